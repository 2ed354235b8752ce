pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Before anybody sits at the desk.
FocusScope {
    id: root

    required property SignInDesk desk
    required property QueueDesk queue
    required property ShellDesk shell

    readonly property bool first: root.desk.need === "first_admin"

    Accessible.name: title.text
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Row {
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        ActionButton {
            icon: "language"
            kind: "quiet"
            objectName: "languageButton"
            text: root.shell.language === "vi" ? "English" : "Tiếng Việt"
            onClicked: root.shell.speak(root.shell.language === "vi" ? "en" : "vi")
        }

        ActionButton {
            icon: "contrast"
            kind: "quiet"
            objectName: "contrastButton"
            text: Theme.strong ? qsTr("Màu dịu") : qsTr("Rõ hơn")
            onClicked: root.shell.useTheme(Theme.strong ? "light" : "contrast")
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        visible: root.desk.need !== ""
        width: Math.min(root.width - 2 * Theme.margin, Theme.mm(190))

        Row {
            spacing: Theme.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
                name: "lotus"
                size: Theme.picture
            }

            Heading {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.title
                objectName: "signInTitle"
                text: root.first ? qsTr("Tạo người quản trị") : qsTr("Bàn làm việc của cán bộ")
            }
        }

        Notice {
            kind: "warn"
            objectName: "signInTrouble"
            text: root.desk.trouble
            title: ""
            visible: root.desk.trouble !== ""
            width: parent.width
        }

        Loader {
            focus: true
            sourceComponent: root.desk.need === "" ? null : root.first ? firstAdmin : signIn
            width: parent.width
        }

        Row {
            spacing: Theme.gap
            visible: !root.first

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Bàn này là:")
            }

            DeskNumberPicker {
                last: root.queue.lastDesk
                number: root.queue.deskNumber
                objectName: "deskPicker"
                onChosen: number => root.queue.useDesk(number)
            }

            SmallPrint {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Số này hiện trên bảng gọi.")
            }
        }
    }

    Component {
        id: firstAdmin

        FirstAdminForm {
            desk: root.desk
        }
    }

    Component {
        id: signIn

        SignInForm {
            desk: root.desk
        }
    }
}
