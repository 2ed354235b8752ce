#!/usr/bin/env bash
# Proves the two commands on a machine with nothing prepared: a bare Debian 12 in a folder, with Python and no more.
#
#   sudo bash installer/check_fresh.sh FOLDER                everything (about 2 GB in FOLDER)
#   sudo bash installer/check_fresh.sh FOLDER --setup-only   the set-up, twice, and no tests
#
# What is tested is the last commit. SUITE, MIRROR and COMPONENTS name another system and where its packages come
# from (SUITE=noble COMPONENTS=main,universe for Ubuntu 24.04); settings of pip in PIP_* and the certificates it
# trusts (PIP_CERT) are passed on. Needs root and debootstrap.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
folder=${1:?"usage: check_fresh.sh FOLDER [--setup-only]"}
what=${2:-everything}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
suite=${SUITE:-bookworm}
bare=$folder/$suite machine=$folder/$suite-machine

if [ ! -e "$bare.done" ]; then
    rm -rf "$bare"
    debootstrap --variant=minbase --include=python3,ca-certificates \
        ${COMPONENTS:+--components="$COMPONENTS"} "$suite" "$bare" ${MIRROR:+"$MIRROR"}
    touch "$bare.done"
fi
rm -rf "$machine"
cp -a "$bare" "$machine"
cp -L /etc/resolv.conf "$machine/etc/resolv.conf"
git clone -q --no-hardlinks "$root" "$machine/srv/kiosk"

settings=(HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin "WHAT=$what")
for name in "${!PIP_@}"; do
    [ "$name" = PIP_FIND_LINKS ] || settings+=("$name=${!name}")
done
if [ -n "${PIP_CERT:-}" ]; then
    mkdir -p "$machine$(dirname "$PIP_CERT")"
    cp -L "$PIP_CERT" "$machine$PIP_CERT"
fi

cat >"$machine/root/inside.sh" <<'INSIDE'
set -euo pipefail
cd /srv/kiosk
printf '\n##### first set-up, as root: %s packages installed before\n' "$(dpkg-query -W | wc -l)"
time bash installer/run.sh --setup-only
printf '\n##### again, as an ordinary user without a network: nothing may be left to do\n'
useradd --create-home technician
chown -R technician: /srv/kiosk
time unshare --net setpriv --reuid technician --regid technician --clear-groups \
    env HOME=/home/technician bash installer/run.sh --setup-only
chown -R root: /srv/kiosk
[ "$WHAT" = --setup-only ] && exit
printf '\n##### every check and test\n'
time bash installer/test.sh
INSIDE

# A mount and process namespace of its own: whatever happens, nothing stays mounted or running.
# shellcheck disable=SC2016
exec unshare --mount --pid --fork --kill-child bash -euc '
    mount --make-rprivate /
    mount --bind "$1" "$1"
    mount -t proc proc "$1/proc"
    mount -t sysfs sysfs "$1/sys"
    mount --rbind /dev "$1/dev"
    machine=$1
    shift
    exec env -i "$@" chroot "$machine" bash /root/inside.sh
' check_fresh "$machine" "${settings[@]}"
