"""The rows of the tree as they are shown."""

import datetime
from collections import Counter
from collections.abc import Sequence

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind, TreeRow
from kehoach_desktop.storage.queries.latest import LATEST_REPORT, StatusReader, reported_of
from kehoach_desktop.storage.queries.reader import AMONG, NUMBER, Reader, array

_PLANS = f"SELECT id, number, title, state FROM plan WHERE id {AMONG}"
_GROUPS = f"""
SELECT id, plan_id, parent_id, number, title FROM task_group
WHERE plan_id IN (
  SELECT value FROM json_each(?) UNION SELECT plan_id FROM task_group WHERE id {AMONG})
"""
# The units of a task lie side by side in the order of their key, which is their written order.
_UNITS = "(SELECT group_concat(text, '; ') FROM assignment WHERE task_id = t.id AND role = '{}')"
_TASKS = f"""
SELECT t.id, t.plan_id, {NUMBER}, t.title, {_UNITS.format("lead")},
  {_UNITS.format("coordinating")},
  EXISTS (SELECT 1 FROM task below WHERE below.parent_id = t.id),
  {LATEST_REPORT},
  t.deadline_text, t.deadline_start, t.deadline_due, t.deadline_ongoing,
  t.deadline_recurrence, t.deadline_after
FROM task t WHERE t.id {AMONG}
"""
# Counted in the indexes alone; the rows themselves are far larger.
_TOTALS = f"""
SELECT plan_id, NULL, count(*) FROM task WHERE plan_id {AMONG} GROUP BY plan_id
UNION ALL
SELECT NULL, group_id, count(*) FROM task
WHERE group_id IN (SELECT id FROM task_group WHERE plan_id {AMONG}) GROUP BY group_id
"""
# CROSS JOIN has SQLite begin with what is done, which an index knows.
_DONE = f"""
SELECT t.plan_id, t.group_id, count(*)
FROM progress_entry p CROSS JOIN task t ON t.id = p.task_id
WHERE p.state = 'done' AND t.plan_id {AMONG} AND NOT EXISTS (
  SELECT 1 FROM progress_entry q
  WHERE q.task_id = p.task_id AND q.period_order > p.period_order)
GROUP BY 1, 2
"""


def tree_rows(reader: Reader, keys: Sequence[NodeKey], today: datetime.date) -> list[TreeRow]:
    """Return the rows for these keys, in their order; keys gone meanwhile are left out."""
    # By identity: an enumeration's hash costs as much as all else done to a key.
    tasks = {key.id: key for key in keys if key.kind is NodeKind.TASK}
    plan_ids = [key.id for key in keys if key.kind is NodeKind.PLAN]
    group_ids = [key.id for key in keys if key.kind is NodeKind.GROUP]
    found: dict[str, TreeRow] = {}
    if tasks:
        _add_tasks(reader, tasks, today, found)
    if plan_ids or group_ids:
        _add_headings(reader, plan_ids, group_ids, found)
    return [found[key.id] for key in keys if key.id in found]


def _add_tasks(
    reader: Reader, keys: dict[str, NodeKey], today: datetime.date, found: dict[str, TreeRow]
) -> None:
    statuses = StatusReader(today)
    for row in reader.rows(_TASKS, array(keys)):
        id, plan_id, number, title, lead, coordinating, holding, reported = row[:8]
        deadline, status = statuses.read(row[8:], *reported_of(reported))
        found[id] = TreeRow(
            keys[id],
            plan_id,
            number,
            title,
            lead or "",
            coordinating or "",
            deadline.text,
            deadline.due,
            status,
            None,
            0,
            0,
            bool(holding),
        )


def _add_headings(
    reader: Reader, plan_ids: list[str], group_ids: list[str], found: dict[str, TreeRow]
) -> None:
    groups = reader.rows(_GROUPS, array(plan_ids), array(group_ids))
    above = {id: parent_id or plan_id for id, plan_id, parent_id, _, _ in groups}
    concerned = array({*plan_ids, *(row[1] for row in groups)})
    total = _summed(reader.rows(_TOTALS, concerned, concerned), above)
    done = _summed(reader.rows(_DONE, concerned), above)
    holding = {*above.values(), *total}
    wanted = set(group_ids)
    for id, number, title, state in reader.rows(_PLANS, array(plan_ids)):
        found[id] = TreeRow(
            NodeKey(NodeKind.PLAN, id),
            id,
            number,
            title,
            state=PlanState(state),
            total=total[id],
            done=done[id],
            has_children=id in holding,
        )
    for id, plan_id, _, number, title in groups:
        if id in wanted:
            found[id] = TreeRow(
                NodeKey(NodeKind.GROUP, id),
                plan_id,
                number,
                title,
                total=total[id],
                done=done[id],
                has_children=id in holding,
            )


def _summed(
    rows: Sequence[tuple[str | None, str | None, int]], above: dict[str, str]
) -> Counter[str]:
    """Return the counts of each plan, and of each group with all groups in it."""
    counts: Counter[str] = Counter()
    for plan_id, group_id, count in rows:
        if plan_id is not None:
            counts[plan_id] += count
        while group_id in above:
            counts[group_id] += count
            group_id = above[group_id]
    return counts
