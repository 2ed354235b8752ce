pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import DiemHoTro.Bridge
import DiemHoTro.Staff
import DiemHoTro.Theme
import "pitch.js" as Pitch

// The desk of the staff: sign-in, then the queue and the open case.
Window {
    id: root

    color: Theme.ground
    height: 1080
    minimumHeight: 700
    minimumWidth: 1100
    title: qsTr("Bàn làm việc – Điểm Hỗ Trợ")
    width: 1920

    Binding {
        property: "name"
        target: Theme
        value: Kiosk.shell.theme
    }

    Binding {
        property: "density"
        target: Theme
        value: "desk"
    }

    Binding {
        property: "pixelsPerMm"
        target: Theme
        value: Pitch.believable(Screen.pixelDensity, Qt.platform.pluginName)
    }

    Connections {
        // The desk is behind another window, and a person waits at a kiosk.
        function onRang() {
            root.alert(0);
        }

        target: Kiosk.queue
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: Kiosk.shell.trouble !== "" ? trouble : Kiosk.signIn.signedIn ? desk : signIn
    }

    Component {
        id: trouble

        DeskTrouble {
            shell: Kiosk.shell
        }
    }

    Component {
        id: signIn

        SignInScreen {
            desk: Kiosk.signIn
            focus: true
            queue: Kiosk.queue
            shell: Kiosk.shell
        }
    }

    Component {
        id: desk

        DeskScreen {
            caseDesk: Kiosk.caseDesk
            focus: true
            people: Kiosk.people
            queue: Kiosk.queue
            shell: Kiosk.shell
            signIn: Kiosk.signIn
        }
    }
}
