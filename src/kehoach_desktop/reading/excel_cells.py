"""The texts of a sheet's cells, made a column at a time."""

import datetime
from collections.abc import Sequence
from typing import cast

from kehoach_desktop.reading.tidying import is_tidy, tidy


def column_texts(values: Sequence[object]) -> Sequence[str]:
    """Return a column's values as they would be read on the sheet.

    Most columns are words that need no cleaning; that is found out for all of them at
    once, and they pass as they are.
    """
    if set(map(type, values)) == {str}:
        words = cast("Sequence[str]", values)
        different = set(words)
        if is_tidy(different):
            return words
        cleaned = {word: tidy(word) for word in different}
        return tuple(map(cleaned.__getitem__, words))
    return [
        f"{value:.0f}"
        if type(value) is float and value % 1 == 0 and -1e15 < value < 1e15
        else cell_text(value)
        for value in values
    ]


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


def _number(value: float) -> str:
    if value == value and abs(value) < 1e15 and value == int(value):
        return str(int(value))
    text = repr(round(value, 10))
    return text if "e" in text else text.replace(".", ",")
