"""Printed numbers of groups, tasks and clauses: which kind they are and what comes next."""

import re
from enum import StrEnum

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The Vietnamese alphabet as clauses are lettered (Nghị định 30/2020/NĐ-CP): no f, j, w, z."""

_ROMAN_DIGITS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_PRINTED = re.compile(r"(\(?)([0-9]{1,4}(?:\.[0-9]{1,4})*|[A-Za-zĐđ]{1,15})([.)/:]{0,2})")


class NumberKind(StrEnum):
    """How a number is printed."""

    ROMAN = "roman"
    LETTER = "letter"
    DECIMAL = "decimal"


def to_roman(value: int) -> str:
    """Write 1 to 3999 as a roman numeral."""
    if not 1 <= value <= 3999:
        raise ValueError(value)
    numeral = ""
    for worth, sign in _ROMAN_DIGITS:
        times, value = divmod(value, worth)
        numeral += sign * times
    return numeral


def from_roman(numeral: str) -> int | None:
    """Read a well-formed roman numeral in capitals; ``None`` for anything else."""
    rest, value = numeral, 0
    for worth, sign in _ROMAN_DIGITS:
        while rest.startswith(sign):
            rest, value = rest[len(sign) :], value + worth
    return value if not rest and 0 < value < 4000 and to_roman(value) == numeral else None


def number_kind(printed: str, before: str = "") -> NumberKind | None:
    """Return the kind of a printed number ("IV", "b)", "1.2."); ``None`` if it is none.

    A single capital that may be both is roman if I, V or X, else a letter, unless the
    number printed ``before`` it at the same level shows which series it continues.
    """
    body = _body(printed)
    if body is None:
        return None
    if body[0].isdigit():
        return NumberKind.DECIMAL
    roman = from_roman(body) is not None
    letter = len(body) == 1 and body.lower() in LETTERS
    if roman and letter:
        if before and next_number(before).strip("(.)/:") == body:
            return number_kind(before)
        return NumberKind.ROMAN if body in "IVX" else NumberKind.LETTER
    if roman:
        return NumberKind.ROMAN
    return NumberKind.LETTER if letter else None


def next_number(printed: str) -> str:
    """Return the number after a printed one, punctuation kept ("b)" → "c)"); "" if unknown."""
    found = _PRINTED.fullmatch(printed.strip())
    kind = number_kind(printed)
    if found is None or kind is None:
        return ""
    opening, body, closing = found.groups()
    match kind:
        case NumberKind.DECIMAL:
            head, dot, last = body.rpartition(".")
            following = f"{head}{dot}{int(last) + 1}"
        case NumberKind.ROMAN:
            value = from_roman(body) or 0
            following = to_roman(value + 1) if value < 3999 else ""
        case NumberKind.LETTER:
            place = LETTERS.index(body.lower()) + 1
            following = LETTERS[place] if place < len(LETTERS) else ""
            following = following.upper() if body.isupper() else following
    return f"{opening}{following}{closing}" if following else ""


def _body(printed: str) -> str | None:
    found = _PRINTED.fullmatch(printed.strip())
    return found[2] if found else None
