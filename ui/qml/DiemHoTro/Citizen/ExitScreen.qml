pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The procedure is not for this person: where to go instead.
PageFrame {
    id: root

    required property VisitDesk desk

    backText: qsTr("Sửa câu trả lời")
    nextText: qsTr("Chọn việc khác")
    title: qsTr("Việc này làm ở chỗ khác")

    onBack: root.desk.back()
    onNext: root.desk.chooseAnother()

    Notice {
        kind: "info"
        text: root.desk.wayOut
        title: qsTr("Ông/bà nên làm thế này")
        width: parent.width
    }
}
