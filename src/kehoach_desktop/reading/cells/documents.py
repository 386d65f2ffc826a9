"""Puts tables found cell by cell into the neutral document."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.reading.cells.tables import CellTable, CellTables, find_cell_tables
from kehoach_desktop.reading.document import Block, Document, Paragraph, Row, Table

_SHOWN = 5


def with_cell_tables(document: Document) -> Document:
    """Return the document with paragraphs that are the cells of tables as those tables.

    Word and web pages have them where a table was pasted as plain text.
    """
    made: list[Block] = []
    notes: list[str] = []
    for is_text, run in groupby(document.blocks, key=lambda block: isinstance(block, Paragraph)):
        if not is_text:
            made += run
            continue
        paragraphs = [block for block in run if isinstance(block, Paragraph)]
        found = find_cell_tables([paragraph.text for paragraph in paragraphs])
        notes += unread_notes(found)
        end = 0
        for table in found.tables:
            made += paragraphs[end : table.first]
            made.append(table_block(table, paragraphs[table.first].where, 0))
            end = table.after
        made += paragraphs[end:]
    if len(made) == len(document.blocks) and not notes:
        return document
    return replace(
        document, blocks=tuple(_renumbered(made)), notes=(*document.notes, *dict.fromkeys(notes))
    )


def unread_notes(found: CellTables) -> list[str]:
    """Return what is to be said of tables that were seen but whose rows can't be told apart."""
    return [
        f"Có bảng bị mất đường kẻ, mỗi ô một dòng ({', '.join(headings[:_SHOWN])}…), không tách "
        "được thành dòng và cột nên chưa đọc; hãy chép bảng từ Word, Excel rồi dán, hoặc xem văn "
        "bản gốc."
        for headings in found.unread
    ]


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
    width = len(table.head[0].cells)
    rows = list(table.head)
    for row in table.rows:
        cells = ["\n".join(map(clean, cell.split("\n"))) for cell in row.cells]
        titled = ((0, width),) if row.is_group and not row.cells[0] else ()
        if titled:
            cells.reverse()
        whole = (*cells, *[""] * (width - len(cells)))
        rows.append(Row(whole, spans=titled, doubt=row.doubt))
    return Table(
        tuple(row._replace(where=f"{place}, dòng {at}") for at, row in enumerate(rows, 1)),
        width,
        number,
        place,
    )
