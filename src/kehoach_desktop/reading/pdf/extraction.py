"""Takes from one page of an open PDF what it shows, upright however the page is turned."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach_desktop.reading.pdf.letters import PageLetters, PageWords
from kehoach_desktop.reading.pdf.library import Calls, Handle
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule
from kehoach_desktop.reading.pdf.rooms import FAR
from kehoach_desktop.reading.pdf.rulings import Corners, Drawing, Stroke

_SCANNED = 0.25
"""Pictures over more of a page than this may be a scan with its words hidden below."""

_A4 = 595.0, 842.0


def extract(calls: Calls, document: Handle, index: int) -> Page | None:
    """Return the page (from 0); ``None`` when it is broken."""
    handle = calls.load_page(document, index)
    if not handle:
        return None
    page = calls.given(handle)
    text = calls.load_text(page)
    text_page = calls.given(text)
    try:
        letters = PageLetters(calls, text_page) if text else None
        drawing = Drawing(calls, page, letters.runs if letters else ())
        paper = _Paper(calls, page)
        pictured = _share(drawing.pictures, paper.wide * paper.high)
        shown = PageWords([], None, [], large=False)
        if letters:
            shown = letters.words(paper.corner, unseen=pictured > _SCANNED)
    finally:
        if text:
            calls.close_text(text_page)
        calls.close_page(page)
    if shown.quarters is not None:
        # The page is turned as its words run, whatever it says of itself.
        paper.quarters = shown.quarters
    made = Page(index + 1, *paper.size())
    made.pieces = paper.turned(shown.words)
    made.old, made.large = shown.old, shown.large
    made.across, made.down = paper.rules(drawing.across, drawing.down)
    made.drawn = drawing.seen
    made.pictured = pictured
    return made


class _Paper:
    """Where what stands in the file's axes is seen, ``quarters`` turned clockwise."""

    def __init__(self, calls: Calls, page: Handle) -> None:
        calls.page_box(page, calls.at)
        left, top, right, bottom = calls.take_box()
        self._left, self._right = min(left, right), max(left, right)
        self._bottom, self._top = min(bottom, top), max(bottom, top)
        if not (-FAR < self._left < self._right < FAR and -FAR < self._bottom < self._top < FAR):
            self._left, self._bottom, self._right, self._top = 0.0, 0.0, *_A4
        self.wide, self.high = self._right - self._left, self._top - self._bottom
        self.quarters = calls.rotation(page) % 4

    def size(self) -> tuple[float, float]:
        """Return width and height as seen."""
        return (self.high, self.wide) if self.quarters % 2 else (self.wide, self.high)

    @property
    def corner(self) -> tuple[float, float]:
        """The top left corner in the file's axes."""
        return self._left, self._top

    def turned(self, words: list[Piece]) -> list[Piece]:
        """Return words that are placed as if the page were not turned where they are seen."""
        if not self.quarters:
            return words
        left, above = self.corner
        return [
            Piece(*self._of(x0 + left, above - bottom, x1 + left, above - top), text, loose)
            for x0, top, x1, bottom, text, loose in words
        ]

    def rules(
        self, across: Iterable[Stroke], down: Iterable[Stroke]
    ) -> tuple[list[Rule], list[Rule]]:
        """Return level and upright lines where they are seen."""
        make = tuple.__new__
        if self.quarters:
            level = [self._of(one[1], one[0], one[2], one[0]) for one in across if _is_near(one)]
            upright = [self._of(one[0], one[1], one[0], one[2]) for one in down if _is_near(one)]
            if self.quarters % 2:
                level, upright = upright, level
            return (
                [Rule(top, left, right) for left, top, right, _ in level],
                [Rule(left, top, bottom) for left, top, _, bottom in upright],
            )
        left, top = self._left, self._top
        return (
            [
                make(Rule, (top - y, x0 - left, x1 - left))
                for y, x0, x1 in across
                if -FAR < y < FAR and -FAR < x0 <= x1 < FAR
            ],
            [
                make(Rule, (x - left, top - y1, top - y0))
                for x, y0, y1 in down
                if -FAR < x < FAR and -FAR < y0 <= y1 < FAR
            ],
        )

    def _of(self, left: float, bottom: float, right: float, top: float) -> Corners:
        """Return (x0, top, x1, bottom) as seen, from the top left corner."""
        if self.quarters == 0:
            return left - self._left, self._top - top, right - self._left, self._top - bottom
        if self.quarters == 1:
            return bottom - self._bottom, left - self._left, top - self._bottom, right - self._left
        if self.quarters == 2:
            return (
                self._right - right,
                bottom - self._bottom,
                self._right - left,
                top - self._bottom,
            )
        return self._top - top, self._right - right, self._top - bottom, self._right - left


def _is_near(stroke: Stroke) -> bool:
    at, start, end = stroke
    return -FAR < at < FAR and -FAR < start <= end < FAR


def _share(pictures: Iterable[Corners], room: float) -> float:
    if room <= 0:
        return 0.0
    covered = sum(max(0.0, (x1 - x0)) * max(0.0, (y1 - y0)) for x0, y0, x1, y1 in pictures)
    return min(1.0, covered / room)
