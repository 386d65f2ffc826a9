"""Takes a heading that a page repeats out of the row that was run together with it."""

from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_FEWEST = 3


def without_head(head: TableHead, row: Row) -> Row:
    """Return the row without the heading before its words: "STT 8" below "STT" is "8".

    Every filled cell must begin with its own heading; else the row is as it stands.
    """
    first = head.columns[0].heading
    if not first or len(row.cells[0]) <= len(first) or not row.cells[0].startswith(first):
        return row
    cells = list(row.cells)
    taken = 0
    for column in head.columns:
        text = " ".join(cells[column.index].split())
        if not text:
            continue
        *_upper, leaf = column.heading.split(" – ")
        headings = (" ".join(column.heading.replace(" – ", " ").split()), " ".join(leaf.split()))
        led = next((each for each in headings if each and text.startswith(f"{each} ")), None)
        if led is None:
            return row
        cells[column.index] = text[len(led) + 1 :]
        taken += 1
    return row._replace(cells=tuple(cells)) if taken >= _FEWEST else row
