"""The fonts of an old Word document that are of before Unicode."""

from kehoach_desktop.reading.old_fonts import Decoder, decoder_of_font
from kehoach_desktop.reading.old_word.streams import FONTS, WordStreams

_NAME = 39
"""Where the name begins in what is said of a font."""
_MOST = 4_000


def font_decoders(streams: WordStreams) -> list[Decoder | None]:
    """Return how text in each font is read; ``None`` for a font of Unicode."""
    content = streams.part(FONTS)
    decoders: list[Decoder | None] = []
    at = 4
    while at < len(content) and len(decoders) < _MOST:
        size = content[at]
        name = content[at + 1 + _NAME : at + 1 + size].decode("utf-16-le", "replace")
        decoders.append(decoder_of_font(name.split("\0", 1)[0]))
        at += 1 + size
    return decoders
