pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Who works at this point, and one more person. For administrators.
Item {
    id: root

    required property PeopleDesk desk
    property bool hears: true

    Accessible.name: title.text
    Accessible.role: Accessible.Pane

    Item {
        id: head

        height: Math.max(title.height, closeButton.height)
        width: parent.width

        Heading {
            id: title

            anchors.left: parent.left
            anchors.right: closeButton.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            objectName: "peopleTitle"
            text: qsTr("Người làm việc")
        }

        ActionButton {
            id: closeButton

            anchors.right: parent.right
            hears: root.hears
            icon: "cross"
            kind: "quiet"
            objectName: "closePeople"
            shortcut: "Esc"
            text: qsTr("Đóng")
            onClicked: root.desk.close()
        }
    }

    Rectangle {
        id: rule

        anchors.top: head.bottom
        anchors.topMargin: Theme.gapSmall
        color: Theme.line
        height: 1
        width: parent.width
    }

    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: rule.bottom
        anchors.topMargin: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.desk.people
        objectName: "peopleList"
        width: Math.min(parent.width * 0.36, Theme.mm(110))

        delegate: Item {
            id: person

            required property string name
            required property string role

            height: words.height + 2 * Theme.mm(1.5)
            objectName: "known-" + person.name
            width: list.width - Theme.mm(2)
            Accessible.name: person.name + ", " + person.role
            Accessible.role: Accessible.ListItem

            Icon {
                id: face

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
                name: "person"
                size: Theme.icon
            }

            Column {
                id: words

                anchors.left: face.right
                anchors.leftMargin: Theme.gapSmall
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    decorative: true
                    font.bold: true
                    text: person.name
                    width: parent.width
                }

                SmallPrint {
                    decorative: true
                    text: person.role
                    width: parent.width
                }
            }

            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.hairline
                height: 1
                width: parent.width
            }
        }
    }

    ScrollMark {
        view: list
    }

    Flickable {
        id: side

        anchors.bottom: parent.bottom
        anchors.left: list.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.top: rule.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: form.height + 2 * Theme.gap

        AddPersonForm {
            id: form

            desk: root.desk
            hears: root.hears
            width: side.width - Theme.mm(2)
            y: Theme.gap
        }
    }

    ScrollMark {
        view: side
    }
}
