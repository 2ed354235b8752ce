pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// A PIN being typed: as many dots as digits. The digits never stand on the screen, nor in an input method.
FocusScope {
    id: root

    property string label: ""
    property int length: 6
    property string digits: ""
    readonly property bool complete: root.digits.length === root.length
    readonly property real boxHeight: Theme.touch ? Theme.row : Theme.mm(12)

    // The last digit has just been typed.
    signal completed
    // Enter.
    signal submitted

    function write(digit: string) {
        if (root.enabled && root.digits.length < root.length) {
            root.digits += digit;
            if (root.complete)
                root.completed();
        }
    }

    function eraseOne() {
        root.digits = root.digits.slice(0, -1);
    }

    function clear() {
        root.digits = "";
    }

    // The digits, which stay nowhere here.
    function take(): string {
        const digits = root.digits;
        root.clear();
        return digits;
    }

    activeFocusOnTab: true
    implicitHeight: caption.height + Theme.mm(1) + root.boxHeight
    implicitWidth: Theme.mm(72)

    Accessible.description: qsTr("%1 trong %2 chữ số").arg(root.digits.length).arg(root.length)
    Accessible.focusable: true
    Accessible.name: root.label
    Accessible.passwordEdit: true
    Accessible.role: Accessible.EditableText

    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            event.accepted = true;
            root.write(event.text);
        } else if (event.key === Qt.Key_Backspace) {
            event.accepted = true;
            root.eraseOne();
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            root.submitted();
        }
    }

    SmallPrint {
        id: caption

        decorative: true
        text: root.label
        width: parent.width
    }

    Rectangle {
        anchors.bottom: parent.bottom
        border.color: root.activeFocus ? Theme.accent : Theme.line
        border.width: root.activeFocus ? Theme.borderStrong : Theme.border
        color: root.enabled ? Theme.surface : Theme.disabled
        height: root.boxHeight
        radius: Theme.radius
        width: parent.width

        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(Theme.touch ? 8 : 4.5)

            Repeater {
                model: root.length

                delegate: Rectangle {
                    required property int index
                    readonly property bool filled: index < root.digits.length

                    border.color: filled ? Theme.ink : Theme.line
                    border.width: Theme.border
                    color: filled ? Theme.ink : "transparent"
                    height: width
                    radius: width / 2
                    width: Theme.mm(Theme.touch ? 7 : 4)
                }
            }
        }

        TapHandler {
            onTapped: root.forceActiveFocus()
        }
    }
}
