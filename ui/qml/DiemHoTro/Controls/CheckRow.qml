pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// One paper on the checklist: what it is, and two plain answers, "Đã có" and "Chưa có".
Rectangle {
    id: root

    property string text: ""
    // Official name, copies, where to get it.
    property string detail: ""
    property bool have: false
    property bool missing: false
    // Not needed by this person: no answers, the reason instead.
    property bool needed: true
    property string reason: ""
    property string haveText: qsTr("Đã có")
    property string missingText: qsTr("Chưa có")
    readonly property bool beside: root.width > Theme.mm(270)
    readonly property real answersWidth: root.beside ? Theme.mm(124) : root.width - 2 * Theme.padding

    // The answer, as touched; the owner sets `have` and `missing`.
    signal marked(bool have)

    border.color: root.have ? Theme.ok : Theme.line
    border.width: root.have ? Theme.borderStrong : Theme.border
    color: root.have ? Theme.okSoft : root.needed ? Theme.surface : Theme.sunk
    implicitHeight: body.height + 2 * Theme.gap
    implicitWidth: Theme.mm(200)
    radius: Theme.radius
    Accessible.name: root.text
    Accessible.role: Accessible.Grouping

    Grid {
        id: body

        columnSpacing: Theme.gap
        columns: root.beside ? 2 : 1
        rowSpacing: Theme.gapSmall
        verticalItemAlignment: Grid.AlignVCenter
        x: Theme.padding
        y: Theme.gap

        Column {
            spacing: Theme.mm(1)
            width: root.width - 2 * Theme.padding - (root.beside && root.needed ? root.answersWidth + Theme.gap : 0)

            PlainText {
                font.bold: true
                text: root.text
                width: parent.width
            }

            SmallPrint {
                text: root.detail
                visible: root.detail !== ""
                width: parent.width
            }

            Row {
                spacing: Theme.gapSmall
                visible: !root.needed
                width: parent.width

                Icon {
                    id: sign

                    anchors.verticalCenter: reason.lineCount > 1 ? undefined : reason.verticalCenter
                    color: Theme.teal
                    name: "ok"
                    size: Theme.iconSmall
                }

                PlainText {
                    id: reason

                    color: Theme.teal
                    text: root.reason !== "" ? root.reason : qsTr("Ông/bà không cần giấy này.")
                    width: parent.width - sign.width - parent.spacing
                }
            }
        }

        Row {
            spacing: Theme.gapSmall
            visible: root.needed

            ChoiceCard {
                objectName: root.objectName + "-have"
                selected: root.have
                softColor: Theme.surface
                strongColor: Theme.ok
                text: root.haveText
                width: (root.answersWidth - Theme.gapSmall) / 2
                onClicked: root.marked(true)
            }

            ChoiceCard {
                objectName: root.objectName + "-missing"
                selected: root.missing
                text: root.missingText
                width: (root.answersWidth - Theme.gapSmall) / 2
                onClicked: root.marked(false)
            }
        }
    }
}
