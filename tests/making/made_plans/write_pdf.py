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
from made_plans.pages import Block, Grid, Look, Paper, Para, Part, Sides

_PAD = 4


def write_pdf_of(paper: Paper, path: Path) -> Path:
    """Write the paper; every part begins on a page of its own, turned where it is wide."""
    writer = _Writer(paper.look)
    short, long = (side * mm for side in paper.look.paper)
    document = BaseDocTemplate(str(path), pagesize=(short, long))
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


class _Writer:
    def __init__(self, look: Look) -> None:
        family = find_family()
        self._look = look
        self._regular, self._bold = family.regular, family.bold
        self._styles = {
            (bold, centred): ParagraphStyle(
                f"{bold}{centred}",
                fontName=self._bold if bold else self._regular,
                fontSize=look.size,
                leading=look.size * look.line * 1.1,
                alignment=TA_CENTER if centred else 0,
                spaceAfter=look.size * 0.4,
            )
            for bold in (False, True)
            for centred in (False, True)
        }

    def template(self, name: str, width: float, height: float) -> PageTemplate:
        side = self._look.margin * mm
        frame = Frame(side, 55, width - 2 * side, height - 110, 0, 0, 0, 0, id=name)

        def mark(canvas: Canvas, _document: object) -> None:
            canvas.setFont(self._regular, self._look.size - 1)
            page = canvas.getPageNumber()
            if self._look.numbered and page > 1:
                canvas.drawCentredString(width / 2, height - 35, str(page))
            if self._look.running:
                canvas.drawString(side, 28, self._set(self._look.running))

        return PageTemplate(name, [frame], onPage=mark, pagesize=(width, height))

    def flow(self, part: Part) -> Iterator[Flowable]:
        width = (self._look.paper[1 if part.wide else 0] - 2 * self._look.margin) * mm
        for block in part.blocks:
            yield from self._block(block, width)

    def _block(self, block: Block, width: float) -> Iterator[Flowable]:
        if isinstance(block, Para):
            yield self._paragraph(block.text, bold=block.bold, centred=block.centred)
        elif isinstance(block, Sides):
            cells = [
                [
                    self._paragraph(line, bold=at < 2, centred=True)
                    for at, line in enumerate(lines)
                    if line
                ]
                for lines in (block.left, block.right)
            ]
            yield Table([cells], [width / 2] * 2, style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
            yield Spacer(1, 8)
        else:
            yield self._table(block, width)
            yield Spacer(1, 8)

    def _table(self, grid: Grid, width: float) -> Table:
        style: list[tuple] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), self._look.row_gap),
            ("BOTTOMPADDING", (0, 0), (-1, -1), self._look.row_gap + 1),
        ]
        if grid.ruled:
            style.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
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
                shown.append(
                    [
                        self._paragraph(text, bold=cell.bold, centred=cell.centred, gap=False)
                        for text in cell.text.split("\n")
                        if text
                    ]
                    or ""
                )
            rows.append(shown)
        spanned = any(cell and cell.down > 1 for row in grid.rows for cell in row)
        # Where reportlab repeats a heading and tears rows, it repeats it in the middle of a page.
        tears = self._look.tear and not spanned and not self._look.head_again
        return Table(
            rows,
            grid.widths(width, self._look.size, 2 * _PAD + 2),
            style=style,
            repeatRows=grid.head if self._look.head_again else 0,
            splitInRow=int(tears),
        )

    def _paragraph(
        self, text: str, *, bold: bool = False, centred: bool = False, gap: bool = True
    ) -> Paragraph:
        style = self._styles[bold, centred]
        if not gap:
            style = ParagraphStyle("cell", parent=style, spaceAfter=0)
        return Paragraph(escape(self._set(text)), style)

    def _set(self, text: str) -> str:
        return unicodedata.normalize("NFD", text) if self._look.decomposed else text


__all__: Sequence[str] = ["write_pdf_of"]
