"""List models of a visit."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.bridge.rows import RowsMixin
from ui.bridge.visit_rows import AnswerRow, FeeRow, FieldRow, OptionRow, PaperRow

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class FieldsModel(RowsMixin, QAbstractListModel):
    """The answers a page asks for; roles are the fields of `FieldRow`."""

    row_type = FieldRow


@QmlElement
@QmlUncreatable("made by the application")
class OptionsModel(RowsMixin, QAbstractListModel):
    """The choices of one field; roles are the fields of `OptionRow`."""

    row_type = OptionRow


@QmlElement
@QmlUncreatable("made by the application")
class PapersModel(RowsMixin, QAbstractListModel):
    """What to bring; roles are the fields of `PaperRow`."""

    row_type = PaperRow


@QmlElement
@QmlUncreatable("made by the application")
class FeesModel(RowsMixin, QAbstractListModel):
    """What it costs; roles are the fields of `FeeRow`."""

    row_type = FeeRow


@QmlElement
@QmlUncreatable("made by the application")
class AnswersModel(RowsMixin, QAbstractListModel):
    """All answers; roles are the fields of `AnswerRow`."""

    row_type = AnswerRow
