pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// "Is this you?": what the card says, before any of it fills the form.
VisitPage {
    id: root

    required property ScanDesk scan

    backText: qsTr("Không phải, quét lại")
    hint: qsTr("Đúng thì máy điền giúp. Sai chỗ nào, lát nữa sửa được.")
    nextIcon: "check"
    nextName: "confirmIdentityButton"
    nextText: qsTr("Đúng, là tôi")
    title: qsTr("Đây có phải ông/bà?")

    onBack: root.scan.again()
    onNext: root.scan.confirm()

    Repeater {
        model: root.scan.warnings

        delegate: Notice {
            required property string sentence

            kind: "warn"
            objectName: "cardWarning"
            text: sentence
            title: ""
            width: parent?.width ?? 0
        }
    }

    Sheet {
        width: parent.width

        Column {
            width: parent.width

            PlainText {
                color: Theme.inkSoft
                text: qsTr("Họ và tên")
                width: parent.width
            }

            Heading {
                objectName: "cardFullName"
                text: root.scan.fullName
                width: parent.width
            }
        }

        Grid {
            columnSpacing: Theme.gap
            columns: root.wide ? 3 : 2
            rowSpacing: Theme.gapLarge
            width: parent.width

            CardFact {
                label: qsTr("Ngày sinh")
                objectName: "cardBorn"
                text: root.scan.born
            }

            CardFact {
                label: qsTr("Giới tính")
                text: root.scan.sex
            }

            CardFact {
                label: qsTr("Số định danh")
                objectName: "cardId"
                text: root.scan.maskedId
            }

            CardFact {
                label: qsTr("Loại thẻ")
                text: root.scan.cardName
            }
        }

        Column {
            width: parent.width

            PlainText {
                color: Theme.inkSoft
                text: qsTr("Nơi ở ghi trên thẻ")
                width: parent.width
            }

            PlainText {
                font.bold: true
                text: root.scan.address
                width: parent.width
            }
        }
    }

    BigButton {
        icon: "keyboard"
        kind: "quiet"
        objectName: "typeInsteadButton"
        text: qsTr("Thôi, tôi nhập tay")
        onClicked: root.scan.typeInstead()
    }
}
