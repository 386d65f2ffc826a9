"""Small line icons, painted, so that they need no font and stay sharp at every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SIZE = 18
_CLEAR = QColor(0, 0, 0, 0)

# Strokes on an 18 × 18 field: polylines, then circles as (x, y, radius).
_LINES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "clock": (((9, 5), (9, 9), (12, 11)),),
    "list": (
        ((3, 3), (15, 3), (15, 15), (3, 15), (3, 3)),
        ((6, 6.5), (12, 6.5)),
        ((6, 9), (12, 9)),
        ((6, 11.5), (12, 11.5)),
    ),
    "calendar": (
        ((2.5, 4.5), (15.5, 4.5), (15.5, 15.5), (2.5, 15.5), (2.5, 4.5)),
        ((2.5, 8), (15.5, 8)),
        ((6, 2.5), (6, 6)),
        ((12, 2.5), (12, 6)),
        ((6, 11.5), (7.5, 11.5)),
        ((10.5, 11.5), (12, 11.5)),
    ),
    "inbox": (
        ((9, 2.5), (9, 9.5)),
        ((6, 6.8), (9, 9.8), (12, 6.8)),
        ((3, 9), (3, 15), (15, 15), (15, 9)),
    ),
    "pencil": (
        ((3.5, 14.5), (4.5, 11), (12, 3.5), (14.5, 6), (7, 13.5), (3.5, 14.5)),
        ((10.5, 5), (13, 7.5)),
    ),
    "printer": (
        ((5, 7), (5, 2.5), (13, 2.5), (13, 7)),
        ((5, 12.5), (2.5, 12.5), (2.5, 7), (15.5, 7), (15.5, 12.5), (13, 12.5)),
        ((5, 10.5), (13, 10.5), (13, 15.5), (5, 15.5), (5, 10.5)),
    ),
    "gear": (
        ((9, 1.8), (9, 4)),
        ((9, 14), (9, 16.2)),
        ((1.8, 9), (4, 9)),
        ((14, 9), (16.2, 9)),
        ((3.9, 3.9), (5.5, 5.5)),
        ((12.5, 12.5), (14.1, 14.1)),
        ((3.9, 14.1), (5.5, 12.5)),
        ((12.5, 5.5), (14.1, 3.9)),
    ),
    "search": (((11.5, 11.5), (15.5, 15.5)),),
}
_CIRCLES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "gear": ((9, 9, 4.6), (9, 9, 1.8)),
    "clock": ((9, 9, 6.6),),
    "search": ((8, 8, 4.8),),
}


def icon(name: str, colour: str) -> QIcon:
    """Return the named icon in one colour."""
    # The first page shows pictures only, and the class of icons is large.
    from PySide6.QtGui import QIcon

    return QIcon(picture(name, colour))


def picture(name: str, colour: str) -> QPixmap:
    """Return the named icon in one colour, drawn for the sharpest screen there is."""
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    pixmap = QPixmap(round(_SIZE * ratio), round(_SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(_CLEAR)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.4))
    for line in _LINES.get(name, ()):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    for x, y, radius in _CIRCLES.get(name, ()):
        painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    painter.end()
    return pixmap


def application_icon() -> QIcon:
    """Return the program's own icon."""
    from PySide6.QtGui import QIcon

    result = QIcon()
    for size in (16, 32, 48, 128):
        result.addPixmap(application_picture(size))
    return result


def application_picture(size: int) -> QPixmap:
    """Return the program's sign: a ticked list on the navigation's blue."""
    pixmap = QPixmap(size, size)
    pixmap.fill(_CLEAR)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 32, size / 32)
    painter.setPen(_CLEAR)
    painter.setBrush(QColor("#17324d"))
    painter.drawRoundedRect(QRectF(1, 1, 30, 30), 6, 6)
    painter.setPen(QPen(QColor("#ffffff"), 2.6))
    for y in (10, 17, 24):
        painter.drawLine(QPointF(15, y), QPointF(26, y))
    painter.setPen(QPen(QColor("#5aa9f5"), 2.6))
    for y in (10, 17):
        points = [QPointF(6, y), QPointF(8.5, y + 2.5), QPointF(12, y - 3)]
        painter.drawPolyline(QPolygonF(points))
    painter.end()
    return pixmap
