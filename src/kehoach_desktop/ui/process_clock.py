"""How long this process has been alive."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_LOADED = time.monotonic()


def milliseconds_alive() -> float:
    """Return the milliseconds since the system created this process.

    Linux tells it to a hundredth of a second, Windows to a tenth of a microsecond. Where
    neither answers, the time since this module was loaded is returned.
    """
    try:
        if sys.platform == "win32":
            return _windows()
        return _linux()
    except (OSError, ValueError, IndexError, AttributeError):
        return (time.monotonic() - _LOADED) * 1000


def _linux() -> float:
    # The name in brackets may hold spaces; the start time is field 22, counted in clock ticks.
    fields = Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def _windows() -> float:
    if sys.platform != "win32":
        raise OSError
    import ctypes
    from ctypes import wintypes

    times = [wintypes.FILETIME() for _ in range(4)]
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    if not kernel.GetProcessTimes(
        wintypes.HANDLE(kernel.GetCurrentProcess()), *(ctypes.byref(part) for part in times)
    ):
        raise ctypes.WinError(ctypes.get_last_error())
    created = (times[0].dwHighDateTime << 32) + times[0].dwLowDateTime
    # FILETIME counts tenths of a microsecond from 1601; the epoch is this much later.
    return time.time() * 1000 - (created - 116_444_736_000_000_000) / 10_000
