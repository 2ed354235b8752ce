pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// The question or title of a page.
PlainText {
    font.bold: true
    font.pixelSize: Theme.question
    lineHeight: 0.95
    Accessible.role: Accessible.Heading
}
