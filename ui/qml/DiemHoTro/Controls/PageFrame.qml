pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// The page of every citizen screen. Language, voice and contrast top left, help top right, back bottom left,
// the one way forward bottom right: the same places on every page, upright or wide.
FocusScope {
    id: root

    property FrameState shared: FrameState {}

    // The question, large; wraps.
    property string title: ""
    property string hint: ""
    // "Bước 3 trong 7".
    property string progress: ""
    // Answers "Vì sao hỏi?"; empty hides the button.
    property string why: ""

    property string nextText: qsTr("Tiếp tục")
    property string nextIcon: "forward"
    property bool nextVisible: true
    property string nextKind: "primary"
    property bool nextEnabled: true
    property bool nextBusy: root.shared.busy
    property string nextReason: ""
    // Tests find the way forward of some pages by what it does ("submitButton").
    property string nextName: "nextButton"
    property string backText: qsTr("Quay lại")
    property bool backVisible: true
    // "Kết thúc": leaves and wipes.
    property bool leaveVisible: true
    property string leaveText: qsTr("Kết thúc")

    // Stands beneath the title where the page is wide; nowhere else.
    property Component aside: null
    // Items of the page, one below the other.
    default property alias content: body.data
    property alias contentSpacing: body.spacing
    // The field that is being written in, if any; its keyboard stands above the bottom row.
    readonly property AnswerField field: (root.Window.activeFocusItem?.parent ?? null) as AnswerField
    readonly property real contentWidth: body.width
    readonly property real viewHeight: scroller.height
    // Of the buttons along the top edge.
    readonly property real cornerHeight: topLeft.height
    readonly property bool wide: root.width > root.height
    readonly property bool low: root.shared.lowLayout && !root.wide

    signal next
    signal back
    signal leave

    // Scrolls so that `item`, anywhere in the content, is in sight.
    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        if (top < scroller.contentY)
            root.scrollTo(top - Theme.gap);
        else if (top + item.height > scroller.contentY + scroller.height)
            root.scrollTo(top + item.height + Theme.gap - scroller.height);
    }

    function revealField() {
        if (scroller.height <= 0)
            return;
        if (root.field)
            root.reveal(root.field);
        else
            root.scrollTo(scroller.contentY);
    }

    function scrollTo(y: real) {
        glide.stop();
        glide.to = Math.max(0, Math.min(y, scroller.contentHeight - scroller.height));
        if (glide.to !== scroller.contentY)
            glide.start();
    }

    function toTop() {
        root.scrollTo(0);
    }

    function finishField() {
        const field = root.field;
        if (field) {
            field.end();
            field.finished();
        }
    }

    Accessible.name: root.title
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Component {
        id: titleBlock

        Column {
            spacing: Theme.gap

            PlainText {
                color: Theme.accent
                font.bold: true
                objectName: "pageProgress"
                text: root.progress
                visible: root.progress !== ""
                width: parent.width
            }

            Heading {
                objectName: "pageTitle"
                text: root.title
                visible: root.title !== ""
                width: parent.width
            }

            PlainText {
                color: Theme.inkSoft
                text: root.hint
                visible: root.hint !== ""
                width: parent.width
            }

            BigButton {
                icon: "question"
                kind: "quiet"
                objectName: "whyButton"
                text: qsTr("Vì sao hỏi?")
                visible: root.why !== "" && !(root.wide && root.field !== null)
                onClicked: {
                    whySheet.active = true;
                    (whySheet.item as QuestionOverlay).open();
                }
            }

            Loader {
                active: root.wide && root.aside !== null
                sourceComponent: root.aside
                visible: active
                width: parent.width
            }
        }
    }

    // Low layout: the upper half only shows, the lower half is pressed.
    Loader {
        active: root.low
        anchors.bottom: stage.top
        anchors.bottomMargin: Theme.gapLarge
        sourceComponent: titleBlock
        width: root.width - 2 * Theme.margin
        x: Theme.margin
    }

    Item {
        id: stage

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: root.low ? root.height * 0.56 - Theme.margin : root.height - 2 * Theme.margin

        Row {
            id: topLeft

            spacing: Theme.gapSmall

            BigButton {
                icon: "language"
                kind: "quiet"
                objectName: "languageButton"
                stacked: true
                // Each language is named in itself, so that its reader finds it.
                text: root.shared.language === "vi" ? "English" : "Tiếng Việt"
                width: Theme.mm(34)
                onClicked: root.shared.languageToggled()
            }

            BigButton {
                icon: root.shared.voiceOn ? "speaker-off" : "speaker"
                kind: "quiet"
                objectName: "voiceButton"
                stacked: true
                text: root.shared.voiceOn ? qsTr("Tắt tiếng") : qsTr("Đọc to")
                visible: root.shared.voiceAvailable
                width: Theme.mm(34)
                onClicked: root.shared.voiceToggled()
            }

            BigButton {
                icon: "contrast"
                kind: "quiet"
                objectName: "contrastButton"
                stacked: true
                text: Theme.strong ? qsTr("Màu dịu") : qsTr("Rõ hơn")
                width: Theme.mm(34)
                onClicked: root.shared.contrastToggled()
            }
        }

        BigButton {
            id: helpButton

            anchors.right: parent.right
            height: topLeft.height
            icon: root.shared.helpCalled ? "ok" : "help"
            kind: "secondary"
            objectName: "helpButton"
            text: root.shared.helpCalled ? qsTr("Đã gọi, xin đợi") : qsTr("Gọi người hỗ trợ")
            onClicked: root.shared.helpRequested()
        }

        Loader {
            id: leftColumn

            // Beside the keyboard there is little height: the question stays, and nothing runs into the keys.
            clip: true
            height: Math.min(leftColumn.implicitHeight, scrollerBox.height)
            active: root.wide && (root.title !== "" || root.hint !== "")
            anchors.left: parent.left
            anchors.top: scrollerBox.top
            sourceComponent: titleBlock
            width: leftColumn.active ? Math.min(stage.width * 0.34, Theme.mm(150)) : 0
        }

        Item {
            id: scrollerBox

            readonly property bool overflows: scroller.contentHeight > scroller.height + 1

            anchors.bottom: footerHost.top
            anchors.bottomMargin: Theme.gap
            anchors.left: leftColumn.right
            // The ring of a focused control needs room beyond the margins.
            anchors.leftMargin: (leftColumn.active ? Theme.gapLarge : 0) - Theme.mm(2)
            anchors.right: parent.right
            anchors.rightMargin: -Theme.mm(2)
            anchors.top: topLeft.bottom
            anchors.topMargin: Theme.gapLarge

            Flickable {
                id: scroller

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: scrollerBox.overflows ? scrollButtons.left : parent.right
                anchors.rightMargin: scrollerBox.overflows ? Theme.gap : 0
                anchors.top: parent.top
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                contentHeight: column.height
                // After the keyboard has come or gone, and everything has found its place.
                onContentHeightChanged: settled.restart()
                onHeightChanged: settled.restart()
                objectName: "pageScroller"

                // Goes with the page; a call put off by Qt.callLater would come after it.
                Timer {
                    id: settled

                    interval: 0
                    onTriggered: root.revealField()
                }

                NumberAnimation {
                    id: glide

                    duration: Theme.motionMs
                    property: "contentY"
                    target: scroller
                }

                Column {
                    id: column

                    spacing: Theme.gapLarge
                    bottomPadding: Theme.mm(2)
                    topPadding: Theme.mm(2)
                    width: scroller.width - 2 * x
                    x: Theme.mm(2)

                    Loader {
                        active: !root.low && !root.wide
                        sourceComponent: titleBlock
                        visible: active
                        width: parent.width
                    }

                    Column {
                        id: body

                        spacing: Theme.gap
                        width: parent.width
                    }
                }
            }

            Column {
                id: scrollButtons

                anchors.bottom: parent.bottom
                anchors.right: parent.right
                anchors.rightMargin: Theme.mm(2)
                spacing: Theme.gapSmall
                visible: scrollerBox.overflows

                BigButton {
                    enabled: scroller.contentY > 1
                    icon: "up"
                    kind: "quiet"
                    keepsFocus: true
                    mayRepeat: true
                    objectName: "scrollUp"
                    stacked: true
                    text: qsTr("Lên")
                    width: Theme.mm(28)
                    onClicked: root.scrollTo(scroller.contentY - 0.8 * scroller.height)
                }

                BigButton {
                    enabled: scroller.contentY < scroller.contentHeight - scroller.height - 1
                    icon: "down"
                    kind: enabled ? "secondary" : "quiet"
                    keepsFocus: true
                    mayRepeat: true
                    objectName: "scrollDown"
                    stacked: true
                    text: qsTr("Xuống")
                    width: Theme.mm(28)
                    onClicked: root.scrollTo(scroller.contentY + 0.8 * scroller.height)
                }
            }
        }

        Item {
            id: footerHost

            anchors.bottom: bottomRow.top
            anchors.bottomMargin: footerHost.height > 0 ? Theme.gapLarge : 0
            anchors.left: parent.left
            anchors.right: parent.right
            height: keyboard.visible ? keyboard.height : numberPad.visible ? numberPad.height : 0

            // Made when first needed, and kept: a keyboard has some fifty keys.
            Loader {
                id: keyboard

                readonly property bool wanted: root.field !== null && !root.field.digits

                active: false
                visible: wanted
                width: parent.width
                onWantedChanged: if (wanted)
                    active = true

                sourceComponent: Keyboard {
                    field: keyboard.wanted ? root.field : null
                    layout: root.shared.keyboardLayout
                    onDone: root.finishField()
                    onLayoutChosen: layout => root.shared.keyboardLayout = layout
                }
            }

            Loader {
                id: numberPad

                readonly property bool wanted: root.field !== null && root.field.digits

                active: false
                visible: wanted
                width: parent.width
                onWantedChanged: if (wanted)
                    active = true

                sourceComponent: NumberPad {
                    field: numberPad.wanted ? root.field : null
                    onDone: root.finishField()
                }
            }
        }

        Item {
            id: bottomRow

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: Math.max(Theme.mainAction, nextButton.visible ? nextButton.height : 0)

            Row {
                id: waysBack

                anchors.bottom: parent.bottom
                spacing: Theme.gap

                BigButton {
                    height: Theme.mainAction
                    icon: "back"
                    kind: "quiet"
                    objectName: "backButton"
                    text: root.backText
                    visible: root.backVisible
                    onClicked: root.back()
                }

                BigButton {
                    height: Theme.mainAction
                    icon: "leave"
                    kind: "quiet"
                    objectName: "leaveButton"
                    text: root.leaveText
                    visible: root.leaveVisible
                    onClicked: root.leave()
                }
            }

            BigButton {
                id: nextButton

                anchors.bottom: parent.bottom
                anchors.right: parent.right
                busy: root.nextBusy
                disabledReason: root.nextReason
                enabled: root.nextEnabled
                icon: root.nextIcon
                iconAfter: true
                height: Math.max(implicitHeight, Theme.mainAction)
                kind: root.nextKind
                objectName: root.nextName
                text: root.nextText
                visible: root.nextVisible
                width: Math.min(Math.max(implicitWidth, Theme.mm(80)), bottomRow.width - waysBack.width - Theme.gap)
                onClicked: root.next()
            }
        }
    }

    // Made when somebody asks.
    Loader {
        id: whySheet

        active: false
        anchors.fill: parent
        z: 100

        sourceComponent: QuestionOverlay {
            id: sheet

            acceptText: qsTr("Tôi hiểu rồi")
            icon: "question"
            objectName: "whySheet"
            text: root.why
            title: qsTr("Vì sao hỏi câu này?")
            onAccepted: sheet.close()
        }
    }
}
