"""Cuts Rich Text Format into groups, control words and text."""

import re
from collections.abc import Iterator
from enum import IntEnum

from kehoach_desktop.reading.refusal import too_big

_MOST = 3_000_000
_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|"
    rb"([^\\{}\r\n]+)|([{}])|\\(.)|[\r\n]+|\\",
    re.DOTALL,
)
_IN_GROUP = re.compile(rb"[{}]|\\bin(\d{1,10}) ?|\\.", re.DOTALL)


class Kind(IntEnum):
    """What a token is."""

    OPEN = 0
    CLOSE = 1
    WORD = 2
    """A control word; its number, if it has one, goes with it."""
    BYTE = 3
    TEXT = 4
    SIGN = 5
    """A control symbol: a backslash and one character."""


Token = tuple[Kind, bytes, int | None]


class Tokens:
    """The tokens of a file in order; binary data are passed over. Raises UnusableFile.

    Control words that are not ``known`` are passed over too, for most only say how text looks;
    while ``attentive`` they are told.
    """

    def __init__(self, content: bytes, name: str, known: frozenset[bytes]) -> None:
        self._content = content
        self._name = name
        self._known = known
        self._at = 0
        self.attentive = False

    @property
    def share(self) -> tuple[int, int]:
        """How many bytes were cut, of how many."""
        return self._at, len(self._content)

    def __iter__(self) -> Iterator[Token]:
        """Yield token after token."""
        content, known, match = self._content, self._known, _TOKEN.match
        left = _MOST
        while found := match(content, self._at):
            self._at = found.end()
            left -= 1
            if left < 0:
                raise too_big(self._name)
            last = found.lastindex
            if last is None:
                continue
            if last <= 2:
                word = found[1]
                if word == b"bin":
                    self._at += max(int(found[2] or 0), 0)
                elif word in known or self.attentive:
                    yield Kind.WORD, word, int(found[2]) if last == 2 else None
            elif last == 4:
                yield Kind.TEXT, found[4], None
            elif last == 3:
                yield Kind.BYTE, found[3], int(found[3], 16)
            elif last == 5:
                yield (Kind.OPEN if found[5] == b"{" else Kind.CLOSE), found[5], None
            else:
                yield Kind.SIGN, found[6], None

    def skip_group(self) -> None:
        """Go on at the end of the group around the place."""
        depth = 1
        while found := _IN_GROUP.search(self._content, self._at):
            self._at = found.end()
            sign = found[0]
            if sign == b"{":
                depth += 1
            elif sign == b"}":
                depth -= 1
                if not depth:
                    # The group's end is told to whoever opened it.
                    self._at -= 1
                    return
            elif found[1] is not None:
                self._at += int(found[1])
        self._at = len(self._content)
