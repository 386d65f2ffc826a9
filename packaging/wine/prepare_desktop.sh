#!/bin/sh
# Makes a Debian 13 beside this system for its Wine 10, which shows Qt's windows, and installs
# what looks at the screen.
# usage: prepare_desktop.sh FOLDER
set -eu
folder=$1

missing=""
for package in debootstrap xvfb openbox xdotool imagemagick x11-utils; do
    case "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null)" in
        ii*) ;;
        *) missing="$missing $package" ;;
    esac
done
if [ -n "$missing" ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 -- a list of words
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if [ ! -e "$folder/usr/bin/wine" ]; then
    # The very mirror that this machine's own packages come from.
    mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) *([^ ]+).*/\3/p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
    rm -rf "$folder"
    debootstrap --variant=minbase --include=wine,wine64,fonts-dejavu-core,fonts-liberation2 \
        trixie "$folder" "$mirror" >"$folder.log" 2>&1
fi
