"""A PDF under review: its pages as printed, or the text that was read of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from kehoach_desktop.domain.drafts.draft import SourceBlock
from kehoach_desktop.services.models.page_models import PageMark
from kehoach_desktop.ui.importing.source_pane import SourcePane
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.reports.pdf_view import PdfView

_PAGE = re.compile(r"\btrang (\d+)", re.IGNORECASE)


def page_in(where: str) -> int | None:
    """Return the page (from 0) that a place names, ``None`` for a place without one."""
    found = _PAGE.search(where)
    return int(found[1]) - 1 if found else None


class PdfSource(QFrame):
    """Marks the place of a fact on its page; pages are drawn when they come into view."""

    chosen = Signal(str)
    """The place the officer clicked on."""

    column_wanted = Signal(int, int, QPoint)
    """A table's number, one of its grid's columns, and where on the screen it was asked for."""

    def __init__(
        self,
        pdf: bytes,
        sizes: Sequence[tuple[float, float]],
        blocks: Sequence[SourceBlock],
        operations: Operations,
    ) -> None:
        super().__init__()
        self._pdf = pdf
        self._operations = operations
        self._blocks = {block.where: block for block in reversed(blocks)}
        self.pages = PdfView()
        self.pages.setAccessibleName(self.tr("Văn bản gốc"))
        self.text = SourcePane(blocks)
        self._place = QLabel()
        self._place.setProperty("look", "muted")
        self.text_button = QPushButton(self.tr("Xem chữ đã đọc"))
        self.text_button.setCheckable(True)
        self.text_button.setToolTip(
            self.tr("Xem chữ và bảng đọc được từ trang; bấm phải vào bảng để chọn cột.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        bar = QFrame()
        bar.setProperty("look", "band")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self.text_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        self.text_button.toggled.connect(lambda on: self._stack.setCurrentIndex(int(on)))
        self.text.chosen.connect(self.chosen)
        self.text.column_wanted.connect(self.column_wanted)
        self.pages.wanted.connect(self._draw)
        self.pages.moved.connect(self._say_place)
        self.pages.show_pages(sizes)

    def show_place(self, where: str) -> bool:
        """Mark a place and bring it into view; ``False`` when it is not known."""
        self.text.show_place(where)
        page = page_in(where)
        if page is None:
            return False
        block = self._blocks.get(where)
        texts = (block.cells or (block.text,)) if block is not None else ()
        pdf = self._pdf
        self._operations.long(
            lambda services, _monitor: services.pages.find(pdf, page, texts),
            lambda marks: self._mark(marks, page),
            failed=lambda _error: self._mark((), page),
            title=self.tr("Tìm chỗ trên trang"),
            owner=self,
            key="import-place",
            quiet=True,
        )
        return True

    def _mark(self, marks: Sequence[PageMark], page: int) -> None:
        whole = PageMark(page, 0.0, 0.0, 1.0, 1.0)
        shown = marks or (whole,)
        self.pages.mark([(one.page, (one.left, one.top, one.right, one.bottom)) for one in shown])

    def _say_place(self, page: int, pages: int) -> None:
        text = self.tr("Trang {page}/{pages}").format(page=page, pages=pages)
        self._place.setText(text if pages else "")

    def _draw(self, page: int, width: int) -> None:
        pdf = self._pdf
        self._operations.long(
            lambda services, _monitor: services.pages.draw(pdf, page, width),
            self.pages.show_image,
            failed=lambda _error: self._cannot(page),
            title=self.tr("Vẽ trang"),
            owner=self,
            key=f"import-page-{page}",
            quiet=True,
        )

    def _cannot(self, page: int) -> None:
        self.pages.show_words(
            page,
            self.tr("Không hiện được trang này.\nBấm “Xem chữ đã đọc” để đối chiếu."),
        )
