"""Slips read back from real PDFs: their text, their fonts, their picture."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from pypdf.generic import ContentStream
from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.paper.faces import Faces
from kiosk.adapters.paper.pen import Pen
from kiosk.adapters.paper.slip_pdf import SlipPdf
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.ids import CaseCode, TicketNumber
from kiosk.domain.settings import SlipPaper
from kiosk.domain.slip import Mark, Slip, SlipFeeLine, SlipPaperLine
from kiosk.domain.text import Language, Text
from tests.support.slips import CHECKED_ON, FONTS, MM_PER_POINT, pages_of, picture_of, slip, text_of

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz" + "".join(
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)
# Of the alphabets of Êđê, Jrai, Bahnar, Mnông and K'ho; the last five have no composed form.
MINORITY = ["č", "ñ", "ŭ", "ĕ", "ŏ", "ĭ", "ƀ", "ê̆", "ô̆", "ơ̆", "ư̆", "k̆"]


@pytest.fixture(scope="module")
def drawer() -> SlipPdf:
    return SlipPdf(FONTS)


@pytest.fixture(params=list(SlipPaper))
def paper(request: pytest.FixtureRequest) -> SlipPaper:
    chosen: SlipPaper = request.param
    return chosen


def long_slip() -> Slip:
    """Twelve papers with long names, four fees."""
    name = "Văn bản ủy quyền có chứng thực của người có quyền sử dụng đất, kèm bản dịch công chứng, số {n}"
    return slip(
        papers=tuple(
            SlipPaperLine(Text(name.format(n=n)), Mark.HAVE if n % 3 == 0 else Mark.MISSING)
            for n in range(1, 13)
        ),
        fees=slip().fees * 2,
    )


def dots(mm: float) -> int:
    """On a head of 203 dots per inch."""
    return int(mm / 25.4 * 203)


def reads(text: str, *expected: str) -> None:
    for part in expected:
        assert " ".join(part.split()) in text


def test_everything_that_belongs_on_it_can_be_read_back(drawer: SlipPdf, paper: SlipPaper) -> None:
    text = text_of(drawer.draw(slip(), paper))

    assert text.startswith("PHIẾU CHUẨN BỊ HỒ SƠ Số thứ tự A012")
    reads(
        text,
        "Đăng ký tạm trú",
        "Mã thủ tục 1.004194",
        "Lập lúc 09:15 21/11/2026",
        "Điểm hỗ trợ nhà văn hóa buôn Kô̆ng",
        "Công an xã nơi ở mới",
        "Số này được gọi tại: Trung tâm Phục vụ hành chính công xã Cư M’gar",
        "Số 12 đường Hùng Vương, xã Cư M’gar, tỉnh Đắk Lắk",
        "Thứ hai đến thứ sáu, 7:30–11:30 và 13:30–17:00",
        "Đăng ký tại quầy 15.000 đ mỗi lần Theo Thông tư 75/2022/TT-BTC, cập nhật ngày 21/11/2026.",
        "Đăng ký qua mạng Miễn phí Theo NQ 66.22/2026/NQ-CP, cập nhật ngày 21/11/2026.",
        "Áp dụng đến hết ngày 28/02/2027.",
        "Thời gian giải quyết 3 ngày làm việc",
        "Mã phiếu K12-20261121-007",
        "Tổng đài: 0262 3 999 999",
        "Người hỗ trợ: Niê H’Bia",
        "Hướng dẫn và in phiếu: Miễn phí",
        "Phiếu này không thay thế Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
    )
    assert "In lại" not in text
    assert text.count("Giấy tiếp nhận") == 1


def test_papers_stand_under_what_is_to_be_done_with_their_box(drawer: SlipPdf, paper: SlipPaper) -> None:
    text = text_of(drawer.draw(slip(), paper))

    assert text.count("☐") == 2
    assert text.count("☑") == 2
    if paper is SlipPaper.ROLL80:
        reads(
            text,
            "Giấy tờ còn thiếu Xin chuẩn bị rồi mang theo. ☐ Giấy tờ về chỗ ở Đưa xem rồi cầm về.",
            "Điền và ký tại quầy Cán bộ sẽ giúp ông/bà. ☐ Tờ khai cư trú (mẫu CT01) Cán bộ in ra để ký.",
            "Giấy tờ đã có Nhớ mang theo. ☑ Thẻ căn cước ☑ Sổ hộ nghèo Nộp 1 bản sao.",
        )


def test_boxes_are_drawn_and_ticked_boxes_have_more_ink(drawer: SlipPdf) -> None:
    def ink(mark: Mark) -> int:
        one = slip(papers=(SlipPaperLine(Text("Thẻ"), mark),))
        picture = picture_of(drawer.draw(one, SlipPaper.ROLL80))
        # Beneath the heading, in the column of the boxes: nothing but the box is there.
        rows = np.flatnonzero((picture[:, 32:74] < 128).any(axis=1))
        boxes = [
            run
            for run in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
            if len(run) in range(38, 46) and (picture[run[len(run) // 2], 33:36] < 128).any()
        ]
        assert len(boxes) == 1
        top, bottom = boxes[0][0], boxes[0][-1]
        return int((picture[top : bottom + 1, 32:76] < 128).sum())

    assert ink(Mark.HAVE) > ink(Mark.MISSING) * 1.2


@pytest.mark.parametrize("code", ["K12-20261121-007", "K999-20261231-123456"])
def test_the_qr_holds_the_case_code_and_nothing_else(drawer: SlipPdf, paper: SlipPaper, code: str) -> None:
    picture = picture_of(drawer.draw(slip(case_code=CaseCode(code)), paper))

    [found] = zxingcpp.read_barcodes(picture)
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    assert found.text == code
    corners = found.position
    module = (corners.top_right.x - corners.top_left.x) / (21 if len(code) == 16 else 25)
    left, right = (round(x) for x in (corners.top_left.x, corners.top_right.x))
    top, bottom = (round(y) for y in (corners.top_left.y, corners.bottom_left.y))
    quiet = int(4 * module) - 2
    framed = picture[top - quiet : bottom + quiet, left - quiet : right + quiet] < 128
    framed[quiet - 2 : 2 - quiet, quiet - 2 : 2 - quiet] = False
    assert not framed.any()


def test_a_roll_is_one_page_80_mm_wide_and_as_long_as_it_needs(drawer: SlipPdf) -> None:
    [short], [long] = (pages_of(drawer.draw(s, SlipPaper.ROLL80)) for s in (slip(), long_slip()))

    assert float(short.mediabox.width) * MM_PER_POINT == pytest.approx(80, abs=0.1)
    assert float(long.mediabox.width) * MM_PER_POINT == pytest.approx(80, abs=0.1)
    assert long.mediabox.height > short.mediabox.height
    picture = picture_of(drawer.draw(slip(), SlipPaper.ROLL80))
    last_ink_mm = np.flatnonzero((picture < 128).any(axis=1))[-1] / 203 * 25.4
    assert picture.shape[0] / 203 * 25.4 - last_ink_mm < 8  # no paper wasted


def test_a5_pages_are_a5_and_numbered_when_there_are_several(drawer: SlipPdf) -> None:
    document = drawer.draw(long_slip(), SlipPaper.A5)
    pages = pages_of(document)

    assert len(pages) > 1
    for page in pages:
        assert float(page.mediabox.width) * MM_PER_POINT == pytest.approx(148, abs=0.1)
        assert float(page.mediabox.height) * MM_PER_POINT == pytest.approx(210, abs=0.1)
    text = text_of(document)
    for number in range(1, len(pages) + 1):
        reads(text, f"A012 – K12-20261121-007 – Trang {number}/{len(pages)}")


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_drawn_outside_the_printable_part(
    drawer: SlipPdf, paper: SlipPaper, language: Language
) -> None:
    endless = "Krông" * 80  # one word of 400 letters
    wild = replace(
        long_slip(),
        language=language,
        procedure_name=Text(endless, endless),
        hand_in_at=Text(endless, endless),
        time=Text(endless),
        hotline=endless,
        office_name=endless,
        office_address=endless,
        opening_hours=endless,
        helper_name=endless,
        point_name=endless,
        ticket_number=TicketNumber("A123456"),
        case_code=CaseCode("K999-20261231-123456"),
        papers=(*long_slip().papers, SlipPaperLine(Text(endless, endless), Mark.MISSING, Text(endless))),
        fees=(SlipFeeLine(Text(endless), Text(endless), 10**12, endless, CHECKED_ON),),
    )
    document = drawer.draw(wild, paper)
    margin = dots(4 if paper is SlipPaper.ROLL80 else 8) - 1
    for page in range(len(pages_of(document))):
        picture = picture_of(document, page)
        for edge in (picture[:, :margin], picture[:, -margin:], picture[:8], picture[-8:]):
            assert (edge > 128).all()
    # Nothing is cut off either: every letter of the long word is there, as often as it was given.
    letters = re.sub(r"\s", "", text_of(document))
    assert letters.count("Krông") == 14 * 80


def test_a_text_longer_than_a_page_goes_on_on_the_next(drawer: SlipPdf) -> None:
    words = " ".join(f"chữ{n}" for n in range(280))
    document = drawer.draw(slip(papers=(SlipPaperLine(Text(words), Mark.MISSING),)), SlipPaper.A5)

    assert len(pages_of(document)) > 2
    reads(text_of(document).replace("Trang", "\nTrang"), "chữ0 chữ1 chữ2")
    for n in range(280):
        reads(text_of(document), f"chữ{n}")


def test_no_letter_is_smaller_than_11_pt_and_key_lines_are_16_or_more(
    drawer: SlipPdf, paper: SlipPaper
) -> None:
    sizes: dict[str, set[float]] = {}
    for language in Language:
        for page in pages_of(drawer.draw(replace(long_slip(), language=language), paper)):
            for text, size_pt in texts_with_size(page):
                sizes.setdefault(text, set()).add(size_pt)

    assert min(min(found) for found in sizes.values()) >= 11
    for key_line in ("A012", "Đăng ký tạm trú", "K12-20261121-007", "15.000 đ", "Lệ phí", "0262 3 999 999"):
        assert min(sizes[key_line]) >= 16, key_line
    assert min(sizes["A012"]) >= 70


def texts_with_size(page: object) -> list[tuple[str, float]]:
    """Every text drawn on the page with the type size its operators set."""
    found: list[tuple[str, float]] = []

    def visit(text: str, _cm: object, _tm: object, _font: object, size_pt: float) -> None:
        if text.strip():
            found.append((text.strip(), float(size_pt)))

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    scaled = {"cm", "Tz", "Tm"}
    for operands, operator in ContentStream(page["/Contents"], page.pdf).operations:  # type: ignore[index,attr-defined]
        # Type sizes say how large letters are only while nothing scales them.
        if operator.decode() in scaled:
            assert [float(value) for value in operands[:4]] == [1, 0, 0, 1]
    return found


def test_fonts_are_in_the_file_and_only_the_letters_used(drawer: SlipPdf, paper: SlipPaper) -> None:
    document = drawer.draw(slip(), paper)

    for page in pages_of(document):
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        names = set()
        for entry in fonts.values():
            font = entry.get_object()
            if font["/BaseFont"] == "/Helvetica":
                continue  # reportlab names it on every page; nothing is set in it
            assert "/FontFile2" in font["/FontDescriptor"].get_object()
            assert "/ToUnicode" in font
            names.add(font["/BaseFont"].split("+")[1])
        assert names <= {"NotoSans-Regular", "NotoSans-Bold", "NotoSansSymbols2-Regular"}
        assert used_fonts(page).isdisjoint({"/F1"})
    assert len(document) < 80_000


def used_fonts(page: object) -> set[str]:
    stream = ContentStream(page["/Contents"], page.pdf)  # type: ignore[index,attr-defined]
    shown, font = set(), ""
    for operands, operator in stream.operations:
        if operator == b"Tf":
            font = str(operands[0])
        elif operator in (b"Tj", b"TJ"):
            shown.add(font)
    return shown


def test_every_letter_of_vietnamese_and_of_its_minorities_comes_back(drawer: SlipPdf) -> None:
    words = [VIETNAMESE[i : i + 8] for i in range(0, len(VIETNAMESE), 8)]
    words += [word.upper() for word in words]
    words += [f"{letter}a" for letter in MINORITY] + [f"{letter.upper()}a" for letter in MINORITY]
    document = drawer.draw(
        slip(office_address=" ".join(words), hand_in_at=Text(" ".join(words))), SlipPaper.ROLL80
    )

    text = text_of(document)
    assert "\ufffd" not in text
    for word in words:
        assert text.count(word) >= 2, word  # once regular, once bold


def picture_of_line(text: str, *, bold: bool) -> NDArray[np.bool_]:
    """One line at 100 pt on a page of 200 × 200 pt, its baseline 50 pt from the foot; ink is True."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(200, 200))
    Pen(canvas, Faces(FONTS)).line(text, 50, 50, 100, bold=bold)
    canvas.showPage()
    canvas.save()
    return picture_of(target.getvalue(), dots_per_inch=72) < 128


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("letter", [*"kKaAêÊôÔnƀ"])
def test_a_mark_without_composed_form_stands_over_its_letter(letter: str, bold: bool) -> None:
    bare = picture_of_line(letter, bold=bold)
    rows, columns = (np.flatnonzero(bare.any(axis=axis)) for axis in (1, 0))
    above = picture_of_line(letter + "\u0306", bold=bold) & ~bare
    below = picture_of_line(letter + "\u0331", bold=bold) & ~bare

    middle = columns.mean()
    for mark in (above, below):
        assert np.flatnonzero(mark.any(axis=0)).mean() == pytest.approx(middle, abs=2)
    assert np.flatnonzero(above.any(axis=1))[-1] <= rows[0] + 1
    assert np.flatnonzero(below.any(axis=1))[0] >= rows[-1] - 1


@pytest.mark.parametrize("letter", [*"ơƠưƯ"])
def test_a_mark_stands_over_the_bowl_and_not_over_the_horn(letter: str) -> None:
    plain = {"ơ": "o", "Ơ": "O", "ư": "u", "Ư": "U"}[letter]
    marked = picture_of_line(letter + "\u0306", bold=False) & ~picture_of_line(letter, bold=False)

    middle = np.flatnonzero(picture_of_line(plain, bold=False).any(axis=0)).mean()
    assert np.flatnonzero(marked.any(axis=0)).mean() == pytest.approx(middle, abs=4)


def test_a_letter_that_the_face_lacks_is_shown_as_a_question_mark(drawer: SlipPdf) -> None:
    text = text_of(drawer.draw(slip(helper_name="漢 Bình 😀"), SlipPaper.ROLL80))

    reads(text, "Người hỗ trợ: \ufffd Bình \ufffd")


HOSTILE = [
    "<b>đậm</b> & <img src='x'> &amp;",
    "A|B|C || \"trích\" 'dẫn' \\n \\u0041 %s {0} {name}",
    "${HOME} `id` $(id); DROP TABLE cases;--",
    "(ngoặc) ) \\) Tj ET BT /F1 99 Tf endstream",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_from_outside_is_printed_as_it_is(drawer: SlipPdf, paper: SlipPaper, hostile: str) -> None:
    document = drawer.draw(
        slip(
            procedure_name=Text(hostile),
            papers=(SlipPaperLine(Text(hostile), Mark.MISSING, Text(hostile)),),
            fees=(SlipFeeLine(Text(hostile), Text(hostile), 1, hostile, CHECKED_ON),),
            hand_in_at=Text(hostile),
            office_name=hostile,
            helper_name=hostile,
            hotline=hostile,
            point_name=hostile,
            time=Text(hostile),
        ),
        paper,
    )

    words = hostile.split()
    text = text_of(document)
    assert sum(text.count(word) for word in words) >= 8 * len(words)


def test_hidden_characters_are_gone(drawer: SlipPdf) -> None:
    text = text_of(drawer.draw(slip(helper_name="A\x00B\u202eC\u200bD\u0007E\nF\ud800G"), SlipPaper.ROLL80))

    reads(text, "Người hỗ trợ: ABCDE FG")
    assert not re.search("[\x00\u202e\u200b\u0007]", text)


def test_a_megabyte_of_text_neither_hangs_nor_fills_the_roll(drawer: SlipPdf) -> None:
    [page] = pages_of(drawer.draw(slip(helper_name="Bình " * 200_000), SlipPaper.ROLL80))

    assert float(page.mediabox.height) < 14_400


def test_what_is_not_known_is_said_and_what_is_not_set_is_left_out(drawer: SlipPdf, paper: SlipPaper) -> None:
    unknown = "Chưa có thông tin – hỏi cán bộ"
    one_fee = SlipFeeLine(Text("Phí chứng thực"), Text("bản"), None, "", CHECKED_ON)
    bare = slip(
        fees=(one_fee,),
        opening_hours="",
        hotline=" ",
        helper_name="",
        office_name="",
        office_address="",
        papers=(),
    )
    text = text_of(drawer.draw(bare, paper))

    reads(text, f"Phí chứng thực {unknown} Cập nhật ngày 21/11/2026.", "Không cần mang giấy tờ gì.")
    reads(text, f"Giờ làm việc: {unknown}")
    assert "Tổng đài" not in text
    assert "Người hỗ trợ" not in text
    assert "được gọi tại" not in text
    assert unknown in text_of(drawer.draw(slip(fees=()), paper)).partition("Lệ phí")[2]


def test_a_total_is_said_to_be_one_and_notes_follow(drawer: SlipPdf) -> None:
    fee = SlipFeeLine(
        Text("Bản sao"),
        Text("bản"),
        24000,
        "TT 281/2016/TT-BTC",
        CHECKED_ON,
        valid_to=date(2027, 2, 28),
        is_total=True,
        note=Text("Tính cho 3 bản."),
    )
    text = text_of(
        drawer.draw(slip(fees=(fee,), time_note=Text("Cần xác minh thì 7 ngày.")), SlipPaper.ROLL80)
    )

    reads(text, "Bản sao 24.000 đ tổng cộng Tính cho 3 bản. Theo TT 281/2016/TT-BTC")
    reads(text, "3 ngày làm việc Cần xác minh thì 7 ngày.")


def test_reprints_are_marked(drawer: SlipPdf, paper: SlipPaper) -> None:
    reads(text_of(drawer.draw(slip(copy_number=2), paper)), "PHIẾU CHUẨN BỊ HỒ SƠ In lại lần 1")
    reads(text_of(drawer.draw(slip(copy_number=4), paper)), "In lại lần 3")


def test_english_stands_beneath_the_vietnamese_when_asked_for(drawer: SlipPdf, paper: SlipPaper) -> None:
    text = text_of(drawer.draw(slip(language=Language.EN), paper))

    reads(
        text,
        "PHIẾU CHUẨN BỊ HỒ SƠ DOSSIER PREPARATION SLIP",
        "Số thứ tự Your number A012",
        "Đăng ký tạm trú Register a temporary home",
        "Thẻ căn cước Identity card",
        "3 ngày làm việc 3 working days",
        "This slip does not replace the official receipt of the dossier.",
    )
    assert "DOSSIER" not in text_of(drawer.draw(slip(), paper))


def test_the_same_slip_is_the_same_file(drawer: SlipPdf, paper: SlipPaper) -> None:
    first = drawer.draw(slip(), paper)
    drawer.draw(long_slip(), paper)

    assert drawer.draw(slip(), paper) == first
    assert SlipPdf(FONTS).draw(slip(), paper) == first


def test_without_its_fonts_the_drawer_says_which_is_missing(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        SlipPdf(tmp_path)
    assert refused.value.code is ErrorCode.FONT_MISSING
    assert refused.value.params == {"name": "NotoSans-Regular.ttf"}
