"""Text from outside made fit for a file: no control characters, nothing that turns it round."""

import re
import unicodedata

from kehoach_desktop.domain.text.vietnamese import writable

# Besides the bidirectional controls: soft hyphens, zero-width marks and the separators
# that readers take for a new line or page.
_STRIPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
# Whatever may need a change; almost no text holds any of it.
_DOUBTFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n?|\u0085|\u2028|\u2029|\v|\f")


def plain_lines(text: str) -> str:
    """Return writable text in which only newlines separate lines and nothing is invisible."""
    if _DOUBTFUL.search(text) is None and unicodedata.is_normalized("NFC", text):
        return text
    return _STRIPPED.sub("", writable(_BREAKS.sub("\n", text))).replace("\t", " ")


def plain_line(text: str) -> str:
    """Return the text on one line."""
    return " ".join(plain_lines(text).split("\n"))
