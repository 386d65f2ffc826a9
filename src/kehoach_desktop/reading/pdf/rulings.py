"""Takes the straight lines and the pictures that a page draws."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import filterfalse, islice, repeat

from kehoach_desktop.reading.pdf.library import AT_ONCE, Calls, Handle

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE, _MOVE = 0, 2
_THICKEST = 3.2
_SHORTEST = 4.0
_MOST = 20_000
_DEEPEST = 6
_LEAST_SEGMENTS, _BOX_SEGMENTS, _MOST_SEGMENTS = 3, 5, 5_000
"""A path of two is a slope; one of up to five that is not thin is a box."""

Matrix = tuple[float, float, float, float, float, float]
Corners = tuple[float, float, float, float]
Stroke = tuple[float, float, float]
"""A straight line: at … across its direction, from … to … along it."""

_Span = tuple[float, float]
_Spans = defaultdict[_Span, list[_Span]]
"""From where to where shapes go, by the two sides that they have in common."""

_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Drawing:
    """What a page draws besides letters, in the file's own axes.

    Level lines are ``across`` and upright ones ``down``, each (at, start, end);
    ``pictures`` are their corners; ``seen`` counts all shapes. ``letters`` are handles of
    objects that are known to be no shapes.
    """

    def __init__(self, calls: Calls, page: Handle, letters: Collection[int] = ()) -> None:
        self._calls = calls
        self._letters = letters
        self.across: list[Stroke] = []
        self.down: list[Stroke] = []
        self.pictures: list[Corners] = []
        self.seen = 0
        self._level: _Spans = defaultdict(list)
        self._upright: _Spans = defaultdict(list)
        self._rows: _Spans = defaultdict(list)
        self._take(page, calls.count_objects(page), calls.object, _SAME, 0)
        self.across += _lines(self._level)
        self.down += _lines(self._upright)
        self._take_sides()

    def _take(
        self,
        holder: Handle,
        count: int,
        object_at: Callable[[Handle, int], int],
        matrix: Matrix,
        depth: int,
    ) -> None:
        calls = self._calls
        shapes = map(
            calls.given,
            filterfalse(self._letters.__contains__, map(object_at, repeat(holder), range(count))),
        )
        while self.seen <= _MOST and (some := list(islice(shapes, AT_ONCE))):
            kinds = list(map(calls.object_type, some))
            self.seen += len(some) - kinds.count(_TEXT)
            paths = some
            if kinds.count(_PATH) < len(some):
                paths = [one for one, kind in zip(some, kinds, strict=True) if kind == _PATH]
                for one, kind in zip(some, kinds, strict=True):
                    if kind == _IMAGE:
                        if (bounds := self._bounds(one)) is not None:
                            self.pictures.append(_moved(bounds, matrix))
                    elif kind == _FORM and depth < _DEEPEST:
                        within = _times(self._matrix(one), matrix)
                        self._take(one, calls.count_inner(one), calls.inner, within, depth + 1)
            self._paths(paths, matrix)

    def _bounds(self, one: Handle) -> Corners | None:
        calls = self._calls
        if not calls.bounds(one, calls.at, calls.second, calls.third, calls.fourth):
            return None
        return calls.take_numbers()

    def _matrix(self, one: Handle) -> Matrix:
        calls = self._calls
        return calls.take_matrix() if calls.object_matrix(one, calls.at) else _SAME

    def _paths(self, paths: list[Handle], matrix: Matrix) -> None:
        """Take the lines that some paths draw."""
        calls = self._calls
        calls.clear()
        deque(map(calls.bounds, paths, *calls.sides), 0)
        shapes: Iterable[Corners] = calls.take_sides(len(paths))
        if matrix is not _SAME:
            shapes = [_moved(corners, matrix) for corners in shapes]
        broad: list[Handle] = []
        boxes: list[Corners] = []
        for one, corners in zip(paths, shapes, strict=True):
            left, bottom, right, top = corners
            wide, high = right - left, top - bottom
            if wide > _THICKEST and high > _THICKEST:
                broad.append(one)
                boxes.append(corners)
            elif wide >= high:
                if wide >= _SHORTEST:
                    self._level[bottom, top].append((left, right))
            elif high >= _SHORTEST:
                self._upright[left, right].append((bottom, top))
        if broad:
            self._broad(broad, boxes, matrix)

    def _broad(self, paths: list[Handle], boxes: list[Corners], matrix: Matrix) -> None:
        """Take boxes, and of paths of many parts those that are straight."""
        calls = self._calls
        counts = list(map(calls.count_segments, paths))
        deque(map(calls.draw_mode, paths, *calls.sides[:2]), 0)
        drawn = calls.take_signs(len(paths), 1)
        rows = self._rows
        for one, (left, bottom, right, top), count, is_drawn in zip(
            paths, boxes, counts, drawn, strict=True
        ):
            if count < _LEAST_SEGMENTS or count > _MOST_SEGMENTS:
                continue
            if count > _BOX_SEGMENTS:
                self._segments(one, count, _times(self._matrix(one), matrix))
            elif is_drawn:
                rows[bottom, top].append((left, right))

    def _take_sides(self) -> None:
        """Take the sides of boxes; rows of cells have theirs at the same places mostly."""
        alike: defaultdict[tuple[_Span, ...], list[_Span]] = defaultdict(list)
        for row, cells in self._rows.items():
            self.across += [(side, *span) for span in _joined(cells) for side in row]
            alike[tuple(cells)].append(row)
        for columns, rows in alike.items():
            spans = _joined(rows)
            self.down += [(side, *span) for column in columns for side in column for span in spans]

    def _segments(self, path: Handle, count: int, matrix: Matrix) -> None:
        """Take the straight sides of a path of several."""
        calls = self._calls
        a, b, c, d, e, f = matrix
        start = last = (0.0, 0.0)
        for at in range(count):
            segment = calls.given(calls.segment(path, at))
            calls.segment_point(segment, calls.at, calls.second)
            x, y, _, _ = calls.take_numbers()
            point = (a * x + c * y + e, b * x + d * y + f)
            kind = calls.segment_type(segment)
            if kind == _MOVE:
                start = point
            elif kind == _LINE:
                self._side(last, point)
            last = point
            if calls.segment_closes(segment):
                self._side(last, start)
                last = start

    def _side(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        left, right = sorted((one[0], other[0]))
        bottom, top = sorted((one[1], other[1]))
        wide, high = right - left, top - bottom
        if min(wide, high) > 1 or max(wide, high) < _SHORTEST:
            return
        if wide >= high:
            self.across.append(((bottom + top) / 2, left, right))
        else:
            self.down.append(((left + right) / 2, bottom, top))


def _lines(shapes: _Spans) -> list[Stroke]:
    """Return the lines that thin shapes are."""
    return [
        ((low + high) / 2, *span)
        for (low, high), spans in shapes.items()
        for span in _joined(spans)
    ]


def _joined(spans: Sequence[_Span]) -> list[_Span]:
    """Return spans with those that touch as one: lines and cells are drawn piece by piece."""
    if len(spans) == 1:
        return list(spans)
    ordered = sorted(spans)
    made: list[_Span] = []
    first, last = ordered[0]
    for start, end in ordered:
        if start > last:
            made.append((first, last))
            first, last = start, end
        elif end > last:
            last = end
    made.append((first, last))
    return made


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _moved(bounds: Corners, matrix: Matrix) -> Corners:
    a, b, c, d, e, f = matrix
    left, bottom, right, top = bounds
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)
