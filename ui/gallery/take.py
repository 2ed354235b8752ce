"""Takes all pictures, and writes them as PNG files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.settings import Settings
from kiosk.domain.text import Language
from ui.app import prepare_qt
from ui.fonts import load_fonts
from ui.gallery.card import CameraFolder, EncodeQr
from ui.gallery.citizen import CitizenScreens
from ui.gallery.staff import StaffScreens
from ui.gallery.stage import Look, OpenCore


def take_pictures(
    folder: Path, look: Look, language: Language, *, workshop: Path, open_core: OpenCore, encode_qr: EncodeQr
) -> Iterator[Path]:
    """Each file as soon as it is written: `kiosk-01-attract.png`, and so on.

    Args:
        folder: where the pictures go; made when it is not there.
        look: size and theme.
        language: of the screens.
        workshop: an empty folder for the camera's pictures and the slips.
        open_core: makes a core on a store of the gallery's own.
        encode_qr: rows of modules of a code.

    Raises:
        DeviceError: file.not_written.
    """
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    load_fonts()
    settings = Settings(
        kiosk_number=12,
        point_name="Điểm hỗ trợ Nhà văn hóa buôn Mẫu",
        office_name="Trung tâm Phục vụ hành chính công xã Thử Nghiệm",
        opening_hours="Thứ hai đến thứ sáu, 7:30–11:30 và 13:30–17:00",
        hotline="0262 3 999 999",
        language=language,
    )
    citizen = CitizenScreens(
        app,
        look,
        settings=settings,
        open_core=open_core,
        camera=CameraFolder(workshop / "camera", encode_qr),
        folder=workshop,
    )
    staff = StaffScreens(app, look, settings=settings, open_core=open_core)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeviceError(ErrorCode.FILE_NOT_WRITTEN, name=folder.name) from error
    # In this order: the desk calls the numbers that the citizens got, the board shows them.
    for face, shots in (("kiosk", citizen.shots()), ("desk", staff.desk()), ("board", staff.board())):
        for number, (name, picture) in enumerate(shots, 1):
            path = folder / f"{face}-{number:02d}-{name}.png"
            if not picture.save(str(path)):
                raise DeviceError(ErrorCode.FILE_NOT_WRITTEN, name=path.name)
            yield path
