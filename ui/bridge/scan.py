"""The camera and the card held before it, as QML sees them."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Property, QAbstractListModel, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.citizen.scan_identity import ScanResult
from kiosk.application.citizen.scan_session import ScanSession
from kiosk.application.core import Core
from kiosk.application.ports import Frame
from kiosk.domain.card_facts import CARD_LABELS, SEX_LABELS, card_facts
from kiosk.domain.errors import KioskError
from kiosk.domain.identity import CardReading
from kiosk.domain.personal_id import mask_id
from kiosk.domain.text import Text
from ui.bridge.rows import RowsMixin
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner
from ui.bridge.visit import VisitDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_SHOW_THE_CARD = Text("Đưa mặt thẻ có mã QR vào khung.", "Hold the side with the QR code in the frame.")


@dataclass(frozen=True, slots=True)
class WarningRow:
    """One thing the person is asked to look at."""

    sentence: str


@QmlElement
@QmlUncreatable("made by the application")
class WarningsModel(RowsMixin, QAbstractListModel):
    """Doubts about a card; roles are the fields of `WarningRow`."""

    row_type = WarningRow


@QmlElement
@QmlUncreatable("made by the application")
class ScanDesk(QObject):
    """Shows the camera, reads a card, asks "is this you?".

    `state`: `off`, `starting`, `looking`, `found` (the person must confirm), `trouble` (no camera).
    A picture lives in memory for as long as it is shown, and nowhere else.

    Signals:
        frameReady: there is a newer picture to paint (`picture`).
    """

    changed = Signal()
    frameReady = Signal()
    _seen = Signal(int, object)
    _broke = Signal(int, object)

    def __init__(
        self, shell: ShellDesk, visit: VisitDesk, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._visit = visit
        self._runner = runner
        self._state = "off"
        self._showing = 0
        self._session: ScanSession | None = None
        self._reading: CardReading | None = None
        self._advice: Text | None = None
        self._fault: KioskError | None = None
        self._typing_offered = False
        self._warnings = WarningsModel(self)
        self._lock = threading.Lock()
        self._picture: QImage | None = None
        self._wanted_px = QSize(640, 480)
        self._offer = QTimer(self, singleShot=True)
        self._offer.timeout.connect(self._offer_typing)
        self._seen.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        shell.languageChanged.connect(self._refresh)
        shell.wipe.connect(self.stop)

    # --- what is shown --------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(str, notify=changed)
    def coaching(self) -> str:
        """One sentence: what to do now."""
        return self._shell.say(self._advice or _SHOW_THE_CARD)

    @Property(bool, notify=changed)
    def typingOffered(self) -> bool:
        """The camera has not helped; typing is put forward."""
        return self._typing_offered

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._shell.say_error(self._fault)

    @Property(str, notify=changed)
    def fullName(self) -> str:
        return self._reading.identity.full_name if self._reading else ""

    @Property(str, notify=changed)
    def born(self) -> str:
        return self._reading.identity.born.to_vietnamese() if self._reading else ""

    @Property(str, notify=changed)
    def sex(self) -> str:
        return self._shell.say(SEX_LABELS[self._reading.identity.sex]) if self._reading else ""

    @Property(str, notify=changed)
    def maskedId(self) -> str:
        """The number with all but its last digits hidden: others look over the shoulder."""
        return mask_id(self._reading.identity.personal_id) if self._reading else ""

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._reading.identity.address if self._reading else ""

    @Property(str, notify=changed)
    def cardName(self) -> str:
        return self._shell.say(CARD_LABELS[self._reading.identity.card]) if self._reading else ""

    @Property(WarningsModel, constant=True)
    def warnings(self) -> WarningsModel:
        return self._warnings

    def picture(self) -> QImage | None:
        """The newest picture, for the item that paints it."""
        with self._lock:
            return self._picture

    def want(self, size_px: QSize) -> None:
        """How large the picture will be painted; it is scaled in the camera's thread."""
        with self._lock:
            self._wanted_px = size_px

    # --- what can be asked ----------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Opens the camera. It is open only while its page is shown."""
        if self._state in ("starting", "looking"):
            return
        self._forget()
        self._state = "starting"
        self._showing += 1
        showing = self._showing
        self.changed.emit()

        def work(core: Core) -> tuple[ScanSession, int]:
            session = core.new_scan(
                lambda frame: self._keep(showing, frame),
                lambda result: self._seen.emit(showing, result),
                lambda fault: self._broke.emit(showing, fault),
            )
            session.start()
            return session, core.settings.typing_offer_s

        self._runner.run(
            work, lambda begun: self._began(showing, *begun), lambda e: self._give_up(showing, e)
        )

    @Slot()
    def stop(self) -> None:
        """Closes the camera and forgets the card."""
        self._showing += 1
        self._end_session()
        self._forget()
        self._state = "off"
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        """That is not me: look again."""
        self.stop()
        self.start()

    @Slot()
    def confirm(self) -> None:
        """That is me: the form is filled in. What was read stays until the page is left (`stop`)."""
        if self._reading is not None:
            self._visit.fill_from_card(card_facts(self._reading.identity))

    @Slot()
    def typeInstead(self) -> None:
        self.stop()
        self._visit.forward()

    # --- from the session -----------------------------------------------------------------------------

    def _began(self, showing: int, session: ScanSession, typing_offer_s: int) -> None:
        # The first picture, and even a card, may be there before this is known.
        if showing != self._showing or self._state not in ("starting", "looking"):
            self._runner.run(lambda _core: session.stop(), _ignore, _ignore)
            return
        self._session = session
        self._offer.start(typing_offer_s * 1000)

    def _keep(self, showing: int, frame: Frame) -> None:
        """In the camera's thread: scales the picture and leaves it for the painter, who takes the newest."""
        if showing != self._showing:
            return
        image = _to_image(frame)
        with self._lock:
            wanted = self._wanted_px
        image = image.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        # As in a mirror: a hand that moves to the right moves to the right on the screen.
        image.flip(Qt.Orientation.Horizontal)
        with self._lock:
            self._picture = image
        self.frameReady.emit()

    @Slot(int, object)
    def _take(self, showing: int, result: ScanResult) -> None:
        if showing != self._showing or self._state == "found":
            return
        self._advice = result.advice
        if result.reading is not None:
            self._end_session()
            self._drop_picture()
            self._reading = result.reading
            self._state = "found"
            self._offer.stop()
        self._refresh()

    @Slot(int, object)
    def _give_up(self, showing: int, fault: KioskError) -> None:
        if showing != self._showing:
            return
        self._end_session()
        self._drop_picture()
        self._fault = fault
        self._typing_offered = True
        self._state = "trouble"
        self.changed.emit()

    @Slot()
    def painted(self) -> None:
        """The first picture is on the screen."""
        if self._state == "starting":
            self._state = "looking"
            self.changed.emit()

    def _offer_typing(self) -> None:
        self._typing_offered = True
        self.changed.emit()

    def _refresh(self) -> None:
        warnings = self._reading.warnings if self._reading else ()
        self._warnings.set_rows(tuple(WarningRow(self._shell.say(w.sentence)) for w in warnings))
        self.changed.emit()

    def _end_session(self) -> None:
        session, self._session = self._session, None
        self._offer.stop()
        if session is not None:
            self._runner.run(lambda _core: session.stop(), _ignore, _ignore)

    def _forget(self) -> None:
        self._reading = None
        self._advice = None
        self._fault = None
        self._typing_offered = False
        self._drop_picture()
        self._warnings.set_rows(())

    def _drop_picture(self) -> None:
        with self._lock:
            self._picture = None
        self.frameReady.emit()


def _to_image(frame: Frame) -> QImage:
    """A picture over the frame's own memory: shared, not copied; `scaled` makes the copy."""
    pixels = memoryview(cast(bytes, frame.pixels))
    height, width = pixels.shape[:2] if pixels.shape else (0, 0)
    return QImage(
        pixels, width, height, pixels.strides[0] if pixels.strides else 0, QImage.Format.Format_BGR888
    )


def _ignore(_outcome: bool | KioskError) -> None:
    """A camera that will not close is closed by the driver when it comes back."""
