"""Finds headings without a number above work: "Giai đoạn ứng phó" above "3. Trực ban"."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank, bulleted, numbered

_LONGEST = 90
_MOST_WORDS = 14
_FEWEST_WORDS = 2
_ENDS = (".", ";")
_BEGINS_LIST = re.compile(r"1\s?[./)]\s*\D")
# What tells of one event or assignment, over folded text; its head is the work itself.
_LABEL = re.compile(
    r"\W*(?:thoi (?:gian|han|diem)|dia diem|thanh phan|noi dung|doi tuong|so luong|hinh thuc"
    r"|(?:don vi|co quan|can bo|nguoi) |chu tri|phoi hop|kinh phi|ket qua|san pham)[^:.;]{0,40}:"
)
_OUTER = (Rank.PART, Rank.CAPITAL, Rank.ROMAN)


def bare_headings(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the lines that each head numbers or bullets without a number themselves.

    Without a number only its place tells such a line from a sentence or from the rest of one: in
    a section several must stand above work of one kind, each below something whole; numbers must
    begin with 1 below the first.
    """
    found: list[int] = []
    here: list[int] = []
    kind = ""
    for at, line in enumerate(lines[:-1]):
        if not line[:1].isupper():
            continue
        if _is_section(line):
            found += here if len(here) > 1 else ()
            here = []
        elif at > 0 and _is_short(line) and _is_whole(lines[at - 1]):
            below = _kind(lines[at + 1])
            if not here:
                kind = below if below == "-" or _BEGINS_LIST.match(lines[at + 1]) else ""
            if below and below == kind:
                here.append(at)
    found += here if len(here) > 1 else ()
    return frozenset(found)


def _kind(line: str) -> str:
    """Return the sign that a line of work begins with, "" for a label and for any other line."""
    if line[:1].isdigit():
        read = numbered(line)
        return "1" if read is not None and read[0] is Rank.NUMBER else ""
    bullet = bulleted(line)
    if bullet is None or bullet[0] != "-" or _LABEL.match(fold_fast(line[:80])):
        return ""
    return "-"


def _is_short(line: str) -> bool:
    return (
        len(line) <= _LONGEST
        and line[:1].isupper()
        and (line[-1].isalnum() or line[-1] in ')”"')
        and ":" not in line
        and _FEWEST_WORDS <= len(line.split()) <= _MOST_WORDS
        and not line.isupper()
        and numbered(line) is None
    )


def _is_whole(line: str) -> bool:
    return line.endswith(_ENDS) or _is_section(line)


def _is_section(line: str) -> bool:
    if not line[:1].isupper():
        return False
    if line.isupper():
        return True
    found = numbered(line)
    return found is not None and found[0] in _OUTER
