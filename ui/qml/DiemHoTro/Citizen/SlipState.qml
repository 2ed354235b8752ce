pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// How the slip is coming. Whatever the printer does, the number and the case stay.
Column {
    id: root

    required property SlipDesk slip
    property string ticketNumber: ""

    readonly property bool broken: root.slip.trouble !== "" || root.slip.state === "failed" || root.slip.state === "uncertain"

    spacing: Theme.gap

    Notice {
        icon: "printer"
        kind: root.broken ? "warn" : root.slip.state === "printed" ? "ok" : "info"
        objectName: "slipState"
        text: {
            if (root.slip.trouble !== "")
                return qsTr("%1 Số %2 vẫn giữ nguyên.").arg(root.slip.trouble).arg(root.ticketNumber);
            switch (root.slip.state) {
            case "printed":
                return qsTr("Xin ông/bà lấy phiếu ở máy in.");
            case "failed":
            case "uncertain":
                return qsTr("Số %1 vẫn giữ nguyên. Chưa cầm phiếu thì bấm “In lại phiếu”.").arg(root.ticketNumber);
            case "none":
                return qsTr("Ở đây không in phiếu. Xin ông/bà nhớ số %1.").arg(root.ticketNumber);
            default:
                return qsTr("Xin ông/bà đợi một chút.");
            }
        }
        title: {
            switch (root.slip.state) {
            case "printed":
                return qsTr("Phiếu đã in");
            case "failed":
            case "uncertain":
                return qsTr("Phiếu có thể chưa in");
            case "none":
                return qsTr("Nhớ số của ông/bà");
            default:
                return qsTr("Đang in phiếu…");
            }
        }
        width: parent.width
    }

    BigButton {
        icon: "printer"
        kind: root.broken ? "secondary" : "quiet"
        objectName: "reprintButton"
        text: qsTr("In lại phiếu")
        visible: root.slip.canReprint
        onClicked: root.slip.reprint()
    }
}
