"""Finds the headings of a table that stand one below another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.cells.lines import CellLine, heads_numbers, is_open
from kehoach_desktop.reading.cells.numbers import begins, label
from kehoach_desktop.reading.cells.seams import goes_on
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading
from kehoach_desktop.reading.recognise.table.table_head import find_head

_MOST_LINES, _MOST_COLUMNS, _LONGEST = 28, 14, 60
_FEWEST = 3
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

    ``meanings`` are those of the columns behind the number's; ``numbered`` says that rows begin
    with a number.
    """

    first: int
    after: int
    headings: tuple[str, ...]
    meanings: tuple[Meaning | None, ...]
    numbered: bool
    words: tuple[str, ...]

    @property
    def columns(self) -> int:
        """How many columns there are behind the one of the numbers."""
        return len(self.meanings)


def head_at(lines: Sequence[CellLine], at: int) -> CellHead | None:
    """Return the headings that begin at a line, ``None`` when none do."""
    opening = _number_heading(lines, at)
    if not opening and not _may_begin(lines[at].text):
        return None
    first = at + opening
    words = _words(lines, first)
    headings = [] if opening else _unnumbered(words)
    if not opening:
        words = words[: sum(len(heading.split("\n")) for heading in headings)]
    after = first + len(words)
    count, below = _column_numbers(lines, after)
    if not words or below >= len(lines) or heads_numbers(lines[below].text):
        return None
    numbered = begins(label(lines[below].text))
    if opening:
        if not numbered:
            return None
        headings = _headings(words, count - 1 if count else 0)
    flat = tuple(heading.replace("\n", " ") for heading in headings)
    if not (2 <= len(flat) <= _MOST_COLUMNS):
        return None
    meanings = _meanings(flat)
    if not _is_table(meanings, numbered=numbered):
        return None
    shown = tuple(lines[first - 1].text for _ in range(min(opening, 1))) or (MADE_NUMBER_HEADING,)
    return CellHead(
        at,
        below,
        (*shown, *flat) if numbered else flat,
        meanings,
        numbered,
        tuple(line.text for line in lines[at:after]),
    )


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
    if heads_numbers(lines[at].text):
        return 1
    two = f"{lines[at].text} {lines[at + 1].text}" if at + 1 < len(lines) else ""
    short = len(lines[at].text) <= 3 and not label(lines[at].text)
    return 2 if short and heads_numbers(two) else 0


def _may_begin(text: str) -> bool:
    return len(text) < _LONGEST and _BEGINS.match(fold_fast(text)) is not None


def _may_head(text: str) -> bool:
    if len(text) > _LONGEST or not is_open(text) or text.endswith((".", ";", ":")):
        return False
    return not (label(text) or heads_numbers(text) or _COLUMN_NUMBER.fullmatch(text))


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


def _meanings(headings: tuple[str, ...]) -> tuple[Meaning | None, ...]:
    head = find_head([Row(("STT", *headings))], len(headings) + 1)
    if head is None or len(head.columns) != len(headings) + 1:
        return tuple(_meaning(heading) for heading in headings)
    return tuple(column.meaning for column in head.columns[1:])


def _is_table(meanings: Sequence[Meaning | None], *, numbered: bool) -> bool:
    names = any(meaning in _NAMES for meaning in meanings)
    if numbered:
        known = sum(meaning is not None for meaning in meanings)
        return names and known * 2 > len(meanings) and any(one in _OTHERS for one in meanings)
    leads = any(meaning in _LEADS for meaning in meanings)
    timed = any(meaning in _TIMES for meaning in meanings)
    return names and leads and timed and None not in meanings and len(meanings) >= _FEWEST
