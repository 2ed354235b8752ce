"""Real frames through the real decoders."""

from __future__ import annotations

import random
import sys
import unicodedata

import numpy as np
import pytest

from kiosk.adapters.codes import CascadeReader, live_reader, still_reader
from kiosk.adapters.codes.decoders import (
    Decoder,
    GreyPicture,
    OpencvDecoder,
    ZbarDecoder,
    ZxingDecoder,
    installed_decoders,
)
from kiosk.application.ports import Frame
from tests.support.card_texts import GARBLED_TRUE, NEW_CARD, OLD_CARD, OLD_CARD_DECOMPOSED, random_card_text
from tests.support.cards import (
    Picture,
    Pose,
    back_of_2024_card,
    code_picture,
    empty_desk,
    front_of_2021_card,
    on_desk,
)


def grey(picture: Picture) -> GreyPicture:
    return np.ascontiguousarray(picture[..., 0])


def texts(reader: CascadeReader, picture: Picture, at_s: float = 0.0) -> list[str]:
    return [code.text for code in reader.read(Frame(picture, at_s))]


class FoundByRecord:
    """A decoder with a fixed answer that counts how often it is asked."""

    def __init__(self, name: str, *answer: str) -> None:
        self.name = name
        self.answer = answer
        self.asked = 0

    def find(self, grey: GreyPicture) -> tuple[str, ...]:
        assert grey.ndim == 2
        self.asked += 1
        return self.answer


def test_all_three_are_there_in_the_order_of_trust() -> None:
    assert [decoder.name for decoder in installed_decoders()] == ["zxing-cpp", "pyzbar", "opencv"]


@pytest.mark.parametrize("decoder", [ZxingDecoder(), ZbarDecoder(), OpencvDecoder()], ids=lambda d: d.name)
def test_each_reads_a_clean_code_letter_for_letter(decoder: Decoder) -> None:
    assert decoder.find(grey(code_picture(OLD_CARD))) == (OLD_CARD,)
    assert decoder.find(grey(empty_desk())) == ()


@pytest.mark.parametrize("turn_deg", [0, 10, -25, 90, 180])
@pytest.mark.parametrize(
    ("card", "text"),
    [(front_of_2021_card(OLD_CARD), OLD_CARD), (back_of_2024_card(NEW_CARD), NEW_CARD)],
    ids=["2021", "2024"],
)
def test_cards_on_a_desk(card: Picture, text: str, turn_deg: float) -> None:
    frame = on_desk(card, Pose(width_share=0.5, turn_deg=turn_deg, tilt=0.05), size=(1920, 1080))
    assert texts(live_reader(), frame) == [text]


def test_a_frame_without_a_code() -> None:
    assert texts(still_reader(), empty_desk()) == []


def test_a_card_with_the_code_out_of_the_picture() -> None:
    frame = on_desk(front_of_2021_card(OLD_CARD), Pose(width_share=0.9, centre=(0.8, 0.5)))
    assert texts(still_reader(), frame) == []


def test_decomposed_letters_come_as_they_were_encoded() -> None:
    (text,) = texts(still_reader(), code_picture(OLD_CARD_DECOMPOSED))
    assert unicodedata.normalize("NFC", text) == OLD_CARD


def test_two_codes_in_one_picture() -> None:
    both = np.full((200, 400, 3), 255, np.uint8)
    for text, left in (("K12-20261121-007", 10), ("https://gplx.example/", 200)):
        code = code_picture(text)
        both[10 : 10 + code.shape[0], left : left + code.shape[1]] = code
    assert sorted(texts(still_reader(), both)) == ["K12-20261121-007", "https://gplx.example/"]


def test_bytes_that_are_no_text_do_no_harm() -> None:
    noise = random.Random(5).randbytes(400)
    picture = code_picture(noise)
    for decoder in installed_decoders():
        assert all(isinstance(text, str) for text in decoder.find(grey(picture)))
    assert ZbarDecoder().find(grey(picture)) == ()


def test_pyzbar_alone_is_never_wrong_about_letters() -> None:
    """1,500 cards: zbar guesses a wrong encoding for a fifth of them; each is repaired or left out."""
    from pyzbar import pyzbar

    rng = random.Random(1500)
    zbar = ZbarDecoder()
    garbled = read = 0
    for _ in range(1500):
        text = random_card_text(rng)
        picture = grey(code_picture(text))
        raw = pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
        garbled += bool(raw) and raw[0].data.decode() != text
        found = zbar.find(picture)
        assert found in ((text,), ())
        read += bool(found)
    assert garbled > 100  # else the trap is gone and `repair` may go too
    assert read >= 0.99 * 1500


def test_zxing_reads_every_letter() -> None:
    rng = random.Random(2000)
    for _ in range(300):
        text = random_card_text(rng)
        assert ZxingDecoder().find(grey(code_picture(text))) == (text,)


def test_garbled_text_never_leaves_the_cascade() -> None:
    zbar_first = CascadeReader([ZbarDecoder(), ZxingDecoder()])
    (code,) = zbar_first.read(Frame(code_picture(GARBLED_TRUE), 0.0))
    assert (code.text, code.decoder) == (GARBLED_TRUE, "pyzbar")
    # Katakana are no card: dropped by pyzbar, and the next decoder reads them right.
    (code,) = zbar_first.read(Frame(code_picture("ﾃｪﾃｫ"), 0.0))
    assert (code.text, code.decoder) == ("ﾃｪﾃｫ", "zxing-cpp")


def test_the_first_answer_counts() -> None:
    first, second, third = FoundByRecord("a"), FoundByRecord("b", "x", "x", "y"), FoundByRecord("c", "z")
    codes = CascadeReader([first, second, third]).read(Frame(empty_desk(), 0.0))
    assert [(code.decoder, code.text, code.format) for code in codes] == [
        ("b", "x", "qrcode"),
        ("b", "y", "qrcode"),
    ]
    assert third.asked == 0


def test_slow_decoders_see_a_live_frame_now_and_then() -> None:
    quick, slow = FoundByRecord("quick"), FoundByRecord("slow")
    reader = CascadeReader([quick, slow], rescue_interval_s=0.25)
    for number in range(31):
        reader.read(Frame(empty_desk(), 10 + number / 30))
    assert quick.asked == 31
    assert slow.asked == 4


def test_without_libzbar_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        sys.modules, "pyzbar", None
    )  # the import raises ImportError, as it does without libzbar
    decoders = installed_decoders()
    assert [decoder.name for decoder in decoders] == ["zxing-cpp", "opencv"]
    assert texts(CascadeReader(decoders), code_picture(OLD_CARD)) == [OLD_CARD]


def test_what_is_read_does_not_show_itself() -> None:
    (code,) = still_reader().read(Frame(code_picture(OLD_CARD), 0.0))
    assert "Thử" not in repr(code)
    assert "001090" not in repr(code)
