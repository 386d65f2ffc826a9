"""The fonts of an old Word document whose letters mean others than they are."""

from typing import NamedTuple

from kehoach_desktop.reading.old_fonts import Decoder, decoder_of_font
from kehoach_desktop.reading.old_word.streams import FONTS, WordStreams
from kehoach_desktop.reading.symbol_font import is_symbol_font

_NAME = 39
"""Where the name begins in what is said of a font."""
_MOST = 4_000


class WordFonts(NamedTuple):
    """How text in each font is read, ``None`` for one of Unicode, and which are Symbol."""

    decoders: list[Decoder | None]
    symbols: set[int]


def word_fonts(streams: WordStreams) -> WordFonts:
    """Return the fonts by their numbers."""
    content = streams.part(FONTS)
    decoders: list[Decoder | None] = []
    symbols: set[int] = set()
    at = 4
    while at < len(content) and len(decoders) < _MOST:
        size = content[at]
        name = content[at + 1 + _NAME : at + 1 + size].decode("utf-16-le", "replace")
        name = name.split("\0", 1)[0]
        if is_symbol_font(name):
            symbols.add(len(decoders))
        decoders.append(decoder_of_font(name))
        at += 1 + size
    return WordFonts(decoders, symbols)
