pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Which desk, who sits here, and leaving it.
Rectangle {
    id: root

    required property SignInDesk signIn
    required property PeopleDesk people
    required property QueueDesk queue
    required property ShellDesk shell
    property bool hears: true

    signal deskRequested

    color: Theme.surface
    implicitHeight: Theme.target + 2 * Theme.gapSmall

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            name: "lotus"
            size: Theme.target
        }

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "deskTitle"
            text: qsTr("Quầy %1").arg(root.queue.deskNumber)
        }

        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            disabledReason: qsTr("Xin kết thúc số đang phục vụ trước.")
            enabled: root.queue.mineNumber === ""
            hears: root.hears
            icon: "edit"
            kind: "quiet"
            objectName: "deskButton"
            text: qsTr("Đổi quầy")
            onClicked: root.deskRequested()
        }

        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            hears: root.hears
            icon: "family"
            kind: "quiet"
            objectName: "peopleButton"
            text: qsTr("Người làm việc")
            visible: root.people.allowed
            onClicked: {
                if (root.people.isOpen)
                    root.people.close();
                else
                    root.people.open();
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            name: "person"
            size: Theme.iconSmall
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                elide: Text.ElideRight
                font.bold: true
                maximumLineCount: 1
                objectName: "memberName"
                text: root.signIn.memberName
                width: Math.min(implicitWidth, Theme.mm(90))
            }

            SmallPrint {
                text: root.signIn.memberRole
            }
        }

        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            hears: root.hears
            icon: "language"
            kind: "quiet"
            objectName: "languageButton"
            text: root.shell.language === "vi" ? "English" : "Tiếng Việt"
            onClicked: root.shell.speak(root.shell.language === "vi" ? "en" : "vi")
        }

        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            hears: root.hears
            icon: "contrast"
            kind: "quiet"
            objectName: "contrastButton"
            text: Theme.strong ? qsTr("Màu dịu") : qsTr("Rõ hơn")
            onClicked: root.shell.useTheme(Theme.strong ? "light" : "contrast")
        }

        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            hears: root.hears
            icon: "lock"
            kind: "quiet"
            objectName: "signOutButton"
            shortcut: "Ctrl+L"
            text: qsTr("Rời quầy")
            onClicked: root.signIn.signOut()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.hairline
        height: 1
        width: parent.width
    }
}
