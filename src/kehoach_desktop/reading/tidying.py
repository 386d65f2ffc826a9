"""Cleaning of texts out of files whose XML already forbids what no text may hold."""

import re
from collections.abc import Collection
from unicodedata import is_normalized

from kehoach_desktop.domain.text.vietnamese import clean

# Combining and invisible marks, and what cannot be written; without them collapsing white
# space is all the cleaning a text needs.
_UNCLEAN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u01a2\u01a3\u0300-\u036f\u200b-\u200f\u2060\ud800-\udfff\ufeff\ufffe\uffff]"
)


# UTF-8 bytes that stand in no plain text: control characters, and the first bytes of
# combining marks, of hard spaces, and of rarer blanks and marks.
_ODD_BYTES = bytes((*range(32), 0x7F, 0xC2, 0xCC, 0xCD, 0xE3, 0xEF))


def is_tidy(texts: Collection[str]) -> bool:
    """Return whether ``tidy`` would surely leave every one of these texts as it is."""
    whole = f"|{'|'.join(texts)}|"
    if "ƣ" in whole or "Ƣ" in whole:
        return False
    try:
        encoded = whole.encode()
    except UnicodeEncodeError:
        return False
    if b"  " in encoded or b" |" in encoded or b"| " in encoded:
        return False
    if len(encoded.translate(None, _ODD_BYTES)) != len(encoded):
        return False
    # Dashes and quotes share their first byte with blanks of no width.
    return b"\xe2" not in encoded or whole.isprintable()


def tidy(raw: str) -> str:
    """Return NFC lines with white space collapsed, empty lines left out.

    Nearly every text of a file is tidy, which three looks tell at a third of the cost of making
    it so: what is printed holds no invisible mark and no blank but the usual one.
    """
    if raw.isprintable() and is_normalized("NFC", raw) and "ƣ" not in raw and "Ƣ" not in raw:
        return " ".join(raw.split()) if "  " in raw or raw[:1] == " " or raw[-1:] == " " else raw
    if "\n" not in raw and "\r" not in raw and not _UNCLEAN.search(raw):
        return " ".join(raw.split())
    lines = [clean(line) for line in raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join([line for line in lines if line])
