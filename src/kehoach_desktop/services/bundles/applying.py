"""Makes the data folder's rows of an office equal to those of a bundle."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.services.bundles.gathering import gather, is_within
from kehoach_desktop.services.models.bundle_model import OfficeData
from kehoach_desktop.services.ports.store import Repository, UnitOfWork


class _Row(Protocol):
    @property
    def id(self) -> str: ...


_Entity = TypeVar("_Entity", bound=_Row)


def apply(work: UnitOfWork, data: OfficeData) -> None:
    """Add, replace and remove rows until the office's data here equals ``data``.

    What was recorded for periods after ``data.period`` stays: the bundle does not speak
    of it. Removing a task or an indicator removes all that was recorded of it.
    """
    period = Period.parse(data.period)
    stored = work.offices.find(data.office.id)
    if stored is None:
        work.offices.add(data.office)
        old = OfficeData(data.period, data.office)
    else:
        work.offices.update(replace(data.office, own=stored.own))
        old = gather(work, stored, None)
    progress = [row for row in old.progress if is_within(row.period, period)]
    measurements = [row for row in old.measurements if is_within(row.period, period)]
    # Records first: a new entry for the same task and period needs the old one's place.
    _remove(work.progress, _gone(progress, data.progress))
    _remove(work.measurements, _gone(measurements, data.measurements))
    _remove(work.successions, _gone(old.successions, data.successions))
    _remove(work.extensions, _gone(old.extensions, data.extensions))
    _remove(work.arrivals, _gone(old.arrivals, data.arrivals))
    _remove(work.occurrence_records, _gone(old.occurrence_records, data.occurrence_records))
    _remove(work.answers, _gone(old.answers, data.answers))
    _remove(work.plan_documents, _gone(old.plan_documents, data.plan_documents))
    _remove(work.duties, _gone(old.duties, data.duties))
    _remove(work.dossiers, _gone(old.dossiers, data.dossiers))
    _remove(work.plan_recipients, _gone(old.plan_recipients, data.plan_recipients))
    _remove(work.plan_signers, _gone(old.plan_signers, data.plan_signers))
    _write(work.units, old.units, data.units)
    _write(work.documents, old.documents, data.documents)
    _write(work.plans, old.plans, data.plans)
    _write(work.groups, old.groups, data.groups)
    _write(work.indicator_groups, old.indicator_groups, data.indicator_groups)
    _write(work.indicators, old.indicators, data.indicators)
    _write(work.tasks, old.tasks, data.tasks)
    _write(work.plan_documents, old.plan_documents, data.plan_documents)
    _write(work.duties, old.duties, data.duties)
    _write(work.dossiers, old.dossiers, data.dossiers)
    _write(work.plan_recipients, old.plan_recipients, data.plan_recipients)
    _write(work.plan_signers, old.plan_signers, data.plan_signers)
    _write(work.progress, progress, data.progress)
    _write(work.measurements, measurements, data.measurements)
    _write(work.successions, old.successions, data.successions)
    _write(work.extensions, old.extensions, data.extensions)
    _write(work.arrivals, old.arrivals, data.arrivals)
    _write(work.occurrence_records, old.occurrence_records, data.occurrence_records)
    _write(work.answers, old.answers, data.answers)
    # Rows left behind go last, when nothing that stays belongs to them any more.
    _remove(work.tasks, _gone(old.tasks, data.tasks))
    _remove(work.indicators, _gone(old.indicators, data.indicators))
    _remove(work.indicator_groups, _gone(old.indicator_groups, data.indicator_groups))
    _remove(work.groups, _gone(old.groups, data.groups))
    _remove(work.plans, _gone(old.plans, data.plans))
    for id in _gone(old.documents, data.documents):
        if not work.plan_documents.matching(document_id=id):
            work.documents.remove(id)
    _remove(work.units, _gone(old.units, data.units))


def _gone(old: Iterable[_Row], new: Iterable[_Row]) -> list[str]:
    kept = {row.id for row in new}
    return [row.id for row in old if row.id not in kept]


def _write(repository: Repository[_Entity], old: Iterable[_Entity], new: Sequence[_Entity]) -> None:
    before = {row.id: row for row in old}
    repository.add_many([row for row in new if row.id not in before])
    for row in new:
        if row.id in before and before[row.id] != row:
            repository.update(row)


def _remove(repository: Repository[_Entity], ids: Iterable[str]) -> None:
    for id in ids:
        # What was inside a row removed before this one went with it.
        if repository.find(id) is not None:
            repository.remove(id)
