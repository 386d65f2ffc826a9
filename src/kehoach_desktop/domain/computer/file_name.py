"""Names of files that survive every drive, mail program and old archive."""

import re

from kehoach_desktop.domain.text.vietnamese import fold

_UNSAFE = re.compile(r"[^0-9a-z]+")
_LONGEST = 50


def plain_name(text: str) -> str:
    """Return the text as a part of a file's name: folded letters, figures, hyphens; maybe ""."""
    return _UNSAFE.sub("-", fold(text)).strip("-")[:_LONGEST].rstrip("-")
