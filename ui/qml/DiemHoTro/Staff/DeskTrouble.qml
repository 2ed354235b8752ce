pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The desk cannot work at all: what happened, and who helps.
Item {
    id: root

    required property ShellDesk shell

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(160))

        Heading {
            text: qsTr("Bàn làm việc chưa mở được")
            width: parent.width
        }

        Notice {
            kind: "trouble"
            objectName: "deskTrouble"
            text: root.shell.trouble
            width: parent.width
        }

        PlainText {
            text: qsTr("Hồ sơ đã nhận không mất. Sửa xong, xin đóng rồi mở lại.")
            width: parent.width
        }
    }
}
