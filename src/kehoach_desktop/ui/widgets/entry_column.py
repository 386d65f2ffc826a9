"""A column of a grid: what it shows, how wide it is, what can be typed into it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """One column; ``field`` names what is saved when it can be typed into, else it is "".

    ``width`` is in pixels at 100 %; the free width is shared by ``stretch``, and where room is
    short the column gives way down to ``least``. A ``long`` column holds running text of
    several lines; ``choices`` are offered in a list.
    """

    title: str
    width: int
    field: str = ""
    stretch: int = 0
    right: bool = False
    long: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
