"""A small catalogue as files: one document with every kind of part, its list and its life event."""

from __future__ import annotations

from pathlib import Path

NAME = "1.999001-thu.yaml"

LIFE_EVENTS = 'life_events: [{id: thu, icon: life-test, name: {vi: "Thử", en: "Test"}}]'
SEXES = """\
options:
  - {value: male, label: {vi: "Nam", en: "Male"}}
  - {value: female, label: {vi: "Nữ", en: "Female"}}
"""
GOOD = """\
code: "1.999001"
version: 1
name: {vi: "Việc thử", en: "Test"}
official_name: "Thủ tục thử"
field: "Thử"
decision: ""
summary: {vi: "Để thử.", en: "For tests."}
for_whom: {vi: "Người thử.", en: "Testers."}
life_event: thu
ticket_letter: A
verified_on: 2026-11-21
valid_from: 2026-11-21
authority:
  name: {vi: "Xã", en: "Commune"}
  hand_in_at: {vi: "Quầy 1", en: "Desk 1"}
  source: "luật"
  confidence: confirmed
channels: [direct]
times:
  - {value: 3, unit: working_day, source: "luật", confidence: confirmed}
fees:
  - id: phi
    name: {vi: "Phí", en: "Fee"}
    unit: {vi: "lần", en: "time"}
    amount_vnd: 8000
    source: "luật"
    confidence: confirmed
result_name: {vi: "Giấy", en: "Paper"}
legal_basis: []
form: {name: "Tờ khai", source: "mẫu thử", confidence: secondary}
requirements:
  - {id: to_khai, name: {vi: "Tờ khai", en: "Form"}, kind: fill, source: "luật", confidence: confirmed}
repeats:
  - key: con
    ask: {vi: "Có con không?", en: "Children?"}
    ask_more: {vi: "Còn con không?", en: "More?"}
    item_name: {vi: "Con", en: "Child"}
    max_items: 3
    why: {vi: "Để thử.", en: "For tests."}
steps:
  - id: loai
    part: case
    question: {vi: "Loại nào?", en: "Which?"}
    why: {vi: "Để thử.", en: "For tests."}
    fields:
      - key: loai
        type: choice
        label: {vi: "Loại", en: "Kind"}
        options:
          - {value: mot, label: {vi: "Một", en: "One"}}
          - {value: hai, label: {vi: "Hai", en: "Two"}}
  - id: nguoi
    part: form
    question: {vi: "Tên gì, nam hay nữ?", en: "Name and sex?"}
    why: {vi: "Để thử.", en: "For tests."}
    show_when: {field: loai, op: eq, value: mot}
    fields:
      - {key: ten, type: name, label: {vi: "Tên", en: "Name"}, official_label: "Họ tên", from_card: full_name}
      - {key: gioi, type: choice, label: {vi: "Giới", en: "Sex"}, options_from: sexes, source: "hỏi thêm"}
  - id: con
    part: form
    repeat: con
    question: {vi: "Con tên gì?", en: "Child's name?"}
    why: {vi: "Để thử.", en: "For tests."}
    fields:
      - {key: ten_con, type: name, label: {vi: "Tên con", en: "Name"}}
"""


def write_catalogue(folder: Path, document: str | bytes = GOOD) -> Path:
    """Writes a catalogue whose one procedure is `document`, and returns its folder."""
    (folder / "lists").mkdir(exist_ok=True)
    (folder / "lists" / "sexes.yaml").write_text(SEXES, encoding="utf-8")
    (folder / "life_events.yaml").write_text(LIFE_EVENTS, encoding="utf-8")
    (folder / NAME).write_bytes(document.encode() if isinstance(document, str) else document)
    return folder


def changed(old: str, new: str) -> str:
    """The document with one place of it changed."""
    assert GOOD.count(old) == 1, f"{old!r} stands {GOOD.count(old)} times in the document"
    return GOOD.replace(old, new)
