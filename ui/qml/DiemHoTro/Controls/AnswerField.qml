pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// A line to write on. A touch opens the keyboard of the page (PageFrame finds the field by its focus);
// physical keyboards and the input methods of the system write into it as well.
FocusScope {
    id: root

    property string text: ""
    // Which keyboard: "text", "name", "address", "long" (several lines), "email", "digits".
    property string kind: "text"
    property int maxLength: 200
    property bool trouble: false
    // Dots in place of what is written: a PIN.
    property bool secret: false
    // Said by a screen reader.
    property string label: ""
    // Stands in the empty line, for boxes without room for a hint above.
    property string placeholder: ""
    readonly property bool editing: edit.activeFocus
    readonly property bool digits: root.kind === "digits"

    // The text is another now; the owner sets `text` to it.
    signal edited(string text)
    // What stands before the caret is another now.
    signal caretMoved
    // Enter, or "Xong" of the keyboard.
    signal finished

    // Delete was pressed with nothing before the caret: the box before this one may go on.
    signal erasedAtStart

    // Opens the keyboard.
    function begin() {
        edit.forceActiveFocus();
        edit.cursorPosition = edit.length;
    }

    // Closes it.
    function end() {
        edit.focus = false;
        root.focus = false;
    }

    function beforeCaret(): string {
        return edit.text.substring(0, edit.cursorPosition);
    }

    // Puts `text` in place of what stands before the caret; false when it would be too long.
    function putBeforeCaret(text: string): bool {
        const tail = edit.text.substring(edit.cursorPosition);
        if (text.length + tail.length > root.maxLength)
            return false;
        edit.text = text + tail;
        edit.cursorPosition = Math.min(text.length, edit.length);
        return true;
    }

    function eraseOne() {
        const before = root.beforeCaret();
        if (before === "")
            root.erasedAtStart();
        else
            root.putBeforeCaret(before.slice(0, -1));
    }

    function allowed(text: string): string {
        const kept = root.digits ? text.replace(/\D/g, "") : root.kind === "long" ? text : text.replace(/[\r\n\u2028\u2029]+/g, " ");
        return kept.substring(0, root.maxLength);
    }

    function show() {
        if (edit.text !== root.text)
            edit.text = root.text;
    }

    implicitHeight: Math.max(Theme.row, edit.contentHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(120)

    Component.onCompleted: root.show()
    onTextChanged: root.show()

    Rectangle {
        anchors.fill: parent
        border.color: root.trouble ? Theme.trouble : root.editing ? Theme.accent : Theme.line
        border.width: root.editing || root.trouble ? Theme.borderStrong : Theme.border
        color: root.enabled ? Theme.surface : Theme.disabled
        radius: Theme.radius
    }

    PlainText {
        anchors.fill: edit
        color: Theme.inkSoft
        decorative: true
        horizontalAlignment: edit.horizontalAlignment
        text: root.placeholder
        verticalAlignment: Text.AlignVCenter
        visible: edit.length === 0 && edit.preeditText === ""
    }

    PlainText {
        // Qt would tell a screen reader the text of a password field, so the dots speak for it.
        Accessible.ignored: !root.secret
        Accessible.name: root.label
        Accessible.role: Accessible.EditableText
        anchors.fill: edit
        font.pixelSize: Theme.question
        horizontalAlignment: edit.horizontalAlignment
        text: "●".repeat(edit.length)
        verticalAlignment: Text.AlignVCenter
        visible: root.secret
    }

    // A touch beside the words starts behind them.
    TapHandler {
        enabled: !root.editing
        onTapped: root.begin()
    }

    TextEdit {
        id: edit

        // `text` changes in two steps while it is cleaned; only the clean one is reported.
        property bool cleaning: false

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        activeFocusOnPress: true
        activeFocusOnTab: true
        color: root.secret ? "transparent" : Theme.ink
        focus: true
        font.bold: true
        font.family: Theme.family
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Theme.question
        height: Math.max(contentHeight, root.height - 2 * Theme.gapSmall)
        horizontalAlignment: root.digits ? TextEdit.AlignHCenter : TextEdit.AlignLeft
        inputMethodHints: (root.digits ? Qt.ImhDigitsOnly : Qt.ImhNone) | (root.secret ? Qt.ImhHiddenText : Qt.ImhNone) | Qt.ImhSensitiveData
        objectName: root.objectName + "Edit"
        persistentSelection: false
        selectByMouse: false
        textFormat: TextEdit.PlainText
        verticalAlignment: TextEdit.AlignVCenter
        wrapMode: TextEdit.Wrap
        Accessible.ignored: root.secret
        Accessible.name: root.label
        Accessible.role: Accessible.EditableText

        cursorDelegate: Rectangle {
            color: Theme.accent
            visible: edit.activeFocus && !root.secret
            width: Theme.mm(0.7)
        }

        Keys.onBacktabPressed: {
            const before = edit.nextItemInFocusChain(false);
            if (before)
                before.forceActiveFocus(Qt.BacktabFocusReason);
        }
        Keys.onPressed: event => {
            if (root.kind !== "long" && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
                event.accepted = true;
                root.finished();
            } else if (event.key === Qt.Key_Backspace && edit.length === 0) {
                event.accepted = true;
                root.erasedAtStart();
            }
        }
        Keys.onTabPressed: {
            const next = edit.nextItemInFocusChain(true);
            if (next)
                next.forceActiveFocus(Qt.TabFocusReason);
        }
        onCursorPositionChanged: root.caretMoved()
        onTextChanged: {
            if (edit.cleaning)
                return;
            const kept = root.allowed(edit.text);
            if (kept !== edit.text) {
                const caret = edit.cursorPosition;
                edit.cleaning = true;
                edit.text = kept;
                edit.cursorPosition = Math.min(caret, kept.length);
                edit.cleaning = false;
            }
            if (kept !== root.text)
                root.edited(kept);
            root.caretMoved();
        }
    }
}
