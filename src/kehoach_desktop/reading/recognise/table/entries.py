"""What the rows of a table become: groups and items with their texts."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

BULLET = re.compile(r"\s*(?:[-–+•*]\s|[a-zđ]\)\s|\(?\d{1,2}\)\s)")
"""Matches the sign that an item of a list inside a cell begins with."""


class EntryKind(StrEnum):
    """What a sorted row is."""

    GROUP = "group"
    ITEM = "item"


@dataclass(slots=True)
class Entry:
    """A group or an item: its number as printed, its texts by column of the head, its place.

    A ``divided`` group is a row whose parts follow: "2.1" with a), b) below it.
    """

    kind: EntryKind
    number: str
    title: str
    where: str
    texts: list[str] = field(default_factory=list)
    bullet: bool = False
    divided: bool = False


def plain_number(text: str) -> str:
    """Return a printed number without the point after it ("1." → "1", "a)" stays)."""
    if text.isalnum():
        return text
    return text.strip().rstrip(".:").strip()


def joined(first: str, second: str) -> str:
    """Join two pieces of one cell, on one line when the first stops inside a sentence."""
    if not first or not second:
        return first or second
    whole = first[-1] in ".;:!?" and (second[0].isupper() or BULLET.match(second))
    return f"{first}\n{second}" if whole else f"{first} {second}"


def one_line(text: str) -> str:
    """Return the text of a cell on one line."""
    return " ".join(text.split("\n")) if "\n" in text else text
