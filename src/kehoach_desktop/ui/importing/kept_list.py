"""Before a document is read: the reviews that were left half-way, to go on with or to give up."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.services.reviewing.kept_review import DamagedReview, KeptReview
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.age_words import age_words
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

_SEEN = 3
"""How many lines stand there at once; the others are scrolled to."""

_GAP = 6


class KeptList(QFrame):
    """A line a review, the latest first; hidden where there is none."""

    wanted = Signal(object)
    """The ``KeptReview`` to go on with."""

    dropped = Signal(object)
    """The ``KeptReview``, or ``DamagedReview``, to give up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._heading = QLabel()
        self._heading.setProperty("look", "strong")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its buttons take the focus, and come into sight with it.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(_GAP)
        layout.addWidget(self._heading)
        layout.addWidget(self._scroll)
        self.hide()

    def show_kept(
        self,
        kept: Sequence[KeptReview],
        damaged: Sequence[DamagedReview],
        now: datetime.datetime,
    ) -> None:
        """Show these reviews; those that can't be read any more stand first."""
        lines = [self._damaged_line(one) for one in damaged]
        lines += [self._line(one, now) for one in kept]
        self.setVisible(bool(lines))
        if not lines:
            return
        self._heading.setText(self.tr("Bản đọc đang xem dở ({n})").format(n=len(lines)))
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(_GAP)
        for line in lines:
            stack.addWidget(line)
        stack.addStretch(1)
        self._scroll.setWidget(inside)
        heights = [line.sizeHint().height() + _GAP for line in lines[:_SEEN]]
        more = heights[-1] // 2 if len(lines) > _SEEN else -_GAP
        # Half a line more shows that there is something below.
        self._scroll.setFixedHeight(sum(heights) + more)

    def _line(self, kept: KeptReview, now: datetime.datetime) -> QWidget:
        name = ElidedLabel()
        name.setText(kept.name)
        told = ElidedLabel()
        told.setText(
            self.tr("{n} chỗ đã sửa · {when}").format(
                n=kept.corrections, when=age_words(kept.at, now)
            )
        )
        go_on = QPushButton(self.tr("Xem tiếp"))
        go_on.setAccessibleName(self.tr("Xem tiếp {name}").format(name=kept.name))
        go_on.clicked.connect(lambda: self.wanted.emit(kept))
        return _row((name, told), go_on, self._drop_button(kept))

    def _damaged_line(self, damaged: DamagedReview) -> QWidget:
        what = ElidedLabel()
        what.setText(
            self.tr("▲ {name}: phần đã sửa bị hỏng, không lấy lại được").format(
                name=damaged.name or self.tr("Văn bản đã dán")
            )
        )
        what.setStyleSheet(f"color: {theme.BAD};")
        where = ElidedLabel()
        where.setText(self.tr("Để riêng ở {folder}").format(folder=damaged.folder))
        return _row((what, where), self._drop_button(damaged))

    def _drop_button(self, one: KeptReview | DamagedReview) -> QPushButton:
        drop = QPushButton(self.tr("Bỏ"))
        drop.setAccessibleName(self.tr("Bỏ {name}").format(name=one.name).strip())
        drop.clicked.connect(lambda: self.dropped.emit(one))
        return drop


def _row(words: tuple[QWidget, QWidget], *buttons: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    lines = QVBoxLayout()
    lines.setSpacing(0)
    for one in words:
        lines.addWidget(one)
    words[1].setProperty("look", "muted")
    row.addLayout(lines, 1)
    for button in buttons:
        row.addWidget(button)
    return line
