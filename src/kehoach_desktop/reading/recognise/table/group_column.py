"""A column that names the group of several rows: "Nhiệm vụ chung | Nhiệm vụ cụ thể"."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning, read_heading
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_GROUPS = (
    "nhom",
    "linh vuc",
    "tru cot",
    "noi dung chung",
    "nhiem vu chung",
    "muc tieu",
    "tieu chi",
)
_FIGURES = ("chi tieu", "chi so", "ten chi tieu")
_LOOKED_AT = 400
_MAY_BE_WORK = (None, Meaning.OTHER, Meaning.DESCRIPTION, Meaning.TASK)
_OF_WORK = frozenset(
    {
        Meaning.LEAD,
        Meaning.COORDINATING,
        Meaning.BOTH,
        Meaning.DEADLINE,
        Meaning.END,
        Meaning.SCHEDULE,
        Meaning.DELIVERABLE,
    }
)


def with_groups(head: TableHead, rows: Sequence[Row]) -> TableHead:
    """Return the head with a group column where one cell stands for the tasks of several rows."""
    pair = _pair(head.columns) or _merged_pair(head, rows)
    if pair is None:
        return head
    first, second = pair
    if not _covers_rows(head, rows, first, second):
        return head
    columns = list(head.columns)
    columns[first] = replace(columns[first], meaning=Meaning.GROUP)
    columns[second] = replace(columns[second], meaning=Meaning.TASK)
    return replace(head, columns=tuple(columns))


def without_wordy_indicators(head: TableHead, rows: Sequence[Row]) -> TableHead:
    """Return the head without its indicators where these are words only: "Mục tiêu | Nhiệm vụ".

    What names no figure is an aim or a criterion that the tasks serve, and no indicator.
    """
    place = head.index_of(Meaning.INDICATOR)
    if place is None or not head.has(Meaning.TASK) or head.has(Meaning.TARGET):
        return head
    if fold_label(head.columns[place].heading).startswith(_FIGURES):
        return head
    told = [text for row in rows[:_LOOKED_AT] if (text := head.gather(row)[place])]
    figured = sum(1 for text in told if any(letter.isdigit() for letter in text))
    if not told or figured * 3 > len(told):
        return head
    columns = list(head.columns)
    columns[place] = replace(columns[place], meaning=Meaning.OTHER)
    return replace(head, columns=tuple(columns))


def numbers_groups(head: TableHead, rows: Sequence[Row]) -> bool:
    """Whether the number column numbers the groups: it is blank, too, where a group goes on."""
    group, number = head.index_of(Meaning.GROUP), head.index_of(Meaning.NUMBER)
    if group is None or number is None:
        return False
    going_on = [texts for texts in map(head.gather, rows[:_LOOKED_AT]) if not texts[group]]
    blank = sum(1 for texts in going_on if not texts[number])
    return bool(going_on) and blank * 2 > len(going_on)


def _pair(columns: Sequence[Column]) -> tuple[int, int] | None:
    """Return the places of the column of groups and, right of it, that of tasks."""
    works = [
        place
        for place, column in enumerate(columns)
        if column.meaning in (Meaning.TASK, Meaning.DESCRIPTION) and _names_work(column)
    ]
    if len(works) > 1 and columns[works[0]].meaning is Meaning.TASK:
        return works[0], works[1]
    named = [
        place
        for place, column in enumerate(columns)
        if (column.meaning is Meaning.OTHER and fold_label(column.heading).startswith(_GROUPS))
        or (column.meaning is None and column.heading)
    ]
    if works and named and named[0] < works[0]:
        return named[0], works[0]
    return None


def _merged_pair(head: TableHead, rows: Sequence[Row]) -> tuple[int, int] | None:
    """Return the pair whose first cells stand over several rows, each with work of its own.

    "Nội dung | Các bước | Chủ trì | Thời hạn": where every step has its own deadline, the
    steps are the work.
    """
    first = head.index_of(Meaning.TASK)
    if first is None or first + 1 >= len(head.columns):
        return None
    second = first + 1
    if head.columns[second].meaning not in _MAY_BE_WORK:
        return None
    own = [place for place, column in enumerate(head.columns) if column.meaning in _OF_WORK]
    going_on = with_own = 0
    for row in rows[:_LOOKED_AT]:
        texts = head.gather(row)
        if texts[first] or not texts[second]:
            continue
        going_on += 1
        with_own += any(texts[place] for place in own)
    return (first, second) if going_on and with_own * 2 > going_on else None


def _names_work(column: Column) -> bool:
    reading = read_heading(column.heading.split(" – ")[-1])
    return reading is not None and reading.meaning is Meaning.TASK


def _covers_rows(head: TableHead, rows: Sequence[Row], first: int, second: int) -> bool:
    """Whether the first column's cells are blank, merged down or repeated in rows with work."""
    goes_on = 0
    above = ""
    for row in rows[:_LOOKED_AT]:
        texts = head.gather(row)
        if texts[first] and texts[second]:
            goes_on += texts[first] == above
            above = texts[first]
            continue
        if texts[second] and len(row.filled) > 1:
            goes_on += 1
        elif texts[first] and len(row.filled) > 2:
            # A row with work in the first column only: there it is the work.
            return False
    return goes_on > 0
