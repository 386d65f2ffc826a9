"""Says row by row what a newer version changes in a plan held; nothing is changed here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.domain.versions.plan_comparison import (
    ChangeKind,
    FieldChange,
    PlanComparison,
    RowChange,
    RowSort,
    comparable,
    differing,
)
from kehoach_desktop.domain.versions.row_matching import MatchDoubt
from kehoach_desktop.services.rows.assignees import shown
from kehoach_desktop.services.rows.duty_words import duty_title, duty_words
from kehoach_desktop.services.rows.field_names import FIELD_NAMES
from kehoach_desktop.services.rows.met import Met
from kehoach_desktop.services.rows.read_only import plan_name
from kehoach_desktop.services.updating.gone_rows import removable
from kehoach_desktop.services.updating.newer_papers import paper_changes
from kehoach_desktop.services.updating.newer_recipients import gone_recipients
from kehoach_desktop.services.updating.plan_head import PLAN_FIELDS, newer_head, plan_words
from kehoach_desktop.services.updating.plan_sides import PlanSides, heading

_DOUBTS = {
    MatchDoubt.WORDING: "Nội dung khác nhiều so với bản đang có; hãy xem có đúng là cùng một việc",
    MatchDoubt.SEVERAL: "Có việc khác cũng giống như vậy; hãy xem đã ghép đúng cặp chưa",
}
_RIVAL = "Việc đang có cũng giống như vậy; hãy xem có phải là một việc thêm mới không"
_UNSURE_HOME = "Thuộc một nhóm, nhiệm vụ hoặc chỉ tiêu còn chờ xem là mới hay đang có"
_ALWAYS = frozenset({"title", "name"})
_MAY_BE_LACKING = (RowSort.GROUP, RowSort.INDICATOR_GROUP, RowSort.DUTY)
"""What a newer version without a single one does not speak of."""

Words = list[tuple[str, str]]
AnyMet = Met[TaskGroup] | Met[IndicatorGroup] | Met[Task] | Met[Indicator] | Met[ReportingDuty]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison for the officer, and the rows behind it for whoever applies it."""

    comparison: PlanComparison
    sides: PlanSides
    fields: Mapping[str, tuple[FieldChange, ...]] = field(default_factory=dict)


def compare(sides: PlanSides, dropped: frozenset[str]) -> Compared:
    """Compare both versions; ``dropped`` are the tasks that are no longer to be done already."""
    comparing = _Comparing(sides, dropped)
    # Indicators first, which tasks may hang on; they are shown last.
    indicators = [*comparing.indicator_groups(), *comparing.indicators()]
    rows = [*comparing.plan(), *comparing.groups(), *comparing.tasks(), *indicators]
    rows += comparing.duties()
    rows += gone_recipients(sides.old_papers.recipients, sides.new_papers.recipients)
    plan = sides.plan
    comparison = PlanComparison(plan.id, plan_name(plan), writable(sides.draft.source), tuple(rows))
    return Compared(comparison, sides, {row.key: row.fields for row in rows})


class _Comparing:
    def __init__(self, sides: PlanSides, dropped: frozenset[str]) -> None:
        self._sides = sides
        self._dropped = dropped
        self._removable = removable(sides)
        draft = sides.draft
        self._groups = {**sides.new_groups, **sides.old_groups}
        self._indicator_groups = {**sides.new_indicator_groups, **sides.old_indicator_groups}
        self._indicators = {**sides.new_indicators, **sides.old_indicators}
        self._tasks = {**sides.new_tasks, **sides.old_tasks}
        # New rows that wait for a person; what hangs on one of them waits as well.
        self._waiting: set[str] = set()
        self._doubts = {row.key: row.doubts for row in (*draft.tasks, *draft.actions)}
        self._doubts |= {row.key: row.doubts for row in draft.indicators}

    def plan(self) -> list[RowChange]:
        plan, newer = self._sides.plan, newer_head(self._sides.plan, self._sides.draft)
        fields = differing(plan_words(plan), plan_words(newer), frozenset(PLAN_FIELDS))
        documents = self._sides.documents
        if documents.symbols:
            held = f"{documents.held} văn bản" if documents.held else ""
            fields += (FieldChange("documents", held, f"thêm {'; '.join(documents.symbols)}"),)
        fields += paper_changes(self._sides.old_papers, self._sides.new_papers)
        if moved := self._sides.out_of_order():
            fields += (FieldChange("order", "", f"theo bản mới, {moved} mục đổi chỗ"),)
        kind = ChangeKind.CHANGED if fields else ChangeKind.KEPT
        return [RowChange(plan.id, RowSort.PLAN, kind, plan.symbol, plan.title, fields)]

    def groups(self) -> list[RowChange]:
        sides = self._sides

        def words(group: TaskGroup | None) -> Words:
            held = sides.held(group.parent_id) if group is not None else None
            return _group_words(group, heading(self._groups[held]) if held else "")

        said = _said(words(met.new) for met in sides.groups)
        return [
            self._row(met, RowSort.GROUP, words(met.old), words(met.new), said)
            for met in sides.groups
        ]

    def indicator_groups(self) -> list[RowChange]:
        met_groups = self._sides.indicator_groups
        said = _said(_group_words(met.new) for met in met_groups)
        return [
            self._row(
                met, RowSort.INDICATOR_GROUP, _group_words(met.old), _group_words(met.new), said
            )
            for met in met_groups
        ]

    def tasks(self) -> list[RowChange]:
        met_tasks = self._sides.tasks
        said = _said(self._task_words(met.new) for met in met_tasks)
        rows = []
        for met in met_tasks:
            before, after = self._task_words(met.old), self._task_words(met.new)
            if met.old is not None and met.new is not None:
                after = _alike(before, after, "lead", met.old.lead, met.new.lead)
                after = _alike(
                    before, after, "coordinating", met.old.coordinating, met.new.coordinating
                )
                before, after = _with_days(before, after, met.old.written, met.new.written)
            rows.append(self._row(met, RowSort.TASK, before, after, said))
        return rows

    def indicators(self) -> list[RowChange]:
        met_rows = self._sides.indicators
        said = _said(self._indicator_words(met.new) for met in met_rows)
        rows = []
        for met in met_rows:
            before, after = self._indicator_words(met.old), self._indicator_words(met.new)
            if met.old is not None and met.new is not None:
                after = _alike(before, after, "lead", met.old.lead, met.new.lead)
            rows.append(self._row(met, RowSort.INDICATOR, before, after, said))
        return rows

    def duties(self) -> list[RowChange]:
        met_rows = self._sides.duties
        said = _said(duty_words(met.new) for met in met_rows)
        if self._sides.draft.duties:
            # A duty that is read has a rhythm, whatever else it says.
            said |= {"day"}
        rows = []
        for met in met_rows:
            row = self._row(met, RowSort.DUTY, duty_words(met.old), duty_words(met.new), said)
            one = met.old or met.new
            assert one is not None
            rows.append(replace(row, title=duty_title(one)))
        return rows

    def _row(
        self,
        met: AnyMet,
        sort: RowSort,
        before: Words,
        after: Words,
        said: frozenset[str],
    ) -> RowChange:
        fields: tuple[FieldChange, ...] = ()
        doubts: list[str] = []
        kind = ChangeKind.KEPT
        is_pair_doubtful = False
        if met.old is None:
            if met.doubt is not MatchDoubt.NONE:
                doubts.append(_RIVAL)
            kind = ChangeKind.NEW
            fields = tuple(FieldChange(name, "", words) for name, words in after if words)
        elif met.new is None and not said - _ALWAYS and sort in _MAY_BE_LACKING:
            kind = ChangeKind.KEPT
        elif met.new is None:
            kind = ChangeKind.GONE
            fields = tuple(FieldChange(name, words, "") for name, words in before if words)
        else:
            fields = differing(before, after, said)
            if fields:
                kind = ChangeKind.CHANGED
                is_pair_doubtful = met.doubt is not MatchDoubt.NONE
        if is_pair_doubtful:
            doubts.append(_DOUBTS[met.doubt])
        if met.new is not None and kind is not ChangeKind.KEPT:
            changed = {change.field for change in fields}
            doubts += self._unsure(met, changed)
            if any(home in self._waiting for home in _homes(met.new, changed)):
                doubts.append(_UNSURE_HOME)
            if kind is ChangeKind.NEW and doubts:
                self._waiting.add(met.new.id)
        words = dict(before or after)
        return RowChange(
            key=met.key,
            sort=sort,
            kind=kind,
            number=words.get("number", ""),
            title=words.get("title") or words.get("name", ""),
            fields=fields,
            doubts=tuple(doubts),
            is_pair_doubtful=is_pair_doubtful,
            is_settled=kind is ChangeKind.GONE and met.key in self._dropped,
            can_remove=kind is ChangeKind.GONE and met.key in self._removable,
            where=met.new.where if met.new is not None else "",
        )

    def _unsure(self, met: AnyMet, changed: set[str]) -> list[str]:
        """Return what the reading itself was not sure of among what would change."""
        unsure = {name.split(":")[0] for name in self._doubts.get(met.draft_key, ())}
        if isinstance(met.new, Task) and met.new.deadline.is_unread:
            unsure.add("deadline")
        named = [name for key, name in FIELD_NAMES.items() if key in unsure & changed]
        return [f"Máy chưa chắc đã đọc đúng {', '.join(named)}"] if named else []

    def _task_words(self, task: Task | None) -> Words:
        if task is None:
            return []
        held, tasks = self._sides.held, self._tasks
        group, parent, indicator = (
            held(task.group_id),
            held(task.parent_id),
            held(task.indicator_id),
        )
        return [
            ("number", task.number),
            ("clause", task.clause),
            ("title", task.title),
            ("group", heading(self._groups[group]) if group else ""),
            ("parent", f"{tasks[parent].number} {tasks[parent].title}".strip() if parent else ""),
            ("indicator", self._indicators[indicator].name if indicator else ""),
            ("lead", shown(task.lead)),
            ("coordinating", shown(task.coordinating)),
            ("head", task.head),
            ("deliverable", task.deliverable),
            ("deadline", task.written.text),
            ("note", task.note),
        ]

    def _indicator_words(self, indicator: Indicator | None) -> Words:
        if indicator is None:
            return []
        group = self._sides.held(indicator.group_id)
        targets = sorted(indicator.targets, key=lambda target: target.year or 0)
        return [
            ("number", indicator.number),
            ("name", indicator.name),
            ("measure_unit", indicator.measure_unit),
            ("group", heading(self._indicator_groups[group]) if group else ""),
            ("lead", shown(indicator.lead)),
            (
                "targets",
                "; ".join(f"{one.year}: {one.text}" if one.year else one.text for one in targets),
            ),
            ("note", indicator.note),
        ]


def _homes(
    row: TaskGroup | IndicatorGroup | Indicator | Task | ReportingDuty, changed: set[str]
) -> list[str]:
    """Return what the newer row hangs on, as far as that is new to it."""
    homes: list[str | None] = []
    if isinstance(row, TaskGroup) and "group" in changed:
        homes = [row.parent_id]
    elif isinstance(row, Indicator) and "group" in changed:
        homes = [row.group_id]
    elif isinstance(row, Task):
        hung = {"group": row.group_id, "parent": row.parent_id, "indicator": row.indicator_id}
        homes = [home for name, home in hung.items() if name in changed]
    return [home for home in homes if home]


def _group_words(group: TaskGroup | IndicatorGroup | None, inside: str = "") -> Words:
    if group is None:
        return []
    return [("number", group.number), ("title", group.title), ("group", inside)]


def _said(rows: Iterable[Words]) -> frozenset[str]:
    """Return the fields that the newer version has in any row; the others it does not speak of."""
    return _ALWAYS | {name for words in rows for name, text in words if text}


def _alike(
    before: Words,
    after: Words,
    name: str,
    old: Sequence[Assignee],
    new: Sequence[Assignee],
) -> Words:
    """Return the newer words with those of the held row where both name the same units."""
    units = [unit.unit_id or comparable(unit.text) for unit in old]
    if units != [unit.unit_id or comparable(unit.text) for unit in new]:
        return after
    kept = dict(before)[name]
    return [(field, kept if field == name else text) for field, text in after]


def _with_days(before: Words, after: Words, old: Deadline, new: Deadline) -> tuple[Words, Words]:
    """Return both with the last day beside the same words that now mean another day."""
    if comparable(old.text) != comparable(new.text) or old.due == new.due:
        return before, after

    def told(words: Words, deadline: Deadline) -> Words:
        day = f" ({deadline.due:%d/%m/%Y})" if deadline.due else ""
        return [(name, f"{text}{day}" if name == "deadline" else text) for name, text in words]

    return told(before, old), told(after, new)
