"""A review that was left before its plans were taken, as values."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.services.reviewing.draft_edits import Edit
from kehoach_desktop.services.reviewing.draft_replay import LostEdit, Place


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
