"""How a procedure speaks: short sentences, plain words, both languages.

What people read at the kiosk, not what the state calls it: official names are exempt.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from kiosk.domain.finding import Finding
from kiosk.domain.procedure import Procedure
from kiosk.domain.text import Text, nfc

MAX_WORDS = 15

# Said in an office; at the kiosk there is a plainer word (in brackets the one to use).
OFFICE_WORDS = (
    "thành phần hồ sơ",  # giấy tờ cần mang
    "dịch vụ công",  # nộp qua mạng
    "toàn trình",  # nộp qua mạng từ đầu đến cuối
    "kê khai trực tuyến",  # khai trên mạng
    "trực tuyến",  # qua mạng
    "người dùng",  # bà con, ông/bà
    "công dân",  # bà con, ông/bà
    "thủ tục hành chính",  # việc cần làm
    "cơ quan có thẩm quyền",  # tên cơ quan
    "thụ lý",  # giải quyết
    "nhân thân",  # người thân
    "cơ sở dữ liệu",  # máy của Nhà nước
    "xuất trình",  # đưa ra cho xem
    "nêu trên",
    "theo quy định của pháp luật",
    "tổ chức, cá nhân",  # bà con
    "bạn",  # ông/bà
)
_OFFICE = re.compile(r"\b(?:" + "|".join(OFFICE_WORDS) + r")\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!;:…]+(?:\s+|$)")


def wording_findings(procedure: Procedure, *, english_required: bool) -> tuple[Finding, ...]:
    """Sentences of more than `MAX_WORDS` words (counted by spaces), office words, missing English."""
    return tuple(_findings(procedure, english_required))


def longest_sentence(text: str) -> int:
    """Words in the longest sentence of `text`; Vietnamese syllables are counted as words."""
    return max(len(sentence.split()) for sentence in _SENTENCE_END.split(text))


def _findings(procedure: Procedure, english_required: bool) -> Iterator[Finding]:
    for path, text in _texts(procedure, ""):
        words = longest_sentence(text.vi)
        if words > MAX_WORDS:
            yield Finding(f"{path}.vi", f"a sentence of {words} words; at most {MAX_WORDS}")
        office = _OFFICE.search(text.vi)
        if office is not None:
            yield Finding(f"{path}.vi", f"office words: “{office[0]}”")
        if nfc(text.vi) != text.vi:
            yield Finding(f"{path}.vi", "not in composed form (NFC)")
        if english_required and not text.en:
            yield Finding(f"{path}.en", "missing")


def _texts(part: object, path: str) -> Iterator[tuple[str, Text]]:
    """Every sentence in `part` with its place. Options of shared lists are names, not sentences."""
    if isinstance(part, Text):
        yield path, part
    elif isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from _texts(item, f"{path}[{index}]")
    elif dataclasses.is_dataclass(part):
        for attribute in dataclasses.fields(part):
            inner = getattr(part, attribute.name)
            yield from _texts(inner, f"{path}.{attribute.name}" if path else attribute.name)
