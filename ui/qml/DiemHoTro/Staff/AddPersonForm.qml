pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// One more person who may sign in: name, what they may do, and a PIN that they choose themselves.
Column {
    id: root

    required property PeopleDesk desk
    property bool hears: true

    property string role: ""

    readonly property bool complete: name.text.trim() !== "" && root.role !== "" && pin.complete && again.complete
    // A small window: one below the other.
    readonly property bool narrow: root.width < Theme.mm(130)
    readonly property bool writesName: !pin.activeFocus && !again.activeFocus
    readonly property var roles: [
        {
            "role": "helper",
            "name": qsTr("Người hỗ trợ"),
            "may": qsTr("Nhập giúp ở máy. Không gọi số, không mở hồ sơ.")
        },
        {
            "role": "staff",
            "name": qsTr("Cán bộ"),
            "may": qsTr("Gọi số, mở và kết thúc hồ sơ.")
        },
        {
            "role": "admin",
            "name": qsTr("Quản trị"),
            "may": qsTr("Như cán bộ, và thêm người.")
        }
    ]

    function submit() {
        if (root.complete)
            root.desk.add(name.text, root.role, pin.take(), again.take());
    }

    spacing: Theme.gap

    Component.onCompleted: name.begin()

    Connections {
        function onAdded() {
            name.text = "";
            root.role = "";
            pin.clear();
            again.clear();
            name.begin();
        }

        function onChanged() {
            if (root.desk.pinTrouble !== "" && !root.desk.busy && pin.digits === "")
                pin.forceActiveFocus();
            else if (root.desk.nameTrouble !== "" && !root.desk.busy)
                name.begin();
        }

        target: root.desk
    }

    PlainText {
        font.bold: true
        text: qsTr("Thêm người")
        width: parent.width
    }

    Notice {
        kind: "ok"
        objectName: "personAdded"
        text: qsTr("%1 đăng nhập được từ bây giờ.").arg(root.desk.justAdded)
        title: qsTr("Đã thêm")
        visible: root.desk.justAdded !== ""
        width: parent.width
    }

    Notice {
        kind: "trouble"
        objectName: "peopleTrouble"
        text: root.desk.trouble
        visible: root.desk.trouble !== ""
        width: parent.width
    }

    Column {
        spacing: Theme.mm(1)
        width: parent.width

        SmallPrint {
            decorative: true
            text: qsTr("Họ và tên")
            width: parent.width
        }

        AnswerField {
            id: name

            height: Theme.mm(12)
            kind: "name"
            label: qsTr("Họ và tên")
            maxLength: 80
            objectName: "personName"
            trouble: root.desk.nameTrouble !== ""
            width: parent.width
            onEdited: text => {
                name.text = text;
                root.desk.forgetTrouble();
            }
            onFinished: pin.forceActiveFocus()
        }

        SmallPrint {
            color: Theme.trouble
            font.bold: true
            objectName: "nameTrouble"
            text: root.desk.nameTrouble
            visible: root.desk.nameTrouble !== ""
            width: parent.width
        }
    }

    Grid {
        id: choices

        columns: root.narrow ? 1 : 3
        spacing: Theme.gapSmall
        width: parent.width

        Repeater {
            model: root.roles

            delegate: ChoiceCard {
                required property var modelData

                detail: modelData.may
                height: root.narrow ? implicitHeight : Math.max(implicitHeight, Theme.mm(19))
                objectName: "role-" + modelData.role
                selected: root.role === modelData.role
                text: modelData.name
                width: (choices.width - (choices.columns - 1) * choices.spacing) / choices.columns
                onClicked: root.role = modelData.role
            }
        }
    }

    Column {
        spacing: Theme.mm(1)
        width: parent.width

        Grid {
            id: pins

            columns: root.narrow ? 1 : 2
            spacing: Theme.gap
            width: parent.width

            PinBox {
                id: pin

                enabled: !root.desk.busy
                label: qsTr("Mã PIN: 6 chữ số, người ấy tự chọn")
                length: root.desk.pinLength
                objectName: "personPin"
                width: (pins.width - (pins.columns - 1) * pins.spacing) / pins.columns
                onCompleted: again.forceActiveFocus()
                onDigitsChanged: if (pin.digits !== "")
                    root.desk.forgetTrouble()
            }

            PinBox {
                id: again

                enabled: !root.desk.busy
                label: qsTr("Nhập lại mã PIN")
                length: root.desk.pinLength
                objectName: "personPinAgain"
                width: pin.width
                onSubmitted: root.submit()
            }
        }

        SmallPrint {
            color: Theme.trouble
            font.bold: true
            objectName: "pinTrouble"
            text: root.desk.pinTrouble
            visible: root.desk.pinTrouble !== ""
            width: parent.width
        }
    }

    Flow {
        spacing: Theme.gap
        width: parent.width

        ActionButton {
            busy: root.desk.busy
            enabled: root.complete
            hears: root.hears
            icon: "plus"
            kind: "primary"
            objectName: "addPersonButton"
            text: qsTr("Thêm người này")
            onClicked: root.submit()
        }

        ActionButton {
            hears: root.hears
            icon: "keyboard"
            keepsFocus: true
            kind: "quiet"
            objectName: "peopleKeyboard"
            text: keys.active ? qsTr("Ẩn bàn phím") : qsTr("Bàn phím trên màn hình")
            onClicked: keys.active = !keys.active
        }
    }

    Loader {
        id: keys

        active: false
        sourceComponent: root.writesName ? letters : digits
        visible: active
        width: parent.width
    }

    Component {
        id: letters

        Keyboard {
            field: name
            onDone: pin.forceActiveFocus()
        }
    }

    Component {
        id: digits

        PinPad {
            box: again.activeFocus ? again : pin
        }
    }
}
