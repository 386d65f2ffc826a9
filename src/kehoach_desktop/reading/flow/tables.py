"""Makes paragraphs with marks (``flow.py``) a tree of tables again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kehoach_desktop.reading.flow.stream import DEEPEST_TABLE, End, FlowParagraph, RowShape

Cell = list["str | FlowTable"]


@dataclass(slots=True)
class FlowRow:
    """A row: what stands in its cells, and the shape they have."""

    cells: list[Cell]
    shape: RowShape


@dataclass(slots=True)
class FlowTable:
    """A table whose cells hold paragraphs and tables."""

    rows: list[FlowRow] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A table that is being read: its rows, the cells of the row and the cell so far."""

    table: FlowTable = field(default_factory=FlowTable)
    cells: list[Cell] = field(default_factory=list)
    cell: Cell = field(default_factory=list)

    def end_cell(self) -> None:
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self, shape: RowShape, *, gone: bool) -> None:
        if any(self.cell):
            self.end_cell()
        if self.cells and not gone:
            self.table.rows.append(FlowRow(self.cells, shape))
        self.cells, self.cell = [], []


class FlowNesting:
    """Takes paragraphs one by one; ``done`` returns the text with its tables."""

    def __init__(self, text_of: Callable[[FlowParagraph], str]) -> None:
        self._text_of = text_of
        self._body: Cell = []
        self._open: list[_Open] = []

    def take(self, paragraphs: Iterable[FlowParagraph], around: int = 0) -> None:
        """Take paragraphs that stand ``around`` tables deeper than they say."""
        for paragraph in paragraphs:
            depth = min(paragraph.depth + around, DEEPEST_TABLE)
            if paragraph.ends is not End.PARAGRAPH:
                depth = max(depth, 1)
            self._stand_at(depth)
            if paragraph.ends is End.ROW:
                self._open[-1].end_row(paragraph.shape, gone=paragraph.gone)
                continue
            self._holder().append(self._text_of(paragraph))
            for box in paragraph.boxes:
                self.take(box, depth)
                self._stand_at(depth)
            if paragraph.ends is End.CELL:
                self._open[-1].end_cell()

    def done(self) -> Cell:
        """Return everything taken."""
        self._stand_at(0)
        return self._body

    def _holder(self) -> Cell:
        return self._open[-1].cell if self._open else self._body

    def _stand_at(self, depth: int) -> None:
        while len(self._open) < depth:
            self._open.append(_Open())
        while len(self._open) > depth:
            self._close()

    def _close(self) -> None:
        ended = self._open.pop()
        left: Cell = []
        if ended.cells:
            # A row that nothing ended: its cells still belong together.
            ended.end_row(RowShape(0, ()), gone=False)
        else:
            left = ended.cell
        holder = self._holder()
        if ended.table.rows:
            holder.append(ended.table)
        holder.extend(left)
