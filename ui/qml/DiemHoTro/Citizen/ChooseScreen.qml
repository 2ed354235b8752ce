pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// "Ông/bà cần làm gì?": a reason to come, then the procedure; or a few typed words.
PageFrame {
    id: root

    required property ShellDesk shell
    required property BrowseDesk browse
    required property VisitDesk visit

    readonly property bool searching: root.browse.words !== "" || search.editing
    readonly property bool choosing: root.browse.lifeEvent !== "" || root.searching

    hint: root.choosing ? "" : qsTr("Chạm vào một hình, hoặc gõ vài chữ để tìm.")
    leaveVisible: false
    nextVisible: false
    title: root.searching ? qsTr("Tìm việc cần làm") : root.choosing ? root.browse.lifeEventName : qsTr("Ông/bà cần làm gì?")

    onBack: {
        if (!root.choosing) {
            root.shell.goHome();
            return;
        }
        search.end();
        search.text = "";
        root.browse.clear();
    }

    Row {
        spacing: Theme.gapSmall
        visible: root.browse.lifeEvent === "" || root.searching
        width: parent.width

        Icon {
            id: glass

            anchors.verticalCenter: search.verticalCenter
            color: Theme.accent
            name: "search"
        }

        AnswerField {
            id: search

            label: qsTr("Tìm việc cần làm")
            objectName: "searchField"
            placeholder: qsTr("Tìm, không cần bỏ dấu")
            width: parent.width - glass.width - parent.spacing

            onEdited: text => {
                search.text = text;
                root.browse.search(text);
            }
        }
    }

    Grid {
        id: tiles

        columnSpacing: Theme.gap
        columns: 2
        rowSpacing: Theme.gap
        visible: !root.choosing
        width: parent.width

        Repeater {
            model: root.browse.lifeEvents

            delegate: TileButton {
                id: tile

                required property string eventId
                required property string name
                required icon

                objectName: "event_" + tile.eventId
                row: root.wide
                text: tile.name
                width: (tiles.width - tiles.columnSpacing) / 2

                onClicked: root.browse.chooseLifeEvent(tile.eventId)
            }
        }
    }

    Column {
        spacing: Theme.gap
        visible: root.choosing
        width: parent.width

        Repeater {
            id: found

            model: root.browse.procedures

            delegate: TileButton {
                id: procedure

                required property string code
                required property string name
                required property string summary
                required icon

                detail: procedure.summary
                objectName: "procedure_" + procedure.code
                row: true
                text: procedure.name
                width: parent?.width ?? 0

                onClicked: root.visit.start(procedure.code)
            }
        }
    }

    PlainText {
        color: Theme.inkSoft
        objectName: "notReady"
        text: qsTr("Đang mở danh sách. Xin đợi một chút.")
        visible: !root.browse.ready
        width: parent.width
    }

    Notice {
        kind: "info"
        objectName: "nothingFound"
        text: qsTr("Xin thử chữ khác, hoặc bấm “Gọi người hỗ trợ”.")
        title: qsTr("Máy chưa có việc này")
        visible: root.browse.ready && root.choosing && found.count === 0
        width: parent.width
    }
}
