"""Draws a hit: its kind, its title, where it belongs, and the sentence that holds the words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.services.models.search_models import SearchHit
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.search.hit_model import HIT_ROLE, kind_name

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _KIND, _TOP, _GAP = 14, 78, 7, 2


class HitDelegate(QStyledItemDelegate):
    """Two lines a hit, three where its words stand in neither; each is elided."""

    def __init__(self) -> None:
        super().__init__()
        self._font = QFont()
        self._font.setFamilies(theme.FAMILIES)
        self._font.setPixelSize(theme.TEXT_PIXELS)
        self._small = QFont(self._font)
        self._small.setPixelSize(theme.TEXT_PIXELS - 1)
        self._line = QFontMetrics(self._font).height()
        self._small_line = QFontMetrics(self._small).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the hit's lines."""
        hit: SearchHit = index.data(HIT_ROLE)
        below = bool(hit.context) + bool(hit.excerpt)
        return QSize(200, 2 * _TOP + self._line + below * (_GAP + self._small_line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the hit."""
        hit: SearchHit = index.data(HIT_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.CHOSEN))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.PRIMARY)
        top = rect.top() + _TOP
        self._words(painter, kind_name(hit.kind), rect.left() + _SIDE, _KIND, top, small=True)
        left = rect.left() + _SIDE + _KIND + 6
        room = rect.right() - left - _SIDE
        self._words(painter, hit.title, left, room, top)
        top += self._line + _GAP
        if hit.context:
            self._words(painter, hit.context, left, room, top, small=True)
            top += self._small_line + _GAP
        if hit.excerpt:
            self._words(painter, f"“{hit.excerpt}”", left, room, top, small=True, ink=theme.INK)
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        text: str,
        left: int,
        width: int,
        top: int,
        *,
        small: bool = False,
        ink: str = "",
    ) -> None:
        font = self._small if small else self._font
        height = self._small_line if small else self._line
        # The kind stands on the title's line, a little smaller: on its middle, not its top.
        if small and height < self._line and width == _KIND:
            height = self._line
        painter.setFont(font)
        painter.setPen(QColor(ink or (theme.MUTED if small else theme.INK)))
        text = QFontMetrics(font).elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, width
        )
        place = QRect(left, top, width, height)
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text
        )
