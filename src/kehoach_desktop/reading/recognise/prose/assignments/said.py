"""What a clause says besides its work: who leads, who takes part, by when, with what result."""

import re
from dataclasses import dataclass, field, replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.reading.folding import fold_fast

NO_UNITS: tuple[str, ...] = ()

_WITHIN = re.compile(r"\btrong (?P<unit>tuan|thang|quy)$")


@dataclass(frozen=True, slots=True)
class Said:
    """What one clause says; ``work`` is what remains of its words, "" when nothing does.

    ``plain`` is the work folded. A ``doubtful`` deadline or an ``unsure_lead`` stands in words
    that may mean something else.
    """

    work: str = ""
    plain: str = ""
    lead: tuple[str, ...] = NO_UNITS
    coordinating: tuple[str, ...] = NO_UNITS
    head: str = ""
    deliverable: str = ""
    note: str = ""
    deadline: Deadline = field(default_factory=Deadline)
    doubtful: bool = False
    unsure_lead: bool = False

    @property
    def is_given(self) -> bool:
        """Whether it names a lead or a limit of time, as work given to somebody does."""
        limit = self.deadline
        sure = not self.doubtful and (limit.after or limit.recurrence)
        return bool(self.lead or limit.due or limit.start or sure)

    @property
    def assigns(self) -> bool:
        """Whether it names a lead, others, a deadline or another fact of an assignment."""
        return bool(
            self.lead or self.coordinating or self.head or self.deadline.text or self.deliverable
        )

    def over(self, outer: "Said") -> "Said":
        """Return this with what it does not say itself taken from what is said around it."""
        own = bool(self.lead)
        return replace(
            self,
            lead=self.lead or outer.lead,
            unsure_lead=self.unsure_lead if own else outer.unsure_lead,
            coordinating=self.coordinating or (NO_UNITS if own else outer.coordinating),
            head=self.head or outer.head,
            deliverable=self.deliverable or outer.deliverable,
            deadline=joined_deadline(self.deadline, outer.deadline),
            doubtful=self.doubtful if self.deadline.text else outer.doubtful,
        )

    def beside(self, other: "Said") -> "Said":
        """Return this with what a line beside it says that this does not: "Phối hợp: Phòng B"."""
        both = self.over(other)
        return replace(both, coordinating=self.coordinating or other.coordinating)


def rhythm_within(own: Deadline, outer: Deadline) -> Deadline | None:
    """Return the deadline of work that recurs until a day told around it, else ``None``.

    "Kiểm tra chợ hằng tháng" below "Thời gian thực hiện: trong năm 2026" is both.
    """
    recurs = own.recurrence and not (own.start or own.due or own.after)
    ends = outer.due and not (outer.recurrence or outer.after)
    if not (recurs and ends):
        return None
    return replace(
        outer,
        text=f"{own.text}; {outer.text}",
        recurrence=own.recurrence,
        ongoing=own.ongoing or outer.ongoing,
    )


def joined_deadline(own: Deadline, outer: Deadline) -> Deadline:
    """Return a clause's own deadline, else the one around it.

    A start alone takes its end, and "xong trong tháng" the month that stands around it.
    """
    if not own.text:
        return outer
    if both := rhythm_within(own, outer):
        return both
    if own.is_unread and outer.due and (within := _WITHIN.search(fold_fast(own.text))):
        if fold_fast(outer.text).rfind(within["unit"]) >= 0:
            return replace(outer, text=f"{own.text}; {outer.text}")
        return own
    started = own.start and own.due is None and not own.recurrence
    if started and outer.due and outer.start is None:
        return replace(outer, text=f"{own.text}; {outer.text}", start=own.start)
    return own
