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
    nextName: "doneButton"
    nextText: qsTr("Xong")
    title: qsTr("Số của ông/bà")

    onNext: root.desk.finish()

    PlainText {
        font.bold: true
        font.pixelSize: Theme.figure
        objectName: "ticketNumber"
        text: root.desk.ticketNumber
        width: parent.width
    }

    PlainText {
        objectName: "caseCode"
        text: root.desk.caseCode
        width: parent.width
    }
}
