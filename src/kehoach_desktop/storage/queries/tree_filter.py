"""The tree narrowed to what the officer looks for."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from kehoach_desktop.domain.plans.row_order import in_one_order
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind, TreeFilter
from kehoach_desktop.storage.queries.latest import LATEST_REPORT, StatusReader, reported_of
from kehoach_desktop.storage.queries.plan_order import (
    GroupHead,
    group_heads,
    plan_heads,
    row_position,
)
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

_HIT = "SELECT id, plan_id, group_id, parent_id, position FROM task t"
_HIT_WITH_STATUS = f"""
SELECT id, plan_id, group_id, parent_id, position, {LATEST_REPORT}, deadline_text, deadline_start,
  deadline_due, deadline_ongoing, deadline_recurrence, deadline_after
FROM task t"""
_ABOVE = f"""
WITH RECURSIVE above(id) AS (
  SELECT value FROM json_each(?)
  UNION
  SELECT parent_id FROM task JOIN above USING (id) WHERE parent_id IS NOT NULL)
{_HIT} WHERE id IN (SELECT id FROM above) ORDER BY position, id
"""


def matching_paths(
    reader: Reader, only: TreeFilter, today: datetime.date
) -> dict[NodeKey, list[NodeKey]]:
    """Return the filtered tree: each shown row with its shown children, in order.

    A row is shown when it matches or something below it does; below a group whose own
    heading matches the words everything is. Every shown plan is a key, in order.
    """
    plans, groups = plan_heads(reader), group_heads(reader)
    words = fold(only.words).split()
    # Where nothing narrows, what is empty is shown too.
    whole = not (words or only.unit_id or only.overdue)
    named = set(groups) if whole else _headed(groups, words)
    tasks = _tasks(reader, only, words, named, today)
    shown_groups = _with_above(groups, {task[2] for task in tasks if task[2]} | named)
    inner: dict[str, list[GroupHead]] = {}
    for id, group in groups.items():
        if id in shown_groups:
            inner.setdefault(group.above, []).append(group)
    works: dict[str, list[Any]] = {}
    subtasked = set()
    for task in tasks:
        if task[3]:
            subtasked.add(task[3])
        place = task[3] or task[2] or task[1]
        if place in works:
            works[place].append(task)
        else:
            works[place] = [task]
    make, kind = NodeKey, NodeKind.TASK
    below = {
        place: [make(kind, task[0]) for task in rows]
        for place, rows in works.items()
        if place not in inner
    }
    for place, heads in inner.items():
        below[place] = [
            make(NodeKind.GROUP, row.id) if isinstance(row, GroupHead) else make(kind, row[0])
            for row in in_one_order(heads, works.get(place, ()), row_position)
        ]
    return {
        **{NodeKey(NodeKind.PLAN, id): below.get(id, []) for id in plans if whole or id in below},
        **{NodeKey(NodeKind.GROUP, id): below[id] for id in groups if id in below},
        **{NodeKey(NodeKind.TASK, id): below[id] for id in subtasked},
    }


def _headed(groups: dict[str, GroupHead], words: list[str]) -> set[str]:
    """Return the groups whose heading holds all words, and all groups below them."""
    if not words:
        return set()
    found = {
        id for id, group in groups.items() if all(word in fold(group.heading) for word in words)
    }
    headed: set[str] = set()
    while found:
        headed |= found
        found = {id for id, group in groups.items() if group.above in found} - headed
    return headed


def _with_above(groups: dict[str, GroupHead], ids: set[str]) -> set[str]:
    shown: set[str] = set()
    for id in ids:
        place = id
        while place in groups and place not in shown:
            shown.add(place)
            place = groups[place].above
    return shown


def _tasks(
    reader: Reader,
    only: TreeFilter,
    words: list[str],
    named: set[str],
    today: datetime.date,
) -> Sequence[Any]:
    """Return the tasks shown, siblings in order."""
    where: list[str] = []
    values: list[str | int | None] = []
    if words:
        # GLOB is quicker than instr() and LIKE; what has a meaning to it is quoted.
        text = " AND ".join("search_text GLOB ?" for _ in words)
        where.append(f"({text} OR group_id {AMONG})" if named else text)
        values += [f"*{_quoted(word)}*" for word in words]
        values += [array(named)] if named else []
    if only.unit_id:
        where.append("id IN (SELECT task_id FROM assignment WHERE unit_id = ?)")
        values.append(only.unit_id)
    if only.overdue:
        # Only narrows; what overdue means is the domain's to say.
        where.append("deadline_due < ?")
        values.append(today.isoformat())
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    order = "ORDER BY position, id"
    if only.overdue:
        found = _overdue(reader.each(f"{_HIT_WITH_STATUS}{condition} {order}", *values), today)
    else:
        found = reader.rows(f"{_HIT}{condition} {order}", *values)
    missing = {row[3] for row in found if row[3]} - {row[0] for row in found}
    if missing:
        # Tasks above a subtask that matches; all again in one order.
        found = reader.rows(_ABOVE, array(row[0] for row in found))
    return found


def _overdue(rows: Iterable[Any], today: datetime.date) -> Sequence[Any]:
    statuses = StatusReader(today)
    return [row[:5] for row in rows if statuses.read(row[6:], *reported_of(row[5]))[1].is_overdue]


def _quoted(word: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in word)
