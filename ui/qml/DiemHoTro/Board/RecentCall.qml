pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// One earlier call: the number, and the desk it goes to.
Item {
    id: root

    property string number: ""
    property int desk: 0
    property real cap: Theme.mm(20)

    Accessible.name: qsTr("%1, quầy %2").arg(root.number).arg(root.desk)
    Accessible.role: Accessible.ListItem

    CapText {
        id: figure

        anchors.verticalCenter: parent.verticalCenter
        bold: true
        cap: root.cap
        decorative: true
        text: root.number
        width: Math.min(implicitWidth, root.width * 0.55)
    }

    CapText {
        align: Text.AlignRight
        anchors.bottom: figure.bottom
        anchors.left: figure.right
        anchors.right: parent.right
        cap: root.cap * 0.66
        color: Theme.inkSoft
        decorative: true
        text: qsTr("quầy %1").arg(root.desk)
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.hairline
        height: Theme.border
        width: parent.width
    }
}
