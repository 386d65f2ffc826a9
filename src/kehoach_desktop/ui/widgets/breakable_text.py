"""Long written-together names broken where a reader would break them."""

import re

_JOINTS = re.compile(r"([&/–-])(?=\w)")
BREAK = "\u200b"
"""A place where a word may be broken without a mark."""


def breakable(text: str) -> str:
    """Return the text with places to break after its hyphens and slashes ("HĐND&UBND")."""
    return _JOINTS.sub(rf"\1{BREAK}", text)
