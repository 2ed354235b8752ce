pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// Two large answers. `value` is "yes", "no" or empty.
Row {
    id: root

    property string value: ""

    signal edited(string value)

    spacing: Theme.gap

    ChoiceCard {
        implicitHeight: Theme.mainAction + Theme.mm(6)
        objectName: "choice-yes"
        selected: root.value === "yes"
        text: qsTr("Có")
        width: Math.min((root.width - root.spacing) / 2, Theme.mm(120))
        onClicked: root.edited("yes")
    }

    ChoiceCard {
        implicitHeight: Theme.mainAction + Theme.mm(6)
        objectName: "choice-no"
        selected: root.value === "no"
        text: qsTr("Không")
        width: Math.min((root.width - root.spacing) / 2, Theme.mm(120))
        onClicked: root.edited("no")
    }
}
