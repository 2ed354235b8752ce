pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// What is paid for, how much, and small beneath it from which rule and as of which day.
Item {
    id: root

    property string name: ""
    property string amount: ""
    property bool known: true
    property string source: ""
    // Too narrow for two columns: the amount stands beneath.
    readonly property bool beside: what.implicitWidth + much.implicitWidth + Theme.gap < root.width

    implicitHeight: from.y + from.height + Theme.mm(2)
    width: parent?.width ?? 0

    PlainText {
        id: what

        text: root.name
        width: root.beside ? root.width - much.width - Theme.gap : root.width
    }

    PlainText {
        id: much

        color: root.known ? Theme.ink : Theme.inkSoft
        font.bold: root.known
        text: root.amount
        width: Math.min(implicitWidth, root.width)
        x: root.beside ? root.width - much.width : 0
        y: root.beside ? 0 : what.height
    }

    SmallPrint {
        id: from

        y: Math.max(what.height, much.y + much.height)
        text: root.source
        width: root.width
    }
}
