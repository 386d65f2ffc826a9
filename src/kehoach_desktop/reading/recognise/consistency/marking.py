"""Marks the facts of a plan that do not agree with what they should be, in one pass."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask, PlanDraft, ReadingWarning
from kehoach_desktop.reading.recognise.consistency.body_sentences import body_sentences
from kehoach_desktop.reading.recognise.consistency.clause_order import odd_clauses
from kehoach_desktop.reading.recognise.consistency.head_remarks import about_head
from kehoach_desktop.reading.recognise.consistency.indicator_marks import IndicatorMarks
from kehoach_desktop.reading.recognise.consistency.left_days import left_days
from kehoach_desktop.reading.recognise.consistency.left_measures import left_measures
from kehoach_desktop.reading.recognise.consistency.left_periods import left_periods
from kehoach_desktop.reading.recognise.consistency.left_reports import left_reports
from kehoach_desktop.reading.recognise.consistency.left_works import left_works
from kehoach_desktop.reading.recognise.consistency.row_numbers import odd_numbers
from kehoach_desktop.reading.recognise.consistency.task_marks import TaskMarks
from kehoach_desktop.reading.recognise.consistency.unlikely_parties import unlikely_parties

Row = TypeVar("Row", DraftTask, DraftIndicator)


def mark_inconsistent(draft: PlanDraft) -> PlanDraft:
    """Return the draft with its unlikely facts marked and told; as it is if all agree."""
    told: list[ReadingWarning] = []
    blocks = {block.where: block for block in draft.blocks}
    about_tasks = TaskMarks(draft, blocks)
    tasks = _marked(draft.tasks, about_tasks.why(draft.tasks), told)
    actions = _marked(draft.actions, about_tasks.why(draft.actions), told)
    about_indicators = IndicatorMarks(about_tasks.unlikely_unit, draft.year)
    indicators = _marked(draft.indicators, about_indicators.why(draft.indicators), told)
    out_of_order = [*odd_numbers(draft.tasks, blocks), *odd_clauses(draft)]
    tasks = _out_of_order(tasks, out_of_order)
    odd_indicators = odd_numbers(draft.indicators, blocks)
    indicators = _out_of_order(indicators, odd_indicators)
    told += [*out_of_order, *odd_indicators, *about_head(draft), *unlikely_parties(draft)]
    if not draft.is_progress_list:
        body = [*body_sentences(draft.blocks)]
        told += [*left_measures(draft, body), *left_reports(draft, body), *left_works(draft)]
        told += left_days(replace(draft, warnings=(*draft.warnings, *told)))
        told += left_periods(replace(draft, warnings=(*draft.warnings, *told)))
    if not told:
        return draft
    return replace(
        draft,
        tasks=tasks,
        actions=actions,
        indicators=indicators,
        warnings=(*draft.warnings, *told),
    )


def _out_of_order(rows: tuple[Row, ...], told: Sequence[ReadingWarning]) -> tuple[Row, ...]:
    """Return the rows with the first at each of these places marked by its number."""
    if not told:
        return rows
    places = {warning.where for warning in told}
    marked: list[Row] = []
    for row in rows:
        if row.where in places:
            places.remove(row.where)
            row = row._replace(doubts=row.doubts | {"number"})
        marked.append(row)
    return tuple(marked)


def _marked(
    rows: tuple[Row, ...],
    why: Callable[[Row], Mapping[str, str]],
    told: list[ReadingWarning],
) -> tuple[Row, ...]:
    """Return the rows with their doubtful fields marked; each reason is told once at a row."""
    marked: list[Row] = []
    for row in rows:
        reasons = why(row)
        if reasons:
            fresh = reasons.keys() - row.doubts
            if fresh:
                words = dict.fromkeys(reasons[field] for field in reasons if field in fresh)
                told.extend(ReadingWarning(row.where, message) for message in words)
                row = row._replace(doubts=row.doubts | fresh)
        marked.append(row)
    return tuple(marked)
