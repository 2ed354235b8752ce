pragma ComponentBehavior: Bound

import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Theme

// Hills, a house on stilts, rice fields, two people on the way: one line, two quiet colours. Says nothing.
LineDrawing {
    id: root

    // Of the line, on the grid of 240 by 92.
    readonly property real stroke: Theme.mm(0.7) * 240 / root.width
    // Fill or stroke, its colour, its path; what comes later covers what came before.
    readonly property var parts: [
        ["fill", Theme.accentSoft, "M181 22 a10 10 0 1 0 20 0 a10 10 0 1 0 -20 0 Z"],
        ["fill", Theme.tealSoft, "M0 56 C18 34 34 28 52 42 C70 20 94 12 118 40 C136 28 158 24 178 42 C198 30 222 32 240 48 V64 C200 70 160 58 120 65 C80 72 40 58 0 66 Z"],
        ["fill", Theme.sunk, "M0 66 C40 58 80 72 120 65 C160 58 200 70 240 64 V92 H0 Z"],
        ["stroke", Theme.teal, "M181 22 a10 10 0 1 0 20 0 a10 10 0 1 0 -20 0 Z M0 56 C18 34 34 28 52 42 C70 20 94 12 118 40 C136 28 158 24 178 42 C198 30 222 32 240 48"],
        ["stroke", Theme.teal, "M0 66 C40 58 80 72 120 65 C160 58 200 70 240 64 M0 75 C40 67 84 81 124 74 C164 67 200 79 240 73 M0 84 C40 77 84 90 124 83 C164 76 200 88 240 82"],
        ["fill", Theme.surface, "M30 42 L38 22 H72 L80 42 L76 42 V56 H34 V42 Z"],
        ["fill", Theme.accentSoft, "M30 42 L38 22 H72 L80 42 Z"],
        ["stroke", Theme.accent, "M30 42 L38 22 H72 L80 42 Z M36 19 L38 22 M74 19 L72 22 M34 42 V56 M76 42 V56 M30 56 H80 M37 56 V69 M49 56 V69 M62 56 V69 M74 56 V69 M50 56 V46 H60 V56 M40 47 H45 V51 H40 Z M65 47 H70 V51 H65 Z M53 69 L51 56 M60 69 L58 56 M52.4 65 H59.4 M51.8 61 H58.8"],
        ["stroke", Theme.teal, "M96 69 C98 56 97 46 96 36 M96 36 C90 30 85 31 81 35 M96 36 C92 28 87 25 82 26 M96 36 C95 28 97 23 101 21 M96 36 C100 29 105 28 109 31 M96 36 C101 33 106 35 108 39"],
        ["fill", Theme.accentSoft, "M146 39 L156 31 L166 39 Z M152 48 C149 56 148 64 147 72 H165 C164 64 163 56 160 48 Z"],
        ["fill", Theme.surface, "M174 51 C171 58 171 65 171 72 H187 C187 65 187 58 184 51 Z"],
        ["stroke", Theme.accent, "M146 39 L156 31 L166 39 Z M152.5 39.5 C152.5 46.5 159.5 46.5 159.5 39.5 M152 48 C149 56 148 64 147 72 H165 C164 64 163 56 160 48 C158 46.5 154 46.5 152 48 Z M156 60 L155 72 M152 79 V72 M160 79 V72 M161 51 C164 55 167 58 171 59 M175 43 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 Z M174 51 C171 58 171 65 171 72 H187 C187 65 187 58 184 51 C181 49 177 49 174 51 Z M175 79 V72 M182 79 V72 M184.5 54 C187 58 189 60 191 60 M191 57 V79"]
    ]

    function part(kind: string, color: color, path: string): string {
        const look = kind === "fill" ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="${root.stroke}" stroke-linecap="round" stroke-linejoin="round"`;
        return `<path d="${path}" ${look}/>`;
    }

    implicitHeight: root.width * 92 / 240
    svg: root.width <= 0 ? "" : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 92">${root.parts.map(each => root.part(each[0], each[1], each[2])).join("")}</svg>`
    Accessible.ignored: true
}
