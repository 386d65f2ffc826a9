"""What a command prints: results on standard output, messages on standard error."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from kehoach_desktop.cli.message_box import show_box
from kehoach_desktop.domain.text.vietnamese import shortened, writable

_WIDEST, _NARROW, _GAP = 72, 16, 2


def shared_widths(natural: Sequence[int], terminal: int | None = None) -> list[int]:
    """Return how many letters each column gets: all it needs where no terminal is.

    On a terminal the last one gets all, the others at most so many, and the widest give way
    until the row fits or none is wide any more.
    """
    if terminal is None:
        return list(natural)
    widths = [*(min(width, _WIDEST) for width in natural[:-1]), *natural[-1:]]
    while sum(widths) + _GAP * (len(widths) - 1) > terminal:
        widest = max(range(len(widths) - 1), key=lambda at: widths[at], default=None)
        if widest is None or widths[widest] <= _NARROW:
            break
        widths[widest] -= 1
    return widths


class Output:
    """Writes UTF-8 whatever the console's code page; a stream that is absent swallows.

    The result is held back until ``flush``: a command that fails prints none of it.
    """

    def __init__(self, out: TextIO | None = None, messages: TextIO | None = None) -> None:
        self._out = out if out is not None else sys.stdout
        self._messages = messages if messages is not None else sys.stderr
        self._result: list[str] = []
        for stream in (self._out, self._messages):
            # The window's starter on Windows has no streams at all.
            if stream is not None and hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")

    def json(self, value: Any) -> None:
        """Print one JSON document."""
        import json

        self.line(json.dumps(value, ensure_ascii=False, indent=2))

    def line(self, text: str = "") -> None:
        """Print one line of the result."""
        self._result.append(f"{writable(text)}\n")

    def path(self, path: Path) -> None:
        """Print one path letter by letter as the disk has it, so that it can be opened."""
        self._result.append(f"{path}\n")

    def message(self, text: str) -> None:
        """Say something that is not part of the result; in a box where there is no stream."""
        if self._messages is not None:
            self._messages.write(f"{writable(text)}\n")
            self._messages.flush()
        else:
            show_box(writable(text))

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print aligned columns; the last one is as wide as it needs to be.

        On a terminal longer words are cut in the others, so that one long title does not push
        every row out of sight, and all columns share its width; elsewhere they stay whole.
        """
        whole = [[" ".join(cell.split()) for cell in row] for row in (headings, *rows)]
        natural = [max(map(len, column)) for column in zip(*whole, strict=True)]
        room = shared_widths(natural, self._terminal_width())
        lines = [
            [shortened(cell, width) for cell, width in zip(row, room, strict=True)] for row in whole
        ]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        for line in lines:
            cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
            self.line("  ".join(cells).rstrip())

    def _terminal_width(self) -> int | None:
        if self._out is None or not self._out.isatty():
            return None
        return shutil.get_terminal_size().columns

    def flush(self) -> None:
        """Hand the result over to the reader of the output."""
        result, self._result = self._result, []
        if self._out is not None:
            self._out.write("".join(result))
            self._out.flush()
