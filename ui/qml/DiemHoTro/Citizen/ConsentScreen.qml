pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls

// What is noted, what for, how long, who sees it. Agreeing is one press; not agreeing wipes.
VisitPage {
    id: root

    leaveText: qsTr("Không đồng ý")
    nextIcon: "check"
    nextName: "agreeButton"
    nextText: qsTr("Tôi đồng ý")
    title: qsTr("Cho máy ghi thông tin của ông/bà?")

    onBack: root.desk.back()
    onNext: root.desk.consent()

    Sheet {
        width: parent.width

        FactRow {
            icon: "edit"
            label: qsTr("Ghi gì?")
            text: qsTr("Những gì ông/bà trả lời và chữ trên thẻ căn cước. Không chụp, không giữ hình.")
        }

        FactRow {
            icon: "paper"
            label: qsTr("Để làm gì?")
            text: qsTr("Để điền sẵn tờ khai và cho ông/bà số thứ tự. Không dùng việc khác.")
        }

        FactRow {
            icon: "person"
            label: qsTr("Ai được xem?")
            text: qsTr("Chỉ cán bộ tiếp ông/bà và người hỗ trợ ở điểm này.")
        }

        FactRow {
            icon: "lock"
            label: qsTr("Giữ bao lâu?")
            source: qsTr("Mất điện giữa chừng: phần đang làm được khóa lại, 7 ngày sau xóa.")
            text: qsTr("Chưa gửi thì rời máy là xóa. Đã gửi thì giữ có khóa, cùng hồ sơ của ông/bà.")
        }
    }

    PlainText {
        text: qsTr("Không đồng ý cũng được. Máy xóa hết, và cán bộ sẽ giúp ông/bà tại quầy.")
        width: parent.width
    }
}
