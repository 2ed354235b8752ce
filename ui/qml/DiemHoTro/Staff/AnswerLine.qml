pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One question of the form and what was answered; the official wording first, as on the paper.
Item {
    id: root

    property string label: ""
    property string officialLabel: ""
    property string shown: ""
    // "given", "unknown" or "blank".
    property string answerKind: "given"
    property string originName: ""

    implicitHeight: Math.max(question.height, answer.height) + 2 * Theme.mm(1.2)
    Accessible.name: (root.officialLabel || root.label) + ": " + root.shown + (root.originName === "" ? "" : " (" + root.originName + ")")
    Accessible.role: Accessible.Row

    Column {
        id: question

        width: root.width * 0.42
        y: Theme.mm(1.2)

        PlainText {
            color: Theme.inkSoft
            decorative: true
            text: root.officialLabel || root.label
            width: parent.width
        }

        SmallPrint {
            decorative: true
            text: root.label
            visible: root.officialLabel !== "" && root.label !== ""
            width: parent.width
        }
    }

    Flow {
        id: answer

        anchors.left: question.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        spacing: Theme.gapSmall
        y: Theme.mm(1.2)

        Icon {
            color: Theme.warn
            name: root.answerKind === "unknown" ? "question" : ""
            size: Theme.iconSmall
        }

        PlainText {
            color: root.answerKind === "given" ? Theme.ink : root.answerKind === "unknown" ? Theme.warn : Theme.inkSoft
            decorative: true
            font.bold: root.answerKind === "given"
            text: root.shown
            width: Math.min(implicitWidth, answer.width - (root.answerKind === "unknown" ? Theme.iconSmall + answer.spacing : 0))
        }

        Rectangle {
            border.color: Theme.teal
            border.width: 1
            color: Theme.tealSoft
            height: mark.height + Theme.mm(0.6)
            radius: Theme.radius
            visible: root.originName !== ""
            width: mark.width + Theme.mm(3)

            SmallPrint {
                id: mark

                anchors.centerIn: parent
                color: Theme.teal
                decorative: true
                text: root.originName
                wrapMode: Text.NoWrap
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.hairline
        height: 1
        width: parent.width
    }
}
