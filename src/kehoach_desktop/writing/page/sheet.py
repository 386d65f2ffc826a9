"""The page being drawn on: its paper, its fonts, and how far down it is filled."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach_desktop.writing.fonts import FontFamily
from kehoach_desktop.writing.page.paper import LINE_FACTOR, PAGE_NUMBER_SIZE, PORTRAIT, Paper
from kehoach_desktop.writing.page.typeface import Typeface

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text at a place: ``stretch`` widens each of its spaces."""

    text: str
    x: float
    stretch: float = 0.0


class Sheet:
    """Draws on one page after another; ``y`` is the height down to which the page is filled.

    Each part (the report, each annex) numbers its own pages from its second one on.
    """

    def __init__(self, canvas: "Canvas", family: FontFamily) -> None:
        self.canvas = canvas
        self.paper: Paper = PORTRAIT
        self.y = 0.0
        self.pages = 0
        self._family = family
        self._faces: dict[tuple[str, float], Typeface] = {}
        self._in_part = 0

    def face(self, style: str, size: float) -> Typeface:
        """Return the letters of a style ("regular", "bold", "italic", "bold_italic")."""
        key = (style, size)
        if key not in self._faces:
            font = getattr(self._family, style)
            self._faces[key] = Typeface(font, size, size * LINE_FACTOR)
        return self._faces[key]

    @property
    def room(self) -> float:
        """Height left on the page."""
        return self.y - self.paper.bottom

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been drawn on this page yet."""
        return self.y >= self.paper.height - self.paper.top

    def begin_part(self, paper: Paper) -> None:
        """Begin the report or an annex on a page of its own."""
        self._finish()
        self.paper = paper
        self._in_part = 0
        self._begin()

    def turn(self) -> None:
        """Go on to the next page of this part."""
        self._finish()
        self._begin()

    def end(self) -> None:
        """Finish the last page."""
        self._finish()

    def need(self, height: float) -> None:
        """Turn the page unless this much height is left on it or it is fresh."""
        if height > self.room + 0.01 and not self.is_fresh:
            self.turn()

    def line(self, face: Typeface, text: str, x: float, y: float, stretch: float = 0.0) -> None:
        """Draw one line of text with its baseline at ``y``."""
        out = self.canvas.beginText(x, y)
        out.setFont(face.font, face.size)
        if stretch:
            out.setWordSpace(stretch)
        out.textOut(text)
        if stretch:
            out.setWordSpace(0)
        self.canvas.drawText(out)

    def centered(self, face: Typeface, text: str, middle: float, y: float) -> None:
        """Draw one line centred on ``middle``."""
        self.line(face, text, middle - face.width(text) / 2, y)

    def rule(self, middle: float, y: float, length: float) -> None:
        """Draw the thin line under a heading."""
        self.canvas.setLineWidth(0.75)
        self.canvas.line(middle - length / 2, y, middle + length / 2, y)

    def bookmark(self, title: str, level: int = 0) -> None:
        """Add this place to the outline of the file."""
        key = f"p{self.pages}-{self.y:.0f}-{level}"
        self.canvas.bookmarkHorizontal(key, 0, min(self.y + 14, self.paper.height))
        self.canvas.addOutlineEntry(title, key, level, closed=False)

    def _begin(self) -> None:
        self.pages += 1
        self._in_part += 1
        self.canvas.setPageSize((self.paper.width, self.paper.height))
        self.y = self.paper.height - self.paper.top
        if self._in_part > 1:
            face = self.face("regular", PAGE_NUMBER_SIZE)
            above = self.paper.height - self.paper.top * 0.65
            self.centered(face, str(self._in_part), self.paper.center, above)

    def _finish(self) -> None:
        if self.pages:
            self.canvas.showPage()
