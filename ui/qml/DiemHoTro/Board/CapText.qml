pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One line whose capitals are exactly as high as the item: distances on the board are distances between letters,
// not between lines. Too long a line is made smaller, never cut.
Item {
    id: root

    property alias text: word.text
    property alias color: word.color
    property alias bold: word.font.bold
    property alias align: word.horizontalAlignment
    property alias decorative: word.decorative
    property real cap: Theme.mm(10)
    readonly property alias wordWidth: word.contentWidth

    implicitHeight: root.cap
    implicitWidth: word.implicitWidth

    PlainText {
        id: word

        font.pixelSize: Math.max(1, Math.round(root.cap / 0.714))
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        width: root.width
        wrapMode: Text.NoWrap
        y: root.cap - word.baselineOffset
    }
}
