"""The month's grid of tasks."""

import datetime

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.services.models.read_models import ProgressRow
from kehoach_desktop.storage.mapping.cells import cell_day
from kehoach_desktop.storage.queries.assigned_units import units_of_tasks
from kehoach_desktop.storage.queries.latest import NOTHING, StatusReader, latest_states
from kehoach_desktop.storage.queries.plan_order import (
    NO_GROUP,
    group_heads,
    in_plan_order,
    plan_heads,
)
from kehoach_desktop.storage.queries.reader import NUMBER, Reader

_TASKS = f"""
SELECT t.id, t.plan_id, t.group_id, t.parent_id, t.position, {NUMBER}, t.title, t.deadline_text,
  t.deadline_start, t.deadline_due, t.deadline_ongoing, t.deadline_recurrence, t.deadline_after
FROM task t WHERE plan_id = ?1 OR ?1 IS NULL ORDER BY position, id
"""
_ENTRIES = """
SELECT task_id, result, difficulty, recommendation
FROM progress_entry WHERE period = ?
"""


def progress_rows(
    reader: Reader, period: str, today: datetime.date, plan_id: str | None
) -> list[ProgressRow]:
    """Return the grid in plan order, of one plan or of all in force.

    State and day of completion are those last reported up to the period; the texts are
    the period's own.
    """
    plans = plan_heads(reader, plan_id, in_force=True)
    groups = group_heads(reader, plan_id)
    tasks = reader.rows(_TASKS, plan_id)
    ids = None if plan_id is None else [row[0] for row in tasks]
    lead, _ = units_of_tasks(reader, ids)
    latest = latest_states(reader, ids, period)
    statuses = StatusReader(today)
    entries = {row[0]: row for row in reader.rows(_ENTRIES, period)}
    rows = []
    for row in in_plan_order(plans, groups, tasks):
        id, plan, group_id, _, _, number, title = row[:7]
        _, state, completed, _ = latest.get(id, NOTHING)
        deadline, status = statuses.read(row[7:], state, completed)
        _, result, difficulty, recommendation = entries.get(id, (id, "", "", ""))
        group = groups[group_id] if group_id else NO_GROUP
        rows.append(
            ProgressRow(
                task_id=id,
                plan_id=plan,
                plan_title=plans[plan].title,
                group_title=group.heading,
                number=number,
                title=title,
                lead="; ".join(lead.get(id, ())),
                deadline=deadline.text,
                status=status,
                entered=id in entries,
                state=ReportedState(state),
                result=result,
                difficulty=difficulty,
                recommendation=recommendation,
                completed_on=cell_day(completed),
            )
        )
    return rows
