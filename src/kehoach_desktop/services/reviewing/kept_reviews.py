"""Reviews that were left before their plans were taken: kept beside the data, not in them."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.services.reviewing.draft_edits import Edit
from kehoach_desktop.services.reviewing.draft_replay import LostEdit, Place, places_of, row_of

if TYPE_CHECKING:
    from kehoach_desktop.services.reviewing.review_ports import ReviewBox


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """The corrections of one plan of the file, ``part`` counting from 0.

    ``places`` say where the rows that they name were read; what was being typed and is no
    correction yet is the last of ``edits``. ``lost`` found no row in a later reading of the
    document; they are kept until the officer has dealt with them.
    """

    part: int
    edits: tuple[Edit, ...] = ()
    places: Mapping[str, Place] | None = None
    lost: tuple[LostEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptReview:
    """A document under review: its name, what was said of its columns, the plans still open."""

    id: str
    name: str
    at: datetime.datetime
    columns: tuple[ColumnChoice, ...] = ()
    plans: tuple[KeptPlan, ...] = ()

    @property
    def corrections(self) -> int:
        """How many corrections are kept."""
        return sum(len(plan.edits) + len(plan.lost) for plan in self.plans)


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """One plan of a file under review: its part, how it was read, what was corrected in it."""

    part: int
    read: PlanDraft
    edits: tuple[Edit, ...] = ()
    lost: tuple[LostEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class DamagedReview:
    """A review that can't be read any more, set aside with its document: where it lies now.

    ``name`` is the document's, "" for text that was pasted.
    """

    id: str
    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class KeptSource:
    """The document itself: a file, or the text that was pasted."""

    path: Path | None = None
    text: str = ""


class KeptReviewService:
    """Keeps what was corrected in a document, also through a power cut, until it is settled."""

    def __init__(self, box: "ReviewBox", now: Callable[[], datetime.datetime]) -> None:
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

    def now(self) -> datetime.datetime:
        """Return the moment by the clock that ``KeptReview.at`` was taken from."""
        return self._now()

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
