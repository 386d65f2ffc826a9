"""Names of units in a draft that the office's register does not know, and what is done with them.

Choices wait with the draft; the register itself changes when the draft is taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.text.vietnamese import clean, writable
from kehoach_desktop.domain.units.register import UnitRegister, is_collective
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.positions import GAP


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """What an unknown name is: another name of the unit ``unit_id``, or a unit to be added."""

    name: str
    unit_id: str | None = None


def chosen_units(units: Sequence[Unit], choices: Iterable[UnitChoice]) -> tuple[Unit, ...]:
    """Return the register's units with the choices made; nothing is stored.

    A unit to be added has its own name for a key. A choice that the register meanwhile
    answers by itself, or whose unit is gone, changes nothing.
    """
    known = {unit.id: unit for unit in units}
    for choice in choices:
        name = clean(writable(choice.name))
        if not name or UnitRegister(known.values()).resolve(name) is not None:
            continue
        if choice.unit_id is None:
            last = max((unit.position for unit in known.values()), default=0)
            office = next((unit.office_id for unit in known.values()), "")
            known[name] = Unit(name, office, name, position=last + GAP)
        elif unit := known.get(choice.unit_id):
            known[unit.id] = replace(unit, aliases=(*unit.aliases, name))
    return tuple(known.values())


def unknown_names(names: Iterable[str], register: UnitRegister) -> tuple[str, ...]:
    """Return those of the names that mean no known unit and no collective."""
    return tuple(
        name for name in names if register.resolve(name) is None and not is_collective(name)
    )


def named_units(draft: PlanDraft) -> Iterator[tuple[str, str, str]]:
    """Yield (row's key, field, name) of every unit that tasks and indicators name."""
    for task in (*draft.tasks, *draft.actions):
        for name in task.lead:
            yield task.key, "lead", name
        for name in task.coordinating:
            yield task.key, "coordinating", name
    for indicator in draft.indicators:
        for name in indicator.lead:
            yield indicator.key, "lead", name


def keep_choices(work: UnitOfWork, office_id: str, choices: Iterable[UnitChoice]) -> None:
    """Put the choices into the register, in the unit of work of the taking."""
    before = {unit.id: unit for unit in work.units.matching()}
    for unit in chosen_units(list(before.values()), choices):
        if unit.id not in before:
            work.units.add(replace(unit, id=new_id(), office_id=office_id))
        elif unit != before[unit.id]:
            work.units.update(unit)
