pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls

// What the procedure is, for whom, where, how long, how much; and where to go when it is another one.
VisitPage {
    id: root

    // Where to go when this is not what one needs.
    readonly property Component otherwise: Notice {
        kind: "info"
        text: root.desk.instead
        title: qsTr("Không đúng việc của ông/bà?")
        visible: root.desk.instead !== ""
    }

    aside: root.otherwise
    backText: qsTr("Chọn việc khác")
    hint: root.desk.summary
    nextText: qsTr("Bắt đầu")
    progress: ""
    title: root.desk.procedureName

    onBack: root.desk.back()
    onNext: root.desk.forward()

    Sheet {
        width: parent.width

        FactRow {
            icon: "person"
            label: qsTr("Dành cho ai?")
            text: root.desk.forWhom
        }

        FactRow {
            icon: "office"
            label: qsTr("Nộp ở đâu?")
            source: root.desk.handInAt === root.desk.authority ? "" : qsTr("Nơi giải quyết: %1").arg(root.desk.authority)
            text: root.desk.handInAt
        }

        FactRow {
            icon: "clock"
            label: qsTr("Bao lâu có kết quả?")
            source: root.desk.howLongSource
            text: root.desk.howLong
        }

        FactRow {
            icon: "money"
            label: qsTr("Tốn bao nhiêu tiền?")

            Repeater {
                model: root.desk.fees

                delegate: FeeLine {
                    required name
                    required amount
                    required known
                    required source
                }
            }
        }
    }

    Loader {
        active: !root.wide
        sourceComponent: root.otherwise
        visible: active
        width: parent.width
    }

    SmallPrint {
        text: qsTr("Tên chính thức: %1 (mã %2)").arg(root.desk.officialName).arg(root.desk.procedureCode)
        width: parent.width
    }
}
