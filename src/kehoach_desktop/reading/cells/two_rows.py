"""Headings in two rows that stand one below another: the lower row comes after the whole upper."""

import re
from collections.abc import Callable, Iterator, Sequence

from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading

_FEWEST, _MOST = 2, 8
_LEADS = (Meaning.LEAD, Meaning.BOTH, Meaning.HEAD)
_TIMES = (Meaning.DEADLINE, Meaning.START, Meaning.END)
_PLANNED = (Meaning.TARGET, Meaning.INDICATOR, Meaning.DEADLINE, Meaning.PAST, None)
_YEAR = re.compile(r"(?:nam )?20\d\d")
_QUARTER = re.compile(r"(?:quy [ivx\d]{1,3}|thang \d{1,2}|(?:6|9) thang.*)")
_OF_BODIES = re.compile(
    r".*\b(?:trach nhiem|phan cong|to chuc thuc hien|co quan|don vi|thuc hien|bo phan)\b.*"
)
_OF_PARTS = re.compile(r".*\b(?:trong do|phan ky|ke hoach|tien do|lo trinh|thoi gian)\b.*")
_Suits = Callable[[str], bool]


def two_rows(headings: Sequence[str]) -> Iterator[tuple[Row, Row]]:
    """Yield the ways to read headings, the number's first, as an upper and a lower row."""
    for many in range(_FEWEST, min(_MOST, len(headings) - 3) + 1):
        upper, lower = headings[:-many], headings[-many:]
        parts = _parts(lower)
        places = _parents(upper, parts)
        if places:
            yield _rows(upper, dict(zip(places, [part for part, _ in parts], strict=True)))


def _parts(lower: Sequence[str]) -> list[tuple[list[str], _Suits]]:
    """Return the lower headings in the groups that stand under one upper heading each."""
    found: list[tuple[list[str], _Suits]] = []
    at = 0
    while at < len(lower):
        pair = [_meaning(heading) for heading in lower[at : at + 2]]
        plain = [fold_label(heading).strip(" .:") for heading in lower[at:]]
        if len(pair) == 2 and pair[0] in _LEADS and pair[1] is Meaning.COORDINATING:
            found.append((list(lower[at : at + 2]), _is_of_bodies))
            at += 2
        elif len(pair) == 2 and pair[0] is Meaning.START and pair[1] in _TIMES:
            found.append((list(lower[at : at + 2]), _is_of_times))
            at += 2
        elif many := _run(plain, _YEAR):
            found.append((list(lower[at : at + many]), _is_of_plans))
            at += many
        elif many := _run(plain, _QUARTER):
            found.append((list(lower[at : at + many]), _is_of_parts))
            at += many
        else:
            return []
    return found


def _run(plain: Sequence[str], pattern: re.Pattern[str]) -> int:
    many = 0
    while many < len(plain) and pattern.fullmatch(plain[many]):
        many += 1
    return many if many >= _FEWEST else 0


def _parents(upper: Sequence[str], parts: Sequence[tuple[list[str], _Suits]]) -> list[int]:
    """Return where the upper heading of each group stands, empty where one has none."""
    places: list[int] = []
    after = 2
    for _, suits in parts:
        place = next((at for at in range(after, len(upper)) if suits(upper[at])), None)
        if place is None:
            return []
        places.append(place)
        after = place + 1
    return places


def _rows(upper: Sequence[str], below: dict[int, list[str]]) -> tuple[Row, Row]:
    first: list[str] = []
    second: list[str] = []
    spans: list[tuple[int, int]] = []
    for at, heading in enumerate(upper):
        under = below.get(at, [""])
        if len(under) > 1:
            spans.append((len(first), len(under)))
        first += [heading, *[""] * (len(under) - 1)]
        second += under
    return Row(tuple(first), spans=tuple(spans)), Row(tuple(second))


def _meaning(heading: str) -> Meaning | None:
    read = read_heading(heading)
    return read.meaning if read else None


def _is_of_bodies(heading: str) -> bool:
    return _OF_BODIES.fullmatch(fold_label(heading)) is not None


def _is_of_times(heading: str) -> bool:
    return _meaning(heading) in _TIMES


def _is_of_plans(heading: str) -> bool:
    return _meaning(heading) in _PLANNED


def _is_of_parts(heading: str) -> bool:
    return _OF_PARTS.fullmatch(fold_label(heading)) is not None
