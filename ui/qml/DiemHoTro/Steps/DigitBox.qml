pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// A word above a box of digits: one part of a date or a time.
Column {
    id: root

    property string label: ""
    property int places: 2
    property string text: ""
    property bool trouble: false
    readonly property bool editing: box.editing

    signal edited(string text)
    signal finished
    signal erasedAtStart

    function begin() {
        box.begin();
    }

    spacing: Theme.mm(1)
    width: Theme.mm(root.places > 2 ? 66 : 42)

    PlainText {
        decorative: true
        horizontalAlignment: Text.AlignHCenter
        text: root.label
        width: parent.width
    }

    AnswerField {
        id: box

        kind: "digits"
        label: root.label
        maxLength: root.places
        objectName: root.objectName + "-box"
        text: root.text
        trouble: root.trouble
        width: parent.width
        onEdited: text => root.edited(text)
        onErasedAtStart: root.erasedAtStart()
        onFinished: root.finished()
    }
}
