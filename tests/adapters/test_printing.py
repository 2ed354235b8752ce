"""Printers: a real CUPS with a printer that runs out of paper, a folder, and none."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.adapters.paper.slip_pdf import SlipPdf
from kiosk.adapters.printing import FolderPrinter, NoPrinter, SpoolerPrinter, open_printer, spooler
from kiosk.adapters.printing.folder import safe_name
from kiosk.adapters.printing.spooler import media_of
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.settings import PrinterKind, Settings, SlipPaper
from tests.support.slips import FONTS, slip, text_of
from tests.support.spooler import QUEUE, Spooler, missing_programs, running_spooler


@pytest.fixture(scope="module")
def started() -> Iterator[Spooler]:
    missing = missing_programs()
    if missing:
        pytest.skip(f"printing through CUPS NOT TESTED: install cups-daemon, cups-client ({missing})")
    with running_spooler() as running:
        yield running


@pytest.fixture
def cups(started: Spooler, monkeypatch: pytest.MonkeyPatch) -> Spooler:
    """A ready printer; commands of this process go to it."""
    started.reset()
    monkeypatch.setenv("CUPS_SERVER", started.address)
    return started


def printer(
    queue: str = QUEUE, *, patience_s: float = 20, between_looks: Callable[[], None] | None = None
) -> SpoolerPrinter:
    """Looks often, so that tests are quick."""

    def sleep(seconds: float) -> None:
        if between_looks is not None:
            between_looks()
        time.sleep(seconds)

    return SpoolerPrinter(queue, patience_s=patience_s, paper_grace_s=0.3, poll_s=0.05, sleep=sleep)


def refusal(act: Callable[[], None]) -> ErrorCode:
    with pytest.raises(DeviceError) as refused:
        act()
    return refused.value.code


@pytest.fixture(scope="module")
def document() -> bytes:
    return SlipPdf(FONTS).draw(slip(), SlipPaper.ROLL80)


# --- CUPS -----------------------------------------------------------------------------------------------


def test_a_slip_comes_out_whole_on_paper_of_its_own_size(cups: Spooler, document: bytes) -> None:
    printer().print(document, "K12-20261121-007")

    [page] = cups.tray()
    assert page.document == document
    assert "PHIẾU CHUẨN BỊ HỒ SƠ Số thứ tự A012" in text_of(page.document)
    assert page.title == "K12-20261121-007"
    assert f"media={media_of(document)}" in page.options.split()
    assert "print-scaling=none" in page.options.split()
    assert cups.waiting_jobs() == ""


def test_each_paper_is_named_as_cups_names_it(document: bytes) -> None:
    roll, a5 = media_of(document), media_of(SlipPdf(FONTS).draw(slip(), SlipPaper.A5))
    assert roll is not None
    assert roll.startswith("Custom.80x")
    assert roll.endswith("mm")
    assert a5 == "A5"
    assert media_of(b"not a PDF") is None


@pytest.mark.parametrize(
    "title", ["-o media=A4", "'; rm -rf / #", "$(reboot) `id` | & <b>", "Phiếu số\nA012"]
)
def test_a_title_is_a_title_whatever_it_says(cups: Spooler, title: str) -> None:
    printer().print(b"%PDF-1.4", title)

    [page] = cups.tray()
    assert page.title == title.replace("\n", " ")
    assert "media" not in page.options


def test_the_default_queue_is_taken_when_none_is_named(cups: Spooler) -> None:
    assert refusal(lambda: printer("").print(b"%PDF", "A")) is ErrorCode.PRINTER_NOT_FOUND

    cups.run("lpadmin", "-d", QUEUE)
    try:
        printer("").check()
        printer("").print(b"%PDF", "A")
        assert len(cups.tray()) == 1
    finally:
        cups.run("lpadmin", "-x", QUEUE)
        cups.run("lpadmin", "-p", QUEUE, "-v", f"hand:{cups.folder}/tray", "-m", "raw", "-E")


def test_without_paper_the_job_is_taken_back_and_never_comes_out_later(cups: Spooler) -> None:
    cups.set_printer("empty")
    assert refusal(lambda: printer().print(b"%PDF first", "first")) is ErrorCode.PRINTER_OUT_OF_PAPER
    assert cups.waiting_jobs() == ""
    assert refusal(lambda: printer().check()) is ErrorCode.PRINTER_OUT_OF_PAPER

    # CUPS still repeats what the printer said last; the next slip is printed all the same.
    cups.set_printer("ok")
    printer().print(b"%PDF second", "second")
    assert [page.title for page in cups.tray()] == ["second"]
    printer().check()


def test_paper_put_in_at_once_is_no_fault(cups: Spooler) -> None:
    cups.set_printer("empty")
    patient = SpoolerPrinter(
        QUEUE, poll_s=0.05, paper_grace_s=20, sleep=lambda _seconds: cups.set_printer("ok")
    )
    patient.print(b"%PDF", "A012")
    assert [page.title for page in cups.tray()] == ["A012"]


def test_a_printer_that_takes_nothing_is_given_up_after_a_while(cups: Spooler) -> None:
    cups.set_printer("slow")
    assert refusal(lambda: printer(patience_s=0.3).print(b"%PDF", "A012")) is ErrorCode.PRINTER_FAILED
    cups.set_printer("ok")
    printer().print(b"%PDF", "next")
    assert [page.title for page in cups.tray()] == ["next"]


def test_a_printer_that_breaks_down_stops_the_queue_and_leaves_no_job(cups: Spooler) -> None:
    cups.set_printer("broken")
    assert refusal(lambda: printer().print(b"%PDF", "A012")) is ErrorCode.PRINTER_FAILED
    assert cups.waiting_jobs() == ""
    assert refusal(lambda: printer().check()) is ErrorCode.PRINTER_FAILED


def test_a_paused_or_closed_queue_is_given_nothing(cups: Spooler) -> None:
    cups.run("cupsdisable", "-r", "bảo trì", QUEUE)
    assert refusal(lambda: printer().print(b"%PDF", "A012")) is ErrorCode.PRINTER_FAILED
    assert refusal(lambda: printer().check()) is ErrorCode.PRINTER_FAILED
    assert cups.waiting_jobs() == ""

    cups.run("cupsenable", QUEUE)
    cups.run("cupsreject", QUEUE)
    assert refusal(lambda: printer().print(b"%PDF", "A012")) is ErrorCode.PRINTER_FAILED
    assert refusal(lambda: printer().check()) is ErrorCode.PRINTER_FAILED


def test_a_job_that_somebody_cancels_was_not_printed(cups: Spooler) -> None:
    cups.set_printer("slow")

    def cancel() -> None:
        cups.run("cancel", "-a")

    cancelling = printer(between_looks=cancel)
    assert refusal(lambda: cancelling.print(b"%PDF", "A012")) is ErrorCode.PRINTER_FAILED
    assert cups.tray() == []


@pytest.mark.usefixtures("cups")
def test_without_the_queue_the_scheduler_or_cups_there_is_no_printer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert refusal(lambda: printer("NO-SUCH").print(b"%PDF", "A")) is ErrorCode.PRINTER_NOT_FOUND
    for name in ("-d", "-e", "a b", "printers/x", "#"):
        assert refusal(lambda name=name: printer(name).check()) is ErrorCode.PRINTER_NOT_FOUND  # type: ignore[misc]

    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody-listens"))
    assert refusal(lambda: printer().print(b"%PDF", "A")) is ErrorCode.PRINTER_NOT_FOUND

    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal(lambda: printer().check()) is ErrorCode.PRINTER_NOT_FOUND


def test_a_scheduler_that_dies_while_it_prints_is_a_failed_print(
    cups: Spooler, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cups.set_printer("slow")
    gone = str(tmp_path / "nobody-listens")
    losing = printer(between_looks=lambda: monkeypatch.setenv("CUPS_SERVER", gone))
    assert refusal(lambda: losing.print(b"%PDF", "A012")) is ErrorCode.PRINTER_FAILED


def test_a_command_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hanging = tmp_path / "lpstat"
    hanging.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(spooler, "_COMMAND_TIMEOUT_S", 0.1)
    assert refusal(lambda: printer().check()) is ErrorCode.PRINTER_FAILED


# --- a folder -------------------------------------------------------------------------------------------


def test_a_document_becomes_a_file_and_replaces_none(tmp_path: Path) -> None:
    folder = FolderPrinter(tmp_path / "slips")
    folder.print(b"one", "K12-20261121-007")
    folder.print(b"two", "K12-20261121-007")

    files = {path.name: path.read_bytes() for path in (tmp_path / "slips").iterdir()}
    assert files == {"K12-20261121-007.pdf": b"one", "K12-20261121-007-2.pdf": b"two"}


def test_many_at_once_are_as_many_files(tmp_path: Path) -> None:
    folder = FolderPrinter(tmp_path)
    documents = [f"document {n} ".encode() * 10_000 for n in range(24)]
    with ThreadPoolExecutor(8) as people:
        list(people.map(lambda document: folder.print(document, "same"), documents))

    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == sorted(documents)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("K12-20261121-007", "K12-20261121-007"),
        ("../../etc/passwd", "etc-passwd"),
        ("/root/.bashrc", "root-.bashrc"),
        ("..", "document"),
        ("", "document"),
        ("a\x00b\nc|d:e*f?", "a-b-c-d-e-f"),
        (".hidden", "hidden"),
        ("Phiếu số A012", "Phi-u-s-A012"),
        ("A" * 300, "A" * 80),
    ],
)
def test_a_title_never_leads_out_of_the_folder(tmp_path: Path, title: str, name: str) -> None:
    assert safe_name(title) == name
    FolderPrinter(tmp_path).print(b"x", title)
    assert [path.name for path in tmp_path.iterdir()] == [f"{name}.pdf"]


def test_a_stick_that_is_not_plugged_in_is_noticed(tmp_path: Path) -> None:
    gone = FolderPrinter(tmp_path / "stick" / "slips")
    assert refusal(lambda: gone.print(b"x", "A012")) is ErrorCode.PRINTER_NOT_FOUND
    assert refusal(gone.check) is ErrorCode.PRINTER_NOT_FOUND

    (tmp_path / "file").write_text("in the way")
    assert refusal(FolderPrinter(tmp_path / "file").check) is ErrorCode.PRINTER_NOT_FOUND


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_belongs_to_others_is_no_printer(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    assert refusal(FolderPrinter(tmp_path).check) is ErrorCode.PRINTER_NOT_FOUND


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert refusal(lambda: FolderPrinter(tmp_path).print(b"x", "A012")) is ErrorCode.PRINTER_FAILED
    assert list(tmp_path.iterdir()) == []


# --- the choice -----------------------------------------------------------------------------------------


def test_the_settings_choose_the_printer(tmp_path: Path) -> None:
    def opened(kind: PrinterKind, folder: str = "") -> object:
        return open_printer(Settings(printer=kind, printer_folder=folder), tmp_path)

    assert isinstance(opened(PrinterKind.SPOOLER), SpoolerPrinter)
    assert isinstance(opened(PrinterKind.NONE), NoPrinter)
    for given, place in (
        ("", tmp_path / "slips"),
        ("mine", tmp_path / "mine"),
        (str(tmp_path / "x"), tmp_path / "x"),
    ):
        chosen = opened(PrinterKind.FOLDER, given)
        assert isinstance(chosen, FolderPrinter)
        chosen.print(b"x", "A012")
        assert (place / "A012.pdf").is_file()


def test_without_a_printer_nothing_is_printed() -> None:
    assert refusal(lambda: NoPrinter().print(b"x", "A012")) is ErrorCode.PRINTER_NOT_FOUND
    assert refusal(NoPrinter().check) is ErrorCode.PRINTER_NOT_FOUND
