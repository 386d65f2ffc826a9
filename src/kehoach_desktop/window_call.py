"""Recognises a call that only opens the window, without loading the command line."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

COMMANDS = frozenset(
    {
        "awaited",
        "backup",
        "bundle",
        "calendar",
        "demo",
        "documents",
        "due",
        "extend",
        "extensions",
        "history",
        "holidays",
        "import",
        "indicators",
        "letters",
        "measure",
        "occurrences",
        "office",
        "plans",
        "progress",
        "read",
        "received",
        "recommendations",
        "redo",
        "remind",
        "reminders",
        "report",
        "reporting",
        "search",
        "tasks",
        "today",
        "undo",
        "units",
    }
)
"""The command line's first words; a file of such a name is opened as ``./plans``."""


class WindowCall(NamedTuple):
    """What the window is opened with; ``file`` is to be taken in once the data are open.

    ``tray`` opens it hidden, in the tray.
    """

    data: Path | None = None
    today: datetime.date | None = None
    exit_after_show: bool = False
    file: Path | None = None
    tray: bool = False


def window_call(words: Sequence[str]) -> WindowCall | None:
    """Return how the window is asked for; ``None`` for whatever the command line must read."""
    call = WindowCall()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if call.file is None and _names_a_file(word):
            call = call._replace(file=Path(word))
            continue
        name, equals, value = word.partition("=")
        if word == "--exit-after-show":
            call = call._replace(exit_after_show=True)
            continue
        if word == "--tray":
            call = call._replace(tray=True)
            continue
        if name not in ("--data", "--today") or (not equals and not rest):
            return None
        value = value if equals else rest.pop(0)
        if not value or value.startswith("-"):
            return None
        if name == "--data":
            call = call._replace(data=Path(value))
            continue
        try:
            call = call._replace(today=datetime.date.fromisoformat(value))
        except ValueError:
            return None
    # A window that leaves at once takes nothing in.
    return None if (call.file is not None or call.tray) and call.exit_after_show else call


def _names_a_file(word: str) -> bool:
    """Whether the word is an existing file or, having a folder in it, can only be a path."""
    if word.startswith("-") or word in COMMANDS:
        return False
    return bool(os.path.dirname(word)) or os.path.isfile(word)  # noqa: PTH120, PTH113 – on any words
