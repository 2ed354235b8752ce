pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// Nobody sits before this desk: what to do now.
Item {
    id: root

    property bool someoneWaits: false
    // This person calls nobody, but goes to those who ring.
    property bool helps: false

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(120))

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.inkSoft
            name: root.helps ? "help" : "queue"
            size: Theme.picture
        }

        Heading {
            horizontalAlignment: Text.AlignHCenter
            objectName: "emptyTitle"
            text: root.helps ? qsTr("Giúp bà con ở máy hướng dẫn") : root.someoneWaits ? qsTr("Mời người tiếp theo") : qsTr("Chưa có ai chờ")
            width: parent.width
        }

        PlainText {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            text: root.helps ? qsTr("Có người gọi thì dòng báo hiện ở trên. Cán bộ gọi số và mở hồ sơ.") : root.someoneWaits ? qsTr("Bấm “Gọi số tiếp theo” hoặc phím F5.") : qsTr("Số mới tự hiện bên trái khi có người lấy số.")
            width: parent.width
        }
    }
}
