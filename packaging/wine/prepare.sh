#!/bin/sh
# Installs what stands in for a Windows machine: Wine, a display that nobody sees, locales, a font.
set -eu
here=$(dirname "$0")

missing=""
for package in wine wine64 xvfb xauth locales fonts-dejavu-core; do
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
sh "$here/../windows/prepare.sh"
