pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// Digits for `field`: numbers, dates, times.
Item {
    id: root

    property AnswerField field: null

    signal done

    function write(digit: string) {
        if (root.field)
            root.field.putBeforeCaret(root.field.beforeCaret() + digit);
    }

    implicitHeight: grid.height
    Accessible.name: qsTr("Bàn phím số")
    Accessible.role: Accessible.Grouping

    Grid {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        columns: root.width > Theme.mm(330) ? 6 : 3
        spacing: Theme.gapSmall

        Repeater {
            // Wide, two rows of six: 1 2 3 4 5 delete, 6 7 8 9 0 done.
            model: grid.columns === 6 ? ["1", "2", "3", "4", "5", "delete", "6", "7", "8", "9", "0", "done"] : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "done"]

            delegate: Key {
                required property string modelData

                height: Theme.row
                icon: modelData === "delete" ? "delete" : modelData === "done" ? "check" : ""
                look: modelData === "delete" ? "command" : modelData === "done" ? "done" : "letter"
                objectName: "pad-" + modelData
                repeats: modelData === "delete"
                text: modelData === "delete" ? qsTr("Xóa") : modelData === "done" ? qsTr("Xong") : modelData
                width: Math.min(Theme.mm(60), (root.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                onClicked: {
                    if (modelData === "delete")
                        root.field?.eraseOne();
                    else if (modelData === "done")
                        root.done();
                    else
                        root.write(modelData);
                }
            }
        }
    }
}
