pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The open case: who and what at the top, the answers, and everything else beside them.
Item {
    id: root

    required property QueueDesk queue
    required property CaseDesk desk
    property bool hears: true

    signal finishRequested

    Item {
        id: head

        height: Math.max(words.height, actions.height)
        width: parent.width

        PlainText {
            id: number

            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.title * 1.5
            objectName: "caseNumber"
            text: root.queue.mineNumber
            wrapMode: Text.NoWrap
        }

        Column {
            id: words

            anchors.left: number.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: actions.left
            anchors.rightMargin: Theme.gap

            Heading {
                elide: Text.ElideRight
                maximumLineCount: 2
                objectName: "applicantName"
                text: root.desk.applicantName
                width: parent.width
            }

            PlainText {
                text: root.desk.procedureName
                width: parent.width
            }

            SmallPrint {
                objectName: "officialName"
                text: root.desk.officialName
                width: parent.width
            }

            SmallPrint {
                objectName: "caseCode"
                text: qsTr("%1 · gửi lúc %2").arg(root.desk.caseCode).arg(root.desk.submittedAt)
                width: parent.width
            }

            SmallPrint {
                color: Theme.teal
                font.bold: true
                text: qsTr("Người dân đọc màn hình %1.").arg(root.desk.citizenLanguage)
                visible: root.desk.citizenLanguage !== ""
                width: parent.width
            }

            SmallPrint {
                color: Theme.teal
                font.bold: true
                text: root.desk.typedByHelper ? qsTr("%1 nhập hộ. Xin đọc lại cho người dân nghe.").arg(root.desk.helperName) : qsTr("%1 đã giúp người dân.").arg(root.desk.helperName)
                visible: root.desk.helperName !== ""
                width: parent.width
            }
        }

        Column {
            id: actions

            anchors.right: parent.right
            spacing: Theme.gapSmall

            ActionButton {
                anchors.right: parent.right
                busy: root.queue.busy
                hears: root.hears
                icon: "check"
                kind: "primary"
                objectName: "finishButton"
                shortcut: "F9"
                text: qsTr("Kết thúc hồ sơ")
                onClicked: root.finishRequested()
            }

            ActionButton {
                anchors.right: parent.right
                hears: root.hears
                icon: "card"
                kind: "quiet"
                objectName: "numbersButton"
                shortcut: "F4"
                text: root.desk.numbersShown ? qsTr("Ẩn số") : qsTr("Hiện số")
                visible: root.desk.hasNumbers
                onClicked: root.desk.toggleNumbers()
            }
        }
    }

    Column {
        id: notices

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        spacing: Theme.gapSmall
        width: parent.width

        Strip {
            kind: "trouble"
            objectName: "caseTrouble"
            text: root.desk.trouble
            visible: root.desk.trouble !== ""
            width: parent.width
        }

        Strip {
            kind: "info"
            objectName: "oldVersion"
            text: qsTr("Thủ tục đã có bản khác. Câu trả lời hiện đúng như đã lưu.")
            visible: !root.desk.procedureKnown
            width: parent.width
        }
    }

    Rectangle {
        id: rule

        anchors.top: notices.bottom
        anchors.topMargin: Theme.gapSmall
        color: Theme.line
        height: 1
        width: parent.width
    }

    ListView {
        id: answers

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: rule.bottom
        boundsBehavior: Flickable.StopAtBounds
        // A form has some sixty rows at most: all of them are made, so that their heights are known and not guessed.
        cacheBuffer: Theme.mm(3000)
        clip: true
        model: root.desk.answers
        objectName: "answers"
        section.property: "group"
        width: parent.width * 0.62

        delegate: AnswerLine {
            id: line

            required label
            required officialLabel
            required shown
            required property string kind
            required originName

            answerKind: line.kind
            width: answers.width
        }
        section.delegate: PlainText {
            required property string section

            color: Theme.accent
            font.bold: true
            text: section
            topPadding: Theme.gap
            width: answers.width
        }
    }

    ScrollMark {
        view: answers
    }

    Shortcut {
        enabled: root.hears
        sequence: "PgDown"
        onActivated: answers.contentY = Math.min(answers.contentY + 0.8 * answers.height, Math.max(answers.originY, answers.originY + answers.contentHeight - answers.height))
    }

    Shortcut {
        enabled: root.hears
        sequence: "PgUp"
        onActivated: answers.contentY = Math.max(answers.contentY - 0.8 * answers.height, answers.originY)
    }

    Flickable {
        id: side

        anchors.bottom: parent.bottom
        anchors.left: answers.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.top: rule.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 2 * Theme.gap

        SideColumn {
            id: column

            desk: root.desk
            hears: root.hears
            width: side.width - Theme.mm(2)
            y: Theme.gap
        }
    }

    ScrollMark {
        view: side
    }
}
