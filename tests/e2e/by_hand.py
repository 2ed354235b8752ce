"""How long a walk takes a person, from what a finger had to do: the Keystroke-Level Model.

S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user performance time with interactive
systems", Communications of the ACM 23(7), 1980, 396–410. Its operators and times, all from that paper:

- M, 1.35 s: making up one's mind. Once a page, its rule for a choice and the button that confirms it.
- P, 1.10 s: pointing. Measured with a mouse; a finger needs no longer.
- BB, 0.20 s: pressing and releasing.
- K: one key. 0.28 s for somebody who types now and then, 1.20 s for somebody who does not know the keyboard.
  The slow one is used: an on-screen keyboard in the order of the alphabet is nobody's own.
- R: waiting for the machine, as measured in the same walk.

To these comes `CARD_S` for taking the card out and holding it before the camera, an estimate of our own.

The model is for somebody who knows the way and makes no mistake. It leaves out reading: whoever reads every
word of every page for the first time needs `reading_s` more, at 238 words a minute (M. Brysbaert, "How many
words do we read per minute?", Journal of Memory and Language 109, 2019), slow readers twice that.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

MENTAL_S = 1.35
POINT_S = 1.10
PRESS_S = 0.20
KEY_S = 1.20
CARD_S = 5.0
WORDS_A_MINUTE = 238


@dataclass(frozen=True, slots=True)
class Work:
    """What a walk asked of a person.

    Attributes:
        pages: shown one after another.
        buttons: touches of buttons, choices and lines to write on.
        keys: touches of keys.
        waited_s: for the machine, in all.
        words: that stood on the pages.
    """

    pages: int
    buttons: int
    keys: int
    waited_s: float
    words: int

    def summary(self) -> dict[str, float]:
        """Everything, for one line of JSON."""
        return {
            **asdict(self),
            "practised_s": round(self.practised_s, 1),
            "reading_s": round(self.reading_s, 1),
        }

    @property
    def practised_s(self) -> float:
        thinking_s = self.pages * MENTAL_S
        touching_s = self.buttons * (POINT_S + PRESS_S)
        return thinking_s + touching_s + self.keys * KEY_S + self.waited_s + CARD_S

    @property
    def reading_s(self) -> float:
        return 60 * self.words / WORDS_A_MINUTE
