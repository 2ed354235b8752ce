pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// A picture and words: a life event, a procedure, a lesson. `row` lays it out as picture | words | arrow.
Pressable {
    id: root

    property string text: ""
    property string detail: ""
    property string icon: "life-other"
    property bool row: false
    // Smaller picture, no arrow: where many stand close together.
    property bool compact: false
    // Room for so many lines, so that the tiles of a row are as tall as each other.
    property int lines: 1
    property real pictureSize: root.compact ? Theme.mm(14) : Theme.picture

    explanation: root.detail
    implicitHeight: root.row ? Math.max(root.pictureSize, rowWords.height) + 2 * Theme.gapSmall : Theme.picture + standingWords.height + Theme.gapSmall + 2 * Theme.padding
    implicitWidth: Theme.mm(72)
    label: root.text

    Rectangle {
        anchors.fill: parent
        border.color: root.down ? Theme.accent : Theme.line
        border.width: root.down ? Theme.borderStrong : Theme.border
        color: root.down ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }

    Icon {
        id: drawing

        anchors.horizontalCenter: root.row ? undefined : parent.horizontalCenter
        anchors.verticalCenter: root.row ? parent.verticalCenter : undefined
        color: Theme.accent
        name: root.icon
        size: root.pictureSize
        x: Theme.padding
        y: Theme.padding
    }

    Column {
        id: standingWords

        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.row
        width: parent.width - 2 * Theme.gapSmall
        y: Theme.padding + Theme.picture + Theme.gapSmall

        PlainText {
            id: words

            decorative: true
            font.bold: true
            height: Math.max(implicitHeight, root.lines * metrics.height)
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            verticalAlignment: Text.AlignVCenter
            width: parent.width

            FontMetrics {
                id: metrics

                font: words.font
            }
        }

        SmallPrint {
            decorative: true
            horizontalAlignment: Text.AlignHCenter
            text: root.detail
            visible: root.detail !== ""
            width: parent.width
        }
    }

    Column {
        id: rowWords

        anchors.left: drawing.right
        anchors.leftMargin: Theme.padding
        anchors.right: root.compact ? parent.right : arrow.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row

        PlainText {
            decorative: true
            font.bold: true
            text: root.text
            width: parent.width
        }

        SmallPrint {
            decorative: true
            text: root.detail
            visible: root.detail !== ""
            width: parent.width
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        name: root.row && !root.compact ? "forward" : ""
        size: Theme.iconSmall
    }
}
