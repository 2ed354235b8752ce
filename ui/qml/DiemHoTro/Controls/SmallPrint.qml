pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Theme

// Official names, sources, hints: what an officer looks for and a citizen may skip.
PlainText {
    color: Theme.inkSoft
    font.pixelSize: Theme.small
}
