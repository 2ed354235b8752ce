pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// Digits to touch, for `box`.
Grid {
    id: root

    property PinBox box: null

    columns: 3
    opacity: root.enabled ? 1 : 0.45
    spacing: Theme.gapSmall
    Accessible.name: qsTr("Bàn phím số")
    Accessible.role: Accessible.Grouping

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "delete"]

        delegate: Key {
            required property string modelData

            height: Theme.mm(14)
            icon: modelData === "delete" ? "delete" : ""
            label: modelData === "delete" ? qsTr("Xóa") : modelData
            look: modelData === "delete" ? "command" : "letter"
            objectName: "pin-" + modelData
            opacity: modelData === "" ? 0 : 1
            repeats: modelData === "delete"
            text: modelData === "delete" ? "" : modelData
            width: (root.width - 2 * root.spacing) / 3
            enabled: modelData !== "" && root.enabled
            onClicked: {
                if (modelData === "delete")
                    root.box?.eraseOne();
                else
                    root.box?.write(modelData);
            }
        }
    }
}
