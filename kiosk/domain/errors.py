"""What can go wrong, and who can put it right."""

from __future__ import annotations

from enum import StrEnum, unique


@unique
class ErrorCode(StrEnum):
    """Stable names: logged, counted and translated (`error_sentences`); never renumbered, never re-used."""

    # what a person typed or showed
    ANSWER_MISSING = "answer.missing"
    ANSWER_NOT_ACCEPTED = "answer.not_accepted"
    ANSWER_UNKNOWN_FIELD = "answer.unknown_field"
    ANSWERS_UNREADABLE = "answers.unreadable"
    CARD_NOT_A_CARD = "card.not_a_card"
    CARD_TOO_FEW_FIELDS = "card.too_few_fields"
    CARD_TOO_LONG = "card.too_long"
    CARD_BAD_CHARACTERS = "card.bad_characters"
    CARD_BAD_ID = "card.bad_id"
    CARD_BAD_OLD_ID = "card.bad_old_id"
    CARD_BAD_NAME = "card.bad_name"
    CARD_BAD_BIRTH = "card.bad_birth"
    CARD_BAD_SEX = "card.bad_sex"
    CARD_BAD_ISSUE_DATE = "card.bad_issue_date"
    CARD_ISSUED_BEFORE_BIRTH = "card.issued_before_birth"
    CODE_TEXT_DAMAGED = "code.text_damaged"
    CODE_NOT_FOUND = "code.not_found"
    PICTURE_UNREADABLE = "picture.unreadable"

    # two people, or two steps, at the same time
    SITTING_CLOSED = "sitting.closed"
    SITTING_WRONG_PAGE = "sitting.wrong_page"
    CASE_NOT_FOUND = "case.not_found"
    CASE_WRONG_STATE = "case.wrong_state"
    TICKET_NOT_FOUND = "ticket.not_found"
    TICKET_WRONG_STATE = "ticket.wrong_state"
    DESK_BUSY = "desk.busy"
    PRINT_UNDER_WAY = "print.under_way"

    # who may do what
    SIGN_IN_REFUSED = "sign_in.refused"
    SIGN_IN_LOCKED = "sign_in.locked"
    SIGN_IN_REQUIRED = "sign_in.required"
    PIN_TOO_WEAK = "pin.too_weak"
    PIN_NOT_THE_SAME = "pin.not_the_same"
    NAME_TAKEN = "staff.name_taken"
    ADMIN_EXISTS = "staff.admin_exists"
    ROLE_NOT_ALLOWED = "role.not_allowed"

    # devices
    CAMERA_NOT_FOUND = "camera.not_found"
    CAMERA_LOST = "camera.lost"
    PRINTER_NOT_FOUND = "printer.not_found"
    PRINTER_OUT_OF_PAPER = "printer.out_of_paper"
    PRINTER_FAILED = "printer.failed"
    STORE_UNAVAILABLE = "store.unavailable"
    STORE_BUSY = "store.busy"
    STORE_DISK_FULL = "store.disk_full"
    FILE_NOT_WRITTEN = "file.not_written"
    FACE_CRASHING = "face.crashing"

    # what an administrator must repair
    STORE_DAMAGED = "store.damaged"
    STORE_MISSING = "store.file_missing"
    STORE_NEWER = "store.newer_version"
    STORE_LIBRARY_UNSAFE = "store.library_unsafe"
    KEY_MISSING = "store.key_missing"
    KEY_WRONG = "store.key_wrong"
    KEY_UNSAFE = "store.key_unsafe"
    SETTINGS_INVALID = "settings.invalid"
    CATALOGUE_INVALID = "catalogue.invalid"
    PROCEDURE_NOT_FOUND = "procedure.not_found"
    FONT_MISSING = "font.missing"
    WORDS_UNREADABLE = "words.unreadable"


class KioskError(Exception):
    """A known failure. Anything that is not a KioskError is a bug.

    Attributes:
        code: what happened.
        params: values for the places in the sentence; never personal data, since they may be logged.
    """

    def __init__(self, code: ErrorCode, /, **params: str | int) -> None:
        super().__init__(f"{code} {params}" if params else str(code))
        self.code = code
        self.params = params


class InputError(KioskError):
    """The citizen can put it right: type, show or choose again."""


class ConflictError(KioskError):
    """Somebody else was first; look again and decide again."""


class DeniedError(KioskError):
    """This person may not do this, or has not shown who they are."""


class DeviceError(KioskError):
    """Paper, camera, disk or network: outside the program, and it may come back."""


class DataError(KioskError):
    """Catalogue, settings, key or schema: an administrator must repair it."""
