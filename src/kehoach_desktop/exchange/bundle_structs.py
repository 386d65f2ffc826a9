"""The shape of data.json and manifest.json, format version 3; the JSON Schemas are made of it."""

import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.document import Relation
from kehoach_desktop.domain.plan import PlanState
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.target import Comparator

FORMAT_VERSION: Literal[3] = 3
DATA_FORMAT: Literal["kehoach-data"] = "kehoach-data"
BUNDLE_FORMAT: Literal["kehoach-bundle"] = "kehoach-bundle"

Key = Annotated[
    str,
    Meta(
        pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        description="A UUID that never changes, also on the receiving side.",
    ),
]
Text = Annotated[
    str,
    Meta(
        pattern="^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]*$",
        description="NFC text without control characters but tab and line end; empty when unknown.",
    ),
]
Number = Annotated[
    str,
    Meta(
        pattern="^-?[0-9]{1,100}([.][0-9]{1,100})?$",
        description="An exact decimal with a point, no exponent, no zeros at the end.",
    ),
]
PeriodKey = Annotated[
    str,
    Meta(
        pattern="^[12][0-9]{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$",
        description="2026-04 a month, 2026-Q2 a quarter, 2026-H1 a half, 2026-9M, 2026 a year.",
    ),
]
Position = Annotated[
    int,
    Meta(ge=-(2**53), le=2**53, description="Orders the rows beside each other, lowest first."),
]
Year = Annotated[int, Meta(ge=1, le=9999)]
MonthDay = Annotated[int, Meta(ge=1, le=31)]
MonthNumber = Annotated[int, Meta(ge=1, le=12)]
Weekday = Annotated[int, Meta(ge=1, le=7, description="Monday is 1.")]


class _Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the file; every field is always written."""


class OfficeRecord(_Record, frozen=True):
    """The office that sends."""

    id: Key
    code: Text
    name: Text
    place: Text
    province: Text
    superior: Text
    symbol_suffix: Text
    signer_authority: tuple[Text, ...]
    signer_name: Text
    recipients: tuple[Text, ...]


class UnitRecord(_Record, frozen=True):
    """A department or body of the office; aliases are other written forms of its name."""

    id: Key
    position: Position
    name: Text
    aliases: tuple[Text, ...]


class DocumentRecord(_Record, frozen=True):
    """A legal document that a plan stands to."""

    id: Key
    symbol: Text
    title: Text
    issuer: Text
    date: datetime.date | None


class PlanRecord(_Record, frozen=True):
    """A plan; source names the file it was read from, accepted_on when it was put in force."""

    id: Key
    position: Position
    number: Text
    symbol: Text
    title: Text
    issuer: Text
    place: Text
    date: datetime.date | None
    year: Year | None
    state: PlanState
    source: Text
    accepted_on: datetime.date | None


class PlanDocumentRecord(_Record, frozen=True):
    """How a plan stands to a document."""

    id: Key
    plan: Key
    document: Key
    relation: Relation
    position: Position


class DutyRecord(_Record, frozen=True):
    """A reporting duty; with before the named day itself is late."""

    id: Key
    plan: Key
    position: Position
    frequency: Frequency
    day: MonthDay | None
    month: MonthNumber | None
    before: bool
    reporter: Text
    to: tuple[Text, ...]
    where: Text


class GroupRecord(_Record, frozen=True):
    """A heading over tasks; parent is the heading it stands under."""

    id: Key
    plan: Key
    parent: Key | None
    position: Position
    number: Text
    title: Text
    where: Text


class IndicatorGroupRecord(_Record, frozen=True):
    """A heading over indicators."""

    id: Key
    plan: Key
    position: Position
    number: Text
    title: Text
    where: Text


class AssigneeRecord(_Record, frozen=True):
    """A unit as written; unit is null for a phrase that names no one unit."""

    text: Text
    unit: Key | None


class TargetRecord(_Record, frozen=True):
    """The target of a year: the words, and their reading where they could be read."""

    year: Year | None
    text: Text
    comparator: Comparator | None
    value: Number | None
    upper: Number | None
    rank: bool
    also: Text | None
    base_year: Year | None


class IndicatorRecord(_Record, frozen=True):
    """An indicator; unit is its unit of measure."""

    id: Key
    plan: Key
    group: Key | None
    position: Position
    number: Text
    name: Text
    unit: Text
    lead: tuple[AssigneeRecord, ...]
    targets: tuple[TargetRecord, ...]
    note: Text
    where: Text


class RecurrenceRecord(_Record, frozen=True):
    """A rhythm; day is the last day on time."""

    frequency: Frequency
    day: MonthDay | None
    month: MonthNumber | None
    weekday: Weekday | None


class AwaitedRecord(_Record, frozen=True):
    """What a deadline waits for, and how many days or months after it."""

    text: Text
    days: Annotated[int, Meta(ge=-100_000, le=100_000)] | None
    working_days: bool
    months: Annotated[int, Meta(ge=-10_000, le=10_000)] | None


class DeadlineRecord(_Record, frozen=True):
    """A deadline: the words, and up to five independent readings."""

    text: Text
    start: datetime.date | None
    due: datetime.date | None
    recurrence: tuple[RecurrenceRecord, ...]
    ongoing: bool
    after: AwaitedRecord | None


class TaskRecord(_Record, frozen=True):
    """A task; parent is the task it is a part of, indicator the one it serves.

    deadline is the one in force; written_deadline is what the plan says where that is
    another, first_deadline what it said before a newer version of the plan changed it.
    """

    id: Key
    plan: Key
    group: Key | None
    parent: Key | None
    indicator: Key | None
    position: Position
    number: Text
    clause: Text
    title: Text
    lead: tuple[AssigneeRecord, ...]
    coordinating: tuple[AssigneeRecord, ...]
    head: Text
    deliverable: Text
    deadline: DeadlineRecord
    note: Text
    where: Text
    first_deadline: DeadlineRecord | None
    written_deadline: DeadlineRecord | None


class ExtensionRecord(_Record, frozen=True):
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


class ArrivalRecord(_Record, frozen=True):
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


class OccurrenceRecordRecord(_Record, frozen=True):
    """An occurrence of a recurring task that was done or let go; day is its due day."""

    id: Key
    task: Key
    day: datetime.date
    state: Literal["done", "waived"]
    recorded_on: datetime.date | None
    note: Text


class ProgressRecord(_Record, frozen=True):
    """What was reported of a task in a period."""

    id: Key
    task: Key
    period: PeriodKey
    state: ReportedState
    result: Text
    difficulty: Text
    recommendation: Text
    product: Text
    completed_on: datetime.date | None


class MeasurementRecord(_Record, frozen=True):
    """What was measured for an indicator in a period."""

    id: Key
    indicator: Key
    period: PeriodKey
    numerator: Number | None
    denominator: Number | None
    value: Number | None
    note: Text
    evidence: Text


class SuccessionRecord(_Record, frozen=True):
    """How a task or indicator of a replaced plan goes on in the new one, plan.

    Without a new one it does not, for the reason given.
    """

    id: Key
    plan: Key
    old_task: Key | None
    new_task: Key | None
    old_indicator: Key | None
    new_indicator: Key | None
    reason: Text


class BundleData(_Record, frozen=True):
    """Everything an office keeps, with what was recorded up to and including the period.

    Each list is sorted by id; the file is indented by one space and ends with a line end,
    so that equal data gives equal bytes.
    """

    format: Literal["kehoach-data"]
    format_version: Literal[3]
    period: PeriodKey
    office: OfficeRecord
    units: tuple[UnitRecord, ...]
    documents: tuple[DocumentRecord, ...]
    plans: tuple[PlanRecord, ...]
    plan_documents: tuple[PlanDocumentRecord, ...]
    duties: tuple[DutyRecord, ...]
    groups: tuple[GroupRecord, ...]
    indicator_groups: tuple[IndicatorGroupRecord, ...]
    indicators: tuple[IndicatorRecord, ...]
    tasks: tuple[TaskRecord, ...]
    progress: tuple[ProgressRecord, ...]
    measurements: tuple[MeasurementRecord, ...]
    successions: tuple[SuccessionRecord, ...]
    extensions: tuple[ExtensionRecord, ...]
    arrivals: tuple[ArrivalRecord, ...]
    occurrence_records: tuple[OccurrenceRecordRecord, ...]


class ProgramRecord(_Record, frozen=True):
    """The program that made the bundle."""

    name: Text
    version: Text


class SenderRecord(_Record, frozen=True):
    """The office that sends, for whoever looks before opening the data."""

    id: Key
    code: Text
    name: Text


class FileRecord(_Record, frozen=True):
    """A file of the bundle; size in bytes."""

    name: Annotated[str, Meta(pattern="^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
    size: Annotated[int, Meta(ge=0, le=2**53)]
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class BundleManifest(_Record, frozen=True):
    """What a bundle says of itself.

    revision counts the differing contents sent for the office and period, sequence those
    of the office whatever the period; both begin with 1.
    """

    format: Literal["kehoach-bundle"]
    format_version: Literal[1, 2, 3]
    program: ProgramRecord
    office: SenderRecord
    period: PeriodKey
    revision: Annotated[int, Meta(ge=1, le=2**53)]
    sequence: Annotated[int, Meta(ge=1, le=2**53)]
    made: Annotated[datetime.datetime, Meta(tz=True)]
    files: tuple[FileRecord, ...]


class FormatMark(Struct, frozen=True):
    """The two fields every version of either file begins with."""

    format: str
    format_version: int


def json_schema(kind: type[Struct], title: str) -> bytes:
    """Return the JSON Schema (2020-12) of a file, as kept under docs/schema."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_tidy(msgspec.json.schema(kind)),
    }
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"


def _tidy(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with the line breaks of the docstrings taken out."""
    return {
        name: _tidy(value)
        if isinstance(value, dict)
        else " ".join(value.split())
        if name == "description" and isinstance(value, str)
        else value
        for name, value in schema.items()
    }
