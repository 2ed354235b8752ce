#!/usr/bin/env bash
# Brings the English texts of the screens up to date: new Vietnamese texts are added to resources/i18n/kiosk_en.ts,
# empty and marked unfinished; texts that no screen says any more are taken out. Then it compiles them.
# The tests fail until every text has its translation.
set -euo pipefail
# shellcheck source=installer/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cd "$ROOT"
mapfile -t sources < <(find ui -name '*.qml' -o -name '*.py' | sort)
LC_ALL=C.UTF-8 "$(qt_folder)/lupdate" -no-obsolete -locations none -source-language vi -target-language en \
    "${sources[@]}" -ts resources/i18n/kiosk_en.ts
compile_translations
