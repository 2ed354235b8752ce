pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Good-bye; the screen is empty for the next person.
PageFrame {
    id: root

    required property ShellDesk shell

    backVisible: false
    leaveVisible: false
    nextText: qsTr("Người tiếp theo")
    title: qsTr("Cảm ơn ông/bà")

    onNext: root.shell.goHome()
}
