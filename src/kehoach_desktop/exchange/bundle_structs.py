"""The shape of data.json, format version 3; the JSON Schemas are made of it."""

import datetime
from typing import Any, Literal

import msgspec
from msgspec import Struct

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.indicators.target import Comparator
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.exchange.bundle_deadline_structs import (
    ArrivalRecord as ArrivalRecord,
)
from kehoach_desktop.exchange.bundle_deadline_structs import (
    AwaitedRecord as AwaitedRecord,
)
from kehoach_desktop.exchange.bundle_deadline_structs import (
    DeadlineRecord as DeadlineRecord,
)
from kehoach_desktop.exchange.bundle_deadline_structs import (
    ExtensionRecord as ExtensionRecord,
)
from kehoach_desktop.exchange.bundle_deadline_structs import (
    OccurrenceRecordRecord as OccurrenceRecordRecord,
)
from kehoach_desktop.exchange.bundle_deadline_structs import (
    RecurrenceRecord as RecurrenceRecord,
)
from kehoach_desktop.exchange.bundle_paper_structs import (
    DossierRecord as DossierRecord,
)
from kehoach_desktop.exchange.bundle_paper_structs import (
    RecipientRecord as RecipientRecord,
)
from kehoach_desktop.exchange.bundle_paper_structs import (
    SignerRecord as SignerRecord,
)
from kehoach_desktop.exchange.bundle_values import (
    Key as Key,
)
from kehoach_desktop.exchange.bundle_values import (
    MonthDay as MonthDay,
)
from kehoach_desktop.exchange.bundle_values import (
    MonthNumber as MonthNumber,
)
from kehoach_desktop.exchange.bundle_values import (
    Number as Number,
)
from kehoach_desktop.exchange.bundle_values import (
    PeriodKey as PeriodKey,
)
from kehoach_desktop.exchange.bundle_values import (
    Position as Position,
)
from kehoach_desktop.exchange.bundle_values import (
    Record as Record,
)
from kehoach_desktop.exchange.bundle_values import (
    Text as Text,
)
from kehoach_desktop.exchange.bundle_values import (
    Weekday as Weekday,
)
from kehoach_desktop.exchange.bundle_values import (
    Year as Year,
)

FORMAT_VERSION: Literal[4] = 4
DATA_FORMAT: Literal["kehoach-data"] = "kehoach-data"
BUNDLE_FORMAT: Literal["kehoach-bundle"] = "kehoach-bundle"


class OfficeRecord(Record, frozen=True):
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


class UnitRecord(Record, frozen=True):
    """A department or body of the office; aliases are other written forms of its name."""

    id: Key
    position: Position
    name: Text
    aliases: tuple[Text, ...]


class DocumentRecord(Record, frozen=True):
    """A legal document that a plan stands to."""

    id: Key
    symbol: Text
    title: Text
    issuer: Text
    date: datetime.date | None


class PlanRecord(Record, frozen=True):
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


class PlanDocumentRecord(Record, frozen=True):
    """How a plan stands to a document."""

    id: Key
    plan: Key
    document: Key
    relation: Relation
    position: Position


class DutyRecord(Record, frozen=True):
    """A reporting duty; with before the named day itself is late. A weekly one has a weekday."""

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
    weekday: Weekday | None


class GroupRecord(Record, frozen=True):
    """A heading over tasks; parent is the heading it stands under."""

    id: Key
    plan: Key
    parent: Key | None
    position: Position
    number: Text
    title: Text
    where: Text


class IndicatorGroupRecord(Record, frozen=True):
    """A heading over indicators."""

    id: Key
    plan: Key
    position: Position
    number: Text
    title: Text
    where: Text


class AssigneeRecord(Record, frozen=True):
    """A unit as written; unit is null for a phrase that names no one unit."""

    text: Text
    unit: Key | None


class TargetRecord(Record, frozen=True):
    """The target of a year: the words, and their reading where they could be read."""

    year: Year | None
    text: Text
    comparator: Comparator | None
    value: Number | None
    upper: Number | None
    rank: bool
    also: Text | None
    base_year: Year | None


class IndicatorRecord(Record, frozen=True):
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


class TaskRecord(Record, frozen=True):
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


class ProgressRecord(Record, frozen=True):
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


class MeasurementRecord(Record, frozen=True):
    """What was measured for an indicator in a period."""

    id: Key
    indicator: Key
    period: PeriodKey
    numerator: Number | None
    denominator: Number | None
    value: Number | None
    note: Text
    evidence: Text


class AnswerRecord(Record, frozen=True):
    """The answer to what a task's unit asked for in its progress, in the words of asked."""

    id: Key
    task: Key
    asked: Text
    text: Text
    symbol: Text
    day: datetime.date | None


class SuccessionRecord(Record, frozen=True):
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


class BundleData(Record, frozen=True):
    """Everything an office keeps, with what was recorded up to and including the period.

    Each list is sorted by id; the file is indented by one space and ends with a line end,
    so that equal data gives equal bytes.
    """

    format: Literal["kehoach-data"]
    format_version: Literal[4]
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
    answers: tuple[AnswerRecord, ...]
    dossiers: tuple[DossierRecord, ...]
    plan_recipients: tuple[RecipientRecord, ...]
    plan_signers: tuple[SignerRecord, ...]


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
