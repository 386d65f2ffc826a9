"""Letters of one font and size: how wide a text is and where its lines break."""

from collections.abc import Iterable

from kehoach_desktop.writing.plain_text import plain_lines

_UNKNOWN = ("□", "?")
_SOFT_BREAKS = "/-–_,;"
"""A word too wide for its column is broken after one of these rather than anywhere."""


class Typeface:
    """One font at one size; widths of words are remembered for as long as it lives."""

    def __init__(self, font: str, size: float, leading: float) -> None:
        from reportlab.pdfbase import pdfmetrics

        face = pdfmetrics.getFont(font).face
        self.font = font
        self.size = size
        self.leading = leading
        self._glyphs = face.charToGlyph
        self._widths = face.charWidths
        self._default = face.defaultWidth
        self._scale = size / 1000
        self._words: dict[str, float] = {"": 0.0}
        self._instead = next((mark for mark in _UNKNOWN if ord(mark) in self._glyphs), " ")
        self.space = self.width(" ")

    def width(self, text: str) -> float:
        """Return the width of a text without line breaks."""
        known = self._words.get(text)
        if known is None:
            widths, default = self._widths, self._default
            known = sum([widths.get(ord(letter), default) for letter in text]) * self._scale
            self._words[text] = known
        return known

    def showable(self, text: str) -> str:
        """Return the text with a box for every letter the font lacks."""
        plain = plain_lines(text)
        if plain.isascii():
            return plain
        glyphs = self._glyphs
        return "".join(
            [
                letter if ord(letter) in glyphs or letter == "\n" else self._instead
                for letter in plain
            ]
        )

    def wrap(self, text: str, width: float, first_indent: float = 0.0) -> list[str]:
        """Return the lines of a text in a column; the first one is shorter by the indent.

        A newline in the text ends a line. A word wider than the column is broken
        between its letters. An empty text has no lines.
        """
        if not text:
            return []
        lines: list[str] = []
        room = width - first_indent
        for paragraph in self.showable(text).split("\n"):
            room = self._fill(paragraph.split(" "), lines, width, room)
        return lines

    def _fill(self, words: Iterable[str], lines: list[str], width: float, room: float) -> float:
        space, known = self.space, self._words
        line: list[str] = []
        used = 0.0
        for word in words:
            long = known.get(word)
            if long is None:
                long = self.width(word)
            if line and used + space + long > room:
                lines.append(" ".join(line))
                line, used, room = [], 0.0, width
            if long > room:
                *full, word = self._broken(word, room, width)
                for piece in full:
                    lines.append(piece)
                    room = width
                long = self.width(word)
            used += space + long if line else long
            line.append(word)
        lines.append(" ".join(line))
        return width

    def _broken(self, word: str, room: float, width: float) -> list[str]:
        pieces, piece, used = [], "", 0.0
        for letter in word:
            wide = self._widths.get(ord(letter), self._default) * self._scale
            if piece and used + wide > room:
                kept = max(piece.rfind(mark) for mark in _SOFT_BREAKS) + 1 or len(piece)
                pieces.append(piece[:kept])
                piece, room = piece[kept:], width
                used = self.width(piece)
            piece += letter
            used += wide
        return [*pieces, piece]
