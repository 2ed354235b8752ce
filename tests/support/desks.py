"""Desks as QML reads them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QObject


def see(desk: QObject, *names: str) -> Any:
    """The value of one property, or a tuple of several."""
    meta = desk.metaObject()
    for name in names:
        assert meta.indexOfProperty(name) >= 0, f"{meta.className()} has no property {name}"
    values = tuple(getattr(desk, name) for name in names)
    return values[0] if len(values) == 1 else values


def rows_of(model: Any) -> list[dict[str, Any]]:
    """Every row of a list model, by role name."""
    assert isinstance(model, QAbstractItemModel)
    roles = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
    return [
        {name: model.data(model.index(row, 0), role) for role, name in roles.items()}
        for row in range(model.rowCount())
    ]


def column(model: Any, role: str) -> list[Any]:
    """One role of every row."""
    return [row[role] for row in rows_of(model)]
