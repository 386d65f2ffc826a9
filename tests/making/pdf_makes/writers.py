"""Writers of PDFs that differ in one thing each from what reportlab writes by itself."""

from collections.abc import Iterator, Sequence
from itertools import cycle

from made_plans.pages import Block, Cell, Grid, Look, Part, Sides
from made_plans.write_pdf import PdfWriter
from PIL.Image import Image
from reportlab.lib.colors import Color, black, white
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BalancedColumns, Flowable, Paragraph, Table

from kehoach_desktop.writing.fonts import find_family
from pdf_makes.old_letters import OldFont, written_in

_GREY = Color(0.75, 0.75, 0.75)
SOFT = "\ue0ad"
"""Stands for the soft hyphen, which is TCVN3's "ư", and which reportlab would take away."""


def registered(name: str, *, bold: bool = False) -> str:
    """Register the font once more under a name that the file will give it; return the name."""
    known = f"{name}-bold" if bold else name
    if known not in pdfmetrics.getRegisteredFontNames():
        family = find_family()
        inside = pdfmetrics.getFont(family.bold if bold else family.regular)
        font = TTFont(known, inside.face.filename)
        font.face.name = name.encode()
        for held in (font.face.charToGlyph, font.face.charWidths):
            held[ord(SOFT)] = held.get(ord("-"))
        pdfmetrics.registerFont(font)
    return known


class Justified(PdfWriter):
    """Lines set to both margins, the blanks as wide as that takes."""

    alignment = 4


class Labelled(PdfWriter):
    """Every page says "Trang 2/9" and whose paper it is."""

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        canvas.setFont(self.regular, self.look.size - 1)
        side = self.look.margin * mm
        canvas.drawString(side, height - 30, "UBND xã – Kế hoạch công tác năm")
        canvas.drawRightString(width - side, height - 30, f"Trang {canvas.getPageNumber()}/9")
        canvas.line(side, height - 34, width - side, height - 34)


_STAMPS = (
    ("Người ký: Ủy ban nhân dân xã", "Email: ubnd@vi-du.example", "Cơ quan: Tỉnh Ví Dụ",
     "Ngày ký: 12.03.2026 08:15:22 +07:00"),
    ("Ký bởi: Nguyễn Văn Mẫu", "Cơ quan: Ủy ban nhân dân xã",
     "Thời gian ký: 12/03/2026 14:02:31"),
    ("Digitally signed by NGUYEN VAN MAU", "Date: 2026.03.12 08:15:22 +07'00'",
     "Reason: Phát hành"),
)  # fmt: skip


class Stamped(PdfWriter):
    """The stamp of a signing program lies over the text of every page, framed."""

    def mark_end(self, canvas: Canvas, width: float, height: float) -> None:
        lines = _STAMPS[canvas.getPageNumber() % 3]
        size = 7.0
        x, y = width * 0.55, height - 160 if canvas.getPageNumber() % 2 else 140
        canvas.setFont(self.regular, size)
        canvas.setStrokeColorRGB(1, 0, 0)
        canvas.rect(x - 3, y - size * 1.2 * len(lines), 170, size * 1.2 * len(lines) + 8)
        for at, line in enumerate(lines):
            canvas.drawString(x, y - at * size * 1.2, line)


class StampedLarge(Stamped):
    """The stamp's letters are no smaller than the text's."""

    def mark_end(self, canvas: Canvas, width: float, height: float) -> None:
        lines = _STAMPS[canvas.getPageNumber() % 3]
        x, y = width * 0.5, min(100, height)
        canvas.setFont(self.regular, self.look.size)
        for at, line in enumerate(lines):
            canvas.drawString(x, y - at * self.look.size * 1.2, line)


class Watermarked(PdfWriter):
    """ "DỰ THẢO" across every page, level or on a slope."""

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        super().mark(canvas, width, height)
        canvas.saveState()
        canvas.setFont(self.bold, 70)
        canvas.setFillColor(_GREY)
        if canvas.getPageNumber() % 2:
            canvas.drawCentredString(width / 2, height / 2, "DỰ THẢO")
        else:
            canvas.translate(width / 2, height / 2)
            canvas.rotate(45)
            canvas.drawCentredString(0, 0, "DỰ THẢO")
        canvas.restoreState()


class Hidden(PdfWriter):
    """Words in white on white, as converters and filing programs leave them."""

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        super().mark(canvas, width, height)
        canvas.saveState()
        canvas.setFont(self.regular, self.look.size)
        canvas.setFillColor(white)
        canvas.drawString(80, height - 200, "Mã tra cứu hồ sơ điện tử 00-99-88, bản lưu nội bộ")
        canvas.drawString(80, 300, "1. Giao Phòng Hồ sơ lưu bản này trước ngày 01/02/2027.")
        canvas.restoreState()


class Unseen(PdfWriter):
    """Letters that are not printed, and the picture of the page over them."""

    def __init__(self, look: Look, seen: Sequence[Image]) -> None:
        super().__init__(look)
        self._seen = seen

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        canvas._code.append("3 Tr")
        super().mark(canvas, width, height)

    def mark_end(self, canvas: Canvas, width: float, height: float) -> None:
        picture = ImageReader(self._seen[canvas.getPageNumber() - 1])
        canvas.drawImage(picture, 0, 0, width, height)


class Turned(PdfWriter):
    """Drawn on paper that is turned to be read; ``quarter`` is how often a quarter."""

    quarter = 1

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        canvas.setPageRotation(90 * self.quarter)
        if self.quarter == 2:
            canvas.translate(width, height)
        elif self.quarter == 1:
            canvas.setPageSize((height, width))
            canvas.translate(height, 0)
        else:
            canvas.setPageSize((height, width))
            canvas.translate(0, width)
        canvas.rotate({1: 90, 2: 180, 3: 270}[self.quarter])
        super().mark(canvas, width, height)


class TurnedOver(Turned):
    """Upside down on paper that says so."""

    quarter = 2


class TurnedBack(Turned):
    """Turned the other way."""

    quarter = 3


class Cropped(PdfWriter):
    """A printer's sheet: marks and notes lie outside what the page shows."""

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        canvas.setPageSize((width + 120, height + 120))
        canvas.setCropBox((60, 60, width + 60, height + 60))
        canvas.setFont(self.regular, 9)
        canvas.drawString(80, 20, "ke-hoach-in.indd 1   03/02/2026 10:22:41")
        canvas.drawString(80, height + 90, "Bản in thử, khổ có lề cắt")
        canvas.translate(60, 60)
        super().mark(canvas, width, height)


class Ruled(PdfWriter):
    """Tables whose rules are drawn in another manner."""

    manner: tuple[tuple, ...] = ()

    def rules(self, grid: Grid) -> list[tuple]:
        return list(self.manner) if grid.ruled else []


_ALL = (0, 0), (-1, -1)


class Dotted(Ruled):
    """Rules of dots."""

    manner = (("GRID", *_ALL, 0.6, black, 1, (0.6, 1.8)),)


class Dashed(Ruled):
    """Rules of dashes."""

    manner = (("GRID", *_ALL, 0.5, black, 0, (4, 3)),)


class Doubled(Ruled):
    """Each rule is two."""

    manner = (("GRID", *_ALL, 0.4, black, 0, None, None, 2, 1.5),)


class Hairlines(Ruled):
    """Rules as thin as can be."""

    manner = (("GRID", *_ALL, 0.02, _GREY),)


class LevelOnly(Ruled):
    """Rules between the rows only."""

    manner = (("LINEABOVE", *_ALL, 0.5, black), ("LINEBELOW", *_ALL, 0.5, black))


class HeadOnly(Ruled):
    """A rule above and below the heading and at the end."""

    def rules(self, grid: Grid) -> list[tuple]:
        if not grid.ruled:
            return []
        head = grid.head
        return [
            ("LINEABOVE", (0, 0), (-1, 0), 1, black),
            ("LINEBELOW", (0, head - 1), (-1, head - 1), 0.5, black),
            ("LINEBELOW", (0, -1), (-1, -1), 1, black),
        ]


class Inside(Ruled):
    """Rules between the cells, none around the table."""

    manner = (("INNERGRID", *_ALL, 0.5, black),)


class Shaded(Ruled):
    """White letters on a dark heading, and rules."""

    def rules(self, grid: Grid) -> list[tuple]:
        return [
            ("BACKGROUND", (0, 0), (-1, grid.head - 1), Color(0.1, 0.2, 0.5)),
            *([("GRID", *_ALL, 0.5, black)] if grid.ruled else []),
        ]

    def cell(self, cell: Cell, *, heads: bool) -> object:
        made = super().cell(cell, heads=heads)
        if not heads or not made:
            return made
        return [self._white(cell, text) for text in cell.text.split("\n") if text]

    def _white(self, cell: Cell, text: str) -> Paragraph:
        style = self._styles[cell.bold, cell.centred].clone("white", textColor=white, spaceAfter=0)
        return Paragraph(self.set(text), style)


class Banded(Ruled):
    """No rules: every other row is shaded."""

    def rules(self, grid: Grid) -> list[tuple]:
        if not grid.ruled:
            return []
        return [
            ("BACKGROUND", (0, 0), (-1, grid.head - 1), Color(0.7, 0.8, 0.9)),
            ("ROWBACKGROUNDS", (0, grid.head), (-1, -1), [white, Color(0.93, 0.93, 0.93)]),
        ]


class Filled(Ruled):
    """Every cell is a coloured field; between them the paper shows as rules do."""

    def rules(self, grid: Grid) -> list[tuple]:
        if not grid.ruled:
            return []
        return [("BACKGROUND", *_ALL, Color(0.9, 0.94, 0.98)), ("GRID", *_ALL, 1.2, white)]


class _Upright(Flowable):
    """Words that run upwards in their cell."""

    def __init__(self, text: str, font: str, size: float) -> None:
        super().__init__()
        self._text, self._font, self._size = text, font, size
        self.width = size * 1.2
        self.height = pdfmetrics.stringWidth(text, font, size) + 2

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.rotate(90)
        self.canv.setFont(self._font, self._size)
        self.canv.drawString(1, -self._size, self._text)
        self.canv.restoreState()


class UprightHeads(PdfWriter):
    """The words of narrow headings run upwards."""

    _ruled = False

    def table(self, grid: Grid, width: float) -> Table:
        self._ruled = grid.ruled
        return super().table(grid, width)

    def cell(self, cell: Cell, *, heads: bool) -> object:
        if self._ruled and heads and cell.across == 1 and cell.text and len(cell.text) < 14:
            font = self.bold if cell.bold else self.regular
            return _Upright(self.set(" ".join(cell.text.split())), font, self.look.size)
        return super().cell(cell, heads=heads)


class Newspaper(PdfWriter):
    """Running text in two columns, heads and tables over the whole width."""

    gutter = 18.0

    def flow(self, part: Part) -> Iterator[Flowable]:
        held: list[Flowable] = []
        width = self.room(part)
        for block in part.blocks:
            made = list(self.block(block, width))
            if isinstance(block, (Sides, Grid)) or getattr(block, "centred", False):
                yield from self._columns(held)
                held = []
                yield from made
            else:
                held += made
        yield from self._columns(held)

    def _columns(self, held: list[Flowable]) -> Iterator[Flowable]:
        if len(held) > 3:
            yield BalancedColumns(held, nCols=2, innerPadding=self.gutter, topPadding=0)
        else:
            yield from held


class OldLetters(PdfWriter):
    """Set in a font used before Unicode."""

    font = OldFont.TCVN3

    def fonts(self) -> tuple[str, str]:
        name = {OldFont.TCVN3: ".VnTime", OldFont.VNI: "VNI-Times"}[self.font]
        return registered(name), registered(name, bold=True)

    def set(self, text: str) -> str:
        return written_in(self.font, text).replace("\u00ad", SOFT)


class OldVni(OldLetters):
    """Set in a VNI font."""

    breadth = 1.25
    font = OldFont.VNI


class NamelessOld(OldLetters):
    """In TCVN3, but the file names its font otherwise."""

    def fonts(self) -> tuple[str, str]:
        return registered("F1"), registered("F1", bold=True)


class NamedOld(OldLetters):
    """Unicode letters in a font that still has an old name, as converters left them."""

    def set(self, text: str) -> str:
        return text


class MixedOld(OldLetters):
    """Some paragraphs in an old font, some in Unicode, as pasted papers are."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._turn = cycle((True, False))
        plain = find_family()
        self._plain = {
            key: style.clone("plain", fontName=plain.bold if key[0] else plain.regular)
            for key, style in self._styles.items()
        }
        self._old = self._styles

    def block(self, block: Block, width: float) -> Iterator[Flowable]:
        self._is_old = next(self._turn)
        self._styles = self._old if self._is_old else self._plain
        return super().block(block, width)

    def set(self, text: str) -> str:
        return super().set(text) if getattr(self, "_is_old", True) else text
