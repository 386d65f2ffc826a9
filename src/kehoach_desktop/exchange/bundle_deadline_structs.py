"""The shape of deadlines in data.json, and of what became of them."""

import datetime
from typing import Annotated, Literal

from msgspec import Meta

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.exchange.bundle_values import (
    Key,
    MonthDay,
    MonthNumber,
    Position,
    Record,
    Text,
    Weekday,
)


class RecurrenceRecord(Record, frozen=True):
    """A rhythm; day is the last day on time."""

    frequency: Frequency
    day: MonthDay | None
    month: MonthNumber | None
    weekday: Weekday | None


class AwaitedRecord(Record, frozen=True):
    """What a deadline waits for, and how many days or months after it."""

    text: Text
    days: Annotated[int, Meta(ge=-100_000, le=100_000)] | None
    working_days: bool
    months: Annotated[int, Meta(ge=-10_000, le=10_000)] | None


class DeadlineRecord(Record, frozen=True):
    """A deadline: the words, and up to five independent readings."""

    text: Text
    start: datetime.date | None
    due: datetime.date | None
    recurrence: tuple[RecurrenceRecord, ...]
    ongoing: bool
    after: AwaitedRecord | None


class ExtensionRecord(Record, frozen=True):
    """An extension of a task's deadline; that with the highest position is in force.

    document is the symbol of what allowed it, document_id the row of it if there is one.
    """

    id: Key
    task: Key
    position: Position
    deadline: DeadlineRecord
    document: Text
    document_id: Key | None
    reason: Text
    decided_on: datetime.date | None


class ArrivalRecord(Record, frozen=True):
    """The coming of what a task waited for, and the day and the count that made of it."""

    id: Key
    task: Key
    came_on: datetime.date
    due: datetime.date | None
    document: Text
    document_id: Key | None
    days: Annotated[int, Meta(ge=-100_000, le=100_000)] | None
    working_days: bool
    months: Annotated[int, Meta(ge=-10_000, le=10_000)] | None


class OccurrenceRecordRecord(Record, frozen=True):
    """An occurrence of a recurring task that was done or let go; day is its due day."""

    id: Key
    task: Key
    day: datetime.date
    state: Literal["done", "waived"]
    recorded_on: datetime.date | None
    note: Text
