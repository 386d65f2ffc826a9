"""The short lines above a duty, of which one may head it with a unit."""

import re

from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.reporting.duty_parties import heading

_FARTHEST = 60
"""How many short lines above a duty its heading is looked for in."""
_SECTION = re.compile(r"(?:[IVX]+|[A-Z]|\d{1,2})[.)/]\s")


class HeadingsAbove:
    """Keeps the lines, and what each heads once it was looked at.

    They are looked at only where a duty was found, for it costs more than passing a paragraph
    by; and once, for a regime of reports has a duty on each of its lines.
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._known: dict[int, tuple[str, bool]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def add(self, line: str) -> None:
        """Add the next short line."""
        self._lines.append(line)

    def nearest(self) -> tuple[str, int]:
        """Return (unit, count of lines up to it) of the heading that holds below these lines.

        A section that names no unit ends what the one before it named.
        """
        for at in range(len(self._lines), max(0, len(self._lines) - _FARTHEST), -1):
            known = self._known.get(at)
            if known is None:
                known = self._known[at] = _read(self._lines[at - 1])
            named, is_section = known
            if named or is_section:
                return named, at
        return "", 0


def _read(line: str) -> tuple[str, bool]:
    source = clean(line)
    return heading(fold_in_place(source), source), _SECTION.match(source) is not None
