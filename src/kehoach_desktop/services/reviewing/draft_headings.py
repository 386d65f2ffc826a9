"""A row of a draft made a heading, and a heading made a row."""

from dataclasses import replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.text.numbering import number_kind
from kehoach_desktop.services.reviewing.draft_order import indicator_rows, task_rows

_NO_ROOM = (
    "Dòng này có {what}, tiêu đề nhóm không chứa được. Hãy chuyển hoặc xóa các ô đó trước; "
    "không có gì thay đổi."
)


def turn_heading(draft: PlanDraft, key: str) -> PlanDraft:
    """Return the draft with a task (indicator) made a group, or a group made one.

    A new group takes the rows below it up to the next heading. Units and a deadline named
    once in its row go to those of its tasks that have none. Raises InvalidInput when words
    would have no place, NotFound for a row that is not there.
    """
    if any(one.key == key for one in draft.groups):
        return _task_of_group(draft, key)
    if any(one.key == key for one in draft.indicator_groups):
        return _indicator_of_group(draft, key)
    if task := next((one for one in draft.tasks if one.key == key), None):
        return _group_of_task(draft, task)
    if indicator := next((one for one in draft.indicators if one.key == key), None):
        return _group_of_indicator(draft, indicator)
    if any(one.key == key for one in draft.actions):
        raise InvalidInput(
            "Nhiệm vụ gắn với chỉ tiêu không đứng dưới nhóm nên không đổi thành nhóm được; "
            "không có gì thay đổi."
        )
    raise NotFound("Dòng này không còn trong bản đọc.")


def _group_of_task(draft: PlanDraft, task: DraftTask) -> PlanDraft:
    rows = task_rows(draft)
    inside: list[DraftTask] = []
    for row in rows[rows.index(task) + 1 :]:
        if isinstance(row, DraftGroup):
            break
        inside.append(row)
    _refuse_unplaced(task, inside)
    group = DraftGroup(
        task.key, task.number or task.clause, task.title, _outer(draft, task), task.where
    )
    moved = {
        one.key: one._replace(
            group=task.key,
            parent=None if one.parent == task.key else one.parent,
            lead=one.lead or task.lead,
            coordinating=one.coordinating or task.coordinating,
            deadline=one.deadline if one.deadline != Deadline() else task.deadline,
        )
        for one in inside
    }
    upper = [row.key for row in rows[: rows.index(task)] if isinstance(row, DraftGroup)]
    at = next((at for at, one in enumerate(draft.groups) if one.key in upper[-1:]), -1) + 1
    return replace(
        draft,
        groups=(*draft.groups[:at], group, *draft.groups[at:]),
        tasks=tuple(
            moved.get(one.key, one)
            for one in (row for row in rows if isinstance(row, DraftTask))
            if one.key != task.key
        ),
    )


def _refuse_unplaced(task: DraftTask, inside: list[DraftTask]) -> None:
    taken = {
        "chủ trì": not task.lead or any(not one.lead for one in inside),
        "phối hợp": not task.coordinating or any(not one.coordinating for one in inside),
        "thời hạn": task.deadline == Deadline()
        or any(one.deadline == Deadline() for one in inside),
        "người đứng đầu": not task.head,
        "kết quả": not task.deliverable,
        "ghi chú": not task.note,
    }
    left = [what for what, has_place in taken.items() if not has_place]
    if left:
        raise InvalidInput(_NO_ROOM.format(what=", ".join(left)))


def _outer(draft: PlanDraft, task: DraftTask) -> str | None:
    """Return the group around a new one: outside those whose numbers are of its kind."""
    groups = {one.key: one for one in draft.groups}
    kind = _kind(task.number or task.clause)
    outer = groups.get(task.group or "")
    around = outer
    while around is not None:
        if kind == _kind(around.number):
            return around.parent
        around = groups.get(around.parent or "")
    return outer.key if outer else None


def _kind(number: str) -> str:
    return f"{number_kind(number)}{number.count('.')}" if number else ""


def _task_of_group(draft: PlanDraft, key: str) -> PlanDraft:
    at = next(at for at, one in enumerate(draft.groups) if one.key == key)
    group = draft.groups[at]
    above = draft.groups[at - 1].key if at else None
    task = DraftTask(key, group.title, group.number, group=above, where=group.where)
    tasks: list[DraftTask] = []
    for row in task_rows(draft):
        if row.key == key:
            tasks.append(task)
        elif isinstance(row, DraftTask):
            tasks.append(row._replace(group=above) if row.group == key else row)
    return replace(
        draft,
        groups=tuple(
            replace(one, parent=group.parent) if one.parent == key else one
            for one in draft.groups
            if one.key != key
        ),
        tasks=tuple(tasks),
    )


def _group_of_indicator(draft: PlanDraft, indicator: DraftIndicator) -> PlanDraft:
    has = {
        "mục tiêu": bool(indicator.targets),
        "đơn vị tính": bool(indicator.measure_unit),
        "chủ trì": bool(indicator.lead),
        "ghi chú": bool(indicator.note),
    }
    left = [what for what, is_there in has.items() if is_there]
    if left or any(one.indicator == indicator.key for one in draft.actions):
        what = ", ".join(left) or "nhiệm vụ gắn với nó"
        raise InvalidInput(_NO_ROOM.format(what=what))
    rows = indicator_rows(draft)
    inside: set[str] = set()
    for row in rows[rows.index(indicator) + 1 :]:
        if isinstance(row, DraftGroup):
            break
        inside.add(row.key)
    group = DraftGroup(indicator.key, indicator.number, indicator.name, None, indicator.where)
    groups = draft.indicator_groups
    at = next((at for at, one in enumerate(groups) if one.key == indicator.group), -1) + 1
    return replace(
        draft,
        indicator_groups=(*groups[:at], group, *groups[at:]),
        indicators=tuple(
            row._replace(group=indicator.key) if row.key in inside else row
            for row in rows
            if isinstance(row, DraftIndicator) and row.key != indicator.key
        ),
    )


def _indicator_of_group(draft: PlanDraft, key: str) -> PlanDraft:
    groups = draft.indicator_groups
    at = next(at for at, one in enumerate(groups) if one.key == key)
    above = groups[at - 1].key if at else None
    made = DraftIndicator(key, groups[at].title, groups[at].number, group=above)
    indicators: list[DraftIndicator] = []
    for row in indicator_rows(draft):
        if row.key == key:
            indicators.append(made._replace(where=row.where))
        elif isinstance(row, DraftIndicator):
            indicators.append(row._replace(group=above) if row.group == key else row)
    return replace(
        draft,
        indicator_groups=tuple(one for one in groups if one.key != key),
        indicators=tuple(indicators),
    )
