pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

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

        // Between "9" and "0" a place stays empty.
        delegate: Item {
            id: place

            required property string modelData
            readonly property bool erases: place.modelData === "delete"

            height: Theme.touch ? Theme.row : Theme.mm(14)
            width: (root.width - 2 * root.spacing) / 3

            Key {
                anchors.fill: parent
                enabled: root.enabled
                icon: place.erases ? "delete" : ""
                label: place.erases ? qsTr("Xóa") : place.modelData
                look: place.erases ? "command" : "letter"
                objectName: "pin-" + place.modelData
                repeats: place.erases
                text: !place.erases ? place.modelData : Theme.touch ? qsTr("Xóa") : ""
                visible: place.modelData !== ""
                onClicked: {
                    if (place.erases)
                        root.box?.eraseOne();
                    else
                        root.box?.write(place.modelData);
                }
            }
        }
    }
}
