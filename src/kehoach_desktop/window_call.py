"""Recognises a call that only opens the window, without loading the command line."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class WindowCall(NamedTuple):
    """What the window is opened with."""

    data: Path | None = None
    today: datetime.date | None = None
    exit_after_show: bool = False


def window_call(words: Sequence[str]) -> WindowCall | None:
    """Return how the window is asked for; ``None`` for whatever the command line must read."""
    call = WindowCall()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if word == "--exit-after-show":
            call = call._replace(exit_after_show=True)
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
    return call
