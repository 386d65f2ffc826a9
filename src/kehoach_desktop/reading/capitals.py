"""Whether a line is printed in capitals."""

import re

_SYMBOL = re.compile(r"\d*[/–-]?[A-ZĐ]+[a-z]{1,2}g?\b")


def is_capital(text: str) -> bool:
    """Return whether a line is in capitals, small letters of symbols ("20/CT-TTg") aside."""
    if text.isupper():
        return True
    if not text[:1].isupper() or "-" not in text:
        return False
    return _SYMBOL.sub("", text).isupper()
