pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The kiosk cannot work: what happened, and who helps.
PageFrame {
    id: root

    required property ShellDesk shell

    backVisible: false
    leaveVisible: false
    nextVisible: false
    title: qsTr("Máy đang tạm nghỉ")

    Notice {
        kind: "trouble"
        objectName: "outOfService"
        text: root.shell.trouble
        title: qsTr("Máy chưa chạy được")
        width: parent.width
    }

    PlainText {
        text: qsTr("Xin mời ông/bà đến quầy. Cán bộ sẽ giúp ngay.")
        width: parent.width
    }
}
