pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The card before the camera. Typing is always there, and put forward when the camera does not help.
VisitPage {
    id: root

    required property ScanDesk scan

    readonly property bool broken: root.scan.state === "trouble"
    // Which side to show, for both generations of cards.
    readonly property Component sides: Grid {
        id: hints

        columnSpacing: Theme.gap
        columns: root.wide ? 1 : 2
        rowSpacing: Theme.gap
        topPadding: root.wide ? Theme.gap : 0

        CardHint {
            front: true
            name: qsTr("Căn cước công dân, cấp trước tháng 7/2024")
            side: qsTr("Mã ở mặt trước")
            width: (hints.width - (hints.columns - 1) * hints.columnSpacing) / hints.columns
        }

        CardHint {
            front: false
            name: qsTr("Thẻ căn cước, cấp từ tháng 7/2024")
            side: qsTr("Mã ở mặt sau")
            width: (hints.width - (hints.columns - 1) * hints.columnSpacing) / hints.columns
        }
    }

    aside: root.broken ? null : root.sides

    nextIcon: "keyboard"
    nextKind: root.scan.typingOffered ? "primary" : "secondary"
    nextName: "typeInsteadButton"
    nextText: qsTr("Nhập tay")
    title: root.broken ? qsTr("Mời ông/bà nhập tay") : qsTr("Đưa thẻ căn cước vào khung")

    onBack: root.desk.back()
    onNext: root.scan.typeInstead()

    Notice {
        kind: "warn"
        objectName: "cameraTrouble"
        text: root.scan.trouble
        title: qsTr("Chưa dùng được máy ảnh")
        visible: root.broken
        width: parent.width
    }

    Notice {
        id: offer

        kind: "info"
        objectName: "typingOffer"
        text: qsTr("Chưa đọc được thẻ cũng không sao. Ông/bà bấm “Nhập tay”.")
        title: ""
        visible: root.scan.typingOffered && !root.broken
        width: parent.width
    }

    Rectangle {
        id: stage

        border.color: Theme.line
        border.width: Theme.border
        color: Theme.sunk
        height: root.wide ? Math.max(Theme.mm(70), root.viewHeight - coaching.height - (offer.visible ? offer.height + Theme.gap : 0) - 4 * Theme.gap) : width * 0.62
        visible: !root.broken
        width: parent.width

        CameraView {
            anchors.fill: parent
            anchors.margins: Theme.border
            desk: root.scan
            fillColor: Theme.sunk
            objectName: "cameraView"
        }

        PlainText {
            anchors.centerIn: parent
            color: Theme.inkSoft
            text: qsTr("Đang mở máy ảnh…")
            visible: root.scan.state === "starting" || root.scan.state === "off"
        }

        // Where the card belongs: dark and light, to be seen on any picture.
        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.ink
            border.width: Theme.mm(2)
            color: "transparent"
            height: Math.min(parent.height * 0.86, parent.width * 0.86 * 54 / 85.6)
            radius: Theme.mm(4)
            visible: root.scan.state === "looking"
            width: height * 85.6 / 54

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.mm(0.5)
                border.color: Theme.surface
                border.width: Theme.mm(1)
                color: "transparent"
                radius: Theme.mm(3.5)
            }
        }
    }

    Row {
        id: coaching

        spacing: Theme.gap
        visible: !root.broken
        width: parent.width

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            name: "card"
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: Theme.question
            objectName: "coaching"
            text: root.scan.coaching
            width: parent.width - sign.width - parent.spacing
        }
    }

    Loader {
        active: !root.wide && !root.broken
        sourceComponent: root.sides
        visible: active
        width: parent.width
    }
}
