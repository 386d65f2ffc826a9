"""Shows the pages of a PDF one under another; each is drawn when it comes into view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kehoach_desktop.services.models.page_models import PageImage
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.reports.page_pictures import PagePictures
from kehoach_desktop.ui.reports.pdf_layout import GAP, PageBox, lay_out, pages_between

_ZOOM_STEP = 1.2
_LEAST_ZOOM, _MOST_ZOOM = 0.25, 4.0
_GROUND = "#e6eaef"
_MARK = "#c98a14"
_MARGIN = 3
_Band = tuple[float, float, float, float]


class PdfView(QAbstractScrollArea):
    """``wanted`` asks for a page at a width in device pixels; ``show_image`` answers."""

    wanted = Signal(int, int)
    moved = Signal(int, int)
    """The page in front, from 1, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Bản xem trước của báo cáo"))
        self._sizes: Sequence[tuple[float, float]] = ()
        self._boxes: list[PageBox] = []
        self._zoom: float | None = None
        self._images = PagePictures()
        self._asked: dict[int, int] = {}
        self._words: dict[int, str] = {}
        self._marked: Sequence[tuple[int, _Band]] = ()
        self.verticalScrollBar().valueChanged.connect(self._has_moved)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # --- what the page calls ---------------------------------------------------------------

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of these page sizes (points); the place scrolled to is kept."""
        self._sizes = sizes
        self._images.clear()
        self._asked.clear()
        self._words.clear()
        self._arrange()

    def show_image(self, image: PageImage) -> None:
        """Take a drawn page; one that came smaller than asked for is as large as it gets."""
        for left in self._images.take(image):
            self._asked.pop(left, None)
        self.viewport().update()

    def show_words(self, page: int, words: str) -> None:
        """Say on a page (from 0) why it can't be drawn; it is not asked for again."""
        self._words[page] = words
        self.viewport().update()

    def mark(self, bands: Sequence[tuple[int, _Band]]) -> None:
        """Frame parts of pages (from 0) and bring the first of them into view.

        A band is left, top, right, bottom in shares of its page's width and height.
        """
        self._marked = bands
        page, band = bands[0]
        box = next((one for one in self._boxes if one.page == page), None)
        if box is not None:
            bar, room = self.verticalScrollBar(), self.viewport().height()
            frame = _framed(QRect(box.left, box.top, box.width, box.height), band)
            if frame.top() < bar.value() + GAP or frame.bottom() > bar.value() + room - GAP:
                bar.setValue(frame.top() - max(GAP, (room - frame.height()) // 3))
        self.viewport().update()

    def fit_width(self) -> None:
        """Make the widest page fill the view."""
        self._zoom = None
        self._arrange()

    def zoom(self, steps: int) -> None:
        """Make the pages larger or smaller, around the middle of the view."""
        present = self._scale()
        self._zoom = min(_MOST_ZOOM, max(_LEAST_ZOOM, present * _ZOOM_STEP**steps))
        self._arrange()

    # --- layout ----------------------------------------------------------------------------

    def _scale(self) -> float:
        if self._zoom is not None:
            return self._zoom
        if not self._boxes:
            return 1.0
        return self._boxes[0].width / (self._sizes[0][0] * self.logicalDpiX() / 72)

    def _arrange(self) -> None:
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        whole = self._boxes[-1].bottom if self._boxes else 0
        share = bar.value() / whole if whole else 0.0
        room = self.viewport().size()
        self._boxes = lay_out(self._sizes, room.width(), self._zoom, self.logicalDpiX())
        height = self._boxes[-1].bottom + GAP if self._boxes else 0
        width = max((box.left + box.width + GAP for box in self._boxes), default=0)
        bar.setRange(0, max(0, height - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(40)
        side.setRange(0, max(0, width - room.width()))
        side.setPageStep(room.width())
        bar.setValue(round(share * height))
        self._has_moved()

    def _has_moved(self) -> None:
        self.viewport().update()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        here = next((box.page for box in self._boxes if box.bottom > middle), len(self._boxes) - 1)
        self.moved.emit(here + 1, len(self._boxes))

    # --- Qt --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is known of the visible pages and ask for the rest."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(_GROUND))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = self.verticalScrollBar().value()
        shift = QPoint(self.horizontalScrollBar().value(), top)
        ratio = self.devicePixelRatioF()
        height = self.viewport().height()
        seen = pages_between(self._boxes, top, top + height)
        self._images.let_go({box.page for box in seen})
        for box in seen:
            frame = QRect(box.left, box.top, box.width, box.height).translated(-shift)
            painter.fillRect(frame, QColor(theme.GROUND))
            image = self._images.picture(box.page)
            sharp = round(box.width * ratio)
            if image is not None:
                painter.drawImage(frame, image)
            else:
                self._say(painter, frame, box.page)
            if image is None or abs(image.width() - sharp) > 1:
                self._ask(box.page, sharp)
            painter.setPen(QColor(theme.FIELD_LINE))
            painter.drawRect(frame.adjusted(0, 0, -1, -1))
            for page, band in self._marked if image is not None else ():
                if page == box.page:
                    painter.setPen(QPen(QColor(_MARK), 2))
                    painter.drawRect(_framed(frame, band))
        # The next page is drawn ahead, so that scrolling meets no empty paper.
        for box in pages_between(self._boxes, top + height, top + 2 * height)[:1]:
            if box.page not in self._images:
                self._ask(box.page, round(box.width * ratio))

    def _say(self, painter: QPainter, paper: QRect, page: int) -> None:
        """Write on a page without a picture, in the middle of what is seen of it."""
        words = self._words.get(page) or self.tr("Đang vẽ trang {page}…").format(page=page + 1)
        painter.setPen(QColor(theme.MUTED))
        seen = paper.intersected(self.viewport().rect()).adjusted(12, 12, -12, -12)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(seen, flags, words)

    def _ask(self, page: int, width: int) -> None:
        if self._asked.get(page) != width and page not in self._words:
            self._asked[page] = width
            self.wanted.emit(page, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep little in memory while nobody looks."""
        super().hideEvent(event)
        self._images.let_go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl held, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with the keys of any reader."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)


def _framed(page: QRect, band: _Band) -> QRect:
    """Return the rectangle of a band of a page, with a margin around its words."""
    left, top, right, bottom = band
    frame = QRect(
        page.left() + round(left * page.width()),
        page.top() + round(top * page.height()),
        round((right - left) * page.width()),
        round((bottom - top) * page.height()),
    ).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    return frame.intersected(page.adjusted(1, 1, -2, -2))
