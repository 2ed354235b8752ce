"""Every way of typing Vietnamese: the customs, the decisions, and names of places and people."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.composing import (
    Composer,
    InputMethod,
    Tone,
    add_letter,
    compose,
    delete_last,
    set_tone,
    tone_of,
)

TELEX, VNI, DIRECT = InputMethod.TELEX, InputMethod.VNI, InputMethod.DIRECT


# --- direct -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "letter", "after"),
    [
        ("tóa", "n", "toán"),
        ("gì", "a", "già"),
        ("gí", "ê", "giế"),
        ("qú", "y", "quý"),
        ("bí", "ê", "biế"),
        ("thúy", "ê", "thuyế"),
        ("thuơ", "n", "thươn"),
        ("thuở", "ng", "thưởng"),
        ("THUỞ", "N", "THƯỞN"),
        ("rưo", "u", "rươu"),
        ("quờ", "n", "quờn"),
        ("Trần Hòa", " ", "Trần Hòa "),
        ("Hoà Bìn", "h", "Hoà Bình"),
        ("hoà", "!", "hoà!"),
        ("Đắk", "l", "Đắkl"),
        ("Đắkl", "a", "Đắkla"),
        ("e", "\u0302", "ê"),
        ("toan", "\u0301", "toán"),
        ("", "Ngô", "Ngô"),
        ("H'H", "en", "H'Hen"),
    ],
)
def test_a_letter_moves_the_tone_where_it_belongs(before: str, letter: str, after: str) -> None:
    assert add_letter(before, letter) == after


@pytest.mark.parametrize(
    ("before", "tone", "after"),
    [
        ("Nguyên", Tone.NGA, "Nguyễn"),
        ("Nguyễn Văn", Tone.HUYEN, "Nguyễn Vằn"),
        ("hoa", Tone.HUYEN, "hòa"),
        ("hòa", Tone.SAC, "hóa"),
        ("hòa", Tone.HUYEN, "hoa"),
        ("hoà", Tone.SAC, "hóa"),
        ("hòa", Tone.LEVEL, "hoa"),
        ("hoa", Tone.LEVEL, "hoa"),
        ("Đăk", Tone.SAC, "Đắk"),
        ("Đắklăk", Tone.SAC, "Đắklắk"),
        ("khuyu", Tone.HOI, "khuỷu"),
        ("GIƯƠNG", Tone.HUYEN, "GIƯỜNG"),
        ("tâê", Tone.SAC, "tâế"),
        ("ñ", Tone.NGA, "ñ"),
        ("Êñuô", Tone.SAC, "Êñuố"),
        ("ê\u0306", Tone.SAC, "ê\u0306\u0301"),
        ("ng", Tone.SAC, "ng"),
        ("hòa ", Tone.SAC, "hòa "),
        ("", Tone.SAC, ""),
    ],
)
def test_a_tone_key_acts_on_the_last_syllable(before: str, tone: Tone, after: str) -> None:
    assert set_tone(before, tone) == unicodedata.normalize("NFC", after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("toán", "tóa"),
        ("tóa", "tó"),
        ("tó", "t"),
        ("quý", "qu"),
        ("khuỷu", "khủy"),
        ("biế", "bi"),
        ("A\u0302\u0301", ""),
        ("ê\u0306", ""),
        ("n\u0303a", "ñ"),
        ("Lê ", "Lê"),
        ("Hoà B", "Hoà "),
        ("\u0301", ""),
        ("", ""),
    ],
)
def test_delete_takes_one_visible_letter(before: str, after: str) -> None:
    assert delete_last(before) == after


@pytest.mark.parametrize(
    ("letters", "tone", "old", "modern"),
    [
        ("hoa", Tone.HUYEN, "hòa", "hoà"),
        ("thuy", Tone.HOI, "thủy", "thuỷ"),
        ("khoe", Tone.HOI, "khỏe", "khoẻ"),
        ("quy", Tone.SAC, "quý", "quý"),
        ("cua", Tone.HOI, "của", "của"),
        ("mia", Tone.SAC, "mía", "mía"),
        ("toan", Tone.SAC, "toán", "toán"),
        ("ngoai", Tone.HUYEN, "ngoài", "ngoài"),
    ],
)
def test_old_and_modern_style(letters: str, tone: Tone, old: str, modern: str) -> None:
    assert set_tone(letters, tone) == old
    assert set_tone(letters, tone, modern=True) == modern
    assert Composer(TELEX, modern=True).type(letters).tone(tone).text == modern


def test_the_modern_style_holds_for_every_key() -> None:
    assert add_letter("hò", "a", modern=True) == "hoà"
    assert delete_last("hoàn", modern=True) == "hoà"
    assert compose("hoaf thuyr", TELEX, modern=True) == "hoà thuỷ"


def test_tones_have_the_names_that_people_use() -> None:
    assert [tone.label for tone in Tone] == ["không dấu", "huyền", "hỏi", "ngã", "sắc", "nặng"]
    assert [tone_of(f"Lê {letter}") for letter in "aàảãáạ"] == list(Tone)


# --- Telex and VNI ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Nguyeenx", "Nguyễn"),
        ("NGUYEENX", "NGUYỄN"),
        ("DDawngj", "Đặng"),
        ("DDINHF", "ĐÌNH"),
        ("hoaf", "hòa"),
        ("thuyr", "thủy"),
        ("quys", "quý"),
        ("gif", "gì"),
        ("ginf", "gìn"),
        ("giaf", "già"),
        ("nguoiwf", "người"),
        ("ngwowif", "người"),
        ("nguwoif", "người"),
        ("truowngf", "trường"),
        ("dduocwj", "được"),
        ("ruowuj", "rượu"),
        ("thuowr", "thuở"),
        ("huowng", "hương"),
        ("quow", "quơ"),
        ("nhwng", "nhưng"),
        ("W", "Ư"),
        ("giwx", "giữ"),
        ("muaws", "mứa"),
        ("quawng", "quăng"),
        ("luuw", "lưu"),
        ("luanw", "luăn"),
        ("buwoon", "buôn"),
        ("toio", "tôi"),
        ("toino", "toino"),
        ("awa", "â"),
        ("ngoaos", "ngoáo"),
        ("tieengsf", "tiềng"),
        ("tieengsz", "tiêng"),
        # undo
        ("aaa", "aa"),
        ("aaaa", "aaa"),
        ("ass", "as"),
        ("asss", "ass"),
        ("ddd", "dd"),
        ("uww", "uw"),
        ("uoww", "uow"),
        ("huongww", "huongw"),
        ("ww", "w"),
        ("Ww", "W"),
        ("wwa", "wa"),
        ("tiengee", "tienge"),
        ("xoong", "xông"),
        ("xooong", "xoong"),
        # places and people of many groups: no spelling check
        ("DDawks Lawks", "Đắk Lắk"),
        ("DDawk Noong", "Đăk Nông"),
        ("ddakws", "đắk"),
        ("Kroong", "Krông"),
        ("Krông", "Krông"),
        ("Niee", "Niê"),
        ("Kpaw", "Kpă"),
        ("Alawng", "Alăng"),
        ("Arraats", "Arất"),
        ("Zow Raam", "Zơ Râm"),
        ("Bh'ling", "Bh'ling"),
        ("Bnuowsch", "Bnướch"),
        ("Powlooong", "Pơloong"),
        ("Ksorr", "Ksor"),
        ("H'Hen Niee", "H'Hen Niê"),
        ("Jrai", "Jrai"),
        ("Raglai", "Raglai"),
        ("M'DDrawsk", "M'Đrắk"),
        ("R'Laasp", "R'Lấp"),
        ("Anna", "Anna"),
        ("Ana", "Ân"),
        ("Anaa", "Ana"),
        ("EEddee", "Êđê"),
        ("DDawkddoa", "Đăkđoa"),
        ("DDawsksong", "Đắksong"),
        ("Dald", "Dald"),
        ("thuow\u0306", "thuơ\u0306"),
        ("New", "New"),
        ("z", "z"),
    ],
)
def test_telex(keys: str, text: str) -> None:
    assert compose(keys, TELEX) == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Nguye6n4", "Nguyễn"),
        ("nguyen64", "nguyễn"),
        ("NGUYE6N4", "NGUYỄN"),
        ("D9a8ng5", "Đặng"),
        ("tru7o7ng2", "trường"),
        ("truong72", "trường"),
        ("duong972", "đường"),
        ("hoa2", "hòa"),
        ("thuo73", "thuở"),
        ("D9a81k La81k", "Đắk Lắk"),
        ("Kro6ng Pa81c", "Krông Pắc"),
        ("Nie6", "Niê"),
        ("xoong", "xoong"),
        ("a66", "a6"),
        ("a666", "a66"),
        ("a11", "a1"),
        ("a116", "a16"),
        ("d99", "d9"),
        ("uo77", "uo7"),
        ("a10", "a"),
        ("A012", "A012"),
        ("24", "24"),
        ("thôn 12", "thôn 12"),
    ],
)
def test_vni(keys: str, text: str) -> None:
    assert compose(keys, VNI) == text


# --- one value for the keyboard ---------------------------------------------------------------------


def test_backspace_takes_keys_of_the_word_back_then_letters() -> None:
    composer = Composer(TELEX).type("Lee Vawns")
    seen = []
    while composer.text:
        seen.append(composer.text)
        composer = composer.backspace()
    assert seen == ["Lê Vắn", "Lê Văn", "Lê Vă", "Lê Va", "Lê V", "Lê ", "Lê", "L"]


def test_a_named_tone_key_counts_as_one_key_in_telex() -> None:
    composer = Composer(TELEX).type("toa").tone(Tone.SAC)
    assert composer.text == "tóa"
    assert composer.type("n").text == "toán"
    assert composer.tone(Tone.SAC).text == composer.tone(Tone.LEVEL).text == "toa"
    assert composer.backspace().text == "toa"


def test_a_tone_key_without_a_vowel_leaves_nothing_to_take_back() -> None:
    composer = Composer(VNI).type("ng").tone(Tone.SAC)
    assert composer.text == "ng"
    assert composer.backspace().text == "n"


def test_a_finished_word_still_takes_a_tone_after_the_space_is_gone() -> None:
    assert Composer(TELEX).type("Nguyeen ").backspace().type("x").text == "Nguyễn"
    assert Composer(TELEX).with_text("xoong").type("f").text == "xoòng"


def test_the_method_can_change_in_the_middle_of_a_word() -> None:
    composer = Composer(DIRECT).type("Nguyê").with_method(TELEX).type("nx").with_method(VNI).type(" Hoa2")
    assert composer.text == "Nguyễn Hòa"
    assert composer.method is VNI


def test_typed_text_is_not_shown_in_a_log() -> None:
    assert "Lê" not in repr(Composer(TELEX, committed="Lê ").type("Vawn"))
    assert "Vawn" not in repr(Composer(TELEX).type("Vawn"))


def test_pasted_text_is_taken_as_it_is_and_costs_little() -> None:
    huge = "aawsd " * 200_000
    for method in InputMethod:
        composer = Composer(method).type(huge)
        assert composer.text == huge
        assert composer.backspace().text == huge[:-1]
    assert len(Composer(TELEX).type("n" * 500).keys) <= 64
    word = "a" * 1_000_000
    assert set_tone(word, Tone.SAC) != word
    assert len(Composer(TELEX).type(word).type("nf").text) == len(word) + 1


# --- properties -------------------------------------------------------------------------------------

ANY = st.text(max_size=30)
LETTERS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĂĐEGIQUƠƯ' \u0301\u0323\u0306ñçʼ가가", max_size=12)
KEYS = st.text(alphabet="aeoudwsfrxjzgiqnhtcAEODW123456789 '\u0301\u0303ư", max_size=16)
METHODS = st.sampled_from(InputMethod)
TONES = st.sampled_from(Tone)
many = settings(max_examples=250, deadline=None)


def is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


@many
@given(text=ANY | LETTERS, letter=ANY | LETTERS, tone=TONES, modern=st.booleans())
def test_any_text_gives_nfc(text: str, letter: str, tone: Tone, modern: bool) -> None:
    for result in (
        add_letter(text, letter, modern=modern),
        set_tone(text, tone, modern=modern),
        delete_last(text, modern=modern),
    ):
        assert is_nfc(result)


@many
@given(text=ANY | LETTERS, tone=TONES)
def test_the_same_tone_twice_is_no_tone(text: str, tone: Tone) -> None:
    level = set_tone(text, Tone.LEVEL)
    assert tone_of(level) is Tone.LEVEL
    once = set_tone(level, tone)
    assert set_tone(once, tone) == level
    assert set_tone(once, Tone.LEVEL) == level
    assert tone_of(once) in {tone, Tone.LEVEL}


@many
@given(text=ANY | LETTERS)
def test_deleting_reaches_the_empty_text(text: str) -> None:
    for _ in range(len(unicodedata.normalize("NFC", text))):
        text = delete_last(text)
    assert text == ""


@many
@given(keys=ANY | KEYS, method=METHODS)
def test_keys_one_by_one_or_all_at_once(keys: str, method: InputMethod) -> None:
    keys = unicodedata.normalize("NFC", keys)
    composer = Composer(method)
    for key in keys:
        composer = composer.type(key)
        assert is_nfc(composer.text)
    # A lone mark is a key of its own, together with its letter it is one letter.
    if not any(unicodedata.category(key).startswith("M") for key in keys):
        assert composer.text == compose(keys, method)
    for _ in range(2 * len(keys)):
        composer = composer.backspace()
    assert composer.text == ""


@many
@given(keys=KEYS, more=KEYS, tone=TONES, method=METHODS, modern=st.booleans())
def test_backspace_undoes_one_key_of_the_word(
    keys: str, more: str, tone: Tone, method: InputMethod, modern: bool
) -> None:
    composer = Composer(method, modern=modern).type(keys)
    toned = composer.tone(tone)
    assert is_nfc(toned.text)
    assert is_nfc(toned.type(more).text)
    if len(toned.keys) == len(composer.keys) + 1:
        assert toned.backspace() == composer


@many
@given(text=ANY | LETTERS, method=METHODS, other=METHODS)
def test_changing_the_method_keeps_the_text(text: str, method: InputMethod, other: InputMethod) -> None:
    composer = Composer(method).type(text)
    assert composer.with_method(other).text == composer.text
    assert composer.with_text(text).text == unicodedata.normalize("NFC", text)
