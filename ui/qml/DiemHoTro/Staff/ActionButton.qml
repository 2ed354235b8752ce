pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// A verb, and the key that does the same. `kind`: "primary" (one on a screen), "secondary", "quiet".
Pressable {
    id: root

    property string text: ""
    property string icon: ""
    property string kind: "secondary"
    // "F5", "Ctrl+P"; works wherever the focus is.
    property string shortcut: ""
    // False while a question lies over the screen.
    property bool hears: true
    // Asked, and not answered yet: keeps its face, does not fire.
    property bool busy: false
    // Why it cannot be pressed now.
    property string disabledReason: ""

    readonly property bool primary: root.kind === "primary"
    readonly property color inkColor: {
        if (!root.enabled)
            return Theme.disabledInk;
        if (root.primary)
            return Theme.inkOnAccent;
        return root.kind === "quiet" || root.down ? Theme.ink : Theme.accent;
    }

    blocked: root.busy || !root.hears
    explanation: !root.enabled && root.disabledReason !== "" ? root.disabledReason : root.shortcut
    implicitHeight: root.primary ? Theme.mainAction : Theme.target
    implicitWidth: words.implicitWidth + 2 * Theme.padding
    label: root.text

    Shortcut {
        enabled: root.shortcut !== "" && root.visible && root.enabled && !root.blocked
        sequence: root.shortcut
        onActivated: root.press()
    }

    HoverHandler {
        id: mouse

        cursorShape: root.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    Rectangle {
        anchors.fill: parent
        border.color: !root.enabled || root.kind === "quiet" ? Theme.line : Theme.accent
        border.width: root.kind === "secondary" && root.enabled ? Theme.borderStrong : Theme.border
        color: {
            if (!root.enabled)
                return Theme.disabled;
            if (root.primary)
                return root.down || mouse.hovered ? Theme.accentPressed : Theme.accent;
            return root.down ? Theme.pressed : mouse.hovered ? Theme.accentSoft : Theme.surface;
        }
        radius: Theme.radius
    }

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.inkColor
            name: root.icon
            size: Theme.iconSmall
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.inkColor
            decorative: true
            font.bold: root.kind !== "quiet"
            text: root.text
            wrapMode: Text.NoWrap
        }

        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            ink: root.inkColor
            text: root.shortcut
        }
    }
}
