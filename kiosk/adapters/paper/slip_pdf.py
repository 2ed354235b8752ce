"""The slip as a PDF: 80 mm roll, one page as long as it needs, or A5.

Set for old eyes at arm's length: nothing under 11 pt, key lines at 16 pt and more, black on white. A paper
printed for a visitor who reads English keeps Vietnamese first, since the officer reads it too.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import qrcode
from qrcode.constants import ERROR_CORRECT_Q
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.paper.faces import Faces
from kiosk.adapters.paper.flow import (
    Align,
    Block,
    Columns,
    Figure,
    Framed,
    Grid,
    Indented,
    Rule,
    Sentence,
    Space,
    Stack,
    Words,
    paginate,
)
from kiosk.adapters.paper.pen import Pen
from kiosk.domain.dates import format_date, format_moment
from kiosk.domain.money import format_vnd
from kiosk.domain.settings import SlipPaper
from kiosk.domain.slip import FREE, NO_RECEIPT, TITLE, UNKNOWN, Mark, Slip, SlipFeeLine, SlipPaperLine
from kiosk.domain.text import Language, Text, clean_line

SMALL_PT, BODY_PT, PAPER_PT, KEY_PT = 11, 12, 13, 16
_BOX_PT = 15
# A name is wrapped, never cut; this only bounds the paper that a damaged catalogue can use up.
_LONGEST_TEXT = 2_000
# ISO/IEC 18004: four light modules around the code.
_QUIET_MODULES = 4
_COLUMN_GAP = 16

_NUMBER = Text("Số thứ tự", "Your number")
_REPRINT = Text("In lại lần {n}", "Reprint no. {n}")
_BRING = Text("Giấy tờ cần mang", "What to bring")
_NOTHING = Text("Không cần mang giấy tờ gì.", "No papers are needed.")
_MISSING = Text("Giấy tờ còn thiếu", "Papers still missing")
_PREPARE = Text("Xin chuẩn bị rồi mang theo.", "Please prepare and bring them.")
_HAVE = Text("Giấy tờ đã có", "Papers you have")
_REMEMBER = Text("Nhớ mang theo.", "Remember to bring them.")
_AT_DESK = Text("Điền và ký tại quầy", "To fill in and sign at the desk")
_HELPED = Text("Cán bộ sẽ giúp ông/bà.", "An officer will help you.")
_WHERE = Text("Nộp ở đâu, lúc nào", "Where and when")
_CALLED_AT = Text("Số này được gọi tại:", "This number is called at:")
_HOURS = Text("Giờ làm việc:", "Open:")
_FEES = Text("Lệ phí", "Fees")
_TIME = Text("Thời gian giải quyết", "Processing time")
# TTHC deadlines run from receipt of a complete dossier: NĐ 118/2025/NĐ-CP art. 17(3).
_TIME_STARTS = "Theo quy định, tính từ khi cán bộ nhận đủ hồ sơ hợp lệ."
_CODE = Text("Mã phiếu", "Slip code")
_HOTLINE = Text("Tổng đài", "Hotline")
_SERVICE = Text("Hướng dẫn và in phiếu:", "Guidance and this slip:")
_PRIVACY = "Phiếu không ghi tên và số căn cước."
_PAGE = "{number} – {code} – Trang {page}/{pages}"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A paper's measures in points; `height` None is a roll."""

    width: float
    height: float | None
    side: float
    top: float
    bottom: float
    number_pt: float
    module: float


# A roll printer of 80 mm prints 72 mm; 1.25 mm is ten dots of its 203 dpi head, so that modules stay even.
# No PDF page is longer than 14,400 points (ISO 32000-1, annex C).
_ROLL = _Sheet(80 * mm, None, 4 * mm, 3 * mm, 6 * mm, number_pt=78, module=1.25 * mm)
_A5 = _Sheet(148 * mm, 210 * mm, 10 * mm, 9 * mm, 11 * mm, number_pt=72, module=1.1 * mm)
_LONGEST_PAGE = 14_400
_SHEETS = {SlipPaper.ROLL80: _ROLL, SlipPaper.A5: _A5}


class SlipPdf:
    """Draws slips with the fonts that ship with the program. The same slip gives the same bytes."""

    def __init__(self, fonts_folder: Path) -> None:
        """Raises DataError (font.missing)."""
        self._faces = Faces(fonts_folder)
        self._one_at_a_time = threading.Lock()  # reportlab's fonts serve one document at a time

    def draw(self, slip: Slip, paper: SlipPaper) -> bytes:
        """A PDF document of one slip; a roll is one page."""
        sheet = _SHEETS[paper]
        composer = _Composer(slip)
        blocks = composer.for_roll(sheet) if sheet.height is None else composer.for_page(sheet)
        with self._one_at_a_time:
            return self._set(tuple(blocks), slip, sheet)

    def _set(self, blocks: tuple[Block, ...], slip: Slip, sheet: _Sheet) -> bytes:
        width = sheet.width - 2 * sheet.side
        room = (sheet.height or _LONGEST_PAGE) - sheet.top - sheet.bottom
        pages = paginate(blocks, width, room, self._faces)
        target = io.BytesIO()
        canvas = Canvas(target, invariant=1, pageCompression=1, lang="vi")
        canvas.setTitle(TITLE.vi)
        canvas.setSubject(slip.case_code)
        canvas.setCreator("Điểm Hỗ Trợ")
        pen = Pen(canvas, self._faces)
        for index, page in enumerate(pages, start=1):
            used = sum(block.height(width, self._faces) for block in page)
            height = sheet.height or used + sheet.top + sheet.bottom
            canvas.setPageSize((sheet.width, height))
            y = height - sheet.top
            for block in page:
                block.draw(pen, sheet.side, y, width)
                y -= block.height(width, self._faces)
            if len(pages) > 1:
                foot = _PAGE.format(
                    number=slip.ticket_number, code=slip.case_code, page=index, pages=len(pages)
                )
                pen.line(foot, sheet.side, sheet.bottom - SMALL_PT * 1.1, SMALL_PT)
            canvas.showPage()
        canvas.save()
        return target.getvalue()


class _Composer:
    """Which blocks stand on a slip, in which order."""

    def __init__(self, slip: Slip) -> None:
        self._slip = slip
        self._english = slip.language is Language.EN

    def for_roll(self, sheet: _Sheet) -> Iterator[Block]:
        """One column: the number first, then what to do, then what to keep."""
        yield from self._title("centre")
        yield Space(4)
        yield self._number(sheet)
        yield Space(6)
        yield from self._procedure()
        yield Rule()
        for group in self._papers():
            yield from group
        for section in (self._where(), self._fees(), self._time(), (self._code(sheet, "centre"),)):
            yield Rule()
            yield from section
        yield Rule()
        yield from self._people()
        yield Space(8)
        yield self._no_receipt()

    def for_page(self, sheet: _Sheet) -> Iterator[Block]:
        """A5: the number beside the code, missing papers beside ready ones, place beside money."""
        head = Stack((*self._title("left"), Space(4), self._number(sheet)))
        yield Columns((head, self._code(sheet, "centre")), (1.35, 1), gap=14)
        yield Space(6)
        yield from self._procedure()
        yield Rule()
        groups = tuple(Stack(tuple(group), loose=True) for group in self._papers() if group)
        yield Columns(groups, (1,) * len(groups), _COLUMN_GAP, loose=True)
        yield Space(4)
        yield self._no_receipt()
        yield Space(14)
        place = Stack((Stack(tuple(self._where())), Space(8), Stack(tuple(self._time())), Space(8)))
        money = Stack((*self._fees(), Space(3), Stack(tuple(self._people()))))
        yield Columns((place, money), (1, 1), _COLUMN_GAP)

    # --- sections -------------------------------------------------------------------------------------

    def _title(self, align: Align) -> Iterator[Block]:
        yield from self._say(TITLE, KEY_PT, bold=True, align=align, one_line=True)
        if self._slip.copy_number > 1:
            again = _REPRINT.format(n=self._slip.copy_number - 1)
            yield from self._say(again, BODY_PT, bold=True, align=align)

    def _number(self, sheet: _Sheet) -> Block:
        number = Figure(clean_line(self._slip.ticket_number), sheet.number_pt)
        said = self._say(_NUMBER, KEY_PT, align="centre")
        return Framed(Stack((*said, number)), thickness=2, padding=5)

    def _procedure(self) -> Iterator[Block]:
        slip = self._slip
        yield from self._say(slip.procedure_name, KEY_PT + 1, bold=True)
        code = Words(f"Mã thủ tục {slip.procedure_code}", SMALL_PT)
        yield Sentence((code, Words(f"Lập lúc {format_moment(slip.submitted_at)}", SMALL_PT)), gap=12)
        yield from self._say(Text(slip.point_name), SMALL_PT)

    def _papers(self) -> tuple[list[Block], list[Block]]:
        """What is still to be done, and what is ready, each under its heading; either may be empty."""
        papers = self._slip.papers
        if not papers:
            return [*self._say(_BRING, KEY_PT, bold=True), Space(2), *self._say(_NOTHING, PAPER_PT)], []
        missing = [line for line in papers if line.mark is Mark.MISSING]
        to_bring = [line for line in missing if not line.at_desk]
        to_fill = [line for line in missing if line.at_desk]
        ready = [line for line in papers if line.mark is Mark.HAVE]
        return (
            [*self._group(_MISSING, _PREPARE, to_bring), *self._group(_AT_DESK, _HELPED, to_fill)],
            [*self._group(_HAVE, _REMEMBER, ready)],
        )

    def _group(self, heading: Text, hint: Text, lines: list[SlipPaperLine]) -> Iterator[Block]:
        if not lines:
            return
        first, *others = map(self._paper, lines)
        # A heading never stands alone at the foot of a page.
        yield Stack(
            (*self._say(heading, KEY_PT, bold=True), *self._say(hint, BODY_PT), Space(4), first),
        )
        yield from others
        yield Space(4)

    def _paper(self, line: SlipPaperLine) -> Block:
        missing = line.mark is Mark.MISSING
        said = [*self._say(line.name, PAPER_PT, bold=missing)]
        if line.note is not None:
            said += self._say(line.note, SMALL_PT)
        return Indented(
            Stack((*said, Space(5))), by=_BOX_PT + 8, box_side=_BOX_PT, box_drop=1.5, ticked=not missing
        )

    def _where(self) -> Iterator[Block]:
        slip = self._slip
        yield from self._say(_WHERE, KEY_PT, bold=True)
        yield Space(2)
        yield from self._say(slip.hand_in_at, PAPER_PT, bold=True)
        if clean_line(slip.office_name + slip.office_address):
            yield Space(3)
            yield from self._say(_CALLED_AT, BODY_PT)
            yield from self._say(Text(slip.office_name), PAPER_PT, bold=True)
            yield from self._say(Text(slip.office_address), BODY_PT)
        yield Space(3)
        yield from self._say(_HOURS, BODY_PT)
        hours = clean_line(slip.opening_hours, _LONGEST_TEXT)
        yield from self._say(Text(hours) if hours else UNKNOWN, BODY_PT, bold=True)

    def _fees(self) -> Iterator[Block]:
        first, *others = [self._fee(fee) for fee in self._slip.fees] or [
            Stack(tuple(self._say(UNKNOWN, PAPER_PT, bold=True)))
        ]
        yield Stack((*self._say(_FEES, KEY_PT, bold=True), Space(2), first))
        yield from others

    def _fee(self, fee: SlipFeeLine) -> Block:
        said: list[Block] = [*self._say(fee.name, BODY_PT)]
        if fee.amount_vnd:
            amount = Words(format_vnd(fee.amount_vnd), KEY_PT, bold=True)
            unit = clean_line(fee.unit.vi, _LONGEST_TEXT)
            per = "tổng cộng" if fee.is_total else f"mỗi {unit}" if unit else ""
            said.append(Sentence((amount, Words(per, SMALL_PT))))
        elif fee.amount_vnd == 0:
            said += self._say(FREE, KEY_PT, bold=True)
        else:
            said += self._say(UNKNOWN, PAPER_PT, bold=True)
        if fee.note is not None:
            said += self._say(fee.note, SMALL_PT)
        source = clean_line(fee.source, _LONGEST_TEXT)
        checked = f"cập nhật ngày {format_date(fee.checked_on)}."
        said.append(Words(f"Theo {source}, {checked}" if source else checked.capitalize(), SMALL_PT))
        if fee.valid_to is not None:
            said.append(Words(f"Áp dụng đến hết ngày {format_date(fee.valid_to)}.", SMALL_PT))
        return Stack((*said, Space(5)))

    def _time(self) -> Iterator[Block]:
        yield from self._say(_TIME, KEY_PT, bold=True)
        yield Space(2)
        yield from self._say(self._slip.time, KEY_PT, bold=True)
        if self._slip.time_note is not None:
            yield from self._say(self._slip.time_note, SMALL_PT)
        yield Words(_TIME_STARTS, SMALL_PT)

    def _code(self, sheet: _Sheet, align: Align) -> Block:
        code = self._slip.case_code
        return Stack(
            (
                Grid(_qr(code), sheet.module, _QUIET_MODULES, align),
                *self._say(_CODE, SMALL_PT, align=align),
                Words(clean_line(code), KEY_PT, bold=True, align=align, one_line=True),
            )
        )

    def _people(self) -> Iterator[Block]:
        slip = self._slip
        yield Sentence((Words(_SERVICE.vi, BODY_PT), Words(FREE.vi, KEY_PT, bold=True)))
        if self._english:
            yield Words(f"{_SERVICE.en} {FREE.en.lower()}", SMALL_PT)
        hotline = clean_line(slip.hotline, _LONGEST_TEXT)
        if hotline:
            yield Sentence(
                (Words(f"{_HOTLINE.to(slip.language)}:", BODY_PT), Words(hotline, KEY_PT, bold=True))
            )
        helper = clean_line(slip.helper_name, _LONGEST_TEXT)
        if helper:
            yield Words(f"Người hỗ trợ: {helper}", BODY_PT)
        yield Words(_PRIVACY, SMALL_PT)

    def _no_receipt(self) -> Block:
        return Framed(Stack(tuple(self._say(NO_RECEIPT, BODY_PT, bold=True))), thickness=1.2, padding=6)

    def _say(
        self, text: Text, size_pt: float, *, bold: bool = False, align: Align = "left", one_line: bool = False
    ) -> Iterator[Block]:
        """Vietnamese, and beneath it the English small when that is wanted and there."""
        vietnamese = clean_line(text.vi, _LONGEST_TEXT)
        if vietnamese:
            yield Words(vietnamese, size_pt, bold, align, one_line)
        english = clean_line(text.en, _LONGEST_TEXT)
        if self._english and english and english != vietnamese:
            yield Words(english, SMALL_PT, align=align)


def _qr(code: str) -> tuple[tuple[bool, ...], ...]:
    """The case code and nothing else, a quarter of it recoverable (level Q): paper is folded and gets wet."""
    symbol = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    symbol.add_data(code)
    symbol.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in symbol.get_matrix())
