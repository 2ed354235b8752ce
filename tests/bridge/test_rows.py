"""List models change only what has changed, and QML's view of them never disagrees with the rows."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QIdentityProxyModel
from PySide6.QtTest import QAbstractItemModelTester

from tests.support.desks import rows_of
from ui.bridge.rows import RowsMixin


@dataclass(frozen=True, slots=True)
class NumberRow:
    number: str
    waited_min: int = 0


class NumbersModel(RowsMixin, QAbstractListModel):
    row_type = NumberRow


def numbers(*given: str) -> tuple[NumberRow, ...]:
    return tuple(NumberRow(number) for number in given)


class Changes:
    """What a view is told."""

    def __init__(self, model: NumbersModel) -> None:
        self.seen: list[str] = []
        model.rowsInserted.connect(lambda _parent, first, last: self.seen.append(f"+{first}-{last}"))
        model.rowsRemoved.connect(lambda _parent, first, last: self.seen.append(f"-{first}-{last}"))
        model.dataChanged.connect(lambda first, last: self.seen.append(f"~{first.row()}-{last.row()}"))
        model.modelReset.connect(lambda: self.seen.append("reset"))


def told(before: tuple[NumberRow, ...], after: tuple[NumberRow, ...]) -> list[str]:
    model = NumbersModel()
    model.set_rows(before)
    changes = Changes(model)
    model.set_rows(after)
    return changes.seen


def test_a_new_number_at_the_end_moves_nothing() -> None:
    assert told(numbers("A1", "A2"), numbers("A1", "A2", "A3")) == ["+2-2"]


def test_the_first_one_called_away_is_taken_out_alone() -> None:
    assert told(numbers("A1", "A2", "A3"), numbers("A2", "A3")) == ["-0-0"]


def test_one_in_the_middle_is_taken_out_alone() -> None:
    assert told(numbers("A1", "A2", "A3"), numbers("A1", "A3")) == ["-1-1"]


def test_a_minute_passes_in_place() -> None:
    before, after = (NumberRow("A1", 1), NumberRow("A2", 5)), (NumberRow("A1", 1), NumberRow("A2", 6))
    assert told(before, after) == ["~1-1"]


def test_nothing_new_is_not_told() -> None:
    assert told(numbers("A1"), numbers("A1")) == []


def test_roles_are_spelled_as_qml_does() -> None:
    model = NumbersModel()
    model.set_rows((NumberRow("A1", 3),))
    assert rows_of(model) == [{"number": "A1", "waitedMin": 3}]


ROWS = st.lists(st.builds(NumberRow, st.sampled_from("ABCDE"), st.integers(0, 2)), max_size=7).map(tuple)


@given(st.lists(ROWS, min_size=1, max_size=6))
def test_a_view_that_follows_the_changes_always_has_the_rows(steps: list[tuple[NumberRow, ...]]) -> None:
    model = NumbersModel()
    view = QIdentityProxyModel()
    view.setSourceModel(model)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for rows in steps:
        model.set_rows(rows)
        assert rows_of(view) == [{"number": row.number, "waitedMin": row.waited_min} for row in rows]
    assert tester.model() is model
