"""Files that want more than to be read: each is refused early, and by name."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.catalogue_files import check
from kiosk.adapters.catalogue_files.document import ProcedureDocument
from kiosk.adapters.catalogue_files.shape import shape_of
from kiosk.adapters.catalogue_files.strict_yaml import MAX_BYTES, NotReadableError, read_yaml
from tests.support.catalogue_documents import GOOD, NAME, changed, write_catalogue

SHIPPED = Path(__file__).parents[2] / "resources" / "catalogue"


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(97 + i)}: &{chr(97 + i)} [{', '.join(['*' + chr(96 + i)] * 9)}]\n" for i in range(1, 10)
)
HOSTILE = [
    (b"", ".", "empty"),
    (b"# only a remark\n", ".", "empty"),
    (b"x" * (10 * 1024 * 1024), ".", "larger than 256 kB"),
    (GOOD.encode() + b"#" * MAX_BYTES, ".", "larger than 256 kB"),
    (b"code: \xff\xfe\n", "line 1", "not UTF-8"),
    (GOOD.encode("utf-16"), "line 1", "not UTF-8"),
    (unicodedata.normalize("NFD", GOOD).encode(), "line 3", "composed form"),
    (GOOD.replace("Việc thử", "Việc\u202ethử").encode(), "line 3", "U+202E"),
    (GOOD.replace("Việc thử", "Việc\u200bthử").encode(), "line 3", "U+200B"),
    (GOOD.replace("Việc thử", "Việc\x00thử").encode(), "line 3", "U+0000"),
    (GOOD.replace("Việc thử", "Việc\\u202Ethử").encode(), "name.vi", "U+202E"),
    (GOOD.replace("Việc thử", "Việc\\0thử").encode(), "name.vi", "U+0000"),
    (GOOD.replace("version: 1", "version: &v 1").encode(), "version", "anchors"),
    (GOOD.replace("version: 1", "version: *v").encode(), "version", "aliases"),
    (BOMB.encode(), "a", "anchors"),
    (GOOD.replace("version: 1", "version: !!int 1").encode(), "version", "tags"),
    (b"!!python/object/apply:os.system ['true']\n", ".", "tags"),
    (GOOD.replace("version: 1", "version: !!python/name:os.system x").encode(), "version", "tags"),
    (GOOD.replace("version: 1", "version: 1\nversion: 2").encode(), "version", "stands here twice"),
    (
        changed("type: choice\n", "type: choice\n        type: text\n").encode(),
        "steps[0].fields[0].type",
        "twice",
    ),
    (GOOD.replace("version: 1", "version: 1\n<<: {code: x}").encode(), "<<", "unknown key"),
    (GOOD.replace("version: 1", "version: 1\n1: x").encode(), "version", "a key must be text"),
    (GOOD.replace("version: 1", "version: 1\n? [x]\n: y").encode(), "version", "a key must be text"),
    (b"a: " + b"[" * 60 + b"]" * 60, "a" + "[0]" * 40, "nested deeper"),
    (b"a: " + b"[" * 60_000, "a" + "[0]" * 40, "nested deeper"),
    (b"a: [" + b"1," * 30_000 + b"1]", "a[19997]", "more than 20000 values"),
    (GOOD.encode() + b"---\n" + GOOD.encode(), ".", "more than one document"),
    (b"code: [1, 2\n", "line 2", "not YAML"),
    (b"code: 'x\n", "line 2", "not YAML"),
    (b"\tcode: x\n", "line 1", "U+0009"),
    (b"just words\n", ".", "expected keys with values"),
    (b"- 1\n- 2\n", ".", "expected keys with values"),
    (GOOD.replace("part: case", "part: no").encode(), "steps[0].part", "put `no` in quotes"),
    (GOOD.replace("version: 1", "version: 12:30").encode(), "version", "put `12:30` in quotes"),
    (GOOD.replace("version: 1", "version: 010").encode(), "version", "put `010` in quotes"),
    (GOOD.replace("version: 1", "version: 0x1").encode(), "version", "put `0x1` in quotes"),
    (GOOD.replace("version: 1", "version: ~").encode(), "version", "put `~` in quotes"),
    (GOOD.replace("version: 1", "version: .inf").encode(), "version", "put `.inf` in quotes"),
    (GOOD.replace("version: 1", "version: 99999999999999999999").encode(), "version", "in quotes"),
]


@pytest.mark.parametrize(("raw", "path", "reason"), HOSTILE, ids=[reason for _, _, reason in HOSTILE])
def test_a_hostile_file_is_refused(tmp_path: Path, raw: bytes, path: str, reason: str) -> None:
    problem = check(write_catalogue(tmp_path, raw))[0]
    assert (problem.file, problem.path) == (NAME, path)
    assert reason in problem.reason


def test_a_key_cannot_smuggle_a_line_break(tmp_path: Path) -> None:
    [problem] = check(write_catalogue(tmp_path, changed("{key: ten_con,", '{key: "ten_con\\n",')))
    assert problem.path == "steps[2].fields[0].key"


def test_a_folder_in_the_place_of_a_document(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "1.999002-thu.yaml").mkdir()
    [problem] = check(folder)
    assert (problem.file, problem.path) == ("1.999002-thu.yaml", ".")
    assert "cannot be opened" in problem.reason


@given(st.binary(max_size=300))
def test_no_bytes_bring_the_reader_down(raw: bytes) -> None:
    try:
        read_yaml(raw)
    except NotReadableError as error:
        assert error.reason


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["code", "steps", "fields", "name", "vi", "all", "x"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_no_values_bring_the_shape_check_down(plain: object) -> None:
    found = shape_of(plain, ProcedureDocument)  # type: ignore[arg-type]
    assert isinstance(found, tuple)
    assert all(problem.reason for problem in found)


@given(
    st.sampled_from(sorted(path.name for path in SHIPPED.glob("*.yaml"))),
    st.integers(0, 40_000),
    st.integers(0, 60),
    st.binary(max_size=6),
)
def test_a_damaged_document_is_read_or_refused_never_more(
    name: str, start: int, length: int, put: bytes
) -> None:
    raw = (SHIPPED / name).read_bytes()
    start = start % len(raw)
    damaged = raw[:start] + put + raw[start + length :]
    try:
        plain = read_yaml(damaged)
    except NotReadableError as error:
        assert error.reason
    else:
        shape_of(plain, ProcedureDocument)
