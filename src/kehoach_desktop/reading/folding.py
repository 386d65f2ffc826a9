"""Folding of long texts at little cost, and of short ones at almost none."""

import unicodedata
from functools import lru_cache

_MARKS = range(0x0300, 0x0370)


def _table() -> dict[int, str | None]:
    """Map every Latin letter with marks to its bare small letter, and each mark to nothing."""
    table: dict[int, str | None] = dict.fromkeys(_MARKS, None)
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        bare = unicodedata.normalize("NFD", chr(code).casefold())
        table[code] = "".join(mark for mark in bare if not unicodedata.combining(mark))
    for code in (0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF):
        table[code] = None
    table[ord("đ")] = table[ord("Đ")] = "d"
    for dash in "‐‑‒–—−":
        table[ord(dash)] = "-"
    for quote in "“”„«»":
        table[ord(quote)] = '"'
    return table


_BARE = _table()
_IN_PLACE = {
    code: " " if bare is None else bare if len(bare) == 1 else chr(code)
    for code, bare in _BARE.items()
}
_KEPT = "≠≮≯\u037e\u1fef\u212b"
"""Signs that stay as they are in place, though taken apart they hold a plain one."""


def fold_fast(text: str) -> str:
    """Return Vietnamese text folded as the domain's ``fold`` does, dashes and quotes plain too.

    Cheap enough for whole paragraphs.
    """
    lower = text.lower()
    if lower.isascii():
        return " ".join(lower.split())
    plain = lower.replace("đ", "d").replace("–", "-").replace("“", '"').replace("”", '"')
    ascii_only = unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode("ascii")
    if len(ascii_only) != len(plain):
        # Something besides marks fell away; the table knows what to keep.
        ascii_only = lower.translate(_BARE)
    return " ".join(ascii_only.split())


@lru_cache(maxsize=4096)
def fold_label(text: str) -> str:
    """Return a short label folded, remembering the ones that repeat (column headings, units)."""
    return fold_fast(text)


def fold_in_place(text: str) -> str:
    """Return the text folded letter by letter: as long as the text, so that places agree."""
    lower = text.lower()
    if lower.isascii():
        return lower
    plain = lower.replace("đ", "d").replace("–", "-").replace("“", '"').replace("”", '"')
    letters = unicodedata.normalize("NFD", plain).encode("ascii", "ignore")
    if len(letters) == len(text) and not any(map(text.__contains__, _KEPT)):
        # No letter has two bare ones: each gave its own.
        return letters.decode("ascii")
    bare = text.translate(_IN_PLACE)
    lower = bare.lower()
    return lower if len(lower) == len(text) else bare
