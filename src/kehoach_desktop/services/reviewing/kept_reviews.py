"""Reviews that were left before their plans were taken: kept beside the data, not in them."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.services.reviewing.draft_edits import Edit
from kehoach_desktop.services.reviewing.draft_replay import Place, places_of, row_of
from kehoach_desktop.services.reviewing.kept_review import (
    DamagedReview,
    KeptPlan,
    KeptReview,
    KeptSource,
    OpenPlan,
)
from kehoach_desktop.services.reviewing.review_ports import ReviewBox


class KeptReviewService:
    """Keeps what was corrected in a document, also through a power cut, until it is settled."""

    def __init__(self, box: ReviewBox, now: Callable[[], datetime.datetime]) -> None:
        self._box = box
        self._now = now

    def keep(self, review: KeptReview, source: KeptSource) -> None:
        """Keep a review in the place of what was kept of it before; raises UnusableStore."""
        self._box.save(review, source)

    def make(
        self,
        id: str,
        name: str,
        columns: Sequence[ColumnChoice],
        plans: Iterable[OpenPlan],
    ) -> KeptReview:
        """Return what is to be kept."""
        return KeptReview(
            id,
            name,
            self._now(),
            tuple(columns),
            tuple(
                KeptPlan(plan.part, plan.edits, _named(plan.read, plan.edits), plan.lost)
                for plan in plans
            ),
        )

    def kept(self) -> list[KeptReview]:
        """Return the reviews to go on with, the latest first."""
        return sorted(self._box.load(), key=lambda one: one.at, reverse=True)

    def of(self, document: KeptSource) -> KeptReview | None:
        """Return the latest review of this very document, by its content."""
        return next((one for one in self.kept() if self._box.is_of(one.id, document)), None)

    def damaged(self) -> list[DamagedReview]:
        """Set aside what can't be read any more, and return all that was; by name."""
        return sorted(self._box.set_aside(), key=lambda one: one.name)

    def forget_damaged(self, id: str) -> None:
        """Remove what was set aside, with its document; raises UnusableStore."""
        self._box.drop_aside(id)

    def source(self, id: str) -> KeptSource:
        """Return the document of a kept review; raises UnusableFile, UnusableStore."""
        return self._box.source(id)

    def forget(self, id: str) -> None:
        """Forget a review that was taken or given up; raises UnusableStore."""
        self._box.drop(id)


def _named(read: PlanDraft, edits: Iterable[Edit]) -> dict[str, Place]:
    """Return the places of the rows that edits name."""
    keys = {row_of(key) for edit in edits for key in edit.rows}
    return {key: place for key, place in places_of(read).items() if key in keys} if keys else {}
