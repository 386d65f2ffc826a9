"""Tasks that fall due on some days, without those that do not."""

import datetime
from typing import Any

from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.models.deadline_models import DatedTask
from kehoach_desktop.storage.queries.assigned_units import units_of_tasks
from kehoach_desktop.storage.queries.latest import LATEST_REPORT, StatusReader, reported_of
from kehoach_desktop.storage.queries.plan_order import group_heads, in_plan_order, plan_heads
from kehoach_desktop.storage.queries.reader import NUMBER, Reader

# Subtasks stand under their group here, after the task above them, which may not be due.
_TASKS = f"""
SELECT t.id, t.plan_id, t.group_id, NULL, coalesce(above.position, t.position), {NUMBER},
  t.title, {LATEST_REPORT},
  t.deadline_text, t.deadline_start, t.deadline_due, t.deadline_ongoing,
  t.deadline_recurrence, t.deadline_after
FROM task t JOIN plan p ON p.id = t.plan_id LEFT JOIN task above ON above.id = t.parent_id
WHERE p.state = 'in_force'
  AND (t.deadline_due BETWEEN ?1 AND ?2 OR t.deadline_recurrence IS NOT NULL)
ORDER BY 5, t.parent_id IS NOT NULL, t.position, t.id
"""


def dated_tasks(
    reader: Reader, today: datetime.date, first: datetime.date, last: datetime.date
) -> list[DatedTask]:
    """Return the tasks of plans in force due from ``first`` to ``last`` or recurring."""
    rows: list[Any] = list(reader.rows(_TASKS, first.isoformat(), last.isoformat()))
    plans, groups = plan_heads(reader, in_force=True), group_heads(reader)
    lead, coordinating = units_of_tasks(reader, [row[0] for row in rows])
    statuses = StatusReader(today)
    tasks = []
    for row in in_plan_order(plans, groups, rows):
        id, plan_id, group_id, _, _, number, title, report = row[:8]
        deadline, status = statuses.read(tuple(row[8:]), *reported_of(report))
        group = groups[group_id].number if group_id else ""
        tasks.append(
            DatedTask(
                id=id,
                plan_id=plan_id,
                plan_symbol=plans[plan_id].symbol,
                number=whole_number(group, number),
                title=title,
                lead=tuple(lead.get(id, ())),
                coordinating=tuple(coordinating.get(id, ())),
                deadline=deadline,
                status=status,
            )
        )
    return tasks
