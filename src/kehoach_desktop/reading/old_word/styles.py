"""The style sheet of an old Word document: what paragraphs and characters take from it."""

import struct
from contextlib import suppress
from typing import NamedTuple

from kehoach_desktop.reading.old_word.sprms import number, sprms
from kehoach_desktop.reading.old_word.streams import STYLES, WordStreams

_PARAGRAPH, _CHARACTER = 1, 2
_NOTHING = 0xFFF
_DEEPEST = 20
FONT, HIDDEN = 0x4A4F, 0x083C


class _Style(NamedTuple):
    kind: int
    base: int
    paragraph: bytes
    characters: bytes


class StyleLook(NamedTuple):
    """What a style says, with the styles it rests on: paragraph changes, font, whether hidden.

    The changes come with the style's number, the one it rests on first.
    """

    changes: tuple[tuple[int, bytes], ...] = ()
    font: int | None = None
    hidden: bool = False


class Styles:
    """The styles by their numbers."""

    def __init__(self, streams: WordStreams) -> None:
        self.usual_font = 0
        self._styles: list[_Style | None] = []
        self._looks: dict[int, StyleLook] = {}
        # What was read of a damaged sheet stands.
        with suppress(struct.error, IndexError):
            self._load(streams.part(STYLES))

    def look(self, style: int) -> StyleLook:
        """Return what a style says; nothing for one that is not there."""
        found = self._looks.get(style)
        if found is None:
            found = self._looks[style] = self._of(style)
        return found

    def _of(self, style: int) -> StyleLook:
        chain: list[tuple[int, _Style]] = []
        while style < len(self._styles) and len(chain) < _DEEPEST:
            known = self._styles[style]
            if known is None:
                break
            chain.append((style, known))
            style = known.base
        font: int | None = None
        hidden = False
        for _, one in reversed(chain):
            for code, operand in sprms(one.characters):
                if code == FONT:
                    font = number(operand)
                elif code == HIDDEN:
                    hidden = operand[0] == 1 if operand[0] < 0x80 else hidden != (operand[0] & 1)
        return StyleLook(tuple((at, one.paragraph) for at, one in reversed(chain)), font, hidden)

    def _load(self, sheet: bytes) -> None:
        (head,) = struct.unpack_from("<H", sheet)
        count, base_size = struct.unpack_from("<HH", sheet, 2)
        if head >= 18:
            (self.usual_font,) = struct.unpack_from("<H", sheet, 14)
        at = 2 + head
        for _ in range(count):
            (size,) = struct.unpack_from("<H", sheet, at)
            self._styles.append(_style(sheet[at + 2 : at + 2 + size], base_size))
            at += 2 + size + (size & 1)


def _style(content: bytes, base_size: int) -> _Style | None:
    if len(content) < 10:
        return None
    kind_and_base, counts = struct.unpack_from("<HH", content, 2)
    kind, base = kind_and_base & 0xF, kind_and_base >> 4
    at = base_size
    if at + 2 > len(content):
        return None
    (letters,) = struct.unpack_from("<H", content, at)
    at += 2 + 2 * letters + 2
    parts: list[bytes] = []
    for _ in range(counts & 0xF):
        at += at & 1
        if at + 2 > len(content):
            break
        (size,) = struct.unpack_from("<H", content, at)
        parts.append(content[at + 2 : at + 2 + size])
        at += 2 + size
    paragraph = parts[0][2:] if kind == _PARAGRAPH and parts else b""
    at_characters = {_PARAGRAPH: 1, _CHARACTER: 0}.get(kind, len(parts))
    characters = parts[at_characters] if at_characters < len(parts) else b""
    return _Style(kind, base if base != _NOTHING else 1 << 16, paragraph, characters)
