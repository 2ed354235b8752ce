"""`python -m tests.e2e.calling_desk DATA_DIR DESK MOST`: a desk without a screen.

Calls until nobody waits, or it has called MOST people.

Says `ready`, waits for one line on stdin, then says every number it was given, one a line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.bootstrap import find_places, make_core


def main(data_dir: Path, desk: int, most: int) -> None:
    core = make_core(find_places(data_dir))
    try:
        print("ready", flush=True)  # noqa: T201 - stdout is what this process is for
        sys.stdin.readline()
        for _ in range(most):
            row = core.call_queue.call_next(desk, None)
            if row is None:
                break
            print(row.ticket_number, flush=True)  # noqa: T201
            core.call_queue.open_case(row.case_code, None)
            core.call_queue.finish(row.case_code, None)
    finally:
        core.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
