"""A figure whose years stand in a list below it: "Số xã …, cụ thể:" / "- Năm 2026: 12 xã"."""

import re

from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE

_COUNTS = re.compile(rf"(?:phan dau |nang |tang |giam |duy tri )*{MEASURE}\b")
_BY_YEAR = re.compile(
    r",? ?(?:(?:phan )?(?:theo|qua|trong|cua|hang|moi)[ ,]*"
    r"(?:(?:tung|cac|moi|lo trinh|nam)[ ,]*)+)?"
    r"(?:(?:cu the|lan luot|nhu sau|sau day|la)[ ,]*)*:?$"
)
_YEAR = re.compile(
    r"(?:(?:den|het|cuoi|trong)[ ,]*)*nam (?P<year>20\d\d)\W{1,3}(?:(?:dat|la|co|phan dau)[ ,]*)*"
    r"(?=(?:it nhat |toi thieu |tren |duoi |khong qua )?\d)"
)
_LONGEST_FIGURE = 90


def targets_by_year(clause: Clause) -> tuple[str, list[tuple[int, str]]] | None:
    """Return what a clause measures, and the words of its figure in each year of its list."""
    if len(clause.children) < 2:
        return None
    heading = clause.sentence
    cut = _BY_YEAR.search(heading.plain)
    if cut is None or not _COUNTS.match(heading.plain):
        return None
    found: list[tuple[int, str]] = []
    for child in clause.children:
        line = child.sentence
        named = _YEAR.match(line.plain)
        if named is None or child.children or len(line.plain) > _LONGEST_FIGURE:
            return None
        found.append((int(named["year"]), line.original(named.end(), len(line.plain)).strip(" ;.")))
    return heading.original(0, cut.start()).strip(" ,;:"), found
