pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The first start of a desk: who administers this point?
Column {
    id: root

    required property SignInDesk desk

    readonly property bool complete: name.text.trim() !== "" && pin.complete && again.complete
    readonly property PinBox typedInto: again.activeFocus ? again : pin

    function submit() {
        if (root.complete)
            root.desk.createAdmin(name.text, pin.digits, again.digits);
    }

    spacing: Theme.gap

    Component.onCompleted: name.begin()

    Connections {
        function onChanged() {
            if (!root.desk.busy && root.desk.trouble !== "") {
                pin.clear();
                again.clear();
                pin.forceActiveFocus();
            }
        }

        target: root.desk
    }

    PlainText {
        text: qsTr("Quầy này mở lần đầu. Người quản trị thêm cán bộ và giữ cài đặt.")
        width: parent.width
    }

    Row {
        spacing: Theme.gapLarge * 2
        width: parent.width

        Column {
            id: left

            spacing: Theme.gap
            width: (parent.width - parent.spacing) / 2

            PlainText {
                font.bold: true
                text: qsTr("Họ và tên")
                width: parent.width
            }

            AnswerField {
                id: name

                height: Theme.mm(12)
                kind: "name"
                label: qsTr("Họ và tên")
                maxLength: 80
                objectName: "adminName"
                width: parent.width
                onEdited: text => {
                    name.text = text;
                    root.desk.forgetTrouble();
                }
                onFinished: pin.forceActiveFocus()
            }

            PinBox {
                id: pin

                enabled: !root.desk.busy
                label: qsTr("Mã PIN: 6 chữ số, không lặp, không liền nhau")
                length: root.desk.pinLength
                objectName: "newPin"
                width: parent.width
                onCompleted: again.forceActiveFocus()
                onDigitsChanged: if (pin.digits !== "")
                    root.desk.forgetTrouble()
            }

            PinBox {
                id: again

                enabled: !root.desk.busy
                label: qsTr("Nhập lại mã PIN")
                length: root.desk.pinLength
                objectName: "newPinAgain"
                width: parent.width
                onSubmitted: root.submit()
            }
        }

        Column {
            spacing: Theme.gap
            width: left.width

            PinPad {
                box: root.typedInto
                enabled: pin.enabled
                width: parent.width
            }

            ActionButton {
                busy: root.desk.busy
                enabled: root.complete
                kind: "primary"
                objectName: "createAdminButton"
                text: qsTr("Tạo người quản trị")
                width: parent.width
                onClicked: root.submit()
            }
        }
    }

    ActionButton {
        icon: "keyboard"
        kind: "quiet"
        objectName: "keyboardButton"
        text: keyboard.active ? qsTr("Ẩn bàn phím") : qsTr("Bàn phím trên màn hình")
        onClicked: {
            keyboard.active = !keyboard.active;
            name.begin();
        }
    }

    Loader {
        id: keyboard

        active: false
        visible: active
        width: parent.width

        sourceComponent: Keyboard {
            field: name
            onDone: {
                keyboard.active = false;
                pin.forceActiveFocus();
            }
        }
    }
}
