pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One generation of identity cards: which side carries the code, and where on it.
Item {
    id: root

    property string name: ""
    property string side: ""
    // The side with the photograph; the other has a chip and lines for machines.
    property bool front: true

    implicitHeight: Math.max(card.height, words.height)

    Rectangle {
        id: card

        readonly property real unit: width / 86

        border.color: Theme.line
        border.width: Theme.border
        color: Theme.surface
        height: width * 54 / 85.6
        radius: 3 * unit
        width: Math.min(Theme.mm(52), root.width * 0.4)

        Rectangle {
            border.color: Theme.hairline
            border.width: Theme.border
            color: Theme.tealSoft
            height: (root.front ? 26 : 12) * card.unit
            radius: 2 * card.unit
            width: (root.front ? 19 : 15) * card.unit
            x: 6 * card.unit
            y: (root.front ? 19 : 8) * card.unit

            Icon {
                anchors.centerIn: parent
                color: Theme.teal
                name: root.front ? "person" : ""
                size: 15 * card.unit
            }
        }

        Repeater {
            model: 3

            delegate: Rectangle {
                required property int index

                color: Theme.hairline
                height: 2.5 * card.unit
                width: (root.front ? 34 - 7 * index : 74) * card.unit
                x: (root.front ? 30 : 6) * card.unit
                y: (root.front ? 28 + 6 * index : 36 + 5 * index) * card.unit
            }
        }

        // The code, ringed.
        Rectangle {
            border.color: Theme.accent
            border.width: Theme.borderStrong
            color: Theme.accentSoft
            height: width
            radius: 1.5 * card.unit
            width: (root.front ? 17 : 24) * card.unit
            x: card.width - width - 5 * card.unit
            y: 5 * card.unit

            Repeater {
                model: [[0, 0], [1, 0], [0, 1]]

                delegate: Rectangle {
                    required property var modelData
                    readonly property real side: parent.width * 0.26

                    border.color: Theme.ink
                    border.width: Math.max(1, card.unit)
                    color: "transparent"
                    height: side
                    width: side
                    x: parent.width * (modelData[0] ? 0.6 : 0.14)
                    y: parent.width * (modelData[1] ? 0.6 : 0.14)
                }
            }

            Rectangle {
                color: Theme.ink
                height: parent.width * 0.2
                width: parent.width * 0.2
                x: parent.width * 0.62
                y: parent.width * 0.62
            }
        }
    }

    Column {
        id: words

        anchors.left: card.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right

        PlainText {
            font.bold: true
            text: root.side
            width: parent.width
        }

        SmallPrint {
            text: root.name
            width: parent.width
        }
    }
}
