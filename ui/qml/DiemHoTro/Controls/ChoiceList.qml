pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// Cards of which one, or with `multiple` several, are chosen. Shows `value`/`values`, reports what was
// touched; the owner decides and hands the new value back.
Grid {
    id: root

    // A list model with the roles `value` and `label`, and if it likes `detail` and `icon`.
    property var model: null
    property bool multiple: false
    property string value: ""
    property var values: []

    signal chosen(string value)
    signal toggled(string value, bool on)

    columnSpacing: Theme.gap
    columns: root.width > Theme.mm(250) && repeater.count > 3 ? 2 : 1
    rowSpacing: Theme.gapSmall

    Repeater {
        id: repeater

        model: root.model

        delegate: ChoiceCard {
            id: card

            required property int index
            required property var model
            readonly property string key: String(card.model.value)

            detail: card.model.detail ?? ""
            icon: card.model.icon ?? ""
            multiple: root.multiple
            objectName: "choice-" + card.key
            selected: root.multiple ? root.values.includes(card.key) : root.value === card.key
            text: card.model.label
            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

            onClicked: {
                if (root.multiple)
                    root.toggled(card.key, !card.selected);
                else
                    root.chosen(card.key);
            }
        }
    }
}
