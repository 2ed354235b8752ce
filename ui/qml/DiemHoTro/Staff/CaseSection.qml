pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme
import DiemHoTro.Controls

// A titled part of the case: papers, fees, slip, journal.
Column {
    id: root

    property string title: ""

    spacing: Theme.mm(1)
    Accessible.name: root.title
    Accessible.role: Accessible.Grouping

    PlainText {
        bottomPadding: Theme.mm(1)
        color: Theme.accent
        font.bold: true
        text: root.title
        width: parent.width
    }
}
