"""The shape of a table row as RTF defines it, before or behind the row's cells."""

from kehoach_desktop.reading.flow.stream import CellShape, RowShape

_MOST_CELLS = 255
_FARTHEST = 1_000_000
WORDS = frozenset({b"trowd", b"trleft", b"clmrg", b"clvmrg", b"cellx"})
"""The control words of a row's definition."""


class RowDefinition:
    """The definition in force, until the next begins."""

    def __init__(self) -> None:
        self._left = 0
        self._cells: list[CellShape] = []
        self._joined = self._continued = False

    def take(self, word: bytes, number: int | None) -> None:
        """Take a control word of a definition."""
        if word == b"trowd":
            self._left, self._cells = 0, []
            self._joined = self._continued = False
        elif word == b"trleft":
            self._left = _bounded(number)
        elif word == b"clmrg":
            self._joined = True
        elif word == b"clvmrg":
            self._continued = True
        elif word == b"cellx" and len(self._cells) < _MOST_CELLS:
            self._cells.append(CellShape(_bounded(number), self._joined, self._continued))
            self._joined = self._continued = False

    def shape(self) -> RowShape:
        """Return the shape as defined so far."""
        return RowShape(self._left, tuple(self._cells))


def _bounded(number: int | None) -> int:
    return max(-_FARTHEST, min(number or 0, _FARTHEST))
