pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// One key. `look`: "letter", "mark" (ă â đ …), "tone", "command", "done", "word" (a suggestion).
Pressable {
    id: root

    property string text: ""
    // Small word before the face: "sắc" before á.
    property string sub: ""
    property string icon: ""
    property string look: "letter"
    // What the key says is so just now: this tone, these capitals.
    property bool lit: false
    // Held down, it goes on by itself.
    property bool repeats: false
    readonly property color faceColor: {
        if (root.look === "done")
            return root.down ? Theme.accentPressed : Theme.accent;
        if (root.down)
            return Theme.pressed;
        if (root.lit)
            return Theme.accentSoft;
        switch (root.look) {
        case "mark":
            return Theme.tealSoft;
        case "tone":
            return Theme.warnSoft;
        case "command":
            return Theme.sunk;
        default:
            return Theme.surface;
        }
    }
    readonly property color wordColor: root.look === "done" ? Theme.inkOnAccent : root.look === "mark" ? Theme.teal : Theme.ink

    activeFocusOnTab: false
    keepsFocus: true
    label: root.sub !== "" ? root.sub + " " + root.text : root.text
    mayRepeat: true

    Rectangle {
        anchors.fill: parent
        border.color: root.lit ? Theme.accent : Theme.line
        border.width: root.lit ? Theme.borderStrong : Theme.border
        color: root.faceColor
        radius: Theme.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.mm(2)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.wordColor
            name: root.icon
            size: Theme.iconSmall
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.wordColor
            decorative: true
            font.pixelSize: root.look === "tone" ? Theme.body : Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
            text: root.sub
            visible: root.sub !== ""
            width: Math.min(implicitWidth, root.width - Theme.mm(3) - (face.visible ? face.width + parent.spacing : 0))
            wrapMode: Text.NoWrap
        }

        PlainText {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            color: root.wordColor
            decorative: true
            font.bold: root.look !== "command"
            font.pixelSize: root.look === "letter" || root.look === "mark" ? Theme.letter : Theme.body
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
            text: root.text
            visible: root.text !== ""
            width: Math.min(implicitWidth, root.width - Theme.mm(3) - (root.icon !== "" ? Theme.iconSmall + parent.spacing : 0))
            wrapMode: Text.NoWrap
        }
    }

    Timer {
        interval: 130
        repeat: true
        running: root.repeats && root.heldDown
        onTriggered: root.clicked()
    }
}
