pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// One answer among several: shape, colour and border say whether it is chosen.
Pressable {
    id: root

    property string text: ""
    // Second line: what this answer means.
    property string detail: ""
    property string icon: ""
    property bool selected: false
    // Several may be chosen: a square with a tick in place of a ring with a dot.
    property bool multiple: false
    // Of an answer that is good news, say.
    property color strongColor: Theme.accent
    property color softColor: Theme.accentSoft

    explanation: root.detail
    implicitHeight: Math.max(Theme.row, words.height + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(120)
    label: root.text

    Accessible.checkable: true
    Accessible.checked: root.selected
    Accessible.role: root.multiple ? Accessible.CheckBox : Accessible.RadioButton

    Rectangle {
        anchors.fill: parent
        border.color: root.selected ? root.strongColor : Theme.line
        border.width: root.selected ? Theme.borderStrong : Theme.border
        color: root.down ? Theme.pressed : root.selected ? root.softColor : Theme.surface
        radius: Theme.radius

        Rectangle {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            border.color: root.selected ? root.strongColor : Theme.line
            border.width: Theme.borderStrong
            color: root.selected && root.multiple ? root.strongColor : Theme.surface
            height: width
            radius: root.multiple ? Theme.radius / 2 : width / 2
            width: Theme.iconSmall
            x: Theme.padding

            Icon {
                anchors.centerIn: parent
                color: Theme.inkOnAccent
                name: "check"
                size: parent.width * 0.8
                visible: root.selected && root.multiple
            }

            Rectangle {
                anchors.centerIn: parent
                color: root.strongColor
                height: width
                radius: width / 2
                visible: root.selected && !root.multiple
                width: parent.width * 0.5
            }
        }

        Icon {
            id: drawing

            anchors.left: mark.right
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
        }

        Column {
            id: words

            anchors.left: root.icon === "" ? mark.right : drawing.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                decorative: true
                font.bold: root.selected
                text: root.text
                width: parent.width
            }

            SmallPrint {
                decorative: true
                text: root.detail
                visible: root.detail !== ""
                width: parent.width
            }
        }
    }
}
