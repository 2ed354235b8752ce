pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// The key that does the same: "F5".
Rectangle {
    id: root

    property string text: ""
    property color ink: Theme.inkSoft

    border.color: root.ink
    border.width: 1
    color: "transparent"
    implicitHeight: word.implicitHeight + Theme.mm(0.6)
    implicitWidth: word.implicitWidth + Theme.mm(2)
    radius: Theme.mm(0.8)
    visible: root.text !== ""

    SmallPrint {
        id: word

        anchors.centerIn: parent
        color: root.ink
        decorative: true
        text: root.text
        wrapMode: Text.NoWrap
    }
}
