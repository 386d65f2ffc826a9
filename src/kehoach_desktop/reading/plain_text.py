"""Reads plain text whose tables are tab-separated lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from kehoach_desktop.domain.text import clean
from kehoach_desktop.reading.document import Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.markup import without_markup
from kehoach_desktop.reading.old_fonts import certain_decoder, note_of
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.refusal import refuse, too_big
from kehoach_desktop.reading.text_encoding import decode

MAX_TEXT = 32 * 1024 * 1024
_MAX_COLUMNS = 200
_MAX_CELLS = 2_000_000
_RULE_SIGNS = re.compile(r"[\s:|-]+")
_STARTS_PARAGRAPH = re.compile(
    r"\s*(?:[-–+•*]\s|(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđA-ZĐ])[.)]\s?|"
    r"\d{1,2}(?:\.\d{1,2}){1,3}\s|\(\d+\)|Điều\s+\d+|Căn cứ\b)"
)


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
        from kehoach_desktop.reading.separated import tabbed

        text = tabbed(text) or text
    return text_document(text, path.name)


def text_document(text: str, source: str) -> Document:
    """Return text as a neutral document: runs of lines with tabs are tables.

    A cell in quotation marks may hold line breaks, as Excel copies it.
    """
    notes: tuple[str, ...] = ()
    if decoder := certain_decoder([text]):
        text, notes = decoder(text), (note_of([decoder]),)
    lines = _logical_lines(text)
    if _is_wrapped(lines):
        lines = _unwrapped(lines)
    places = Places()
    blocks: list[Block] = []
    rows: list[list[str]] = []
    gap, tables, cells = False, 0, 0

    def end_table() -> None:
        nonlocal tables, gap
        if rows:
            made = _table(rows, tables + 1, places)
            if isinstance(made, Table):
                tables += 1
                blocks.append(made)
            else:
                blocks.extend(made)
            rows.clear()
            gap = False

    barred = _barred(lines)
    for at, line in enumerate(lines):
        if "\t" in line or at in barred or _is_pipe_row(line):
            if _is_rule(line):
                continue
            row = [_cell(part) for part in line.split("|")] if at in barred else _cells(line)
            cells += len(row)
            if cells > _MAX_CELLS:
                raise too_big(source)
            rows.append(row)
            continue
        end_table()
        words = [kept for part in without_markup(line).split("\n") if (kept := clean(part))]
        if not words:
            gap = True
        for text_line in words:
            blocks.append(Paragraph(text_line, places.paragraph(text_line), gap))
            gap = False
    end_table()
    return Document(source, tuple(blocks), notes)


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


def _is_pipe_row(line: str) -> bool:
    bare = line.strip()
    return bare.startswith("|") and bare.endswith("|") and bare.count("|") > 2


def _barred(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines are rows whose cells only bars part, with none around the row.

    One such line may be a sentence; several below one another with as many bars are a table.
    """
    counts = [0 if "\t" in line or _is_pipe_row(line) else line.count("|") for line in lines]
    found: set[int] = set()
    begin = 0
    for at, count in enumerate([*counts, 0]):
        if at < len(counts) and count == counts[begin]:
            continue
        if counts[begin] >= _FEWEST_BARS and at - begin >= _FEWEST_BARRED:
            found.update(range(begin, at))
        begin = min(at, len(counts) - 1)
    return frozenset(found)


def _table(rows: list[list[str]], number: int, places: Places) -> Table | list[Block]:
    """Return a table of the rows, or paragraphs when they only lay a page out."""
    width = max(len(row) for row in rows)
    padded = [tuple(row[:width]) + ("",) * (width - len(row)) for row in rows]
    lines = layout_lines(padded, width)
    if lines is None and len(rows) == 1 and sum(1 for cell in padded[0] if cell) == 1:
        lines = [cell for cell in padded[0] if cell]
    if lines is not None:
        return [Paragraph(line, places.paragraph(line)) for line in lines]
    place = places.table()
    return Table(
        tuple(Row(cells, f"{place}, dòng {index}") for index, cells in enumerate(padded, 1)),
        width,
        number,
        place,
    )


_FEWEST_BARS, _FEWEST_BARRED = 2, 3
# "… số 04" / "- CTr/TU": a document's number and symbol that the page's edge has parted.
_SYMBOL = re.compile(r"\s*[-–]\s?[A-ZĐ][\wĐđ&]*\s?[/-]\s?[A-ZĐ]")


_LEAST_LINES, _LEAST_GOING = 12, 2
_WIDEST_PAGE = 110


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines end at a page's width, as a scan's text does, not at a paragraph's end."""
    written = sorted(len(line) for line in lines if line.strip() and "\t" not in line)
    if len(written) < _LEAST_LINES:
        return False
    widest, middle = written[int(len(written) * 0.98)], written[len(written) // 2]
    if widest > _WIDEST_PAGE:
        return False
    if len(written) >= 40 and middle >= 60:
        return True
    # Of a short text, or one of many short bullets: full lines that plainly go on.
    bare = [line.strip() for line in lines if line.strip()]
    unfinished = [
        (line, after)
        for line, after in pairwise(bare)
        if len(line) > widest * 0.8 and line[-1] not in ".;:" and "\t" not in line + after
    ]
    going = sum(
        (after[0].islower() or after[0].isdigit()) and not _STARTS_PARAGRAPH.match(after)
        for _, after in unfinished
    )
    return going >= _LEAST_GOING and going * 2 >= len(unfinished)


def _ends_early(before: str, length: int, after: str, widest: int) -> bool:
    """Whether a sentence ends a line on which the next word would have found its place."""
    word = after.split(maxsplit=1)[0]
    return before.rstrip().endswith((".", ";", ":")) and length + 1 + len(word) < widest - 1


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Join the wrapped lines of each paragraph."""
    joined: list[str] = []
    width = sorted(len(line) for line in lines)[int(len(lines) * 0.9)]
    widest = sorted(len(line) for line in lines)[int(len(lines) * 0.98)]
    full, last = False, 0
    for line in lines:
        bare = line.strip()
        goes_on = (
            full
            and bare
            and joined
            and "\t" not in line
            and not (bare[0].isupper() and _ends_early(joined[-1], last, bare, widest))
            and (
                not _STARTS_PARAGRAPH.match(line)
                or (_SYMBOL.match(line) and joined[-1].rstrip()[-1:].isdigit())
            )
        )
        if goes_on and not (bare.isupper() and not joined[-1].isupper()):
            joined[-1] = f"{joined[-1].rstrip()} {bare}"
        else:
            joined.append(line)
        last = len(line.rstrip())
        full = len(line.rstrip()) > width * 0.75 and "\t" not in line
    return joined
