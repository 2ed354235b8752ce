"""Names of things. Each is its own type; none of them tells who a person is."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from datetime import date, datetime
from typing import NewType

ProcedureCode = NewType("ProcedureCode", str)  # `1.001193`, given by the state
StepId = NewType("StepId", str)
FieldKey = NewType("FieldKey", str)
RequirementId = NewType("RequirementId", str)
SittingId = NewType("SittingId", str)  # ULID; also the idempotency key of the case made from it
CaseId = NewType("CaseId", str)  # ULID
CaseCode = NewType("CaseCode", str)  # `K12-20261121-007`, printed on the slip
TicketNumber = NewType("TicketNumber", str)  # `A012`, called aloud
StaffId = NewType("StaffId", str)  # ULID
PrintJobId = NewType("PrintJobId", str)  # ULID

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_CASE_CODE = re.compile(r"K[0-9]{1,3}-[0-9]{8}-[0-9]{3,6}")
_PROCEDURE = re.compile(r"[0-9]\.[0-9]{6}")


def new_ulid(now: datetime, random_bits: Callable[[int], int] = secrets.randbits) -> str:
    """26 characters: 48 bits of milliseconds and 80 random bits. A name, never an order of events."""
    number = (int(now.timestamp() * 1000) << 80) | random_bits(80)
    return "".join(_CROCKFORD[(number >> (5 * place)) & 31] for place in range(25, -1, -1))


def is_ulid(text: str) -> bool:
    return _ULID.fullmatch(text) is not None


def case_code(kiosk_number: int, day: date, serial: int) -> CaseCode:
    """`K12-20261121-007`. Made to look unlike an official mã hồ sơ (`H56.17.22-250701-0001`)."""
    return CaseCode(f"K{kiosk_number:02d}-{day:%Y%m%d}-{serial:03d}")


def is_case_code(text: str) -> bool:
    return _CASE_CODE.fullmatch(text) is not None


def ticket_number(letter: str, serial: int) -> TicketNumber:
    """`A012`: the queue's letter and the place in it today."""
    return TicketNumber(f"{letter}{serial:03d}")


def is_procedure_code(text: str) -> bool:
    return _PROCEDURE.fullmatch(text) is not None
