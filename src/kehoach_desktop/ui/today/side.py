"""The cards on the right of the first page, as many of their lines as the height has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.ui.today.cards import StatusCard, UnitsCard, WaitingCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kehoach_desktop.services.models.today_models import Today

_SHOWN = ((4, 3), (3, 2), (2, 2), (2, 1), (1, 1))
"""How many units and awaited documents stand there by name, the more the better."""


class Side(QScrollArea):
    """Names fewer units and documents before it lets a card be cut; scrolls on the lowest window.

    What is not named is counted, and stands behind "Tất cả…" and the number tiles.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.units, self.groups, self.status = UnitsCard(), WaitingCard(), StatusCard()
        self._found: Today | None = None
        self._named = _SHOWN[0]
        inside = self._inside = QWidget()
        inside.setObjectName("today_ground")
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 4, 0)
        cards.setSpacing(10)
        for card in (self.units, self.groups, self.status):
            cards.addWidget(card)
        cards.addStretch(1)
        self.setObjectName("today_ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def show_found(self, found: Today) -> None:
        """Show what was found."""
        self._found = found
        self.status.show_counts(found.counts)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name fewer where the cards are higher than the window, more where there is room again."""
        super().resizeEvent(event)
        if self._named != _SHOWN[0] or not self._fits():
            self._fill()

    def _fill(self) -> None:
        if self._found is None:
            return
        for self._named in _SHOWN:
            units, groups = self._named
            self.units.show_units(self._found.units, units)
            self.groups.show_groups(self._found.waiting, groups)
            if self._fits():
                return

    def _fits(self) -> bool:
        cards = self._inside.layout()
        return cards is None or cards.heightForWidth(self.viewport().width()) <= self.height()
