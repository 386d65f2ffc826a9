"""Takes from one page of an open PDF what it shows, upright however the page is turned."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable

from kehoach_desktop.reading.pdf.letters import page_pieces
from kehoach_desktop.reading.pdf.library import Calls
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule
from kehoach_desktop.reading.pdf.rulings import Corners, Drawing

_SCANNED = 0.25
"""Pictures over more of a page than this may be a scan with its words hidden below."""


def extract(calls: Calls, document: int, index: int) -> Page | None:
    """Return the page (from 0); ``None`` when it is broken."""
    handle = calls.load_page(document, index)
    if not handle:
        return None
    try:
        towards: int | None = None
        drawing = Drawing(calls, handle)
        said = _Turn(calls, handle, None)
        pictured = _share(drawing.pictures, said.width * said.height)
        text_page = calls.load_text(handle)
        raw: list[Piece] = []
        if text_page:
            try:
                raw, towards = page_pieces(calls, text_page, unseen=pictured > _SCANNED)
            finally:
                calls.close_text(text_page)
        turn = _Turn(calls, handle, towards)
    finally:
        calls.close_page(handle)
    page = Page(index + 1, turn.width, turn.height)
    page.pieces = [_upright(piece, turn) for piece in raw if piece.x1 > piece.x0]
    lines = [turn.of(*line) for line in drawing.lines]
    for x0, top, x1, bottom in lines:
        if x1 - x0 >= bottom - top:
            page.across.append(Rule((top + bottom) / 2, x0, x1))
        else:
            page.down.append(Rule((x0 + x1) / 2, top, bottom))
    page.drawn = drawing.seen
    page.pictured = pictured
    return page


class _Turn:
    """Where points of the file's axes are seen; ``width`` and ``height`` as seen.

    The page is turned as its words run, whatever it says of itself; without words as it says.
    """

    def __init__(self, calls: Calls, page: int, towards: int | None) -> None:
        raw = calls.raw
        handle = ctypes.cast(page, raw.FPDF_PAGE)
        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(handle, box)
        self._left, self._bottom = min(box.left, box.right), min(box.bottom, box.top)
        self._right, self._top = max(box.left, box.right), max(box.bottom, box.top)
        said = raw.FPDFPage_GetRotation(handle) % 4
        self._quarters = said if towards is None else towards
        wide, high = self._right - self._left, self._top - self._bottom
        self.width, self.height = (high, wide) if self._quarters % 2 else (wide, high)

    def of(self, left: float, bottom: float, right: float, top: float) -> Corners:
        """Return (x0, top, x1, bottom) as seen, from the top left corner."""
        if self._quarters == 0:
            return left - self._left, self._top - top, right - self._left, self._top - bottom
        if self._quarters == 1:
            return bottom - self._bottom, left - self._left, top - self._bottom, right - self._left
        if self._quarters == 2:
            return (
                self._right - right,
                bottom - self._bottom,
                self._right - left,
                top - self._bottom,
            )
        return self._top - top, self._right - right, self._top - bottom, self._right - left


def _upright(piece: Piece, turn: _Turn) -> Piece:
    x0, top, x1, bottom = turn.of(piece.x0, piece.top, piece.x1, piece.bottom)
    return Piece(x0, top, x1, bottom, piece.text, piece.loose)


def _share(pictures: Iterable[Corners], room: float) -> float:
    if room <= 0:
        return 0.0
    covered = sum(max(0.0, (x1 - x0)) * max(0.0, (y1 - y0)) for x0, y0, x1, y1 in pictures)
    return min(1.0, covered / room)
