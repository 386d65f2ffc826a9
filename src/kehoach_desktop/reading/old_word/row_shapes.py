"""The shape of a table row, out of the property changes of its end."""

import struct
from dataclasses import dataclass, field

from kehoach_desktop.reading.flow.stream import NO_SHAPE, CellShape, RowShape

_DEFINE, _MERGE, _SPLIT, _MERGE_DOWN = 0xD608, 0x5624, 0x5625, 0xD62B
_INSERT, _DELETE, _WIDTH = 0x7621, 0x5622, 0x7623
_CELL = 20
_MOST_CELLS = 255
_GOES_ON, _BEGINS = 1, 3


@dataclass(slots=True)
class RowMaker:
    """Takes the changes in their order; ``shape`` is what they make."""

    _edges: list[int] = field(default_factory=list)
    _across: list[int] = field(default_factory=list)
    _down: list[int] = field(default_factory=list)

    def take(self, code: int, operand: bytes) -> None:
        """Take one change; those that say nothing of the cells' places are passed over."""
        if code == _DEFINE:
            self._define(operand)
        elif not self._edges or len(operand) < 2:
            return
        elif code in (_MERGE, _SPLIT):
            for at in range(operand[0], min(operand[1], len(self._across))):
                merged = 2 if at > operand[0] else 1
                self._across[at] = merged if code == _MERGE else 0
        elif code == _MERGE_DOWN and operand[0] < len(self._down):
            self._down[operand[0]] = operand[1]
        elif code == _INSERT and len(operand) >= 4:
            self._insert(operand[0], operand[1], struct.unpack_from("<h", operand, 2)[0])
        elif code == _DELETE:
            self._delete(operand[0], operand[1])
        elif code == _WIDTH and len(operand) >= 4:
            wanted = struct.unpack_from("<h", operand, 2)[0]
            for at in range(operand[0], min(operand[1], len(self._across))):
                self._widen(at, wanted - (self._edges[at + 1] - self._edges[at]))

    def shape(self) -> RowShape:
        """Return the row's shape, none where nothing defined it."""
        if not self._across:
            return NO_SHAPE
        cells: list[CellShape] = []
        first = 0
        for right, across, down in zip(self._edges[1:], self._across, self._down, strict=True):
            # Of merged cells the first bears another mark than those it runs over.
            joined = bool(cells) and first != 0 and across not in (0, first)
            if not joined:
                first = across
            cells.append(CellShape(right, joined, down == _GOES_ON))
        return RowShape(self._edges[0], tuple(cells))

    def _define(self, operand: bytes) -> None:
        count = operand[0] if operand else 0
        if not count or len(operand) < 1 + 2 * (count + 1):
            return
        self._edges = list(struct.unpack_from(f"<{count + 1}h", operand, 1))
        first = 1 + 2 * (count + 1)
        flags = [
            operand[at] | operand[at + 1] << 8
            for at in range(first, min(first + count * _CELL, len(operand) - 1), _CELL)
        ]
        flags += [0] * (count - len(flags))
        self._across = [flag & 3 for flag in flags]
        self._down = [flag >> 5 & 3 for flag in flags]

    def _insert(self, at: int, count: int, width: int) -> None:
        at = min(at, len(self._across))
        count = min(count, _MOST_CELLS - len(self._across))
        if count <= 0 or width < 0:
            return
        start = self._edges[at]
        self._edges[at + 1 :] = [edge + count * width for edge in self._edges[at + 1 :]]
        self._edges[at + 1 : at + 1] = [start + width * (n + 1) for n in range(count)]
        self._across[at:at] = [0] * count
        self._down[at:at] = [0] * count

    def _delete(self, first: int, past: int) -> None:
        past = min(past, len(self._across))
        if first >= past:
            return
        gone = self._edges[past] - self._edges[first]
        self._edges[first + 1 :] = [edge - gone for edge in self._edges[past + 1 :]]
        del self._across[first:past]
        del self._down[first:past]

    def _widen(self, at: int, by: int) -> None:
        self._edges[at + 1 :] = [edge + by for edge in self._edges[at + 1 :]]
