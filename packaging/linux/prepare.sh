#!/bin/sh
# Installs what is missing on a bare Debian and makes the virtual environment.
# usage: prepare.sh PYTHON VENV
set -eu
python=$1
venv=$2

# What Qt loads at run time, and the venv module that Debian packages apart.
libraries="libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libglib2.0-0
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libx11-xcb1 fonts-dejavu-core"

if [ -n "$python" ] && ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Cần Python 3.11 trở lên; máy này có $("$python" --version)." >&2
    exit 1
fi
if [ -z "$python" ] || ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    libraries="$libraries python3 python3-venv"
fi

if command -v dpkg-query >/dev/null 2>&1; then
    missing=""
    for package in $libraries; do
        case "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null)" in
            ii*) ;;
            *) missing="$missing $package" ;;
        esac
    done
    if [ -n "$missing" ]; then
        echo "Cài các gói hệ thống còn thiếu:$missing"
        as_root=""
        if [ "$(id -u)" != 0 ]; then
            as_root="sudo"
        fi
        export DEBIAN_FRONTEND=noninteractive
        $as_root apt-get update -qq
        # shellcheck disable=SC2086 -- a list of words
        $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
    fi
fi

if [ ! -x "$venv/bin/pip" ]; then
    rm -rf "$venv"
    "${python:-python3}" -m venv "$venv"
fi
