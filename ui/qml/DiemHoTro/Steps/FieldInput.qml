pragma ComponentBehavior: Bound

import QtQuick

// The input for one field of a procedure, chosen by `type` (the names of FieldType). Values are text: "yes",
// "05/03/1990", "07:05"; several choices are joined by "|".
FieldBox {
    id: root

    property string type: "text"
    property string value: ""
    // List model with the roles `value` and `label`, for choices.
    property var options: null
    property int maxLength: 200

    signal edited(string value)
    signal finished

    // Opens the keyboard where there is one.
    function begin() {
        (chosen.item as LineInput)?.begin();
        (chosen.item as DigitsInput)?.begin();
        (chosen.item as DateInput)?.begin();
        (chosen.item as TimeInput)?.begin();
    }

    Loader {
        id: chosen

        objectName: "input-" + root.type
        sourceComponent: {
            switch (root.type) {
            case "date":
            case "partial_date":
                return dateInput;
            case "time":
                return timeInput;
            case "personal_id":
            case "phone":
            case "number":
                return digitsInput;
            case "yes_no":
                return yesNoInput;
            case "choice":
            case "multi_choice":
                return choiceInput;
            default:
                return lineInput;
            }
        }
        width: parent.width
    }

    Component {
        id: lineInput

        LineInput {
            kind: ({
                    "name": "name",
                    "address": "address",
                    "email": "email",
                    "long_text": "long"
                })[root.type] ?? "text"
            label: root.label
            maxLength: root.maxLength
            objectName: root.objectName + "-line"
            trouble: root.error !== ""
            value: root.value
            onEdited: text => root.edited(text)
            onFinished: root.finished()
        }
    }

    Component {
        id: digitsInput

        DigitsInput {
            label: root.label
            maxLength: root.type === "personal_id" ? 12 : root.type === "phone" ? 11 : 9
            objectName: root.objectName
            places: root.type === "personal_id" ? 12 : 0
            trouble: root.error !== ""
            value: root.value
            onEdited: value => root.edited(value)
            onFinished: root.finished()
        }
    }

    Component {
        id: dateInput

        DateInput {
            label: root.label
            partial: root.type === "partial_date"
            trouble: root.error !== ""
            value: root.value
            onEdited: value => root.edited(value)
            onFinished: root.finished()
        }
    }

    Component {
        id: timeInput

        TimeInput {
            label: root.label
            trouble: root.error !== ""
            value: root.value
            onEdited: value => root.edited(value)
            onFinished: root.finished()
        }
    }

    Component {
        id: yesNoInput

        YesNoInput {
            value: root.value
            onEdited: value => root.edited(value)
        }
    }

    Component {
        id: choiceInput

        ChoiceInput {
            label: root.label
            multiple: root.type === "multi_choice"
            options: root.options
            value: root.value
            onEdited: value => root.edited(value)
        }
    }
}
