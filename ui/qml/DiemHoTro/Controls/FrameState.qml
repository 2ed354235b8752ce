pragma ComponentBehavior: Bound

import QtQuick

// What every page shows along its edges. The application makes one and hands it to all pages.
QtObject {
    // "vi" or "en": the language now shown.
    property string language: "vi"
    property bool voiceAvailable: false
    property bool voiceOn: false
    // Somebody at the desk has been rung for this citizen.
    property bool helpCalled: false
    // What was asked for takes so long that the page must say so.
    property bool busy: false
    // Everything that is pressed lies in the lower half, for people who sit.
    property bool lowLayout: false

    // How this person types; "abc" again for the next.
    property string keyboardLayout: "abc"

    signal languageToggled
    signal voiceToggled
    signal contrastToggled
    signal helpRequested
}
