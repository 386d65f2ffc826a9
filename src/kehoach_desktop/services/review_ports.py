"""What keeping unfinished reviews and mappings needs of the disk."""

from collections.abc import Sequence
from typing import Protocol

from kehoach_desktop.domain.succession import Mapped
from kehoach_desktop.services.kept_reviews import KeptReview, KeptSource


class ReviewBox(Protocol):
    """Where reviews are kept; each call raises UnusableStore when the folder can't be used."""

    def save(self, review: KeptReview, source: KeptSource) -> None:
        """Keep a review, whole or not at all; the document is copied the first time only."""

    def load(self) -> list[KeptReview]:
        """Return every review that can be read, in any order."""

    def source(self, id: str) -> KeptSource:
        """Return the kept document; raises UnusableFile when it is gone."""

    def drop(self, id: str) -> None:
        """Forget a review; one that is not there is no error."""


class MappingBox(Protocol):
    """Where mappings are kept; ``save`` and ``drop`` raise UnusableStore."""

    def save(self, old_id: str, new_id: str, mapping: Sequence[Mapped]) -> None:
        """Keep a mapping, whole or not at all."""

    def load(self, old_id: str, new_id: str) -> list[Mapped]:
        """Return what was kept; nothing of what can't be read."""

    def drop(self, old_id: str, new_id: str) -> None:
        """Forget a mapping; one that is not there is no error."""
