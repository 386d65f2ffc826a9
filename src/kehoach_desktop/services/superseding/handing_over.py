"""What was recorded under an old plan, given on to those who go on with its work."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.recommendation import asked_key
from kehoach_desktop.domain.versions.succession import Mapped, Succession, carried
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.superseding.carrying_deadlines import carry_deadline


def hand_over(
    work: UnitOfWork, new_plan_id: str, mapping: Sequence[Mapped], old_ids: set[str]
) -> None:
    """Write who goes on with what, and copy progress and figures to the successors.

    What the successors have of a period themselves stays. A task joined of several gets one
    entry a period out of all of them. Where one task became one its first deadline goes on,
    with its extensions, what it waited for, and its occurrences ticked or waived.
    """
    tasks: dict[str, list[str]] = defaultdict(list)
    indicators: dict[str, list[str]] = defaultdict(list)
    rows: list[Succession] = []
    for one in mapping:
        if one.old not in old_ids:
            continue
        is_task = work.tasks.find(one.old) is not None
        for new in one.new or (None,):
            rows.append(
                Succession(
                    new_id(),
                    new_plan_id,
                    old_task_id=one.old if is_task else None,
                    new_task_id=new if is_task else None,
                    old_indicator_id=None if is_task else one.old,
                    new_indicator_id=None if is_task else new,
                    reason="" if one.new else one.reason.strip(),
                )
            )
            if new is not None:
                (tasks if is_task else indicators)[new].append(one.old)
    work.successions.add_many(rows)
    counts = {one.old: len(one.new) for one in mapping}
    for task_id, before in tasks.items():
        _carry_progress(work, task_id, before)
        _carry_answers(work, task_id, before)
        if len(before) == 1 and counts[before[0]] == 1:
            carry_deadline(work, before[0], task_id)
    for indicator_id, before in indicators.items():
        if len(before) == 1:
            _carry_figures(work, before[0], indicator_id)


def _carry_progress(work: UnitOfWork, task_id: str, before: Sequence[str]) -> None:
    own = {entry.period for entry in work.progress.matching(task_id=task_id)}
    by_period: dict[str, list[ProgressEntry]] = defaultdict(list)
    for old in before:
        for entry in work.progress.matching(task_id=old):
            by_period[entry.period].append(entry)
    latest: dict[str, ReportedState] = dict.fromkeys(before, ReportedState.NOT_STARTED)
    added = []
    for period in sorted(by_period, key=Period.parse):
        entries = by_period[period]
        latest.update({entry.task_id: entry.state for entry in entries})
        if period not in own:
            added.append(carried(entries, new_id(), task_id, list(latest.values())))
    work.progress.add_many(added)


def _carry_answers(work: UnitOfWork, task_id: str, before: Sequence[str]) -> None:
    """Copy what was answered to the same words; joined tasks may ask in joined words anew."""
    known = {asked_key(answer.asked) for answer in work.answers.matching(task_id=task_id)}
    for old in before:
        for answer in work.answers.matching(task_id=old):
            if asked_key(answer.asked) not in known:
                known.add(asked_key(answer.asked))
                work.answers.add(replace(answer, id=new_id(), task_id=task_id))


def _carry_figures(work: UnitOfWork, old_id: str, indicator_id: str) -> None:
    """Copy figures of the same unit of measure; joined indicators' figures can't be added up."""
    old, new = work.indicators.get(old_id), work.indicators.get(indicator_id)
    if old.measure_unit and new.measure_unit and old.measure_unit != new.measure_unit:
        return
    own = {one.period for one in work.measurements.matching(indicator_id=indicator_id)}
    copied: list[Measurement] = [
        replace(one, id=new_id(), indicator_id=indicator_id)
        for one in work.measurements.matching(indicator_id=old_id)
        if one.period not in own
    ]
    work.measurements.add_many(copied)
