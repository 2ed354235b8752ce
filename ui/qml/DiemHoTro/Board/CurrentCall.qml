pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The number just called, as large as the panel allows, and where it goes. For some seconds after a call the panel
// is filled: whoever looks up sees that something is new. It changes once and back; nothing blinks.
Rectangle {
    id: root

    required property BoardDesk desk
    // How long a call is new.
    property int newForMs: 10000
    readonly property alias justCalled: news.running

    // Height of the figures: "A012" in bold is 3.3 times as wide as high; the words around it take as much again.
    readonly property real cap: Math.min(root.width * 0.9 / 3.3, root.height * 0.42)

    border.color: Theme.accent
    border.width: Theme.borderStrong
    color: root.justCalled ? Theme.accent : Theme.surface
    radius: Theme.radius * 2
    Accessible.name: root.desk.currentNumber === "" ? quiet.text : qsTr("Mời số %1 đến quầy %2").arg(root.desk.currentNumber).arg(root.desk.currentDesk)
    Accessible.role: Accessible.AlertMessage

    Timer {
        id: news

        interval: root.newForMs
    }

    Connections {
        function onCalled() {
            news.restart();
        }

        target: root.desk
    }

    Column {
        anchors.centerIn: parent
        spacing: root.cap * 0.3
        visible: root.desk.currentNumber !== ""
        width: root.width * 0.92

        CapText {
            align: Text.AlignHCenter
            cap: root.cap * 0.15
            color: root.justCalled ? Theme.inkOnAccent : Theme.inkSoft
            decorative: true
            objectName: "boardInvitation"
            text: root.desk.currentCalls > 1 ? qsTr("Mời số – gọi lần %1").arg(root.desk.currentCalls) : qsTr("Mời số")
            width: parent.width
        }

        CapText {
            align: Text.AlignHCenter
            bold: true
            cap: root.cap
            color: root.justCalled ? Theme.inkOnAccent : Theme.accent
            decorative: true
            objectName: "boardNumber"
            text: root.desk.currentNumber
            width: parent.width
        }

        CapText {
            align: Text.AlignHCenter
            bold: true
            cap: root.cap * 0.32
            color: root.justCalled ? Theme.inkOnAccent : Theme.ink
            decorative: true
            objectName: "boardDesk"
            text: qsTr("đến quầy %1").arg(root.desk.currentDesk)
            width: parent.width
        }
    }

    PlainText {
        id: quiet

        anchors.centerIn: parent
        color: Theme.inkSoft
        decorative: true
        font.pixelSize: Math.max(1, Math.round(root.cap * 0.18 / 0.714))
        horizontalAlignment: Text.AlignHCenter
        objectName: "boardQuiet"
        text: qsTr("Chưa gọi số nào. Xin bà con ngồi chờ.")
        visible: root.desk.currentNumber === ""
        width: parent.width * 0.8
    }
}
