pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Every answer once more, each with "Sửa"; then it is handed over.
PageFrame {
    id: root

    required property VisitDesk desk

    nextName: "submitButton"
    nextText: qsTr("Đúng hết, lấy số")
    title: qsTr("Xin ông/bà xem lại")

    onBack: root.desk.back()
    onNext: root.desk.submit()

    Repeater {
        model: root.desk.answers

        delegate: Item {
            id: answer

            required property int place
            required property string label
            required property string shown

            height: change.height
            width: parent?.width ?? 0

            PlainText {
                text: answer.label + ": " + answer.shown
                width: parent.width - change.width
            }

            BigButton {
                id: change

                anchors.right: parent.right
                objectName: "change_" + answer.place
                text: qsTr("Sửa")
                onClicked: root.desk.change(answer.place)
            }
        }
    }
}
