"""What the code on an identity card says. It is plain unsigned text: it fills a form, it proves nothing.

Seven fields between bars on cards issued until June 2024 (on the front), the same and four more on cards
issued since (on the back; Circular 16/2024/TT-BCA names their contents, not their order). The identity shown
by VNeID is read in the same form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kiosk.domain import mojibake
from kiosk.domain.card_warning import CardWarning
from kiosk.domain.dates import PartialDate
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.personal_id import (
    Sex,
    check_personal_id,
    is_personal_id,
    mask_id,
    parse_old_id,
    parse_personal_id,
)
from kiosk.domain.text import is_hidden, nfc

MAX_LENGTH: Final = 600
"""Characters. Real codes hold 100 to 190 bytes; four times as much in the wrong encoding."""

_OLD_FIELDS = 7
_NEW_FIELDS = 11
_MOST_FIELDS = 12
_NEW_CARDS_FROM = date(2024, 7, 1)  # Law on Identification 2023, art. 46: in force
_EARLIEST_BIRTH_YEAR = 1900  # the first century that the number can state

_LONGEST_NAME = 100
_NAME_MARKS = frozenset(" '’ʼ-.")
_ADDRESS_MARKS = frozenset(" ,.-–/()'’ʼ\"“”:;&+#0123456789")
_SEXES = {"nam": Sex.MALE, "nữ": Sex.FEMALE}
_BIRTH = re.compile(r"(?:(?:([0-9]{2}))?([0-9]{2}))?([0-9]{4})")
_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_SPACES = re.compile(" +")


class CardKind(StrEnum):
    """Which of the two cards: căn cước công dân (until June 2024) or căn cước."""

    CCCD = "cccd"
    CAN_CUOC = "can_cuoc"


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """What a card says of a person. All text in NFC, one line, letters and marks of names and addresses only.

    Attributes:
        personal_id: 12 ASCII digits.
        old_id: the CMND number before it, 9 digits (12 as printed from 2012 to 2015).
        full_name: as the code writes it, with diacritics.
        born: full, month and year, or year alone.
        address: empty when the card gives none; two or three levels, of the day of issue.
        cancelled_ids: numbers this person had before `personal_id`.
        parents: names, in the order of the code, on cards of the young.
        unclassified: further contents that could be none of these.
    """

    personal_id: str
    old_id: str | None
    full_name: str
    born: PartialDate
    sex: Sex
    address: str
    issued_on: date | None
    card: CardKind
    cancelled_ids: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    unclassified: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Identity({mask_id(self.personal_id)}, {self.card})"


@dataclass(frozen=True, slots=True)
class CardReading:
    """An identity that may fill a form, once the person has looked at `warnings` and confirmed."""

    identity: Identity
    warnings: tuple[CardWarning, ...]


def parse_card(text: str, today: date) -> CardReading:
    """Reads the text of a card's code, as decoded; repairs it when the decoder guessed a wrong encoding.

    Args:
        text: from a decoder or a keyboard; anything.
        today: births and issues after it are refused.

    Raises:
        InputError: card.too_long, card.not_a_card, card.too_few_fields, card.bad_id, card.bad_characters,
            code.text_damaged, card.bad_old_id, card.bad_name, card.bad_birth, card.bad_sex,
            card.bad_issue_date, card.issued_before_birth.
    """
    core = text.strip(mojibake.EDGES)
    if len(core) > MAX_LENGTH:
        raise InputError(ErrorCode.CARD_TOO_LONG)
    repaired = mojibake.repair(core)
    fields = [field.strip() for field in (nfc(core) if repaired is None else repaired).split("|")]
    _check_shape(fields)
    personal_id = parse_personal_id(fields[0])
    if repaired is None:
        raise InputError(_why_unreadable(nfc(core)))

    born = _parse_birth(fields[3], today)
    sex = _parse_sex(fields[4])
    issued_on = _parse_issue(fields[6], today)
    if issued_on is not None and issued_on < born.first_day:
        raise InputError(ErrorCode.CARD_ISSUED_BEFORE_BIRTH)
    cancelled_ids, parents, unclassified = _classify_extra(fields[_OLD_FIELDS:])
    is_new = len(fields) >= _NEW_FIELDS or (issued_on is not None and issued_on >= _NEW_CARDS_FROM)
    identity = Identity(
        personal_id=personal_id,
        old_id=parse_old_id(fields[1]) if fields[1] else None,
        full_name=_parse_name(fields[2]),
        born=born,
        sex=sex,
        address=_parse_address(fields[5]),
        issued_on=issued_on,
        card=CardKind.CAN_CUOC if is_new else CardKind.CCCD,
        cancelled_ids=cancelled_ids,
        parents=parents,
        unclassified=unclassified,
    )
    return CardReading(identity, _warnings(identity, len(fields), today))


def _check_shape(fields: list[str]) -> None:
    if _OLD_FIELDS <= len(fields) <= _MOST_FIELDS:
        return
    if len(fields) < _OLD_FIELDS and is_personal_id(fields[0][:12]):
        raise InputError(ErrorCode.CARD_TOO_FEW_FIELDS)
    raise InputError(ErrorCode.CARD_NOT_A_CARD)


def _why_unreadable(text: str) -> ErrorCode:
    # 0x80 to 0x9F are control characters only because the bytes of other letters were read as Latin-1.
    if any(is_hidden(character) and not "\x80" <= character <= "\x9f" for character in text):
        return ErrorCode.CARD_BAD_CHARACTERS
    return ErrorCode.CODE_TEXT_DAMAGED


def _parse_name(field: str) -> str:
    name = _one_line(field)
    if len(name) > _LONGEST_NAME or not any(c in mojibake.LETTERS for c in name):
        raise InputError(ErrorCode.CARD_BAD_NAME)
    if not _only_letters_and(_NAME_MARKS, name):
        raise InputError(ErrorCode.CARD_BAD_NAME)
    return name


def _parse_address(field: str) -> str:
    address = _one_line(field)
    if not _only_letters_and(_ADDRESS_MARKS, address):
        raise InputError(ErrorCode.CARD_BAD_CHARACTERS)
    return address


def _parse_birth(field: str, today: date) -> PartialDate:
    found = _BIRTH.fullmatch(field)
    if found is None:
        raise InputError(ErrorCode.CARD_BAD_BIRTH)
    day, month, year = found.groups()
    if "00" in (day, month) or int(year) < _EARLIEST_BIRTH_YEAR:
        raise InputError(ErrorCode.CARD_BAD_BIRTH)
    try:
        born = PartialDate(int(year), int(month or 0), int(day or 0))
    except ValueError as error:
        raise InputError(ErrorCode.CARD_BAD_BIRTH) from error
    if born.first_day > today:
        raise InputError(ErrorCode.CARD_BAD_BIRTH)
    return born


def _parse_sex(field: str) -> Sex:
    sex = _SEXES.get(field.casefold())
    if sex is None:
        raise InputError(ErrorCode.CARD_BAD_SEX)
    return sex


def _parse_issue(field: str, today: date) -> date | None:
    if not field:
        return None
    found = _DAY.fullmatch(field)
    if found is None:
        raise InputError(ErrorCode.CARD_BAD_ISSUE_DATE)
    try:
        issued_on = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError as error:
        raise InputError(ErrorCode.CARD_BAD_ISSUE_DATE) from error
    if issued_on > today:
        raise InputError(ErrorCode.CARD_BAD_ISSUE_DATE)
    return issued_on


def _classify_extra(fields: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Cancelled numbers, names of parents, the rest: by content, since no source tells the order."""
    cancelled: list[str] = []
    parents: list[str] = []
    rest: list[str] = []
    for field in filter(None, map(_one_line, fields)):
        if is_personal_id(field):
            cancelled.append(field)
        elif _only_letters_and(_NAME_MARKS, field) and len(field) <= _LONGEST_NAME:
            parents.append(field)
        elif _only_letters_and(_ADDRESS_MARKS, field):
            rest.append(field)
        else:
            raise InputError(ErrorCode.CARD_BAD_CHARACTERS)
    return tuple(cancelled), tuple(parents), tuple(rest)


def _warnings(identity: Identity, field_count: int, today: date) -> tuple[CardWarning, ...]:
    found = list(
        check_personal_id(identity.personal_id, today, birth_year=identity.born.year, sex=identity.sex)
    )
    if not identity.born.is_full:
        found.append(CardWarning.BIRTH_PARTIAL)
    if not identity.address:
        found.append(CardWarning.ADDRESS_EMPTY)
    if identity.issued_on is None:
        found.append(CardWarning.ISSUE_DATE_EMPTY)
    if identity.old_id is not None and len(identity.old_id) > 9:
        found.append(CardWarning.OLD_ID_LONG)
    if field_count not in (_OLD_FIELDS, _NEW_FIELDS):
        found.append(CardWarning.FIELD_COUNT_ODD)
    return tuple(found)


def _only_letters_and(marks: frozenset[str], text: str) -> bool:
    return all(c in mojibake.LETTERS or c == mojibake.BREVE or c in marks for c in text)


def _one_line(field: str) -> str:
    return _SPACES.sub(" ", field)
