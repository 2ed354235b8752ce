pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One line across the desk that wants an act: somebody rang, something was refused, something can be undone.
// `kind`: "ring", "trouble", "info".
Rectangle {
    id: root

    property string kind: "info"
    property string text: ""
    property string detail: ""
    property string actionText: ""
    property string actionIcon: ""
    property string shortcut: ""
    property bool hears: true
    property string actionName: ""
    readonly property color strongColor: root.kind === "trouble" ? Theme.trouble : root.kind === "ring" ? Theme.warn : Theme.teal

    signal acted

    border.color: root.strongColor
    border.width: Theme.border
    color: root.kind === "trouble" ? Theme.troubleSoft : root.kind === "ring" ? Theme.warnSoft : Theme.tealSoft
    implicitHeight: Math.max(words.height, Theme.target) + 2 * Theme.mm(1)
    radius: Theme.radius
    Accessible.name: root.text
    Accessible.role: root.kind === "info" ? Accessible.Note : Accessible.AlertMessage

    Icon {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        color: root.strongColor
        name: root.kind === "ring" ? "bell" : root.kind
        size: Theme.icon
        x: Theme.padding
    }

    Row {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        PlainText {
            color: root.strongColor
            decorative: true
            font.bold: true
            text: root.text
            width: Math.min(implicitWidth, root.width - drawing.width - action.width - Theme.mm(20))
        }

        SmallPrint {
            anchors.verticalCenter: parent.verticalCenter
            text: root.detail
            visible: root.detail !== ""
            wrapMode: Text.NoWrap
        }
    }

    ActionButton {
        id: action

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(1)
        anchors.verticalCenter: parent.verticalCenter
        hears: root.hears
        icon: root.actionIcon
        objectName: root.actionName
        shortcut: root.shortcut
        text: root.actionText
        visible: root.actionText !== ""
        onClicked: root.acted()
    }
}
