pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// A day in three boxes. `value` is "05/03/1990"; with `partial` also "03/1990" or "1990", as old papers have it.
// What is not yet a date is handed on as typed ("5//"): the owner's check says what is missing.
Column {
    id: root

    property string value: ""
    property string label: ""
    property bool trouble: false
    // Some papers know only the year, or month and year.
    property bool partial: false
    property bool yearOnly: false

    property string day: ""
    property string month: ""
    property string year: ""
    readonly property bool complete: root.year.length === 4 && (root.yearOnly || root.month !== "" && root.day !== "")
    readonly property bool real: {
        const day = new Date(2000, Number(root.month) - 1, Number(root.day));
        day.setFullYear(Number(root.year), Number(root.month) - 1, Number(root.day));
        return root.yearOnly || day.getDate() === Number(root.day) && day.getMonth() === Number(root.month) - 1;
    }

    signal edited(string value)
    signal finished

    function begin() {
        (root.yearOnly ? yearBox : dayBox).begin();
    }

    function composed(): string {
        if (root.day !== "")
            return [root.pad(root.day), root.pad(root.month), root.year].join("/");
        return root.month !== "" ? root.pad(root.month) + "/" + root.year : root.year;
    }

    function pad(number: string): string {
        return number === "" ? "" : number.padStart(2, "0");
    }

    function tell() {
        const value = root.composed();
        if (value !== root.value)
            root.edited(value);
    }

    function show() {
        if (root.value === root.composed())
            return;
        const parts = root.value.split("/");
        root.year = parts.pop() ?? "";
        root.month = parts.pop() ?? "";
        root.day = parts.pop() ?? "";
        root.yearOnly = root.partial && root.year !== "" && root.month === "";
    }

    spacing: Theme.gapSmall

    Component.onCompleted: root.show()
    onValueChanged: root.show()

    Row {
        spacing: Theme.gap

        DigitBox {
            id: dayBox

            label: qsTr("Ngày")
            objectName: "day"
            text: root.day
            trouble: root.trouble
            visible: !root.yearOnly
            onEdited: text => {
                const grew = text.length > root.day.length;
                root.day = text;
                root.tell();
                // No day begins with 4 or more.
                if (grew && dayBox.editing && (text.length === 2 || Number(text) > 3))
                    monthBox.begin();
            }
            onFinished: root.finished()
        }

        DigitBox {
            id: monthBox

            label: qsTr("Tháng")
            objectName: "month"
            text: root.month
            trouble: root.trouble
            visible: !root.yearOnly
            onEdited: text => {
                const grew = text.length > root.month.length;
                root.month = text;
                root.tell();
                if (grew && monthBox.editing && (text.length === 2 || Number(text) > 1))
                    yearBox.begin();
            }
            onErasedAtStart: dayBox.begin()
            onFinished: root.finished()
        }

        DigitBox {
            id: yearBox

            label: qsTr("Năm")
            objectName: "year"
            places: 4
            text: root.year
            trouble: root.trouble
            onEdited: text => {
                root.year = text;
                root.tell();
            }
            onErasedAtStart: if (!root.yearOnly)
                monthBox.begin()
            onFinished: root.finished()
        }
    }

    PlainText {
        color: root.real ? Theme.inkSoft : Theme.trouble
        font.bold: !root.real
        objectName: "dateInWords"
        text: {
            if (!root.real)
                return qsTr("Không có ngày này. Xin xem lại.");
            return root.yearOnly ? qsTr("Năm %1").arg(root.year) : qsTr("Ngày %1 tháng %2 năm %3").arg(Number(root.day)).arg(Number(root.month)).arg(root.year);
        }
        // The owner's own sentence comes instead.
        visible: root.complete && (root.real || !root.trouble)
        width: parent.width
    }

    SmallPrint {
        text: qsTr("Không nhớ ngày thì để trống ô ngày.")
        visible: root.partial && !root.yearOnly && !root.complete
        width: parent.width
    }

    ChoiceCard {
        multiple: true
        objectName: "yearOnly"
        selected: root.yearOnly
        text: qsTr("Chỉ nhớ năm")
        visible: root.partial
        width: Math.min(parent.width, Theme.mm(110))
        onClicked: {
            root.yearOnly = !root.yearOnly;
            if (root.yearOnly) {
                root.day = "";
                root.month = "";
            }
            root.tell();
            root.begin();
        }
    }
}
