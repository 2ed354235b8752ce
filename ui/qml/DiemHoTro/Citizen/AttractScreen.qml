pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls
import DiemHoTro.Bridge

// Nobody is being served: what can be done here today, free of charge, and the way in. Any touch begins.
FocusScope {
    id: root

    required property ShellDesk shell
    required property BrowseDesk browse
    property alias shared: frame.shared
    readonly property bool wide: root.width > root.height
    readonly property real inner: root.width - 2 * Theme.margin
    // Up to eight reasons to come have room for a picture that is seen from afar; twelve at most are shown.
    readonly property int mostReasons: 12
    readonly property bool few: reasons.count <= 8
    readonly property real half: (root.inner - 2 * Theme.gapLarge) / 2

    // Language, contrast and help, where every page has them.
    PageFrame {
        id: frame

        anchors.fill: parent
        backVisible: false
        leaveVisible: false
        nextVisible: false
    }

    Item {
        anchors.bottomMargin: Theme.margin
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.margin + frame.cornerHeight + Theme.gapLarge

        TapHandler {
            // A tile that is touched keeps its touch.
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.shell.begin()
        }

        Column {
            id: welcome

            spacing: Theme.gap
            width: root.wide ? root.half : parent.width

            Row {
                spacing: Theme.gap
                width: parent.width

                Icon {
                    id: lotus

                    color: Theme.accent
                    name: "lotus"
                    size: Theme.mm(16)
                }

                Column {
                    anchors.verticalCenter: lotus.verticalCenter
                    width: parent.width - lotus.width - parent.spacing

                    PlainText {
                        font.bold: true
                        text: root.browse.pointName
                        width: parent.width
                    }

                    SmallPrint {
                        text: root.browse.officeName
                        visible: root.browse.officeName !== ""
                        width: parent.width
                    }
                }
            }

            Item {
                height: root.wide ? 1 : Theme.gap
                width: 1
            }

            Heading {
                font.pixelSize: Theme.title
                text: qsTr("Chuẩn bị giấy tờ và lấy số")
                width: parent.width
            }

            PlainText {
                text: qsTr("Miễn phí. Không cần biết dùng máy, có người giúp.")
                width: parent.width
            }
        }

        Countryside {
            id: picture

            anchors.top: root.wide ? undefined : welcome.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: root.wide ? foot.top : undefined
            anchors.bottomMargin: Theme.gap
            width: root.wide ? root.half : parent.width
        }

        Column {
            id: offer

            anchors.right: parent.right
            anchors.top: root.wide ? parent.top : picture.bottom
            anchors.topMargin: root.wide ? 0 : Theme.gapLarge
            spacing: Theme.gap
            width: root.wide ? root.half : parent.width

            PlainText {
                color: Theme.inkSoft
                text: qsTr("Hôm nay làm được ở đây:")
                // What can be done comes with the core, a moment after the first picture.
                visible: root.browse.ready
                width: parent.width
            }

            Grid {
                id: tiles

                columnSpacing: Theme.gapSmall
                columns: 2
                rowSpacing: Theme.gapSmall
                width: parent.width

                Repeater {
                    id: reasons

                    model: root.browse.lifeEvents

                    delegate: TileButton {
                        id: tile

                        required property string eventId
                        required property string name
                        required property int index
                        required icon

                        compact: true
                        pictureSize: Theme.mm(root.few ? 22 : 14)
                        visible: tile.index < root.mostReasons
                        objectName: "event_" + tile.eventId
                        row: true
                        text: tile.name
                        width: (tiles.width - tiles.columnSpacing) / 2

                        onClicked: {
                            root.browse.chooseLifeEvent(tile.eventId);
                            root.shell.begin();
                        }
                    }
                }
            }
        }

        Column {
            id: foot

            anchors.bottom: root.wide ? parent.bottom : start.top
            anchors.bottomMargin: root.wide ? 0 : Theme.gapLarge
            spacing: Theme.gapSmall
            width: root.wide ? root.half : parent.width

            Row {
                spacing: Theme.gapSmall
                visible: root.browse.openingHours !== ""
                width: parent.width

                Icon {
                    color: Theme.inkSoft
                    name: "clock"
                    size: Theme.iconSmall
                }

                PlainText {
                    color: Theme.inkSoft
                    text: root.browse.openingHours
                    width: parent.width - Theme.iconSmall - parent.spacing
                }
            }

            Row {
                spacing: Theme.gapSmall
                visible: root.browse.hotline !== ""
                width: parent.width

                Icon {
                    color: Theme.inkSoft
                    name: "phone"
                    size: Theme.iconSmall
                }

                PlainText {
                    color: Theme.inkSoft
                    text: qsTr("Gọi hỏi: %1").arg(root.browse.hotline)
                    width: parent.width - Theme.iconSmall - parent.spacing
                }
            }
        }

        BigButton {
            id: start

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: Theme.mainAction + Theme.grid * (root.wide ? 1 : 3)
            icon: "forward"
            iconAfter: true
            kind: "primary"
            objectName: "startButton"
            text: qsTr("Chạm để bắt đầu")
            textSize: Theme.question
            width: root.wide ? root.half : parent.width

            onClicked: root.shell.begin()
        }
    }
}
