pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Who are you, and your PIN. The sixth digit signs in.
Row {
    id: root

    required property SignInDesk desk

    // Chosen by touch or arrow; with one person there is nothing to choose.
    property string name: ""

    readonly property real half: (root.width - root.spacing) / 2

    function choose(name: string) {
        root.name = name;
        box.clear();
        root.desk.forgetTrouble();
        box.forceActiveFocus();
    }

    function submit() {
        if (box.complete && root.name !== "")
            root.desk.signIn(root.name, box.digits);
    }

    spacing: Theme.gapLarge * 2

    Component.onCompleted: {
        if (root.desk.onlyName !== "")
            root.choose(root.desk.onlyName);
    }

    Connections {
        function onChanged() {
            // Whatever came of it, the PIN is gone from the screen.
            if (!root.desk.busy && root.desk.trouble !== "")
                box.clear();
        }

        target: root.desk
    }

    Column {
        spacing: Theme.gap
        width: root.half

        PlainText {
            font.bold: true
            text: qsTr("Ai đang ngồi quầy?")
            width: parent.width
        }

        ListView {
            id: names

            boundsBehavior: Flickable.StopAtBounds
            clip: true
            height: Math.min(contentHeight, Theme.mm(96))
            model: root.desk.members
            spacing: Theme.gapSmall
            width: parent.width

            delegate: ChoiceCard {
                id: person

                required property string name
                required property string role

                detail: person.role
                height: Theme.mm(14)
                objectName: "person-" + person.name
                selected: root.name === person.name
                text: person.name
                width: names.width - Theme.mm(3)
                onClicked: root.choose(person.name)
            }
        }

        ScrollMark {
            view: names
        }
    }

    Column {
        spacing: Theme.gap
        width: root.half

        PinBox {
            id: box

            enabled: root.name !== "" && !root.desk.busy && !root.desk.waiting
            focus: true
            label: root.name === "" ? qsTr("Chọn tên trước") : qsTr("Mã PIN của %1").arg(root.name)
            length: root.desk.pinLength
            objectName: "pinBox"
            width: parent.width
            onCompleted: root.submit()
            onSubmitted: root.submit()
        }

        PinPad {
            box: box
            enabled: box.enabled
            width: parent.width
        }

        ActionButton {
            busy: root.desk.busy
            enabled: box.complete && !root.desk.waiting
            kind: "primary"
            objectName: "signInButton"
            text: root.desk.busy ? qsTr("Đang kiểm tra…") : qsTr("Đăng nhập")
            width: parent.width
            onClicked: root.submit()
        }
    }
}
