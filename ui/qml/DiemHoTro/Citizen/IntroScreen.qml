pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// What the procedure is, for whom, where, how long, how much; and where to go when it is another one.
PageFrame {
    id: root

    required property VisitDesk desk

    hint: root.desk.summary
    nextText: qsTr("Bắt đầu")
    title: root.desk.procedureName

    onBack: root.desk.back()
    onNext: root.desk.forward()

    FactRow {
        icon: "person"
        label: qsTr("Dành cho")
        text: root.desk.forWhom
        width: parent.width
    }

    FactRow {
        icon: "office"
        label: qsTr("Nơi giải quyết")
        text: root.desk.authority
        width: parent.width
    }

    FactRow {
        icon: "clock"
        label: qsTr("Thời gian")
        source: root.desk.howLongSource
        text: root.desk.howLong
        width: parent.width
    }

    FactRow {
        icon: "money"
        label: qsTr("Lệ phí")
        width: parent.width

        Repeater {
            model: root.desk.fees

            delegate: Column {
                id: fee

                required property string name
                required property string amount
                required property string source

                width: parent.width

                PlainText {
                    text: qsTr("%1: %2").arg(fee.name).arg(fee.amount)
                    width: parent.width
                }

                SmallPrint {
                    text: fee.source
                    width: parent.width
                }
            }
        }
    }

    Notice {
        kind: "info"
        text: root.desk.instead
        title: qsTr("Không phải việc của ông/bà?")
        visible: root.desk.instead !== ""
        width: parent.width
    }

    SmallPrint {
        text: qsTr("Tên trong sổ của nhà nước: %1 (mã %2)").arg(root.desk.officialName).arg(root.desk.procedureCode)
        width: parent.width
    }
}
