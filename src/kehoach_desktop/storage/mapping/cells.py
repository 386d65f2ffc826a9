"""Values of the domain as cells of a row, and back."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from kehoach_desktop.domain.deadline import Awaited, Deadline, Recurrence
from kehoach_desktop.domain.period import Period
from kehoach_desktop.domain.task import Assignee
from kehoach_desktop.domain.text import writable

if TYPE_CHECKING:
    from kehoach_desktop.storage.mapping.entity_mapping import Cell, Row

_LINES = msgspec.json.Decoder(tuple[str, ...])
_RECURRENCES = msgspec.json.Decoder(tuple[Recurrence, ...])
_AWAITED = msgspec.json.Decoder(Awaited)


def day_cell(day: datetime.date | None) -> str | None:
    """Return a day as ISO text."""
    return None if day is None else day.isoformat()


def cell_day(cell: Any) -> datetime.date | None:
    """Return the day of an ISO text."""
    return None if cell is None else datetime.date.fromisoformat(cell)


def lines_cell(lines: tuple[str, ...]) -> str:
    """Return several texts as a JSON array."""
    return msgspec.json.encode([writable(line) for line in lines]).decode()


def cell_lines(cell: Any) -> tuple[str, ...]:
    """Return the texts of a JSON array."""
    return _LINES.decode(cell)


def deadline_cells(deadline: Deadline) -> Row:
    """Return text, start, due, ongoing, recurrence and after."""
    recurrence = after = None
    if deadline.recurrence:
        recurrence = msgspec.json.encode(deadline.recurrence).decode()
    if deadline.after is not None:
        awaited = deadline.after
        after = msgspec.json.encode(
            {
                "text": writable(awaited.text),
                "days": awaited.days,
                "working_days": awaited.working_days,
                "months": awaited.months,
            }
        ).decode()
    start, due = deadline.start, deadline.due
    return (
        deadline.text,
        None if start is None else start.isoformat(),
        None if due is None else due.isoformat(),
        int(deadline.ongoing),
        recurrence,
        after,
    )


def cells_deadline(
    text: Any, start: Any, due: Any, ongoing: Any, recurrence: Any, after: Any
) -> Deadline:
    """Return the deadline of its six cells."""
    return Deadline(
        text,
        None if start is None else datetime.date.fromisoformat(start),
        None if due is None else datetime.date.fromisoformat(due),
        () if recurrence is None else _RECURRENCES.decode(recurrence),
        bool(ongoing),
        None if after is None else _AWAITED.decode(after),
    )


def assignee(text: Any, unit_id: Any) -> Assignee:
    """Return the assignee of its two cells."""
    return Assignee(text, unit_id)


@lru_cache(maxsize=512)
def period_order(key: str) -> str:
    """Return a text that sorts as the periods do: by closing day, then by opening day.

    Raises InvalidInput for what is no period.
    """
    period = Period.parse(key)
    return f"{period.end.isoformat()} {period.start.isoformat()}"


def flag(cell: Cell) -> bool:
    """Return a yes or no."""
    return bool(cell)
