pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The number, large; how the slip is coming; what happens now.
PageFrame {
    id: root

    required property VisitDesk desk
    required property SlipDesk slip

    backVisible: false
    leaveVisible: false
    nextIcon: "check"
    nextName: "doneButton"
    nextText: qsTr("Xong")
    title: qsTr("Mời ông/bà ngồi đợi gọi số")

    onNext: root.desk.finish()

    Sheet {
        padding: Theme.gapLarge
        spacing: Theme.gap
        width: parent.width

        PlainText {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Số của ông/bà")
            width: parent.width
        }

        PlainText {
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.figure * (root.wide ? 1 : 1.5)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.9
            objectName: "ticketNumber"
            text: root.desk.ticketNumber
            width: parent.width
        }

        PlainText {
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            text: root.desk.waitingAhead === 0 ? qsTr("Sắp đến lượt ông/bà.") : qsTr("Còn %1 người trước ông/bà.").arg(root.desk.waitingAhead)
            width: parent.width
        }

        SmallPrint {
            horizontalAlignment: Text.AlignHCenter
            objectName: "caseCode"
            text: root.desk.caseCode
            width: parent.width
        }
    }

    SlipState {
        slip: root.slip
        ticketNumber: root.desk.ticketNumber
        width: parent.width
    }

    PlainText {
        color: Theme.inkSoft
        text: qsTr("Máy này giúp chuẩn bị. Hồ sơ chỉ được nhận khi cán bộ đưa Giấy tiếp nhận.")
        width: parent.width
    }
}
