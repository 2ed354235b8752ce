pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// A picture and a word that do one thing. `kind`: "primary" (one on a page), "secondary", "quiet", "danger".
Pressable {
    id: root

    property string text: ""
    property string icon: ""
    property string kind: "secondary"
    // The icon stands behind the word, as in "Tiếp tục →".
    property bool iconAfter: false
    // Icon above a small word, for the rows along the edges of a page.
    property bool stacked: false
    // Of the word; the first button of all is larger.
    property int textSize: root.stacked ? Theme.small : Theme.body
    // Shown beneath the button while it is disabled: what is missing.
    property string disabledReason: ""
    // Work has started: the button stays, says so, and does not fire.
    property bool busy: false

    readonly property bool primary: root.kind === "primary"
    readonly property color wordColor: {
        if (!root.enabled)
            return Theme.disabledInk;
        if (root.primary)
            return Theme.inkOnAccent;
        if (root.down || root.kind === "quiet")
            return Theme.ink;
        return root.kind === "danger" ? Theme.trouble : Theme.accent;
    }
    readonly property real faceHeight: {
        const least = root.primary ? Theme.mainAction : root.stacked ? Theme.target + Theme.mm(3) : Theme.target;
        return Math.max(least, words.height + Theme.gapSmall);
    }
    readonly property real besideWord: root.icon === "" || root.stacked ? 0 : drawing.size + words.columnSpacing

    blocked: root.busy
    explanation: root.enabled ? "" : root.disabledReason
    implicitHeight: root.faceHeight + (reason.visible ? reason.height + Theme.mm(1) : 0)
    implicitWidth: word.implicitWidth + root.besideWord + 2 * (root.stacked ? Theme.gapSmall : Theme.padding)
    label: root.busy ? qsTr("%1: xin đợi một chút").arg(root.text) : root.text

    Rectangle {
        anchors.top: parent.top
        border.color: {
            if (!root.enabled || root.kind === "quiet")
                return Theme.line;
            return root.kind === "danger" ? Theme.trouble : Theme.accent;
        }
        border.width: root.kind === "quiet" || !root.enabled ? Theme.border : Theme.borderStrong
        color: {
            if (!root.enabled)
                return Theme.disabled;
            if (root.primary)
                return root.down ? Theme.accentPressed : Theme.accent;
            return root.down ? Theme.pressed : Theme.surface;
        }
        height: root.height - (reason.visible ? reason.height + Theme.mm(1) : 0)
        radius: Theme.radius
        width: parent.width

        Grid {
            id: words

            anchors.centerIn: parent
            columnSpacing: Theme.gapSmall
            columns: root.stacked || !drawing.visible ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            layoutDirection: root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                id: drawing

                color: root.wordColor
                name: root.icon
                size: root.primary ? Theme.icon : Theme.iconSmall
            }

            PlainText {
                id: word

                color: root.wordColor
                decorative: true
                font.bold: root.kind !== "quiet"
                font.pixelSize: root.textSize
                horizontalAlignment: root.besideWord > 0 ? Text.AlignLeft : Text.AlignHCenter
                text: root.busy ? qsTr("Xin đợi…") : root.text
                width: Math.min(implicitWidth, root.width - root.besideWord - 2 * Theme.mm(2))
            }
        }
    }

    SmallPrint {
        id: reason

        anchors.bottom: parent.bottom
        decorative: true
        horizontalAlignment: Text.AlignHCenter
        text: root.disabledReason
        visible: !root.enabled && root.disabledReason !== ""
        width: parent.width
    }
}
