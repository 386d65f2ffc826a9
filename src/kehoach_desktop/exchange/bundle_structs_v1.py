"""The shape of data.json in format version 1, for bundles made by older programs."""

from typing import Literal

import msgspec

from kehoach_desktop.exchange import bundle_structs as s


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
    plans: tuple[s.PlanRecord, ...]
    plan_documents: tuple[s.PlanDocumentRecord, ...]
    duties: tuple[s.DutyRecord, ...]
    groups: tuple[s.GroupRecord, ...]
    indicator_groups: tuple[s.IndicatorGroupRecord, ...]
    indicators: tuple[s.IndicatorRecord, ...]
    tasks: tuple[TaskRecordV1, ...]
    progress: tuple[s.ProgressRecord, ...]
    measurements: tuple[s.MeasurementRecord, ...]


def newer(found: BundleDataV1) -> s.BundleData:
    """Return the same data in the shape of today."""
    fields = {name: getattr(found, name) for name in BundleDataV1.__struct_fields__}
    tasks = tuple(
        s.TaskRecord(**_fields(task), first_deadline=None)  # type: ignore[arg-type]
        for task in found.tasks
    )
    return s.BundleData(
        **{**fields, "format_version": s.FORMAT_VERSION, "tasks": tasks, "successions": ()}
    )


def older(found: s.BundleData) -> BundleDataV1:
    """Return data that came in the older shape in that shape again."""
    names = BundleDataV1.__struct_fields__
    fields = {name: getattr(found, name) for name in names}
    tasks = tuple(
        TaskRecordV1(**{name: getattr(task, name) for name in TaskRecordV1.__struct_fields__})
        for task in found.tasks
    )
    return BundleDataV1(**{**fields, "format_version": 1, "tasks": tasks})


def _fields(task: TaskRecordV1) -> dict[str, object]:
    return {name: getattr(task, name) for name in TaskRecordV1.__struct_fields__}
