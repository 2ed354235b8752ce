"""The shared body of every list model: frozen rows in, roles out."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from typing import Any, ClassVar

from PySide6.QtCore import QByteArray, QModelIndex, QPersistentModelIndex, Qt

_FIRST_ROLE = Qt.ItemDataRole.UserRole.value + 1
_Index = QModelIndex | QPersistentModelIndex


def camel(name: str) -> str:
    """`waiting_min` → `waitingMin`, the spelling QML sees."""
    head, *tail = name.split("_")
    return head + "".join(word.capitalize() for word in tail)


class RowsMixin:
    """Mix in before a Qt model: `class XModel(RowsMixin, QAbstractListModel)`.

    Not a QAbstractListModel itself: the linter's type dump reads one file at a time, so the Qt base must be
    named in the file of the class QML sees. `row_type` is a dataclass; its fields become the roles.
    """

    row_type: ClassVar[type]
    _rows: tuple[Any, ...] = ()

    @property
    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            _FIRST_ROLE + place: QByteArray(camel(f.name).encode())
            for place, f in enumerate(fields(self.row_type))
        }

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = role - _FIRST_ROLE
        names = fields(self.row_type)
        if not index.isValid() or not 0 <= place < len(names):
            return None
        value = getattr(self._rows[index.row()], names[place].name)
        return value.value if isinstance(value, Enum) else value

    def set_rows(self, rows: tuple[Any, ...]) -> None:
        """Shows `rows`; only what changed is touched, so that a list under a finger does not jump.

        What stands between the unchanged beginning and the unchanged end is updated in place, then grows or
        shrinks at its end.
        """
        old = self._rows
        if rows == old:
            return
        model: Any = self
        shorter = min(len(rows), len(old))
        start = next((i for i in range(shorter) if rows[i] != old[i]), shorter)
        tail = next((i for i in range(shorter - start) if rows[-1 - i] != old[-1 - i]), shorter - start)
        end, old_end = len(rows) - tail, len(old) - tail
        kept = min(end, old_end)
        if end > old_end:
            model.beginInsertRows(QModelIndex(), kept, end - 1)
            self._rows = rows
            model.endInsertRows()
        elif end < old_end:
            model.beginRemoveRows(QModelIndex(), kept, old_end - 1)
            self._rows = rows
            model.endRemoveRows()
        else:
            self._rows = rows
        if kept > start:
            model.dataChanged.emit(model.index(start, 0), model.index(kept - 1, 0))
