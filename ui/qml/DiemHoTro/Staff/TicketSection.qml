pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// A list with its title and count; `emptyText` says what an empty one means.
Item {
    id: root

    property string title: ""
    property int count: 0
    property alias model: list.model
    property alias delegate: list.delegate
    property string emptyText: ""
    readonly property real wantedHeight: head.height + Theme.mm(1) + Math.max(list.contentHeight, root.count === 0 ? none.height : 0)

    Accessible.name: head.text
    Accessible.role: Accessible.List

    PlainText {
        id: head

        color: Theme.inkSoft
        font.bold: true
        text: root.count > 0 ? qsTr("%1 · %2").arg(root.title).arg(root.count) : root.title
        width: parent.width
    }

    PlainText {
        id: none

        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(1)
        color: Theme.inkSoft
        text: root.emptyText
        visible: root.count === 0 && root.emptyText !== ""
        width: parent.width
    }

    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(1)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        reuseItems: true
    }

    ScrollMark {
        view: list
    }
}
