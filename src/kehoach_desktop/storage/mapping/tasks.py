"""Tasks with their assignments."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.storage.mapping.cells import cells_deadline, deadline_cells
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Part, Row
from kehoach_desktop.storage.mapping.search_text import folded_words
from kehoach_desktop.storage.tables import Base

LEAD, COORDINATING = "lead", "coordinating"


def _row(task: Task) -> Row:
    names = [unit.text for unit in task.lead + task.coordinating]
    deadline = deadline_cells(task.deadline)
    return (
        task.id,
        task.plan_id,
        task.group_id,
        task.parent_id,
        task.indicator_id,
        task.position,
        task.number,
        task.clause,
        task.title,
        task.head,
        task.deliverable,
        task.note,
        task.where,
        *deadline,
        folded_words(" ".join((task.number, task.title, *names, task.deadline.text))),
    )


def _assignments(task: Task) -> list[Row]:
    # In the order of the key, in which they are stored: c(oordinating) before l(ead).
    rows: list[Row] = []
    for role, units in ((COORDINATING, task.coordinating), (LEAD, task.lead)):
        for place, unit in enumerate(units):
            rows.append((task.id, role, place, unit.text, unit.unit_id))
    return rows


def _first_deadline(task: Task) -> list[Row]:
    first = task.first_deadline
    return [] if first is None else [(task.id, *deadline_cells(first))]


def _written_deadline(task: Task) -> list[Row]:
    written = task.written_deadline
    return [] if written is None else [(task.id, *deadline_cells(written))]


def _task(row: tuple[Any, ...], parts: Sequence[Sequence[tuple[Any, ...]]]) -> Task:
    id, plan_id, group_id, parent_id, indicator_id, position, number, clause, title = row[:9]
    head, deliverable, note, where = row[9:13]
    assignments, first, written = parts
    return Task(
        id=id,
        plan_id=plan_id,
        position=position,
        title=title,
        number=number,
        clause=clause,
        group_id=group_id,
        parent_id=parent_id,
        indicator_id=indicator_id,
        lead=tuple(Assignee(cell[3], cell[4]) for cell in assignments if cell[1] == LEAD),
        coordinating=tuple(
            Assignee(cell[3], cell[4]) for cell in assignments if cell[1] == COORDINATING
        ),
        head=head,
        deliverable=deliverable,
        deadline=cells_deadline(*row[13:19]),
        note=note,
        where=where,
        first_deadline=cells_deadline(*first[0][1:]) if first else None,
        written_deadline=cells_deadline(*written[0][1:]) if written else None,
    )


_TABLES = Base.metadata.tables

TASKS = EntityMapping(
    "nhiệm vụ",
    _TABLES["task"],
    ("position", "id"),
    _row,
    _task,
    (
        Part(_TABLES["assignment"], _assignments),
        Part(_TABLES["first_deadline"], _first_deadline),
        Part(_TABLES["written_deadline"], _written_deadline),
    ),
)
