pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// An hour and minutes in two boxes. `value` is "07:05".
Column {
    id: root

    property string value: ""
    property string label: ""
    property bool trouble: false

    property string hour: ""
    property string minute: ""

    signal edited(string value)
    signal finished

    function begin() {
        hourBox.begin();
    }

    function composed(): string {
        if (root.hour === "" && root.minute === "")
            return "";
        return root.pad(root.hour) + ":" + root.pad(root.minute);
    }

    function pad(number: string): string {
        return number === "" ? "" : number.padStart(2, "0");
    }

    function tell() {
        const value = root.composed();
        if (value !== root.value)
            root.edited(value);
    }

    function show() {
        if (root.value === root.composed())
            return;
        const parts = root.value.split(":");
        root.hour = parts[0];
        root.minute = parts[1] ?? "";
    }

    spacing: Theme.gapSmall

    Component.onCompleted: root.show()
    onValueChanged: root.show()

    Row {
        spacing: Theme.gap

        DigitBox {
            id: hourBox

            label: qsTr("Giờ")
            objectName: "hour"
            text: root.hour
            trouble: root.trouble
            onEdited: text => {
                const grew = text.length > root.hour.length;
                root.hour = text;
                root.tell();
                if (grew && hourBox.editing && (text.length === 2 || Number(text) > 2))
                    minuteBox.begin();
            }
            onFinished: root.finished()
        }

        DigitBox {
            id: minuteBox

            label: qsTr("Phút")
            objectName: "minute"
            text: root.minute
            trouble: root.trouble
            onEdited: text => {
                root.minute = text;
                root.tell();
            }
            onErasedAtStart: hourBox.begin()
            onFinished: root.finished()
        }
    }

    SmallPrint {
        text: qsTr("Giờ từ 0 đến 23. Ví dụ 14 giờ là 2 giờ chiều.")
        width: parent.width
    }
}
