"""Tasks whose deadline recurs or waits, with what says whether they are still open."""

from typing import Any

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.models.open_deadline import OpenDeadline
from kehoach_desktop.storage.mapping.deadline_cells import cell_day, cells_deadline
from kehoach_desktop.storage.queries.latest import LATEST_REPORT, reported_of
from kehoach_desktop.storage.queries.plan_order import group_heads, in_plan_order, plan_heads
from kehoach_desktop.storage.queries.reader import AMONG, NUMBER, Reader, array

_TASKS = f"""
SELECT t.id, t.plan_id, t.group_id, NULL, t.position, {NUMBER}, t.title,
  (SELECT group_concat(text, '; ') FROM assignment WHERE task_id = t.id AND role = 'lead'),
  {LATEST_REPORT}, p.date, p.accepted_on,
  t.deadline_text, t.deadline_start, t.deadline_due, t.deadline_ongoing,
  t.deadline_recurrence, t.deadline_after
FROM task t JOIN plan p ON p.id = t.plan_id
WHERE t.{{column}} IS NOT NULL AND {{chosen}} ORDER BY t.position, t.id
"""
_IN_FORCE = "p.state = 'in_force'"


def recurring_tasks(
    reader: Reader, plan_id: str | None, task_ids: list[str] | None
) -> list[OpenDeadline]:
    """Return the recurring tasks of plans in force, of one plan, or these, in plan order."""
    return _open(reader, "deadline_recurrence", plan_id, task_ids)


def waiting_tasks(
    reader: Reader, plan_id: str | None, task_ids: list[str] | None
) -> list[OpenDeadline]:
    """Return the tasks of plans in force, of one plan, or these, that wait, in plan order."""
    return _open(reader, "deadline_after", plan_id, task_ids)


def _open(
    reader: Reader, column: str, plan_id: str | None, task_ids: list[str] | None
) -> list[OpenDeadline]:
    if task_ids is not None:
        sql = _TASKS.format(column=column, chosen=f"t.id {AMONG}")
        rows = reader.rows(sql, array(task_ids))
    elif plan_id is not None:
        rows = reader.rows(_TASKS.format(column=column, chosen="t.plan_id = ?"), plan_id)
    else:
        rows = reader.rows(_TASKS.format(column=column, chosen=_IN_FORCE))
    if not rows:
        return []
    plans, groups = plan_heads(reader), group_heads(reader)
    # Plans repeat few deadlines many times, so that each is made once.
    deadlines: dict[Any, Deadline] = {}
    for row in rows:
        if row[11:] not in deadlines:
            deadlines[row[11:]] = cells_deadline(*row[11:])
    return [
        _line(
            row,
            deadlines[row[11:]],
            plans[row[1]].symbol,
            groups[row[2]].number if row[2] else "",
        )
        for row in in_plan_order(plans, groups, rows)
    ]


def _line(row: Any, deadline: Deadline, symbol: str, group_number: str) -> OpenDeadline:
    id, plan_id, _, _, _, number, title, lead, report, issued, accepted_on = row[:11]
    state, _ = reported_of(report)
    return OpenDeadline(
        id=id,
        plan_id=plan_id,
        plan_symbol=symbol,
        number=whole_number(group_number, number),
        title=title,
        lead=lead or "",
        deadline=deadline,
        state=ReportedState(state),
        issued=cell_day(issued),
        accepted_on=cell_day(accepted_on),
    )
