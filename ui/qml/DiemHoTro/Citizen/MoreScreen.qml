pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// One more? Yes and no both go on at once.
PageFrame {
    id: root

    required property VisitDesk desk

    nextVisible: false
    progress: root.desk.placeCount > 0 ? qsTr("Bước %1 trong %2").arg(root.desk.placeNumber).arg(root.desk.placeCount) : ""
    title: root.desk.question
    why: root.desk.why

    onBack: root.desk.back()

    BigButton {
        height: Theme.mainAction
        icon: "plus"
        objectName: "moreYes"
        text: qsTr("Có")
        width: parent.width
        onClicked: root.desk.answerMore(true)
    }

    BigButton {
        height: Theme.mainAction
        icon: "forward"
        objectName: "moreNo"
        text: qsTr("Không")
        width: parent.width
        onClicked: root.desk.answerMore(false)
    }
}
