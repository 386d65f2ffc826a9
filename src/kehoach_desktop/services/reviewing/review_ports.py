"""What keeping unfinished reviews, mappings and ticks needs of the disk."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.reviewing.kept_review import DamagedReview, KeptReview, KeptSource


class ReviewBox(Protocol):
    """Where reviews are kept; each call raises UnusableStore when the folder can't be used."""

    def save(self, review: KeptReview, source: KeptSource) -> None:
        """Keep a review, whole or not at all; the document is copied the first time only."""

    def load(self) -> list[KeptReview]:
        """Return every review that can be read, in any order."""

    def source(self, id: str) -> KeptSource:
        """Return the kept document; raises UnusableFile when it is gone."""

    def is_of(self, id: str, document: KeptSource) -> bool:
        """Return whether the kept document is this one, by its content."""

    def set_aside(self) -> list[DamagedReview]:
        """Move what can't be read out of the way; return all that lies there."""

    def drop_aside(self, id: str) -> None:
        """Remove what was set aside; what is not there is no error."""

    def drop(self, id: str) -> None:
        """Forget a review; one that is not there is no error."""


class ChoiceBox(Protocol):
    """Where the ticks of a newer version are kept; ``save`` and ``drop`` raise UnusableStore."""

    def save(self, plan_id: str, choices: Mapping[str, str]) -> None:
        """Keep the choices for a plan, whole or not at all."""

    def load(self, plan_id: str) -> dict[str, str]:
        """Return what was kept; nothing of what can't be read."""

    def set_aside(self, plan_id: str) -> Path | None:
        """Move choices that can't be read out of the way; return where they lie, if any do."""

    def drop(self, plan_id: str) -> None:
        """Forget the choices for a plan, also those set aside; none is no error."""


class MappingBox(Protocol):
    """Where mappings are kept; ``save`` and ``drop`` raise UnusableStore."""

    def save(self, old_id: str, new_id: str, mapping: Sequence[Mapped]) -> None:
        """Keep a mapping, whole or not at all."""

    def load(self, old_id: str, new_id: str) -> list[Mapped]:
        """Return what was kept; nothing of what can't be read."""

    def set_aside(self, old_id: str, new_id: str) -> Path | None:
        """Move a mapping that can't be read out of the way; return where it lies, if one does."""

    def drop(self, old_id: str, new_id: str) -> None:
        """Forget a mapping, also one set aside; one that is not there is no error."""
