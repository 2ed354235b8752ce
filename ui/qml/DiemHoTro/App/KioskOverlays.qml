pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Controls

// Questions above the page, least urgent first: leave?, an error, help is coming, go on?, still there?
Item {
    id: root

    // Somebody is in the middle of a visit.
    property bool serving: false

    function askToLeave() {
        leaving.open();
    }

    function callHelp(page: string) {
        if (Kiosk.help.state === "quiet" || Kiosk.help.state === "failed")
            Kiosk.help.ring(page);
        help.open();
    }

    onServingChanged: leaving.close()

    QuestionOverlay {
        id: leaving

        acceptKind: "danger"
        acceptName: "leaveYes"
        acceptText: qsTr("Xóa và thoát")
        icon: "leave"
        objectName: "leaving"
        rejectName: "leaveNo"
        rejectText: qsTr("Ở lại, làm tiếp")
        text: qsTr("Thoát ra thì mọi thông tin của ông/bà được xóa hết.")
        title: qsTr("Ông/bà muốn thoát?")

        onAccepted: {
            leaving.close();
            Kiosk.shell.goHome();
        }
        onRejected: leaving.close()
    }

    QuestionOverlay {
        id: fault

        readonly property bool wanted: Kiosk.visit.error !== ""

        acceptName: "errorSeen"
        acceptText: qsTr("Tôi hiểu rồi")
        icon: "trouble"
        objectName: "fault"
        text: Kiosk.visit.error
        title: qsTr("Chưa làm được việc này")

        onAccepted: Kiosk.visit.dismissError()
        onWantedChanged: {
            if (fault.wanted)
                fault.open();
            else
                fault.close();
        }
    }

    QuestionOverlay {
        id: help

        readonly property string bell: Kiosk.help.state

        acceptName: "helpSeen"
        acceptText: help.bell === "ringing" ? qsTr("Làm tiếp trong khi đợi") : qsTr("Tôi hiểu rồi")
        icon: help.bell === "failed" ? "warning" : "help"
        objectName: "help"
        rejectName: "helpCancel"
        rejectText: help.bell === "ringing" ? qsTr("Thôi, không cần nữa") : ""
        text: {
            switch (help.bell) {
            case "coming":
                return qsTr("Xin ông/bà đợi ở đây một chút.");
            case "failed":
                return qsTr("Máy chưa báo được cho cán bộ. Xin ông/bà gọi người ở gần.");
            default:
                return qsTr("Chuông đã báo ở bàn cán bộ. Những gì đã nhập vẫn còn.");
            }
        }
        title: {
            switch (help.bell) {
            case "coming":
                return qsTr("Cán bộ đang đến");
            case "failed":
                return qsTr("Chưa gọi được");
            default:
                return qsTr("Đã báo cán bộ");
            }
        }

        onAccepted: {
            help.close();
            if (help.bell !== "ringing")
                Kiosk.help.dismiss();
        }
        onRejected: Kiosk.help.dismiss()
        onBellChanged: {
            if (help.bell === "quiet")
                help.close();
            else if (help.bell !== "ringing")
                help.open();
        }

        BigButton {
            icon: "person"
            kind: "quiet"
            objectName: "iAmHelper"
            text: qsTr("Tôi là người hỗ trợ")
            visible: root.serving && Kiosk.visit.page !== "receipt" && Kiosk.helper.name === "" && !Kiosk.helper.asking
            width: Math.min(implicitWidth, parent.width)
            onClicked: {
                help.close();
                Kiosk.helper.ask();
            }
        }
    }

    QuestionOverlay {
        id: restoring

        readonly property bool wanted: Kiosk.restore.offering

        acceptName: "restoreButton"
        acceptText: qsTr("Làm tiếp")
        icon: "refresh"
        objectName: "restoring"
        rejectName: "sealButton"
        rejectText: qsTr("Không phải của tôi")
        text: qsTr("Việc đang làm: %1, lưu lúc %2. Không ai nhận thì máy cất đi.").arg(Kiosk.restore.procedureName).arg(Kiosk.restore.savedAt)
        title: qsTr("Ông/bà làm tiếp việc dở dang?")

        onAccepted: Kiosk.restore.accept()
        onRejected: Kiosk.restore.decline()
        onWantedChanged: {
            if (restoring.wanted)
                restoring.open();
            else
                restoring.close();
        }
    }

    QuestionOverlay {
        id: idle

        readonly property bool wanted: Kiosk.shell.askingIfThere

        acceptName: "stillHereButton"
        acceptText: qsTr("Tôi còn ở đây")
        icon: "clock"
        objectName: "idle"
        text: qsTr("Không có ai thì máy xóa thông tin và về màn hình đầu.")
        title: qsTr("Ông/bà còn ở đây không?")

        onAccepted: Kiosk.shell.stillHere()
        onTouched: Kiosk.shell.stillHere()
        onWantedChanged: {
            if (idle.wanted)
                idle.open();
            else
                idle.close();
        }
    }
}
