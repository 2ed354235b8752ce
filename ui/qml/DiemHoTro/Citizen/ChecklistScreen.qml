pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// What to bring: of each paper, whether it is there. Nothing must be there to go on.
PageFrame {
    id: root

    required property VisitDesk desk

    hint: qsTr("Thiếu giấy vẫn làm tiếp được. Phiếu in sẽ nhắc ông/bà.")
    progress: qsTr("Bước %1 trong %2").arg(root.desk.placeNumber).arg(root.desk.placeCount)
    title: qsTr("Ông/bà đã có giấy nào?")

    onBack: root.desk.back()
    onNext: root.desk.forward()

    Repeater {
        model: root.desk.papers

        delegate: Column {
            id: paper

            required property string requirementId
            required property string name
            required property string note
            required property bool have
            required property bool missing
            required property bool needed
            required property string reason

            width: parent?.width ?? 0

            PlainText {
                text: paper.name
                width: parent.width
            }

            Row {
                visible: paper.needed

                BigButton {
                    objectName: "have_" + paper.requirementId
                    text: qsTr("Đã có")
                    onClicked: root.desk.mark(paper.requirementId, true)
                }

                BigButton {
                    objectName: "missing_" + paper.requirementId
                    text: qsTr("Chưa có")
                    onClicked: root.desk.mark(paper.requirementId, false)
                }
            }
        }
    }
}
