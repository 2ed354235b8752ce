"""The keyboard's desk and the filter of long lists, without a screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex

from kiosk.domain.suggestions import SuggestionList
from ui.bridge.folded_filter import FoldedFilter
from ui.bridge.typing import TypingDesk


@pytest.fixture
def words() -> Iterator[None]:
    before = dict(TypingDesk._words)
    TypingDesk.offer_words("name", SuggestionList(("Hương", "Hường", "Hướng")))
    yield
    TypingDesk._words.clear()
    TypingDesk._words.update(before)


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk() -> Any:
    return TypingDesk()


def press(desk: Any, keys: str) -> str:
    for key in keys:
        desk.key(key)
    return str(desk.text)


def test_keys_and_tones_make_words(desk: Any) -> None:
    press(desk, "Nguyên")
    desk.setTone("nga")
    assert desk.text == "Nguyễn"
    assert desk.tone == "nga"
    desk.setTone("no such tone")
    assert desk.text == "Nguyễn"


def test_a_method_may_change_within_a_line(desk: Any) -> None:
    press(desk, "Hoa ")
    desk.method = "vni"
    press(desk, "D9a8ng5")
    desk.method = "no such method"
    assert desk.method == "vni"
    assert desk.text == "Hoa Đặng"


def test_telex_keys_survive_an_unchanged_text(desk: Any) -> None:
    desk.method = "telex"
    press(desk, "as")
    desk.text = "á"
    assert press(desk, "s") == "as"


def test_another_text_begins_anew(desk: Any) -> None:
    desk.method = "telex"
    press(desk, "as")
    desk.text = "Hoa"
    assert press(desk, "f") == "Hòa"


@pytest.mark.parametrize(
    ("kind", "text", "capital"),
    [
        ("name", "", True),
        ("name", "Nguyễn", False),
        ("name", "Nguyễn ", True),
        ("name", "H'", True),
        ("address", "", True),
        ("address", "Tổ 7, ", False),
        ("text", "Xong. ", True),
        ("email", "", False),
    ],
)
def test_capitals(desk: Any, kind: str, text: str, capital: bool) -> None:
    desk.kind = kind
    desk.text = text
    assert desk.capital is capital


@pytest.mark.usefixtures("words")
def test_suggestions_belong_to_the_kind_of_field(desk: Any) -> None:
    press(desk, "huong")
    assert desk.suggestions == []
    desk.kind = "name"
    assert desk.suggestions == ["Hương", "Hường", "Hướng"]
    desk.accept("Hường")
    assert desk.text == "Hường "


def test_nothing_typed_is_kept(desk: Any) -> None:
    press(desk, "Nguyên")
    desk.forget()
    assert desk.text == ""
    desk.backspace()
    assert desk.text == ""


ROOT = QModelIndex()


class Options(QAbstractListModel):
    def __init__(self, *labels: str) -> None:
        super().__init__()
        self.labels = list(labels)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.labels)

    def roleNames(self) -> dict[int, QByteArray]:
        return {256: QByteArray(b"value"), 257: QByteArray(b"label")}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        if not index.isValid():
            return None
        return {257: self.labels[index.row()], 256: f"v{index.row()}"}.get(role)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Kinh", "Ba Na", "Gia Rai", "Ê Đê", "HMông"]),
        ("ba na", ["Ba Na"]),
        ("na ba", ["Ba Na"]),
        ("e d", ["Ê Đê"]),
        ("RAI", ["Gia Rai"]),
        ("inh", []),
        ("(", []),
    ],
)
def test_a_list_is_filtered_by_folded_words(qtmodeltester: Any, typed: str, found: list[str]) -> None:
    options = Options("Kinh", "Ba Na", "Gia Rai", "Ê Đê", "HMông")
    filtered: Any = FoldedFilter()
    filtered.setSourceModel(options)
    filtered.typed = typed
    assert [filtered.data(filtered.index(i, 0), 257) for i in range(filtered.count)] == found
    assert filtered.total == 5
    assert filtered.labelOf("v3") == "Ê Đê"
    assert filtered.labelOf("v9") == ""
    qtmodeltester.check(filtered)


def test_a_filter_without_a_list_is_empty() -> None:
    filtered: Any = FoldedFilter()
    filtered.typed = "a"
    assert (filtered.count, filtered.total, filtered.labelOf("v1")) == (0, 0, "")
