pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Steps

// One question. Its answers are kept while they are typed; "Tiếp tục" takes them or says what is wrong.
VisitPage {
    id: root

    readonly property var choices: ["choice", "multi_choice", "yes_no"]

    contentSpacing: Theme.gapLarge
    hint: root.desk.help
    title: root.desk.question
    why: root.desk.why

    onBack: root.desk.back()
    onNext: root.desk.answer()

    // One line to write: its keyboard is there at once. Once the page is, or the focus would change midway.
    Timer {
        interval: 0
        running: true
        onTriggered: {
            const only = fields.count === 1 ? fields.itemAt(0) as FieldInput : null;
            if (only !== null && !root.choices.includes(only.type) && only.value === "")
                only.begin();
        }
    }

    Repeater {
        id: fields

        model: root.desk.fields

        delegate: FieldInput {
            id: field

            required property string key
            required property string problem
            required property var model
            required officialLabel
            required hint
            required unknown
            required mayBeUnknown
            required type
            required value
            required maxLength

            error: field.problem
            // The question says it already.
            label: fields.count === 1 && root.choices.includes(field.type) ? "" : field.model.label ?? ""
            objectName: "field_" + field.key
            optional: !field.model.required
            options: root.desk.optionsOf(field.key)
            width: parent?.width ?? 0

            onEdited: value => root.desk.edit(field.key, value)
            onProblemChanged: if (field.problem !== "")
                root.reveal(field)
            onUnknownToggled: unknown => root.desk.dontKnow(field.key, unknown)
        }
    }
}
