"""Tables of units by measures: a village a row, a figure for it in each column.

The plan's own target is the total; what falls to each unit is kept in the note.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from kehoach_desktop.domain.unit_phrases import is_headed
from kehoach_desktop.reading.document import Row, Table
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning, read_heading
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind, one_line
from kehoach_desktop.reading.recognise.table.indicator_table import make_indicator
from kehoach_desktop.reading.recognise.table.table_head import TableHead, head_from
from kehoach_desktop.reading.recognise.table.unit_above import unit_above

_SEARCHED_ROWS = 8
_FEWEST_UNITS, _NEARLY_ALL = 2, 0.8
_SHOWN = 4
_PLAIN = re.compile(r"[^\w%]+")
_UNITS = re.compile(
    r"(?:ten )?(?:cac )?(?:(?:don vi|dia phuong|dia ban|thon|ap|xom|ban|lang|buon|khom|xa|phuong|"
    r"dac khu|to dan pho|tdp|khu pho|khoi pho|khu dan cu|khu|truong|chi bo|chi hoi|"
    r"co quan|phong|ban nganh) ?)+(?:thuc hien|duoc giao|hanh chinh)?"
)
_UNIT = re.compile(
    r"(?:thon|ap|xom|ban|lang|buon|bon|khom|xa|phuong|dac khu|to|tdp|khu|khoi|truong|mam non|"
    r"tieu hoc|thcs|thpt|chi bo|chi hoi|plei|phum|soc|cum|lien)\b"
)
_TOTAL = re.compile(
    r"(?:\W*(?:tong|cong)(?: (?:cong|so|hop|chung|toan))*|\W*(?:tong |cong )?toan )"
    r"(?: ?(?:xa|phuong|dac khu|huyen|thanh pho|tinh|truong|nganh|thi xa|khu vuc|bo))?"
    r"\W*(?:\(.*\))?"
)
_FIGURE = re.compile(r"[≥≤<>=]{0,2}\s*\d[\d.,]*\s*%?")
_NOTHING = re.compile(r"[-–—./\s0]*")
_GIVEN = re.compile(r"\b(?:chi tieu|giao|phan dau|dang ky|phan bo|muc tieu|ke hoach)\b")
_GIVEN_ABOVE = re.compile(r"\b(?:chi tieu|giao|phan bo)\b")
_STANDING = re.compile(
    r"\b(?:hien co|hien trang|hien nay|danh sach|luc luong|phuong tien|ket qua|da thuc hien|"
    r"thong ke|tong hop tinh hinh|quan so|dau nam|dau ky|nam truoc|nhan khau|dan so|"
    r"dien tich tu nhien|tong so ho|so ho hien)\b"
)
_AT_START = re.compile(r"\b(?:dau nam|dau ky|hien co|hien trang|tong so ho|thuc hien|uoc)\b")
_BRACKETED = re.compile(
    r"\s*\((?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()\d]{1,20}|%)\)\s*$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:tổng )?số (?:lượng )?(người|hộ|lượt|cây|con|ca|lớp|cuộc|buổi|vụ|mô hình|sản phẩm|"
    r"công trình|doanh nghiệp|hợp tác xã|đảng viên|hội viên|đoàn viên|trẻ em|học sinh|hồ sơ|"
    r"thủ tục|văn bản|trường hợp|đơn vị máu|căn nhà|nhà|tổ|câu lạc bộ|tài khoản|lao động|km|ha)\b",
    re.IGNORECASE,
)
_SKIPPED = (Meaning.NUMBER, Meaning.NOTE, Meaning.FUNDING, Meaning.PAST, Meaning.BASIS)
_NO_UNITS = (
    *(Meaning.TASK, Meaning.INDICATOR, Meaning.DEADLINE, Meaning.END, Meaning.PROGRESS),
    *(Meaning.TARGET, Meaning.MEASURE_UNIT, Meaning.DELIVERABLE),
)
"""Columns of words that only rows of work or of measures have."""
_ROMAN = re.compile(r"[IVX]+|[A-Z]")
_COLUMNS = (Meaning.INDICATOR, Meaning.MEASURE_UNIT, Meaning.TARGET, Meaning.NOTE)


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
    names = [texts[units] for texts in gathered if texts[units] and not sums_up(texts)]
    if len(names) < _FEWEST_UNITS or sum(map(_is_unit, names)) < _NEARLY_ALL * len(names):
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
    unit = unit_above((*captions, *over))
    return UnitMatrix(head, table, units, tuple(measures), unit, rows, (table.number,))


def take_matrix(matrix: UnitMatrix, findings: Findings) -> None:
    """Add an indicator for each measure with a total; warn where the table has no total."""
    gathered = [(row, matrix.head.gather(row)) for row in matrix.rows]
    totals = [(row, texts) for row, texts in gathered if sums_up(texts)]
    names = [one_line(matrix.head.columns[place].heading) for place in matrix.measures]
    if not totals:
        shown = ", ".join(names[:_SHOWN]) + ("…" if len(names) > _SHOWN else "")
        findings.unread_matrices += 1
        findings.warn(
            matrix.table.where,
            "Bảng giao chỉ tiêu cho từng đơn vị chưa đọc được thành chỉ tiêu của kế hoạch vì "
            f"không có dòng tổng cộng ({shown}); hãy xem bảng trong văn bản gốc.",
        )
        return
    total, sums = totals[-1]
    own = [texts for _, texts in gathered if texts[matrix.units] and not sums_up(texts)]
    for place, heading in zip(matrix.measures, names, strict=True):
        if not sums[place] or _NOTHING.fullmatch(sums[place]):
            continue
        name, unit = _named(heading, matrix.unit)
        shares = [(one_line(texts[matrix.units]), texts[place]) for texts in own if texts[place]]
        _warn_of_sum(name, unit, sums[place], shares, total, findings, own)
        note = "; ".join(f"{unit_name}: {share}" for unit_name, share in shares)
        texts = [name, unit, sums[place], f"Giao từng đơn vị: {note}" if note else ""]
        entry = Entry(EntryKind.ITEM, "", name, total.where, texts)
        year = _year(heading)
        columns = tuple(
            Column(at, "", meaning, year if meaning is Meaning.TARGET else None)
            for at, meaning in enumerate(_COLUMNS)
        )
        shape = TableHead(columns, tuple(range(len(columns))), 0, 0, ())
        key = f"i{len(findings.indicators) + 1}"
        findings.indicators.append(make_indicator(key, entry, shape, None, findings))


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


def _is_unit(text: str) -> bool:
    return _UNIT.match(fold_label(text)) is not None or is_headed(text)


def sums_up(texts: Sequence[str]) -> bool:
    """Whether a row sums the others up: its first words say so."""
    first = next((text for text in texts if text and not text.strip(".").isdigit()), "")
    words = fold_label(first).strip()
    return bool(words) and _TOTAL.fullmatch(words) is not None


def _measures(head: TableHead, units: int, gathered: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns of figures that are aims: not where things stand, nor money or notes."""
    found: list[int] = []
    for place, column in enumerate(head.columns):
        read = read_heading(column.heading.split(" – ")[-1])
        if place <= units or not column.heading or (read and read.meaning in _SKIPPED):
            continue
        cells = [texts[place] for texts in gathered if texts[place].strip("-–… ")]
        figures = sum(_FIGURE.fullmatch(cell) is not None for cell in cells)
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


def _named(heading: str, above: str) -> tuple[str, str]:
    """Return a measure's name and the unit it is counted in."""
    if found := _BRACKETED.search(heading):
        return heading[: found.start()].strip(), found[1].strip()
    if above:
        return heading, above
    counted = _COUNTED.match(heading)
    if counted:
        return heading, counted[1].lower()
    return heading, "%" if heading.lower().startswith("tỷ lệ") else ""


def _year(heading: str) -> int | None:
    found = re.search(r"\b20[2-9]\d\b", heading)
    return int(found[0]) if found else None


def _warn_of_sum(
    name: str,
    unit: str,
    written: str,
    shares: Sequence[tuple[str, str]],
    total: Row,
    findings: Findings,
    own: Sequence[Sequence[str]],
) -> None:
    """Tell of a total that the units' figures don't add up to."""
    if "%" in unit or "%" in written or any(_ROMAN.fullmatch(texts[0]) for texts in own):
        return
    figures = [_figure(share) for _, share in shares]
    whole = _figure(written)
    if whole is None or None in figures or not figures:
        return
    added = sum(figure for figure in figures if figure is not None)
    if added != whole:
        shown = f"{added:f}".replace(".", ",")
        findings.warn(
            total.where,
            f"Tổng “{name}” ghi {written} nhưng cộng các đơn vị được {shown}; hãy kiểm tra lại.",
        )


def _figure(text: str) -> Decimal | None:
    plain = text.strip().strip("≥≤<>= ")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", plain) is None:
        return None
    try:
        return Decimal(plain.replace(".", "").replace(",", "."))
    except InvalidOperation:
        return None
