pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// A question that must be answered before anything else: still there?, restore?, why do we ask?
// Calm: no countdown, nothing moves. The owner closes it.
FocusScope {
    id: root

    property string title: ""
    property string text: ""
    property string icon: ""
    property string acceptText: qsTr("Đồng ý")
    property string acceptKind: "primary"
    // Empty: only one answer.
    property string rejectText: ""
    property bool shown: false
    default property alias content: extra.data

    property string acceptName: root.objectName + "Accept"
    property string rejectName: root.objectName + "Reject"

    signal accepted
    signal rejected
    // Touched anywhere but on a button.
    signal touched

    function open() {
        root.shown = true;
        acceptButton.rearm();
        rejectButton.rearm();
        // Enter must not do what cannot be undone; and who touches needs no ring.
        const first = root.acceptKind === "danger" && rejectButton.visible ? rejectButton : acceptButton;
        first.byFinger = true;
        first.forceActiveFocus();
    }

    function close() {
        root.shown = false;
        root.focus = false;
    }

    anchors.fill: parent
    visible: root.shown
    z: 100
    Accessible.description: root.text
    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }

    // Nothing beneath hears anything.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.touched()
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.line
        border.width: Theme.border
        color: Theme.surface
        height: Math.min(sheet.height + 2 * Theme.gapLarge, root.height - 2 * Theme.margin)
        radius: Theme.radius * 2
        width: Math.min(root.width - 2 * Theme.margin, Theme.mm(250))

        Column {
            id: sheet

            anchors.centerIn: parent
            spacing: Theme.gapLarge
            width: parent.width - 2 * Theme.gapLarge

            Row {
                spacing: Theme.gap
                width: parent.width

                Icon {
                    id: drawing

                    color: Theme.accent
                    name: root.icon
                    size: Theme.picture * 0.7
                }

                Heading {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.title
                    width: parent.width - (drawing.visible ? drawing.width + parent.spacing : 0)
                }
            }

            PlainText {
                text: root.text
                visible: root.text !== ""
                width: parent.width
            }

            Column {
                id: extra

                spacing: Theme.gap
                visible: children.length > 0
                width: parent.width
            }

            Item {
                height: buttons.height
                width: parent.width

                Flow {
                    id: buttons

                    layoutDirection: Qt.RightToLeft
                    spacing: Theme.gap
                    width: parent.width

                    BigButton {
                        id: acceptButton

                        height: Theme.mainAction
                        kind: root.acceptKind
                        objectName: root.acceptName
                        text: root.acceptText
                        width: Math.min(Math.max(implicitWidth, Theme.mm(70)), parent.width)
                        onClicked: root.accepted()
                    }

                    BigButton {
                        id: rejectButton

                        height: Theme.mainAction
                        kind: "secondary"
                        objectName: root.rejectName
                        text: root.rejectText
                        visible: root.rejectText !== ""
                        width: Math.min(Math.max(implicitWidth, Theme.mm(60)), parent.width)
                        onClicked: root.rejected()
                    }
                }
            }
        }
    }
}
