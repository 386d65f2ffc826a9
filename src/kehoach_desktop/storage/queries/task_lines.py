"""Tasks in a listing, with what was reported of them."""

import datetime
from typing import Any

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.storage.mapping.cells import cell_day
from kehoach_desktop.storage.queries.assigned_units import units_of_tasks
from kehoach_desktop.storage.queries.latest import UNREPORTED, StatusReader, order_up_to
from kehoach_desktop.storage.queries.plan_order import (
    NO_GROUP,
    group_heads,
    in_plan_order,
    plan_heads,
)
from kehoach_desktop.storage.queries.reader import Reader

_TASKS = """
SELECT id, plan_id, group_id, parent_id, position, indicator_id, number, clause, title, head,
  deliverable, note, "where", deadline_text, deadline_start, deadline_due, deadline_ongoing,
  deadline_recurrence, deadline_after
FROM task WHERE plan_id = ?1 OR ?1 IS NULL ORDER BY position, id
"""
_LATEST = """
SELECT task_id, state, completed_on, period, result, difficulty, recommendation,
  max(period_order)
FROM progress_entry
WHERE period_order <= ?2
  AND (?1 IS NULL OR task_id IN (SELECT id FROM task WHERE plan_id = ?1))
GROUP BY task_id
"""
_NOTHING = (None, UNREPORTED, None, "", "", "", "", "")


def task_lines(
    reader: Reader, today: datetime.date, plan_id: str | None, up_to: str | None
) -> list[TaskLine]:
    """Return tasks in plan order with the latest progress, not later than ``up_to``."""
    plans = plan_heads(reader, plan_id)
    groups = group_heads(reader, plan_id)
    tasks = reader.rows(_TASKS, plan_id)
    lead, coordinating = units_of_tasks(
        reader, None if plan_id is None else [row[0] for row in tasks]
    )
    latest: dict[str, tuple[Any, ...]] = {
        row[0]: row for row in reader.rows(_LATEST, plan_id, order_up_to(up_to))
    }
    statuses = StatusReader(today)
    lines = []
    for row in in_plan_order(plans, groups, tasks):
        id, plan, group_id, _, _, indicator_id, number, clause, title, head = row[:10]
        deliverable, note, where = row[10:13]
        group = groups[group_id] if group_id else NO_GROUP
        _, state, completed, period, result, difficulty, recommendation, _ = latest.get(
            id, _NOTHING
        )
        deadline, status = statuses.read(row[13:], state, completed)
        lines.append(
            TaskLine(
                id=id,
                plan_id=plan,
                plan_symbol=plans[plan].symbol,
                group_id=group_id,
                group_number=group.number,
                group_title=group.title,
                number=number,
                title=title,
                lead=tuple(lead.get(id, ())),
                coordinating=tuple(coordinating.get(id, ())),
                deliverable=deliverable,
                deadline=deadline,
                state=ReportedState(state),
                status=status,
                period=period,
                result=result,
                difficulty=difficulty,
                recommendation=recommendation,
                head=head,
                note=note,
                clause=clause,
                where=where,
                indicator_id=indicator_id,
                completed_on=cell_day(completed),
            )
        )
    return lines
