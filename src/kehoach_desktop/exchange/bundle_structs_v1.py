"""The shape of data.json in format version 1, for bundles made by older programs."""

from typing import Literal

import msgspec

from kehoach_desktop.exchange import bundle_structs as s
from kehoach_desktop.exchange import bundle_structs_v2 as v2
from kehoach_desktop.exchange.bundle_structs_v3 import DutyRecordV3, fields_of


class TaskRecordV1(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A task as it was written before its first deadline was kept."""

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


class BundleDataV1(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of data.json, without what joins a plan to the one it replaces."""

    format: Literal["kehoach-data"]
    format_version: Literal[1]
    period: s.PeriodKey
    office: s.OfficeRecord
    units: tuple[s.UnitRecord, ...]
    documents: tuple[s.DocumentRecord, ...]
    plans: tuple[v2.PlanRecordV2, ...]
    plan_documents: tuple[s.PlanDocumentRecord, ...]
    duties: tuple[DutyRecordV3, ...]
    groups: tuple[s.GroupRecord, ...]
    indicator_groups: tuple[s.IndicatorGroupRecord, ...]
    indicators: tuple[s.IndicatorRecord, ...]
    tasks: tuple[TaskRecordV1, ...]
    progress: tuple[s.ProgressRecord, ...]
    measurements: tuple[s.MeasurementRecord, ...]


def newer(found: BundleDataV1) -> v2.BundleDataV2:
    """Return the same data in the shape of version 2."""
    fields = fields_of(found, BundleDataV1)
    tasks = tuple(
        msgspec.convert(fields_of(task, TaskRecordV1) | {"first_deadline": None}, v2.TaskRecordV2)
        for task in found.tasks
    )
    fields |= {"format_version": 2, "tasks": tasks, "successions": ()}
    return msgspec.convert(fields, v2.BundleDataV2)


def older(found: v2.BundleDataV2) -> BundleDataV1:
    """Return data that came in the older shape in that shape again."""
    fields = fields_of(found, BundleDataV1)
    tasks = tuple(
        msgspec.convert(fields_of(task, TaskRecordV1), TaskRecordV1) for task in found.tasks
    )
    return msgspec.convert(fields | {"format_version": 1, "tasks": tasks}, BundleDataV1)
