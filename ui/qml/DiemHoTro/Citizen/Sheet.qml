pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// Facts that belong together, on white.
Rectangle {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property real padding: Theme.padding + Theme.mm(1)

    border.color: Theme.hairline
    border.width: Theme.border
    color: Theme.surface
    implicitHeight: column.height + 2 * root.padding
    implicitWidth: Theme.mm(200)
    radius: Theme.radius

    Column {
        id: column

        spacing: Theme.gapLarge
        width: root.width - 2 * root.padding
        x: root.padding
        y: root.padding
    }
}
