#!/usr/bin/env bash
# Sets up everything the kiosk needs on Debian 12 or Ubuntu 24.04, then starts it. May be run again at any time.
#
#   bash installer/run.sh                  set up, then the kiosk in a window
#   bash installer/run.sh --setup-only     set up only
#   bash installer/run.sh desk             set up, then any other command of kiosk, with its options
#   PYTHON=/path/to/python3.12 bash installer/run.sh    with an interpreter of one's own
set -euo pipefail
# shellcheck source=installer/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup_only=no
if [ "${1:-}" = --setup-only ]; then
    setup_only=yes
    shift
fi

wait_for_my_turn
set_up_kiosk
let_others_in

if [ "$setup_only" = yes ]; then
    say 'Đã cài xong. Mở kiosk bằng lệnh: bash installer/run.sh' \
        'Everything is set up. Start the kiosk with: bash installer/run.sh'
    exit 0
fi
exec "$VENV/bin/kiosk" "$@"
