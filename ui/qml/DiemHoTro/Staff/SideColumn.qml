pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// What stands beside the answers: papers, fees and time, the slip, what has been done.
Column {
    id: root

    required property CaseDesk desk
    property bool hears: true

    spacing: Theme.gapLarge

    CaseSection {
        title: qsTr("Giấy tờ")
        visible: papers.count > 0
        width: root.width

        Repeater {
            id: papers

            model: root.desk.papers

            delegate: Item {
                id: paper

                required property string name
                required property string officialName
                required property string mark
                required property string note

                height: paperWords.height + Theme.mm(2)
                width: root.width
                Accessible.name: paper.name + ": " + markWord.text
                Accessible.role: Accessible.ListItem

                Icon {
                    id: markIcon

                    color: paper.mark === "have" ? Theme.ok : paper.mark === "missing" ? Theme.warn : Theme.inkSoft
                    name: paper.mark === "have" ? "check" : paper.mark === "missing" ? "warning" : "office"
                    size: Theme.iconSmall
                }

                Column {
                    id: paperWords

                    anchors.left: markIcon.right
                    anchors.leftMargin: Theme.gapSmall
                    anchors.right: parent.right

                    PlainText {
                        decorative: true
                        text: paper.name
                        width: parent.width
                    }

                    SmallPrint {
                        id: markWord

                        color: markIcon.color
                        decorative: true
                        font.bold: true
                        text: paper.mark === "have" ? qsTr("Người dân có mang") : paper.mark === "missing" ? qsTr("Còn thiếu") : qsTr("Làm tại quầy")
                        width: parent.width
                    }

                    SmallPrint {
                        decorative: true
                        text: paper.note
                        visible: paper.note !== ""
                        width: parent.width
                    }
                }
            }
        }
    }

    CaseSection {
        title: qsTr("Phí và thời hạn")
        visible: fees.count > 0 || root.desk.time !== ""
        width: root.width

        PlainText {
            text: qsTr("Thời hạn: %1").arg(root.desk.time)
            visible: root.desk.time !== ""
            width: parent.width
        }

        Repeater {
            id: fees

            model: root.desk.fees

            delegate: Column {
                id: fee

                required property string name
                required property string amount
                required property bool sure
                required property string source

                bottomPadding: Theme.mm(1)
                width: root.width

                PlainText {
                    color: fee.sure ? Theme.ink : Theme.warn
                    text: qsTr("%1: %2").arg(fee.name).arg(fee.amount)
                    width: parent.width
                }

                SmallPrint {
                    text: fee.source
                    width: parent.width
                }
            }
        }
    }

    CaseSection {
        title: qsTr("Phiếu chuẩn bị")
        width: root.width

        PlainText {
            objectName: "slipState"
            text: {
                switch (root.desk.slipState) {
                case "none":
                    return qsTr("Chưa in phiếu nào.");
                case "waiting":
                    return qsTr("Đang chờ máy in ở máy hướng dẫn.");
                case "printing":
                    return qsTr("Đang in.");
                case "printed":
                    return qsTr("Đã in.");
                case "uncertain":
                    return qsTr("Không chắc đã in. Xin xem khay giấy trước.");
                default:
                    return qsTr("Chưa in được.");
                }
            }
            width: parent.width
        }

        SmallPrint {
            color: Theme.trouble
            text: root.desk.slipTrouble
            visible: root.desk.slipTrouble !== ""
            width: parent.width
        }

        ActionButton {
            disabledReason: qsTr("Một bản đang được in.")
            enabled: root.desk.canReprint
            hears: root.hears
            icon: "printer"
            kind: "quiet"
            objectName: "reprintButton"
            shortcut: "Ctrl+P"
            text: root.desk.slipState === "none" ? qsTr("In phiếu") : qsTr("In lại phiếu")
            onClicked: root.desk.reprint()
        }
    }

    CaseSection {
        title: qsTr("Đã làm gì")
        width: root.width

        Repeater {
            model: root.desk.journal

            delegate: Item {
                id: line

                required property string at
                required property string what
                required property string who

                height: lineWords.height + Theme.mm(1)
                width: root.width
                Accessible.name: line.at + " " + line.what + ". " + line.who
                Accessible.role: Accessible.ListItem

                PlainText {
                    id: moment

                    color: Theme.inkSoft
                    decorative: true
                    text: line.at
                    width: Theme.mm(14)
                }

                Column {
                    id: lineWords

                    anchors.left: moment.right
                    anchors.right: parent.right

                    PlainText {
                        decorative: true
                        text: line.what
                        width: parent.width
                    }

                    SmallPrint {
                        decorative: true
                        text: line.who
                        width: parent.width
                    }
                }
            }
        }
    }
}
