"""Finds lines without a number that only name who does what the sentences below them say."""

import re
from collections.abc import Iterator, Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank, bulleted, numbered
from kehoach_desktop.reading.recognise.prose.clauses.unit_headings import names_only_units

_LONGEST = 90
_FEWEST_WORDS, _FEWEST = 2, 2
_FEWEST_BELOW = 5
_WHOLE = (".", ";", ":")
_OUTER = (Rank.PART, Rank.CAPITAL, Rank.ROMAN)
# What ends the part of the last unit: it heads what all do.
_OF_ALL = re.compile(
    r"(?:che do|cong tac|thong tin,?) (?:thong tin,? )?bao cao|kinh phi(?: thuc hien)?"
    r"|to chuc thuc hien|dieu khoan thi hanh|thoi gian thuc hien"
)
_ENDS = re.compile(r"[.:;,]$")


def named_headings(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the lines that each name who does what the sentences below say.

    So they do where several stand in a section, each above a whole sentence: a name alone may as
    well be the end of a sentence or of a head.
    """
    found: set[int] = set()
    for section in _sections(lines):
        named = [at for at in section if _heads(lines, at) and names_only_units(lines[at])]
        if len(named) >= _FEWEST:
            found.update(named)
            found.update(at for at in section if at > named[0] and _is_of_all(lines, at))
    return frozenset(found)


def _sections(lines: Sequence[str]) -> Iterator[range]:
    first = 0
    for at, line in enumerate(lines):
        if line[:1] in "IVXABCDP" and (line.isupper() or _is_outer(line)):
            yield range(first, at)
            first = at
    yield range(first, len(lines))


def _is_outer(line: str) -> bool:
    found = numbered(line)
    return found is not None and found[0] in _OUTER


def _heads(lines: Sequence[str], at: int) -> bool:
    """Whether a line stands as a heading does: short, below something whole, above a sentence."""
    line = lines[at]
    if not line[:1].isupper() or len(line) > _LONGEST or _ENDS.search(line) or at + 1 >= len(lines):
        return False
    if len(line.split()) < _FEWEST_WORDS or line.isupper() or numbered(line) is not None:
        return False
    before = lines[at - 1] if at else "."
    if not (before.endswith(_WHOLE) or _is_outer(before) or before.isupper()):
        return False
    return _is_sentence(lines[at + 1])


def _is_sentence(line: str) -> bool:
    if not line[:1].isupper() or not line.endswith((".", ";")) or line.isupper():
        return False
    if numbered(line) is not None or bulleted(line) is not None:
        return False
    return len(line.split()) >= _FEWEST_BELOW


def _is_of_all(lines: Sequence[str], at: int) -> bool:
    return _heads(lines, at) and _OF_ALL.fullmatch(fold_fast(lines[at])) is not None
