"""What a second start of the program asks of the window that has the data folder open.

It leaves a small file in the folder ``mo-tep``; the window takes it up by removing it. Whoever
finds the file gone knows it was taken up: removing happens once, on every system.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
import uuid
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

PATIENCE = 6.0
"""Seconds in which a window that is well takes a request up, even while it is starting."""
LASTS = 60.0
"""Seconds after which a request is nobody's any more."""
MAX_BYTES = 64 << 10
_MAX_PATH = 32_767
_MANY = 100
_PAUSE = 0.1
_ENDING = ".json"
_UNFINISHED = ".tmp"


class _Request(NamedTuple):
    file: Path | None
    made: float
    machine: str


class OpenRequests:
    """The requests in one data folder, from either side; ``folder`` is where they lie."""

    def __init__(self, data: Path) -> None:
        self.folder = data / "mo-tep"

    # --- the second start's side -----------------------------------------------------

    def hand_over(
        self, file: Path | None, is_held: Callable[[], bool], patience: float = PATIENCE
    ) -> bool:
        """Ask the running window to come forward and take the absolute path ``file`` in.

        Returns ``False``, with the request taken back, when nobody took it up within
        ``patience`` seconds or, as ``is_held`` says, nobody has the data folder open.
        """
        _let_others_come_forward()
        try:
            request = self._leave(file)
        except OSError:
            return False
        last = time.monotonic() + patience
        # Before is_held: whoever took the request up may have let the folder go since.
        while os.path.exists(request):  # noqa: PTH110 – False while it is being removed
            if time.monotonic() > last or not is_held():
                return not _remove(request)
            time.sleep(_PAUSE)
        return True

    def _leave(self, file: Path | None) -> Path:
        self.folder.mkdir(exist_ok=True)
        path = self.folder / f"{uuid.uuid4().hex}{_ENDING}"
        words = {
            "file": None if file is None else str(file),
            "made": time.time(),
            "machine": _machine(),
        }
        unfinished = path.with_suffix(_UNFINISHED)
        unfinished.write_text(json.dumps(words), encoding="ascii")
        return unfinished.replace(path)

    # --- the window's side -----------------------------------------------------------

    def claim(self) -> list[Path | None]:
        """Take up what was asked, oldest first: a file, or ``None`` to come forward only.

        Whatever is no request, or an old one, is removed without effect. What cannot be read
        or removed just now stays for the next time; another computer's request stays too.
        """
        found = [
            request
            for path in self._waiting()
            if (request := _read(path)) is not None and _remove(path)
        ]
        return [request.file for request in sorted(found, key=lambda request: request.made)]

    def _waiting(self) -> list[Path]:
        with contextlib.suppress(OSError), os.scandir(self.folder) as entries:
            wanted = (
                self.folder / entry.name
                for entry in entries
                if entry.name.endswith((_ENDING, _UNFINISHED))
                and entry.is_file(follow_symlinks=False)
            )
            return list(islice(wanted, _MANY))
        return []


def _read(path: Path) -> _Request | None:
    """Return the request, or ``None`` when there is nothing to take up; removes what is stale."""
    try:
        status = path.lstat()
        if path.suffix == _UNFINISHED:
            if abs(time.time() - status.st_mtime) > LASTS:
                _remove(path)
            return None
        if status.st_size > MAX_BYTES:
            _remove(path)
            return None
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError:
        return None
    request = _parsed(content)
    if request is None or not abs(time.time() - request.made) <= LASTS:
        _remove(path)
        return None
    return request if request.machine == _machine() else None


def _parsed(content: bytes) -> _Request | None:
    try:
        words = json.loads(content)
        file, made, machine = words["file"], float(words["made"]), words["machine"]
        if file is not None and not _is_path(file):
            return None
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return _Request(None if file is None else Path(file), made, machine)


def _is_path(text: object) -> bool:
    return (
        isinstance(text, str)
        and len(text) <= _MAX_PATH
        and "\0" not in text
        and Path(text).is_absolute()
    )


def _remove(path: Path) -> bool:
    """Whether the file was removed here, and not by the other side before."""
    for _ in range(5):
        try:
            path.unlink()
        except PermissionError:
            # On Windows a file that the other side is just reading can't be removed yet.
            time.sleep(_PAUSE / 5)
        except OSError:
            return False
        else:
            return True
    return False


def _machine() -> str:
    """The name of this computer: a shared folder brings requests of others into sight."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _let_others_come_forward() -> None:
    """Let the running window come to the front; only whom the officer just started may."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.user32.AllowSetForegroundWindow(any_process)
