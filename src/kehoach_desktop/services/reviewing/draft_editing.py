"""Corrections of a draft before it is taken; a draft is a value, so each gives a new one."""

import datetime
from collections.abc import Callable, Collection
from dataclasses import replace

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.relative import tells_from_issue
from kehoach_desktop.domain.deadlines.year import own_year
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.services.rows.field_reading import read_day, read_year

TARGET_FIELD = "target:"
"""An indicator's target of a year is the field "target:2026" ("target:" without a year)."""


def correct_task(draft: PlanDraft, key: str, field: str, text: str) -> PlanDraft:
    """Return the draft with one field of a task as typed; its doubt is settled by that.

    Fields: number, title, lead, coordinating ("A; B"), head, deliverable, note, deadline.
    Raises InvalidInput for an emptied title and for an unknown field.
    """

    def corrected(task: DraftTask) -> DraftTask:
        if task.key != key:
            return task
        return _with_field(task, field, text, draft)._replace(doubts=task.doubts - {field})

    return replace(
        draft,
        tasks=tuple(map(corrected, draft.tasks)),
        actions=tuple(map(corrected, draft.actions)),
    )


def _with_field(task: DraftTask, field: str, text: str, draft: PlanDraft) -> DraftTask:
    match field:
        case "title":
            return task._replace(title=_required(text, "Nhiệm vụ"))
        case "lead":
            return task._replace(lead=_units(text))
        case "coordinating":
            return task._replace(coordinating=_units(text))
        case "deadline":
            return task._replace(
                deadline=read_deadline(clean(text), draft.year, said_on=draft.date)
            )
        case "number":
            return task._replace(number=clean(text))
        case "head":
            return task._replace(head=clean(text))
        case "deliverable":
            return task._replace(deliverable=clean_lines(text))
        case "note":
            return task._replace(note=clean_lines(text))
    raise InvalidInput(f"Mục “{field}” không sửa được ở đây; không có gì thay đổi.")


def correct_group(draft: PlanDraft, key: str, field: str, text: str) -> PlanDraft:
    """Return the draft with the number or title of a heading as typed.

    Raises InvalidInput for an emptied title and for an unknown field.
    """

    def corrected(group: DraftGroup) -> DraftGroup:
        if group.key != key:
            return group
        if field == "number":
            return replace(group, number=clean(text))
        if field == "title":
            return replace(group, title=_required(text, "Tiêu đề nhóm"))
        raise InvalidInput(f"Mục “{field}” không sửa được ở đây; không có gì thay đổi.")

    return replace(
        draft,
        groups=tuple(map(corrected, draft.groups)),
        indicator_groups=tuple(map(corrected, draft.indicator_groups)),
    )


def correct_indicator(draft: PlanDraft, key: str, field: str, text: str) -> PlanDraft:
    """Return the draft with one field of an indicator as typed; its doubt is settled by that.

    Fields: number, name, measure_unit, lead, note, and the targets (``TARGET_FIELD``).
    Raises InvalidInput for an emptied name and for an unknown field.
    """

    def corrected(indicator: DraftIndicator) -> DraftIndicator:
        if indicator.key != key:
            return indicator
        settled = {field, "targets"} if field.startswith(TARGET_FIELD) else {field}
        after = _with_indicator_field(indicator, field, text)
        return after._replace(doubts=indicator.doubts - settled)

    return replace(draft, indicators=tuple(map(corrected, draft.indicators)))


def _with_indicator_field(indicator: DraftIndicator, field: str, text: str) -> DraftIndicator:
    if field.startswith(TARGET_FIELD):
        named = field.removeprefix(TARGET_FIELD)
        year = int(named) if named else None
        return indicator._replace(targets=_with_target(indicator, year, text))
    match field:
        case "name":
            return indicator._replace(name=_required(text, "Chỉ tiêu"))
        case "number":
            return indicator._replace(number=clean(text))
        case "measure_unit":
            return indicator._replace(measure_unit=clean(text))
        case "lead":
            return indicator._replace(lead=_units(text))
        case "note":
            return indicator._replace(note=clean_lines(text))
    raise InvalidInput(f"Mục “{field}” không sửa được ở đây; không có gì thay đổi.")


def _with_target(indicator: DraftIndicator, year: int | None, text: str) -> tuple[Target, ...]:
    words = clean(text)
    read = [read_target(words, year, measure_unit=indicator.measure_unit)] if words else []
    new, _is_unsure = with_direction(indicator.name, read)
    before = [one for one in indicator.targets if one.year is not None and _is_before(one, year)]
    after = [one for one in indicator.targets if one.year != year and one not in before]
    return (*before, *new, *after)


def _is_before(target: Target, year: int | None) -> bool:
    return target.year is not None and year is not None and target.year < year


def correct_head(draft: PlanDraft, field: str, text: str) -> PlanDraft:
    """Return the draft with one fact of its head as typed.

    Fields: title, number, symbol, issuer, place, date, year. A new year is given to the
    deadlines that have none, in words or of their own, by reading them again. Raises InvalidInput.
    """
    changes: dict[str, Callable[[], PlanDraft]] = {
        "title": lambda: replace(draft, title=clean(text)),
        "number": lambda: replace(draft, number=clean(text)),
        "symbol": lambda: replace(draft, symbol=clean(text).replace(" ", "")),
        "issuer": lambda: replace(draft, issuer=clean(text)),
        "place": lambda: replace(draft, place=clean(text)),
        "date": lambda: _issued(draft, read_day(text)),
        "year": lambda: _with_year(draft, read_year(text)),
    }
    if field not in changes:
        raise InvalidInput(f"Mục “{field}” không sửa được ở đây; không có gì thay đổi.")
    return changes[field]()


def _with_year(draft: PlanDraft, year: int | None) -> PlanDraft:
    def reread(task: DraftTask) -> DraftTask:
        own = own_year(task.deadline, draft.year, draft.date)
        return task._replace(
            deadline=read_deadline(task.deadline.text, own or year, said_on=draft.date)
        )

    return replace(
        draft,
        year=year,
        tasks=tuple(map(reread, draft.tasks)),
        actions=tuple(map(reread, draft.actions)),
    )


def remove_rows(draft: PlanDraft, keys: Collection[str]) -> PlanDraft:
    """Return the draft without these tasks (their subtasks too), indicators, groups, duties.

    A task of a removed group loses its heading, an action of a removed indicator its tie.
    """
    gone = set(keys)
    for task in draft.tasks:
        if task.parent in gone:
            gone.add(task.key)

    def untied(task: DraftTask) -> DraftTask:
        return task._replace(
            group=None if task.group in gone else task.group,
            indicator=None if task.indicator in gone else task.indicator,
        )

    return replace(
        draft,
        groups=tuple(one for one in draft.groups if one.key not in gone),
        tasks=tuple(untied(one) for one in draft.tasks if one.key not in gone),
        actions=tuple(untied(one) for one in draft.actions if one.key not in gone),
        indicator_groups=tuple(one for one in draft.indicator_groups if one.key not in gone),
        duties=tuple(one for one in draft.duties if not one.key or one.key not in gone),
        indicators=tuple(
            one._replace(group=None if one.group in gone else one.group)
            for one in draft.indicators
            if one.key not in gone
        ),
    )


def _units(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(clean, UnitRegister(()).split(text)) if part)


def _required(text: str, what: str) -> str:
    words = clean(text)
    if not words:
        raise InvalidInput(f"{what} không thể để trống; nội dung cũ được giữ lại.")
    return words


def _issued(draft: PlanDraft, day: datetime.date | None) -> PlanDraft:
    """Return the draft issued on this day, with what is told from it ("tháng này") read again."""

    def reread(task: DraftTask) -> DraftTask:
        if not tells_from_issue(task.deadline.text):
            return task
        year = own_year(task.deadline, draft.year, draft.date) or draft.year
        return task._replace(deadline=read_deadline(task.deadline.text, year, said_on=day))

    return replace(
        draft,
        date=day,
        tasks=tuple(map(reread, draft.tasks)),
        actions=tuple(map(reread, draft.actions)),
    )
