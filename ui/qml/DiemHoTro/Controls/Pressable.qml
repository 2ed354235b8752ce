pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// What every button, card and key is: answers finger, mouse, keyboard and screen reader alike.
Item {
    id: root

    // Said by a screen reader.
    property string label: ""
    property string explanation: ""
    // A key of a keyboard may be pressed again at once; a button is deaf for Theme.rearmMs after a press.
    property bool mayRepeat: false
    // Work is under way; presses are dropped.
    property bool blocked: false
    // The caret stays where it is: keys. Anything else takes the focus, which closes the keyboard.
    property bool keepsFocus: false
    readonly property bool down: tap.pressed || root.keyDown
    // Held for longer than a tap.
    property bool heldDown: false
    property bool keyDown: false
    // The focus came by finger; only a keyboard needs to see where it is.
    property bool byFinger: false
    // Has just come up, and does not listen yet.
    readonly property bool fresh: youth.running

    signal clicked

    // Presses as a finger would; nothing happens while disabled, blocked or deaf.
    function press() {
        if (!root.enabled || root.blocked || deaf.running || root.fresh)
            return;
        if (!root.mayRepeat)
            deaf.start();
        root.clicked();
    }

    // Listens again at once, for a page that stays and expects a second press.
    function rearm() {
        deaf.stop();
        youth.stop();
    }

    activeFocusOnTab: true
    implicitHeight: Theme.target
    implicitWidth: Theme.target

    Accessible.role: Accessible.Button
    Accessible.name: root.label
    Accessible.description: root.explanation
    Accessible.focusable: true
    Accessible.onPressAction: root.press()

    Keys.onPressed: event => {
        root.byFinger = false;
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            if (!event.isAutoRepeat) {
                root.keyDown = true;
                root.press();
            }
        }
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            root.keyDown = false;
    }
    onActiveFocusChanged: {
        if (!root.activeFocus) {
            root.keyDown = false;
            root.byFinger = false;
        }
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        // A slow finger presses too; with a threshold Qt would not call it a tap.
        longPressThreshold: 0
        onPressedChanged: if (!tap.pressed)
            root.heldDown = false
        onTapped: {
            if (!root.keepsFocus && root.enabled) {
                root.byFinger = true;
                root.forceActiveFocus(Qt.MouseFocusReason);
            }
            root.press();
        }
    }

    Timer {
        interval: 500
        running: tap.pressed
        onTriggered: root.heldDown = true
    }

    Timer {
        id: deaf

        interval: Theme.rearmMs
    }

    // The second touch of a trembling finger must not press what has just come up beneath it.
    Timer {
        id: youth

        interval: Theme.freshMs
        running: !root.mayRepeat
    }

    Rectangle {
        id: ring

        anchors.fill: parent
        anchors.margins: -Theme.mm(1)
        border.color: Theme.focus
        border.width: Theme.borderStrong
        color: "transparent"
        radius: Theme.radius + Theme.mm(1)
        visible: root.activeFocus && !root.byFinger
        z: 1
    }
}
