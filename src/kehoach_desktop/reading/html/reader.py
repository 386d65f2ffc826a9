"""Reads web pages: saved from a browser or by Word and Excel, or sent under another name."""

import re
from collections.abc import Iterator
from pathlib import Path

from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.reading.document import Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.html.tree import MOST_COLUMNS, HtmlCell, HtmlTable, html_tree
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.old_fonts import certain_decoder, note_of
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.refusal import damaged, too_big
from kehoach_desktop.reading.text_encoding import decode

MAX_HTML = 32 * 1024 * 1024
_MOST_CELLS = 2_000_000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,30})", re.IGNORECASE)
_CHARSETS = {
    "windows-1258": "cp1258",
    "windows-1252": "cp1252",
    "utf-16": "utf-16",
    "unicode": "utf-16",
}


def read_html(path: Path) -> Document:
    """Return the page's paragraphs and tables; raises UnusableFile."""
    if path.stat().st_size > MAX_HTML:
        raise too_big(path.name)
    try:
        content = path.read_bytes()
    except OSError:
        raise damaged(path.name) from None
    text = _decoded(_page_of_archive(content), path.name)
    notes: tuple[str, ...] = ()
    if decoder := certain_decoder([text]):
        text, notes = decoder(text), (note_of([decoder]),)
    walk = HtmlWalk(Places(), path.name)
    walk.take(html_tree(text))
    return Document(path.name, tuple(walk.blocks), notes)


class HtmlWalk:
    """Turns a page, or the tables inside a text, into blocks."""

    def __init__(self, places: Places, source: str, tables: int = 0) -> None:
        self.blocks: list[Block] = []
        self.tables = tables
        self._places = places
        self._source = source
        self._gap = False
        self._cells = 0

    def take(self, cell: HtmlCell) -> None:
        """Add what stands in a cell, or on the page."""
        words: list[str] = []
        for part in cell.parts:
            if isinstance(part, str):
                words.append(part)
                continue
            self._paragraphs("".join(words))
            words.clear()
            self._table(part)
        self._paragraphs("".join(words))

    def _paragraphs(self, text: str) -> None:
        for line in _lines(text):
            self.blocks.append(Paragraph(line, self._places.paragraph(line), self._gap))
            self._gap = False

    def _table(self, table: HtmlTable) -> None:
        if _frames(table):
            for row in table.rows:
                for cell in row:
                    self.take(cell)
            return
        grid = list(self._grid(table))
        width = max((len(cells) for cells, _, _ in grid), default=0)
        self._cells += width * len(grid)
        if width > MOST_COLUMNS or self._cells > _MOST_CELLS:
            raise too_big(self._source)
        padded = [(*cells, *[""] * (width - len(cells))) for cells, _, _ in grid]
        lines = layout_lines(padded, width) if width else []
        if lines is not None:
            self._gap = True
            self._paragraphs("\n".join(lines))
            self._gap = True
            return
        place = self._places.table()
        self.tables += 1
        rows = tuple(
            Row(cells, f"{place}, dòng {index}", spans, continued)
            for index, (cells, (_, spans, continued)) in enumerate(
                zip(padded, grid, strict=True), 1
            )
        )
        self.blocks.append(Table(rows, width, self.tables, place))
        self._gap = False

    def _grid(
        self, table: HtmlTable
    ) -> Iterator[tuple[list[str], tuple[tuple[int, int], ...], frozenset[int]]]:
        """Yield each row on the grid: texts, spans, and columns that go on from above."""
        going_on: dict[int, int] = {}
        filled = 0
        for row in table.rows:
            texts: list[str] = []
            spans: list[tuple[int, int]] = []
            continued = frozenset(going_on)
            below = {column: left - 1 for column, left in going_on.items() if left > 1}
            for cell in row:
                while len(texts) in continued:
                    texts.append("")
                at = len(texts)
                if at + cell.columns > MOST_COLUMNS:
                    raise too_big(self._source)
                texts.extend(["\n".join(_lines(_words(cell))), *[""] * (cell.columns - 1)])
                if cell.columns > 1:
                    spans.append((at, cell.columns))
                if cell.rows > 1:
                    below |= dict.fromkeys(range(at, at + cell.columns), cell.rows - 1)
            going_on = below
            filled += len(texts)
            if filled > _MOST_CELLS:
                raise too_big(self._source)
            if texts or continued:
                yield texts, tuple(spans), continued


def _frames(table: HtmlTable) -> bool:
    """Whether a table only lays out the page: most of its words stand in tables inside it."""
    own = inside = 0
    for row in table.rows:
        for cell in row:
            for part in cell.parts:
                if isinstance(part, str):
                    own += len(part.strip())
                else:
                    inside += len(_words(HtmlCell(parts=[part])))
    return inside > own


def _words(cell: HtmlCell) -> str:
    """Return the words of a cell, those of tables inside it line by line."""
    words: list[str] = []
    for part in cell.parts:
        if isinstance(part, str):
            words.append(part)
        else:
            for row in part.rows:
                words.append("\n" + " ".join(_words(inner) for inner in row) + "\n")
    return "".join(words)


def _lines(text: str) -> list[str]:
    return [kept for line in text.split("\n") if (kept := clean(line)) and kept != "-"]


def _page_of_archive(content: bytes) -> bytes:
    """Return the page inside a web archive (.mht), or the content itself."""
    if not content[:2048].lstrip().lower().startswith((b"mime-version:", b"from:")):
        return content
    from email import message_from_bytes

    for part in message_from_bytes(content).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            charset = (part.get_content_charset() or "").encode("ascii", "ignore")
            if isinstance(page, bytes):
                return b"<meta charset=" + charset + b">" + page if charset else page
    return content


def _decoded(content: bytes, name: str) -> str:
    found = _CHARSET.search(content[:8192])
    codec = _CHARSETS.get(found[1].decode("ascii").lower()) if found else None
    if codec and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(codec)
        except UnicodeDecodeError:
            pass
    return decode(content, name)
