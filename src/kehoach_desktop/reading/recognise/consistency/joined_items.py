"""Items that stand on the line of the one above them: "1. … 2. …" as one piece of work."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.text.numbering import LETTERS
from kehoach_desktop.domain.text.vietnamese import CAPITAL

_POINTED = re.compile(r"(?:^|[.;:\n] ?)(\d{1,2})[.)] ?(?=[^\W\d_])")
_DEEP = re.compile(r"(?<=[.;] )(\d{1,2}(?:\.\d{1,2})+)\.? (?=[^\W\d_])")
_LETTERED = re.compile(r"(?<=[.;] )([a-zđ])\) (?=[^\W\d_])")
_BRACKETED = re.compile(r"(?<=[.;] )\((\d{1,2})\) (?=[^\W\d_])")
_FIRST_BELOW = re.compile(rf"(?<=[^\W\d_] )1[.)] (?=[{CAPITAL}])")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]? (?=[^\W\d_])")
_FIRST = re.compile(
    rf"(?<=[^\W\d_.:;] )(a\)|\(1\)|\d{{1,2}}(?:\.\d{{1,2}})*\.1\.?) (?=[{CAPITAL}])"
)
_LETTERS_ALL = "abcdefghijklmnopqrstuvwxyz"


def item_below(cells: Sequence[str], number: str) -> str:
    """Return the number of the next row where a cell of this row goes on with it on a line."""
    if not number.isdigit():
        return ""
    following = str(int(number) + 1)
    starts = (f"\n{following}. ", f"\n{following}) ")
    return following if any(start in cell for cell in cells for start in starts) else ""


def are_merged_rows(cells: Sequence[str]) -> bool:
    """Whether most cells of a row have as many lines as its number: two rows in one."""
    if "\n" not in cells[0]:
        return False
    lines = cells[0].count("\n")
    if not all(line.strip(" .)").isdigit() for line in cells[0].split("\n")):
        return False
    filled = [cell for cell in cells[1:] if cell]
    return sum(cell.count("\n") >= lines for cell in filled) * 2 > len(filled)


def first_item_inside(text: str) -> str:
    """Return the words of the first item of a list that stands on the line of its heading."""
    own = _NUMBERED.match(text)
    if own is None:
        return ""
    number = own[1].rstrip(".")
    for found in _FIRST.finditer(text, own.end()):
        sign = found[1]
        if sign in ("a)", "(1)") or sign.rstrip(".") == f"{number}.1":
            return text[found.end() :]
    return ""


def joined_item(text: str, number: str) -> str:
    """Return the number of a next item inside an item's words, "" if there is none.

    ``number`` is the item's own, where its words do not print it.
    """
    if "." not in text and ")" not in text:
        return ""
    last = number.rpartition(".")[2]
    if number.isupper():
        # "II. Hạ tầng số 1. Rà soát …": a heading with its first item.
        return "1" if _FIRST_BELOW.search(text) else ""
    if last.isdigit():
        wanted = int(last) + 1
        if "." in number:
            deep = f"{number.rpartition('.')[0]}.{wanted}"
            if any(found[1] == deep for found in _DEEP.finditer(text)):
                return deep
        for pattern in (_POINTED, _BRACKETED):
            if any(found.start() and int(found[1]) == wanted for found in pattern.finditer(text)):
                return str(wanted)
    elif len(number.rstrip(")")) == 1:
        following = _after(number.rstrip(")"))
        for found in _LETTERED.finditer(text):
            if found[1] in following:
                return found[1]
    return ""


def _after(letter: str) -> str:
    """Return the letters that may follow one in a list."""
    found = ""
    for letters in (LETTERS, _LETTERS_ALL):
        at = letters.find(letter)
        if 0 <= at < len(letters) - 1:
            found += letters[at + 1]
    return found
