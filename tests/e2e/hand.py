"""A citizen's finger: finds, scrolls, touches, types, and waits for the screen to answer each touch."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPointF, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.e2e.touch_times import TouchTimes
from tests.support.screen import Screen

ANSWER_MS = 10_000
"""Longer than the store waits for its lock: a slow answer is measured, a missing one fails."""

_TONES = {"\u0301": "sac", "\u0300": "huyen", "\u0309": "hoi", "\u0303": "nga", "\u0323": "nang"}


class Hand(Screen):
    """A `Screen` that is only ever touched, and keeps account of it.

    Attributes:
        times: how fast each touch was answered.
        buttons: how often a button or a card was touched, those for scrolling too.
        keys: how often a key of an on-screen keyboard was touched.
    """

    def __init__(self, window: QQuickWindow, warnings: list[str]) -> None:
        super().__init__(window, warnings)
        self.times = TouchTimes(window)
        self.buttons = 0
        self.keys = 0

    def wait_until(self, holds: Callable[[], bool], why: str = "", timeout_ms: int = 3000) -> None:
        """As `Screen.wait_until`, but the interpreter is free for the other threads in between.

        `QTest.qWait` keeps the interpreter's lock for as long as it waits, so that the core's thread could
        not even begin: 5 ms more for every touch, which no kiosk has.
        """
        patience = QDeadlineTimer(timeout_ms)
        turns = QEventLoop()
        clock = QTimer(interval=5)
        clock.timeout.connect(turns.quit)
        clock.start()
        while not holds():
            if patience.hasExpired():
                pytest.fail(why or "waited in vain")
            turns.exec()

    # --- touching -------------------------------------------------------------------------------------

    def touch(self, target: str | QQuickItem, acted: Callable[[], bool], *, scrolls: bool = True) -> None:
        """Touches the middle of an item, and waits until what the touch is for is on the screen.

        Args:
            target: an item, or its objectName; scrolled to, by touch, where it is out of sight.
            acted: what holds once the touch has done its work.
            scrolls: False: the item never lies in the part of a page that scrolls.
        """
        item = self.item(target) if isinstance(target, str) else target
        name = item.objectName()
        assert item.isEnabled(), f"{name} is disabled"
        if scrolls:
            self.next_picture()  # what has just come up lies where it belongs
            self._scroll_to(item)
        self._press_and_release(item, acted)
        if name.startswith(("key-", "tone-", "pad-", "suggestion-")):
            self.keys += 1
        else:
            self.buttons += 1

    def _press_and_release(self, item: QQuickItem, acted: Callable[[], bool]) -> None:
        name = item.objectName()
        self.wait_until(lambda: item.property("fresh") is not True, f"{name} never begins to listen")
        assert not acted(), f"what {name} is touched for holds already"
        point = self.centre(item)
        # A line to write on has no look for "pressed": it answers at once, and lifts the keyboard.
        looks_pressed = item.property("down") is not None
        pressed = self.times.wait_for(lambda: not looks_pressed or item.property("down") is True)
        self.press(point)
        self.wait_until(lambda: pressed.is_over, f"{name} does not look pressed", ANSWER_MS)
        done = self.times.wait_for(acted)
        self.release(point)
        self.wait_until(lambda: done.is_over, f"{name} was touched, and nothing came of it", ANSWER_MS)
        self.times.note(name, pressed, done)

    def _scroll_to(self, item: QQuickItem) -> None:
        scroller = next((s for s in self.find_all("pageScroller") if s.isAncestorOf(item)), None)
        if scroller is None:
            return

        def where() -> float:
            return scroller.mapFromItem(item, QPointF(0, item.height() / 2)).y()

        while not 0 <= where() <= scroller.height():
            self._scroll("scrollUp" if where() < 0 else "scrollDown", where)

    def _scroll(self, button: str, where: Callable[[], float]) -> None:
        """One touch of a scroll button; then the page comes to rest."""
        before = where()
        self.touch(button, lambda: abs(where() - before) > 1, scrolls=False)
        moved = True
        while moved:
            before = where()
            self.next_picture()
            moved = where() != before

    def next_picture(self) -> None:
        """Returns when the window has been painted once more."""
        painted = self.times.wait_for(lambda: True)
        self.window.update()
        self.wait_until(lambda: painted.is_over, "no picture comes")

    # --- typing ---------------------------------------------------------------------------------------

    def type(self, text: str, field: str) -> None:
        """Writes `text` on the alphabetical keyboard, as a person does who knows no Telex.

        A letter with a mark of its own (ă â đ …) is a key; a tone key follows its vowel.
        """
        for key in _keys_of(text):
            if not key.startswith("tone-"):
                self._find(key.removeprefix("key-"))
            self._write(key.lower(), field)

    def pad(self, digits: str, told: Callable[[], object]) -> None:
        """Touches digits of the number pad; `told` is what has been entered so far."""
        for digit in digits:
            before = told()
            self.touch(f"pad-{digit}", partial(_differs, told, before), scrolls=False)

    def _write(self, key: str, field: str) -> None:
        before = self.get(field, "text")
        self.touch(key, lambda: self.get(field, "text") != before, scrolls=False)

    def _find(self, letter: str) -> None:
        """Turns the keyboard to the half that has this key, and to capitals where it is one."""
        key = f"key-{letter.lower()}"
        if not self.has(key):
            turn, back = ("key-letters", "key-digits") if letter.isalpha() else ("key-digits", "key-letters")
            self.touch(turn, lambda: self.has(back), scrolls=False)
        if len(letter) == 1 and letter.isalpha() and self.get(key, "text") != letter:
            self.touch("key-shift", lambda: bool(self.get(key, "text") == letter), scrolls=False)


def _differs(told: Callable[[], object], before: object) -> bool:
    return told() != before


def _keys_of(text: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFC", text):
        if letter == " ":
            yield "key-space"
            continue
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks if mark in _TONES), "")
        yield "key-" + unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks)
        if tone:
            yield "tone-" + _TONES[tone]
