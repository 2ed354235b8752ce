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

    BigButton {
        height: Theme.mainAction + Theme.mm(6)
        icon: "plus"
        objectName: "moreYes"
        text: qsTr("Có")
        width: parent.width
        onClicked: root.desk.answerMore(true)
    }

    BigButton {
        height: Theme.mainAction + Theme.mm(6)
        icon: "forward"
        objectName: "moreNo"
        text: qsTr("Không")
        width: parent.width
        onClicked: root.desk.answerMore(false)
    }
}
