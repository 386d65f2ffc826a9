"""Parts a list of names at its stops, but not inside brackets."""

import re

_HELD = str.maketrans(";,", "\0\0")


def parted(text: str, stops: re.Pattern[str]) -> list[str]:
    """Return the pieces between the stops; a semicolon or comma in brackets parts nothing.

    The brackets are looked for once, and not behind each stop, so that a long list takes no
    more than its length.
    """
    pieces: list[str] = []
    done = 0
    for stop in stops.finditer(_masked(text)):
        pieces.append(text[done : stop.start()])
        done = stop.end()
    return [*pieces, text[done:]]


def _masked(text: str) -> str:
    """Hold the semicolons and commas before each closing bracket; every place stays."""
    *closed, rest = text.split(")")
    held: list[str] = []
    for part in closed:
        head, bracket, inside = part.rpartition("(")
        held.append(f"{head}{bracket}{inside.translate(_HELD)}")
    return ")".join([*held, rest])
