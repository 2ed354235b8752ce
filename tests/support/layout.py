"""What a person would see as a fault of layout: words cut off, things outside the page, small targets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.support.screen import Screen

PIXELS_PER_MM = 1920 / 476
LEAST_TARGET_MM = 15
_SLACK_PX = 1.5


def flaws(screen: Screen) -> list[str]:
    """Every fault of the page shown, or of the question above it; empty when there is none.

    What a list has scrolled away is not looked at; what it cuts off at a side is a fault.
    """
    root = _topmost(screen)
    page = QRectF(0, 0, screen.window.width(), screen.window.height())
    everything = [(item, _seen(item)) for item in screen.items(root) if item.isVisible()]
    shown = [(item, seen) for item, seen in everything if not seen.isEmpty()]
    texts = [(item, seen) for item, seen in shown if _is_text(item) and item.property("text")]
    buttons = [(item, seen) for item, seen in shown if item.property("fresh") is not None]
    return [
        *(fault for item, seen in texts for fault in _text_faults(item, seen, page)),
        *(fault for item, seen in buttons for fault in _button_faults(item, seen, page)),
        *_overlaps(texts, "words lie over words"),
        *_overlaps(buttons, "buttons lie over buttons"),
    ]


def _topmost(screen: Screen) -> QQuickItem:
    """The question above the page when there is one, else the page."""
    asked = [i for i in screen.items() if i.isVisible() and i.property("rejectText") is not None]
    return asked[-1] if asked else screen.window.contentItem()


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText")


def _seen(item: QQuickItem) -> QRectF:
    """The part of an item that no list has cut off, in the coordinates of the window."""
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            rect = rect.intersected(parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height())))
        parent = parent.parentItem()
    return rect


def _text_faults(item: QQuickItem, seen: QRectF, page: QRectF) -> Iterator[str]:
    words = item.property("text")
    if item.property("truncated"):
        yield f"cut short: {words!r}"
    if item.property("contentWidth") > item.width() + _SLACK_PX:
        yield f"wider than its place: {words!r}"
    if item.property("contentHeight") > item.height() + _SLACK_PX:
        yield f"higher than its place: {words!r}"
    if not page.contains(seen) or seen.width() < item.width() - _SLACK_PX:
        yield f"off the page: {words!r}"
    button = _button_around(item)
    if button is not None and not _grown(button).contains(
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    ):
        yield f"outside its button: {words!r}"


def _button_faults(item: QQuickItem, seen: QRectF, page: QRectF) -> Iterator[str]:
    name = item.objectName() or item.property("label")
    if not page.contains(seen) or seen.width() < item.width() - _SLACK_PX:
        yield f"off the page: {name!r}"
    if not item.property("label"):
        yield f"a screen reader cannot say it: {name!r}"
    least_px = LEAST_TARGET_MM * PIXELS_PER_MM - _SLACK_PX
    if min(item.width(), item.height()) < least_px:
        size = f"{item.width() / PIXELS_PER_MM:.1f} × {item.height() / PIXELS_PER_MM:.1f} mm"
        yield f"too small for a finger: {name!r}, {size}"


def _button_around(item: QQuickItem) -> QQuickItem | None:
    parent = item.parentItem()
    while parent is not None and parent.property("fresh") is None:
        parent = parent.parentItem()
    return parent


def _grown(item: QQuickItem) -> QRectF:
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return rect.adjusted(-_SLACK_PX, -_SLACK_PX, _SLACK_PX, _SLACK_PX)


def _overlaps(items: list[tuple[QQuickItem, QRectF]], what: str) -> Iterator[str]:
    for (one, its), (other, others) in combinations(items, 2):
        shared = its.intersected(others)
        if shared.width() > _SLACK_PX and shared.height() > _SLACK_PX:
            first, second = (i.property("text") or i.property("label") for i in (one, other))
            yield f"{what}: {first!r}, {second!r}"
