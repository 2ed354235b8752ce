"""The command of a face, read without the command line's library.

Loading that library takes a third of the time in which the first picture must be there. So what is written in
the plain way is read here; anything else (help, mistakes, verbs) is left to `kiosk.cli.app`, which takes the
same options and says what is wrong. Both must agree, and a test compares them. The standard library alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

FIRST_DESK, LAST_DESK = 1, 99


class FaceCommand:
    """Which window, and how.

    Attributes:
        face: `kiosk`, `desk` or `board`.
        data_dir: folder, or None for the user's own.
        camera: instead of the camera of the settings, or None.
        fullscreen: the whole screen.
        size_px: width and height of the window, or None.
        desk_number: of a desk, or None.
        alone: this process shows the window itself, and nobody starts it again.
        out_of_service: the window only says that the kiosk is out of service.
    """

    def __init__(
        self,
        face: str,
        *,
        data_dir: str | None = None,
        camera: str | None = None,
        fullscreen: bool = False,
        size_px: tuple[int, int] | None = None,
        desk_number: int | None = None,
        alone: bool = False,
        out_of_service: bool = False,
    ) -> None:
        self.face = face
        self.data_dir = data_dir
        self.camera = camera
        self.fullscreen = fullscreen
        self.size_px = size_px
        self.desk_number = desk_number
        self.alone = alone
        self.out_of_service = out_of_service

    def arguments(self) -> list[str]:
        """What follows `kiosk` on a command line that means this."""
        words = [] if self.face == "kiosk" else [self.face]
        for name, value in (("--data-dir", self.data_dir), ("--camera", self.camera)):
            words += [] if value is None else [f"{name}={value}"]
        words += [f"--size={self.size_px[0]}x{self.size_px[1]}"] if self.size_px else []
        words += [f"--desk={self.desk_number}"] if self.desk_number is not None else []
        for name, wanted in (
            ("--fullscreen", self.fullscreen),
            ("--alone", self.alone),
            ("--out-of-service", self.out_of_service),
        ):
            words += [name] if wanted else []
        return words


def size_of(text: str) -> tuple[int, int] | None:
    """`1080x1920` → (1080, 1920); None for anything else."""
    width, _, height = text.lower().partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        return None
    return int(width), int(height)


def _desk_of(text: str) -> int | None:
    known = text.isascii() and text.isdigit() and FIRST_DESK <= int(text[:6]) <= LAST_DESK
    return int(text) if known else None


_EVERY_FACE: dict[str, tuple[str, Callable[[str], object]]] = {
    "--data-dir": ("data_dir", lambda text: text or None),
    "--size": ("size_px", size_of),
}
_VALUES: dict[str, dict[str, tuple[str, Callable[[str], object]]]] = {
    "kiosk": {**_EVERY_FACE, "--camera": ("camera", str)},
    "desk": {**_EVERY_FACE, "--desk": ("desk_number", _desk_of)},
    "board": _EVERY_FACE,
}
_FLAGS = {
    "kiosk": {"--fullscreen": "fullscreen", "--alone": "alone", "--out-of-service": "out_of_service"},
    "desk": {"--fullscreen": "fullscreen"},
    "board": {"--fullscreen": "fullscreen"},
}


def plain_face(arguments: Sequence[str]) -> FaceCommand | None:
    """The face that `arguments` (without the program's name) ask for in the plain way; else None."""
    words = list(arguments)
    face = words.pop(0) if words[:1] in (["desk"], ["board"]) else "kiosk"
    options: dict[str, object] = {}
    while words:
        name, equals, text = words.pop(0).partition("=")
        value: object
        if name in _FLAGS[face] and not equals:
            key, value = _FLAGS[face][name], True
        elif name in _VALUES[face] and (equals or (words and not words[0].startswith("-"))):
            key, read = _VALUES[face][name]
            value = read(text if equals else words.pop(0))
        else:
            return None
        if value is None or key in options:
            return None
        options[key] = value
    return FaceCommand(face, **options)  # type: ignore[arg-type]
