pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One number in a list of the desk: number, what it is for, how long.
Rectangle {
    id: root

    property string number: ""
    property string procedureName: ""
    property string detail: ""
    // The first to be called.
    property bool next: false
    property string actionText: ""
    property bool hears: true

    signal acted

    color: root.next ? Theme.accentSoft : "transparent"
    implicitHeight: Math.max(Theme.mm(11), words.height + Theme.mm(2))
    radius: Theme.radius
    Accessible.name: root.number + ". " + root.procedureName + ". " + root.detail
    Accessible.role: Accessible.ListItem

    PlainText {
        id: figure

        anchors.verticalCenter: parent.verticalCenter
        color: root.next ? Theme.accent : Theme.ink
        decorative: true
        font.bold: true
        font.pixelSize: Theme.question
        text: root.number
        width: Theme.mm(22)
        wrapMode: Text.NoWrap
        x: Theme.gapSmall
    }

    Column {
        id: words

        anchors.left: figure.right
        anchors.right: action.visible ? action.left : parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            decorative: true
            elide: Text.ElideRight
            maximumLineCount: 1
            text: root.procedureName
            width: parent.width
        }

        SmallPrint {
            decorative: true
            elide: Text.ElideRight
            maximumLineCount: 1
            text: root.detail
            width: parent.width
        }
    }

    ActionButton {
        id: action

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(1)
        anchors.verticalCenter: parent.verticalCenter
        hears: root.hears
        objectName: "recall-" + root.number
        text: root.actionText
        visible: root.actionText !== ""
        onClicked: root.acted()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.hairline
        height: 1
        width: parent.width
    }
}
