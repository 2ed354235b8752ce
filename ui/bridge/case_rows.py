"""Rows of an opened case as QML sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.staff.read_case import CaseAnswer, CasePaper, JournalLine
from kiosk.domain.answers import Origin
from kiosk.domain.fees import FeeLine
from kiosk.domain.money import format_vnd
from kiosk.domain.personal_id import mask_id
from kiosk.domain.slip import FREE, Mark
from kiosk.domain.spoken_time import clock_time
from kiosk.domain.text import Language, Text
from ui.bridge.rows import RowsMixin

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_WORD = re.compile(r"\w+")
_UNKNOWN = Text("Người dân không biết", "The person does not know")
_BLANK = Text("Để trống", "Left blank")
_LOOK_IT_UP = Text("chưa rõ, xin tra cứu", "not sure, please look it up")
_ORIGINS = {
    Origin.CITIZEN: None,
    Origin.CARD: Text("từ thẻ", "from the card"),
    Origin.HELPER: Text("người hỗ trợ nhập", "typed by a helper"),
    Origin.EARLIER: Text("từ lần trước", "from an earlier visit"),
}


@dataclass(frozen=True, slots=True)
class CaseAnswerRow:
    """One question and its answer; `label` is empty where the official wording says the same.

    `kind` is `given`, `unknown` or `blank`; `masked`: part of `shown` is hidden.
    """

    group: str
    label: str
    official_label: str
    shown: str
    kind: str
    origin: str
    origin_name: str
    masked: bool


@dataclass(frozen=True, slots=True)
class CasePaperRow:
    """One paper. `mark`: `have`, `missing`, or `office` for what is made here."""

    name: str
    official_name: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class CaseFeeRow:
    """One fee; `sure` is False where the officer must look the amount up."""

    name: str
    amount: str
    sure: bool
    source: str


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One line of the journal."""

    at: str
    what: str
    who: str


@QmlElement
@QmlUncreatable("made by the application")
class CaseAnswersModel(RowsMixin, QAbstractListModel):
    """Questions and answers; roles are the fields of `CaseAnswerRow`."""

    row_type = CaseAnswerRow


@QmlElement
@QmlUncreatable("made by the application")
class CasePapersModel(RowsMixin, QAbstractListModel):
    """Papers; roles are the fields of `CasePaperRow`."""

    row_type = CasePaperRow


@QmlElement
@QmlUncreatable("made by the application")
class CaseFeesModel(RowsMixin, QAbstractListModel):
    """Fees; roles are the fields of `CaseFeeRow`."""

    row_type = CaseFeeRow


@QmlElement
@QmlUncreatable("made by the application")
class JournalModel(RowsMixin, QAbstractListModel):
    """The journal; roles are the fields of `JournalRow`."""

    row_type = JournalRow


def case_answer_row(answer: CaseAnswer, language: Language, *, masked: bool) -> CaseAnswerRow:
    origin = _ORIGINS[answer.origin]
    label = answer.label.to(language)
    shown, kind = "", "given"
    if answer.unknown:
        shown, kind = _UNKNOWN.to(language), "unknown"
    elif answer.shown is None:
        shown, kind = _BLANK.to(language), "blank"
    else:
        shown = answer.shown.to(language)
    hide = masked and answer.is_personal_number and kind == "given"
    return CaseAnswerRow(
        group=answer.group.to(language),
        label="" if _says_the_same(label, answer.official_label) else label,
        official_label=answer.official_label,
        shown=mask_id(shown) if hide else shown,
        kind=kind,
        origin=answer.origin.value,
        origin_name=origin.to(language) if origin and kind == "given" else "",
        masked=hide,
    )


def _says_the_same(label: str, official_label: str) -> bool:
    """Whether the citizen's words only repeat the form's: "Ngày sinh" beside "2. Ngày, tháng, năm sinh"."""
    official = set(_WORD.findall(official_label.casefold()))
    return official.issuperset(_WORD.findall(label.casefold()))


def case_paper_row(paper: CasePaper, language: Language) -> CasePaperRow:
    return CasePaperRow(
        name=paper.name.to(language),
        official_name=paper.official_name,
        mark="office" if paper.mark is None or paper.at_desk else _marks[paper.mark],
        note=paper.note.to(language) if paper.note else "",
    )


def case_fee_row(line: FeeLine, language: Language) -> CaseFeeRow:
    """An officer is told an amount that nobody has compared with the act, too, and that it is not sure."""
    fee = line.fee
    amount_vnd = line.amount_vnd if line.amount_vnd is not None else fee.amount_vnd
    sure = line.amount_vnd is not None
    said = [] if amount_vnd is None else [FREE.to(language) if amount_vnd == 0 else format_vnd(amount_vnd)]
    if amount_vnd and not line.is_total:
        said[0] += f" / {fee.unit.to(language)}"
    if not sure:
        said.append(_LOOK_IT_UP.to(language))
    return CaseFeeRow(fee.name.to(language), ", ".join(said), sure, fee.source)


def journal_row(line: JournalLine, language: Language) -> JournalRow:
    return JournalRow(clock_time(line.at), line.what.to(language), line.who.to(language))


_marks = {Mark.HAVE: "have", Mark.MISSING: "missing"}
