"""Reads plain text whose tables are tab-separated lines."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.reading.cells.documents import table_block, unread_notes
from kehoach_desktop.reading.cells.tables import CellTable, find_cell_tables
from kehoach_desktop.reading.document import Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.markup import without_formulas, without_markup
from kehoach_desktop.reading.old_fonts import certain_decoder, note_of
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.refusal import refuse, too_big
from kehoach_desktop.reading.text.inline_bullets import bullets_apart
from kehoach_desktop.reading.text.laid_out import in_reading_order
from kehoach_desktop.reading.text.loose_bars import is_barred, with_inner_bars, with_rows
from kehoach_desktop.reading.text.page_breaks import joined_pages
from kehoach_desktop.reading.text.page_numbers import without_page_numbers
from kehoach_desktop.reading.text.parted_blocks import has_parted_blocks, with_joined_blocks
from kehoach_desktop.reading.text.spaced_tables import spaced_tables
from kehoach_desktop.reading.text.torn_paragraphs import without_tears
from kehoach_desktop.reading.text.wrapped_lines import (
    columns_of_head,
    is_wrapped,
    unwrapped,
    with_whole_symbols,
    with_whole_words,
)
from kehoach_desktop.reading.text_encoding import decode

MAX_TEXT = 32 * 1024 * 1024
_MAX_COLUMNS = 200
_MAX_CELLS = 2_000_000
_LONGEST_HEADING = 200
_MOST_HEADINGS = 3
_TABLE_BEGINS = re.compile(r"<table\b[^<>]*>", re.IGNORECASE)
_TABLE_ENDS = re.compile(r"</table\s*>", re.IGNORECASE)
# What begins the headings of a table of its own, below a title that stands between two.
_FIRST_HEADINGS = (
    "tt",
    "stt",
    "số tt",
    "thời gian",
    "ngày, tháng",
    "tháng",
    "nội dung",
    "nội dung công việc",
    "nhiệm vụ",
    "tên nhiệm vụ",
    "chỉ tiêu",
    "thành viên",
    "họ và tên",
    "đơn vị",
)
_HAS_DIGIT = re.compile(r"\d")
_SPACED_TABLE = (
    "Bảng trong văn bản chỉ xếp cột bằng dấu cách; đã tách cột theo khoảng trống, hãy đối chiếu "
    "đơn vị và thời hạn với bản gốc."
)
_UNREAD_TABLE = (
    "Có bảng xếp cột bằng dấu cách mà không tách được cột hoặc dòng; hãy nhập tệp Word, Excel hay "
    "PDF gốc, hoặc chép bảng từ đó."
)
_RULE_SIGNS = re.compile(r"[\s:|-]+")


def read_plain_text(path: Path) -> Document:
    """Return the file's paragraphs and tables; raises UnusableFile."""
    if path.stat().st_size > MAX_TEXT:
        raise too_big(path.name)
    try:
        content = path.read_bytes()
    except OSError:
        raise refuse(
            path.name, "ổ đĩa báo lỗi khi đọc tệp", "Hãy chép tệp vào máy rồi thử lại."
        ) from None
    text = decode(content, path.name)
    if path.suffix.lower() == ".csv":
        from kehoach_desktop.reading.text.separated import tabbed

        text = tabbed(text) or text
    return text_document(text, path.name)


def text_document(text: str, source: str) -> Document:
    """Return text as a neutral document: runs of lines with tabs are tables.

    A cell in quotation marks may hold line breaks, as Excel copies it.
    """
    text = joined_pages(text)
    notes: tuple[str, ...] = ()
    if decoder := certain_decoder([text]):
        text, notes = decoder(text), (note_of([decoder]),)
    walk = _Walk(source)
    end = 0
    for first, after in _tables_in_markup(text):
        walk.take(text[end:first])
        walk.take_markup(text[first:after])
        end = after
    walk.take(text[end:])
    return Document(source, tuple(walk.blocks), (*notes, *walk.notes))


def _tables_in_markup(text: str) -> Iterator[tuple[int, int]]:
    """Yield where tables written as HTML begin and end; one that nothing closes is none."""
    after = 0
    while (begins := _TABLE_BEGINS.search(text, after)) and (
        ends := _TABLE_ENDS.search(text, begins.end())
    ):
        after = ends.end()
        yield begins.start(), after


class _Walk:
    """Goes through a text once, in reading order."""

    def __init__(self, source: str) -> None:
        self.blocks: list[Block] = []
        self.notes: list[str] = []
        self._source = source
        self._places = Places()
        self._rows: list[list[str]] = []
        self._width = 0
        self._gap = False
        self._tables = 0
        self._cells = 0

    def take(self, text: str) -> None:
        """Add the paragraphs and tables of a stretch of text."""
        lines = _logical_lines(text)
        end = 0
        for table in spaced_tables(lines):
            told = _SPACED_TABLE if table.rows else _UNREAD_TABLE
            if told not in self.notes:
                self.notes.append(told)
            if not table.rows:
                continue
            self._take_text(lines[end : table.first])
            for row in table.rows:
                self._row("\t".join(row))
            self._end_table()
            end = table.after
        self._take_text(lines[end:])

    def _take_text(self, stretch: Sequence[str]) -> None:
        lines = in_reading_order(stretch)
        end = 0
        found = find_cell_tables(lines)
        self.notes.extend(unread_notes(found))
        for table in found.tables:
            self._take_lines(lines[end : table.first])
            self._cell_table(table)
            end = table.after
        self._take_lines(lines[end:])

    def _cell_table(self, table: CellTable) -> None:
        self._tables += 1
        self.blocks.append(table_block(table, self._places.table(), self._tables))
        self._gap = False

    def _take_lines(self, stretch: Sequence[str]) -> None:
        lines = without_page_numbers(stretch)
        lines = [part for line in lines for part in columns_of_head(line)]
        has_bars = any("|" in line for line in lines)
        barred = with_rows(with_inner_bars(lines)) if has_bars else lines
        lines = with_whole_words(barred, torn=barred != lines)
        if has_parted_blocks(lines):
            lines = with_joined_blocks(lines)
        elif is_wrapped(lines):
            lines = unwrapped(lines)
        lines = without_tears(with_whole_symbols(lines))
        lines = [part for line in lines for part in bullets_apart(line)]
        for at, line in enumerate(lines):
            if "\t" in line or is_barred(line) or self._is_between_rows(lines, at):
                self._row(line)
                continue
            self._end_table()
            words = [kept for part in without_markup(line).split("\n") if (kept := clean(part))]
            if not words:
                self._gap = True
            for text_line in words:
                self.blocks.append(
                    Paragraph(text_line, self._places.paragraph(text_line), self._gap)
                )
                self._gap = False
        self._end_table()

    def take_markup(self, table: str) -> None:
        """Add a table that stands in the text as HTML."""
        from kehoach_desktop.reading.html.reader import HtmlWalk
        from kehoach_desktop.reading.html.tree import html_tree

        walk = HtmlWalk(self._places, self._source, self._tables)
        walk.take(html_tree(without_formulas(table)))
        self.blocks.extend(walk.blocks)
        self._tables = walk.tables

    def _is_between_rows(self, lines: Sequence[str], at: int) -> bool:
        """Whether a line is a row of one cell: a merged row is copied without a tab."""
        if not self._rows or not lines[at].strip() or len(lines[at]) > _LONGEST_HEADING:
            return False
        width = len(self._rows[-1]) if len(self._rows[-1]) > 1 else self._width
        for below in lines[at + 1 : at + 1 + _MOST_HEADINGS]:
            if "\t" in below:
                first = below.split("\t", 1)[0].strip().casefold()
                same = width > 2 and below.count("\t") + 1 == width
                return same and (
                    first not in _FIRST_HEADINGS or _HAS_DIGIT.search(below) is not None
                )
            if not below.strip():
                break
        return False

    def _row(self, line: str) -> None:
        if _is_rule(line):
            return
        row = _cells(line)
        self._cells += len(row)
        if self._cells > _MAX_CELLS:
            raise too_big(self._source)
        self._rows.append(row)
        if len(row) > 1:
            self._width = len(row)

    def _end_table(self) -> None:
        if not self._rows:
            return
        above = self.blocks[-1] if self.blocks else None
        made = _table(
            self._rows,
            self._tables + 1,
            self._places,
            above if isinstance(above, Table) else None,
        )
        if isinstance(made, Table):
            self._tables += 1
            self.blocks.append(made)
        else:
            self.blocks.extend(made)
        self._rows.clear()
        self._gap = False


def _logical_lines(text: str) -> list[str]:
    """Split into lines, keeping together a quoted cell that runs over several."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").split("\n")
    if '"' not in text or "\t" not in text:
        return lines
    return list(_with_quoted_cells(lines))


def _with_quoted_cells(lines: Sequence[str]) -> Iterator[str]:
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if '"' not in line or not _opens_quote(line):
            yield line
            continue
        whole, end = line, index
        while end < len(lines) and end - index < 60 and _opens_quote(whole):
            whole = f"{whole}\v{lines[end]}"
            end += 1
        if _opens_quote(whole) or end - index >= 60:
            yield line
        else:
            yield whole
            index = end


def _opens_quote(line: str) -> bool:
    """Whether the last cell that starts with a quotation mark is still open at the end."""
    start = max(line.rfind('\t"') + 1, 0 if line.startswith('"') else -1)
    if start < 0 or (start == 0 and not line.startswith('"')):
        return False
    return line.count('"', start) % 2 == 1 and "\t" not in line[start:]


def _is_rule(line: str) -> bool:
    """Whether a line only rules off the heads of a table: "|---|:--|"."""
    return "--" in line and _RULE_SIGNS.fullmatch(line) is not None


def _cells(line: str) -> list[str]:
    parts = line.split("\t") if "\t" in line else line.strip().strip("|").split("|")
    if len(parts) > _MAX_COLUMNS:
        del parts[_MAX_COLUMNS:]
    return [_cell(part) for part in parts]


def _cell(raw: str) -> str:
    text = raw.replace("\v", "\n")
    if len(text) > 1 and text[0] == text[-1] == '"' and ("\n" in text or '""' in text):
        text = text[1:-1].replace('""', '"')
    if "<" in text or "*" in text or "$" in text or "\\" in text or "&" in text:
        text = without_markup(text)
    if "\n" in text:
        return "\n".join(kept for part in text.split("\n") if (kept := clean(part)))
    return clean(text)


def _table(
    rows: list[list[str]], number: int, places: Places, above: Table | None
) -> Table | list[Block]:
    """Return a table of the rows, or paragraphs when they only lay a page out.

    One cell alone, as wide as the table above it, is the rest of a row that the page tore.
    """
    width = max(len(row) for row in rows)
    padded = [tuple(row[:width]) + ("",) * (width - len(row)) for row in rows]
    lines = layout_lines(padded, width)
    goes_on = above is not None and above.width == width > 1
    if lines is None and not goes_on and len(rows) == 1 and sum(map(bool, padded[0])) == 1:
        lines = [cell for cell in padded[0] if cell]
    if lines is not None:
        return [Paragraph(line, places.paragraph(line)) for line in lines]
    place = places.table()
    return Table(
        tuple(
            Row(cells, f"{place}, dòng {index}", ((0, width),) if len(row) == 1 < width else ())
            for index, (cells, row) in enumerate(zip(padded, rows, strict=True), 1)
        ),
        width,
        number,
        place,
    )
