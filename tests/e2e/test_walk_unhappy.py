"""The same walk when something fails: no camera, no printer, nobody there, a store that is busy."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.bootstrap import find_places, open_store
from kiosk.domain.case import PrintState
from kiosk.domain.error_sentences import SENTENCES
from kiosk.domain.errors import ErrorCode
from kiosk.domain.ids import CaseCode
from kiosk.domain.text import Language
from tests.e2e.commands import run_kiosk
from tests.e2e.conftest import StartKiosk
from tests.e2e.faces import RealKiosk
from tests.e2e.papers import read_slip, slips_in
from tests.e2e.walks import TYPED, TYPED_STOPS, accept_offer, begin, choose, go_on, walk_to
from tests.support.cards import empty_desk, write_video
from tests.support.guards import ExpectLog

NO_STICK = r"slip of K\d+-\d{8}-\d{3}, copy 1, not printed: printer\.not_found"


def says(kiosk: RealKiosk, code: ErrorCode) -> bool:
    """The sentence for `code` stands on the screen."""
    return any(SENTENCES[code].vi in text for text in kiosk.texts())


def offered_at(
    page: str, start_kiosk: StartKiosk, camera: str | Path = "", **settings: str | int
) -> RealKiosk:
    """A kiosk that has just been started, and asks whether the visit cut off on `page` is to go on."""
    kiosk = start_kiosk(camera, left_at=page, **settings)
    kiosk.item("restoreButton")
    assert kiosk.see("restore.procedureName") == "Đăng ký tạm trú"
    return kiosk


def go_on_at(page: str, start_kiosk: StartKiosk, camera: str | Path = "", **settings: str | int) -> RealKiosk:
    """A visit on `page`, with everything before it answered."""
    kiosk = offered_at(page, start_kiosk, camera, **settings)
    accept_offer(kiosk)
    assert kiosk.page_id == page
    return kiosk


# --- the camera ---------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def empty_desk_video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a second of a desk on which nothing lies."""
    path = tmp_path_factory.mktemp("camera") / "empty.avi"
    return write_video(path, [empty_desk(seed=n) for n in range(8)], rate_hz=15)


@pytest.mark.parametrize("camera", ["", "9"])
def test_without_a_camera_typing_is_offered_at_once(start_kiosk: StartKiosk, camera: str) -> None:
    kiosk = go_on_at("identity", start_kiosk, camera)

    kiosk.item("cameraTrouble")
    assert says(kiosk, ErrorCode.CAMERA_NOT_FOUND)
    go_on(kiosk, "typeInsteadButton")
    assert kiosk.page_id == "question:nguoi_khai"


def test_without_a_camera_the_visit_ends_with_a_number(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk("")
    begin(kiosk)
    walk_to(kiosk, "review", TYPED_STOPS)
    assert {(label, said, "citizen") for label, said in TYPED.items()} <= set(kiosk.review())

    go_on(kiosk, "submitButton")
    kiosk.wait_to_see("slip.state", "printed", 15_000)
    (case,) = run_kiosk("case", "show", kiosk.see("visit.caseCode"), data_dir=kiosk.data_dir)
    assert case["answers"]["so_dinh_danh"]["value"] == TYPED["Số định danh"]
    assert {answer["origin"] for answer in case["answers"].values()} == {"citizen"}


def test_a_camera_that_sees_no_card_puts_typing_forward(
    start_kiosk: StartKiosk, empty_desk_video: Path
) -> None:
    kiosk = go_on_at("identity", start_kiosk, empty_desk_video, typing_offer_s=1)
    kiosk.wait_to_see("scan.state", "looking")
    assert kiosk.get("typeInsteadButton", "kind") == "secondary"

    kiosk.item("typingOffer", 8000)
    assert kiosk.get("typeInsteadButton", "kind") == "primary"
    go_on(kiosk, "typeInsteadButton")
    assert kiosk.see("scan.state") == "off"


def test_a_camera_that_is_pulled_out_midway(
    start_kiosk: StartKiosk, empty_desk_video: Path, tmp_path: Path
) -> None:
    camera = tmp_path / "camera.avi"
    camera.write_bytes(empty_desk_video.read_bytes())
    kiosk = go_on_at("identity", start_kiosk, camera)
    kiosk.wait_to_see("scan.state", "looking")
    answered = kiosk.review()

    camera.unlink()
    kiosk.item("cameraTrouble", 8000)
    assert says(kiosk, ErrorCode.CAMERA_LOST)
    assert kiosk.review() == answered
    go_on(kiosk, "typeInsteadButton")
    assert kiosk.page_id == "question:nguoi_khai"


# --- the printer --------------------------------------------------------------------------------------


def at_review(start_kiosk: StartKiosk, **settings: str) -> RealKiosk:
    """Everything is answered; only "Đúng hết, lấy số" is left to touch."""
    return go_on_at("review", start_kiosk, **settings)


def test_a_printer_that_fails_costs_the_paper_and_nothing_else(
    start_kiosk: StartKiosk, tmp_path: Path, expected_log: ExpectLog
) -> None:
    expected_log(NO_STICK)
    stick = tmp_path / "stick"
    kiosk = at_review(start_kiosk, printer_folder=str(stick / "slips"))
    go_on(kiosk, "submitButton")
    number, code = str(kiosk.see("visit.ticketNumber")), CaseCode(kiosk.see("visit.caseCode"))

    kiosk.wait_to_see("slip.state", "failed", 15_000)
    kiosk.item("reprintButton")
    assert says(kiosk, ErrorCode.PRINTER_NOT_FOUND)
    assert kiosk.get("ticketNumber", "text") == number
    (case,) = run_kiosk("case", "list", data_dir=kiosk.data_dir)
    assert (case["ticket_number"], case["case_code"], case["ticket_state"]) == (number, code, "waiting")

    stick.mkdir()
    tap_twice(kiosk, "reprintButton")
    kiosk.wait_to_see("slip.state", "printed", 15_000)
    (path,) = slips_in(stick / "slips")
    slip = read_slip(path)
    assert number in slip.text
    assert slip.codes == [code]
    assert copies_asked_for(kiosk, code) == 2  # the one that failed, and one more


def test_one_copy_more_for_each_time_it_is_asked_for(start_kiosk: StartKiosk) -> None:
    kiosk = at_review(start_kiosk)
    go_on(kiosk, "submitButton")
    code = CaseCode(kiosk.see("visit.caseCode"))
    kiosk.wait_to_see("slip.state", "printed", 15_000)
    assert len(slips_in(kiosk.data_dir / "slips")) == 1

    tap_twice(kiosk, "reprintButton")
    kiosk.wait_until(lambda: len(slips_in(kiosk.data_dir / "slips")) == 2, "no second slip", 15_000)
    kiosk.wait_to_see("slip.state", "printed")
    assert copies_asked_for(kiosk, code) == 2
    assert "In lại" in read_slip(slips_in(kiosk.data_dir / "slips")[-1]).text

    # Past the button, which is deaf for a moment: as a finger and a screen reader at the same time.
    kiosk.desks.slip.reprint()
    kiosk.desks.slip.reprint()
    kiosk.wait_until(lambda: len(slips_in(kiosk.data_dir / "slips")) == 3, "no third slip", 15_000)
    kiosk.wait_to_see("slip.state", "printed")
    assert copies_asked_for(kiosk, code) == 3


def tap_twice(kiosk: RealKiosk, name: str) -> None:
    """Two touches as fast as they can come, without a look at the screen in between."""
    button = kiosk.item(name)
    kiosk.next_picture()
    point = kiosk.centre(button)
    for _ in range(2):
        kiosk.press(point)
        kiosk.release(point)


def copies_asked_for(kiosk: RealKiosk, code: CaseCode) -> int:
    """Printings that the store knows of, once it has no other under way."""
    kiosk.settle()
    store = open_store(find_places(kiosk.data_dir))
    try:
        job = store.print_jobs.latest(code)
    finally:
        store.close()
    assert job is not None
    assert job.state is PrintState.PRINTED
    return job.copy_number


def test_a_spooler_that_is_not_there(
    start_kiosk: StartKiosk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_log: ExpectLog,
) -> None:
    expected_log(NO_STICK)
    monkeypatch.setenv("PATH", str(tmp_path))  # no lp, no lpstat
    kiosk = at_review(start_kiosk, printer="spooler")
    go_on(kiosk, "submitButton")
    kiosk.wait_to_see("slip.state", "failed", 15_000)
    assert says(kiosk, ErrorCode.PRINTER_NOT_FOUND)
    assert kiosk.get("ticketNumber", "text") == kiosk.see("visit.ticketNumber") != ""


def test_where_slips_are_not_printed_the_number_is_to_be_remembered(start_kiosk: StartKiosk) -> None:
    kiosk = at_review(start_kiosk, printer="none")
    go_on(kiosk, "submitButton")
    kiosk.settle()
    assert kiosk.see("slip.state") == "none"
    assert kiosk.see("visit.ticketNumber") in kiosk.get("slipState", "text")


# --- nobody there -------------------------------------------------------------------------------------


def test_one_touch_goes_on_and_silence_wipes(start_kiosk: StartKiosk) -> None:
    kiosk = go_on_at("question:cho_o", start_kiosk)
    choose(kiosk, "thue")
    kiosk.desks.shell.configure(Language.VI, idle_warning_s=1, idle_wipe_s=5)

    kiosk.touch("stillHereButton", lambda: not kiosk.has("stillHereButton"))
    assert kiosk.page_id == "question:cho_o"
    assert kiosk.get("choice-thue", "selected") is True

    # Anywhere will do.
    kiosk.item("stillHereButton")
    corner = kiosk.centre(kiosk.item("languageButton"))
    kiosk.press(corner)
    kiosk.release(corner)
    kiosk.wait_until(lambda: not kiosk.has("stillHereButton"), "the question stays")
    assert kiosk.page_id == "question:cho_o"

    kiosk.desks.shell.configure(Language.VI, idle_warning_s=1, idle_wipe_s=1)
    kiosk.item("stillHereButton")
    kiosk.wait_until(lambda: kiosk.page_id == "attract", "nothing is wiped")
    kiosk.settle()
    assert kiosk.see("visit.fields").rows == kiosk.see("visit.answers").rows == ()
    assert not has_draft(kiosk)


def has_draft(kiosk: RealKiosk) -> bool:
    store = open_store(find_places(kiosk.data_dir))
    try:
        return store.drafts.unfinished() is not None
    finally:
        store.close()


# --- a visit that was cut off -------------------------------------------------------------------------


def test_an_offer_that_is_declined_is_not_made_again(start_kiosk: StartKiosk) -> None:
    kiosk = offered_at("checklist", start_kiosk)
    kiosk.touch("sealButton", lambda: not kiosk.has("sealButton"))
    it_is_sealed(kiosk, start_kiosk)


def test_an_offer_that_nobody_takes_is_not_made_again(start_kiosk: StartKiosk) -> None:
    kiosk = offered_at("question:la_chu_ho", start_kiosk, restore_offer_s=5)
    kiosk.wait_until(lambda: not kiosk.has("restoreButton"), "it is offered for ever", 10_000)
    it_is_sealed(kiosk, start_kiosk)


def it_is_sealed(kiosk: RealKiosk, start_kiosk: StartKiosk) -> None:
    assert kiosk.page_id == "attract"
    kiosk.settle()
    assert not has_draft(kiosk)
    kiosk.stop()
    kiosk = start_kiosk("")
    assert kiosk.see("restore.offering") is False
    assert not kiosk.has("restoreButton")
    begin(kiosk)  # and the next person begins as ever


# --- the store ----------------------------------------------------------------------------------------

HOLD = """
import sys
from pathlib import Path
from kiosk.bootstrap import find_places, open_store
store = open_store(find_places(Path(sys.argv[1])))
with store.database.writing():
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_by_another(data_dir: Path) -> Iterator[None]:
    """Another process has begun to write, and does not end."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "held\n"
        yield
    finally:
        holder.communicate(timeout=10)


@pytest.fixture
def told_that_printing_waits(
    caplog: pytest.LogCaptureFixture, expected_log: ExpectLog
) -> Callable[[RealKiosk], None]:
    """The printing finds the store busy as well, and says so in the log, sooner or later: wait for it."""
    line = "printing waits: store.busy"
    expected_log(re.escape(line))
    return lambda kiosk: kiosk.wait_until(lambda: line in caplog.text, "printing does not wait", 15_000)


@pytest.mark.slow
def test_a_store_that_is_busy_loses_nothing(
    start_kiosk: StartKiosk, told_that_printing_waits: Callable[[RealKiosk], None]
) -> None:
    kiosk = go_on_at("question:thoi_han", start_kiosk)
    choose(kiosk, "nam_2")
    answered = kiosk.review()

    with held_by_another(kiosk.data_dir):
        kiosk.touch("nextButton", lambda: kiosk.has("errorSeen"))
        assert says(kiosk, ErrorCode.STORE_BUSY)
        kiosk.touch("errorSeen", lambda: not kiosk.has("errorSeen"))
        assert kiosk.page_id == "question:thoi_han"
        assert kiosk.get("choice-nam_2", "selected") is True
        assert kiosk.review() == answered
        told_that_printing_waits(kiosk)

    go_on(kiosk)
    assert ("Thời hạn", "2 năm", "citizen") in kiosk.review()


@pytest.mark.slow
def test_a_store_that_is_busy_takes_the_case_at_the_second_touch(
    start_kiosk: StartKiosk, told_that_printing_waits: Callable[[RealKiosk], None]
) -> None:
    kiosk = at_review(start_kiosk)
    answered = kiosk.review()
    with held_by_another(kiosk.data_dir):
        kiosk.touch("submitButton", lambda: kiosk.has("errorSeen"))
        assert says(kiosk, ErrorCode.STORE_BUSY)
        kiosk.touch("errorSeen", lambda: not kiosk.has("errorSeen"))
        assert (kiosk.page_id, kiosk.review()) == ("review", answered)
        told_that_printing_waits(kiosk)

    go_on(kiosk, "submitButton")
    assert kiosk.page_id == "receipt"
    assert len(run_kiosk("case", "list", data_dir=kiosk.data_dir)) == 1
