"""How the deadlines of tasks changed, as a report says it."""

from collections.abc import Collection

from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.reports.deadline_history import deadline_history
from kehoach_desktop.services.ports.store import UnitOfWork


def changed_deadlines(work: UnitOfWork, plan_ids: Collection[str]) -> dict[str, str]:
    """Return what to say of each task of the plans that was put off, or waited for what came."""
    arrivals = {arrival.task_id: arrival for arrival in work.arrivals.matching()}
    extensions: dict[str, list[Extension]] = {}
    for extension in work.extensions.matching():
        extensions.setdefault(extension.task_id, []).append(extension)
    found = {}
    for id in {**arrivals, **extensions}:
        task = work.tasks.get(id)
        if task.plan_id in plan_ids:
            first = task.first_deadline or task.written
            found[id] = deadline_history(first, arrivals.get(id), extensions.get(id, ()))
    return found
