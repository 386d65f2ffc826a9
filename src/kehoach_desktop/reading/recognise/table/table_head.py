"""Finds a table's heading rows and what each of its columns holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.changed_columns import set_former_apart
from kehoach_desktop.reading.recognise.table.columns import (
    Column,
    Meaning,
    Reading,
    read_heading,
)
from kehoach_desktop.reading.recognise.table.second_columns import set_seconds_apart

_SEARCHED_ROWS = 12
_ROW_NUMBER = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5}|[A-ZĐ])\)?[.)]?")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Da-d]|[IVX]{1,4})\)?(?:\s*=.*)?")


# What a higher level assigns: "Chỉ tiêu tỉnh giao", beside "Chỉ tiêu xã phấn đấu".
_GIVEN = re.compile(
    r"\b(?:tinh|thanh pho|tp|huyen|thi xa|trung uong|tw|cap tren|chinh phu|bo|so)\b"
    r"(?: \w+){0,2} giao\b"
)
_ANY_PERSON = re.compile(
    r"(?:nguoi |ca nhan |don vi )?(?:phu trach|chiu trach nhiem|thuc hien)|ca nhan|thanh vien"
)


@dataclass(frozen=True, slots=True)
class TableHead:
    """The heading of a table: its columns, the rows it takes, and its own words folded."""

    columns: tuple[Column, ...]
    owner: tuple[int, ...]
    first: int
    rows: int
    signature: tuple[str, ...]

    def index_of(self, meaning: Meaning) -> int | None:
        """Return the position, in ``columns``, of the first column of this meaning."""
        for position, column in enumerate(self.columns):
            if column.meaning is meaning:
                return position
        return None

    def all_of(self, meaning: Meaning) -> list[int]:
        """Return the positions of every column of this meaning."""
        return [i for i, column in enumerate(self.columns) if column.meaning is meaning]

    def has(self, *meanings: Meaning) -> bool:
        """Whether any column has one of the meanings."""
        return any(column.meaning in meanings for column in self.columns)

    def gather(self, row: Row) -> list[str]:
        """Return the row's text by column of the head, joining grid cells that share one."""
        if len(self.owner) == len(self.columns):
            return [*row.cells]
        texts = [""] * len(self.columns)
        for cell, owner in zip(row.cells, self.owner, strict=False):
            if cell:
                texts[owner] = f"{texts[owner]}\n{cell}" if texts[owner] else cell
        return texts

    def is_repeated_by(self, row: Row) -> bool:
        """Whether the row prints the heading again, as on a new page."""
        first = row.cells[0]
        if len(first) > 40 or first.isdigit():
            return False
        words = tuple(fold_label(cell) for cell in row.cells if cell)
        return len(words) > 1 and words in (self.signature, self.signature[: len(words)])


def find_head(rows: Sequence[Row], width: int) -> TableHead | None:
    """Return the heading among the first rows, or ``None`` when no row reads as one."""
    best_index, best_score = -1, 1
    for index, row in enumerate(rows[:_SEARCHED_ROWS]):
        if any(len(cell) > 200 for cell in row.cells) or _is_numbered(row):
            break
        known = {reading.meaning for cell in row.cells if cell and (reading := read_heading(cell))}
        if len(known) > best_score:
            best_index, best_score = index, len(known)
        elif best_index >= 0:
            break
    return head_from(rows, best_index, width) if best_index >= 0 else None


def head_from(rows: Sequence[Row], first: int, width: int) -> TableHead:
    """Return the heading whose first row is known, with the rows below that divide it."""
    depth = 1
    while first + depth < len(rows) and depth < 4:
        below = rows[first + depth]
        if not _continues_head(rows[first], below):
            break
        depth += 1
    head_rows = rows[first : first + depth]
    spread = [_spread(row, rows[first + 1 :] if depth > 1 else ()) for row in head_rows]
    after = first + depth
    while after < len(rows) and is_column_numbers(rows[after]):
        after += 1
    columns, owner = _columns(spread, head_rows, width)
    signature = tuple(fold_label(cell) for cell in head_rows[0].cells if cell)
    return TableHead(_settled(columns), owner, first, after - first, signature)


def _is_numbered(row: Row) -> bool:
    """Whether the row starts with a number of its own, as rows below the heading do."""
    filled = row.filled
    return len(filled) > 1 and filled[0] == 0 and bool(_ROW_NUMBER.fullmatch(row.cells[0]))


def _continues_head(head: Row, below: Row) -> bool:
    """Whether the row below only divides headings of the row above."""
    filled = below.filled
    if not filled or (is_column_numbers(below) and not _numbers_time(head, filled)):
        return False
    if len(filled) == 1 and dict(below.spans).get(filled[0], 1) * 2 > len(below.cells):
        # One cell across the table heads a group of rows.
        return False
    if len(filled) == 1 and any(span * 2 > len(below.cells) for _, span in below.spans):
        return False
    covered = {column for first, span in head.spans for column in range(first, first + span)}
    free = {column for column, text in enumerate(head.cells) if not text}
    for column in filled:
        text = below.cells[column]
        if len(text) > 60 or not (column in covered or column in free or column - 1 in free):
            over = column < len(head.cells) - 1 and column + 1 in free
            if len(text) > 60 or not over:
                return False
    if 0 in filled and head.cells[0] and 0 not in covered:
        return False
    return all(read_heading(below.cells[c]) or _is_short(below.cells[c]) for c in filled)


def _numbers_time(head: Row, filled: Sequence[int]) -> bool:
    """Whether the numbers below stand under one heading of months or quarters: 1 to 12."""
    for first, span in head.spans:
        if set(filled) <= set(range(first, first + span)):
            return bool(re.search(r"\b(?:thang|quy)\b", fold_label(head.cells[first])))
    return False


def _is_short(text: str) -> bool:
    return len(text) <= 30


def is_column_numbers(row: Row) -> bool:
    """Return whether the row only numbers the columns: (1) (2) (3) or A B 1 2."""
    words = [cell for cell in row.cells if cell]
    if len(words) < 3 or not all(_COLUMN_NUMBER.fullmatch(word) for word in words):
        return False
    digits = [int(found[0]) for word in words if (found := re.search(r"\d+", word))]
    return len(digits) < 2 or digits == list(range(digits[0], digits[0] + len(digits)))


def _spread(row: Row, below: Sequence[Row]) -> list[str]:
    """Return the heading over each grid column, a merged one over all it covers."""
    cells = list(row.cells)
    for first, span in row.spans:
        for column in range(first + 1, min(first + span, len(cells))):
            cells[column] = cells[first]
    if not row.spans and below:
        # Plain text has no merged cells: a blank heading with words below it belongs to
        # the heading on its left.
        for column in range(1, len(cells)):
            if not cells[column] and below[0].cells[column] and not row.continued:
                cells[column] = cells[column - 1]
    return cells


def _columns(
    spread: list[list[str]], head_rows: Sequence[Row], width: int
) -> tuple[list[Column], tuple[int, ...]]:
    columns: list[Column] = []
    owner: list[int] = []
    previous: tuple[str, ...] | None = None
    covered = {
        column
        for row in head_rows[-1:]
        for first, span in row.spans
        for column in range(first + 1, first + span)
    }
    for index in range(width):
        path = tuple(
            text
            for level, cells in enumerate(spread)
            if (text := cells[index]) and text not in [c[index] for c in spread[:level]]
        )
        shared = index in covered and path == previous
        if columns and (
            shared or (not path and width > len(columns) and _same_cell(head_rows, index))
        ):
            owner.append(len(columns) - 1)
            continue
        columns.append(_column(index, path))
        owner.append(len(columns) - 1)
        previous = path
    return columns, tuple(owner)


def _same_cell(head_rows: Sequence[Row], index: int) -> bool:
    return any(first < index < first + span for row in head_rows[:1] for first, span in row.spans)


def _column(index: int, path: tuple[str, ...]) -> Column:
    heading = " – ".join(path)
    reading: Reading | None = None
    leaf = read_heading(path[-1]) if path else None
    whole = read_heading(" ".join(path)) if path else None
    upper = read_heading(path[0]) if path else None
    if upper and upper.meaning is Meaning.FUNDING:
        reading = upper
    elif leaf and leaf.year and whole and whole.meaning in (Meaning.TARGET, Meaning.PAST):
        reading = whole
    elif (
        leaf
        and leaf.year is None
        and leaf.meaning in (Meaning.TARGET, Meaning.PAST)
        and whole
        and whole.year
        and whole.meaning in (Meaning.TARGET, Meaning.PAST)
    ):
        # "Năm 2025 – Kế hoạch": the year stands above.
        reading = whole
    elif leaf and leaf.meaning is not Meaning.OTHER:
        reading = leaf
    else:
        reading = whole or upper
    if reading is None:
        return Column(index, heading, None)
    return Column(index, heading, reading.meaning, reading.year)


def _settled(columns: list[Column]) -> tuple[Column, ...]:
    """Settle headings that mean one thing beside some columns and another beside others."""
    set_former_apart(columns)
    held = {column.meaning for column in columns}

    def change(was: Meaning, now: Meaning, only: int | None = None) -> None:
        for position, column in enumerate(columns):
            if column.meaning is was and (only is None or position == only):
                columns[position] = replace(column, meaning=now)

    if not held & {Meaning.INDICATOR, Meaning.TASK}:
        # "Nhóm nhiệm vụ" heads the names when nothing else does.
        for position, column in enumerate(columns):
            if column.meaning is Meaning.OTHER and (own := _grouped(column.heading)):
                change(Meaning.OTHER, own, position)
                break
        held = {column.meaning for column in columns}
    named = held & {Meaning.INDICATOR, Meaning.TASK}
    if not named and Meaning.TARGET in held:
        # "Chỉ tiêu năm 2026" heads the names when nothing else does.
        change(Meaning.TARGET, Meaning.INDICATOR, _first(columns, Meaning.TARGET))
    indicators = [i for i, column in enumerate(columns) if column.meaning is Meaning.INDICATOR]
    if len(indicators) > 1:
        for position in indicators[1:]:
            change(Meaning.INDICATOR, Meaning.TARGET, position)
    elif indicators and Meaning.TASK in held and indicators[0] > _first(columns, Meaning.TASK):
        # "Nội dung … | Chỉ tiêu | …": the indicator column holds the figures of the content,
        # unless an action table names its indicators first.
        if Meaning.MEASURE_UNIT in held:
            change(Meaning.INDICATOR, Meaning.TARGET)
            change(Meaning.TASK, Meaning.INDICATOR)
        else:
            change(Meaning.INDICATOR, Meaning.DELIVERABLE)
    if not held & {Meaning.INDICATOR, Meaning.TASK} and Meaning.DESCRIPTION in held:
        # "Hạn chế | Biện pháp khắc phục | …": the measures are the work.
        change(Meaning.DESCRIPTION, Meaning.TASK, _first(columns, Meaning.DESCRIPTION))
    held = {column.meaning for column in columns}
    has_target = Meaning.TARGET in held
    if Meaning.TASK in held and Meaning.INDICATOR not in held:
        work = held & {Meaning.LEAD, Meaning.DEADLINE, Meaning.END, Meaning.DELIVERABLE}
        if has_target and (Meaning.MEASURE_UNIT in held or not work):
            change(Meaning.TASK, Meaning.INDICATOR)
        elif Meaning.LEAD not in held and Meaning.BOTH not in held:
            change(Meaning.MEASURE_UNIT, Meaning.LEAD)
    held = {column.meaning for column in columns}
    if Meaning.INDICATOR in held and Meaning.TASK not in held and not has_target:
        for column in columns:
            if column.meaning is Meaning.DELIVERABLE:
                change(Meaning.DELIVERABLE, Meaning.TARGET)
                break
    _part_given(columns)
    _part_past(columns)
    if Meaning.TASK in held and not held & {Meaning.LEAD, Meaning.BOTH, Meaning.MEASURE_UNIT}:
        for position, column in enumerate(columns):
            leaf = fold_label(column.heading.split(" – ")[-1])
            if column.meaning is Meaning.HEAD and _ANY_PERSON.match(leaf):
                change(Meaning.HEAD, Meaning.LEAD, position)
                break
    if Meaning.START in held and Meaning.END not in held and Meaning.DEADLINE not in held:
        change(Meaning.START, Meaning.DEADLINE)
    elif Meaning.START in held and Meaning.END not in held:
        change(Meaning.DEADLINE, Meaning.END)
    elif Meaning.END in held and Meaning.START not in held:
        change(Meaning.END, Meaning.DEADLINE)
    tasks = [i for i, column in enumerate(columns) if column.meaning is Meaning.TASK]
    for position in tasks[1:]:
        change(Meaning.TASK, Meaning.DESCRIPTION, position)
    set_seconds_apart(columns)
    return tuple(columns)


def _grouped(heading: str) -> Meaning | None:
    words = fold_label(heading)
    if not words.startswith("nhom"):
        return None
    if "chi tieu" in words or "tieu chi" in words:
        return Meaning.INDICATOR
    return Meaning.TASK if re.search(r"\b(?:nhiem vu|cong viec|giai phap)\b", words) else None


def _part_past(columns: list[Column]) -> None:
    """Set apart targets of a year whose results stand beside them, where later ones follow."""
    past = max((c.year or 0 for c in columns if c.meaning is Meaning.PAST), default=0)
    if any(c.meaning is Meaning.TARGET and (c.year or 0) > past for c in columns):
        for position, column in enumerate(columns):
            if column.meaning is Meaning.TARGET and column.year and column.year <= past:
                columns[position] = replace(column, meaning=Meaning.PAST)


def _part_given(columns: list[Column]) -> None:
    """Set apart what a higher level assigns where the plan's own figure stands beside it."""
    given = [
        position
        for position, column in enumerate(columns)
        if column.meaning is Meaning.TARGET and _GIVEN.search(fold_label(column.heading))
    ]
    own = [
        column.year
        for position, column in enumerate(columns)
        if column.meaning is Meaning.TARGET and position not in given
    ]
    for position in given:
        if columns[position].year in own:
            columns[position] = replace(columns[position], meaning=Meaning.GIVEN, year=None)


def _first(columns: Sequence[Column], meaning: Meaning) -> int:
    return next(i for i, column in enumerate(columns) if column.meaning is meaning)
