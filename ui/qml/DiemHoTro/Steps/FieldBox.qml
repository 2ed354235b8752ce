pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// What stands around every input: its label, the official words, the hint, what is wrong, "Tôi không biết".
Column {
    id: root

    property string label: ""
    // The wording of the state's form, small: officer and citizen mean the same.
    property string officialLabel: ""
    property string hint: ""
    property string error: ""
    property bool optional: false
    // The citizen may say that they do not know.
    property bool mayBeUnknown: false
    property bool unknown: false
    default property alias content: inner.data

    signal unknownToggled(bool unknown)

    bottomPadding: Theme.gap
    spacing: Theme.gapSmall

    Column {
        visible: root.label !== "" || root.officialLabel !== ""
        width: parent.width

        PlainText {
            font.bold: true
            text: root.optional ? qsTr("%1 (không bắt buộc)").arg(root.label) : root.label
            visible: root.label !== ""
            width: parent.width
        }

        SmallPrint {
            text: root.officialLabel
            visible: root.officialLabel !== "" && root.officialLabel !== root.label
            width: parent.width
        }
    }

    PlainText {
        color: Theme.inkSoft
        text: root.hint
        visible: root.hint !== ""
        width: parent.width
    }

    Column {
        id: inner

        enabled: !root.unknown
        opacity: root.unknown ? 0.4 : 1
        spacing: Theme.gapSmall
        width: parent.width
    }

    Notice {
        kind: "trouble"
        objectName: "fieldError"
        text: root.error
        title: ""
        visible: root.error !== ""
        width: parent.width
    }

    ChoiceCard {
        multiple: true
        objectName: "unknownToggle"
        selected: root.unknown
        text: qsTr("Tôi không biết")
        visible: root.mayBeUnknown
        width: Math.min(parent.width, Theme.mm(110))
        onClicked: root.unknownToggled(!root.unknown)
    }
}
