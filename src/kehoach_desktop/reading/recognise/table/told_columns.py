"""Columns that their headings do not tell but their cells do: units, deadlines, the work."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.domain.units.phrases import begins_with_many, is_collective, is_headed
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import one_line
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_LOOKED_AT = 60
_CLEAR = 0.75
_FEWEST = 2
_LONGEST_DEADLINE = 80
_LEAST_WORK = 10
_BODY = re.compile(
    r"(?:tieu ban|khoa(?! hoc)|chi hoi|chi doan|chi bo|dang bo|hiep hoi|lien minh|lien doan|cuc|vu|"
    r"bo(?! phan)|tong|tinh doan|huyen doan|cong doan|thon|ap|xom|khu pho|to dan pho|ke toan|"
    r"van thu|hieu truong|giam doc|pho |giao vien|cac |dong chi|d/c|truong |chu tich|bi thu|"
    r"nha (?:truong|van hoa)|hoi dong|doi (?:tru|quan|cong|kiem)|uy ban|ubnd|hdnd|kiem lam)"
)
_ANY = re.compile(r".*", re.DOTALL)
_DOING = re.compile(r"(?:trien khai )?thuc hien|trien khai|thuc hien cong viec")
# "HCTH": what stands alone in a column of who does the work.
_SHORT_FORM = re.compile(rf"[{CAPITAL}]{{2,8}}(?:[ -][{CAPITAL}]{{2,8}})?")
_LONGEST_DOERS = 160
_LEADING = (Meaning.LEAD, Meaning.BOTH, Meaning.ROLE, Meaning.MEASURE_UNIT)
_TIMES = (Meaning.DEADLINE, Meaning.END, Meaning.SCHEDULE)
_SIGNS = (*_TIMES, Meaning.LEAD, Meaning.BOTH, Meaning.COORDINATING, Meaning.DELIVERABLE)


_FIRST_CELLS = 8
"""A column of figures has one among its first cells; most columns are passed by that."""


def with_told(head: TableHead, rows: Sequence[Row], findings: Findings) -> TableHead:
    """Return the head with columns of unknown heading named by what stands in their cells."""
    cells = _cells(head, rows)
    head = _without_figures(head, cells)
    if head.has(Meaning.INDICATOR, Meaning.PROGRESS):
        return head
    if not head.has(Meaning.TASK):
        if sum(head.has(meaning) for meaning in _SIGNS) == 0:
            return head
        head = _named(head, cells, Meaning.TASK, _is_work, longest=True)
    if not head.has(Meaning.TASK):
        return head

    def are_units(text: str) -> bool:
        return _are_units(text, findings)

    def do_it(text: str) -> bool:
        return _SHORT_FORM.fullmatch(text) is not None or (
            _are_units(text, findings)
            or (len(text) < _LONGEST_DOERS and findings.units.roles(text) is not None)
        )

    if not head.has(*_LEADING):
        head = _named(head, cells, Meaning.LEAD, are_units)
    if not head.has(*_LEADING, Meaning.COORDINATING):
        head = _named(head, cells, Meaning.LEAD, do_it, headed=_DOING)
    if not head.has(*_TIMES):

        def is_time(text: str) -> bool:
            return _is_deadline(text, findings)

        head = _named(head, cells, Meaning.DEADLINE, is_time)
        if not head.has(*_TIMES, Meaning.START):
            head = _named(head, cells, Meaning.DEADLINE, is_time, among=Meaning.NOTE)
    return head


def _without_figures(head: TableHead, cells: Sequence[Sequence[str]]) -> TableHead:
    """Return the head without units where figures stand: what is shared out to each of them."""
    columns = [
        replace(column, meaning=Meaning.OTHER)
        if column.meaning in (Meaning.LEAD, Meaning.COORDINATING, Meaning.BOTH)
        and any(map(_is_figure, cells[place][:_FIRST_CELLS]))
        and sum(map(_is_figure, cells[place])) > _CLEAR * len(cells[place])
        else column
        for place, column in enumerate(head.columns)
    ]
    return replace(head, columns=tuple(columns))


def told_by_cells(before: TableHead, after: TableHead) -> list[str]:
    """Return the headings of the columns that only their cells told."""
    return [
        now.heading or f"cột {place + 1}"
        for place, (was, now) in enumerate(zip(before.columns, after.columns, strict=True))
        if now.meaning not in (was.meaning, Meaning.OTHER)
    ]


def _cells(head: TableHead, rows: Sequence[Row]) -> list[list[str]]:
    gathered = [head.gather(row) for row in rows[:_LOOKED_AT] if len(row.filled) > 1]
    return [
        [one_line(texts[place]) for texts in gathered if texts[place]]
        for place in range(len(head.columns))
    ]


def _named(
    head: TableHead,
    cells: Sequence[Sequence[str]],
    meaning: Meaning,
    fits: Callable[[str], bool],
    *,
    longest: bool = False,
    among: Meaning | None = None,
    headed: re.Pattern[str] = _ANY,
) -> TableHead:
    """Name the first, or longest, column without a meaning whose cells nearly all fit.

    With ``among``, a column of that meaning: notes that in truth say by when. With ``headed``,
    only a column whose heading has such words.
    """
    found = [
        place
        for place, column in enumerate(head.columns)
        if column.meaning is among
        and headed.fullmatch(fold_label(column.heading))
        and len(cells[place]) >= _FEWEST
        and sum(map(fits, cells[place])) >= _CLEAR * len(cells[place])
    ]
    if not found:
        return head
    chosen = found[0]
    if longest:
        chosen = max(found, key=lambda at: sum(map(len, cells[at])) / len(cells[at]))
    columns = list(head.columns)
    columns[chosen] = replace(columns[chosen], meaning=meaning)
    return replace(head, columns=tuple(columns))


def _is_work(text: str) -> bool:
    return len(text) >= _LEAST_WORK and not is_headed(text) and not begins_with_many(text)


def _are_units(text: str, findings: Findings) -> bool:
    names = findings.units.names(text)
    return bool(names) and all(
        is_headed(name)
        or is_collective(name)
        or findings.units.knows(name)
        or _BODY.match(fold_label(name))
        for name in names
    )


def _is_figure(text: str) -> bool:
    return any(letter.isdigit() for letter in text) and not any(map(str.isalpha, text))


def _is_deadline(text: str, findings: Findings) -> bool:
    if len(text) > _LONGEST_DEADLINE or text.isdigit():
        return False
    return not findings.deadline(text).is_unread
