"""Keeping the names written in plans tied to the units of the register."""

from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kehoach_desktop.domain.plans.task import Assignee
from kehoach_desktop.domain.units.names import name_key
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.assignees import unit_register

_NEAR = 0.75


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name in the plans that no unit bears; ``likely`` is the unit it comes nearest to."""

    text: str
    count: int
    likely: Unit | None = None


def unknown_names(work: UnitOfWork, plan_id: str | None = None) -> list[UnknownName]:
    """Return the names of one plan, or of all, that mean no unit and no collective."""
    register = unit_register(work)
    within = {"plan_id": plan_id} if plan_id else {}
    counts: Counter[str] = Counter()
    for task in work.tasks.matching(**within):
        counts.update(one.text for one in (*task.lead, *task.coordinating) if not one.unit_id)
    for indicator in work.indicators.matching(**within):
        counts.update(one.text for one in indicator.lead if not one.unit_id)
    return [
        UnknownName(text, count, _nearest(text, register))
        for text, count in counts.most_common()
        if text and register.is_unknown(text)
    ]


def _nearest(text: str, register: UnitRegister) -> Unit | None:
    """Return the unit whose name comes near the words, ``None`` where none does."""
    words = name_key(text)
    best, nearest = _NEAR, None
    for unit in register.units:
        for name in (unit.name, *unit.aliases):
            score = SequenceMatcher(None, words, name_key(name)).ratio()
            if score > best:
                best, nearest = score, unit
    return nearest


def tie_names(work: UnitOfWork) -> None:
    """Tie every name not tied yet to the unit the register now finds for it."""
    register = unit_register(work)
    found: dict[str, str | None] = {}
    for task in work.tasks.matching():
        lead = _tied(task.lead, register, found)
        coordinating = _tied(task.coordinating, register, found)
        if (lead, coordinating) != (task.lead, task.coordinating):
            work.tasks.update(replace(task, lead=lead, coordinating=coordinating))
    for indicator in work.indicators.matching():
        lead = _tied(indicator.lead, register, found)
        if lead != indicator.lead:
            work.indicators.update(replace(indicator, lead=lead))


def _tied(
    assignees: tuple[Assignee, ...], register: UnitRegister, found: dict[str, str | None]
) -> tuple[Assignee, ...]:
    for one in assignees:
        if one.unit_id is None and one.text not in found:
            unit = register.resolve(one.text)
            found[one.text] = unit.id if unit else None
    return tuple(one if one.unit_id else replace(one, unit_id=found[one.text]) for one in assignees)
