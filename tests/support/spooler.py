"""A real CUPS of the test's own, with a printer that the test holds in its hand.

The printer is a CUPS backend: a program that takes the document and reports `STATE:` reasons, as the backend
of a USB receipt printer does. Nothing of the system's own CUPS is touched.
"""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

QUEUE = "SLIPS"
_START_TIMEOUT_S = 10

_BACKEND = """#!/bin/sh
# arguments: job user title copies options [file]; without a file the document is on standard input
[ $# -eq 0 ] && { echo 'direct hand "Unknown" "Printer in the hand of a test"'; exit 0; }
folder=${DEVICE_URI#hand:}
while :; do
    case $(cat "$folder/state") in
        empty) echo 'STATE: +media-empty-error,media-needed-error' >&2 ;;
        slow) ;;
        broken) exit 4 ;; # CUPS_BACKEND_STOP: the queue is to be stopped
        *) break ;;
    esac
    sleep 0.05
done
echo 'STATE: -media-empty-error,media-needed-error' >&2
cat ${6:+"$6"} > "$folder/.$1.part"
printf '%s\\n%s\\n' "$3" "$5" > "$folder/$1.about"
mv "$folder/.$1.part" "$folder/$1.pdf"
"""

_SCHEDULER = """LogLevel warn
Listen {folder}/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
IdleExitTimeout 0
ErrorPolicy stop-printer
MaxHoldTime 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_FILES = """FileDevice No
ServerRoot {folder}/etc
ServerBin {folder}/bin
StateDir {folder}/state
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/tmp
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
"""


@dataclass(frozen=True)
class PrintedPage:
    """What came out of the printer."""

    title: str
    options: str
    document: bytes


class Spooler:
    """A running scheduler with one queue."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = str(folder / "cups.sock")
        self._tray = folder / "tray"

    def set_printer(self, state: str) -> None:
        """`ok`, `empty` (no paper), `slow` (takes nothing, says nothing), `broken`."""
        new = self._tray / "state.new"
        new.write_text(state)
        new.rename(self._tray / "state")

    def tray(self) -> list[PrintedPage]:
        """What came out so far, in order."""
        pages = []
        for document in sorted(self._tray.glob("*.pdf"), key=lambda path: int(path.stem)):
            title, options = document.with_suffix(".about").read_text().splitlines()
            pages.append(PrintedPage(title, options, document.read_bytes()))
        return pages

    def waiting_jobs(self) -> str:
        return self.run("lpstat", "-W", "not-completed", "-o")

    def run(self, *command: str) -> str:
        """A command of an administrator."""
        done = subprocess.run(
            command,
            env={**os.environ, "CUPS_SERVER": self.address, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        )
        return done.stdout

    def reset(self) -> None:
        """The printer is ready, the queue open and empty, the tray empty, no queue the default."""
        self.set_printer("ok")
        self.run("cancel", "-a", "-x")
        self.run("cupsenable", QUEUE)
        self.run("cupsaccept", QUEUE)
        for file in [*self._tray.glob("*.pdf"), *self._tray.glob("*.about")]:
            file.unlink()


def missing_programs() -> list[str]:
    """What of CUPS is not installed here."""
    path = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    return [p for p in ("cupsd", "lp", "lpstat", "cancel", "lpadmin") if shutil.which(p, path=path) is None]


@contextmanager
def running_spooler() -> Iterator[Spooler]:
    """Starts the scheduler and ends it."""
    # A socket's path may have 107 characters; pytest's folders are longer.
    folder = Path(tempfile.mkdtemp(prefix="cups-"))
    folder.chmod(0o755)
    for name in ("etc", "bin/backend", "state", "cache", "spool", "tmp", "tray"):
        (folder / name).mkdir(parents=True)
    for helper in ("daemon", "filter", "notifier"):
        (folder / "bin" / helper).symlink_to(f"/usr/lib/cups/{helper}")
    backend = folder / "bin" / "backend" / "hand"
    backend.write_text(_BACKEND)
    backend.chmod(stat.S_IRWXU)  # only such a backend is run as the scheduler's own user
    (folder / "etc" / "cupsd.conf").write_text(_SCHEDULER.format(folder=folder))
    (folder / "etc" / "cups-files.conf").write_text(_FILES.format(folder=folder))
    spooler = Spooler(folder)
    spooler.set_printer("ok")
    cupsd = shutil.which("cupsd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") or "cupsd"
    process = subprocess.Popen(
        [cupsd, "-f", "-c", f"{folder}/etc/cupsd.conf", "-s", f"{folder}/etc/cups-files.conf"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_answers(process, spooler.address)
        # A raw queue: the document reaches the printer as it was handed over.
        spooler.run("lpadmin", "-p", QUEUE, "-v", f"hand:{folder}/tray", "-m", "raw", "-E")
        yield spooler
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_until_it_answers(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + _START_TIMEOUT_S
    while True:
        with socket.socket(socket.AF_UNIX) as door:
            try:
                door.connect(address)
            except OSError as error:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("cupsd did not start") from error
                time.sleep(0.02)
            else:
                return
