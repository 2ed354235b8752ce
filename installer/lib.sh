# shellcheck shell=bash
# What run.sh and test.sh share. Sourced, never run. Every function leaves things as its name says, also
# when they were so already; nothing that is already done touches the network or asks for root.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
VENV="$ROOT/.venv"

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1

# Qt's platform plugins (X11 and Wayland) and Qt Quick; zbar for the second barcode decoder; lp and lpstat.
RUN_PACKAGES=(
    libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3 libglib2.0-0
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0
    libwayland-client0 libwayland-cursor0 libwayland-egl1
    libzbar0 cups-client
)

# Room for the virtual environment, its downloads and the system libraries, with some to spare.
SPACE_NEEDED_MB=1500

vi_en() { printf '%s\n  %s\n' "$1" "$2"; }

# say VIETNAMESE ENGLISH: what happens now.
say() { printf '\n'; vi_en "$1" "$2"; }

# stop VIETNAMESE ENGLISH: what is wrong and what to do; ends the script.
stop() {
    { printf '\n'; vi_en "LỖI: $1" "ERROR: $2"; } >&2
    exit 1
}

# attempt VIETNAMESE ENGLISH COMMAND…: runs the command; when it fails, shows its words and stops with the
# cause in a sentence if the words name one, else with the sentence given. The locale keeps those words
# English, and Qt's tools able to read any file name.
attempt() {
    local vi=$1 en=$2 log
    shift 2
    log=$(mktemp) || stop 'Không ghi được tệp tạm. Có thể ổ đĩa đã đầy.' \
        'No temporary file can be written. The disk may be full.'
    if LC_ALL=C.UTF-8 "$@" >"$log" 2>&1; then
        rm -f "$log"
        return
    fi
    tail -n 15 "$log" >&2
    if grep -qiE 'no space left on device|enough free space|disk quota exceeded' "$log"; then
        vi='Ổ đĩa đã đầy. Xin dọn bớt rồi chạy lại lệnh này.'
        en='The disk is full. Free some space, then run this command again.'
    elif grep -qE 'DO NOT MATCH THE HASHES' "$log"; then
        vi='Tệp tải về không đúng bản đã khóa, nên không cài. Xin thử lại, hoặc báo cho người phát triển.'
        en='A downloaded file is not the one that was locked; it was not installed. Try again, or tell the developers.'
    elif grep -qiE 'temporary failure (in name resolution|resolving)|name or service not known|could not resolve|network is unreachable|failed to establish a new connection|connection (refused|reset|timed out)|could not connect|read timed out|failed to fetch' "$log"; then
        vi='Không vào được mạng. Xin kiểm tra dây mạng hoặc Wi-Fi rồi chạy lại lệnh này.'
        en='The network cannot be reached. Check the cable or Wi-Fi, then run this command again.'
    fi
    rm -f "$log"
    stop "$vi" "$en"
}

# Only one set-up of this folder at a time; the second waits for the first.
wait_for_my_turn() {
    mkdir -p "$ROOT/build" || stop \
        "Không ghi được vào thư mục $ROOT." "The folder $ROOT cannot be written."
    exec 9>"$ROOT/build/setup.lock"
    flock 9
}

let_others_in() { exec 9>&-; }

# --- system packages ---------------------------------------------------------------------------------------

# missing_packages NAME…: prints those not installed, a package that provides the name counting as installed
# (Ubuntu 24.04 renamed several to …t64).
missing_packages() {
    local have name
    have=$(dpkg-query -W -f '${db:Status-Abbrev}|${Package}, ${Provides}\n' |
        sed -n 's/^ii *|//p' | tr ',' '\n' | sed 's/^ *//; s/[ (:].*//' | sort -u)
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$have" || printf '%s\n' "$name"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_packages NAME…: the named system packages are installed; says which it adds.
install_packages() {
    local missing
    command -v apt-get >/dev/null || stop \
        'Máy này không phải Debian 12 hay Ubuntu 24.04. Xin dùng một trong hai hệ đó.' \
        'This is not Debian 12 or Ubuntu 24.04: there is no apt-get. Please use one of the two.'
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say 'Cài thư viện hệ thống:' "Installing system packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        stop 'Cần quyền quản trị để cài. Xin nhờ người quản trị chạy lệnh dưới đây.' \
            "Root is needed. Ask the administrator to run: apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    # A fresh Ubuntu may be upgrading itself: wait for its lock instead of failing.
    attempt 'Không tải được danh sách gói.' 'The package lists could not be fetched.' \
        as_root apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 update
    attempt 'Không cài được thư viện hệ thống. Xin xem các dòng trên.' \
        'The system packages could not be installed. See the lines above.' \
        as_root apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
        install "${missing[@]}"
}

# --- Python --------------------------------------------------------------------------------------------------

suitable_python() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null
}

# Prints the interpreter to build with: $PYTHON if set, else the newest suitable one.
find_python() {
    local name
    if [ -n "${PYTHON:-}" ]; then
        command -v "$PYTHON"
        return
    fi
    for name in python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null && suitable_python "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

venv_works() {
    [ -x "$VENV/bin/python" ] && suitable_python "$VENV/bin/python" &&
        "$VENV/bin/python" -c 'import pip' 2>/dev/null
}

# A virtual environment with pip stands in .venv; one that no longer works is made anew.
make_venv() {
    local python version
    venv_works && return
    if ! python=$(find_python); then
        install_packages python3
        python=$(find_python) || stop \
            'Máy này chưa có Python 3.11, 3.12 hoặc 3.13. Xin dùng Debian 12 hoặc Ubuntu 24.04.' \
            'This machine has no Python 3.11, 3.12 or 3.13. Please use Debian 12 or Ubuntu 24.04.'
    fi
    # Debian keeps venv's pip apart from Python.
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "python$version-venv"
    fi
    say 'Tạo môi trường Python riêng trong .venv.' "Making a virtual environment in .venv with $python."
    rm -rf "$VENV"
    attempt 'Không tạo được môi trường Python.' 'The virtual environment could not be made.' \
        "$python" -m venv "$VENV"
}

enough_space() {
    local free_mb
    free_mb=$(df --output=avail -m "$ROOT" | tail -n 1 | tr -d ' ')
    [ "$free_mb" -ge "$SPACE_NEEDED_MB" ] || stop \
        "Ổ đĩa chỉ còn $free_mb MB, cần $SPACE_NEEDED_MB MB. Xin dọn bớt rồi chạy lại lệnh này." \
        "Only $free_mb MB of disk are free, $SPACE_NEEDED_MB MB are needed. Free some, then run this command again."
}

# A stamp file holds the digest of what was last installed from; it is written only after success.
stamp_of() { cat -- "$@" | sha256sum | cut -d ' ' -f 1; }
stamped() { [ "$(cat "$VENV/$1" 2>/dev/null)" = "$2" ]; }

# install_locked NAME LOCK…: exactly the locked files are in .venv, each checked against its hash.
install_locked() {
    local name=$1 digest requirement=() lock
    shift
    digest=$(stamp_of "$@")
    stamped "$name" "$digest" && return
    enough_space
    for lock in "$@"; do requirement+=(-r "$lock"); done
    say 'Cài các thư viện Python đã khóa phiên bản. Việc này mất vài phút.' \
        'Installing the locked Python packages. This takes a few minutes.'
    attempt 'Không cài được thư viện Python. Xin xem các dòng trên.' \
        'The Python packages could not be installed. See the lines above.' \
        "$VENV/bin/python" -m pip install --require-hashes --only-binary :all: "${requirement[@]}"
    printf '%s\n' "$digest" >"$VENV/$name"
}

# The command `kiosk` in .venv runs this folder's sources. Needs no network: what builds it is locked too.
install_program() {
    local digest
    digest=$(stamp_of "$ROOT/pyproject.toml" "$ROOT/requirements-build.lock" <(printf '%s' "$ROOT"))
    stamped .program "$digest" && return
    say 'Cài lệnh kiosk.' 'Installing the command kiosk.'
    attempt 'Không cài được lệnh kiosk.' 'The command kiosk could not be installed.' \
        "$VENV/bin/python" -m pip install --no-index --no-deps --no-build-isolation --editable "$ROOT"
    printf '%s\n' "$digest" >"$VENV/.program"
}

# Every .py has its bytecode: an account that may not write here would compile them at every start.
compile_python() {
    attempt 'Không biên dịch được chương trình.' 'The program could not be compiled.' \
        "$VENV/bin/python" -m compileall -q "$ROOT/kiosk" "$ROOT/ui"
}

# --- what Qt reads -------------------------------------------------------------------------------------------

qt_folder() { printf '%s\n' "$VENV"/lib/python3.*/site-packages/PySide6; }

# Every .ts has its .qm beside it.
compile_translations() {
    local source target
    for source in "$ROOT"/resources/i18n/*.ts; do
        target="${source%.ts}.qm"
        if [ ! -e "$source" ] || [ "$target" -nt "$source" ]; then continue; fi
        attempt "Không dịch được $source." "$source could not be compiled." \
            "$(qt_folder)/lrelease" -silent "$source" -qm "$target"
    done
}

# Every .qml has its bytecode beside it: the first screen comes about 140 ms sooner, without a writable home.
# Bytecode is bound to Qt's exact version, and Qt does not notice that a .qml is newer than its .qmlc: so
# what is out of date is compiled again, and what has lost its source is removed.
compile_qml() {
    local compiler source target
    compiler="$(qt_folder)/Qt/libexec/qmlcachegen"
    while IFS= read -r -d '' target; do
        [ -e "${target%c}" ] || rm -f "$target"
    done < <(find "$ROOT/ui/qml" -name '*.qmlc' -print0)
    while IFS= read -r -d '' source; do
        target="${source}c"
        if [ "$target" -nt "$source" ] && [ "$target" -nt "$VENV/.runtime" ]; then continue; fi
        attempt "Không biên dịch được $source." "$source could not be compiled." \
            "$compiler" --only-bytecode -o "$target" "$source"
        rm -f "$target.aotstats"
    done < <(find "$ROOT/ui/qml" -name '*.qml' -print0)
}

# --- the whole set-up ----------------------------------------------------------------------------------------

# Everything the kiosk needs is in place. The stamp .runtime is written last of the installs, so that
# bytecode older than it is from another Qt.
set_up_kiosk() {
    [ -z "${PYTHON:-}" ] || suitable_python "$PYTHON" || stop \
        "PYTHON=$PYTHON không dùng được. Cần Python 3.11, 3.12 hoặc 3.13." \
        "PYTHON=$PYTHON is not a Python 3.11, 3.12 or 3.13."
    install_packages "${RUN_PACKAGES[@]}"
    make_venv
    install_locked .runtime "$ROOT/requirements-build.lock" "$ROOT/requirements.lock"
    install_program
    compile_python
    compile_translations
    compile_qml
}
