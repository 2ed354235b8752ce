"""What every face shares: language, theme, which screen is shown, whether somebody is there."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import KioskError
from kiosk.domain.text import Language, Text

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
    }
)


class Screen(StrEnum):
    """What the citizen's face shows outside a visit, and `VISIT` for the pages of one."""

    ATTRACT = "attract"
    CHOOSE = "choose"
    VISIT = "visit"
    THANKS = "thanks"


@QmlElement
@QmlUncreatable("made by the application")
class ShellDesk(QObject):
    """Language, theme, screen and idleness.

    Signals:
        languageChanged: every text must be asked for again; the application re-translates QML itself.
        wipe: the person is gone; everything of theirs must go too.
    """

    languageChanged = Signal()
    themeChanged = Signal()
    screenChanged = Signal()
    troubleChanged = Signal()
    idleChanged = Signal()
    wipe = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first_language = Language.VI
        self._language = Language.VI
        self._theme = "light"
        self._screen = Screen.ATTRACT
        self._trouble: KioskError | None = None
        self._asking = False
        self._warning_s, self._wipe_s = 60, 20
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        self._unanswered = QTimer(self, singleShot=True)
        self._unanswered.timeout.connect(self._give_up)

    def configure(self, language: Language, idle_warning_s: int, idle_wipe_s: int) -> None:
        """Takes over the settings once they have been read."""
        self._warning_s, self._wipe_s = idle_warning_s, idle_wipe_s
        untouched = self._language is self._first_language
        self._first_language = language
        if untouched and self._screen is Screen.ATTRACT:
            self.set_language(language)
        self._restart()

    # --- language and theme ---------------------------------------------------------------------------

    @property
    def tongue(self) -> Language:
        return self._language

    def say(self, text: Text | None) -> str:
        """`text` in the language of the screen; empty for None."""
        return "" if text is None else text.to(self._language)

    def say_error(self, error: KioskError | None) -> str:
        return "" if error is None else self.say(sentence(error))

    def set_language(self, language: Language) -> None:
        if language is not self._language:
            self._language = language
            self.languageChanged.emit()
            self.troubleChanged.emit()

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language.value

    @Slot(str)
    def speak(self, language: str) -> None:
        """`vi` or `en`; anything else is ignored."""
        if language in set(Language):
            self.set_language(Language(language))

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        return self._theme

    @Slot(str)
    def useTheme(self, theme: str) -> None:
        """`light`, `contrast` or `dark`."""
        if theme != self._theme and theme in ("light", "contrast", "dark"):
            self._theme = theme
            self.themeChanged.emit()

    # --- screen ---------------------------------------------------------------------------------------

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._screen.value

    @property
    def current(self) -> Screen:
        return self._screen

    def show(self, screen: Screen) -> None:
        if screen is not self._screen:
            self._screen = screen
            self.screenChanged.emit()
        self._restart()

    @Slot()
    def begin(self) -> None:
        """The first touch."""
        if self._screen in (Screen.ATTRACT, Screen.THANKS):
            self.show(Screen.CHOOSE)

    @Slot()
    def goHome(self) -> None:
        """Back to the first screen, as the next person must find it: wiped, first language, light theme."""
        self.wipe.emit()
        self.show(Screen.ATTRACT)
        self.set_language(self._first_language)
        self.useTheme("light")

    # --- trouble --------------------------------------------------------------------------------------

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the kiosk cannot work at all, or empty."""
        return self.say_error(self._trouble)

    def out_of_service(self, error: KioskError) -> None:
        self._trouble = error
        self.troubleChanged.emit()

    # --- idleness -------------------------------------------------------------------------------------

    @Property(bool, notify=idleChanged)
    def askingIfThere(self) -> bool:
        """Whether "are you still there?" is on the screen."""
        return self._asking

    @Slot()
    def stillHere(self) -> None:
        """One touch is enough."""
        self._restart()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Installed on the application: every touch and key is a sign of life."""
        if event.type() in _SIGNS_OF_LIFE and not self._asking:
            self._restart()
        return super().eventFilter(watched, event)

    def _restart(self) -> None:
        self._unanswered.stop()
        self._set_asking(False)
        if self._screen is Screen.ATTRACT:
            self._quiet.stop()
        else:
            self._quiet.start(self._warning_s * 1000)

    def _ask(self) -> None:
        self._set_asking(True)
        self._unanswered.start(self._wipe_s * 1000)

    def _give_up(self) -> None:
        self._set_asking(False)
        self.goHome()

    def _set_asking(self, asking: bool) -> None:
        if asking != self._asking:
            self._asking = asking
            self.idleChanged.emit()
