"""The deadline's history of an old task, given on to the one task that goes on with it."""

from dataclasses import replace

from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.deadline_keeping import (
    arrival_of,
    renewed,
    rewritten,
    waits_alike,
)
from kehoach_desktop.services.rows.document_keeping import join_document
from kehoach_desktop.services.rows.finding import the_plan

_REASON = "Theo kế hoạch thay thế"


def carry_deadline(work: UnitOfWork, old_id: str, task_id: str) -> None:
    """Copy first deadline, extensions, what came, and recorded occurrences to the new task.

    A successor with records of its own keeps those. Where the new plan says another day
    than the old one did, that stands over the copied extensions.
    """
    _carry_arrival(work, old_id, task_id)
    _carry_extensions(work, old_id, task_id)
    _carry_first(work, old_id, task_id)
    _carry_occurrences(work, old_id, task_id)


def _carry_arrival(work: UnitOfWork, old_id: str, task_id: str) -> None:
    arrival = arrival_of(work, old_id)
    old, new = work.tasks.get(old_id), work.tasks.get(task_id)
    if arrival is None or arrival_of(work, task_id) or not waits_alike(old.written, new.written):
        return
    work.arrivals.add(replace(arrival, id=new_id(), task_id=task_id))
    if arrival.document_id:
        join_document(work, new.plan_id, arrival.document_id, Relation.AWAITED)
    work.tasks.update(rewritten(work, new, new.written))


def _carry_extensions(work: UnitOfWork, old_id: str, task_id: str) -> None:
    copied = work.extensions.matching(task_id=old_id)
    if not copied or work.extensions.matching(task_id=task_id):
        return
    old, new = work.tasks.get(old_id), work.tasks.get(task_id)
    work.extensions.add_many([replace(one, id=new_id(), task_id=task_id) for one in copied])
    for document_id in dict.fromkeys(one.document_id for one in copied if one.document_id):
        join_document(work, new.plan_id, document_id, Relation.EXTENDS)
    if new.written.due == old.written.due:
        work.tasks.update(rewritten(work, new, new.written))
    else:
        plan = the_plan(work, new.plan_id)
        work.tasks.update(renewed(work, new, new.written, plan, _REASON, before=old.written))


def _carry_first(work: UnitOfWork, old_id: str, task_id: str) -> None:
    old, new = work.tasks.get(old_id), work.tasks.get(task_id)
    first = old.first_deadline or old.written
    if new.first_deadline is None and first.text and first.text != new.written.text:
        work.tasks.update(replace(new, first_deadline=first))


def _carry_occurrences(work: UnitOfWork, old_id: str, task_id: str) -> None:
    """Copy what was recorded of days on which the new task falls due as well."""
    own = {one.day for one in work.occurrence_records.matching(task_id=task_id)}
    rhythm = work.tasks.get(task_id).deadline
    work.occurrence_records.add_many(
        [
            replace(one, id=new_id(), task_id=task_id)
            for one in work.occurrence_records.matching(task_id=old_id)
            if one.day not in own and deadline_occurrences(rhythm, one.day, one.day)
        ]
    )
