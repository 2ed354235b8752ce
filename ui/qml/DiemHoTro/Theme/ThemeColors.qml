pragma ComponentBehavior: Bound

import QtQuick

// The colours that every theme must name. Text pairs hold 7:1, borders 3:1 (tests/qml/test_theme.py).
QtObject {
    required property color ground
    required property color surface
    required property color sunk
    required property color ink
    required property color inkSoft
    // Borders that carry meaning; `hairline` only divides.
    required property color line
    required property color hairline
    required property color accent
    required property color accentPressed
    required property color accentSoft
    required property color inkOnAccent
    required property color teal
    required property color tealSoft
    required property color pressed
    required property color disabled
    required property color disabledInk
    required property color focus
    required property color ok
    required property color okSoft
    required property color warn
    required property color warnSoft
    required property color trouble
    required property color troubleSoft
    // Lies over the page beneath a question.
    required property color veil
}
