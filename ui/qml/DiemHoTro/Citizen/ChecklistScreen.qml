pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls

// What to bring: of each paper, whether it is there. Nothing must be there to go on.
VisitPage {
    id: root

    hint: qsTr("Thiếu giấy vẫn làm tiếp được. Phiếu in sẽ nhắc ông/bà.")
    title: qsTr("Ông/bà đã có giấy nào?")

    onBack: root.desk.back()
    onNext: root.desk.forward()

    Repeater {
        model: root.desk.papers

        delegate: CheckRow {
            id: paper

            required property string requirementId
            required property string name
            required property string note
            required property bool atDesk
            required property var model
            required have
            required missing

            detail: paper.model.needed ? paper.note : ""
            needed: paper.model.needed && !paper.atDesk
            objectName: paper.requirementId
            reason: {
                if (!paper.model.needed)
                    return qsTr("Không cần mang. %1").arg(paper.model.reason);
                return qsTr("Không phải mang. Làm tại quầy với cán bộ.");
            }
            text: paper.name
            width: parent?.width ?? 0

            onMarked: have => root.desk.mark(paper.requirementId, have)
        }
    }
}
