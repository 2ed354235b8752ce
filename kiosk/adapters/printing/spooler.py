"""The system's print spooler: CUPS, through its own commands.

`lp`, `lpstat` and `cancel` come with every CUPS (package cups-client); the library binding would be GPL. CUPS
turns the PDF into what the printer takes, for a receipt printer a raster. Windows has no such commands: there
every call raises printer.not_found, and slips go to a folder until a Windows adapter is written.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.text import clean_line

_COMMAND_TIMEOUT_S = 10
# What lpadmin allows, without a first hyphen, which the commands would take for an option.
_QUEUE = re.compile(r"[^\s/#-][^\s/#]{0,126}")
_REQUEST = re.compile(r"request id is (\S+-[0-9]+)")
_DEFAULT = re.compile(r"system default destination: (\S+)")
_ALERTS = re.compile(r"^\s*Alerts: (.*)$", re.MULTILINE)
_MEDIA_BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]")
_MM_PER_POINT = 25.4 / 72
# Keywords of printer-state-reasons (RFC 8011, 5.4.12); CUPS appends -error, -warning or -report.
_NO_PAPER = ("media-empty", "media-needed")
_NOT_PRINTED = ("cancel", "abort")


@dataclass(frozen=True, slots=True)
class _State:
    """What `lpstat -l -p` says of a queue, or of one job."""

    stopped: bool
    alerts: str

    @property
    def out_of_paper(self) -> bool:
        return any(reason in self.alerts for reason in _NO_PAPER)


class SpoolerPrinter:
    """One queue of CUPS; an empty name is the system's default.

    A job is watched until the printer has it all. One that cannot come out is cancelled before the error is
    raised, so that it does not come out later as a second slip.
    """

    def __init__(
        self,
        queue_name: str = "",
        *,
        patience_s: float = 60,
        paper_grace_s: float = 3,
        poll_s: float = 1,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Makes no call yet.

        Args:
            queue_name: as `lpstat -e` lists it.
            patience_s: how long one document may take.
            paper_grace_s: how long "out of paper" must stand while a job is printing to be believed; CUPS
                keeps the last job's word until the next one has begun.
            poll_s: time between two looks at the queue.
            monotonic: seconds of a clock that only goes forward.
            sleep: waits so many seconds.
        """
        self._queue_name = queue_name
        self._patience_s = patience_s
        self._paper_grace_s = paper_grace_s
        self._poll_s = poll_s
        self._monotonic = monotonic
        self._sleep = sleep

    def print(self, document: bytes, title: str) -> None:
        """The printer has taken the whole PDF.

        Raises:
            DeviceError: printer.not_found without CUPS or the queue; printer.out_of_paper; printer.failed
                when the queue is stopped, takes no jobs, loses the job, or is not done in time.
        """
        queue = self._queue()
        self._refuse_stopped(queue)
        job = self._submit(queue, document, title)
        self._watch(queue, job)

    def check(self) -> None:
        """Raises as `print` would; "out of paper" is what the printer said last, which may be over."""
        queue = self._queue()
        if self._refuse_stopped(queue).out_of_paper:
            raise DeviceError(ErrorCode.PRINTER_OUT_OF_PAPER)

    def _queue(self) -> str:
        if self._queue_name:
            if _QUEUE.fullmatch(self._queue_name) is None:
                raise DeviceError(ErrorCode.PRINTER_NOT_FOUND)
            return self._queue_name
        found = _DEFAULT.search(_run("lpstat", "-d").stdout)
        if found is None:
            raise DeviceError(ErrorCode.PRINTER_NOT_FOUND)
        return found.group(1)

    def _refuse_stopped(self, queue: str) -> _State:
        state = self._state(queue)
        accepting = _run("lpstat", "-a", queue)
        if state.stopped and state.out_of_paper:
            raise DeviceError(ErrorCode.PRINTER_OUT_OF_PAPER)
        if state.stopped or "not accepting" in accepting.stdout:
            raise DeviceError(ErrorCode.PRINTER_FAILED)
        return state

    def _state(self, queue: str) -> _State:
        said = _run("lpstat", "-l", "-p", queue)
        if said.returncode != 0:
            raise DeviceError(ErrorCode.PRINTER_NOT_FOUND)
        first_line = said.stdout.partition("\n")[0]
        return _State(stopped=" disabled since" in first_line, alerts=_alerts(said.stdout))

    def _submit(self, queue: str, document: bytes, title: str) -> str:
        options = ["-o", "print-scaling=none"]
        media = media_of(document)
        if media:
            options += ["-o", f"media={media}"]
        said = _run("lp", "-d", queue, "-t", clean_line(title, 100), *options, document=document)
        found = _REQUEST.search(said.stdout)
        if said.returncode != 0 or found is None:
            raise DeviceError(ErrorCode.PRINTER_FAILED)
        return found.group(1)

    def _watch(self, queue: str, job: str) -> None:
        try:
            obstacle = self._wait_for(queue, job)
        except DeviceError:
            _run("cancel", job)
            raise
        # A job that can no longer be cancelled has come out at the last moment.
        if obstacle is not None and _run("cancel", job).returncode == 0:
            raise DeviceError(obstacle)
        ended = self._alerts_of(queue, job, "completed")
        if ended is not None and any(word in ended for word in _NOT_PRINTED):
            raise DeviceError(ErrorCode.PRINTER_FAILED)

    def _wait_for(self, queue: str, job: str) -> ErrorCode | None:
        """None when the job has left the queue, else why it will not come out."""
        deadline = self._monotonic() + self._patience_s
        empty_since: float | None = None
        while self._alerts_of(queue, job, "not-completed") is not None:
            now = self._monotonic()
            state = self._state(queue)
            if not state.out_of_paper:
                empty_since = None
            elif empty_since is None:
                empty_since = now
            if empty_since is not None and now - empty_since >= self._paper_grace_s:
                return ErrorCode.PRINTER_OUT_OF_PAPER
            if state.stopped or now >= deadline:
                return ErrorCode.PRINTER_FAILED
            self._sleep(self._poll_s)
        return None

    def _alerts_of(self, queue: str, job: str, which: str) -> str | None:
        """What CUPS says of a job among the `completed` or `not-completed` ones; None: it is not there."""
        said = _run("lpstat", "-l", "-W", which, "-o", queue)
        if said.returncode != 0:
            raise DeviceError(ErrorCode.PRINTER_FAILED)
        for entry in re.split(r"^(?=\S)", said.stdout, flags=re.MULTILINE):
            if entry.split(" ", 1)[0] == job:
                return _alerts(entry)
        return None


def media_of(document: bytes) -> str | None:
    """The first page's size as CUPS names media; without it a slip lands in the middle of a page of A4."""
    found = _MEDIA_BOX.search(document)
    if found is None:
        return None
    width_mm, height_mm = (round(float(points) * _MM_PER_POINT) for points in found.groups())
    return "A5" if (width_mm, height_mm) == (148, 210) else f"Custom.{width_mm}x{height_mm}mm"


def _alerts(said: str) -> str:
    found = _ALERTS.search(said)
    return found.group(1) if found else ""


def _run(*command: str, document: bytes | None = None) -> subprocess.CompletedProcess[str]:
    """One command of CUPS, its answer in English.

    Raises DeviceError (printer.not_found without CUPS, printer.failed when it does not answer).
    """
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands, an argument list, no shell
            command,
            input=document if document is not None else b"",
            capture_output=True,
            timeout=_COMMAND_TIMEOUT_S,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except FileNotFoundError as error:
        raise DeviceError(ErrorCode.PRINTER_NOT_FOUND) from error
    except subprocess.TimeoutExpired as error:
        raise DeviceError(ErrorCode.PRINTER_FAILED) from error
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
