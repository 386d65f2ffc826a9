"""Writes a made paper as a PDF with reportlab."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from kehoach_desktop.writing.fonts import find_family
from made_plans.pages import Block, Cell, Grid, Look, Paper, Para, Part, Sides

_PAD = 4


def write_pdf_of(
    paper: Paper, path: Path, writer: "PdfWriter | None" = None, **settings: object
) -> Path:
    """Write the paper; every part begins on a page of its own, turned where it is wide."""
    writer = writer or PdfWriter(paper.look)
    short, long = (side * mm for side in paper.look.paper)
    document = BaseDocTemplate(str(path), pagesize=(short, long), **settings)
    document.addPageTemplates(
        [writer.template("upright", short, long), writer.template("wide", long, short)]
    )
    story: list[Flowable] = []
    for at, part in enumerate(paper.parts):
        story.append(NextPageTemplate("wide" if part.wide else "upright"))
        if at:
            story.append(PageBreak())
        story.extend(writer.flow(part))
    document.build(story)
    return path


class PdfWriter:
    """How a paper becomes pages; other makes of PDF change a part of it."""

    alignment = 0
    breadth = 1.0
    """How much wider words are than Unicode's: old fonts wrote marks beside their letters."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.regular, self.bold = self.fonts()
        self._styles = {
            (bold, centred): ParagraphStyle(
                f"{bold}{centred}",
                fontName=self.bold if bold else self.regular,
                fontSize=look.size,
                leading=look.size * look.line * 1.1,
                alignment=TA_CENTER if centred else self.alignment,
                spaceAfter=look.size * 0.4,
            )
            for bold in (False, True)
            for centred in (False, True)
        }

    def fonts(self) -> tuple[str, str]:
        """Return the names of the fonts, regular and bold, as reportlab knows them."""
        family = find_family()
        return family.regular, family.bold

    def template(self, name: str, width: float, height: float) -> PageTemplate:
        """Return the upright or the wide page."""

        def mark(canvas: Canvas, _document: object) -> None:
            self.mark(canvas, width, height)

        def mark_end(canvas: Canvas, _document: object) -> None:
            self.mark_end(canvas, width, height)

        return PageTemplate(
            name,
            self.frames(name, width, height),
            onPage=mark,
            onPageEnd=mark_end,
            pagesize=(width, height),
        )

    def frames(self, name: str, width: float, height: float) -> list[Frame]:
        """Return where on a page words run."""
        side = self.look.margin * mm
        return [Frame(side, 55, width - 2 * side, height - 110, 0, 0, 0, 0, id=name)]

    def mark(self, canvas: Canvas, width: float, height: float) -> None:
        """Draw what is no part of the text: the page's number, its running foot."""
        canvas.setFont(self.regular, self.look.size - 1)
        page = canvas.getPageNumber()
        if self.look.numbered and page > 1:
            canvas.drawCentredString(width / 2, height - 35, str(page))
        if self.look.running:
            canvas.drawString(self.look.margin * mm, 28, self.set(self.look.running))

    def mark_end(self, canvas: Canvas, width: float, height: float) -> None:
        """Draw what lies over the text."""

    def flow(self, part: Part) -> Iterator[Flowable]:
        """Yield what a part consists of."""
        width = self.room(part)
        for block in part.blocks:
            yield from self.block(block, width)

    def room(self, part: Part) -> float:
        """Return how wide the lines of a part are."""
        return (self.look.paper[1 if part.wide else 0] - 2 * self.look.margin) * mm

    def block(self, block: Block, width: float) -> Iterator[Flowable]:
        """Yield what a block consists of."""
        if isinstance(block, Para):
            yield self.paragraph(block.text, bold=block.bold, centred=block.centred)
        elif isinstance(block, Sides):
            cells = [
                [
                    self.paragraph(line, bold=at < 2, centred=True)
                    for at, line in enumerate(lines)
                    if line
                ]
                for lines in (block.left, block.right)
            ]
            yield Table([cells], [width / 2] * 2, style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
            yield Spacer(1, 8)
        else:
            yield self.table(block, width)
            yield Spacer(1, 8)

    def rules(self, grid: Grid) -> list[tuple]:
        """Return what draws the rules of a table, in the commands of reportlab."""
        return [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))] if grid.ruled else []

    def table(self, grid: Grid, width: float) -> Table:
        """Return a table with its merged cells."""
        style: list[tuple] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), self.look.row_gap),
            ("BOTTOMPADDING", (0, 0), (-1, -1), self.look.row_gap + 1),
            *self.rules(grid),
        ]
        rows: list[list[object]] = []
        for line, row in enumerate(grid.rows):
            shown: list[object] = []
            for at, cell in enumerate(row):
                if cell is None:
                    shown.append("")
                    continue
                if cell.across > 1 or cell.down > 1:
                    end = (at + cell.across - 1, line + cell.down - 1)
                    style.append(("SPAN", (at, line), end))
                shown.append(self.cell(cell, heads=line < grid.head))
            rows.append(shown)
        spanned = any(cell and cell.down > 1 for row in grid.rows for cell in row)
        # Where reportlab repeats a heading and tears rows, it repeats it in the middle of a page.
        tears = self.look.tear and not spanned and not self.look.head_again
        return Table(
            rows,
            grid.widths(width, self.look.size * self.breadth, 2 * _PAD + 2),
            style=style,
            repeatRows=grid.head if self.look.head_again else 0,
            splitInRow=int(tears),
        )

    def cell(self, cell: Cell, *, heads: bool) -> object:
        """Return what a cell of a table holds, or with ``heads`` of its heading."""
        del heads
        return [
            self.paragraph(text, bold=cell.bold, centred=cell.centred, gap=False)
            for text in cell.text.split("\n")
            if text
        ] or ""

    def paragraph(
        self, text: str, *, bold: bool = False, centred: bool = False, gap: bool = True
    ) -> Paragraph:
        """Return a paragraph; without ``gap`` none stands after it."""
        style = self._styles[bold, centred]
        if not gap:
            style = ParagraphStyle("cell", parent=style, spaceAfter=0)
        return Paragraph(escape(self.set(text)), style)

    def set(self, text: str) -> str:
        """Return the letters that are written for a text."""
        return unicodedata.normalize("NFD", text) if self.look.decomposed else text


__all__: Sequence[str] = ["PdfWriter", "write_pdf_of"]
