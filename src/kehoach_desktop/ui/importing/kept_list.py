"""Before a document is read: the reviews that were left half-way, to go on with or to give up."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.services.kept_reviews import KeptReview
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

_MOST = 3


class KeptList(QFrame):
    """A line a review, the latest first; hidden where there is none."""

    wanted = Signal(object)
    """The ``KeptReview`` to go on with."""

    dropped = Signal(object)
    """The ``KeptReview`` to give up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(14, 10, 14, 10)
        self._lines.setSpacing(6)
        self.hide()

    def show_kept(self, kept: Sequence[KeptReview], now: datetime.datetime) -> None:
        """Show these reviews."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.setVisible(bool(kept))
        if not kept:
            return
        heading = QLabel(self.tr("Bản đọc đang xem dở"))
        heading.setProperty("look", "strong")
        self._lines.addWidget(heading)
        for one in kept[:_MOST]:
            self._lines.addWidget(self._line(one, now))
        if len(kept) > _MOST:
            more = QLabel(self.tr("và {n} bản đọc cũ hơn").format(n=len(kept) - _MOST))
            more.setProperty("look", "muted")
            self._lines.addWidget(more)

    def _line(self, kept: KeptReview, now: datetime.datetime) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = ElidedLabel()
        words.setText(
            self.tr("{name} · {n} chỗ đã sửa · {when}").format(
                name=kept.name, n=kept.corrections, when=self._when(kept.at, now)
            )
        )
        go_on = QPushButton(self.tr("Xem tiếp"))
        go_on.setAccessibleName(self.tr("Xem tiếp {name}").format(name=kept.name))
        go_on.clicked.connect(lambda: self.wanted.emit(kept))
        drop = QPushButton(self.tr("Bỏ"))
        drop.setAccessibleName(self.tr("Bỏ {name}").format(name=kept.name))
        drop.clicked.connect(lambda: self.dropped.emit(kept))
        row.addWidget(words, 1)
        row.addWidget(go_on)
        row.addWidget(drop)
        return line

    def _when(self, at: datetime.datetime, now: datetime.datetime) -> str:
        clock = f"{at.hour}:{at.minute:02}"
        if at.date() == now.date():
            return self.tr("{clock} hôm nay").format(clock=clock)
        return f"{clock} {at.day}/{at.month}/{at.year}"
