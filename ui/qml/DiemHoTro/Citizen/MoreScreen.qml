pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// One more? Yes and no both go on at once.
VisitPage {
    id: root

    nextVisible: false
    title: root.desk.question
    why: root.desk.why

    onBack: root.desk.back()

    BigButton {
        height: Theme.row + Theme.mm(6)
        objectName: "moreYes"
        text: qsTr("Có")
        textSize: Theme.question
        width: parent.width
        onClicked: root.desk.answerMore(true)
    }

    BigButton {
        height: Theme.row + Theme.mm(6)
        objectName: "moreNo"
        text: qsTr("Không")
        textSize: Theme.question
        width: parent.width
        onClicked: root.desk.answerMore(false)
    }
}
