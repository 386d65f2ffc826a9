"""What is kept of the reminders: a small file beside the data, not in them.

It is no fact of the office: nothing to undo, to send up or to restore from a copy.
"""

import contextlib
import datetime
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.reminding import Memory, ReminderSettings, parse_quiet
from kehoach_desktop.storage.store_errors import store_error

FILE = "nhac-viec.json"
_LARGEST = 1 << 20
Kept = tuple[ReminderSettings, Memory]
T = TypeVar("T")


class ReminderFile:
    """Reads and writes the file; what is damaged in it counts as never written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / FILE

    def load(self) -> Kept:
        """Return the settings and the memory, each part as usual where it can't be read."""
        try:
            if self._path.stat().st_size > _LARGEST:
                return ReminderSettings(), Memory()
            words = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return ReminderSettings(), Memory()
        parts = words if isinstance(words, dict) else {}
        return _settings(_part(parts, "settings")), _memory(_part(parts, "memory"))

    def save(self, settings: ReminderSettings, memory: Memory) -> None:
        """Write both, whole or not at all; raises UnusableStore."""
        words = {
            "settings": {
                "on": settings.on,
                "days_ahead": settings.days_ahead,
                "quiet": "; ".join(map(str, settings.quiet)),
                "quiet_on_rest_days": settings.quiet_on_rest_days,
                "tray": settings.tray,
            },
            "memory": {
                "said_on": [day.isoformat() for day in memory.said_on],
                "late": list(memory.late),
                "seen": memory.seen.isoformat() if memory.seen else None,
            },
        }
        unfinished = self._path.with_suffix(".tmp")
        try:
            unfinished.write_text(json.dumps(words, indent=1), encoding="utf-8")
            unfinished.replace(self._path)
        except OSError as error:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise store_error(error, self._folder) from error


def _part(words: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = words.get(name)
    return part if isinstance(part, dict) else {}


def _settings(words: Mapping[str, Any]) -> ReminderSettings:
    usual = ReminderSettings()
    days = words.get("days_ahead")
    sensible = _read(lambda: ReminderSettings(days_ahead=_whole(days)), usual)
    return ReminderSettings(
        on=_yes_or_no(words, "on", usual.on),
        days_ahead=sensible.days_ahead,
        quiet=_read(lambda: parse_quiet(_text(words.get("quiet"))), usual.quiet),
        quiet_on_rest_days=_yes_or_no(words, "quiet_on_rest_days", usual.quiet_on_rest_days),
        tray=_yes_or_no(words, "tray", usual.tray),
    )


def _memory(words: Mapping[str, Any]) -> Memory:
    usual = Memory()
    return Memory(
        _read(lambda: tuple(map(_day, _list(words.get("said_on")))), usual.said_on),
        _read(lambda: tuple(map(_text, _list(words.get("late")))), usual.late),
        _read(lambda: _day(words.get("seen")), usual.seen),
    )


def _read(read: Callable[[], T], usual: T) -> T:
    try:
        return read()
    except (ValueError, TypeError, InvalidInput):
        return usual


def _yes_or_no(words: Mapping[str, Any], name: str, usual: bool) -> bool:
    value = words.get(name)
    return value if isinstance(value, bool) else usual


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _day(value: object) -> datetime.date:
    return datetime.date.fromisoformat(_text(value))
