pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One answer on the check page, with where it came from, and "Sửa".
Item {
    id: root

    // Above the first line of an item.
    property string heading: ""
    property string label: ""
    property string text: ""
    // Nothing was answered: shown quietly.
    property bool quiet: false
    property string origin: ""
    property alias changeName: change.objectName
    readonly property string originText: root.origin === "card" ? qsTr("Lấy từ thẻ") : root.origin === "helper" ? qsTr("Người hỗ trợ nhập") : ""

    signal change

    implicitHeight: line.y + line.height
    width: parent?.width ?? 0

    PlainText {
        id: above

        color: Theme.accent
        font.bold: true
        text: root.heading
        topPadding: Theme.gap
        visible: root.heading !== ""
        width: parent.width
    }

    Item {
        id: line

        height: Math.max(words.height, change.height) + 2 * Theme.gapSmall
        width: parent.width
        y: above.visible ? above.height : 0

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: change.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            SmallPrint {
                text: root.originText === "" ? root.label : qsTr("%1 · %2").arg(root.label).arg(root.originText)
                width: parent.width
            }

            PlainText {
                color: root.quiet ? Theme.inkSoft : Theme.ink
                font.bold: !root.quiet
                text: root.text
                width: parent.width
            }
        }

        BigButton {
            id: change

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            icon: "edit"
            kind: "quiet"
            label: qsTr("Sửa: %1").arg(root.label)
            text: qsTr("Sửa")
            onClicked: root.change()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.hairline
        height: Theme.border
        width: parent.width
    }
}
