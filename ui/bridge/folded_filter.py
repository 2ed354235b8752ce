"""Long lists made short: rows whose words begin like what was typed, marks and capitals aside."""

from __future__ import annotations

from PySide6.QtCore import (
    Property,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk.domain.text import fold

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FoldedFilter(QSortFilterProxyModel):
    """The rows of `sourceModel` whose `label` matches `typed`; all of them while nothing is typed.

    A row matches when each word typed begins one of its words, both folded: "ba na" finds "Ba Na", "rai"
    finds "Gia Rai". Roles are those of the source, which must have `value` and `label`.
    """

    typedChanged = Signal()
    countChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._words: tuple[str, ...] = ()
        for changed in (self.rowsInserted, self.rowsRemoved, self.modelReset, self.layoutChanged):
            changed.connect(self.countChanged)
        self.dataChanged.connect(self.countChanged)

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        return self._typed

    @typed.setter  # type: ignore[no-redef]
    def typed(self, typed: str) -> None:
        if typed != self._typed:
            self.beginFilterChange()
            self._typed = typed
            self._words = tuple(fold(typed).split())
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
            self.typedChanged.emit()
            self.countChanged.emit()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """Rows that match."""
        return self.rowCount()

    @Property(int, notify=countChanged)
    def total(self) -> int:
        """Rows there are."""
        source = self.sourceModel()
        return source.rowCount() if source else 0

    @Slot(str, result=str)
    def labelOf(self, value: str) -> str:
        """The label of the row with `value`, matching or not; empty when there is none."""
        source = self.sourceModel()
        if source is None or value == "":
            return ""
        value_role, label_role = self._role("value"), self._role("label")
        for row in range(source.rowCount()):
            index = source.index(row, 0)
            if source.data(index, value_role) == value:
                return str(source.data(index, label_role))
        return ""

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if not self._words:
            return True
        source = self.sourceModel()
        have = fold(str(source.data(source.index(row, 0, parent), self._role("label")))).split()
        return all(any(word.startswith(typed) for word in have) for typed in self._words)

    def _role(self, name: str) -> int:
        roles = self.sourceModel().roleNames()
        return next((role for role, known in roles.items() if known.data() == name.encode()), -1)
