"""The places of a draft that the officer should look at, in the order F8 visits them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kehoach_desktop.domain.draft import DraftIndicator, DraftTask, PlanDraft


class Section(StrEnum):
    """The sections of the review."""

    TASKS = "tasks"
    INDICATORS = "indicators"
    HEAD = "head"
    WARNINGS = "warnings"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place to look at: a field of a row, or a warning by its position."""

    section: Section
    key: str
    field: str = ""


def doubts_of(draft: PlanDraft) -> list[Doubt]:
    """Return every open doubt: rows first, then warnings that belong to no row."""
    found: list[Doubt] = []
    places: set[str] = set()
    for task in (*draft.tasks, *draft.actions):
        places.add(task.where)
        fields = sorted(task_doubts(task))
        found.extend(Doubt(Section.TASKS, task.key, field) for field in fields)
    for indicator in draft.indicators:
        places.add(indicator.where)
        fields = sorted(indicator_doubts(indicator))
        found.extend(Doubt(Section.INDICATORS, indicator.key, field) for field in fields)
    for at, warning in enumerate(draft.warnings):
        if warning.where not in places:
            found.append(Doubt(Section.WARNINGS, str(at)))
    return found


def task_doubts(task: DraftTask) -> frozenset[str]:
    """Return the doubtful fields of a task; words of a deadline that were not read are one."""
    return task.doubts | {"deadline"} if task.deadline.is_unread else task.doubts


def indicator_doubts(indicator: DraftIndicator) -> frozenset[str]:
    """Return the doubtful fields of an indicator; targets that were not read are one."""
    unread = any(target.text and target.comparator is None for target in indicator.targets)
    return indicator.doubts | {"targets"} if unread else indicator.doubts


def warnings_at(draft: PlanDraft, where: str) -> list[str]:
    """Return what was warned of at this place of the file."""
    return [warning.message for warning in draft.warnings if where and warning.where == where]
