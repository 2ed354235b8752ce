"""Starts a face: application, fonts, translation, door, window. Owns nothing else.

Before the first frame only Qt and the standard library are loaded; the core is made in its own thread after
that frame (`CoreRunner.start`), so the first screen does not wait for the database, OpenCV or the catalogue.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.application.core import Core
from kiosk.domain.text import Language
from ui.bridge.kiosk import Kiosk
from ui.bridge.tasks import CoreRunner
from ui.bridge.typing import TypingDesk
from ui.bytecode import read_sources_if_stale
from ui.fonts import load_fonts
from ui.succession import Succession, is_wanted
from ui.touch import forgive_trembling

QML_DIR = Path(__file__).parent / "qml"
TRANSLATIONS_DIR = Path(__file__).parents[1] / "resources" / "i18n"

log = logging.getLogger("ui")
qt_log = logging.getLogger("qt")


class Face(StrEnum):
    """Which window is shown; the value is the QML type in `DiemHoTro.App`."""

    KIOSK = "KioskMain"
    DESK = "DeskMain"
    BOARD = "BoardMain"


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How a face begins.

    Attributes:
        size_px: None lets QML choose.
        desk_number: for the desk alone.
        place: left, top, width and height of the window that this one takes over from.
    """

    fullscreen: bool = False
    size_px: tuple[int, int] | None = None
    desk_number: int | None = None
    place: tuple[int, int, int, int] | None = None


class Application:
    """One face, running. `start` shows the first frame; `run` returns when the window is closed."""

    def __init__(self, app: QGuiApplication, face: Face, make_core: Callable[[], Core]) -> None:
        self._app = app
        self.runner = CoreRunner(make_core)
        self.kiosk = Kiosk(self.runner)
        self.desks = self.kiosk.desks
        self.engine = QQmlApplicationEngine()
        self.first_frame_s: float | None = None
        self.on_first_frame: Callable[[], None] = lambda: None
        self._face = face
        self._translator = QTranslator()
        self.engine.addImportPath(str(QML_DIR))
        self.kiosk.install()
        self.desks.shell.languageChanged.connect(self._translate)

    def start(self, options: WindowOptions) -> QQuickWindow:
        """Raises RuntimeError when the QML cannot be loaded: a broken installation."""
        self.engine.loadFromModule("DiemHoTro.App", self._face.value)
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError(f"{self._face.value} could not be loaded")
        window = roots[0]
        if options.desk_number is not None:
            self.desks.queue.useDesk(options.desk_number)
        self._app.installEventFilter(self.desks.shell)
        window.frameSwapped.connect(self._after_first_frame)
        if options.size_px is not None:
            window.resize(*options.size_px)
        if options.fullscreen:
            window.showFullScreen()
        elif options.place is not None:
            window.setGeometry(*options.place)
            window.show()
        else:
            window.show()
        return window

    def stop(self) -> None:
        """Ends the core and takes the window down, in the order that leaves no binding without its desk."""
        self.desks.scan.stop()
        for thing in (*self.engine.rootObjects(), self.engine):
            thing.deleteLater()
            # No event loop runs any more that would delete it.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.runner.stop()

    def _after_first_frame(self) -> None:
        if self.first_frame_s is None:
            self.first_frame_s = time.monotonic()
            log.info("first frame %.0f ms after the process began", 1000 * _process_age_s())
            # One turn of the event loop later, so that the frame is on the screen before the imports begin.
            QTimer.singleShot(0, self._start_core)
            self.on_first_frame()

    def _start_core(self) -> None:
        self.runner.start()
        self.runner.run(lambda core: core, self._configure, self.desks.shell.out_of_service)
        match self._face:
            case Face.KIOSK:
                self.desks.browse.load()
                self.desks.restore.look()
            case Face.DESK:
                # Nothing of the citizen's: a desk that looked for a draft would seal it.
                self.desks.sign_in.look()
            case Face.BOARD:
                self.desks.board.start()

    def _configure(self, core: Core) -> None:
        settings = core.settings
        self.desks.shell.configure(settings.language, settings.idle_warning_s, settings.idle_wipe_s)
        TypingDesk.offer_words("name", core.name_words)

    def _translate(self) -> None:
        language = self.desks.shell.tongue
        self._app.removeTranslator(self._translator)
        if language is not Language.VI:
            if not self._translator.load(f"kiosk_{language}", str(TRANSLATIONS_DIR)):
                log.error("no translation for %s", language)
            self._app.installTranslator(self._translator)
        self.engine.retranslate()


def prepare_qt() -> None:
    """Settings that must stand before the application object: renderer, style, log."""
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    if os.environ.get("KIOSK_RENDERER", "software") == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    qInstallMessageHandler(_to_log)
    if read_sources_if_stale(QML_DIR):
        log.info("a screen was changed after it was compiled: the start is slower until the next set-up")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))


def run(face: Face, make_core: Callable[[], Core], options: WindowOptions) -> int:
    """Shows `face` until it is closed; returns the exit status of the process."""
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("diem-ho-tro")
    app.setApplicationDisplayName("Điểm Hỗ Trợ")
    load_fonts()
    forgive_trembling(app)
    application = Application(app, face, make_core)
    sys.excepthook = _crash
    threading.excepthook = lambda fault: _crash(
        fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback
    )
    _quit_on_signals(app)
    window = application.start(options)
    succession = None
    if is_wanted():
        succession = Succession(app, window, application.runner)
        application.on_first_frame = succession.shown
        if face is Face.KIOSK:
            succession.follow(application.desks.shell, application.desks.restore)
    status = app.exec()
    if succession is not None:
        succession.ending()
    application.stop()
    return status


def _quit_on_signals(app: QGuiApplication) -> None:
    """SIGTERM and SIGINT end the event loop; the timer lets Python see them."""
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: app.quit())
    ticking = QTimer(app, interval=200)
    ticking.timeout.connect(lambda: None)
    ticking.start()


def _crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug, in any thread: logged, then out; whoever started the kiosk starts it again; drafts are safe."""
    log.critical("crashed", exc_info=(kind, error, trace))
    os._exit(70)


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _to_log(kind: QtMsgType, _context: object, message: str | None) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def _process_age_s() -> float:
    """Seconds since this process was started, by the kernel's clock; since import elsewhere than on Linux."""
    try:
        ticks = int(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19])
    except OSError:
        return time.monotonic() - _IMPORTED_S
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


_IMPORTED_S = time.monotonic()
