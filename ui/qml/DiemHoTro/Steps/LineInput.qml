pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Controls

// Words typed on the keyboard: a text, a name, an address, an e-mail address.
AnswerField {
    id: root

    property string value: ""

    text: root.value
}
