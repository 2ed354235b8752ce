pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One short fact of a card, in a grid of them.
Column {
    id: root

    property string label: ""
    property string text: ""
    readonly property Grid grid: root.parent as Grid

    width: root.grid ? (root.grid.width - (root.grid.columns - 1) * root.grid.columnSpacing) / root.grid.columns : 0

    PlainText {
        color: Theme.inkSoft
        text: root.label
        width: parent.width
    }

    PlainText {
        font.bold: true
        text: root.text
        width: parent.width
    }
}
