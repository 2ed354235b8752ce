pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// A number typed on the pad. With `places` the digits are counted and read back in groups, as on the card.
Column {
    id: root

    property string value: ""
    property string label: ""
    property bool trouble: false
    // How many digits it must have; 0: any number of them.
    property int places: 0
    property int maxLength: root.places > 0 ? root.places : 9

    signal edited(string value)
    signal finished

    function begin() {
        field.begin();
    }

    spacing: Theme.gapSmall

    AnswerField {
        id: field

        kind: "digits"
        label: root.label
        maxLength: root.maxLength
        objectName: root.objectName + "-digits"
        text: root.value
        trouble: root.trouble
        width: Math.min(root.width, Theme.mm(root.maxLength > 6 ? 170 : 80))
        onEdited: text => root.edited(text)
        onFinished: root.finished()
    }

    PlainText {
        color: Theme.inkSoft
        objectName: "digitCount"
        text: {
            const count = root.value.length;
            if (count < root.places)
                return qsTr("Đã nhập %1 trong %2 số.").arg(count).arg(root.places);
            return qsTr("Đủ %1 số. Xin đọc lại: %2").arg(count).arg(root.value.replace(/(\d{3})(?=\d)/g, "$1 "));
        }
        visible: root.places > 0 && root.value !== ""
        width: root.width
    }
}
