pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// The card before the camera, then "is this you?". Typing is always there.
PageFrame {
    id: root

    required property VisitDesk desk
    required property ScanDesk scan

    readonly property bool found: root.scan.state === "found"

    hint: root.scan.coaching
    nextText: root.found ? qsTr("Đúng, là tôi") : qsTr("Nhập tay")
    nextName: root.found ? "confirmIdentityButton" : "typeInsteadButton"
    title: root.found ? qsTr("Đây có phải ông/bà?") : qsTr("Đưa thẻ căn cước vào khung")

    Component.onCompleted: root.scan.start()
    Component.onDestruction: root.scan.stop()
    onBack: root.desk.back()
    onNext: {
        if (root.found)
            root.scan.confirm();
        else
            root.scan.typeInstead();
    }

    CameraView {
        desk: root.scan
        height: width * 0.6
        visible: !root.found
        width: parent.width
    }
}
