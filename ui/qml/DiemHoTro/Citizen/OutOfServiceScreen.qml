pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
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
        text: root.shell.trouble
        width: parent.width
    }
}
