pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The whole desk: who waits on the left, the person who is here on the right, calls for help above both.
FocusScope {
    id: root

    required property SignInDesk signIn
    required property QueueDesk queue
    required property CaseDesk caseDesk
    required property PeopleDesk people
    required property ShellDesk shell

    readonly property bool hears: !finishQuestion.shown && !deskQuestion.shown
    readonly property string stage: root.queue.mineNumber === "" ? "free" : root.queue.mineState

    Accessible.name: qsTr("Bàn làm việc của cán bộ")
    Accessible.role: Accessible.Pane

    // Somebody else has finished it, or it was finished: the question is no more.
    onStageChanged: {
        finishQuestion.close();
        deskQuestion.close();
        // Not at once: what is shown is just being chosen.
        Qt.callLater(root.people.close);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    DeskBar {
        id: bar

        hears: root.hears
        people: root.people
        queue: root.queue
        shell: root.shell
        signIn: root.signIn
        width: parent.width
        onDeskRequested: deskQuestion.open()
    }

    Column {
        id: strips

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gapSmall
        spacing: Theme.gapSmall

        Grid {
            id: rings

            readonly property int most: 4

            columnSpacing: strips.spacing
            columns: root.queue.helpCount > 1 ? 2 : 1
            rowSpacing: strips.spacing
            visible: root.queue.helpCount > 0
            width: parent.width

            Repeater {
                model: root.queue.help

                delegate: Strip {
                    id: ring

                    required property int index
                    required property string requestId
                    required property int kioskNumber
                    required property string page
                    required property string rung

                    actionIcon: "check"
                    actionName: "answerHelp"
                    actionText: qsTr("Tôi đến")
                    detail: [ring.page, qsTr("%1 trước").arg(ring.rung)].filter(part => part !== "").join(" · ")
                    hears: root.hears
                    kind: "ring"
                    objectName: "helpStrip"
                    shortcut: ring.index === 0 ? "F2" : ""
                    text: qsTr("Máy %1 đang gọi người hỗ trợ").arg(ring.kioskNumber)
                    visible: ring.index < rings.most
                    width: (rings.width - (rings.columns - 1) * rings.columnSpacing) / rings.columns
                    onActed: root.queue.answerHelp(ring.requestId)
                }
            }
        }

        SmallPrint {
            color: Theme.warn
            font.bold: true
            objectName: "moreHelp"
            text: qsTr("Còn %1 máy nữa đang gọi.").arg(root.queue.helpCount - rings.most)
            visible: root.queue.helpCount > rings.most
            width: parent.width
        }

        Strip {
            actionName: "forgetTrouble"
            actionText: qsTr("Đã rõ")
            hears: root.hears
            kind: "trouble"
            objectName: "queueTrouble"
            text: root.queue.trouble
            visible: root.queue.trouble !== ""
            width: parent.width
            onActed: root.queue.forgetTrouble()
        }

        Strip {
            actionIcon: "refresh"
            actionName: "undoAbsent"
            actionText: qsTr("Gọi lại")
            hears: root.hears
            kind: "info"
            objectName: "absentStrip"
            text: qsTr("Đã ghi %1 vắng mặt.").arg(root.queue.justAbsent)
            visible: root.queue.justAbsent !== ""
            width: parent.width
            onActed: root.queue.recall(root.queue.justAbsent)
        }
    }

    Item {
        id: left

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.top: strips.bottom
        anchors.topMargin: Theme.gap
        width: Math.max(Theme.mm(110), parent.width * 0.3) - Theme.margin

        ActionButton {
            id: callNext

            busy: root.queue.busy
            disabledReason: root.stage === "free" ? qsTr("Chưa có ai chờ.") : qsTr("Xin kết thúc số %1 trước.").arg(root.queue.mineNumber)
            enabled: root.stage === "free" && root.queue.waitingCount > 0
            hears: root.hears
            icon: "bell"
            kind: "primary"
            // A second press cannot call a second person: the first one makes this desk busy.
            mayRepeat: true
            objectName: "callNextButton"
            shortcut: "F5"
            text: qsTr("Gọi số tiếp theo")
            visible: root.queue.mayServe
            width: parent.width
            onClicked: root.queue.callNext()
        }

        SmallPrint {
            id: reason

            anchors.top: callNext.bottom
            anchors.topMargin: Theme.mm(1)
            horizontalAlignment: Text.AlignHCenter
            text: callNext.enabled ? "" : callNext.disabledReason
            visible: text !== "" && root.stage !== "free"
            width: parent.width
        }

        TicketSection {
            id: waiting

            anchors.bottom: absent.visible ? absent.top : elsewhere.visible ? elsewhere.top : parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.top: reason.visible ? reason.bottom : callNext.visible ? callNext.bottom : parent.top
            anchors.topMargin: callNext.visible ? Theme.gap : 0
            count: root.queue.waitingCount
            emptyText: root.queue.ready ? qsTr("Chưa có ai chờ. Số mới tự hiện ở đây.") : ""
            model: root.queue.waiting
            objectName: "waitingList"
            title: qsTr("Đang chờ")
            width: parent.width

            delegate: TicketLine {
                id: waitingLine

                required property int index
                required number
                required procedureName
                required property string waited
                required property string takenAt

                detail: qsTr("chờ %1 · lấy số lúc %2").arg(waitingLine.waited).arg(waitingLine.takenAt)
                next: waitingLine.index === 0 && root.queue.mayServe
                objectName: "waiting-" + waitingLine.number
                width: ListView.view.width
            }
        }

        TicketSection {
            id: absent

            anchors.bottom: elsewhere.visible ? elsewhere.top : parent.bottom
            anchors.bottomMargin: elsewhere.visible ? Theme.gap : 0
            count: root.queue.absentCount
            height: Math.min(wantedHeight, left.height * 0.26)
            model: root.queue.absent
            objectName: "absentList"
            title: qsTr("Vắng mặt")
            visible: root.queue.absentCount > 0
            width: parent.width

            delegate: TicketLine {
                id: absentLine

                required number
                required procedureName
                required property string calledAt

                actionText: root.stage === "free" && root.queue.mayServe ? qsTr("Gọi lại") : ""
                detail: qsTr("gọi lúc %1, không có mặt").arg(absentLine.calledAt)
                hears: root.hears
                objectName: "absent-" + absentLine.number
                width: ListView.view.width
                onActed: root.queue.recall(absentLine.number)
            }
        }

        TicketSection {
            id: elsewhere

            anchors.bottom: parent.bottom
            count: root.queue.elsewhereCount
            height: Math.min(wantedHeight, left.height * 0.26)
            model: root.queue.elsewhere
            objectName: "elsewhereList"
            title: qsTr("Ở quầy khác")
            visible: root.queue.elsewhereCount > 0
            width: parent.width

            delegate: TicketLine {
                id: elsewhereLine

                required number
                required procedureName
                required property string stage
                required property int desk

                detail: elsewhereLine.stage === "serving" ? qsTr("đang làm ở quầy %1").arg(elsewhereLine.desk) : qsTr("đang gọi đến quầy %1").arg(elsewhereLine.desk)
                objectName: "elsewhere-" + elsewhereLine.number
                width: ListView.view.width
            }
        }
    }

    Rectangle {
        id: paper

        anchors.bottom: parent.bottom
        anchors.left: left.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.margin
        anchors.top: strips.bottom
        anchors.topMargin: Theme.gap
        border.color: Theme.hairline
        border.width: 1
        color: Theme.surface
        radius: Theme.radius

        Loader {
            anchors.fill: parent
            anchors.margins: Theme.margin
            sourceComponent: root.people.isOpen ? everybody : root.stage === "called" ? called : root.stage === "serving" ? serving : free
        }
    }

    Component {
        id: everybody

        PeoplePane {
            desk: root.people
            hears: root.hears
        }
    }

    Component {
        id: free

        EmptyPane {
            helps: !root.queue.mayServe
            someoneWaits: root.queue.waitingCount > 0
        }
    }

    Component {
        id: called

        CalledPane {
            hears: root.hears
            queue: root.queue
        }
    }

    Component {
        id: serving

        CasePane {
            desk: root.caseDesk
            hears: root.hears
            queue: root.queue
            onFinishRequested: finishQuestion.open()
        }
    }

    QuestionOverlay {
        id: finishQuestion

        acceptText: qsTr("Kết thúc")
        icon: "check"
        objectName: "finishQuestion"
        rejectText: qsTr("Chưa, làm tiếp")
        text: qsTr("Số này rời hàng chờ. Sau đó không mở lại hồ sơ ở quầy được.")
        title: qsTr("Kết thúc hồ sơ của số %1?").arg(root.queue.mineNumber)
        onAccepted: {
            finishQuestion.close();
            root.queue.finish();
        }
        onRejected: finishQuestion.close()

        Keys.onEscapePressed: finishQuestion.close()
    }

    QuestionOverlay {
        id: deskQuestion

        acceptText: qsTr("Xong")
        icon: "office"
        objectName: "deskQuestion"
        text: qsTr("Số này hiện trên bảng gọi.")
        title: qsTr("Ông/bà ngồi quầy nào?")
        onAccepted: deskQuestion.close()

        Keys.onEscapePressed: deskQuestion.close()

        DeskNumberPicker {
            last: root.queue.lastDesk
            number: root.queue.deskNumber
            onChosen: number => root.queue.useDesk(number)
        }
    }
}
