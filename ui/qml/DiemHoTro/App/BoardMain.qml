pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import DiemHoTro.Board
import DiemHoTro.Bridge
import DiemHoTro.Controls
import DiemHoTro.Theme
import "pitch.js" as Pitch

// The board of the waiting room.
Window {
    id: root

    color: Theme.ground
    height: 1080
    title: qsTr("Bảng gọi số – Điểm Hỗ Trợ")
    width: 1920

    Binding {
        property: "name"
        target: Theme
        value: Kiosk.shell.theme
    }

    Binding {
        property: "pixelsPerMm"
        target: Theme
        value: Pitch.believable(Screen.pixelDensity, Qt.platform.pluginName)
    }

    BoardScreen {
        anchors.fill: parent
        desk: Kiosk.board
        visible: Kiosk.shell.trouble === ""
    }

    Notice {
        anchors.centerIn: parent
        kind: "trouble"
        objectName: "boardTrouble"
        text: Kiosk.shell.trouble
        title: qsTr("Bảng gọi số đang tạm nghỉ")
        visible: Kiosk.shell.trouble !== ""
        width: parent.width * 0.7
    }
}
