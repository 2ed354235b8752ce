pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One fact: a drawing, what it is about, what it is, and small beneath it where it comes from.
Item {
    id: root

    property string icon: ""
    property string label: ""
    property string text: ""
    property string source: ""
    default property alias content: words.data

    implicitHeight: Math.max(drawing.height, words.height)
    width: parent?.width ?? 0

    Icon {
        id: drawing

        color: Theme.accent
        name: root.icon
        size: Theme.icon
    }

    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.padding
        anchors.right: parent.right
        spacing: Theme.mm(1)

        PlainText {
            color: Theme.inkSoft
            text: root.label
            width: parent.width
        }

        PlainText {
            font.bold: true
            text: root.text
            visible: root.text !== ""
            width: parent.width
        }

        SmallPrint {
            text: root.source
            visible: root.source !== ""
            width: parent.width
        }
    }
}
