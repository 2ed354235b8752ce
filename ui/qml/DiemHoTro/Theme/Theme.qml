pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour and every size of the program. Sizes are millimetres of glass, type sizes are heights of a
// capital letter; both become pixels by the screen's real pitch, which the application sets.
QtObject {
    id: root

    // -- What the application sets ---------------------------------------------------------------

    // "light", "contrast" or "dark".
    property string name: "light"
    // Pixels in a millimetre. Until set: a 21.5 inch 16:9 panel (476 mm by 268 mm) of 1920 by 1080.
    property real pixelsPerMm: 1920 / 476
    // "touch" for citizens at arm's length, "desk" for staff with a mouse.
    property string density: "touch"
    property bool reducedMotion: false
    // How much larger than the least size words and answers may be: an upright panel has the room.
    property real roominess: 1

    // -- Sizes ------------------------------------------------------------------------------------

    readonly property bool touch: root.density === "touch"

    readonly property int grid: root.mm(4)
    readonly property int gap: root.mm(root.touch ? 4 : 3)
    readonly property int gapSmall: root.mm(root.touch ? 3 : 2)
    readonly property int gapLarge: root.mm(root.touch ? 8 : 5)
    readonly property int margin: root.mm(root.touch ? 12 : 6)
    readonly property int padding: root.mm(root.touch ? 5 : 3)
    readonly property int target: root.mm(root.touch ? 16 : 9)
    // An answer in a list: taller than a target, so that lists breathe.
    readonly property int row: root.mm(root.touch ? 20 * root.roominess * root.roominess : 10)
    readonly property int mainAction: root.mm(root.touch ? 22 : 11)
    readonly property int radius: root.mm(root.touch ? 2.5 : 1.5)
    readonly property int border: Math.max(1, root.mm(root.strong ? 0.8 : 0.4))
    readonly property int borderStrong: Math.max(2, root.mm(root.strong ? 1.4 : 0.9))
    readonly property int iconSmall: root.mm(root.touch ? 8 : 5)
    readonly property int icon: root.mm(root.touch ? 11 : 6)
    readonly property int picture: root.mm(root.touch ? 26 * root.roominess : 16)
    // Longest comfortable line of reading text.
    readonly property int measure: root.mm(root.touch ? 300 : 180)

    // -- Type -------------------------------------------------------------------------------------

    readonly property string family: "Noto Sans"
    readonly property int body: root.cap(root.touch ? 5.0 * root.roominess : 2.7)
    readonly property int small: root.cap(root.touch ? 3.8 * root.roominess : 2.3)
    readonly property int question: root.cap(root.touch ? 7.6 * root.roominess : 4)
    // On a key.
    readonly property int letter: root.cap(root.touch ? 6.4 : 3.6)
    readonly property int title: root.cap(root.touch ? 9.5 : 5)
    readonly property int figure: root.cap(root.touch ? 26 : 14)

    // -- Colours ----------------------------------------------------------------------------------

    readonly property bool strong: root.name === "contrast"
    readonly property ThemeColors colors: root.name === "dark" ? root.darkColors : root.strong ? root.contrastColors : root.lightColors

    readonly property color ground: root.colors.ground
    readonly property color surface: root.colors.surface
    readonly property color sunk: root.colors.sunk
    readonly property color ink: root.colors.ink
    readonly property color inkSoft: root.colors.inkSoft
    readonly property color line: root.colors.line
    readonly property color hairline: root.colors.hairline
    readonly property color accent: root.colors.accent
    readonly property color accentPressed: root.colors.accentPressed
    readonly property color accentSoft: root.colors.accentSoft
    readonly property color inkOnAccent: root.colors.inkOnAccent
    readonly property color teal: root.colors.teal
    readonly property color tealSoft: root.colors.tealSoft
    readonly property color pressed: root.colors.pressed
    readonly property color disabled: root.colors.disabled
    readonly property color disabledInk: root.colors.disabledInk
    readonly property color focus: root.colors.focus
    readonly property color ok: root.colors.ok
    readonly property color okSoft: root.colors.okSoft
    readonly property color warn: root.colors.warn
    readonly property color warnSoft: root.colors.warnSoft
    readonly property color trouble: root.colors.trouble
    readonly property color troubleSoft: root.colors.troubleSoft
    readonly property color veil: root.colors.veil

    readonly property ThemeColors lightColors: ThemeColors {
        ground: "#faf6ef"
        surface: "#ffffff"
        sunk: "#efe8dc"
        ink: "#1d1916"
        inkSoft: "#483f38"
        line: "#857a6e"
        hairline: "#ddd3c4"
        accent: "#8a2430"
        accentPressed: "#63161f"
        accentSoft: "#f7e6e1"
        inkOnAccent: "#ffffff"
        teal: "#0f5658"
        tealSoft: "#dfeeec"
        pressed: "#e6d9c8"
        disabled: "#e7e0d5"
        disabledInk: "#5f564d"
        focus: "#0b4f94"
        ok: "#1a5630"
        okSoft: "#e3f0e3"
        warn: "#6a4500"
        warnSoft: "#fcefcf"
        trouble: "#97151b"
        troubleSoft: "#fbe3e0"
        veil: "#a61d1916"
    }

    readonly property ThemeColors contrastColors: ThemeColors {
        ground: "#ffffff"
        surface: "#ffffff"
        sunk: "#ffffff"
        ink: "#000000"
        inkSoft: "#000000"
        line: "#000000"
        hairline: "#000000"
        accent: "#6b0f1a"
        accentPressed: "#000000"
        accentSoft: "#ffffff"
        inkOnAccent: "#ffffff"
        teal: "#003b3d"
        tealSoft: "#ffffff"
        pressed: "#ffe98a"
        disabled: "#e8e8e8"
        disabledInk: "#474747"
        focus: "#0033a0"
        ok: "#00401a"
        okSoft: "#ffffff"
        warn: "#4a2f00"
        warnSoft: "#fff6d6"
        trouble: "#7a0008"
        troubleSoft: "#ffffff"
        veil: "#d9000000"
    }

    readonly property ThemeColors darkColors: ThemeColors {
        ground: "#181513"
        surface: "#25211e"
        sunk: "#100e0c"
        ink: "#f6f0e6"
        inkSoft: "#d3c9bb"
        line: "#9a8f82"
        hairline: "#4a433c"
        accent: "#f3b9a6"
        accentPressed: "#ffd9cc"
        accentSoft: "#43292a"
        inkOnAccent: "#2b0f0c"
        teal: "#93d6d2"
        tealSoft: "#15393a"
        pressed: "#3b332d"
        disabled: "#2f2a26"
        disabledInk: "#b5aa9c"
        focus: "#9cc7ff"
        ok: "#a3dcae"
        okSoft: "#1c3823"
        warn: "#f3cf80"
        warnSoft: "#3d2f10"
        trouble: "#ffb3ac"
        troubleSoft: "#4a1f1d"
        veil: "#cc000000"
    }

    // -- Time -------------------------------------------------------------------------------------

    readonly property int motionMs: root.reducedMotion ? 0 : 160
    // After one press a button is deaf this long: a trembling finger presses twice.
    readonly property int rearmMs: 600
    // After a page has come up its buttons are deaf this long, for the same reason.
    readonly property int freshMs: 300

    // Pixels of `length` millimetres, whole and at least one.
    function mm(length: real): int {
        return Math.max(1, Math.round(length * root.pixelsPerMm));
    }

    // Font pixel size whose capital letters are `height` millimetres high (Noto Sans: 714 of 1000 units).
    function cap(height: real): int {
        return Math.ceil(height * root.pixelsPerMm / 0.714);
    }
}
