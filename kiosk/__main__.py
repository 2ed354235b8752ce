"""`kiosk`: the faces and the verbs."""

from __future__ import annotations

import sys

from kiosk.cli.plain import plain_face


def main() -> None:
    """Entry point of the `kiosk` command."""
    command = plain_face(sys.argv[1:])
    if command is not None:
        from kiosk.cli.launch import launch

        sys.exit(launch(command))
    from kiosk.cli.app import run

    run()


if __name__ == "__main__":
    main()
