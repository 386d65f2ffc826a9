"""Figures on the way to that of the year: "hết quý I 20%, hết quý II 50%, hết năm 100%"."""

import re
from collections.abc import Iterator

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER
from kehoach_desktop.reading.recognise.sentence import Sentence

_PART_OF_YEAR = (
    r"(?:(?:den|het|cuoi|trong|toi) )*(?:quy [ivx\d]+|thang \d{1,2}|(?:0?6|9|sau|chin) thang"
    r"(?: dau nam)?|nam|giua nam)(?: nam 20\d\d)?"
)
_WITHIN_YEAR = re.compile(rf"(?:[,;]| va) (?={_PART_OF_YEAR}(?: (?:dat|la|phai dat|co)|:) ?\d)")
_ON_THE_WAY = re.compile(
    rf"\W*{_PART_OF_YEAR}(?: (?:dat|la|phai dat|co)|:) ?(?:{NUMBER}) ?%?(?:[,;\s]|va\b)*"
)
_LEVEL_THEN = rf"{_PART_OF_YEAR}:?(?: (?:dat|la|phai dat|co))?:? (?:{NUMBER}) ?%?"
_PARTS_OF_YEAR = re.compile(
    rf"(?P<name>[a-z][^:;\d]{{4,120}}?):? (?P<steps>(?:{_LEVEL_THEN}(?:[,;] ?(?:va )?| va ))+)"
    r"(?P<last>(?:(?:den|het|cuoi|ca) )+nam(?: 20\d\d)?:?(?: (?:dat|la|phai dat))?:?"
    rf" (?:{NUMBER}) ?%?)"
)
_EDGES = " ,;.:-–+"


def cuts_within_year(plain: str) -> Iterator[int]:
    """Yield where the figure of another part of the year begins."""
    yield from (found.end() for found in _WITHIN_YEAR.finditer(plain))


def is_on_the_way(plain: str) -> bool:
    """Whether folded words are but a part of the year and its figure."""
    return _ON_THE_WAY.fullmatch(plain) is not None


def by_parts_of_year(piece: Sentence) -> tuple[str, str] | None:
    """Part "Tỷ lệ giải ngân: hết quý I 20%, hết quý II 50%, hết năm 100%": the last is meant."""
    found = _PARTS_OF_YEAR.fullmatch(piece.plain.rstrip(_EDGES))
    if found is None:
        return None
    words = piece.original(*found.span("last")).strip(_EDGES)
    before = piece.original(*found.span("steps")).strip(_EDGES)
    return piece.original(*found.span("name")).strip(_EDGES), f"{words}; {before}"
