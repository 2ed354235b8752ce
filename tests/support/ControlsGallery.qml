pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls
import DiemHoTro.Steps
import DiemHoTro.Theme

// One page for each control, in a state worth looking at; `controls_gallery.py` draws them.
Window {
    id: root

    property string page: "choice"
    property string theme: "light"
    readonly property var pages: ({
            "choice": choicePage,
            "checklist": checklistPage,
            "name": namePage,
            "date": datePage,
            "partial-date": partialDatePage,
            "number": numberPage,
            "wrong": wrongPage,
            "question": questionPage,
            "buttons": buttonsPage,
            "tiles": tilesPage
        })
    readonly property var names: Object.keys(root.pages)

    component Page: PageFrame {
        progress: "Bước 3 trong 7 · Đăng ký tạm trú"
        why: "Để biết cần giấy tờ nào."

        shared: FrameState {
            voiceAvailable: true
        }
    }

    color: Theme.ground
    visible: true
    onThemeChanged: Theme.name = root.theme

    ListModel {
        id: homes

        ListElement {
            value: "own"
            label: "Nhà của tôi"
            detail: "Tôi có giấy tờ nhà đất"
        }
        ListElement {
            value: "rent"
            label: "Nhà thuê"
            detail: "Hợp đồng viết tay cũng được"
        }
        ListElement {
            value: "kin"
            label: "Ở nhờ nhà người thân"
            detail: ""
        }
        ListElement {
            value: "work"
            label: "Ở ký túc xá, nhà của công ty"
            detail: ""
        }
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.pages[root.page]
    }

    Component {
        id: choicePage

        Page {
            hint: "Chọn một ý đúng nhất."
            title: "Ông, bà đang ở nhà của ai?"

            ChoiceList {
                model: homes
                value: "rent"
                width: parent.width
            }

            Notice {
                kind: "warn"
                text: "Chủ nhà cần ký đồng ý."
                width: parent.width
            }
        }
    }

    Component {
        id: checklistPage

        Page {
            title: "Ông, bà đã có giấy nào?"

            CheckRow {
                detail: "Do bệnh viện hoặc trạm y tế cấp. Bản chính."
                have: true
                text: "Giấy chứng sinh"
                width: parent.width
            }

            CheckRow {
                missing: true
                text: "Giấy tờ của cha mẹ"
                width: parent.width
            }

            CheckRow {
                needed: false
                reason: "Ông/bà tự đi nộp nên không cần."
                text: "Giấy ủy quyền"
                width: parent.width
            }
        }
    }

    Component {
        id: namePage

        Page {
            title: "Họ và tên của chủ nhà là gì?"

            FieldInput {
                label: "Họ và tên"
                officialLabel: "Họ, chữ đệm và tên chủ hộ"
                type: "name"
                value: "Nguyễn Thị Hươ"
                width: parent.width
                Component.onCompleted: begin()
            }
        }
    }

    Component {
        id: datePage

        Page {
            title: "Ông, bà sinh ngày nào?"

            FieldInput {
                label: "Ngày sinh"
                type: "date"
                value: "05/03/1990"
                width: parent.width
                Component.onCompleted: begin()
            }
        }
    }

    Component {
        id: partialDatePage

        Page {
            title: "Cha của con sinh năm nào?"

            FieldInput {
                label: "Ngày sinh của cha"
                mayBeUnknown: true
                optional: true
                type: "partial_date"
                value: "1950"
                width: parent.width
            }
        }
    }

    Component {
        id: numberPage

        Page {
            title: "Số định danh của ông, bà là gì?"

            FieldInput {
                hint: "12 số trên thẻ căn cước."
                label: "Số định danh"
                type: "personal_id"
                value: "001090991"
                width: parent.width
                Component.onCompleted: begin()
            }
        }
    }

    Component {
        id: wrongPage

        Page {
            nextEnabled: false
            nextReason: "Còn thiếu câu trả lời"
            title: "Con tên là gì?"

            FieldInput {
                error: "Tên chỉ có chữ, không có số."
                label: "Họ và tên"
                type: "name"
                value: "Hoa 2"
                width: parent.width
            }

            FieldInput {
                label: "Có người làm chứng không?"
                type: "yes_no"
                value: "yes"
                width: parent.width
            }

            FieldInput {
                label: "Giờ sinh"
                type: "time"
                value: "07:05"
                width: parent.width
            }
        }
    }

    Component {
        id: questionPage

        Item {
            Page {
                anchors.fill: parent
                title: "Ông, bà đang ở nhà của ai?"
            }

            QuestionOverlay {
                acceptText: "Tôi còn ở đây"
                icon: "clock"
                rejectText: "Kết thúc"
                text: "Nếu không bấm, máy sẽ xóa hết những gì đã khai."
                title: "Ông, bà còn ở đây không?"
                Component.onCompleted: open()
            }
        }
    }

    Component {
        id: buttonsPage

        Page {
            title: "Nút bấm và thông báo"

            Flow {
                spacing: Theme.gap
                width: parent.width

                Repeater {
                    model: ["primary", "secondary", "quiet", "danger"]

                    delegate: BigButton {
                        required property string modelData

                        icon: "send"
                        kind: modelData
                        text: "Nộp hồ sơ"
                    }
                }

                BigButton {
                    disabledReason: "Còn thiếu ngày sinh"
                    enabled: false
                    kind: "primary"
                    text: "Nộp hồ sơ"
                    width: Theme.mm(100)
                }

                BigButton {
                    busy: true
                    kind: "primary"
                    text: "Nộp hồ sơ"
                }
            }

            Repeater {
                model: ["info", "ok", "warn", "trouble"]

                delegate: Notice {
                    required property string modelData

                    kind: modelData
                    text: "Hồ sơ đã lưu."
                    width: parent?.width ?? 0
                }
            }
        }
    }

    Component {
        id: tilesPage

        Page {
            id: tiles

            nextVisible: false
            title: "Ông, bà cần làm việc gì?"

            Grid {
                id: grid

                columns: tiles.contentWidth > Theme.mm(250) ? 4 : 3
                spacing: Theme.gap
                width: parent.width

                Repeater {
                    model: [["life-birth", "Khai sinh"], ["life-marriage", "Kết hôn"], ["life-death", "Khai tử"], ["life-moving", "Tạm trú"], ["life-residence", "Thường trú"], ["life-certify", "Chứng thực bản sao"], ["life-card", "Thẻ căn cước"], ["life-account", "Tài khoản định danh"], ["life-land", "Đất đai"], ["life-family", "Gia đình"], ["life-learn", "Bài học"], ["life-other", "Việc khác"]]

                    delegate: TileButton {
                        required property var modelData

                        icon: modelData[0]
                        lines: grid.columns === 3 ? 2 : 1
                        text: modelData[1]
                        width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    }
                }
            }
        }
    }
}
