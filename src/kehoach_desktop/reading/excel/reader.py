"""Reads Excel workbooks (.xlsx, and .xls of before 2007) into the neutral document."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from itertools import repeat
from pathlib import Path

from kehoach_desktop.reading.document import NO_COLUMNS, Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.excel.cells import column_texts
from kehoach_desktop.reading.excel.guard import checked_sheets
from kehoach_desktop.reading.excel.looks import SheetLook, hidden_note
from kehoach_desktop.reading.excel.old_guard import checked_old_book
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.old_fonts import note_of
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.refusal import damaged, refuse
from kehoach_desktop.reading.table_foot import by_columns, foot_of
from kehoach_desktop.reading.uncollected import uncollected
from kehoach_desktop.services.ports.store import Monitor

_NOTHING_HIDDEN = SheetLook()
_Merge = tuple[tuple[int, int], tuple[int, int]]
_MAX_MERGES = 200_000
_MAX_COVERED = 1_000_000
"""Rows that merged cells may cover in all; more than that is no plan."""
_FEWEST_PAIRS = 3
"""Fewer rows of two cells are lines beside one another, not a table."""


@uncollected()
def read_excel(path: Path, monitor: Monitor | None = None, *, old: bool = False) -> Document:
    """Return what every visible sheet shows, dates as 30/6/2026, shares as 95%.

    ``old`` is for the binary files of before 2007. Raises UnusableFile.
    """
    name = path.name
    content, looks = checked_old_book(path) if old else (None, checked_sheets(path))
    notes: list[str] = []
    import python_calamine

    try:
        book = (
            python_calamine.CalamineWorkbook.from_path(path)
            if content is None
            else python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        )
        shown = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ is python_calamine.SheetTypeEnum.WorkSheet
            and sheet.visible is python_calamine.SheetVisibleEnum.Visible
        ]
        blocks: list[Block] = []
        tables = 0
        for index, title in enumerate(shown):
            if monitor:
                monitor(index, len(shown), f"Đang đọc trang tính “{title}”")
            sheet = book.get_sheet_by_name(title)
            values = sheet.to_python(skip_empty_area=True)
            start = sheet.start or (0, 0)
            merges = [] if len(values) == 0 else list(sheet.merged_cell_ranges or [])
            look = looks.get(title)
            if look is not None and any(hidden := look.put_into(values, start, merges)):
                notes.append(hidden_note(title, *hidden))
            made = _SheetReader(title, values, start, merges, tables, look or _NOTHING_HIDDEN)
            blocks.extend(made.blocks())
            tables = made.tables
    except python_calamine.PasswordError:
        raise refuse(
            name, "tệp được đặt mật khẩu", "Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập."
        ) from None
    except (python_calamine.CalamineError, ValueError, OSError, OverflowError):
        raise damaged(name) from None
    except BaseException as error:
        # calamine reports a broken file now and then by a panic, which is no Exception.
        if type(error).__name__ == "PanicException":
            raise damaged(name) from None
        raise
    if old_text := {decode for look in looks.values() for decode in look.old_fonts.values()}:
        notes.append(note_of(old_text))
    return Document(name, tuple(blocks), tuple(notes))


class _SheetReader:
    """Turns one sheet's values into paragraphs (lines around tables) and tables."""

    def __init__(
        self,
        title: str,
        values: Sequence[Sequence[object]],
        start: tuple[int, int],
        merges: Sequence[_Merge],
        tables: int,
        look: SheetLook,
    ) -> None:
        self.tables = tables
        self._title = title
        self._values = values
        self._top = start[0]
        self._hidden = look.hidden_rows
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self._continued: dict[int, set[int]] = {}
        self._take_merges(merges[:_MAX_MERGES], start)

    def blocks(self) -> list[Block]:
        """Return the sheet's blocks in order; a blank row parts them."""
        rows = self._rows()
        places = Places(f"trang tính “{self._title}”")
        made: list[Block] = []
        run: list[Row] = []
        for at, row in enumerate(rows):
            if any(row.cells):
                run.append(row)
            elif run and self._top + at not in self._hidden and foot_of(run) != 0:
                # Room is left for a signature between a post and its name.
                made.extend(self._run(run, places))
                run = []
        if run:
            made.extend(self._run(run, places))
        return made

    def _rows(self) -> list[Row]:
        columns = [column_texts(column) for column in zip(*self._values, strict=True)]
        place, first = f"trang tính “{self._title}”, dòng ", self._top + 1
        places = [f"{place}{number}" for number in range(first, first + len(self._values))]
        # Row(cells, place) for every row, without a Python call for each.
        facts = zip(zip(*columns, strict=True), places, repeat(()), repeat(NO_COLUMNS), repeat(""))
        rows = list(map(partial(tuple.__new__, Row), facts))
        for index in self._spans.keys() | self._continued.keys():
            own = tuple(self._spans.get(index, ()))
            above = frozenset(self._continued.get(index, ()))
            rows[index] = Row(rows[index].cells, rows[index].where, own, above)
        return rows

    def _take_merges(self, merges: Sequence[_Merge], start: tuple[int, int]) -> None:
        height = len(self._values)
        width = len(self._values[0]) if height else 0
        covered = 0
        for (top, left), (bottom, right) in merges:
            top, bottom = top - start[0], min(bottom - start[0], height - 1)
            left, right = left - start[1], min(right - start[1], width - 1)
            covered += bottom - top + 1
            if top < 0 or left < 0 or top > bottom or left > right or covered > _MAX_COVERED:
                continue
            if right > left:
                for row in range(top, bottom + 1):
                    self._spans.setdefault(row, []).append((left, right - left + 1))
            for row in range(top + 1, bottom + 1):
                self._continued.setdefault(row, set()).add(left)

    def _run(self, rows: list[Row], places: Places) -> list[Block]:
        """Return the blocks of rows without a blank one between them."""
        if (foot := foot_of(rows)) is not None:
            return [*(self._run(rows[:foot], places) if foot else ()), *by_columns(rows[foot:])]
        width = len(rows[0].cells)
        first = next((index for index, row in enumerate(rows) if len(row.filled) > 2), None)
        if first is None:
            first = _first_pair(rows)
        if first is None or layout_lines([row.cells for row in rows], width) is not None:
            return [
                Paragraph(text, row.where, after_gap=position == 0)
                for row in rows
                for position, text in enumerate(row.cells[column] for column in row.filled)
            ]
        made: list[Block] = [
            Paragraph(row.cells[column], row.where) for row in rows[:first] for column in row.filled
        ]
        self.tables += 1
        table = rows[first:]
        if not any(len(row.filled) > 2 for row in table):
            table, width = _pairs_only(table), 2
        made.append(Table(tuple(table), width, self.tables, places.table()))
        return made


def _first_pair(rows: Sequence[Row]) -> int | None:
    """Return where rows of two cells, always the same two columns, begin, if they go on so."""
    first = next((index for index, row in enumerate(rows) if len(row.filled) == 2), None)
    if first is None or len(rows) - first < _FEWEST_PAIRS:
        return None
    pair = rows[first].filled
    below = rows[first:]
    whole = sum(row.filled == pair for row in below)
    if whole * 3 < 2 * len(below) or not all(set(row.filled) <= set(pair) for row in below):
        return None
    beside = [[row.cells[column] for column in pair] for row in below]
    return first if layout_lines(beside, 2) is None else None


def _pairs_only(rows: Sequence[Row]) -> list[Row]:
    """Return rows of two cells without the columns that hold nothing."""
    left, right = rows[0].filled
    return [
        Row(
            (row.cells[left], row.cells[right]),
            row.where,
            (),
            frozenset(at for at, column in enumerate((left, right)) if column in row.continued),
        )
        for row in rows
    ]
