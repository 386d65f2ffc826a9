"""A draft with what its review adds: rows left out, doubts looked at, units chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.services.reviewing.draft_doubts import Doubt
from kehoach_desktop.services.reviewing.draft_editing import remove_rows
from kehoach_desktop.services.reviewing.draft_units import UnitChoice


@dataclass(frozen=True, slots=True)
class DraftReview:
    """What stands in the review; a value, so each correction gives a new one.

    Rows left out stay in ``draft``, so that they can be seen and taken back.
    """

    draft: PlanDraft
    left_out: frozenset[str] = frozenset()
    seen: frozenset[Doubt] = frozenset()
    units: tuple[UnitChoice, ...] = ()

    @property
    def taken(self) -> PlanDraft:
        """The draft as it would be taken: without the rows left out."""
        return remove_rows(self.draft, self.left_out) if self.left_out else self.draft


def begin_review(draft: PlanDraft) -> DraftReview:
    """Return the review of a fresh draft; rows that are only offered stand left out."""
    offered = frozenset(
        (*(row.key for row in draft.offered), *(row.key for row in draft.offered_tasks))
    )
    if not offered:
        return DraftReview(draft)
    whole = replace(
        draft,
        tasks=(*draft.tasks, *draft.offered_tasks),
        indicators=(*draft.indicators, *draft.offered),
        offered=(),
        offered_tasks=(),
    )
    return DraftReview(whole, left_out=offered)


def leave_out(review: DraftReview, keys: Iterable[str]) -> DraftReview:
    """Return the review without these rows; subtasks go with their task."""
    return replace(review, left_out=review.left_out | _with_subtasks(review.draft, keys))


def bring_back(review: DraftReview, keys: Iterable[str]) -> DraftReview:
    """Return the review with rows that were left out; a subtask brings its task back too."""
    back = _with_subtasks(review.draft, keys)
    parents = {task.key: task.parent for task in review.draft.tasks}
    for key in list(back):
        parent = parents.get(key)
        while parent is not None and parent not in back:
            back.add(parent)
            parent = parents.get(parent)
    return replace(review, left_out=review.left_out - back)


def mark_seen(review: DraftReview, doubts: Iterable[Doubt]) -> DraftReview:
    """Return the review with doubts ticked off: what was read there is right."""
    return replace(review, seen=review.seen | frozenset(doubts))


def choose_unit(review: DraftReview, choice: UnitChoice) -> DraftReview:
    """Return the review with an unknown name tied to a unit, or to be added as one."""
    others = tuple(one for one in review.units if one.name != choice.name)
    return replace(review, units=(*others, choice))


def _with_subtasks(draft: PlanDraft, keys: Iterable[str]) -> set[str]:
    gone = set(keys)
    for task in draft.tasks:
        if task.parent in gone:
            gone.add(task.key)
    return gone
