pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// Which desk is this? The number that stands on the board.
Item {
    id: root

    property int number: 1
    property int last: 99

    signal chosen(int number)

    implicitHeight: row.height
    implicitWidth: row.width
    Accessible.name: qsTr("Quầy số %1").arg(root.number)
    Accessible.role: Accessible.Grouping

    Row {
        id: row

        spacing: Theme.gapSmall

        ActionButton {
            enabled: root.enabled && root.number > 1
            icon: "minus"
            label: qsTr("Quầy số nhỏ hơn")
            mayRepeat: true
            objectName: "deskDown"
            onClicked: root.chosen(root.number - 1)
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: Theme.question
            horizontalAlignment: Text.AlignHCenter
            objectName: "deskNumberText"
            text: qsTr("Quầy %1").arg(root.number)
            width: Theme.mm(30)
        }

        ActionButton {
            enabled: root.enabled && root.number < root.last
            icon: "plus"
            label: qsTr("Quầy số lớn hơn")
            mayRepeat: true
            objectName: "deskUp"
            onClicked: root.chosen(root.number + 1)
        }
    }
}
