"""Vietnamese text: composition, cleaning and folding for comparison."""

import re
import unicodedata

# A lone surrogate cannot be written as UTF-8; control characters other than
# tab and newline cannot stand in XML 1.0 (Word, Excel).
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
CAPITAL = "".join(
    letter
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    if (letter := chr(code)).isupper()
)
"""The capital letters, for a class of a pattern: a span "À-Ỹ" holds the small ones too."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def nfc(text: str) -> str:
    """Return the text in Unicode normal form C, as everything is stored."""
    return unicodedata.normalize("NFC", text)


def writable(text: str) -> str:
    """Return NFC text without the characters that no XML, PDF or UTF-8 file can hold.

    An unwritable character becomes U+FFFD, so that its place stays visible.
    """
    text = nfc(text)
    # What is printed is written and seen; nearly every text is, which costs less to tell.
    return text if text.isprintable() else _UNWRITABLE.sub("\ufffd", text)


def clean(text: str) -> str:
    """Return one line of writable NFC text: white space collapsed, invisible marks dropped.

    Ƣ, which older fonts and the PDF files made with them hold in the place of Ư, becomes Ư.
    """
    text = text.replace("ƣ", "ư").replace("Ƣ", "Ư")
    text = writable(text)
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def clean_lines(text: str) -> str:
    """Return writable NFC text with each line cleaned and blank lines at the ends dropped."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(clean(line) for line in lines).strip("\n")


def fold(text: str) -> str:
    """Return the text as it is compared: lower case, no diacritics, đ as d, single spaces.

    The result never holds a combining mark; two texts an officer would call
    "the same without accents" fold to the same string.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    if not bare.isprintable():
        bare = _INVISIBLE.sub("", bare)
    return " ".join(bare.split())


def shortened(text: str, length: int = 60) -> str:
    """Return the text in at most ``length`` letters, cut at a word, for titles and messages."""
    words = clean(text)
    if len(words) <= length:
        return words
    head = words[: length - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;.") + "…"
