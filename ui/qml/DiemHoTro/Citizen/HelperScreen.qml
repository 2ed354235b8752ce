pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// For the person beside the citizen: who are you, then your PIN. The sixth digit signs in.
PageFrame {
    id: root

    required property HelperDesk desk

    // Whose PIN is asked for; empty while names are offered.
    property string name: ""

    function choose(name: string) {
        root.desk.forgetError();
        root.name = name;
        root.toTop();
        box.forceActiveFocus();
    }

    backText: root.name === "" ? qsTr("Quay lại") : qsTr("Chọn tên khác")
    hint: root.name === "" ? qsTr("Chọn tên của mình, rồi nhập mã PIN.") : qsTr("Máy không hiện và không giữ mã này.")
    leaveVisible: false
    nextVisible: false
    title: root.name === "" ? qsTr("Ai đang giúp ở đây?") : qsTr("Mã PIN của %1").arg(root.name)

    onBack: {
        if (root.desk.busy)
            return;
        if (root.name === "") {
            root.desk.cancel();
        } else {
            box.clear();
            root.choose("");
        }
    }

    Notice {
        kind: "warn"
        objectName: "helperNobody"
        text: qsTr("Xin người quản trị thêm người ở bàn làm việc.")
        title: qsTr("Chưa có tên ai")
        visible: root.desk.nobodyKnown
        width: parent.width
    }

    Column {
        spacing: Theme.gapSmall
        visible: root.name === ""
        width: parent.width

        Repeater {
            model: root.desk.names

            delegate: TileButton {
                id: person

                required property string name
                required property string role

                compact: true
                detail: person.role
                icon: "person"
                objectName: "helper-" + person.name
                row: true
                text: person.name
                width: parent?.width ?? 0
                onClicked: root.choose(person.name)
            }
        }
    }

    Column {
        spacing: Theme.gap
        visible: root.name !== ""
        width: Math.min(parent.width, Theme.mm(200))

        PinBox {
            id: box

            enabled: !root.desk.busy && !root.desk.waiting
            label: root.desk.busy ? qsTr("Đang kiểm tra…") : qsTr("6 chữ số")
            length: root.desk.pinLength
            objectName: "helperPin"
            width: parent.width
            onCompleted: root.desk.signIn(root.name, box.take())
        }

        PinPad {
            box: box
            enabled: box.enabled
            width: parent.width
        }
    }

    // Beneath the keys: nothing moves under the finger when it comes or goes.
    Notice {
        kind: "warn"
        objectName: "helperTrouble"
        text: root.desk.error
        title: ""
        visible: root.desk.error !== ""
        width: Math.min(parent.width, Theme.mm(200))
    }
}
