"""The places of a draft that the officer should look at, in the order F8 visits them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask, PlanDraft, ReadingWarning
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.services.reviewing.draft_units import named_units, unknown_names


class Section(StrEnum):
    """The sections of the review."""

    TASKS = "tasks"
    INDICATORS = "indicators"
    HEAD = "head"
    WARNINGS = "warnings"


_FIELDS = (
    *("number", "title", "name", "measure_unit", "targets", "indicator"),
    *("lead", "coordinating", "deadline"),
)
"""The fields of a row as they stand side by side in the review, tasks and indicators alike."""

_HEAD = ("symbol", "date", "issuer", "year", "title")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place to look at: a field of a row, or a warning by its place and words.

    ``unit`` is the name that the register does not know, where that is the doubt.
    """

    section: Section
    key: str
    field: str = ""
    unit: str = ""


def doubts_of(
    draft: PlanDraft,
    seen: Collection[Doubt] = frozenset(),
    left_out: Collection[str] = frozenset(),
    register: UnitRegister | None = None,
    read: PlanDraft | None = None,
) -> list[Doubt]:
    """Return every open doubt: of rows, of the head, then warnings that no doubtful row shows.

    Rows that are left out raise none, and what told of rows only offered is settled once all of
    them are taken. With a ``register``, each name that it does not know
    is a doubt where it stands first. ``read`` is the draft before any correction.
    """
    unknown = _unknown_units(draft, left_out, register) if register is not None else {}
    found: list[Doubt] = []
    for task in (*draft.tasks, *draft.actions):
        here = unknown.get(task.key, ())
        found.extend(_of_row(Section.TASKS, task.key, task_doubts(task), here))
    for indicator in draft.indicators:
        here = unknown.get(indicator.key, ())
        fields = indicator_doubts(indicator)
        found.extend(_of_row(Section.INDICATORS, indicator.key, fields, here))
    if found or draft.tasks or draft.actions or draft.indicators:
        found.extend(Doubt(Section.HEAD, "", field) for field in missing_in_head(draft))
    shown = _doubtful_places(read or draft)
    for warning in draft.warnings:
        if warning.where not in shown and not _is_settled(warning, left_out):
            found.append(Doubt(Section.WARNINGS, warning.where, warning.message))
    return [doubt for doubt in found if doubt.key not in left_out and doubt not in seen]


def open_places(draft: PlanDraft, doubts: Collection[Doubt]) -> frozenset[str]:
    """Return the places of the rows that have one of these doubts."""
    keys = {doubt.key for doubt in doubts if doubt.section in (Section.TASKS, Section.INDICATORS)}
    tasks = (task.where for task in (*draft.tasks, *draft.actions) if task.key in keys)
    return frozenset((*tasks, *(one.where for one in draft.indicators if one.key in keys)))


def _doubtful_places(read: PlanDraft) -> frozenset[str]:
    """Return where rows were read with a doubt: what is warned of there is settled with them."""
    tasks = (task.where for task in (*read.tasks, *read.actions) if task_doubts(task))
    indicators = (one.where for one in read.indicators if indicator_doubts(one))
    return frozenset((*tasks, *indicators))


def _of_row(
    section: Section,
    key: str,
    fields: Collection[str],
    unknown: Collection[tuple[str, str, str]],
) -> list[Doubt]:
    """Return what is doubtful in a row, from its first column to its last."""
    found = [Doubt(section, key, field) for field in sorted(fields)]
    found += [Doubt(section, *place) for place in unknown]
    places = {field: at for at, field in enumerate(_FIELDS)}
    return sorted(found, key=lambda doubt: places.get(doubt.field, len(places)))


def missing_in_head(draft: PlanDraft) -> tuple[str, ...]:
    """Return the facts of a plan's head that were not read, in the order of the form."""
    return tuple(field for field in _HEAD if not getattr(draft, field))


def task_doubts(task: DraftTask) -> frozenset[str]:
    """Return the doubtful fields of a task; words of a deadline that were not read are one."""
    return task.doubts | {"deadline"} if task.deadline.is_unread else task.doubts


def indicator_doubts(indicator: DraftIndicator) -> frozenset[str]:
    """Return the doubtful fields of an indicator; targets that were not read are one."""
    unread = any(target.text and target.comparator is None for target in indicator.targets)
    return indicator.doubts | {"targets"} if unread else indicator.doubts


def warnings_at(
    draft: PlanDraft, where: str, key: str = "", left_out: Collection[str] = frozenset()
) -> list[str]:
    """Return what is still to be said of the row with this key at its place of the file."""
    here = [warning for warning in draft.warnings if where and warning.where == where]
    return [
        warning.message
        for warning in here
        if not _is_settled(warning, left_out)
        and not (key in warning.offers and key not in left_out)
    ]


def _is_settled(warning: ReadingWarning, left_out: Collection[str]) -> bool:
    """Whether every row that was only offered has been taken."""
    return bool(warning.offers) and warning.offers.isdisjoint(left_out)


def _unknown_units(
    draft: PlanDraft, left_out: Collection[str], register: UnitRegister
) -> dict[str, list[tuple[str, str, str]]]:
    """Return (key, field, name) by key of the first place of each unknown name."""
    told: set[str] = set()
    places: dict[str, list[tuple[str, str, str]]] = {}
    for key, field, name in named_units(draft):
        if name not in told and key not in left_out:
            told.add(name)
            if unknown_names((name,), register):
                places.setdefault(key, []).append((key, field, name))
    return places
