"""What keeping unfinished reviews needs of the disk."""

from typing import Protocol

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
