pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls
import DiemHoTro.Bridge

// A page of a visit: says how far one is. What "back" does is the page's own to say.
PageFrame {
    id: root

    required property VisitDesk desk

    readonly property string step: root.desk.placeCount > 0 ? qsTr("Bước %1 trong %2").arg(root.desk.placeNumber).arg(root.desk.placeCount) : ""

    backText: root.desk.editing ? qsTr("Không sửa nữa") : qsTr("Quay lại")
    nextText: root.desk.editing ? qsTr("Xong, xem lại") : qsTr("Tiếp tục")
    progress: root.desk.item === "" ? root.step : qsTr("%1 · %2").arg(root.step).arg(root.desk.item)
}
