"""Reads a page that is only a picture: its rules first, then its cells and the text around."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach_desktop.reading.pdf.grid import Box, ruled_cells
from kehoach_desktop.reading.pdf.page import Page, Piece
from kehoach_desktop.reading.pdf.scan.numbers import (
    SeenNumber,
    heading_put_right,
    letters_put_right,
    row_numbers_put_right,
)
from kehoach_desktop.reading.pdf.scan.paper import as_scanned, turned_to_read
from kehoach_desktop.reading.pdf.scan.picture import (
    cleaned,
    close_cut,
    is_blank,
    rules_of,
    straightened,
    strokes_of,
)
from kehoach_desktop.reading.pdf.scan.quarters import quarters_put_right
from kehoach_desktop.reading.pdf.scan.tesseract import NUMBERS, ONE_BLOCK, WHOLE_PAGE, Tesseract
from kehoach_desktop.reading.pdf.scan.words import by_picture, pieces_of

if TYPE_CHECKING:
    from PIL.Image import Image

_SHORT, _LOW = 50.0, 26.0
"""Words in a first column of at most this size, with white around, number the rows."""
_INSIDE = 2.0
"""Points that a cell's words keep from its rules."""
_EDGE = 12
"""White pixels around a cell: the recogniser misses letters at the very edge."""
_MOST_CELLS = 900

_Cut = tuple["Image", float, float]
"""A cut of the page's picture, and where it lies on the page in points."""


class _NumberCell(NamedTuple):
    """A first cell with short words; it ``heads`` a group when one wide cell is beside it."""

    box: Box
    cut: _Cut
    close: Image
    heads: bool


def read_scan(program: Tesseract, page: Any, shown: Page, waiting: Callable[[], None]) -> bool:
    """Put the words and rules seen on the library's ``page`` into ``shown``.

    ``waiting`` is called often and may raise Cancelled. ``False`` when it took too long or
    failed.
    """
    picture, scale = as_scanned(page, shown.width, shown.height)
    picture = straightened(turned_to_read(program, picture, round(scale * 72), waiting))
    shown.width, shown.height = picture.width / scale, picture.height / scale
    shown.across, shown.down = rules_of(picture, scale)
    picture = cleaned(picture)
    numbers: list[_NumberCell] = []
    cells: list[_Cut] = []
    for table in ruled_cells(shown):
        if len(table) > _MOST_CELLS:
            continue
        for box in table:
            cut = _cut(picture, box, scale)
            if cut is None:
                continue
            close = close_cut(cut[0], _EDGE) if box.first == 0 else cut[0]
            if box.first == 0 and close.width < _SHORT * scale and close.height < _LOW * scale:
                beside = [one for one in table if one.top == box.top and one.first]
                numbers.append(_NumberCell(box, cut, close, heads=len(beside) == 1))
            else:
                cells.append(cut)
        _wipe(picture, table, scale)
    around = _pieces(program, [(picture, 0.0, 0.0)], WHOLE_PAGE, scale, waiting)
    counted = _numbers(program, numbers, scale, waiting)
    if around is None or counted is None:
        return False
    # What is no number after all, like the column's heading, is read as any cell.
    told = {piece.top for piece in counted}
    cells += [cell.cut for cell in numbers if cell.box.top + _INSIDE not in told]
    inside = _pieces(program, cells, ONE_BLOCK, scale, waiting)
    if inside is None:
        return False
    shown.pieces = [
        one._replace(text=heading_put_right(letters_put_right(one.text)))
        for one in (*around, *inside)
    ]
    shown.pieces += counted
    shown.recognised = True
    return True


def _numbers(
    program: Tesseract,
    cells: Sequence[_NumberCell],
    scale: float,
    waiting: Callable[[], None],
) -> list[Piece] | None:
    """Return what stands in the cells that number the rows, one piece a cell."""
    if not cells:
        return []
    listing = program.listing([cell.close for cell in cells], NUMBERS, round(scale * 72), waiting)
    if listing is None:
        return None
    rows = by_picture(listing)
    seen = [
        SeenNumber(
            "".join([row[11] for row in rows.get(number, [])]),
            strokes_of(cell.close),
            heads_group=cell.heads,
        )
        for number, cell in enumerate(cells, 1)
    ]
    return [
        Piece(
            cell.box.x0 + _INSIDE,
            cell.box.top + _INSIDE,
            cell.box.x1 - _INSIDE,
            cell.box.bottom - _INSIDE,
            text,
        )
        for cell, text in zip(cells, row_numbers_put_right(seen), strict=True)
        if text
    ]


def _cut(picture: Image, box: Box, scale: float) -> _Cut | None:
    """Return what stands inside a cell's rules, ``None`` of an empty cell."""
    from PIL import ImageOps

    x0, top = round((box.x0 + _INSIDE) * scale), round((box.top + _INSIDE) * scale)
    x1, bottom = round((box.x1 - _INSIDE) * scale), round((box.bottom - _INSIDE) * scale)
    if x1 - x0 < _EDGE or bottom - top < _EDGE:
        return None
    inside = picture.crop((x0, top, x1, bottom))
    if is_blank(inside):
        return None
    return ImageOps.expand(inside, _EDGE, 255), (x0 - _EDGE) / scale, (top - _EDGE) / scale


def _wipe(picture: Image, table: Sequence[Box], scale: float) -> None:
    """Paint a table white: its words are read cell by cell."""
    x0, top = min(box.x0 for box in table), min(box.top for box in table)
    x1, bottom = max(box.x1 for box in table), max(box.bottom for box in table)
    edges = ((x0 - _INSIDE) * scale, (top - _INSIDE) * scale)
    picture.paste(
        255,
        (
            max(0, round(edges[0])),
            max(0, round(edges[1])),
            round((x1 + _INSIDE) * scale),
            round((bottom + _INSIDE) * scale),
        ),
    )


def _pieces(
    program: Tesseract,
    cuts: Sequence[_Cut],
    way: Sequence[str],
    scale: float,
    waiting: Callable[[], None],
) -> list[Piece] | None:
    if not cuts or (len(cuts) == 1 and is_blank(cuts[0][0])):
        return []
    listing = program.listing([cut[0] for cut in cuts], way, round(scale * 72), waiting)
    if listing is None:
        return None
    made: list[Piece] = []
    for number, rows in by_picture(listing).items():
        if number <= len(cuts):
            cut, left, top = cuts[number - 1]
            quarters_put_right(rows, cut)
            made += pieces_of(rows, 1 / scale, left, top)
    return made
