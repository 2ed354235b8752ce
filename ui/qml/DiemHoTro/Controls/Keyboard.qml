pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Theme
import "keys.js" as Keys

// Writes into `field`. Named tone keys and every Vietnamese letter as a key of its own, so that nobody needs to
// know Telex; `layout` "qwerty", "telex" and "vni" for those who do.
Item {
    id: root

    property AnswerField field: null
    // "abc", "qwerty", "telex" or "vni".
    property string layout: "abc"

    readonly property bool wide: root.width > Theme.mm(330)
    readonly property bool email: root.field !== null && root.field.kind === "email"
    readonly property string page: root.digitsShown ? "digits" : root.email ? "email" : root.layout
    readonly property var rows: Keys.rows(root.page, root.wide)
    readonly property int cellCount: root.wide ? 15 : 10
    // The desk belongs to Python, and at the very end goes before this item does.
    readonly property bool capital: root.shift === "" ? typing?.capital ?? false : root.shift === "on"
    readonly property string tone: typing?.tone ?? ""
    readonly property var offered: typing?.suggestions ?? []
    property bool digitsShown: false
    property bool methodsShown: false
    // "" follows the text; "on" and "off" hold for one letter.
    property string shift: ""
    property bool writing: false

    readonly property var faces: ({
            "sac": ["á", "sắc"],
            "huyen": ["à", "huyền"],
            "hoi": ["ả", "hỏi"],
            "nga": ["ã", "ngã"],
            "nang": ["ạ", "nặng"],
            "level": ["", qsTr("không dấu")],
            "shift": [qsTr("Hoa"), "", "shift"],
            "delete": [qsTr("Xóa"), "", "delete"],
            "digits": ["123"],
            "letters": ["abc"],
            "methods": [qsTr("Kiểu gõ"), "", "keyboard"],
            "space": [qsTr("Dấu cách")],
            "done": [qsTr("Xong"), "", "check"]
        })

    // Another way of typing was chosen.
    signal layoutChosen(string layout)
    // "Xong".
    signal done

    function write(act) {
        if (root.field === null)
            return;
        root.writing = true;
        typing.text = root.field.beforeCaret();
        act();
        if (!root.field.putBeforeCaret(typing.text))
            typing.text = root.field.beforeCaret();
        root.writing = false;
    }

    function look() {
        root.digitsShown = false;
        root.methodsShown = false;
        root.shift = "";
        root.follow();
    }

    function follow() {
        if (root.writing)
            return;
        if (root.field === null)
            typing.forget();
        else
            typing.text = root.field.beforeCaret();
    }

    function press(name: string) {
        switch (name) {
        case "sac":
        case "huyen":
        case "hoi":
        case "nga":
        case "nang":
        case "level":
            root.write(() => typing.setTone(name));
            break;
        case "shift":
            root.shift = root.capital ? "off" : "on";
            break;
        case "delete":
            root.write(() => typing.backspace());
            break;
        case "space":
            root.write(() => typing.key(" "));
            break;
        case "digits":
            root.digitsShown = true;
            break;
        case "letters":
            root.digitsShown = false;
            break;
        case "methods":
            root.methodsShown = !root.methodsShown;
            break;
        case "done":
            root.done();
            break;
        default:
            {
                const upper = root.capital;
                root.shift = "";
                root.write(() => {
                    for (const char of upper ? name.toLocaleUpperCase() : name)
                        typing.key(char);
                });
            }
        }
    }

    implicitHeight: board.height
    Accessible.name: qsTr("Bàn phím")
    Accessible.role: Accessible.Grouping

    onFieldChanged: root.look()

    TypingDesk {
        id: typing

        kind: root.field ? root.field.kind : "text"
        method: root.email || root.layout === "abc" || root.layout === "qwerty" ? "direct" : root.layout
    }

    Connections {
        function onCaretMoved() {
            root.follow();
        }

        target: root.field
    }

    Column {
        id: board

        spacing: Theme.gapSmall
        width: root.width

        Item {
            height: Theme.target
            visible: !root.email
            width: parent.width

            PlainText {
                anchors.fill: parent
                color: Theme.inkSoft
                text: root.layout === "abc" || root.layout === "qwerty" ? qsTr("Bấm chữ trước, rồi bấm dấu: sắc, huyền, hỏi…") : qsTr("Gõ chữ và dấu theo kiểu quen dùng.")
                verticalAlignment: Text.AlignVCenter
                visible: !root.methodsShown && suggestions.count === 0
            }

            Row {
                id: words

                readonly property int shown: root.wide ? 8 : 5

                spacing: Theme.gapSmall
                visible: !root.methodsShown

                Repeater {
                    id: suggestions

                    model: root.offered.slice(0, words.shown)

                    delegate: Key {
                        required property int index
                        required property string modelData

                        height: Theme.target
                        look: "word"
                        objectName: "suggestion-" + index
                        text: modelData
                        width: (root.width - (words.shown - 1) * words.spacing) / words.shown
                        onClicked: {
                            root.shift = "";
                            root.write(() => typing.accept(modelData));
                        }
                    }
                }
            }

            Row {
                spacing: Theme.gapSmall
                visible: root.methodsShown

                Repeater {
                    model: [["abc", qsTr("Chữ cái a b c")], ["qwerty", qsTr("Chữ q w e r t y")], ["telex", "Telex"], ["vni", "VNI"]]

                    delegate: Key {
                        required property var modelData

                        height: Theme.target
                        lit: root.layout === modelData[0]
                        look: "word"
                        objectName: "method-" + modelData[0]
                        text: modelData[1]
                        width: (root.width - 3 * Theme.gapSmall) / 4
                        onClicked: {
                            root.methodsShown = false;
                            root.layoutChosen(modelData[0]);
                        }
                    }
                }
            }
        }

        Repeater {
            model: root.rows

            delegate: Row {
                id: row

                required property var modelData
                readonly property real cells: Keys.cells(modelData)
                // Tone keys share their row; in all other rows a letter is as wide as anywhere.
                readonly property real cellWidth: (board.width + spacing) / (modelData[0].name === "sac" ? cells : root.cellCount)

                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: Theme.gapSmall

                Repeater {
                    model: row.modelData

                    delegate: Key {
                        id: key

                        required property var modelData
                        readonly property string name: modelData.name
                        readonly property var face: root.faces[name] ?? null
                        readonly property bool isTone: face !== null && face.length === 2
                        readonly property bool isMark: !isTone && "ăâđêôơư".includes(name)
                        readonly property bool isDigitOfVni: root.page === "vni" && name in Keys.vniMarks

                        height: Theme.target
                        icon: face?.[2] ?? ""
                        label: {
                            if (isTone)
                                return name === "level" ? qsTr("không dấu") : qsTr("dấu %1").arg(sub);
                            return name === "shift" ? qsTr("Viết hoa") : name === "digits" ? qsTr("Số và dấu câu") : name === "letters" ? qsTr("Chữ cái") : text;
                        }
                        lit: isTone && name !== "level" ? root.tone === name : name === "shift" && root.capital
                        look: isTone ? "tone" : name === "done" ? "done" : face ? "command" : isMark ? "mark" : "letter"
                        objectName: (isTone ? "tone-" : "key-") + name
                        repeats: name === "delete"
                        sub: isTone ? face[1] : isDigitOfVni ? Keys.vniMarks[name] : ""
                        text: face ? face[0] : root.capital ? name.toLocaleUpperCase() : name
                        width: row.cellWidth * modelData.span - row.spacing
                        onClicked: root.press(name)
                    }
                }
            }
        }
    }
}
