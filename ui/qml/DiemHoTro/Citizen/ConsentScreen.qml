pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// What is noted, what for, how long, who sees it. Agreeing is one press; not agreeing wipes.
PageFrame {
    id: root

    required property VisitDesk desk

    nextName: "agreeButton"
    nextIcon: "check"
    nextText: qsTr("Tôi đồng ý")
    progress: qsTr("Bước %1 trong %2").arg(root.desk.placeNumber).arg(root.desk.placeCount)
    title: qsTr("Máy ghi lại thông tin của ông/bà")

    onBack: root.desk.back()
    onNext: root.desk.consent()
}
