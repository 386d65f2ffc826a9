"""Gathers what a bundle carries of one office out of the data folder."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.office import Office
from kehoach_desktop.services.models.bundle_model import OfficeData
from kehoach_desktop.services.ports.store import UnitOfWork


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Entity = TypeVar("_Entity", bound=_Identified)


def gather(work: UnitOfWork, office: Office, period: Period | None) -> OfficeData:
    """Return everything the office keeps, each kind in the order of its keys.

    Progress and measurements are those of periods that close no later than ``period``
    closes; with ``None`` all of them. Documents are those its plans stand to.
    """
    plans = work.plans.matching(office_id=office.id)
    ids = {plan.id for plan in plans}
    plan_documents = [row for row in work.plan_documents.matching() if row.plan_id in ids]
    used = {relation.document_id for relation in plan_documents}
    tasks = [row for row in work.tasks.matching() if row.plan_id in ids]
    task_ids = {task.id for task in tasks}
    indicators = [row for row in work.indicators.matching() if row.plan_id in ids]
    indicator_ids = {indicator.id for indicator in indicators}
    return OfficeData(
        period=period.key if period is not None else "",
        office=replace(office, own=False),
        units=_sorted(work.units.matching(office_id=office.id)),
        documents=_sorted(row for row in work.documents.matching() if row.id in used),
        plans=_sorted(plans),
        plan_documents=_sorted(plan_documents),
        duties=_sorted(row for row in work.duties.matching() if row.plan_id in ids),
        groups=_sorted(row for row in work.groups.matching() if row.plan_id in ids),
        indicator_groups=_sorted(
            row for row in work.indicator_groups.matching() if row.plan_id in ids
        ),
        indicators=_sorted(indicators),
        tasks=_sorted(tasks),
        progress=_sorted(
            row
            for row in work.progress.matching()
            if row.task_id in task_ids and is_within(row.period, period)
        ),
        measurements=_sorted(
            row
            for row in work.measurements.matching()
            if row.indicator_id in indicator_ids and is_within(row.period, period)
        ),
        successions=_sorted(row for row in work.successions.matching() if row.plan_id in ids),
        extensions=_sorted(row for row in work.extensions.matching() if row.task_id in task_ids),
        arrivals=_sorted(row for row in work.arrivals.matching() if row.task_id in task_ids),
        occurrence_records=_sorted(
            row for row in work.occurrence_records.matching() if row.task_id in task_ids
        ),
        answers=_sorted(row for row in work.answers.matching() if row.task_id in task_ids),
        dossiers=_sorted(row for row in work.dossiers.matching() if row.plan_id in ids),
        plan_recipients=_sorted(
            row for row in work.plan_recipients.matching() if row.plan_id in ids
        ),
        plan_signers=_sorted(row for row in work.plan_signers.matching() if row.plan_id in ids),
    )


def is_within(key: str, period: Period | None) -> bool:
    """Whether the period of this key closes no later than ``period``: Q2 holds April to June."""
    return period is None or Period.parse(key).end <= period.end


def _sorted(rows: Iterable[_Entity]) -> tuple[_Entity, ...]:
    return tuple(sorted(rows, key=lambda row: row.id))
