pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// A number has been called here; the person is on the way.
Item {
    id: root

    required property QueueDesk queue
    property bool hears: true

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(180))

        Column {
            spacing: Theme.gapSmall
            width: parent.width

            PlainText {
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                text: root.queue.mineCalls > 1 ? qsTr("Đang gọi lần %1, lúc %2").arg(root.queue.mineCalls).arg(root.queue.mineCalledAt) : qsTr("Đang gọi, lúc %1").arg(root.queue.mineCalledAt)
                width: parent.width
            }

            PlainText {
                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.figure
                horizontalAlignment: Text.AlignHCenter
                objectName: "calledNumber"
                text: root.queue.mineNumber
                width: parent.width
            }

            Heading {
                horizontalAlignment: Text.AlignHCenter
                text: root.queue.mineProcedure
                width: parent.width
            }

            PlainText {
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Đã chờ %1").arg(root.queue.mineWaited)
                width: parent.width
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            ActionButton {
                busy: root.queue.busy
                hears: root.hears
                height: Theme.mainAction
                icon: "person"
                objectName: "absentButton"
                shortcut: "F7"
                text: qsTr("Ghi vắng mặt")
                onClicked: root.queue.markAbsent()
            }

            ActionButton {
                busy: root.queue.busy
                hears: root.hears
                height: Theme.mainAction
                icon: "bell"
                objectName: "recallButton"
                shortcut: "F6"
                text: qsTr("Gọi lại")
                onClicked: root.queue.callAgain()
            }

            ActionButton {
                busy: root.queue.busy
                hears: root.hears
                icon: "paper"
                kind: "primary"
                objectName: "openButton"
                shortcut: "F8"
                text: qsTr("Mở hồ sơ")
                onClicked: root.queue.openCase()
            }
        }

        SmallPrint {
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Vắng mặt thì vẫn gọi lại được, từ danh sách bên trái.")
            width: parent.width
        }
    }
}
