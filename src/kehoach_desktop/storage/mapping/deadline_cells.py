"""Days and deadlines as cells of a row, and back.

Apart from the other cells because the first screen needs these alone; what is slow to load
waits until it is needed.
"""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline, Frequency, Recurrence
from kehoach_desktop.domain.text.vietnamese import writable

if TYPE_CHECKING:
    from kehoach_desktop.storage.mapping.entity_mapping import Row


def day_cell(day: datetime.date | None) -> str | None:
    """Return a day as ISO text."""
    return None if day is None else day.isoformat()


def cell_day(cell: Any) -> datetime.date | None:
    """Return the day of an ISO text."""
    return None if cell is None else datetime.date.fromisoformat(cell)


def deadline_cells(deadline: Deadline) -> Row:
    """Return text, start, due, ongoing, recurrence and after."""
    import msgspec

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
        () if recurrence is None else tuple(_recurrence(**one) for one in json.loads(recurrence)),
        bool(ongoing),
        None if after is None else Awaited(**json.loads(after)),
    )


def _recurrence(frequency: str, **rest: int | None) -> Recurrence:
    return Recurrence(Frequency(frequency), **rest)
