"""`kiosk scan`: pictures and texts of codes, reported as data."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.cli.conftest import Kiosk
from tests.support.card_texts import GARBLED, NEW_CARD, OLD_CARD, OLD_CARD_DECOMPOSED, YEAR_ONLY
from tests.support.cards import code_picture, front_of_2021_card

KEYS = {"source", "kind", "decoder", "elapsed_ms", "identity", "warnings", "error"}


def picture(path: Path, text: str) -> str:
    cv2.imwrite(str(path), code_picture(text))
    return str(path)


def test_the_text_of_an_old_card(kiosk: Kiosk) -> None:
    said = kiosk.json("scan", "--text", OLD_CARD)
    assert (said.status, said.err) == (0, "")
    item = said.item()
    assert set(item) == KEYS
    assert (item["source"], item["kind"], item["decoder"], item["error"]) == (
        "text",
        "identity",
        "typed",
        None,
    )
    assert item["identity"] == {
        "personal_id": "001090990123",
        "old_id": "999012345",
        "full_name": "Nguyễn Văn Thử",
        "born": "1990-03-05",
        "sex": "male",
        "address": "Số 12, Tổ 3, Phường Thử Nghiệm, Quận Mẫu, Hà Nội",
        "issued_on": "2021-05-12",
        "card": "cccd",
    }
    assert item["warnings"] == []


@pytest.mark.parametrize(
    "text", [OLD_CARD_DECOMPOSED, f"\ufeff{OLD_CARD}\r\n", OLD_CARD.replace("Nam", "NAM")]
)
def test_the_same_card_written_otherwise(kiosk: Kiosk, text: str) -> None:
    given, typed = kiosk.json("scan", "--text", text).item(), kiosk.json("scan", "--text", OLD_CARD).item()
    assert given["identity"] == typed["identity"]


def test_a_new_card_a_garbled_one_and_one_with_a_year_alone(kiosk: Kiosk) -> None:
    assert kiosk.json("scan", "--text", NEW_CARD).item()["identity"]["card"] == "can_cuoc"
    assert kiosk.json("scan", "--text", GARBLED).item()["identity"]["full_name"] == "Lê Kim Thủy"
    year_only = kiosk.json("scan", "--text", YEAR_ONLY).item()
    assert year_only["identity"]["born"] == "1955"
    assert year_only["warnings"] == ["card.birth_partial"]


def test_a_text_from_stdin_is_not_seen_in_the_list_of_processes(kiosk: Kiosk) -> None:
    given = kiosk.json("scan", "--text", "-", stdin=f"{OLD_CARD}\n".encode()).item()
    assert given["identity"]["full_name"] == "Nguyễn Văn Thử"


@pytest.mark.parametrize(
    ("stdin", "kind"),
    [
        (b"", "unknown"),
        (b"\xff\xfe\x00", "unknown"),
        (b"x" * 3_000_000, "unknown"),
        (b"|" * 1_000_000, "unknown"),
        (OLD_CARD.encode().replace("ễ".encode(), b"\xff"), "identity"),
    ],
)
def test_anything_on_stdin_is_answered(kiosk: Kiosk, stdin: bytes, kind: str) -> None:
    item = kiosk.json("scan", "--text", "-", stdin=stdin).item()
    assert (item["kind"], item["identity"]) == (kind, None)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("https://dichvucong.gov.vn/x", "link", 0),
        ("K01-20261121-001", "case_slip", 0),
        ("00020101021138", "payment", 0),
        ("0123456789|x", "health_card", 0),
        ("IDVNM0909901230", "mrz", 0),
        ("Xin chào", "unknown", 0),
        ("<b>x</b>\u202e\x1b[31m", "unknown", 0),
        (OLD_CARD[:40], "unknown", 1),
        (OLD_CARD.replace("05031990", "31021990"), "identity", 1),
        (OLD_CARD.replace("Thử|", "Thử\x1b[31m|"), "identity", 1),
    ],
)
def test_other_codes_and_broken_cards(kiosk: Kiosk, text: str, kind: str, status: int) -> None:
    said = kiosk.json("scan", "--text", text)
    assert (said.item()["kind"], said.item()["identity"]) == (kind, None)
    assert said.status == status
    assert (said.item()["error"] is None) is (status == 0)
    assert kiosk.run("scan", "--text", text).out.rstrip("\n").replace("\t", "").isprintable()


def test_pictures_are_reported_one_by_one_as_they_come(kiosk: Kiosk, tmp_path: Path) -> None:
    good = picture(tmp_path / "thẻ cũ.png", OLD_CARD)
    card = str(tmp_path / "card.jpg")
    cv2.imwrite(card, front_of_2021_card(NEW_CARD))
    empty = str(tmp_path / "empty.png")
    cv2.imwrite(empty, np.full((200, 300, 3), 200, np.uint8))
    said = kiosk.json("scan", good, empty, card)
    items = said.items()
    assert [item["source"] for item in items] == [good, empty, card]
    assert [item["kind"] for item in items] == ["identity", "none", "identity"]
    assert [item["error"] for item in items] == [None, "code.not_found", None]
    assert items[0]["decoder"] == "zxing-cpp"
    assert said.status == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"text",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x7f\xff\xff\xff" * 2 + b"\x08\x02\x00\x00\x00",
        b"\xff\xd8" + b"\xff" * 100_000,
        b"BM" + b"\xff" * 60,
        b"RIFF\x00\x00\x00\x00WEBPVP8X" + b"\xff" * 20,
    ],
)
def test_a_file_that_is_no_picture(kiosk: Kiosk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(content)
    said = kiosk.json("scan", str(path))
    assert (said.status, said.item()["error"]) == (1, "picture.unreadable")


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1), (3, 3)])
def test_pictures_of_odd_sizes(kiosk: Kiosk, tmp_path: Path, size: tuple[int, int]) -> None:
    path = str(tmp_path / "x.png")
    cv2.imwrite(path, np.zeros((*size, 3), np.uint8))
    assert kiosk.json("scan", path).item()["error"] == "code.not_found"


def test_paths_that_are_no_files(kiosk: Kiosk) -> None:
    said = kiosk.json("scan", "/", "/dev/zero", "/nowhere", "x" * 300)
    assert [item["error"] for item in said.items()] == ["picture.unreadable"] * 4
