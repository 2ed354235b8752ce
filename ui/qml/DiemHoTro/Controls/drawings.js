.pragma library

// The line set. Icons lie on a grid of 24 with a stroke of 1.75, pictures of life events on a grid of 48
// with a stroke of 2. Each drawing is SVG path data: `line` is stroked, `tint` is the quiet fill behind it,
// `solid` is filled in the colour of the line. Drawn for this program.

const dot = (x, y, r) => `M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0 Z `;

const icons = {
    "back": ["M20 12 H4.5 M11 5.5 L4.5 12 L11 18.5"],
    "forward": ["M4 12 H19.5 M13 5.5 L19.5 12 L13 18.5"],
    "up": ["M5 15.5 L12 8.5 L19 15.5"],
    "down": ["M5 8.5 L12 15.5 L19 8.5"],
    "home": ["M3.5 11.5 L12 4 L20.5 11.5 M6 9.5 V20 H18 V9.5 M10 20 V14 H14 V20"],
    "help": [dot(8.5, 9, 3.25) + "M2.5 20 C2.5 16 5 14 8.5 14 C12 14 14.5 16 14.5 20 M13.5 3.5 H21.5 V10.5 H18.5 L16 13 V10.5 H13.5"],
    "language": [dot(12, 12, 8.5) + "M3.5 12 H20.5 M12 3.5 C8 7.5 8 16.5 12 20.5 C16 16.5 16 7.5 12 3.5"],
    "contrast": [dot(12, 12, 8.5), "", "M12 3.5 A8.5 8.5 0 0 1 12 20.5 Z"],
    "speaker": ["M3.5 9.5 H7 L12 5 V19 L7 14.5 H3.5 Z M15.5 9 C17.2 10.7 17.2 13.3 15.5 15 M18.3 6.2 C21.5 9.4 21.5 14.6 18.3 17.8"],
    "speaker-off": ["M3.5 9.5 H7 L12 5 V19 L7 14.5 H3.5 Z M16 9.5 L21 14.5 M21 9.5 L16 14.5"],
    "check": ["M4.5 12.5 L10 18 L20 6.5"],
    "cross": ["M6 6 L18 18 M18 6 L6 18"],
    "plus": ["M12 5 V19 M5 12 H19"],
    "minus": ["M5 12 H19"],
    "warning": ["M12 3.5 L21.5 20 H2.5 Z M12 10 V14.5", "", dot(12, 17.2, 1)],
    "info": [dot(12, 12, 8.5) + "M12 11 V16.5", "", dot(12, 7.8, 1)],
    "ok": [dot(12, 12, 8.5) + "M8 12.3 L11 15.3 L16.2 9"],
    "trouble": ["M8.5 3.5 H15.5 L20.5 8.5 V15.5 L15.5 20.5 H8.5 L3.5 15.5 V8.5 Z M12 7.5 V12.8", "", dot(12, 16.2, 1)],
    "question": [dot(12, 12, 8.5) + "M9.2 9.7 C9.2 6.2 14.8 6.2 14.8 9.7 C14.8 12 12 11.8 12 14", "", dot(12, 17, 1)],
    "card": ["M5 5.5 H19 A2 2 0 0 1 21 7.5 V16.5 A2 2 0 0 1 19 18.5 H5 A2 2 0 0 1 3 16.5 V7.5 A2 2 0 0 1 5 5.5 Z " + dot(8, 10.2, 1.7) + "M5.2 15.5 C5.2 12.8 10.8 12.8 10.8 15.5 M14 10 H18 M14 14 H18"],
    "camera": ["M3 8 H7.8 L9.5 5.5 H14.5 L16.2 8 H21 V19 H3 Z " + dot(12, 13.2, 3.4)],
    "keyboard": ["M3 6.5 H21 V17.5 H3 Z M8 14.5 H16", "", dot(6.5, 10, 0.9) + dot(10.2, 10, 0.9) + dot(13.8, 10, 0.9) + dot(17.5, 10, 0.9)],
    "printer": ["M7 9 V3.5 H17 V9 M7 16.5 H3.5 V9 H20.5 V16.5 H17 M7 13.5 H17 V20.5 H7 Z"],
    "clock": [dot(12, 12, 8.5) + "M12 7 V12 L15.5 14.5"],
    "calendar": ["M4 6 H20 V20 H4 Z M4 10.5 H20 M8 3.5 V7.5 M16 3.5 V7.5", "", dot(8.5, 14, 0.9) + dot(12, 14, 0.9) + dot(15.5, 14, 0.9) + dot(8.5, 17, 0.9)],
    "money": ["M2.5 6.5 H21.5 V17.5 H2.5 Z " + dot(12, 12, 2.7) + "M5.5 9.5 V14.5 M18.5 9.5 V14.5"],
    "paper": ["M6 3.5 H14.5 L18.5 7.5 V20.5 H6 Z M14.5 3.5 V7.5 H18.5 M9 12 H15.5 M9 16 H15.5"],
    "office": ["M3 20.5 H21 M5 20.5 V11 H19 V20.5 M3.5 11 L12 6.5 L20.5 11 M12 6.5 V2.5 H15.5 V4.5 H12 M9 14 V17.5 M12 14 V17.5 M15 14 V17.5"],
    "person": [dot(12, 8, 3.8) + "M4.5 20.5 C4.5 15.5 7.8 14 12 14 C16.2 14 19.5 15.5 19.5 20.5"],
    "family": [dot(7.5, 7, 2.8) + dot(16.5, 7, 2.8) + dot(12, 13.5, 2) + "M2.5 18.5 C2.5 14 4.2 12.3 7.3 12.3 M21.5 18.5 C21.5 14 19.8 12.3 16.7 12.3 M8 20.5 C8 17.8 9.6 16.8 12 16.8 C14.4 16.8 16 17.8 16 20.5"],
    "phone": ["M8 2.5 H16 A1.5 1.5 0 0 1 17.5 4 V20 A1.5 1.5 0 0 1 16 21.5 H8 A1.5 1.5 0 0 1 6.5 20 V4 A1.5 1.5 0 0 1 8 2.5 Z M10.5 18.5 H13.5"],
    "search": [dot(10.5, 10.5, 6.5) + "M15.3 15.3 L20.5 20.5"],
    "edit": ["M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5"],
    "trash": ["M4 6.5 H20 M9 6.5 V3.5 H15 V6.5 M6 6.5 L7 20.5 H17 L18 6.5 M10 10.5 V16.5 M14 10.5 V16.5"],
    "refresh": ["M19.5 9 A8 8 0 1 0 20 13.5 M20 3.5 V9 H14.5"],
    "flag": ["M5 21.5 V3.5 M5 4.5 H19 L15.5 9 L19 13.5 H5"],
    "stamp": ["M9.5 14 V10 C7.5 8.5 8 3.5 12 3.5 C16 3.5 16.5 8.5 14.5 10 V14 M5 14 H19 V17.5 H5 Z M4.5 20.5 H19.5"],
    "house": ["M2.5 12 L12 4 L21.5 12 M5.5 9.8 V20.5 H18.5 V9.8 M10 20.5 V15 H14 V20.5"],
    "suitcase": ["M3.5 8 H20.5 V19.5 H3.5 Z M9 8 V4.5 H15 V8 M3.5 13 H20.5"],
    "rings": [dot(8.8, 14.5, 5.3) + dot(15.2, 14.5, 5.3) + "M6.8 6 H10.8 L8.8 9 Z"],
    "baby": [dot(12, 11, 7.5) + "M9 14 C10.3 15.8 13.7 15.8 15 14 M12 3.5 C14 4 14 6 12 6.5", "", dot(9.3, 10.5, 1) + dot(14.7, 10.5, 1)],
    "lotus": ["M12 5 C8.5 9 8.5 14 12 18 C15.5 14 15.5 9 12 5 Z M9.6 9.5 C7 8.5 5.5 8.5 4.5 9 C4.5 14 7.5 18 12 18 C16.5 18 19.5 14 19.5 9 C18.5 8.5 17 8.5 14.4 9.5 M4 20.5 H20"],
    "leave": ["M13 4 H4.5 V20 H13 M9.5 12 H20.5 M16 7.5 L20.5 12 L16 16.5"],
    "lock": ["M5.5 11 H18.5 V20.5 H5.5 Z M8.5 11 V7.5 C8.5 3 15.5 3 15.5 7.5 V11 M12 14.5 V17"],
    "queue": [dot(6, 7, 2.4) + dot(12, 7, 2.4) + dot(18, 7, 2.4) + "M3 15 C3 12.5 9 12.5 9 15 M9 15 C9 12.5 15 12.5 15 15 M15 15 C15 12.5 21 12.5 21 15 M4 19.5 H20"],
    "bell": ["M5 17 H19 C17.3 15.3 17.3 13.5 17.3 10.5 C17.3 3 6.7 3 6.7 10.5 C6.7 13.5 6.7 15.3 5 17 Z M10 20 C10.8 21 13.2 21 14 20"],
    "delete": ["M8.5 5 H21 V19 H8.5 L2.5 12 Z M12 9.2 L17.5 14.8 M17.5 9.2 L12 14.8"],
    "shift": ["M12 4 L20 12 H16 V19 H8 V12 H4 Z"],
    "send": ["M3.5 11.5 L20.5 4 L14.5 20 L11 13.5 Z M11 13.5 L20.5 4"],
    "play": ["M7 4.5 L19 12 L7 19.5 Z"]
};

const pictures = {
    // A child asleep in a hammock cradle.
    "life-birth": ["M8 42 L14 8 L20 42 M28 42 L34 8 L40 42 M14 8 H34 M14 10 C14 20 12 22 10 24 M34 10 C34 20 36 22 38 24 M10 24 C12 38 36 38 38 24 C30 28 18 28 10 24 " + dot(19.5, 22.5, 3.5) + "M24 26.5 C27 21 33 22 35 25", "M10 24 C12 38 36 38 38 24 C30 28 18 28 10 24 Z", ""],
    // Two people side by side, one with the turban ring of áo dài.
    "life-marriage": [dot(16, 13, 5) + dot(32, 13, 5) + "M10.5 11.5 C11 5 21 5 21.5 11.5 M26.5 12 C26 6 38 6 37.5 12 M16 20 C11 20 9.5 24 9 30 L7.5 42 H22 L22.5 30 C22 24 21 20 16 20 Z M32 20 C27 20 26 24 25.5 30 L26 42 H40.5 L39 30 C38.5 24 37 20 32 20 Z M13 20.5 C14 23 18 23 19 20.5 M29 20.5 C30 23 34 23 35 20.5 M22.5 30 H25.5", "M32 20 C27 20 26 24 25.5 30 L26 42 H40.5 L39 30 C38.5 24 37 20 32 20 Z", ""],
    // Incense and a lotus.
    "life-death": ["M18 42 V18 M24 42 V12 M30 42 V18 M18 18 C16.5 15 19.5 14 18 11 M24 12 C22.5 9 25.5 8 24 5 M30 18 C28.5 15 31.5 14 30 11 M11 30 H37 L34 42 H14 Z M11 35 H37", "M11 30 H37 L34 42 H14 Z", ""],
    // A house on stilts.
    "life-residence": ["M5 20 L24 7 L43 20 M10 17 V32 M38 17 V32 M6 32 H42 M11 32 V42 M20 32 V42 M28 32 V42 M37 32 V42 M20 32 V22 H28 V32 M13.5 23 H17 M31 23 H34.5 M42 32 L46 42", "M10 17 L24 7 L38 17 V32 H10 Z", ""],
    // A suitcase before a house: living somewhere for a while.
    "life-moving": ["M4 22 L17 11 L30 22 M8 19 V41 H21 M26 19 V24 M14 41 V31 H20 M24 29 H43 V42 H24 Z M29.5 29 V25 H37.5 V29 M24 35 H43", "M24 29 H43 V42 H24 Z", ""],
    // Paper and seal.
    "life-certify": ["M9 5 H27 L34 12 V26 M9 5 V43 H22 M27 5 V12 H34 M14.5 18 H28 M14.5 24 H24 M14.5 30 H20 " + dot(33, 35, 8.5) + "M33 30.5 L34.3 33.4 L37.4 33.7 L35.1 35.8 L35.8 38.9 L33 37.3 L30.2 38.9 L30.9 35.8 L28.6 33.7 L31.7 33.4 Z", dot(33, 35, 8.5), ""],
    "life-card": ["M7 11 H41 A3 3 0 0 1 44 14 V34 A3 3 0 0 1 41 37 H7 A3 3 0 0 1 4 34 V14 A3 3 0 0 1 7 11 Z " + dot(15, 21, 3.5) + "M8.5 31 C8.5 25 21.5 25 21.5 31 M27 18 H38 M27 24 H38 M27 30 H33", "M8.5 31 C8.5 25 21.5 25 21.5 31 Z " + dot(15, 21, 3.5), ""],
    // A telephone that shows a person: the digital identity account.
    "life-account": ["M15 4 H33 A3 3 0 0 1 36 7 V41 A3 3 0 0 1 33 44 H15 A3 3 0 0 1 12 41 V7 A3 3 0 0 1 15 4 Z M21 39 H27 " + dot(24, 17, 4) + "M16.5 30 C16.5 23 31.5 23 31.5 30 Z", "M16.5 30 C16.5 23 31.5 23 31.5 30 Z " + dot(24, 17, 4), ""],
    // Rice fields beneath a hill.
    "life-land": ["M4 24 C10 14 16 12 20 18 C25 8 34 10 44 24 M4 24 H44 V42 H4 Z M4 33 C16 29 30 36 44 31 M20 24 C19 31 14 38 11 42 M31 24 C33 31 37 37 40 42 M30 5.5 C33 3.5 37 5.5 37 8.8", "M4 24 H44 V42 H4 Z", ""],
    "life-family": [dot(15, 12, 5) + dot(33, 12, 5) + dot(24, 25, 4) + "M5 38 C5 25 8 20.5 14.5 20.5 C16.5 20.5 18 21 19 22 M43 38 C43 25 40 20.5 33.5 20.5 C31.5 20.5 30 21 29 22 M15.5 43 C15.5 35 18 32.5 24 32.5 C30 32.5 32.5 35 32.5 43", "M15.5 43 C15.5 35 18 32.5 24 32.5 C30 32.5 32.5 35 32.5 43 Z " + dot(24, 25, 4), ""],
    // An open book: lessons.
    "life-learn": ["M24 13 C19 9 12 8 5 9 V38 C12 37 19 38 24 42 C29 38 36 37 43 38 V9 C36 8 29 9 24 13 Z M24 13 V42 M10 16 C13 15.8 16 16.3 19 17.5 M10 23 C13 22.8 16 23.3 19 24.5 M29 17.5 C32 16.3 35 15.8 38 16 M29 24.5 C32 23.3 35 22.8 38 23", "M24 13 C29 9 36 8 43 9 V38 C36 37 29 38 24 42 Z", ""],
    "life-other": ["M6 14 H19 L23 19 H42 V40 H6 Z M6 24 H42", "M6 24 H42 V40 H6 Z", ""]
};

function find(name) {
    const icon = icons[name];
    if (icon)
        return { "grid": 24, "stroke": 1.75, "line": icon[0], "tint": icon[1] ?? "", "solid": icon[2] ?? "" };
    const picture = pictures[name];
    if (picture)
        return { "grid": 48, "stroke": 2, "line": picture[0], "tint": picture[1] ?? "", "solid": picture[2] ?? "" };
    if (name !== "")
        console.warn(`no drawing is called "${name}"`);
    return { "grid": 24, "stroke": 1.75, "line": "", "tint": "", "solid": "" };
}

// One path of an SVG document; `look` is its other attributes.
function path(data, look) {
    return data === "" ? "" : `<path d="${data}" ${look}/>`;
}

// The drawing as an SVG document in two colours; empty for no name.
function svg(name, color, tint) {
    if (name === "")
        return "";
    const drawing = find(name);
    const line = `fill="none" stroke="${color}" stroke-width="${drawing.stroke}" stroke-linecap="round" stroke-linejoin="round"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.grid} ${drawing.grid}">`
        + path(drawing.tint, `fill="${tint}"`) + path(drawing.line, line) + path(drawing.solid, `fill="${color}"`) + "</svg>";
}

function names() {
    return Object.keys(icons).concat(Object.keys(pictures));
}
