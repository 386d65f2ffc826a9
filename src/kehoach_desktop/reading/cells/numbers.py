"""The numbers that count a table's rows, and which may follow which."""

import re
from dataclasses import dataclass, replace

from kehoach_desktop.domain.text.numbering import LETTERS, from_roman, to_roman

_PRINTED = re.compile(
    r"\(?(\d{1,4}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-ZĐ]|[IVX]{1,5}\.\d{1,2})\)?[.)]?"
)
_LED_GROUP = re.compile(r"([IVX]{1,5}|[A-ZĐ])\s?[.)/:-]\s*(\S.{2,150})")
_LED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,2})[.)]?\s+(\D.*)", re.DOTALL)


def label(text: str) -> str:
    """Return the bare number of a cell that holds a row's number and nothing else, else ""."""
    found = _PRINTED.fullmatch(text) if len(text) < 14 else None
    if not found:
        return ""
    bare = found[1]
    return ".".join(str(int(part)) for part in bare.split(".")) if bare[0].isdigit() else bare


def is_group_label(number: str) -> bool:
    """Whether a number is a capital or a roman one, which usually head groups."""
    return number.isalpha() and number.isupper()


@dataclass(frozen=True, slots=True)
class Count:
    """How far the rows are counted: the last number of each kind."""

    decimal: str = ""
    roman: int = 0
    letter: str = ""
    small: str = ""
    under_group: bool = False

    def after(self, number: str) -> "Count":
        """Return the count once a row of this number was taken."""
        if not number.isalpha():
            return replace(self, decimal=number, small="", under_group=False)
        if number.islower():
            return replace(self, small=number, under_group=False)
        value = from_roman(number)
        if value is not None and (value == self.roman + 1 or value == 1):
            return replace(self, roman=value, under_group=True)
        return replace(self, letter=number, roman=0, under_group=True)

    def expects(self, number: str) -> bool:
        """Whether a row of this number may come next."""
        if not number:
            return False
        if not number.isalpha():
            first = number in ("1", "1.1") or number == f"{to_roman(max(self.roman, 1))}.1"
            if first and (self.under_group or not self.decimal):
                return True
            if self.under_group and not self.decimal and number.isdigit():
                # A part of a table: "II" heads row 14.
                return True
            return bool(self.decimal) and number in _following(self.decimal)
        if number.islower():
            return number == _next_letter(self.small.upper()).lower()
        value = from_roman(number)
        if value is not None and value == self.roman + 1:
            return True
        return len(number) == 1 and number == _next_letter(self.letter)


def begins(number: str) -> bool:
    """Whether a table's first row may have this number."""
    return number in ("1", "1.1", "I", "A")


def led(text: str) -> tuple[str, str]:
    """Return the number that a line's words follow and these words: "1. Lập danh sách"."""
    found = _LED_GROUP.fullmatch(text) or _LED.fullmatch(text)
    if not found or not found[2][:1].isupper():
        return "", ""
    return label(found[1]), found[2]


def _following(decimal: str) -> list[str]:
    parts = decimal.split(".")
    found = [f"{decimal}.1"]
    for depth in range(len(parts), 0, -1):
        *above, last = parts[:depth]
        if not last.isdigit():
            break
        following = ".".join([*above, str(int(last) + 1)])
        found += [following, f"{following}.1"]
    return found


def _next_letter(letter: str) -> str:
    alphabet = LETTERS.upper()
    if not letter:
        return "A"
    at = alphabet.find(letter)
    return alphabet[at + 1] if 0 <= at < len(alphabet) - 1 else ""
