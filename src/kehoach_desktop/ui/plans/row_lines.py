"""How the words of a cell of the tree are broken into its two lines."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from kehoach_desktop.ui.deadlines.deadline_words import short_day


def deadline_lines(text: str, due: datetime.date | None, font: QFont, width: int) -> list[str]:
    """Return a deadline's words; where they have no room, "…" and the day they mean end them.

    Half of "quý III" would be another quarter.
    """
    lines = two_lines(text, font, width)
    if due is not None and lines and lines[-1].endswith("…"):
        words = " ".join(text.split())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
        begun = _whole_words(words, shown).removesuffix("…").rstrip(" →–-,;:(")
        return [f"{begun}…", f"→ {short_day(due)}"]
    return lines


def two_lines(text: str, font: QFont, width: int, after: str = "") -> list[str]:
    """Break the text into at most two lines; the second is elided where it is too long.

    Room is left at the end for ``after``.
    """
    measure = QFontMetrics(font)
    text = " ".join(text.split())
    reserve = measure.horizontalAdvance(after) if after else 0
    if measure.horizontalAdvance(text) + reserve <= width:
        return [text]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        return []
    line.setLineWidth(width)
    first = text[: line.textLength()].rstrip()
    rest = text[line.textLength() :].lstrip()
    layout.endLayout()
    room = max(width - reserve, 20)
    return [first, _whole_words(rest, measure.elidedText(rest, Qt.TextElideMode.ElideRight, room))]


def _whole_words(text: str, elided: str) -> str:
    """Return the elided text without the piece of a word at its end, where it has a whole one."""
    if elided == text or not elided.endswith("…"):
        return elided
    shown = elided.removesuffix("…")
    is_whole = shown.endswith(" ") or text[len(shown) :].startswith(" ")
    if not is_whole and " " in shown.strip():
        shown = shown.rstrip().rpartition(" ")[0]
    return f"{shown.rstrip()}…"
