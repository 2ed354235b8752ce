pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import DiemHoTro.Theme
import "drawings.js" as Drawings

// A line drawing by name (drawings.js). Never alone: a word stands beside it.
Item {
    id: root

    property string name: ""
    property color color: Theme.ink
    // Fills the quiet part of a picture; icons have none.
    property color tint: Theme.accentSoft
    property real size: Theme.icon
    readonly property var drawing: Drawings.find(root.name)
    readonly property real zoom: root.size / root.drawing.grid

    implicitHeight: root.size
    implicitWidth: root.size
    visible: root.name !== ""
    Accessible.ignored: true

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: root.tint
            strokeColor: "transparent"
            scale: Qt.size(root.zoom, root.zoom)

            PathSvg {
                path: root.drawing.tint
            }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(root.zoom, root.zoom)
            strokeColor: root.color
            strokeWidth: root.drawing.stroke * root.zoom

            PathSvg {
                path: root.drawing.line
            }
        }

        ShapePath {
            fillColor: root.color
            strokeColor: "transparent"
            scale: Qt.size(root.zoom, root.zoom)

            PathSvg {
                path: root.drawing.solid
            }
        }
    }
}
