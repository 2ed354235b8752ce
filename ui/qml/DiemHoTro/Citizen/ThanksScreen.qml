pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Good-bye; the screen is empty for the next person.
PageFrame {
    id: root

    required property ShellDesk shell

    backVisible: false
    leaveVisible: false
    nextIcon: ""
    nextText: qsTr("Về màn hình đầu")

    onNext: root.shell.goHome()

    Timer {
        interval: 12000
        running: true
        onTriggered: root.shell.goHome()
    }

    Column {
        spacing: Theme.gapLarge
        topPadding: root.wide ? Theme.mm(10) : Theme.mm(60)
        width: parent.width

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            name: "lotus"
            size: Theme.mm(50)
        }

        Heading {
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Cảm ơn ông/bà!")
            width: parent.width
        }

        PlainText {
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Thông tin của ông/bà đã được xóa khỏi màn hình.")
            width: parent.width
        }

        PlainText {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Xin nhớ mang theo thẻ căn cước và giấy tờ.")
            width: parent.width
        }
    }
}
