pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import DiemHoTro.Bridge
import DiemHoTro.Citizen
import DiemHoTro.Controls
import DiemHoTro.Theme

// The citizen's face: one page at a time, questions above it.
Window {
    id: root

    readonly property string wanted: {
        if (Kiosk.shell.trouble !== "")
            return "trouble";
        return Kiosk.shell.screen === "visit" ? Kiosk.visit.page : Kiosk.shell.screen;
    }
    readonly property string wantedId: root.wanted + " " + Kiosk.visit.pageId

    function screenOf(name: string): Component {
        switch (name) {
        case "attract":
            return attract;
        case "choose":
            return choose;
        case "intro":
            return intro;
        case "question":
            return question;
        case "more":
            return more;
        case "exit":
            return exit;
        case "checklist":
            return checklist;
        case "consent":
            return consent;
        case "identity":
            return identity;
        case "review":
            return review;
        case "receipt":
            return receipt;
        case "thanks":
            return thanks;
        case "trouble":
            return trouble;
        default:
            return null;
        }
    }

    color: Theme.ground
    height: 1920
    title: qsTr("Điểm Hỗ Trợ")
    width: 1080

    onWantedIdChanged: {
        stage.sourceComponent = null;
        stage.sourceComponent = root.screenOf(root.wanted);
    }

    Binding {
        property: "name"
        target: Theme
        value: Kiosk.shell.theme
    }

    FrameState {
        id: frame

        helpCalled: Kiosk.help.state === "ringing" || Kiosk.help.state === "coming"
        language: Kiosk.shell.language

        onContrastToggled: Kiosk.shell.useTheme(Kiosk.shell.theme === "light" ? "contrast" : "light")
        onHelpRequested: Kiosk.help.ring(root.wanted)
        onLanguageToggled: Kiosk.shell.speak(Kiosk.shell.language === "vi" ? "en" : "vi")
    }

    Loader {
        id: stage

        anchors.fill: parent
        sourceComponent: root.screenOf(root.wanted)
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
        }
    }

    Component {
        id: question

        QuestionScreen {
            desk: Kiosk.visit
            shared: frame
        }
    }

    Component {
        id: more

        MoreScreen {
            desk: Kiosk.visit
            shared: frame
        }
    }

    Component {
        id: exit

        ExitScreen {
            desk: Kiosk.visit
            shared: frame
        }
    }

    Component {
        id: checklist

        ChecklistScreen {
            desk: Kiosk.visit
            shared: frame
        }
    }

    Component {
        id: consent

        ConsentScreen {
            desk: Kiosk.visit
            shared: frame
        }
    }

    Component {
        id: identity

        IdentityScreen {
            desk: Kiosk.visit
            scan: Kiosk.scan
            shared: frame
        }
    }

    Component {
        id: review

        ReviewScreen {
            desk: Kiosk.visit
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
