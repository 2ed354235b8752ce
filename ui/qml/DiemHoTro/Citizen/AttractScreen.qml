pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Nobody is being served: what can be done here today, free of charge, and the way in. Any touch begins.
PageFrame {
    id: root

    required property ShellDesk shell
    required property BrowseDesk browse

    backVisible: false
    leaveVisible: false
    nextName: "startButton"
    nextText: qsTr("Chạm để bắt đầu")
    title: qsTr("Chuẩn bị giấy tờ ở đây, miễn phí")

    onNext: root.shell.begin()

    Grid {
        id: tiles

        columnSpacing: Theme.gap
        columns: root.wide ? 3 : 2
        rowSpacing: Theme.gap
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

                onClicked: {
                    root.browse.chooseLifeEvent(eventId);
                    root.shell.begin();
                }
            }
        }
    }
}
