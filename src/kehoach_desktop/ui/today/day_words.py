"""The day in full, as it stands beside the page's title."""

from __future__ import annotations

import datetime

from kehoach_desktop.ui.deadlines.deadline_words import day_words


def long_day(day: datetime.date) -> str:
    """Return "Thứ Ba, 14/4/2026"."""
    name, _, number = day_words(day).rpartition(" ")
    return f"{name[:1].upper()}{name[1:]}, {number}"
