"""A plan held and a newer version of it side by side, every row paired or alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.versions.row_matching import MatchDoubt, MatchRow, match_rows
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.reviewing.draft_storing import DraftRows
from kehoach_desktop.services.rows.assignees import shown
from kehoach_desktop.services.rows.held_papers import held_papers
from kehoach_desktop.services.rows.met import Met, RowT
from kehoach_desktop.services.settings.office_settings import named_day_counts
from kehoach_desktop.services.updating.duty_comparing import match_duties
from kehoach_desktop.services.updating.new_documents import NewDocuments
from kehoach_desktop.services.updating.recorded_indicators import recorded_indicators
from kehoach_desktop.services.updating.row_order import out_of_order

PlacedT = TypeVar("PlacedT", TaskGroup, IndicatorGroup, Indicator, Task, ReportingDuty)


class PlanSides:
    """The rows of both versions; ``ids`` leads from a newer row's key to the held row's."""

    def __init__(self, work: UnitOfWork, plan: Plan, draft: PlanDraft) -> None:
        self.plan, self.draft = plan, draft
        rows = DraftRows(draft, plan.id, work.units.matching(), named_day=named_day_counts(work))
        self.ids: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        groups = work.groups.matching(plan_id=plan.id)
        indicator_groups = work.indicator_groups.matching(plan_id=plan.id)
        indicators = work.indicators.matching(plan_id=plan.id)
        tasks = work.tasks.matching(plan_id=plan.id)
        self.old_groups = {group.id: group for group in groups}
        self.new_groups = {group.id: group for group in rows.groups}
        self.old_indicator_groups = {group.id: group for group in indicator_groups}
        self.new_indicator_groups = {group.id: group for group in rows.indicator_groups}
        self.old_indicators = {row.id: row for row in indicators}
        self.new_indicators = {row.id: row for row in rows.indicators}
        self.old_tasks = {task.id: task for task in tasks}
        self.new_tasks = {task.id: task for task in rows.tasks}
        self.documents = NewDocuments.of(work, plan, draft)
        self.groups = self._met(
            groups,
            rows.groups,
            [*(group.key for group in draft.groups), "·actions"],
            self._group_row,
        )
        self.indicator_groups = self._met(
            indicator_groups,
            rows.indicator_groups,
            [group.key for group in draft.indicator_groups],
            lambda group: MatchRow(group.id, group.number, group.title),
        )
        self.indicators = self._met(
            indicators,
            rows.indicators,
            [one.key for one in draft.indicators],
            self._indicator_row,
        )
        self.indicators = _with_other_years(self.indicators)
        held_tasks = in_order(tasks, groups)
        if any(task.parent_id for task in (*held_tasks, *rows.tasks)):
            # Whose parents are the same is known after a first round.
            first = match_rows(
                [self._task_row(task) for task in held_tasks],
                [self._task_row(task) for task in rows.tasks],
            )
            self._parents = {pair.new: pair.old for pair in first.pairs}
        self.tasks = self._met(
            held_tasks,
            rows.tasks,
            [task.key for task in (*draft.tasks, *draft.actions)],
            self._task_row,
        )
        self.duties = match_duties(work.duties.matching(plan_id=plan.id), rows.duties)
        self.old_papers, self.new_papers = held_papers(work, plan.id), rows.papers
        gone = [met.key for met in self.indicators if met.new is None]
        self.recorded = recorded_indicators(work, gone)

    def out_of_order(self) -> int:
        """Return how many rows stand in another order than in the newer version."""
        return (
            out_of_order(self._shared(self.groups, lambda one: one.parent_id))
            + out_of_order(self._shared(self.indicator_groups, lambda _one: None))
            + out_of_order(self._shared(self.indicators, lambda one: one.group_id))
            + out_of_order(self._shared(self.tasks, lambda one: one.parent_id or one.group_id))
            + out_of_order(self._shared(self.duties, lambda _one: None))
        )

    def _shared(
        self, met_rows: Iterable[Met[PlacedT]], home: Callable[[PlacedT], str | None]
    ) -> Iterator[tuple[str | None, PlacedT]]:
        """Return the held rows that surely stand in the same place of both versions."""
        for met in met_rows:
            if met.old is None or met.new is None or met.doubt is not MatchDoubt.NONE:
                continue
            if home(met.old) == self.held(home(met.new)):
                yield home(met.old), met.old

    def _met(
        self,
        old: Sequence[RowT],
        new: Sequence[RowT],
        draft_keys: Iterable[str],
        row: Callable[[RowT], MatchRow],
    ) -> list[Met[RowT]]:
        """Pair two lists; new rows stand where the newer version has them, gone ones last."""
        matching = match_rows([row(one) for one in old], [row(one) for one in new])
        held = {one.id: one for one in old}
        by_new = {pair.new: pair for pair in matching.pairs}
        self.ids.update({pair.new: pair.old for pair in matching.pairs})
        met = []
        for one, draft_key in zip(new, draft_keys, strict=False):
            pair = by_new.get(one.id)
            if pair is None:
                several = MatchDoubt.SEVERAL if one.id in matching.rivals else MatchDoubt.NONE
                met.append(Met(None, one, draft_key, several))
            else:
                met.append(Met(held[pair.old], one, draft_key, pair.doubt))
        return met + [Met(held[key], None) for key in matching.gone]

    def held(self, id: str | None) -> str | None:
        """Return the held row that a newer one is, else its own key."""
        return self.ids.get(id, id) if id is not None else None

    def _group_row(self, group: TaskGroup) -> MatchRow:
        parents = self.old_groups if group.id in self.old_groups else self.new_groups
        above = parents[group.parent_id].title if group.parent_id else ""
        return MatchRow(group.id, group.number, group.title, context=above)

    def _indicator_row(self, indicator: Indicator) -> MatchRow:
        return MatchRow(
            indicator.id,
            indicator.number,
            indicator.name,
            shown(indicator.lead),
            self.held(indicator.group_id) or "",
        )

    def _task_row(self, task: Task) -> MatchRow:
        above = self._parents.get(task.parent_id, task.parent_id) if task.parent_id else None
        stands = (self.held(task.group_id), self.held(task.indicator_id), above)
        return MatchRow(
            task.id,
            task.number,
            task.title,
            shown(task.lead),
            " ".join(part for part in stands if part),
        )


def in_order(tasks: Sequence[Task], groups: Sequence[TaskGroup]) -> list[Task]:
    """Return tasks as the tree shows them: by group, and below the task they are part of."""
    below: dict[tuple[str | None, str | None], list[Task]] = {}
    ids = {task.id for task in tasks}
    for task in tasks:
        parent = task.parent_id if task.parent_id in ids else None
        below.setdefault((None if parent else task.group_id, parent), []).append(task)

    def walk(group: str | None, parent: str | None) -> Iterator[Task]:
        for task in below.get((group, parent), []):
            yield task
            yield from walk(None, task.id)

    return [task for group in [*_groups_in_order(groups), None] for task in walk(group, None)]


def _groups_in_order(groups: Sequence[TaskGroup]) -> Iterator[str]:
    def walk(parent: str | None) -> Iterator[str]:
        for group in groups:
            if group.parent_id == parent:
                yield group.id
                yield from walk(group.id)

    return walk(None)


def _with_other_years(met_rows: list[Met[Indicator]]) -> list[Met[Indicator]]:
    """Return the rows with the held targets of years that the newer version has no target of."""
    years = {target.year for met in met_rows if met.new for target in met.new.targets}

    def whole(met: Met[Indicator]) -> Met[Indicator]:
        if met.old is None or met.new is None:
            return met
        kept = [target for target in met.old.targets if target.year not in years]
        targets = sorted((*kept, *met.new.targets), key=lambda target: target.year or 0)
        return replace(met, new=replace(met.new, targets=tuple(targets)))

    return [whole(met) for met in met_rows]


def heading(group: TaskGroup | IndicatorGroup | None) -> str:
    """Return a group's number and title as one line; "" for none."""
    return f"{group.number} {group.title}".strip() if group is not None else ""
