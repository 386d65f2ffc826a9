"""Domain values to the records of data.json and back."""

from dataclasses import astuple
from typing import Protocol, TypeVar

import msgspec

from kehoach_desktop.domain.documents.document import Document, PlanDocument
from kehoach_desktop.domain.indicators.indicator import IndicatorGroup
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.papers import Dossier, PlanRecipient, PlanSigner
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.domain.versions.succession import Succession
from kehoach_desktop.exchange import bundle_structs as s
from kehoach_desktop.exchange.bundle_deadline_records import (
    arrival_of,
    arrival_record,
    extension_of,
    extension_record,
    occurrence_of,
    occurrence_record,
)
from kehoach_desktop.exchange.bundle_work_records import (
    answer_of,
    answer_record,
    indicator_of,
    indicator_record,
    measurement_of,
    measurement_record,
    progress_of,
    progress_record,
    task_of,
    task_record,
)
from kehoach_desktop.services.models.bundle_model import OfficeData


class _Row(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record", bound=_Row)


def to_records(data: OfficeData) -> s.BundleData:
    """Return the records of the data, each list sorted by id."""
    office = data.office
    return s.BundleData(
        format=s.DATA_FORMAT,
        format_version=s.FORMAT_VERSION,
        period=data.period,
        office=s.OfficeRecord(
            id=office.id,
            code=office.code,
            name=office.name,
            place=office.place,
            province=office.province,
            superior=office.superior,
            symbol_suffix=office.symbol_suffix,
            signer_authority=office.signer_authority,
            signer_name=office.signer_name,
            recipients=office.recipients,
        ),
        units=_sorted([s.UnitRecord(u.id, u.position, u.name, u.aliases) for u in data.units]),
        documents=_sorted(
            [s.DocumentRecord(d.id, d.symbol, d.title, d.issuer, d.date) for d in data.documents]
        ),
        plans=_sorted([_plan_record(plan) for plan in data.plans]),
        plan_documents=_sorted(
            [
                s.PlanDocumentRecord(r.id, r.plan_id, r.document_id, r.relation, r.position)
                for r in data.plan_documents
            ]
        ),
        duties=_sorted([_duty_record(duty) for duty in data.duties]),
        groups=_sorted(
            [
                s.GroupRecord(g.id, g.plan_id, g.parent_id, g.position, g.number, g.title, g.where)
                for g in data.groups
            ]
        ),
        indicator_groups=_sorted(
            [
                s.IndicatorGroupRecord(g.id, g.plan_id, g.position, g.number, g.title, g.where)
                for g in data.indicator_groups
            ]
        ),
        indicators=_sorted([indicator_record(indicator) for indicator in data.indicators]),
        tasks=_sorted([task_record(task) for task in data.tasks]),
        progress=_sorted([progress_record(entry) for entry in data.progress]),
        measurements=_sorted([measurement_record(measured) for measured in data.measurements]),
        successions=_sorted(
            [
                s.SuccessionRecord(
                    id=one.id,
                    plan=one.plan_id,
                    old_task=one.old_task_id,
                    new_task=one.new_task_id,
                    old_indicator=one.old_indicator_id,
                    new_indicator=one.new_indicator_id,
                    reason=one.reason,
                )
                for one in data.successions
            ]
        ),
        extensions=_sorted([extension_record(one) for one in data.extensions]),
        arrivals=_sorted([arrival_record(one) for one in data.arrivals]),
        occurrence_records=_sorted([occurrence_record(one) for one in data.occurrence_records]),
        answers=_sorted([answer_record(one) for one in data.answers]),
        dossiers=_sorted([s.DossierRecord(*astuple(one)) for one in data.dossiers]),
        plan_recipients=_sorted([s.RecipientRecord(*astuple(one)) for one in data.plan_recipients]),
        plan_signers=_sorted([s.SignerRecord(*astuple(one)) for one in data.plan_signers]),
    )


def from_records(found: s.BundleData) -> OfficeData:
    """Return the data of the records."""
    office = found.office
    return OfficeData(
        period=found.period,
        office=Office(
            id=office.id,
            name=office.name,
            code=office.code,
            place=office.place,
            province=office.province,
            superior=office.superior,
            symbol_suffix=office.symbol_suffix,
            signer_authority=office.signer_authority,
            signer_name=office.signer_name,
            recipients=office.recipients,
        ),
        units=tuple(Unit(u.id, office.id, u.name, u.aliases, u.position) for u in found.units),
        documents=tuple(
            Document(d.id, d.symbol, d.title, d.issuer, d.date) for d in found.documents
        ),
        plans=tuple(_plan_of(plan, office.id) for plan in found.plans),
        plan_documents=tuple(
            PlanDocument(r.id, r.plan, r.document, r.relation, r.position)
            for r in found.plan_documents
        ),
        duties=tuple(_duty_of(duty) for duty in found.duties),
        groups=tuple(
            TaskGroup(g.id, g.plan, g.position, g.number, g.title, g.parent, g.where)
            for g in found.groups
        ),
        indicator_groups=tuple(
            IndicatorGroup(g.id, g.plan, g.position, g.number, g.title, g.where)
            for g in found.indicator_groups
        ),
        indicators=tuple(indicator_of(indicator) for indicator in found.indicators),
        tasks=tuple(task_of(task) for task in found.tasks),
        progress=tuple(progress_of(entry) for entry in found.progress),
        measurements=tuple(measurement_of(measured) for measured in found.measurements),
        successions=tuple(
            Succession(
                one.id,
                one.plan,
                one.old_task,
                one.new_task,
                one.old_indicator,
                one.new_indicator,
                one.reason,
            )
            for one in found.successions
        ),
        extensions=tuple(extension_of(one) for one in found.extensions),
        arrivals=tuple(arrival_of(one) for one in found.arrivals),
        occurrence_records=tuple(occurrence_of(one) for one in found.occurrence_records),
        answers=tuple(answer_of(one) for one in found.answers),
        dossiers=tuple(Dossier(*msgspec.structs.astuple(one)) for one in found.dossiers),
        plan_recipients=tuple(
            PlanRecipient(*msgspec.structs.astuple(one)) for one in found.plan_recipients
        ),
        plan_signers=tuple(PlanSigner(*msgspec.structs.astuple(one)) for one in found.plan_signers),
    )


def _plan_record(plan: Plan) -> s.PlanRecord:
    return s.PlanRecord(
        id=plan.id,
        position=plan.position,
        number=plan.number,
        symbol=plan.symbol,
        title=plan.title,
        issuer=plan.issuer,
        place=plan.place,
        date=plan.date,
        year=plan.year,
        state=plan.state,
        source=plan.source,
        accepted_on=plan.accepted_on,
    )


def _plan_of(record: s.PlanRecord, office_id: str) -> Plan:
    return Plan(
        id=record.id,
        office_id=office_id,
        title=record.title,
        number=record.number,
        symbol=record.symbol,
        issuer=record.issuer,
        place=record.place,
        date=record.date,
        year=record.year,
        state=record.state,
        position=record.position,
        source=record.source,
        accepted_on=record.accepted_on,
    )


def _duty_record(duty: ReportingDuty) -> s.DutyRecord:
    return s.DutyRecord(
        id=duty.id,
        plan=duty.plan_id,
        position=duty.position,
        frequency=duty.frequency,
        day=duty.day,
        month=duty.month,
        before=duty.before,
        reporter=duty.reporter,
        to=duty.to,
        where=duty.where,
        weekday=duty.weekday,
    )


def _duty_of(record: s.DutyRecord) -> ReportingDuty:
    return ReportingDuty(
        id=record.id,
        plan_id=record.plan,
        frequency=record.frequency,
        day=record.day,
        month=record.month,
        before=record.before,
        reporter=record.reporter,
        to=record.to,
        position=record.position,
        where=record.where,
        weekday=record.weekday,
    )


def _sorted(rows: list[_Record]) -> tuple[_Record, ...]:
    return tuple(sorted(rows, key=lambda row: row.id))
