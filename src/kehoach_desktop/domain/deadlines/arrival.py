"""What a deadline waited for has come: the document, and the day it sets."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Arrival:
    """The document or event a task waited for, and what its coming made of the deadline.

    ``document_id`` is the document where the office keeps it, ``document`` its symbol as
    written; ``came_on`` is its day. ``due`` is the last day on time counted from it,
    ``None`` where the deadline has a day of its own and the coming adds none. ``days``
    (``working_days`` or of the calendar) and ``months`` are the count that was used.
    """

    id: str
    task_id: str
    came_on: date
    due: date | None = None
    document: str = ""
    document_id: str | None = None
    days: int | None = None
    working_days: bool = False
    months: int | None = None
