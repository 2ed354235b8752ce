pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Theme
import "drawings.js" as Drawings

// A line drawing by name (drawings.js). Never alone: a word stands beside it.
LineDrawing {
    id: root

    property string name: ""
    property color color: Theme.ink
    // Fills the quiet part of a picture; icons have none.
    property color tint: Theme.accentSoft
    property real size: Theme.icon

    implicitHeight: root.size
    implicitWidth: root.size
    svg: Drawings.svg(root.name, root.color, root.tint)
    visible: root.name !== ""
    Accessible.ignored: true
}
