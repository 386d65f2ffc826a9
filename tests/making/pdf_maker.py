"""Writes test PDFs as different programs do: ruled or not, letter by letter, bold twice."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.writing.fonts import find_family

Block = str | Sequence[Sequence[str]]
_PAD = 5.0
_LEFT = 70.0


@dataclass(frozen=True)
class Look:
    """How a PDF is written: ``pen`` is line, word, glyph or twice (bold by drawing again)."""

    pen: str = "line"
    ruled: bool = True
    wide: bool = False
    size: float = 12
    numbered: bool = True
    head_again: bool = True
    tear: bool = True
    turned: bool = False
    decomposed: bool = False


def write_pdf(path: Path, blocks: Sequence[Block], look: Look | None = None) -> Path:
    """Write paragraphs (text) and tables (rows of texts)."""
    writer = _Writer(path, look or Look())
    for block in blocks:
        if isinstance(block, str):
            writer.paragraph(block)
        else:
            writer.table(block)
    writer.end()
    return path


class _Writer:
    def __init__(self, path: Path, look: Look) -> None:
        self._look = look
        self._font = find_family().regular
        self._width, self._height = landscape(A4) if look.wide else A4
        # reportlab itself turns the paper with the page.
        self._canvas = Canvas(str(path), pagesize=(self._width, self._height))
        self._lead = look.size * 1.2
        self._page = 0
        self._new_page()

    def end(self) -> None:
        self._end_page()
        self._canvas.save()

    def paragraph(self, text: str) -> None:
        for line in self._wrapped(text, self._width - 2 * _LEFT):
            if self._y - self._lead < _LEFT:
                self._break()
            self._y -= self._lead
            self._words(_LEFT, self._y, line)
        self._y -= self._lead * 0.6

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        weights = [
            max(len(word) for row in rows for word in f"{row[column]} x".split())
            + max(min(len(row[column]), 90) for row in rows) ** 0.5 * 3
            for column in range(len(rows[0]))
        ]
        room = self._width - 2 * _LEFT
        widths = [room * weight / sum(weights) for weight in weights]
        if not self._look.ruled:
            # Words that run out of their cell stand a blank's width from the next column's:
            # without rules nobody could tell the two columns apart.
            least = [
                max(self._wide(word) for row in rows for word in f"{row[column]} x".split())
                + 2 * _PAD
                for column in range(len(rows[0]))
            ]
            spare = room - sum(least)
            if spare > 0:
                widths = [
                    word + spare * weight / sum(weights)
                    for word, weight in zip(least, weights, strict=True)
                ]
        for number, row in enumerate(rows):
            cells = [
                self._wrapped(text, width - 2 * _PAD)
                for text, width in zip(row, widths, strict=True)
            ]
            while any(cells):
                fits = int((self._y - _LEFT - 2 * _PAD) / self._lead)
                high = max(map(len, cells))
                if fits < (1 if self._look.tear else high):
                    self._break()
                    if self._look.head_again and number:
                        head = [
                            self._wrapped(text, width - 2 * _PAD)
                            for text, width in zip(rows[0], widths, strict=True)
                        ]
                        self._row(head, widths)
                    continue
                self._row([cell[:fits] for cell in cells], widths)
                cells = [cell[fits:] for cell in cells]

    def _row(self, cells: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        high = max(map(len, cells)) * self._lead + (_PAD * 1.2 if self._look.ruled else 9)
        x = _LEFT
        for lines, width in zip(cells, widths, strict=True):
            if self._look.ruled:
                self._canvas.setLineWidth(0.5)
                self._canvas.rect(x, self._y - high, width, high)
            for at, line in enumerate(lines):
                self._words(x + _PAD, self._y - (at + 1) * self._lead, line)
            x += width
        self._y -= high

    def _wide(self, text: str) -> float:
        return stringWidth(text, self._font, self._look.size)

    def _wrapped(self, text: str, width: float) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _words(self, x: float, y: float, text: str) -> None:
        pieces = {"word": [f"{word} " for word in text.split()], "glyph": list(text)}
        for piece in pieces.get(self._look.pen, [text]):
            shown = unicodedata.normalize("NFD", piece) if self._look.decomposed else piece
            self._canvas.drawString(x, y, shown)
            if self._look.pen == "twice":
                self._canvas.drawString(x + 0.3, y, shown)
            x += self._wide(piece)

    def _new_page(self) -> None:
        self._page += 1
        self._canvas.setFont(self._font, self._look.size)
        if self._look.turned:
            # Drawn upwards on upright paper, which is then shown turned.
            self._canvas.setPageRotation(90)
            self._canvas.translate(self._height, 0)
            self._canvas.rotate(90)
        if self._look.numbered and self._page > 1:
            self._canvas.drawCentredString(self._width / 2, self._height - 35, str(self._page))
            self._canvas.drawString(_LEFT, 28, "Kế hoạch công tác – UBND xã")
        self._y = self._height - _LEFT

    def _end_page(self) -> None:
        self._canvas.showPage()

    def _break(self) -> None:
        self._end_page()
        self._new_page()
