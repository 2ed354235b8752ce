pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// The only text element of the program: never interprets markup, always wraps.
Text {
    id: root

    // Part of a button or card that already says these words to a screen reader.
    property bool decorative: false

    color: Theme.ink
    font.family: Theme.family
    font.features: ({
            "tnum": 1
        })
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.ignored: root.decorative || root.text === ""
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
