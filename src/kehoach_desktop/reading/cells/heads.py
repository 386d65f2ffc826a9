"""Finds the headings of a table that stand one below another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.cells.lines import CellLine, begins_rows, heads_numbers, is_open
from kehoach_desktop.reading.cells.numbers import label, led
from kehoach_desktop.reading.cells.seams import goes_on
from kehoach_desktop.reading.cells.two_rows import two_rows
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading
from kehoach_desktop.reading.recognise.table.table_head import find_head
from kehoach_desktop.reading.recognise.table.unit_matrix import heads_units

_MOST_LINES, _MOST_COLUMNS = 28, 14
LONGEST_HEADING = 60
"""Longer lines are no headings, so that most of a document is passed by unread."""
_FEWEST = 3
_LONGEST_OF_NUMBERS = 14
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2})\)?(?:\s*=.*)?")
_COLUMN_LETTER = re.compile(r"\(?[A-Da-d]\)?")
_BEGINS = re.compile(
    r"(?:cac |ten |danh muc )?(?:noi dung|nhiem vu|cong viec|dau viec|hoat dong|chi tieu|viec|"
    r"de an|du an|hang muc|giai phap)\b"
)
_NAMES = (Meaning.TASK, Meaning.INDICATOR)
_OTHERS = (
    Meaning.LEAD,
    Meaning.BOTH,
    Meaning.COORDINATING,
    Meaning.DEADLINE,
    Meaning.END,
    Meaning.DELIVERABLE,
    Meaning.MEASURE_UNIT,
    Meaning.TARGET,
)
_LEADS = (Meaning.LEAD, Meaning.BOTH)
_TIMES = (Meaning.DEADLINE, Meaning.END)
MADE_NUMBER_HEADING = "STT"
"""The heading of numbers where the text has none over them."""


@dataclass(frozen=True, slots=True)
class CellHead:
    """Headings in the order of their columns, and the cell lines they take.

    ``rows`` print them, in two rows where some divide others; ``meanings`` are those of the
    columns behind the number's; ``numbered`` says that rows begin with a number; ``title`` is
    that of a group above the first row.
    """

    first: int
    after: int
    rows: tuple[Row, ...]
    meanings: tuple[Meaning | None, ...]
    numbered: bool
    words: tuple[str, ...]
    title: str = ""

    @property
    def is_of_units(self) -> bool:
        """Whether the rows are units, with a figure for each in the other columns."""
        return not any(meaning in _NAMES for meaning in self.meanings)

    @property
    def columns(self) -> int:
        """How many columns there are behind the one of the numbers."""
        return len(self.meanings)


def heads_at(lines: Sequence[CellLine], at: int) -> list[CellHead]:
    """Return the ways to read the headings that begin at a line, empty when none do."""
    opening = _number_heading(lines, at)
    if not opening and not _may_begin(lines[at].text):
        return []
    first = at + opening
    words = _words(lines, first)
    headings = [] if opening else _unnumbered(words)
    if not opening:
        words = words[: sum(len(heading.split("\n")) for heading in headings)]
    count, below = _column_numbers(lines, first + len(words))
    if not words or below >= len(lines) or heads_numbers(lines[below].text):
        return []
    numbered = begins_rows(lines, below, may_go_on=bool(opening))
    if opening:
        headings = _headings(words, count - 1 if count else 0)
    if (opening and not numbered) or not 2 <= len(headings) <= _MOST_COLUMNS:
        return []
    flat = [heading.replace("\n", " ") for heading in headings]
    shown = lines[first - 1].text if opening else MADE_NUMBER_HEADING
    printed = tuple(line.text for line in lines[at : first + len(words)])
    ways: list[tuple[tuple[Row, ...], str]] = []
    if not count or count == len(flat) + 1:
        ways.append(((Row((shown, *flat)),), ""))
    if opening:
        ways += [
            (rows, "")
            for rows in two_rows((shown, *flat))
            if not count or len(rows[0].cells) == count
        ]
    if numbered and not count and len(flat) > _FEWEST and _meaning(flat[-1]) is None:
        # The title of a group may stand between the headings and the first number.
        ways.append(((Row((shown, *flat[:-1])),), flat[-1]))
    found: list[CellHead] = []
    for rows, title in ways:
        meanings = _meanings(rows)
        if opening and heads_units(rows[0].cells[1]) and len(rows) == 1:
            meanings = _of_units(meanings)
            found.append(CellHead(at, below, rows, meanings, numbered, printed, title))
        elif _is_table(meanings, numbered=numbered):
            own = rows if numbered else (Row(rows[0].cells[1:]),)
            found.append(CellHead(at, below, own, meanings, numbered, printed, title))
    return found


def looks_like_head(lines: Sequence[CellLine], at: int) -> tuple[str, ...]:
    """Return the headings of a table at a line, though its rows are none that we know."""
    opening = _number_heading(lines, at)
    if opening:
        words = _words(lines, at + opening)[:_MOST_COLUMNS]
    elif _may_begin(lines[at].text):
        words = _unnumbered(_words(lines, at))
    else:
        return ()
    known = [_meaning(word) for word in words]
    others = {one for one in known if one in _OTHERS}
    is_head = any(one in _NAMES for one in known) and len(others) > (0 if opening else 1)
    is_head = is_head or bool(opening and len(words) > _FEWEST and heads_units(words[0]))
    return tuple(words) if is_head else ()


def _words(lines: Sequence[CellLine], first: int) -> list[str]:
    """Return the lines from ``first`` on that may be headings or pieces of one."""
    found: list[str] = []
    for line in lines[first : first + _MOST_LINES]:
        if not _may_head(line.text):
            break
        found.append(line.text)
    return found


def _number_heading(lines: Sequence[CellLine], at: int) -> int:
    """Return how many lines the heading of the numbers takes: "STT", or "Số" above "TT"."""
    if heads_numbers(lines[at].text) or (
        len(lines[at].text) <= _LONGEST_OF_NUMBERS
        and not label(lines[at].text)
        and _meaning(lines[at].text) is Meaning.NUMBER
    ):
        return 1
    two = f"{lines[at].text} {lines[at + 1].text}" if at + 1 < len(lines) else ""
    short = len(lines[at].text) <= 3 and not label(lines[at].text)
    return 2 if short and heads_numbers(two) else 0


def _may_begin(text: str) -> bool:
    return len(text) < LONGEST_HEADING and _BEGINS.match(fold_fast(text)) is not None


def _may_head(text: str) -> bool:
    if len(text) > LONGEST_HEADING or not is_open(text) or text.endswith((".", ";", ":")):
        return False
    return not (
        label(text) or led(text)[0] or heads_numbers(text) or _COLUMN_NUMBER.fullmatch(text)
    )


def _column_numbers(lines: Sequence[CellLine], at: int) -> tuple[int, int]:
    """Return how many columns are numbered below the headings, and the line below the numbers."""
    after = at
    while after < len(lines) and after - at < 2 and _COLUMN_LETTER.fullmatch(lines[after].text):
        after += 1
    value = 0
    while after < len(lines) and (found := _COLUMN_NUMBER.fullmatch(lines[after].text)):
        if value and int(found[1]) != value + 1:
            break
        value = int(found[1])
        after += 1
    return (after - at, after) if after - at >= _FEWEST else (0, at)


def _headings(words: Sequence[str], count: int) -> list[str]:
    """Return the headings, a wrapped one together; ``count`` of them where that is known."""
    found: list[str] = []
    for word in words:
        if found and goes_on(found[-1], word):
            found[-1] = f"{found[-1]}\n{word}"
        else:
            found.append(word)
    if count and len(found) < count <= len(words):
        found = list(words)
    at = 1
    while at < len(found) and (not count or len(found) > count):
        whole = f"{found[at - 1]}\n{found[at]}"
        if _are_one(found[at - 1], found[at], whole):
            found[at - 1 : at + 1] = [whole]
        else:
            at += 1
    return found


def _are_one(upper: str, lower: str, whole: str) -> bool:
    """Whether two lines are one heading: only together they say what the column holds."""
    first, second = _meaning(upper), _meaning(lower)
    both = _meaning(whole)
    if both is None:
        return False
    if first is None or second is None:
        return second is None and upper.isupper() == lower.isupper() and upper.isupper()
    return first is second and both is first and upper.isupper() and lower.isupper()


def _meaning(heading: str) -> Meaning | None:
    read = read_heading(heading.replace("\n", " "))
    return read.meaning if read else None


def _unnumbered(words: Sequence[str]) -> list[str]:
    """Return the headings at the beginning of lines that may also hold the first row."""
    found: list[str] = []
    seen: set[Meaning] = set()
    for word in words:
        if found and goes_on(found[-1], word) and _meaning(f"{found[-1]}\n{word}"):
            found[-1] = f"{found[-1]}\n{word}"
            continue
        meaning = _meaning(word)
        if meaning is None or meaning in seen:
            break
        seen.add(meaning)
        found.append(word)
    return found


def _meanings(rows: Sequence[Row]) -> tuple[Meaning | None, ...]:
    width = len(rows[0].cells)
    head = find_head(rows, width)
    if head is None or len(head.columns) != width:
        return tuple(_meaning(heading) for heading in rows[-1].cells[1:])
    return tuple(column.meaning for column in head.columns[1:])


def _of_units(meanings: Sequence[Meaning | None]) -> tuple[Meaning | None, ...]:
    """Return the columns of a table of units and the figures that fall to each."""
    own = (one if one is Meaning.NOTE else Meaning.TARGET for one in meanings[1:])
    return (Meaning.SKIP, *own)


def _is_table(meanings: Sequence[Meaning | None], *, numbered: bool) -> bool:
    names = any(meaning in _NAMES for meaning in meanings)
    if numbered:
        known = sum(meaning is not None for meaning in meanings)
        return names and known * 2 > len(meanings) and any(one in _OTHERS for one in meanings)
    leads = any(meaning in _LEADS for meaning in meanings)
    timed = any(meaning in _TIMES for meaning in meanings)
    return names and leads and timed and None not in meanings and len(meanings) >= _FEWEST
