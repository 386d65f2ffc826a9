"""Two rows of a draft made one: what a page break or a stray line has torn."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.year import own_year
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.services.reviewing.draft_order import rows_beside

_RowT = TypeVar("_RowT", DraftGroup, DraftTask, DraftIndicator)


def join_rows(draft: PlanDraft, upper: str, lower: str) -> PlanDraft:
    """Return the draft with the lower row's words in the upper row, and its subtasks under it.

    No word is lost: names of units are put together, two different deadlines stand one
    after another. A row that has more than words cannot go into a heading. Raises
    InvalidInput, and NotFound for rows that do not stand in one table.
    """
    rows = {row.key: row for row in rows_beside(draft, lower)}
    if upper not in rows or lower not in rows or upper == lower:
        raise NotFound("Không có dòng nào ở trên để nối vào; không có gì thay đổi.")
    above, below = rows[upper], rows[lower]
    after = _repointed(draft, below, above)
    if isinstance(above, DraftGroup):
        return _with(after, replace(above, title=_words(above.title, _bare(below))))
    if isinstance(above, DraftTask):
        task = below if isinstance(below, DraftTask) else _as_task(below)
        return _with(after, _joined_task(above, task, draft))
    indicator = below if isinstance(below, DraftIndicator) else _as_indicator(below)
    return _with(after, _joined_indicator(above, indicator))


def led_by(number: str, title: str) -> str:
    """Return a title with its number in front ("2. Mở lớp"), as it is printed."""
    if not number:
        return title
    return f"{number} {title}" if number[-1] in ".):/" else f"{number}. {title}"


def _repointed(
    draft: PlanDraft,
    below: DraftGroup | DraftTask | DraftIndicator,
    above: DraftGroup | DraftTask | DraftIndicator,
) -> PlanDraft:
    """Take the lower row out; whatever hung on it hangs on the upper one."""
    heading = above.key if isinstance(above, DraftGroup) else above.group
    parent = above.key if isinstance(above, DraftTask) else None
    outer = below.parent if isinstance(below, DraftGroup) else None

    def task(one: DraftTask) -> DraftTask:
        return one._replace(
            group=heading if one.group == below.key else one.group,
            parent=parent if one.parent == below.key else one.parent,
            indicator=above.key if one.indicator == below.key else one.indicator,
        )

    def group(one: DraftGroup) -> DraftGroup:
        return replace(one, parent=outer) if one.parent == below.key else one

    return replace(
        draft,
        groups=tuple(group(one) for one in draft.groups if one.key != below.key),
        tasks=tuple(task(one) for one in draft.tasks if one.key != below.key),
        actions=tuple(task(one) for one in draft.actions if one.key != below.key),
        indicator_groups=tuple(one for one in draft.indicator_groups if one.key != below.key),
        indicators=tuple(
            one._replace(group=heading) if one.group == below.key else one
            for one in draft.indicators
            if one.key != below.key
        ),
    )


def _with(draft: PlanDraft, row: DraftGroup | DraftTask | DraftIndicator) -> PlanDraft:
    if isinstance(row, DraftTask):
        return replace(draft, tasks=_put(draft.tasks, row), actions=_put(draft.actions, row))
    if isinstance(row, DraftIndicator):
        return replace(draft, indicators=_put(draft.indicators, row))
    return replace(
        draft,
        groups=_put(draft.groups, row),
        indicator_groups=_put(draft.indicator_groups, row),
    )


def _put(rows: Iterable[_RowT], row: _RowT) -> tuple[_RowT, ...]:
    return tuple(row if one.key == row.key else one for one in rows)


def _bare(row: DraftGroup | DraftTask | DraftIndicator) -> str:
    """Return the words of a row that has nothing else; raises InvalidInput when it has."""
    if isinstance(row, DraftTask):
        named = row.lead or row.coordinating or row.head
        more = bool(named or row.deadline.text or row.deliverable)
        number, title = row.number or row.clause, row.title
    elif isinstance(row, DraftIndicator):
        more = bool(row.targets or row.lead or row.measure_unit)
        number, title = row.number, row.name
    else:
        return led_by(row.number, row.title)
    if more or row.note:
        raise InvalidInput(
            "Dòng trên là tiêu đề nhóm, không chứa được chủ trì, thời hạn hay mục tiêu của dòng "
            "này. Hãy đổi dòng trên thành nhiệm vụ trước; không có gì thay đổi."
        )
    return led_by(number, title)


def _as_task(row: DraftGroup | DraftIndicator) -> DraftTask:
    title = row.title if isinstance(row, DraftGroup) else row.name
    return DraftTask(row.key, title, row.number)


def _as_indicator(row: DraftGroup | DraftTask) -> DraftIndicator:
    return DraftIndicator(row.key, row.title, row.number)


def _joined_task(above: DraftTask, below: DraftTask, draft: PlanDraft) -> DraftTask:
    number, printed = above.number, below.number
    if not (number or above.clause):
        number, printed = printed, ""
    return above._replace(
        title=_words(above.title, led_by(printed, below.title)),
        number=number,
        clause=above.clause or below.clause,
        lead=_names(above.lead, below.lead),
        coordinating=_names(above.coordinating, below.coordinating),
        head=_words(above.head, below.head),
        deliverable=_lines(above.deliverable, below.deliverable),
        note=_lines(above.note, below.note),
        deadline=_deadlines(above.deadline, below.deadline, draft),
        indicator=above.indicator or below.indicator,
        doubts=above.doubts | below.doubts,
    )


def _joined_indicator(above: DraftIndicator, below: DraftIndicator) -> DraftIndicator:
    number, printed = above.number, below.number
    if not number:
        number, printed = printed, ""
    name = _words(above.name, led_by(printed, below.name))
    unit = above.measure_unit or below.measure_unit
    if below.measure_unit and below.measure_unit != unit:
        unit = f"{unit} {below.measure_unit}"
    targets = {target.year: target for target in above.targets}
    for target in below.targets:
        known = targets.get(target.year)
        if known is None or not known.text:
            targets[target.year] = target
        elif target.text and target.text != known.text:
            words = _words(known.text, target.text)
            read = read_target(words, target.year, measure_unit=unit)
            (targets[target.year],), _is_unsure = with_direction(name, [read])
    return above._replace(
        name=name,
        number=number,
        measure_unit=unit,
        lead=_names(above.lead, below.lead),
        note=_lines(above.note, below.note),
        targets=_by_year(targets),
        doubts=above.doubts | below.doubts,
    )


def _by_year(targets: dict[int | None, Target]) -> tuple[Target, ...]:
    return tuple(targets[year] for year in sorted(targets, key=lambda one: (one is None, one or 0)))


def _deadlines(above: Deadline, below: Deadline, draft: PlanDraft) -> Deadline:
    if below.text == above.text or not (below.text or below.is_read):
        return above
    if not (above.text or above.is_read):
        return below
    # Two deadlines that each stand alone, or one that the page's end tore in two.
    joint = "; " if above.is_read and below.is_read else " "
    words = joint.join(filter(None, (above.text, below.text)))
    own = own_year(above, draft.year, draft.date) or own_year(below, draft.year, draft.date)
    return read_deadline(words, own or draft.year, said_on=draft.date)


def _names(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*above, *below)))


def _words(above: str, below: str) -> str:
    return " ".join(part for part in (above, below) if part)


def _lines(above: str, below: str) -> str:
    return above if above == below else "\n".join(part for part in (above, below) if part)
