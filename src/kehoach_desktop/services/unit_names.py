"""Keeping the names written in plans tied to the units of the register."""

from dataclasses import replace

from kehoach_desktop.domain.task import Assignee
from kehoach_desktop.domain.unit_register import UnitRegister
from kehoach_desktop.services.assignees import unit_register
from kehoach_desktop.services.ports import UnitOfWork


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
