pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Steps
import DiemHoTro.Bridge

// One question. Its answers are kept while they are typed; "Tiếp tục" takes them or says what is wrong.
PageFrame {
    id: root

    required property VisitDesk desk

    hint: root.desk.help
    progress: root.desk.placeCount > 0 ? qsTr("Bước %1 trong %2").arg(root.desk.placeNumber).arg(root.desk.placeCount) : ""
    title: root.desk.question
    why: root.desk.why

    onBack: root.desk.back()
    onNext: root.desk.answer()

    Repeater {
        model: root.desk.fields

        delegate: FieldBox {
            id: field

            required property string key
            required property string type
            required property string value
            required property string problem
            required property int maxLength
            required property var model
            required label
            required officialLabel
            required hint
            required unknown
            required mayBeUnknown

            error: field.problem
            required: field.model.required
            width: parent.width

            onUnknownToggled: unknown => root.desk.dontKnow(field.key, unknown)

            ChoiceList {
                model: root.desk.optionsOf(field.key)
                value: field.value
                visible: field.type === "choice"
                width: parent.width

                onChosen: value => root.desk.edit(field.key, value)
            }

            AnswerField {
                label: field.label
                maxLength: field.maxLength
                objectName: "field_" + field.key
                text: field.value
                trouble: field.problem !== ""
                visible: field.type !== "choice" && field.type !== "yes_no"
                width: parent.width

                onEdited: text => root.desk.edit(field.key, text)
            }
        }
    }
}
