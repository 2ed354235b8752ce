#!/usr/bin/env bash
# Writes the three lock files anew after a change of versions in pyproject.toml. For developers; needs uv.
#
#   bash installer/lock.sh                    what is locked already stays, what is new is added
#   bash installer/lock.sh --upgrade          everything that pyproject.toml does not pin moves to its newest version
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# --universal: one file for every system and every Python that pyproject.toml allows.
compile() {
    uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 "$@"
}

compile "$@" pyproject.toml --output-file requirements.lock
compile "$@" pyproject.toml --extra dev --output-file requirements-dev.lock
# What builds the command kiosk: without it in a lock, pip would fetch it unchecked.
sed -n 's/^requires = \["\(.*\)"\]$/\1/p' pyproject.toml |
    compile "$@" - --output-file requirements-build.lock
