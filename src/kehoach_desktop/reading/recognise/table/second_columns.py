"""Columns that say the same of a task: "Đơn vị chủ trì | Đơn vị thực hiện"."""

from dataclasses import replace

from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning

_TOLD = (Meaning.LEAD, Meaning.DEADLINE)
"""What of the officer is asked, which of two columns is meant."""
_KEPT = (Meaning.HEAD, Meaning.DELIVERABLE)
_MOST = 3
"""More columns of one meaning are a calendar, or a grid of units."""


def set_seconds_apart(columns: list[Column]) -> None:
    """Let one column tell each fact of a task and the notes keep what the others hold.

    A second lead or deadline loses its meaning, so that the officer is asked to look at it.
    """
    if not any(column.meaning is Meaning.TASK for column in columns):
        return
    for meaning in (*_TOLD, *_KEPT):
        alike = [i for i, column in enumerate(columns) if column.meaning is meaning]
        if not 1 < len(alike) <= _MOST:
            continue
        chosen = next((i for i in alike if _says_so(columns[i].heading)), alike[0])
        for position in alike:
            if position != chosen:
                now = None if meaning in _TOLD else Meaning.OTHER
                columns[position] = replace(columns[position], meaning=now)


def _says_so(heading: str) -> bool:
    """Whether a heading names its meaning outright: who leads, by when it is done."""
    words = fold_label(heading)
    return "chu tri" in words or "hoan thanh" in words
