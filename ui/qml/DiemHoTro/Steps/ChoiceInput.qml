pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Theme
import DiemHoTro.Controls

// One of the options, or several. A long list is searched by typing and shown a piece at a time.
Column {
    id: root

    // List model with the roles `value` and `label`.
    property var options: null
    property bool multiple: false
    // Several values are joined by "|".
    property string value: ""
    property string label: ""
    // Above so many, the list is searched.
    readonly property int longFrom: 14
    readonly property bool isLong: filter.total >= root.longFrom
    readonly property int piece: 10
    property int shownCount: root.piece
    readonly property var values: root.value === "" ? [] : root.value.split("|")

    signal edited(string value)

    function choose(value: string) {
        if (!root.multiple)
            root.edited(value);
        else if (root.values.includes(value))
            root.edited(root.values.filter(kept => kept !== value).join("|"));
        else
            root.edited(root.values.concat([value]).join("|"));
    }

    spacing: Theme.gapSmall

    FoldedFilter {
        id: filter

        sourceModel: root.options
        typed: root.isLong ? search.text : ""
        onTypedChanged: root.shownCount = root.piece
    }

    SmallPrint {
        text: qsTr("Có thể chọn nhiều ý.")
        visible: root.multiple
        width: parent.width
    }

    ChoiceCard {
        objectName: "chosen"
        selected: true
        // The options may arrive after the value.
        text: filter.total > 0 ? filter.labelOf(root.value) : ""
        visible: root.isLong && !root.multiple && text !== ""
        width: parent.width
    }

    AnswerField {
        id: search

        label: qsTr("Tìm trong danh sách")
        objectName: "choiceSearch"
        placeholder: qsTr("Gõ vài chữ để tìm")
        visible: root.isLong
        width: parent.width
        onEdited: text => search.text = text
    }

    PlainText {
        color: Theme.inkSoft
        text: qsTr("Không thấy chữ này trong danh sách. Xin thử chữ khác.")
        visible: root.isLong && filter.count === 0
        width: parent.width
    }

    Grid {
        id: cards

        columnSpacing: Theme.gap
        columns: root.width > Theme.mm(250) && filter.total > 3 || filter.total > 7 && root.width > Theme.mm(200) ? 2 : 1
        rowSpacing: Theme.gapSmall

        Repeater {
            model: filter

            delegate: Loader {
                id: place

                required property int index
                required property string value
                required property string label

                active: !root.isLong || place.index < root.shownCount
                visible: place.active

                sourceComponent: ChoiceCard {
                    multiple: root.multiple
                    objectName: "choice-" + place.value
                    selected: root.values.includes(place.value)
                    text: place.label
                    width: (root.width - (cards.columns - 1) * cards.columnSpacing) / cards.columns
                    onClicked: root.choose(place.value)
                }
            }
        }
    }

    BigButton {
        icon: "down"
        mayRepeat: true
        objectName: "showMore"
        text: qsTr("Xem thêm %1 mục").arg(Math.min(root.piece, filter.count - root.shownCount))
        visible: root.isLong && filter.count > root.shownCount
        onClicked: root.shownCount += root.piece
    }
}
