"""The reviews that were left half-way, where the page begins: gone on with, or given up."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from kehoach_desktop.services.reviewing.kept_review import KeptReview
from kehoach_desktop.ui.importing.questions import may_drop

if TYPE_CHECKING:
    from kehoach_desktop.services.reviewing.kept_review import DamagedReview
    from kehoach_desktop.ui.importing.intake import Intake
    from kehoach_desktop.ui.importing.start_view import StartView
    from kehoach_desktop.ui.operations import Operations

translate = QCoreApplication.translate


class LeftHalfWay(QObject):
    """Fills the list of the start and carries out what is chosen in it."""

    def __init__(
        self, start: StartView, intake: Intake, operations: Operations, page: QWidget
    ) -> None:
        super().__init__(page)
        self._start, self._operations, self._page = start, operations, page
        start.kept.wanted.connect(intake.go_on)
        start.kept.dropped.connect(self._give_up)

    def look(self) -> None:
        """Show what is kept now."""
        self._operations.read(
            lambda services: (services.kept_reviews.damaged(), services.kept_reviews.kept()),
            self._show,
            owner=self,
            key="import-kept",
        )

    def _show(self, found: tuple[list[DamagedReview], list[KeptReview]]) -> None:
        damaged, kept = found
        self._start.show_kept(kept, damaged, datetime.datetime.now())

    def _give_up(self, kept: KeptReview | DamagedReview) -> None:
        if not may_drop(self._page):
            return
        self._operations.change(
            lambda services: (
                services.kept_reviews.forget(kept.id)
                if isinstance(kept, KeptReview)
                else services.kept_reviews.forget_damaged(kept.id)
            ),
            lambda _nothing: self.look(),
            owner=self,
        )


def going_on_words(kept: KeptReview, lost: int) -> str:
    """Return what is said once a review stands there again."""
    if lost:
        words = translate(
            "LeftHalfWay",
            "Đã lấy lại {n} chỗ sửa; {lost} chỗ không còn dòng, bấm “Xem lại…”. Chưa ghi vào sổ.",
        )
    else:
        words = translate(
            "LeftHalfWay", "Đã lấy lại {n} chỗ sửa; chưa ghi vào sổ, Ctrl+Z để trở về."
        )
    return words.format(n=kept.corrections - lost, lost=lost)
