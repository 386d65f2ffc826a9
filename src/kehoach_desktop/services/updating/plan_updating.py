"""Takes over what was chosen of a newer version of a plan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.versions.plan_comparison import Choice, RowChange, UpdateCounts
from kehoach_desktop.domain.versions.row_matching import MatchDoubt
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress_entering import enter_progress
from kehoach_desktop.services.ports.store import Clock, Repository, UnitOfWork
from kehoach_desktop.services.rows.deadline_keeping import renewed
from kehoach_desktop.services.rows.met import Met
from kehoach_desktop.services.rows.positions import place
from kehoach_desktop.services.updating.duty_comparing import with_duty_fields
from kehoach_desktop.services.updating.gone_rows import remove_rows
from kehoach_desktop.services.updating.mixed_order import MixedOrder
from kehoach_desktop.services.updating.newer_papers import take_papers
from kehoach_desktop.services.updating.plan_comparing import AnyMet, Compared
from kehoach_desktop.services.updating.plan_head import newer_head
from kehoach_desktop.services.updating.row_order import newer_positions

_PROGRESS_NOTE = "Không còn trong bản mới của kế hoạch"
_NEWER_VERSION = "Theo bản mới của kế hoạch"


_RowT = TypeVar("_RowT", TaskGroup, IndicatorGroup, Indicator, Task, ReportingDuty)


def update(
    work: UnitOfWork, compared: Compared, choices: Mapping[str, Choice], clock: Clock
) -> UpdateCounts:
    """Write what is chosen; rows without a choice get their usual one.

    Whatever a new task stands under comes with it. Only what nothing hangs on is removed. What
    was recorded of tasks and indicators stays with them.
    """
    return _Updating(work, compared, choices, clock).run()


class _Updating:
    def __init__(
        self, work: UnitOfWork, compared: Compared, choices: Mapping[str, Choice], clock: Clock
    ) -> None:
        self._work, self._sides, self._clock = work, compared.sides, clock
        self._rows: dict[str, RowChange] = {row.key: row for row in compared.comparison.rows}
        self._choices = {
            row.key: choices[row.key] if choices.get(row.key) in row.choices else row.usual
            for row in compared.comparison.rows
        }
        # A new task brings the headings it stands under; one that is left is nobody's parent.
        self._added = self._to_add()

    def run(self) -> UpdateCounts:
        sides, work = self._sides, self._work
        taken = [key for key, choice in self._choices.items() if choice is Choice.TAKE]
        mixed = MixedOrder(work, sides.plan.id)
        # Groups before their tasks, and each in the newer version's order.
        self._write(sides.groups, work.groups, self._group, _group_home, _group_at)
        self._write(
            sides.indicator_groups,
            work.indicator_groups,
            lambda met, old: _with_fields(old, met.new, self._fields(met.key)),
            lambda _row: None,
            lambda row, at: replace(row, position=at),
        )
        self._write(
            sides.indicators,
            work.indicators,
            self._indicator,
            lambda row: row.group_id,
            lambda row, at: replace(row, position=at),
        )
        self._write(sides.tasks, work.tasks, self._task, _task_home, _task_at)
        in_order = "order" in self._fields(sides.plan.id)
        mixed.keep((*sides.groups, *sides.tasks), everywhere=in_order)
        self._write(
            sides.duties,
            work.duties,
            lambda met, old: with_duty_fields(old, met.new, self._fields(met.key)),
            lambda _row: None,
            lambda row, at: replace(row, position=at),
        )
        remove = {key for key, choice in self._choices.items() if choice is Choice.REMOVE}
        dropped = [key for key, choice in self._choices.items() if choice is Choice.DROP]
        for key in dropped:
            self._drop(key)
        newer = newer_head(sides.plan, sides.draft)
        is_taken = self._choices[sides.plan.id] is Choice.TAKE
        work.plans.update(newer if is_taken else replace(sides.plan, source=newer.source))
        if is_taken:
            work.documents.add_many(sides.documents.added)
            work.plan_documents.add_many(sides.documents.relations)
            fields = self._fields(sides.plan.id)
            take_papers(work, sides.old_papers, sides.new_papers, fields, self._held)
        removed = remove_rows(work, sides, remove)
        new = {row.key for row in self._rows.values() if row.key.startswith("new:")}
        return UpdateCounts(
            changed=sum(key not in new and bool(self._rows[key].fields) for key in taken),
            added=len(self._added),
            dropped=len(dropped),
            removed=removed,
            left=tuple(
                row
                for row in self._rows.values()
                if row.needs_eyes and self._choices[row.key] is Choice.LEAVE
            ),
        )

    # --- which rows -------------------------------------------------------------------

    def _to_add(self) -> set[str]:
        """Return the keys of the newer rows to add."""
        sides = self._sides
        every: list[AnyMet] = [
            *sides.groups,
            *sides.indicator_groups,
            *sides.indicators,
            *sides.tasks,
            *sides.duties,
        ]
        chosen: set[str] = set()
        waiting: list[str] = []
        for met in every:
            if met.new is None:
                continue
            choice = self._choices[met.key]
            if choice is Choice.APART or (met.old is None and choice is Choice.TAKE):
                chosen.add(met.new.id)
                waiting.append(met.new.id)
            elif "group" in self._fields(met.key):
                waiting.append(met.new.id)
        needed: set[str] = set()
        while waiting:
            for above in self._above(waiting.pop()):
                if above not in needed:
                    needed.add(above)
                    waiting.append(above)
        return chosen | {key for key in needed if key not in sides.ids}

    def _above(self, id: str) -> list[str]:
        """Return the headings right above a newer row."""
        sides = self._sides
        if id in sides.new_tasks:
            found = (sides.new_tasks[id].group_id,)
        elif id in sides.new_indicators:
            found = (sides.new_indicators[id].group_id,)
        elif id in sides.new_groups:
            found = (sides.new_groups[id].parent_id,)
        else:
            found = (None,)
        return [key for key in found if key]

    def _fields(self, key: str) -> frozenset[str]:
        """Return the fields of a held row to take over."""
        if key.startswith("new:") or self._choices[key] is not Choice.TAKE:
            return frozenset()
        return frozenset(change.field for change in self._rows[key].fields)

    def _held(self, id: str | None) -> str | None:
        """Return the key, in the plan, of what a newer row refers to; ``None`` if it is left."""
        if id is None or id in self._added:
            return id
        return self._sides.ids.get(id)

    # --- the rows as they become ------------------------------------------------------

    def _group(self, met: Met[TaskGroup], old: TaskGroup) -> TaskGroup:
        fields = self._fields(met.key)
        group = _with_fields(old, met.new, fields - {"group"})
        if met.new is not None and "group" in fields:
            parent = self._held(met.new.parent_id)
            group = group if self._is_below(parent, old.id) else replace(group, parent_id=parent)
        return group

    def _is_below(self, id: str | None, top: str) -> bool:
        while id is not None:
            if id == top:
                return True
            group = self._work.groups.find(id)
            id = group.parent_id if group is not None else None
        return False

    def _indicator(self, met: Met[Indicator], old: Indicator) -> Indicator:
        fields, new = self._fields(met.key), met.new
        row = _with_fields(old, new, fields - {"group"})
        if new is not None and "group" in fields:
            row = replace(row, group_id=self._held(new.group_id))
        return row

    def _task(self, met: Met[Task], old: Task) -> Task:
        fields, new = self._fields(met.key), met.new
        task = _with_fields(old, new, fields - {"group", "parent", "indicator", "deadline"})
        if new is None:
            return task
        if "group" in fields:
            task = replace(task, group_id=self._held(new.group_id))
        if "indicator" in fields:
            task = replace(task, indicator_id=self._held(new.indicator_id))
        if "parent" in fields:
            parent = self._held(new.parent_id)
            task = task if self._is_part(parent, old.id) else replace(task, parent_id=parent)
        if "deadline" in fields:
            first = old.first_deadline or (old.written if old.written.text else None)
            returned = first is not None and first.text == new.deadline.text
            task = replace(task, first_deadline=None if returned else first)
            plan = self._work.plans.get(old.plan_id)
            task = renewed(self._work, task, new.deadline, plan, _NEWER_VERSION)
        return task

    def _is_part(self, id: str | None, top: str) -> bool:
        while id is not None:
            if id == top:
                return True
            task = self._work.tasks.find(id)
            id = task.parent_id if task is not None else None
        return False

    def _new(self, row: _RowT) -> _RowT:
        """Return a newer row as it enters the plan, hung on the rows held there."""
        if isinstance(row, Task):
            return replace(
                row,
                group_id=self._held(row.group_id),
                parent_id=self._held(row.parent_id),
                indicator_id=self._held(row.indicator_id),
            )
        if isinstance(row, Indicator):
            return replace(row, group_id=self._held(row.group_id))
        if isinstance(row, TaskGroup):
            return replace(row, parent_id=self._held(row.parent_id))
        return row

    # --- writing ----------------------------------------------------------------------

    def _write(
        self,
        met_rows: Sequence[Met[_RowT]],
        repository: Repository[_RowT],
        changed: Callable[[Met[_RowT], _RowT], _RowT],
        home: Callable[[_RowT], str | None],
        at: Callable[[_RowT, int], _RowT],
    ) -> None:
        """Update the rows held and set the new and the moved ones after their neighbours."""
        here: dict[str, _RowT] = {}
        sure: list[tuple[Met[_RowT], _RowT]] = []
        for met in met_rows:
            if met.old is None or met.new is None:
                continue
            row = changed(met, met.old)
            if met.doubt is MatchDoubt.NONE or self._choices[met.key] is Choice.TAKE:
                row = replace(row, where=met.new.where)
                sure.append((met, row))
            if row != met.old:
                # At once: what may stand under what depends on the rows moved before.
                repository.update(row)
            here[row.id] = row
        if "order" in self._fields(self._sides.plan.id):
            staying = [(home(row), row) for met, row in sure if home(row) == home(_held(met))]
            for key, position in newer_positions(staying).items():
                here[key] = at(here[key], position)
                repository.update(here[key])
        siblings: dict[str | None, list[_RowT]] = {}
        for one in repository.matching(plan_id=self._sides.plan.id):
            row = here.get(one.id, one)
            siblings.setdefault(home(row), []).append(row)
        for rows in siblings.values():
            rows.sort(key=lambda row: row.position)
        anchors = {row.id for _met, row in sure}
        after: dict[str | None, str | None] = {}
        runs: list[tuple[str | None, str | None, list[_RowT]]] = []
        moved: set[str] = set()
        added: set[str] = set()
        for met in met_rows:
            new = met.new
            if new is None:
                continue
            now: _RowT | None = here.get(met.key)
            if new.id in self._added:
                incoming = self._new(new)
                added.add(incoming.id)
            elif now is not None and met.old is not None and home(now) != home(met.old):
                incoming = now
                moved.add(now.id)
            else:
                # A doubtful pair may be another row: nothing takes its place from it.
                if now is not None and now.id in anchors:
                    after[home(now)] = now.id
                continue
            house = home(incoming)
            anchor = after.get(house)
            if runs and runs[-1][0] == house and runs[-1][2][-1].id == anchor:
                runs[-1][2].append(incoming)
            else:
                runs.append((house, anchor, [incoming]))
            after[house] = incoming.id
        for house, anchor, run in runs:
            beside: list[_RowT] = [row for row in siblings.get(house, []) if row.id not in moved]
            stored: list[_RowT] = place(beside, run, _after(beside, anchor), at)
            repository.add_many([row for row in stored if row.id in added])
            for row in stored:
                if row.id not in added:
                    repository.update(row)
            added.difference_update(row.id for row in run)
            again = {row.id for row in stored}
            siblings[house] = [row for row in beside if row.id not in again] + stored
            siblings[house].sort(key=lambda row: row.position)

    def _drop(self, task_id: str) -> None:
        """Set a task down as no longer to be done, from this month or its latest report on."""
        entries = self._work.progress.matching(task_id=task_id)
        today = self._clock()
        periods = [Period.parse(f"{today:%Y-%m}"), *(Period.parse(one.period) for one in entries)]
        last = max(periods)
        here = next((one for one in entries if one.period == last.key), None)
        note = None if here is not None and here.result else _PROGRESS_NOTE
        entered = ProgressInput(task_id, state=ReportedState.DROPPED, result=note)
        enter_progress(self._work, last, entered, today)


def _held(met: Met[_RowT]) -> _RowT:
    assert met.old is not None
    return met.old


def _after(siblings: Sequence[_RowT], anchor: str | None) -> int | None:
    """Return the place after a sibling, the first one without; ``None`` where it is not there."""
    if anchor is None:
        return 0 if siblings else None
    return next((at + 1 for at, row in enumerate(siblings) if row.id == anchor), None)


_COPIED = (
    "number",
    "clause",
    "title",
    "name",
    "lead",
    "coordinating",
    "head",
    "deliverable",
    "note",
    "measure_unit",
    "targets",
)


def _with_fields(old: _RowT, new: _RowT | None, fields: frozenset[str]) -> _RowT:
    """Return the held row with these fields of the newer one."""
    if new is None:
        return old
    copied = {name: getattr(new, name) for name in _COPIED if name in fields}
    return replace(old, **copied)


def _group_home(group: TaskGroup) -> str | None:
    return group.parent_id


def _group_at(group: TaskGroup, position: int) -> TaskGroup:
    return replace(group, position=position)


def _task_home(task: Task) -> str | None:
    return task.parent_id or task.group_id


def _task_at(task: Task, position: int) -> Task:
    return replace(task, position=position)
