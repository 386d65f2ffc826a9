#!/bin/sh
# Opens the window on the sample office; without a display does the same month's job in text.
# usage: run.sh KEHOACH
set -eu
kehoach=$1
data=out/xa-mau

if [ ! -d "$data" ]; then
    "$kehoach" --data "$data" demo
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    exec "$kehoach" --data "$data"
fi
echo "Máy này không có màn hình nên không mở được cửa sổ; làm công việc của tháng bằng dòng lệnh."
exec "$(dirname "$kehoach")/python" packaging/sample_month.py "$kehoach" "$data" out/bao-cao
