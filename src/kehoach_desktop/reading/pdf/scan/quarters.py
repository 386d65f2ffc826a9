"""Counts the strokes of "Quý III" in the picture: recognisers drop one and the deadline moves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.pdf.scan.picture import upright_strokes

if TYPE_CHECKING:
    from PIL.Image import Image

_STROKES = re.compile(r"[IHTLl1|!]{1,5}(?=$|[/,.;:)\-–—])")
_FEW = (1, 2, 3)
_JOINS = frozenset(("-", "–", "—"))
_MARGIN = 2


def quarters_put_right(rows: Sequence[list[str]], picture: Image) -> None:
    """Set right, in the listed words of a picture, quarters made of strokes alone.

    A row holds left, top, width and height at 6 to 9, and the word at 11.
    """
    quarter = between = joined = False
    for row in rows:
        word = row[11]
        found = _STROKES.match(word) if quarter or between else None
        if found is not None:
            _put_right(row, found.end(), picture)
        # "Quý I – III/2026": what joins two quarters keeps looking for the second.
        between = (found is not None and word.endswith(("-", "–", "—"))) or (
            joined and word in _JOINS
        )
        joined = found is not None
        quarter = fold_label(word).endswith("quy")


def _put_right(row: list[str], end: int, picture: Image) -> None:
    left, top, wide, high = (int(cell) for cell in row[6:10])
    word = picture.crop((left - _MARGIN, top, left + wide + _MARGIN, top + high))
    strokes = upright_strokes(word)
    if strokes in _FEW:
        row[11] = "I" * strokes + row[11][end:]
