"""Units named in a task, tied to the office's register."""

from kehoach_desktop.domain.plans.task import Assignee
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.services.ports.store import UnitOfWork


def unit_register(work: UnitOfWork) -> UnitRegister:
    """Return the register of the units this office knows."""
    return UnitRegister(work.units.matching())


def read_assignees(text: str, register: UnitRegister) -> tuple[Assignee, ...]:
    """Return the units that ``text`` ("A; B") names, as written and tied where known."""
    return tuple(assignee(part, register) for part in register.split(text) if clean(part))


def assignee(text: str, register: UnitRegister) -> Assignee:
    """Return one name as written, tied to the unit the register finds for it."""
    unit = register.resolve(text)
    return Assignee(clean(text), unit.id if unit else None)


def shown(assignees: tuple[Assignee, ...]) -> str:
    """Return the names as one line, which ``read_assignees`` reads back."""
    return "; ".join(assignee.text for assignee in assignees)
