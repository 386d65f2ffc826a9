"""Whether a line is printed in capitals."""

import re

CAPITAL = "".join(
    letter for code in (*range(0x41, 0x5B), *range(0xC0, 0x1EFA)) if (letter := chr(code)).isupper()
)
"""The capital letters, for a class of a pattern: a span "À-Ỹ" holds the small ones too."""
_SYMBOL = re.compile(r"\d*[/–-]?[A-ZĐ]+[a-z]{1,2}g?\b")


def is_capital(text: str) -> bool:
    """Return whether a line is in capitals, small letters of symbols ("20/CT-TTg") aside."""
    if text.isupper():
        return True
    if not text[:1].isupper() or "-" not in text:
        return False
    return _SYMBOL.sub("", text).isupper()
