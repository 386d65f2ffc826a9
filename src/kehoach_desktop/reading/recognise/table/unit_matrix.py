"""Tables of units by measures: a village a row, a figure for it in each column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.units.phrases import is_headed
from kehoach_desktop.reading.document import Row, Table
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading
from kehoach_desktop.reading.recognise.table.table_head import TableHead, head_from
from kehoach_desktop.reading.recognise.table.unit_above import unit_above

_SEARCHED_ROWS = 8
_FEWEST_UNITS, _NEARLY_ALL = 2, 0.8
_PLAIN = re.compile(r"[^\w%]+")
_UNITS = re.compile(
    r"(?:ten )?(?:cac )?(?:(?:don vi|dia phuong|dia ban|thon|ap|xom|ban|lang|buon|khom|xa|phuong|"
    r"dac khu|to dan pho|tdp|khu pho|khoi pho|khu dan cu|khu|truong|chi bo|chi hoi|"
    r"co quan|phong|ban nganh) ?)+(?:thuc hien|duoc giao|hanh chinh)?"
)
# These head nothing but the names of such units: "Thôn | Đông Viên".
_ONE_KIND = re.compile(
    r"(?:ten )?(?:cac )?(?:(?:thon|ap|xom|ban|lang|buon|khom|xa|phuong|dac khu|to dan pho|tdp"
    r"|khu pho|khoi pho|khu dan cu|truong|chi bo|chi hoi) ?)+"
)
_LONGEST_NAME = 6
_RESULTS = re.compile(r"\bket qua (?:thuc hien|dat duoc|ra soat|da dat)\b")
_UNIT = re.compile(
    r"(?:thon|ap|xom|ban|lang|buon|bon|khom|xa|phuong|dac khu|to|tdp|khu|khoi|truong|mam non|"
    r"tieu hoc|thcs|thpt|chi bo|chi hoi|plei|phum|soc|cum|lien)\b"
)
_WHOLE = r"(?:xa|phuong|dac khu|huyen|thanh pho|tinh|truong|nganh|thi xa|khu vuc|bo|vung)"
_TOTAL = re.compile(
    r"(?:\W*(?:tong|cong)(?: (?:cong|so|hop|chung|toan))*|\W*(?:tong |cong )?toan )"
    rf"(?: ?{_WHOLE})?\W*(?:\(.*\))?"
    rf"|\W*(?P<mean>(?:binh quan|trung binh)(?: (?:chung|cac|ca|toan|{_WHOLE[3:-1]}))*)"
    r"\W*(?:\(.*\))?"
)
_FIGURE = re.compile(r"[≥≤<>=]{0,2}\s*\d[\d.,]*\s*%?")
# "không quá 2", "từ 95 trở lên", "5 mô hình"
_WORDED = re.compile(
    rf"(?:{LIMIT} )*(?:[≥≤<>=]=? ?)?(?:{NUMBER}) ?%?(?: (?!nam\b|thang\b|quy\b)[a-z]+){{0,2}}"
    r"(?: tro (?:len|xuong))?"
)
_GIVEN = re.compile(r"\b(?:chi tieu|giao|phan dau|dang ky|phan bo|muc tieu|ke hoach)\b")
_GIVEN_ABOVE = re.compile(r"\b(?:chi tieu|giao|phan bo)\b")
_STANDING = re.compile(
    r"\b(?:hien co|hien trang|hien nay|danh sach|luc luong|phuong tien|ket qua|da thuc hien|"
    r"thong ke|tong hop tinh hinh|quan so|dau nam|dau ky|nam truoc|nhan khau|dan so|"
    r"dien tich tu nhien|tong so ho|so ho hien)\b"
)
_AT_START = re.compile(
    r"\b(?:dau nam|dau ky|hien co|hien trang|hien nay|tong so ho|nhan khau|dan so|thuc hien|uoc)\b"
    r"|^so (?:ho|khau)(?: dan)?$"
)
_SKIPPED = (Meaning.NUMBER, Meaning.NOTE, Meaning.FUNDING, Meaning.PAST)
_NO_UNITS = (
    *(Meaning.TASK, Meaning.INDICATOR, Meaning.PROGRESS),
    *(Meaning.TARGET, Meaning.MEASURE_UNIT, Meaning.DELIVERABLE),
)
"""Columns of words that only rows of work or of measures have."""
_PART_NUMBER = re.compile(r"[IVX]+|[A-Z]")


@dataclass(frozen=True, slots=True)
class UnitMatrix:
    """A table of units by measures: where the units stand, and the columns of the measures.

    ``unit`` is what the words above the table count in, ``parts`` are the tables it stands in.
    """

    head: TableHead
    table: Table
    units: int
    measures: tuple[int, ...]
    unit: str
    rows: tuple[Row, ...]
    parts: tuple[int, ...]

    def goes_on(self, table: Table) -> bool:
        """Whether a table right below is the rest of this one, which a page has cut."""
        if table.width != self.table.width:
            return False
        below = _head(table)
        return below is None or below[0].signature == self.head.signature

    def with_rows(self, table: Table) -> "UnitMatrix":
        """Return the matrix with the rows of its rest."""
        below = _head(table)
        first = below[0].first + below[0].rows if below else 0
        rows, parts = (*self.rows, *table.rows[first:]), (*self.parts, table.number)
        return replace(self, rows=rows, parts=parts)


def unit_matrix(table: Table, captions: Sequence[str]) -> UnitMatrix | None:
    """Return the table as a matrix of units and measures, ``None`` for any other table.

    ``captions`` are the lines right above the table.
    """
    found = _head(table)
    if found is None:
        return None
    head, units = found
    rows = table.rows[head.first + head.rows :]
    gathered = [head.gather(row) for row in rows]
    names = [texts[units] for texts in gathered if texts[units] and not _is_sum(texts)]
    parts = sum(bool(texts[units]) and heads_part(texts) for texts in gathered)
    if not names or len(names) + parts < _FEWEST_UNITS:
        return None
    is_name = is_unit_name if not _of_one_kind(head.columns[units].heading) else _may_name
    if sum(map(is_name, names)) < _NEARLY_ALL * len(names):
        return None
    measures = _measures(head, units, gathered)
    if not measures:
        return None
    over = [cell for row in table.rows[: head.first] for cell in row.cells if cell]
    said = [fold_label(words) for words in (*captions, *over)]
    headings = [fold_label(head.columns[place].heading) for place in measures]
    has_total = any(map(sums_up, gathered))
    given = any(map(_GIVEN.search, headings)) or any(map(_GIVEN_ABOVE.search, said))
    standing = any(_STANDING.search(words) for words in (*said[-3:], *headings))
    if not given and (standing or not has_total):
        return None
    if any(map(_RESULTS.search, said[-3:])) and not any(map(_GIVEN.search, headings)):
        # "Kết quả thực hiện chỉ tiêu năm 2025 của các thôn"
        return None
    unit = unit_above((*captions, *over))
    return UnitMatrix(head, table, units, tuple(measures), unit, rows, (table.number,))


def _head(table: Table) -> tuple[TableHead, int] | None:
    """Return the heading and the place, in its columns, of the units."""
    for index, row in enumerate(table.rows[:_SEARCHED_ROWS]):
        if len(row.filled) < 2 or any(_FIGURE.fullmatch(cell) for cell in row.cells[1:]):
            continue
        if not any(heads_units(cell) for cell in row.cells[:3]):
            continue
        head = head_from(table.rows, index, table.width)
        for place, column in enumerate(head.columns[:3]):
            if heads_units(column.heading):
                return head, place
            if column.heading and column.meaning is not Meaning.NUMBER:
                # The first words of a row name what it is about: work, not units.
                break
    return None


def heads_units(heading: str) -> bool:
    """Whether a column headed so names a unit in each row: "Thôn", "Xã, phường"."""
    return _UNITS.fullmatch(_PLAIN.sub(" ", fold_label(heading)).strip()) is not None


def sums_up(texts: Sequence[str]) -> bool:
    """Whether a row sums the others up: its first words say so."""
    return _TOTAL.fullmatch(_first_words(texts)) is not None


def is_mean(texts: Sequence[str]) -> bool:
    """Whether a row gives the mean of the others: "Bình quân chung"."""
    found = _TOTAL.fullmatch(_first_words(texts))
    return found is not None and bool(found["mean"])


def heads_part(texts: Sequence[str]) -> bool:
    """Whether a row stands for a part of the units that follow: "I | Vùng núi"."""
    return _PART_NUMBER.fullmatch(texts[0].strip(". ")) is not None


def _of_one_kind(heading: str) -> bool:
    return _ONE_KIND.fullmatch(_PLAIN.sub(" ", fold_label(heading)).strip()) is not None


def _may_name(text: str) -> bool:
    """Whether a cell below "Thôn" may be a name: a few words, the first with a capital."""
    words = text.split()
    return is_unit_name(text) or (
        len(words) <= _LONGEST_NAME and text[:1].isupper() and not _FIGURE.search(text)
    )


def is_unit_name(text: str) -> bool:
    """Whether words name one of the units that figures are shared out to."""
    return _UNIT.match(fold_label(text)) is not None or is_headed(text)


def lives(text: str) -> bool:
    """Whether a unit is where people live or learn, which leads no work of its own."""
    return _UNIT.match(fold_label(text)) is not None


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure, bare or with what limits it: "không quá 2"."""
    return _FIGURE.fullmatch(text) is not None or _WORDED.fullmatch(fold_label(text)) is not None


def _is_sum(texts: Sequence[str]) -> bool:
    return sums_up(texts) or heads_part(texts)


def _first_words(texts: Sequence[str]) -> str:
    first = next((text for text in texts if text and not text.strip(".").isdigit()), "")
    return fold_label(first).strip()


def _measures(head: TableHead, units: int, gathered: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns of figures that are aims: not where things stand, nor money or notes."""
    found: list[int] = []
    for place, column in enumerate(head.columns):
        read = read_heading(column.heading.split(" – ")[-1])
        if place <= units or not column.heading or (read and read.meaning in _SKIPPED):
            continue
        cells = [texts[place] for texts in gathered if texts[place].strip("-–… ")]
        figures = sum(map(is_figure, cells))
        if len(cells) < _FEWEST_UNITS or figures < _NEARLY_ALL * len(cells):
            if read and read.meaning in _NO_UNITS and cells:
                return []
            continue
        found.append(place)
    return [place for place in found if not _stands_at_start(head, place, found)]


def _stands_at_start(head: TableHead, place: int, all_places: Sequence[int]) -> bool:
    """Whether a figure only says where things stand, beside one of the same that is aimed at."""
    upper, parted, leaf = head.columns[place].heading.rpartition(" – ")
    if _AT_START.search(fold_label(leaf)):
        return True
    if not parted or _GIVEN.search(fold_label(leaf)):
        return False
    return any(
        head.columns[other].heading.startswith(f"{upper} – ")
        and _GIVEN.search(fold_label(head.columns[other].heading.rpartition(" – ")[2]))
        for other in all_places
        if other != place
    )
