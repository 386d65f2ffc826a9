"""Reads the words of a page that stand in a font used before Unicode."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

from kehoach_desktop.reading.old_fonts import (
    Decoder,
    decoder_of_font,
    from_vni,
    from_vni_in_place,
    holds_unicode,
)
from kehoach_desktop.reading.pdf.library import Calls, Handle

_SIGNS = "®ñÑ§µ¸¹ä\uf0ae\uf0f1"
"""Letters that nearly every page in an old font has, and hardly any other."""
_WORD = re.compile(r"\S+")
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}
"""Where files put the letters of a font that they call symbols."""
_CUT = re.compile(r"(?<![^\W_])(?:[A-Z]|[A-Z]?[bcdghklmnprstvx®]{1,3})(?P<hyphen>-)")
"""What may be the beginning of "như" or "cư" whose "ư" was taken for a hyphen."""
_HYPHENS = (0x02, 0xFFFE)
_LONGEST_NAME = 128

Span = tuple[int, int, Decoder]


def may_be_old(text: str) -> bool:
    """Whether a page's text asks for a look at its fonts."""
    return any(sign in text for sign in _SIGNS)


def in_unicode(calls: Calls, page: Handle, text: str) -> tuple[str, list[Decoder]]:
    """Return a page's text with its old letters read, each in its place, and how they were.

    Where a letter takes two of VNI's, "\\u2060" stands before it.
    """
    found = list(_spans(calls, page, text))
    spans = [one for one in found if not holds_unicode([text[one[0] : one[1]]])]
    # A page that was converted long ago may still name its old font.
    if len(spans) * 2 < len(found) or not spans:
        return text, []
    made: list[str] = []
    at = 0
    for first, end, decode in spans:
        old = text[first:end].translate(_PRIVATE)
        if decode is from_vni:
            read = from_vni_in_place(old)
        else:
            read = decode(_with_soft_hyphens(calls, page, old, first))
        made += (text[at:first], read)
        at = end
    made.append(text[at:])
    return "".join(made), list(dict.fromkeys(decode for _, _, decode in spans))


def with_soft_hyphen(text: str) -> str:
    """Return the words of a line in TCVN3 with the "ư" that it may end with."""
    cut = next((found for found in _CUT.finditer(text) if found.end() == len(text)), None)
    return f"{text[:-1]}\u00ad" if cut else text


def _with_soft_hyphens(calls: Calls, page: Handle, text: str, first: int) -> str:
    """Give back the soft hyphens, which is TCVN3's "ư", that PDFium took for a line's hyphen."""
    made = list(text)
    for found in _CUT.finditer(text):
        at = found.start("hyphen")
        if calls.letter(page, first + at) in _HYPHENS:
            made[at] = "\u00ad"
    return "".join(made)


def _spans(calls: Calls, page: Handle, text: str) -> Iterator[Span]:
    """Yield where words of one line stand in an old font."""
    held: Span | None = None
    for word in _WORD.finditer(text):
        decode = decoder_of_font(_font(calls, page, word.start()))
        if held and held[2] is decode and "\n" not in text[held[1] : word.start()]:
            held = held[0], word.end(), held[2]
            continue
        if held:
            yield held
        held = (*word.span(), decode) if decode else None
    if held:
        yield held


def _font(calls: Calls, page: Handle, at: int) -> str:
    room = ctypes.create_string_buffer(_LONGEST_NAME)
    flags = ctypes.c_int()
    size = ctypes.c_ulong(_LONGEST_NAME)
    calls.font_name(page, at, ctypes.byref(room), size, ctypes.byref(flags))
    return room.value.decode("utf-8", "replace")
