"""Tells the rows of a table without rules: by their numbers, and the gaps between lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from kehoach_desktop.reading.pdf.flow import Columns, Interval
from kehoach_desktop.reading.pdf.lines import Line
from kehoach_desktop.reading.pdf.page import Piece

NUMBER = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ])\)?[.)]?|[a-zđ]\)")
_SPARE = 3.0


class Spacing:
    """The lines of a table, or of its part on a page that follows those of ``before``.

    ``heading`` holds the pieces of its heading, once rows were asked for; ``whole_heading``
    says that every line above the first number belongs to it.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        columns: Sequence[Interval],
        before: Columns | None,
        *,
        whole_heading: bool,
    ) -> None:
        self._lines = lines
        self._columns = columns
        self._before = before
        self._whole_heading = whole_heading
        self._steps = [
            max(one.bottom for one in b) - max(one.bottom for one in a) for a, b in pairwise(lines)
        ]
        self.heading = before.heading if before else frozenset[str]()
        self.tight = self._tight()
        self._again = self._heading_again()

    def rows(self, first_edge: float) -> list[list[Line]]:
        """Return the lines row by row: a row starts at its number, or after a wider gap."""
        lines = self._lines
        numbered = [
            at
            for at, line in enumerate(lines)
            if line[0].x0 < first_edge and NUMBER.fullmatch(line[0].text)
        ]
        titles = [
            at
            for at, line in enumerate(lines)
            if at and len(line) == 1 and at not in numbered and self._heads(line[0])
        ]
        by_gap = self._by_gap(numbered, titles)
        if by_gap is not None:
            return by_gap
        if numbered:
            starts = sorted({0, *numbered, *titles, *([self._again] if self._again else [])})
        else:
            starts = [at for at, line in enumerate(lines) if line[0].x0 < first_edge]
        if not starts or starts[0]:
            starts.insert(0, 0)
        ends = [*starts[1:], len(lines)]
        return [list(lines[a:b]) for a, b in zip(starts, ends, strict=True) if b > a]

    def _heading_again(self) -> int:
        """Return how many lines print the heading of the page before again.

        The rest of a row that the page's end tore may stand as close below as if it were part.
        """
        again = 0
        while again < len(self._lines) and all(
            piece.text in self.heading for piece in self._lines[again]
        ):
            again += 1
        return again if again < len(self._lines) else 0

    def _heads(self, piece: Piece) -> bool:
        """Whether the words run from one of the first two columns on over the next."""
        if len(self._columns) < 3 or piece.x0 > self._columns[1][0] + _SPARE:
            return False
        first = piece.x0 < self._columns[0][1] + _SPARE
        return piece.x1 > self._columns[1 if first else 2][0] - _SPARE / 2

    def _by_gap(self, numbered: Sequence[int], titles: Sequence[int]) -> list[list[Line]] | None:
        """Return rows told by the gaps between them, when each then has its own number."""
        lines = self._lines
        steps = self._steps
        if not steps or not (self._before or (numbered and len(steps) > 2)):
            return None
        tight = self.tight
        groups: list[list[int]] = [[0]]
        for at, step in enumerate(steps, 1):
            if step > tight * 1.15 + 0.8 or at == self._again:
                groups.append([])
            groups[-1].append(at)
        led = {*numbered, *titles}
        first = self._heading_groups(groups, led) if self._whole_heading and numbered else 0
        if first > 1:
            groups[:first] = [[line for group in groups[:first] for line in group]]
        counts = [sum(at in led for at in group) for group in groups]
        if max(counts) > 1:
            return None
        if len(numbered) > 1 and len(numbered) * 2 > len(groups) // 2:
            groups = self._with_paragraphs(groups, led)
        without = len(groups) - sum(counts)
        clear = len(groups) > 2 and not any(
            tight * 1.06 + 0.5 < step <= tight * 1.15 + 0.8 for step in steps
        )
        if not clear and without > max(2, len(groups) // 4):
            return None
        return [[lines[at] for at in group] for group in groups]

    def _heading_groups(self, groups: Sequence[Sequence[int]], led: set[int]) -> int:
        """Return over how many groups the heading goes, each column's words one below another.

        On a page that the table goes on over it says again what it said on the first.
        """
        first = next((at for at, group in enumerate(groups) if not led.isdisjoint(group)), 0)
        first -= first > 1 and self._is_title(groups[first - 1])
        if self._before is None:
            said = [self._lines[line] for group in groups[:first] for line in group]
            self.heading = frozenset(piece.text for line in said for piece in line)
            return first
        self.heading = self._before.heading
        again = 0
        while again < first and all(
            piece.text in self.heading for line in groups[again] for piece in self._lines[line]
        ):
            again += 1
        return again

    def _is_title(self, group: Sequence[int]) -> bool:
        """Whether the line, alone in its row, begins as the titles of groups without number do."""
        line = self._lines[group[0]]
        if len(group) > 1 or len(line) > 1 or not line[0].text[0].isupper():
            return False
        # A number's column holds no words but a title's: "Hạ tầng số" may be no wider.
        left = line[0].x0
        if left < self._columns[0][1] and line[0].text.count(" ") < 2:
            return False
        return left < self._columns[1][0] + _SPARE

    def _with_paragraphs(self, groups: list[list[int]], led: Collection[int]) -> list[list[int]]:
        """Put further paragraphs of a cell, as far apart as rows are, to their row."""
        made: list[list[int]] = []
        begun = False
        for group in groups:
            own = any(at in led for at in group)
            line = self._lines[group[0]]
            whole = len(line) > max(2, len(self._columns) // 2)
            if begun and not own and not whole and not self._is_title(group):
                made[-1].extend(group)
            else:
                made.append(list(group))
            begun = begun or own
        return made

    def _tight(self) -> float:
        """Return the step within a cell, that of the page before where this one shows few."""
        steps = self._steps
        if len(steps) > 2:
            high = self._lines[0][0].height
            counts = Counter(round(step * 2) / 2 for step in steps if step > 0.9 * high)
            often = [step for step, count in counts.items() if count > 1]
            if often:
                return min(often)
            return Counter(round(step * 2) / 2 for step in steps).most_common(1)[0][0]
        known = [self._before.step] if self._before and self._before.step else []
        return min([*steps, *known], default=0.0)
