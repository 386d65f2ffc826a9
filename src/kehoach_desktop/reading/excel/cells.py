"""The texts of a sheet's cells, made a column at a time."""

import datetime
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import cast

from kehoach_desktop.reading.tidying import is_tidy, tidy

_EXACT = 1e15
"""Whole numbers below this are stored exactly."""


def column_texts(values: Sequence[object]) -> Sequence[str]:
    """Return a column's values as they would be read on the sheet.

    Most columns are words that need no cleaning, or whole numbers; that is found out for
    a run of them at once.
    """
    if set(map(type, values)) == {str}:
        return _words(cast("Sequence[str]", values))
    texts: list[str] = []
    for kind, run in groupby(values, type):
        if kind is str:
            texts.extend(_words(tuple(cast("Iterable[str]", run))))
        elif kind is float:
            texts.extend(_numbers(tuple(cast("Iterable[float]", run))))
        else:
            texts.extend(map(cell_text, run))
    return texts


def cell_text(value: object) -> str:
    """Return one value as it would be read: 1.0 as "1", 0.79 as "0,79", a day as "30/6/2026"."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float | int):
        return _number(value)
    if isinstance(value, datetime.date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    return "" if value is None else tidy(str(value))


def _words(words: Sequence[str]) -> Sequence[str]:
    different = set(words)
    if is_tidy(different):
        return words
    cleaned = {word: tidy(word) for word in different}
    return tuple(map(cleaned.__getitem__, words))


def _numbers(values: Sequence[float]) -> Iterable[str]:
    if all(map(float.is_integer, values)) and -_EXACT < min(values) <= max(values) < _EXACT:
        return map(str, map(int, values))
    return map(_number, values)


def _number(value: float) -> str:
    if abs(value) < _EXACT and value == int(value):
        return str(int(value))
    text = repr(round(value, 10))
    return text if "e" in text else text.replace(".", ",")
