"""The program's own log: a small rotating file in the data folder, without personal data.

No log line is written with free text from a person; the filter here is the second fence, for numbers that
come in through an exception's message.
"""

from __future__ import annotations

import logging
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

FILE_NAME = "kiosk.log"
MAX_BYTES = 1_000_000
KEPT_FILES = 5

# Identity numbers (12 or 9 digits), phone numbers (10, 11), each perhaps grouped.
_NUMBER = re.compile(r"(?<![0-9A-Za-z-])(?:[0-9][ .-]?){8,}[0-9](?![0-9A-Za-z])")


class MaskNumbers(logging.Formatter):
    """Writes the message and the traceback with every long number replaced by `#`."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        record.message = _NUMBER.sub("#", record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        return _NUMBER.sub("#", super().formatException(ei))


def log_to(data_dir: Path | None, *, verbose: bool = False) -> None:
    """Sends the log to stderr (warnings; everything when `verbose`) and, given a folder, to a file in it.

    A folder that cannot be written costs the file, not the start.
    """
    form = MaskNumbers("%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s")
    screen = logging.StreamHandler(sys.stderr)
    screen.setLevel(logging.INFO if verbose else logging.WARNING)
    screen.setFormatter(form)
    handlers: list[logging.Handler] = [screen]
    if data_dir is not None:
        try:
            data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = RotatingFileHandler(
                data_dir / FILE_NAME, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
            )
        except OSError as error:
            screen.handle(logging.makeLogRecord({"msg": f"no log file: {error.strerror}", "levelno": 30}))
        else:
            file.setFormatter(form)
            handlers.append(file)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    # One line a statement and a migration step: not for this log.
    logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
