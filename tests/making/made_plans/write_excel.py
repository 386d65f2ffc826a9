"""Writes a made paper as a workbook, each part a sheet."""

import unicodedata
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from made_plans.pages import Cell, Grid, Look, Paper, Para

_THIN = Border(*[Side(style="thin")] * 4)


def write_excel(paper: Paper, path: Path) -> Path:
    """Write the paper; days, whole numbers and shares are values, not words."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for part in paper.parts:
        sheet = book.create_sheet(part.name)
        width = max(
            (len(block.weights) for block in part.blocks if isinstance(block, Grid)), default=4
        )
        _Sheet(sheet, paper.look, width).write(part.blocks)
    book.save(path)
    return path


class _Sheet:
    def __init__(self, sheet: Worksheet, look: Look, width: int) -> None:
        self._sheet = sheet
        self._look = look
        self._width = width
        self._row = 1

    def write(self, blocks: object) -> None:
        for block in blocks:
            if isinstance(block, Para):
                self._put(self._row, 1, Cell(block.text, bold=block.bold, centred=block.centred))
                if block.centred:
                    self._sheet.merge_cells(
                        start_row=self._row,
                        end_row=self._row,
                        start_column=1,
                        end_column=self._width,
                    )
                self._row += 1
            elif isinstance(block, Grid):
                self._row += 1
                self._grid(block)
                self._row += 1
            else:
                right = self._width // 2 + 1
                for at, (one, other) in enumerate(zip(block.left, block.right, strict=False)):
                    self._put(self._row + at, 1, Cell(one))
                    self._put(self._row + at, right, Cell(other))
                self._row += max(len(block.left), len(block.right)) + 1

    def _grid(self, grid: Grid) -> None:
        for at, weight in enumerate(grid.weights, 1):
            self._sheet.column_dimensions[get_column_letter(at)].width = 8 * weight
        for row in grid.rows:
            for at, cell in enumerate(row, 1):
                if cell is None:
                    continue
                self._put(self._row, at, cell, ruled=grid.ruled)
                if cell.across > 1 or cell.down > 1:
                    self._sheet.merge_cells(
                        start_row=self._row,
                        end_row=self._row + cell.down - 1,
                        start_column=at,
                        end_column=at + cell.across - 1,
                    )
            self._row += 1

    def _put(self, row: int, column: int, cell: Cell, *, ruled: bool = False) -> None:
        form = "NFD" if self._look.decomposed else "NFC"
        words = unicodedata.normalize(form, cell.text)
        put = self._sheet.cell(row, column, words if cell.value is None else cell.value)
        put.alignment = Alignment(
            wrap_text=True, vertical="center", horizontal="center" if cell.centred else None
        )
        put.font = Font("Times New Roman", self._look.size, bold=cell.bold)
        if isinstance(cell.value, float) and cell.text.endswith("%"):
            put.number_format = "0.0%" if "," in cell.text else "0%"
        elif cell.value is not None and "/" in cell.text:
            put.number_format = "DD/MM/YYYY"
        if ruled:
            put.border = _THIN
