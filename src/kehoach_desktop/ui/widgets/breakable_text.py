"""Long written-together names broken where a reader would break them."""

import re

# Before a letter alone: days, ranges and shares ("15/11/2026", "2026-2030") stay whole.
_JOINTS = re.compile(r"([&/–-])(?=[^\W\d])")
BREAK = "\u200b"
"""A place where a word may be broken without a mark."""


def breakable(text: str) -> str:
    """Return the text with places to break between its names ("HĐND&UBND")."""
    return _JOINTS.sub(rf"\1{BREAK}", text)
