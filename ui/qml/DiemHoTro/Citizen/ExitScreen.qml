pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// The procedure is not for this person: where to go instead.
VisitPage {
    id: root

    backText: qsTr("Sửa câu trả lời")
    nextIcon: ""
    nextText: qsTr("Chọn việc khác")
    progress: ""
    title: qsTr("Việc này làm ở chỗ khác")

    onBack: root.desk.back()
    onNext: root.desk.chooseAnother()

    Sheet {
        width: parent.width

        FactRow {
            icon: "flag"
            label: qsTr("Ông/bà làm thế này")
            text: root.desk.wayOut
        }
    }

    PlainText {
        color: Theme.inkSoft
        text: qsTr("Chưa rõ thì bấm “Gọi người hỗ trợ” ở góc trên.")
        width: parent.width
    }
}
