pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Above every page while somebody helps: who it is, and that it can end. No height while nobody does.
Rectangle {
    id: root

    required property HelperDesk desk

    color: Theme.tealSoft
    height: root.visible ? stop.height + 2 * Theme.mm(2) : 0
    visible: root.desk.name !== ""

    Accessible.name: words.text
    Accessible.role: Accessible.Note

    Icon {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.teal
        name: "person"
        size: Theme.iconSmall
        x: Theme.margin
    }

    PlainText {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: stop.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.teal
        decorative: true
        elide: Text.ElideRight
        font.bold: true
        maximumLineCount: 1
        objectName: "helperName"
        text: qsTr("Đang giúp: %1").arg(root.desk.name)
    }

    BigButton {
        id: stop

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        keepsFocus: true
        kind: "quiet"
        objectName: "stopHelping"
        text: qsTr("Thôi giúp")
        onClicked: root.desk.stop()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.teal
        height: Theme.border
        width: parent.width
    }
}
