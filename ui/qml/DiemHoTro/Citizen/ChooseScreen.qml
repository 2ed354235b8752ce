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

    readonly property bool choosing: root.browse.lifeEvent !== "" || root.browse.words !== ""

    nextVisible: false
    title: root.choosing && root.browse.lifeEventName !== "" ? root.browse.lifeEventName : qsTr("Ông/bà cần làm gì?")

    onBack: {
        if (root.choosing)
            root.browse.clear();
        else
            root.shell.goHome();
    }

    Grid {
        id: tiles

        columnSpacing: Theme.gap
        columns: root.wide ? 3 : 2
        rowSpacing: Theme.gap
        visible: !root.choosing
        width: parent.width

        Repeater {
            model: root.browse.lifeEvents

            delegate: TileButton {
                required property string eventId
                required property string name
                required icon

                objectName: "event_" + eventId
                text: name
                width: (tiles.width - (tiles.columns - 1) * tiles.columnSpacing) / tiles.columns

                onClicked: root.browse.chooseLifeEvent(eventId)
            }
        }
    }

    Column {
        spacing: Theme.gap
        visible: root.choosing
        width: parent.width

        Repeater {
            model: root.browse.procedures

            delegate: TileButton {
                required property string code
                required property string name
                required property string summary
                required icon

                detail: summary
                objectName: "procedure_" + code
                row: true
                text: name
                width: parent.width

                onClicked: root.visit.start(code)
            }
        }
    }
}
