pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Controls

// What the procedure is, for whom, where, how long, how much; and where to go when it is another one.
VisitPage {
    id: root

    readonly property AboutDesk about: root.desk.about

    // Where to go when this is not what one needs.
    readonly property Component otherwise: Notice {
        kind: "info"
        text: root.about.instead
        title: qsTr("Không đúng việc của ông/bà?")
        visible: root.about.instead !== ""
    }

    aside: root.otherwise
    backText: qsTr("Chọn việc khác")
    hint: root.about.summary
    nextText: qsTr("Bắt đầu")
    progress: ""
    title: root.about.name

    onBack: root.desk.back()
    onNext: root.desk.forward()

    Sheet {
        width: parent.width

        FactRow {
            icon: "person"
            label: qsTr("Dành cho ai?")
            text: root.about.forWhom
        }

        FactRow {
            icon: "office"
            label: qsTr("Nộp ở đâu?")
            source: root.about.handInAt === root.about.authority ? "" : qsTr("Nơi giải quyết: %1").arg(root.about.authority)
            text: root.about.handInAt
        }

        FactRow {
            icon: "flag"
            label: qsTr("Đi làm trước khi nào?")
            source: root.about.deadlineSource
            text: root.about.deadline
            visible: root.about.deadline !== ""
        }

        FactRow {
            icon: "clock"
            label: qsTr("Bao lâu có kết quả?")
            source: root.about.howLongSource
            text: root.about.howLong
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

        FactRow {
            icon: "info"
            label: qsTr("Cần biết thêm")
            text: root.about.notes
            visible: root.about.notes !== ""
        }
    }

    Loader {
        active: !root.wide
        sourceComponent: root.otherwise
        visible: active
        width: parent.width
    }

    SmallPrint {
        text: qsTr("Tên chính thức: %1 (mã %2)").arg(root.about.officialName).arg(root.about.code)
        width: parent.width
    }
}
