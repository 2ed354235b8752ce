"""What the on-screen keyboard writes: keys and named tones in, Vietnamese text and suggestions out."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.composing import Composer, InputMethod, Tone, tone_of
from kiosk.domain.suggestions import SuggestionList, accept, suggest

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_OFFERED = 8
_SENTENCE_ENDS = (". ", "! ", "? ", "\n")


@QmlElement
class TypingDesk(QObject):
    """The text before the caret of one field, as keys change it. Every keyboard makes its own.

    Attributes of QML:
        text: NFC; setting it goes on with another text, as after a key of a physical keyboard.
        kind: "name", "address", "text", "long" or "email"; chooses suggestions and capitals.
        method: "direct", "telex" or "vni".
        tone: name of the tone of the last syllable, `level` when it has none.
        capital: whether the next letter begins a name or a sentence.
        suggestions: words for the place of the last word, best first.
    """

    textChanged = Signal()
    kindChanged = Signal()
    methodChanged = Signal()

    _words: ClassVar[dict[str, SuggestionList]] = {}

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composer = Composer(InputMethod.DIRECT)
        self._kind = "text"

    @classmethod
    def offer_words(cls, kind: str, words: SuggestionList) -> None:
        """From now on every keyboard suggests `words` in fields of `kind`. The application says so once."""
        cls._words[kind] = words

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._composer.text

    @text.setter  # type: ignore[no-redef]
    def text(self, text: str) -> None:
        if text != self._composer.text:
            self._put(self._composer.with_text(text))

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._kind

    @kind.setter  # type: ignore[no-redef]
    def kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.kindChanged.emit()
            self.textChanged.emit()

    @Property(str, notify=methodChanged)
    def method(self) -> str:
        return self._composer.method.value

    @method.setter  # type: ignore[no-redef]
    def method(self, method: str) -> None:
        if method in set(InputMethod) and method != self._composer.method:
            self._composer = self._composer.with_method(InputMethod(method))
            self.methodChanged.emit()

    @Property(str, notify=textChanged)
    def tone(self) -> str:
        return tone_of(self._composer.text).value

    @Property(bool, notify=textChanged)
    def capital(self) -> bool:
        text = self._composer.text
        match self._kind:
            case "email":
                return False
            case "name":
                return text == "" or not text[-1].isalpha()
            case _:
                return text.strip() == "" or text.endswith(_SENTENCE_ENDS)

    # By name, as Qt's type, or the linter would see a list of anything.
    @Property("QStringList", notify=textChanged)  # type: ignore[arg-type]
    def suggestions(self) -> list[str]:
        words = self._words.get(self._kind)
        return [] if words is None else list(suggest(self._composer.text, words, _MOST_OFFERED))

    @Slot(str)
    def key(self, char: str) -> None:
        self._put(self._composer.type(char))

    @Slot(str)
    def setTone(self, tone: str) -> None:
        """A named tone key: `sac`, `huyen`, `hoi`, `nga`, `nang`, `level`; the same again takes it away."""
        if tone in set(Tone):
            self._put(self._composer.tone(Tone(tone)))

    @Slot()
    def backspace(self) -> None:
        self._put(self._composer.backspace())

    @Slot(str)
    def accept(self, word: str) -> None:
        """A suggestion in place of the last word, and a space."""
        self._put(self._composer.with_text(accept(self._composer.text, word)))

    @Slot()
    def forget(self) -> None:
        """Nothing of what was typed stays in memory here."""
        self._put(Composer(self._composer.method))

    def _put(self, composer: Composer) -> None:
        self._composer = composer
        self.textChanged.emit()
