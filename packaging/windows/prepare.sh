#!/bin/sh
# Installs what builds Windows programs on a Debian machine: compiler, resource tools, installer maker.
set -eu

missing=""
for package in gcc-mingw-w64-x86-64-win32 mingw-w64-tools nsis; do
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
