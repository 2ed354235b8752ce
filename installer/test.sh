#!/usr/bin/env bash
# Sets up the kiosk and what its tests need, then runs every check and every test. May be run again at any time.
#
#   bash installer/test.sh                 everything
#   bash installer/test.sh --quick         without the slow tests
#   bash installer/test.sh tests/domain    every check, and only these tests (any arguments of pytest)
set -euo pipefail
# shellcheck source=installer/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# A screen without a monitor; the Vietnamese word list the keyboard is checked against; a real print system
# with printers made of files; a file system to cut the power of; the list of tracked files; the shell's linter.
TEST_PACKAGES=(
    xvfb xauth hunspell-vi
    cups-daemon
    e2fsprogs mount git procps shellcheck
)

choice=()
if [ "${1:-}" = --quick ]; then
    choice=(-m 'not slow')
    shift
fi

wait_for_my_turn
install_packages "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
set_up_kiosk
install_locked .tests "$ROOT/requirements-dev.lock"
let_others_in

cd "$ROOT"
failed=()
check() {
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed+=("$name")
}

check 'shellcheck' shellcheck --external-sources installer/*.sh .ci/run
check 'ruff check' "$VENV/bin/ruff" check .
check 'ruff format' "$VENV/bin/ruff" format --check .
check 'mypy' "$VENV/bin/mypy"
check 'lint-imports' "$VENV/bin/lint-imports"
check 'qmllint' "$VENV/bin/python" installer/lint_qml.py

if [ "${#failed[@]}" -gt 0 ]; then
    stop "Chưa đạt, nên chưa chạy bài thử: ${failed[*]}." \
        "These checks failed, so the tests were not run: ${failed[*]}."
fi

# pytest's own closing line is the last line printed, and its exit code is this script's.
printf '\n== pytest\n'
exec "$VENV/bin/python" -m pytest "${choice[@]}" "$@"
