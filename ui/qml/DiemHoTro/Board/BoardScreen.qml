pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// For the whole waiting room, read at 8 m: the number just called, its desk, and the five before. Never a name.
Item {
    id: root

    required property BoardDesk desk

    readonly property bool wide: root.width > root.height
    readonly property real edge: Math.min(root.width, root.height) * 0.03
    // Height of a capital in the lines around the calls.
    readonly property real small: Math.max(Theme.mm(4), Math.min(root.width, root.height) * 0.022)

    Accessible.name: qsTr("Bảng gọi số")
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.margins: root.edge
        anchors.right: parent.right
        anchors.top: parent.top
        height: root.small * 3.6

        Column {
            spacing: root.small
            width: parent.width - moment.width - root.edge
            y: root.small * 0.3

            CapText {
                bold: true
                cap: root.small * 1.1
                text: root.desk.pointName
                width: parent.width
            }

            CapText {
                cap: root.small * 0.9
                color: Theme.inkSoft
                text: root.desk.officeName
                visible: root.desk.officeName !== ""
                width: parent.width
            }
        }

        Column {
            id: moment

            anchors.right: parent.right
            spacing: root.small
            width: Math.max(clock.implicitWidth, day.implicitWidth)
            y: root.small * 0.3

            CapText {
                id: clock

                align: Text.AlignRight
                bold: true
                cap: root.small * 1.6
                objectName: "boardClock"
                text: root.desk.clock
                width: parent.width
            }

            CapText {
                id: day

                align: Text.AlignRight
                cap: root.small * 0.8
                color: Theme.inkSoft
                text: root.desk.day
                width: parent.width
            }
        }
    }

    CurrentCall {
        id: current

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.top: head.bottom
        anchors.topMargin: root.edge
        desk: root.desk
        objectName: "currentCall"
        height: root.wide ? foot.y - root.edge - y : root.height * 0.42
        width: root.wide ? (root.width - 3 * root.edge) * 0.6 : root.width - 2 * root.edge
    }

    Item {
        id: before

        readonly property real rowHeight: (before.height - root.small * 2) / 5

        anchors.bottom: foot.top
        anchors.bottomMargin: root.edge
        anchors.left: root.wide ? current.right : parent.left
        anchors.leftMargin: root.edge
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.top: root.wide ? head.bottom : current.bottom
        anchors.topMargin: root.edge

        CapText {
            cap: root.small
            color: Theme.inkSoft
            text: qsTr("Vừa gọi")
            visible: root.desk.recentCount > 0
            width: parent.width
        }

        Column {
            width: parent.width
            y: root.small * 2

            Repeater {
                model: root.desk.recent

                delegate: RecentCall {
                    required number
                    required desk

                    cap: Math.min(before.rowHeight * 0.5, before.width * 0.15)
                    height: before.rowHeight
                    objectName: "recentCall"
                    width: before.width
                }
            }
        }
    }

    PlainText {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.edge * 0.6
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        color: root.desk.trouble === "" ? Theme.inkSoft : Theme.trouble
        font.pixelSize: Math.round(root.small * 0.9 / 0.714)
        objectName: "boardNotices"
        text: {
            if (root.desk.trouble !== "")
                return root.desk.trouble;
            const said = [qsTr("Hướng dẫn ở đây miễn phí.")];
            if (root.desk.openingHours !== "")
                said.push(root.desk.openingHours);
            if (root.desk.hotline !== "")
                said.push(qsTr("Gọi hỏi: %1").arg(root.desk.hotline));
            return said.join("   ·   ");
        }
    }
}
