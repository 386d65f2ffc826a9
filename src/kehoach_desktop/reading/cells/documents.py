"""Puts tables found cell by cell into the neutral document."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.text import clean
from kehoach_desktop.reading.cells.tables import CellTable, find_cell_tables
from kehoach_desktop.reading.document import Block, Document, Paragraph, Row, Table


def with_cell_tables(document: Document) -> Document:
    """Return the document with paragraphs that are the cells of tables as those tables.

    Word and web pages have them where a table was pasted as plain text.
    """
    made: list[Block] = []
    stretch: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            stretch.append(block)
            continue
        made += _blocks(stretch)
        stretch.clear()
        made.append(block)
    made += _blocks(stretch)
    if len(made) == len(document.blocks):
        return document
    return replace(document, blocks=tuple(_renumbered(made)))


def _blocks(paragraphs: Sequence[Paragraph]) -> list[Block]:
    found = find_cell_tables([paragraph.text for paragraph in paragraphs])
    made: list[Block] = []
    end = 0
    for table in found:
        made += paragraphs[end : table.first]
        made.append(table_block(table, paragraphs[table.first].where, 0))
        end = table.after
    return [*made, *paragraphs[end:]]


def _renumbered(blocks: Sequence[Block]) -> list[Block]:
    number = 0
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            number += 1
            made.append(replace(block, number=number))
        else:
            made.append(block)
    return made


def table_block(table: CellTable, place: str, number: int) -> Table:
    """Return the table as a block of the document; ``place`` is what the officer calls it."""
    width = len(table.rows[0].cells)
    return Table(
        tuple(
            Row(
                tuple("\n".join(map(clean, cell.split("\n"))) for cell in row.cells)
                + ("",) * (width - len(row.cells)),
                f"{place}, dòng {index}",
                doubt=row.doubt,
            )
            for index, row in enumerate(table.rows, 1)
        ),
        width,
        number,
        place,
    )
