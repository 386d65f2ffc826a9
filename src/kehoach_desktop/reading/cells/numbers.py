"""The numbers that count a table's rows, and which may follow which."""

import re
from dataclasses import dataclass, replace

from kehoach_desktop.domain.numbering import LETTERS, from_roman

_PRINTED = re.compile(r"\(?(\d{1,4}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-ZĐ])\)?[.)]?")


def label(text: str) -> str:
    """Return the bare number of a cell that holds a row's number and nothing else, else ""."""
    found = _PRINTED.fullmatch(text) if len(text) < 14 else None
    if not found:
        return ""
    bare = found[1]
    return ".".join(str(int(part)) for part in bare.split(".")) if bare[0].isdigit() else bare


def is_group_label(number: str) -> bool:
    """Whether a number is a letter or a roman one, which usually head groups."""
    return bool(number) and not number[0].isdigit()


@dataclass(frozen=True, slots=True)
class Count:
    """How far the rows are counted: the last number of each kind."""

    decimal: str = ""
    roman: int = 0
    letter: str = ""
    under_group: bool = False

    def after(self, number: str) -> "Count":
        """Return the count once a row of this number was taken."""
        if number[0].isdigit():
            return replace(self, decimal=number, under_group=False)
        value = from_roman(number)
        if value is not None and (value == self.roman + 1 or value == 1):
            return replace(self, roman=value, under_group=True)
        return replace(self, letter=number, roman=0, under_group=True)

    def expects(self, number: str) -> bool:
        """Whether a row of this number may come next."""
        if not number:
            return False
        if number[0].isdigit():
            if number in ("1", "1.1") and (self.under_group or not self.decimal):
                return True
            return bool(self.decimal) and number in _following(self.decimal)
        value = from_roman(number)
        if value is not None and value == self.roman + 1:
            return True
        return len(number) == 1 and number == _next_letter(self.letter)


def begins(number: str) -> bool:
    """Whether a table's first row may have this number."""
    return number in ("1", "1.1", "I", "A")


def _following(decimal: str) -> list[str]:
    parts = decimal.split(".")
    found = [f"{decimal}.1"]
    for depth in range(len(parts), 0, -1):
        *above, last = parts[:depth]
        found.append(".".join([*above, str(int(last) + 1)]))
    return found


def _next_letter(letter: str) -> str:
    alphabet = LETTERS.upper()
    if not letter:
        return "A"
    at = alphabet.find(letter)
    return alphabet[at + 1] if 0 <= at < len(alphabet) - 1 else ""
