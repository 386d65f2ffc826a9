"""The shape of data.json in format version 2, for bundles made by older programs."""

import datetime
from typing import Literal

import msgspec

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.exchange import bundle_structs as s
from kehoach_desktop.exchange import bundle_structs_v3 as v3
from kehoach_desktop.exchange.bundle_structs_v3 import fields_of


class PlanRecordV2(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A plan as it was written before it told when it was put in force."""

    id: s.Key
    position: s.Position
    number: s.Text
    symbol: s.Text
    title: s.Text
    issuer: s.Text
    place: s.Text
    date: datetime.date | None
    year: s.Year | None
    state: PlanState
    source: s.Text


class TaskRecordV2(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A task as it was written before its deadline could be extended."""

    id: s.Key
    plan: s.Key
    group: s.Key | None
    parent: s.Key | None
    indicator: s.Key | None
    position: s.Position
    number: s.Text
    clause: s.Text
    title: s.Text
    lead: tuple[s.AssigneeRecord, ...]
    coordinating: tuple[s.AssigneeRecord, ...]
    head: s.Text
    deliverable: s.Text
    deadline: s.DeadlineRecord
    note: s.Text
    where: s.Text
    first_deadline: s.DeadlineRecord | None


class BundleDataV2(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of data.json, without extensions, arrivals and occurrences."""

    format: Literal["kehoach-data"]
    format_version: Literal[2]
    period: s.PeriodKey
    office: s.OfficeRecord
    units: tuple[s.UnitRecord, ...]
    documents: tuple[s.DocumentRecord, ...]
    plans: tuple[PlanRecordV2, ...]
    plan_documents: tuple[s.PlanDocumentRecord, ...]
    duties: tuple[v3.DutyRecordV3, ...]
    groups: tuple[s.GroupRecord, ...]
    indicator_groups: tuple[s.IndicatorGroupRecord, ...]
    indicators: tuple[s.IndicatorRecord, ...]
    tasks: tuple[TaskRecordV2, ...]
    progress: tuple[s.ProgressRecord, ...]
    measurements: tuple[s.MeasurementRecord, ...]
    successions: tuple[s.SuccessionRecord, ...]


def newer(found: BundleDataV2) -> v3.BundleDataV3:
    """Return the same data in the shape of version 3."""
    fields = fields_of(found, BundleDataV2)
    fields["format_version"] = 3
    fields["plans"] = tuple(
        msgspec.convert(fields_of(plan, PlanRecordV2) | {"accepted_on": None}, s.PlanRecord)
        for plan in found.plans
    )
    fields["tasks"] = tuple(
        msgspec.convert(fields_of(task, TaskRecordV2) | {"written_deadline": None}, s.TaskRecord)
        for task in found.tasks
    )
    fields |= {"extensions": (), "arrivals": (), "occurrence_records": (), "answers": ()}
    fields |= {"dossiers": (), "plan_recipients": (), "plan_signers": ()}
    return msgspec.convert(fields, v3.BundleDataV3)


def older(found: v3.BundleDataV3) -> BundleDataV2:
    """Return data that came in the older shape in that shape again."""
    fields = fields_of(found, BundleDataV2)
    fields["format_version"] = 2
    fields["plans"] = tuple(
        msgspec.convert(fields_of(plan, PlanRecordV2), PlanRecordV2) for plan in found.plans
    )
    fields["tasks"] = tuple(
        msgspec.convert(fields_of(task, TaskRecordV2), TaskRecordV2) for task in found.tasks
    )
    return msgspec.convert(fields, BundleDataV2)
