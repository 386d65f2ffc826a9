"""Cleaning of texts out of files whose XML already forbids what no text may hold."""

import re
from collections.abc import Collection

from kehoach_desktop.domain.text import clean

# Combining and invisible marks, and what cannot be written; without them collapsing white
# space is all the cleaning a text needs.
_UNCLEAN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u0300-\u036f\u200b-\u200f\u2060\ud800-\udfff\ufeff\ufffe\uffff]"
)


def is_tidy(texts: Collection[str]) -> bool:
    """Return whether ``tidy`` would surely leave every one of these texts as it is."""
    whole = f"|{'|'.join(texts)}|"
    if "  " in whole or " |" in whole or "| " in whole or not whole.isprintable():
        return False
    # Combining marks begin with these bytes and nothing else does; printable text encodes.
    encoded = whole.encode()
    return b"\xcc" not in encoded and b"\xcd" not in encoded


def tidy(raw: str) -> str:
    """Return NFC lines with white space collapsed, empty lines left out."""
    if "\n" not in raw and "\r" not in raw and not _UNCLEAN.search(raw):
        return " ".join(raw.split())
    lines = [clean(line) for line in raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join([line for line in lines if line])
