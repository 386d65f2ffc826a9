"""A task of a plan and who answers for it."""

from dataclasses import dataclass, field

from kehoach_desktop.domain.deadlines.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Assignee:
    """A unit named in a task, as written; ``unit_id`` when the register knows it.

    A collective phrase ("các phòng, ban, đơn vị") stays text with no unit.
    """

    text: str
    unit_id: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work; ``number`` is kept as printed and ``position`` orders siblings.

    ``parent_id`` is the task it is a subtask of; ``indicator_id`` ties the row of an
    action table to its indicator. ``where`` points back into the source file.
    ``deadline`` is the one in force. ``written_deadline`` is what the plan says where that
    is another: the task was extended, or what it waited for has come. ``first_deadline`` is
    what the plan said before a newer version of it changed that.
    """

    id: str
    plan_id: str
    position: int
    title: str
    number: str = ""
    clause: str = ""
    group_id: str | None = None
    parent_id: str | None = None
    indicator_id: str | None = None
    lead: tuple[Assignee, ...] = ()
    coordinating: tuple[Assignee, ...] = ()
    head: str = ""
    deliverable: str = ""
    deadline: Deadline = field(default_factory=Deadline)
    note: str = ""
    where: str = ""
    first_deadline: Deadline | None = None
    written_deadline: Deadline | None = None

    @property
    def written(self) -> Deadline:
        """The deadline as the plan says it now, extensions aside."""
        return self.deadline if self.written_deadline is None else self.written_deadline
