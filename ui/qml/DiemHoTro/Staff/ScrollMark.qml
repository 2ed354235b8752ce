pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// Says that a list goes on, and where in it we are. Stands beside `view`, which scrolls by itself.
Rectangle {
    id: root

    required property Flickable view

    readonly property real share: root.view.visibleArea.heightRatio

    anchors.right: root.view.right
    anchors.rightMargin: -Theme.mm(1.5)
    color: Theme.line
    height: Math.max(Theme.mm(6), root.view.height * root.share)
    radius: width / 2
    visible: root.share > 0 && root.share < 0.999
    width: Theme.mm(0.7)
    y: root.view.y + root.view.visibleArea.yPosition * root.view.height
}
