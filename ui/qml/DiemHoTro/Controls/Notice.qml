pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// Something to know, told by shape, word and colour. `kind`: "info", "ok", "warn", "trouble".
Rectangle {
    id: root

    property string kind: "info"
    // The word in bold: "Lưu ý", "Đã xong" …
    property string title: {
        switch (root.kind) {
        case "ok":
            return qsTr("Được rồi");
        case "warn":
            return qsTr("Lưu ý");
        case "trouble":
            return qsTr("Chưa được");
        default:
            return qsTr("Thông tin");
        }
    }
    property string text: ""
    property string icon: root.kind === "warn" ? "warning" : root.kind
    readonly property color strongColor: root.kind === "ok" ? Theme.ok : root.kind === "warn" ? Theme.warn : root.kind === "trouble" ? Theme.trouble : Theme.teal

    border.color: root.strongColor
    border.width: Theme.border
    color: root.kind === "ok" ? Theme.okSoft : root.kind === "warn" ? Theme.warnSoft : root.kind === "trouble" ? Theme.troubleSoft : Theme.tealSoft
    implicitHeight: Math.max(Theme.icon, words.height) + 2 * Theme.gapSmall
    implicitWidth: Theme.mm(120)
    radius: Theme.radius
    Accessible.name: root.title + ". " + root.text
    Accessible.role: root.kind === "trouble" || root.kind === "warn" ? Accessible.AlertMessage : Accessible.Note

    Icon {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        color: root.strongColor
        name: root.icon
        x: Theme.padding
    }

    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            color: root.strongColor
            decorative: true
            font.bold: true
            text: root.title
            visible: root.title !== ""
            width: parent.width
        }

        PlainText {
            decorative: true
            text: root.text
            visible: root.text !== ""
            width: parent.width
        }
    }
}
