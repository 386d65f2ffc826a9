"""Writes a described document as a PDF viewer or a web page gives it: each cell on its own line.

Nothing says where a row ends; an empty cell leaves nothing, or an empty line.
"""

import textwrap
from enum import StrEnum
from pathlib import Path

from unseen_documents import Sketch, Table

_NARROWEST, _PAGE = 14, 120


class Copied(StrEnum):
    """How the cells come out."""

    LINES = "lines"
    EMPTY_LINES = "empty-lines"
    GAPS = "gaps"
    WRAPPED = "wrapped"


def write_cells(sketch: Sketch, path: Path, copied: Copied) -> Path:
    """Write the document into ``path`` and return it."""
    lines: list[str] = []
    for block in sketch.blocks:
        if isinstance(block, str):
            lines += [] if block.startswith("@") else block.split("¶")
        else:
            lines += _cells(block, copied)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _cells(table: Table, copied: Copied) -> list[str]:
    widths = [
        max(_NARROWEST, _PAGE * longest // total)
        for lengths in [[max(map(len, column)) for column in zip(*_even(table), strict=True)]]
        for total in [sum(lengths) or 1]
        for longest in lengths
    ]
    found: list[str] = []
    for row in table:
        for cell, width in zip(row, widths, strict=False):
            if cell in ("<", "^"):
                continue
            if not cell:
                found += [""] if copied is Copied.EMPTY_LINES else []
                continue
            for line in cell.split("¶"):
                found += textwrap.wrap(line, width) if copied is Copied.WRAPPED else [line]
            found += [""] if copied is Copied.GAPS else []
    return found


def _even(table: Table) -> Table:
    width = max(map(len, table))
    return [row + [""] * (width - len(row)) for row in table]
