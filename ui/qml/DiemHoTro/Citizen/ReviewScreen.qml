pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls

// Every answer once more, each with "Sửa"; then it is handed over.
VisitPage {
    id: root

    hint: qsTr("Sai chỗ nào thì bấm “Sửa” chỗ đó.")
    nextIcon: "check"
    nextName: "submitButton"
    nextText: root.desk.typedByHelper ? qsTr("Tôi đã nghe, đúng hết") : qsTr("Đúng hết, lấy số")
    title: qsTr("Xin ông/bà xem lại")

    onBack: root.desk.back()
    onNext: root.desk.submit()

    Notice {
        kind: "info"
        text: qsTr("Xin đọc to từng dòng cho ông/bà nghe. Ông/bà nghe đúng rồi hãy tự bấm nút.")
        title: qsTr("Người hỗ trợ đã nhập giúp")
        visible: root.desk.typedByHelper
        width: parent.width
    }

    Sheet {
        spacing: 0
        width: parent.width

        Repeater {
            model: root.desk.answers

            delegate: ReviewRow {
                id: answer

                required property int place
                required property string shown
                required property bool blank
                required property bool unknown
                required heading
                required label
                required origin

                changeName: "change_" + answer.place
                quiet: answer.blank || answer.unknown
                text: answer.unknown ? qsTr("Không biết – hỏi sau") : answer.blank ? qsTr("Bỏ trống") : answer.shown

                onChange: root.desk.change(answer.place)
            }
        }
    }
}
