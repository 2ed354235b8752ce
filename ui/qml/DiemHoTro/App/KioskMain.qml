pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import DiemHoTro.Bridge
import DiemHoTro.Citizen
import DiemHoTro.Controls
import DiemHoTro.Theme
import "pitch.js" as Pitch

// The citizen's face: one page at a time, and the questions that lie above it (KioskOverlays).
Window {
    id: root

    // Pixels in a millimetre of this screen, as far as it can be believed.
    property real pitch: Pitch.believable(Screen.pixelDensity, Qt.platform.pluginName)
    // A page needs so many millimetres; on a smaller screen everything is smaller.
    readonly property real pixelsPerMm: root.upright ? Math.min(root.pitch, root.width / 240) : Math.min(root.pitch, root.width / 430, root.height / (Kiosk.helper.name === "" ? 242 : 262))
    readonly property bool upright: root.height > root.width

    readonly property bool serving: Kiosk.shell.screen === "visit" && Kiosk.shell.trouble === ""
    readonly property bool atCard: root.serving && Kiosk.visit.page === "identity"
    readonly property string wanted: {
        if (Kiosk.shell.trouble !== "")
            return "trouble";
        if (!root.serving)
            return Kiosk.shell.screen;
        if (Kiosk.helper.asking)
            return "helper";
        return root.atCard && Kiosk.scan.state === "found" ? "confirmIdentity" : Kiosk.visit.page;
    }
    // Another one is another page, though it may be of the same kind.
    readonly property string wantedId: root.wanted + " " + Kiosk.visit.pageId
    property int shownPlace: 0

    readonly property var screens: ({
            "attract": attract,
            "choose": choose,
            "intro": intro,
            "question": question,
            "more": more,
            "exit": exit,
            "checklist": checklist,
            "consent": consent,
            "identity": identity,
            "confirmIdentity": confirmIdentity,
            "review": review,
            "helper": helper,
            "receipt": receipt,
            "thanks": thanks,
            "trouble": trouble
        })

    function showPage() {
        const forward = Kiosk.visit.placeNumber >= root.shownPlace;
        root.shownPlace = Kiosk.visit.placeNumber;
        stage.sourceComponent = null;
        stage.sourceComponent = root.screens[root.wanted] ?? null;
        if (stage.item !== null && !Theme.reducedMotion) {
            slide.from = Theme.mm(forward ? 5 : -5);
            arrival.restart();
        }
    }

    color: Theme.ground
    height: 1920
    title: qsTr("Điểm Hỗ Trợ")
    width: 1080

    Component.onCompleted: root.showPage()
    onAtCardChanged: {
        if (root.atCard)
            Kiosk.scan.start();
        else
            Kiosk.scan.stop();
    }
    onWantedChanged: if (root.wanted === "thanks")
        Kiosk.help.dismiss()
    onWantedIdChanged: root.showPage()

    Binding {
        property: "name"
        target: Theme
        value: Kiosk.shell.theme
    }

    Binding {
        property: "roominess"
        target: Theme
        value: root.upright && root.width / root.pixelsPerMm >= 255 ? 1.16 : 1
    }

    Binding {
        property: "pixelsPerMm"
        target: Theme
        value: root.pixelsPerMm
    }

    FrameState {
        id: frame

        busy: slow.late
        helpCalled: Kiosk.help.state === "ringing" || Kiosk.help.state === "coming"
        language: Kiosk.shell.language

        onContrastToggled: Kiosk.shell.useTheme(Kiosk.shell.theme === "light" ? "contrast" : "light")
        onHelpRequested: overlays.callHelp(root.wanted)
        onLanguageToggled: Kiosk.shell.speak(Kiosk.shell.language === "vi" ? "en" : "vi")
    }

    // An answer is stored in a moment; only when it takes longer does the page say "wait".
    Timer {
        id: slow

        property bool late: false

        interval: 400
        running: Kiosk.visit.busy
        onRunningChanged: if (!running)
            late = false
        onTriggered: late = true
    }

    Connections {
        function onWipe() {
            frame.keyboardLayout = "abc";
        }

        target: Kiosk.shell
    }

    Loader {
        id: stage

        focus: true
        height: root.height - helping.height
        objectName: "stage"
        width: root.width
        y: helping.height
    }

    HelperStrip {
        id: helping

        desk: Kiosk.helper
        objectName: "helperStrip"
        width: root.width
    }

    ParallelAnimation {
        id: arrival

        NumberAnimation {
            id: slide

            duration: Theme.motionMs
            easing.type: Easing.OutCubic
            property: "x"
            target: stage
            to: 0
        }

        NumberAnimation {
            duration: Theme.motionMs
            from: 0.3
            property: "opacity"
            target: stage
            to: 1
        }
    }

    KioskOverlays {
        id: overlays

        anchors.fill: parent
        serving: root.serving
    }

    Component {
        id: attract

        AttractScreen {
            browse: Kiosk.browse
            shared: frame
            shell: Kiosk.shell
        }
    }

    Component {
        id: choose

        ChooseScreen {
            browse: Kiosk.browse
            shared: frame
            shell: Kiosk.shell
            visit: Kiosk.visit
        }
    }

    Component {
        id: intro

        IntroScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: question

        QuestionScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: more

        MoreScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: exit

        ExitScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: checklist

        ChecklistScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: consent

        ConsentScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: identity

        IdentityScreen {
            desk: Kiosk.visit
            scan: Kiosk.scan
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: confirmIdentity

        ConfirmIdentityScreen {
            desk: Kiosk.visit
            scan: Kiosk.scan
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: review

        ReviewScreen {
            desk: Kiosk.visit
            shared: frame
            onLeave: overlays.askToLeave()
        }
    }

    Component {
        id: helper

        HelperScreen {
            desk: Kiosk.helper
            shared: frame
        }
    }

    Component {
        id: receipt

        ReceiptScreen {
            desk: Kiosk.visit
            shared: frame
            slip: Kiosk.slip
        }
    }

    Component {
        id: thanks

        ThanksScreen {
            shared: frame
            shell: Kiosk.shell
        }
    }

    Component {
        id: trouble

        OutOfServiceScreen {
            shared: frame
            shell: Kiosk.shell
        }
    }
}
