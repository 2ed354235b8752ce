pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// What to bring: of each paper, whether it is there. Nothing must be there to go on.
VisitPage {
    id: root

    hint: qsTr("Thiếu giấy vẫn làm tiếp được. Phiếu in sẽ nhắc ông/bà.")
    title: qsTr("Ông/bà đã có giấy nào?")

    onNext: root.desk.forward()

    Repeater {
        model: root.desk.papers

        delegate: CheckRow {
            id: paper

            required property string requirementId
            required property string name
            required property string note
            required have
            required missing
            required needed
            required reason

            detail: paper.needed ? paper.note : ""
            objectName: paper.requirementId
            text: paper.name
            width: parent?.width ?? 0

            onMarked: have => root.desk.mark(paper.requirementId, have)
        }
    }
}
