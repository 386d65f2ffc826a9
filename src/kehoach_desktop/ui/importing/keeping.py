"""Keeps what is corrected in a review on the disk, a moment after each key, until it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.services.reviewing.kept_review import KeptSource

if TYPE_CHECKING:
    from kehoach_desktop.ui.importing.document_reading import Asked
    from kehoach_desktop.ui.importing.reviews import Reviews
    from kehoach_desktop.ui.operations import Operations

_PAUSE = 250


class Keeping(QObject):
    """Follows one document under review; one that nothing was corrected in is not kept."""

    failed = Signal(str)
    """Why the corrections are on the screen only; said once until they can be kept again."""

    def __init__(
        self, reviews: Reviews, asked: Asked, operations: Operations, kept: str = ""
    ) -> None:
        super().__init__(reviews)
        self._reviews, self._operations = reviews, operations
        self._name = reviews.current.session.draft.source
        self._source = KeptSource(asked.path, asked.text)
        # Short, for the path of the copy must not grow too long for the system.
        self._id = kept or new_id()[:8]
        self._is_kept = bool(kept)
        self._latest = reviews.to_keep()
        self._told = False
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self.keep)
        reviews.corrected.connect(self._soon.start)
        reviews.typed.connect(self._soon.start)

    def keep(self) -> None:
        """Keep what stands there now, unless that is what was kept last."""
        self._soon.stop()
        plans = self._reviews.to_keep()
        if plans == self._latest:
            return
        self._latest = plans
        if not any(plan.edits or plan.lost for plan in plans) and not self._is_kept:
            return
        self._is_kept = True
        name, source = self._name, self._source
        review_id, columns = self._id, self._reviews.columns

        def keep(services: object) -> None:
            box = services.kept_reviews  # type: ignore[attr-defined]
            box.keep(box.make(review_id, name, columns, plans), source)

        self._operations.change(
            keep, lambda _nothing: self._has_kept(), failed=self._has_failed, owner=self
        )

    def forget(self) -> None:
        """The document is settled: taken, or given up."""
        self._soon.stop()
        self._soon.timeout.disconnect()
        review_id = self._id
        if self._is_kept:
            self._operations.change(lambda services: services.kept_reviews.forget(review_id))

    def _has_kept(self) -> None:
        self._told = False

    def _has_failed(self, error: Exception) -> None:
        # Tried again with the next correction.
        self._latest = ()
        if not self._told and isinstance(error, KehoachError):
            self._told = True
            self.failed.emit(str(error))
