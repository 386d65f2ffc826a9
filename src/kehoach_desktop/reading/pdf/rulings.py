"""Takes the straight lines and the pictures that a page draws."""

from __future__ import annotations

from collections.abc import Callable

from kehoach_desktop.reading.pdf.library import Calls, Handle

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

_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Drawing:
    """What a page draws besides letters, in the file's own axes.

    Level lines are ``across`` and upright ones ``down``, each (at, start, end);
    ``pictures`` are their corners; ``seen`` counts all shapes.
    """

    def __init__(self, calls: Calls, page: Handle) -> None:
        self._calls = calls
        self.across: list[Stroke] = []
        self.down: list[Stroke] = []
        self.pictures: list[Corners] = []
        self.seen = 0
        self._take(page, calls.count_objects(page), calls.object, _SAME, 0)

    def _take(
        self,
        holder: Handle,
        count: int,
        object_at: Callable[[Handle, int], int],
        matrix: Matrix,
        depth: int,
    ) -> None:
        calls = self._calls
        given, object_type = calls.given, calls.object_type
        for at in range(count):
            one = given(object_at(holder, at))
            kind = object_type(one)
            if kind == _TEXT:
                continue
            self.seen += 1
            if self.seen > _MOST:
                return
            if kind == _PATH:
                self._path(one, matrix)
            elif kind == _IMAGE:
                if (bounds := self._bounds(one)) is not None:
                    self.pictures.append(_moved(bounds, matrix))
            elif kind == _FORM and depth < _DEEPEST:
                within = _times(self._matrix(one), matrix)
                self._take(one, calls.count_inner(one), calls.inner, within, depth + 1)

    def _bounds(self, one: Handle) -> Corners | None:
        calls = self._calls
        if not calls.bounds(one, calls.at, calls.second, calls.third, calls.fourth):
            return None
        return calls.take_numbers()

    def _matrix(self, one: Handle) -> Matrix:
        calls = self._calls
        return calls.take_matrix() if calls.object_matrix(one, calls.at) else _SAME

    def _path(self, one: Handle, matrix: Matrix) -> None:
        bounds = self._bounds(one)
        if bounds is None:
            return
        left, bottom, right, top = bounds if matrix is _SAME else _moved(bounds, matrix)
        wide, high = right - left, top - bottom
        if wide <= _THICKEST or high <= _THICKEST:
            if wide >= high:
                if wide >= _SHORTEST:
                    self.across.append(((bottom + top) / 2, left, right))
            elif high >= _SHORTEST:
                self.down.append(((left + right) / 2, bottom, top))
            return
        calls = self._calls
        count = calls.count_segments(one)
        if count < _LEAST_SEGMENTS or count > _MOST_SEGMENTS:
            return
        if count > _BOX_SEGMENTS:
            self._segments(one, count, _times(self._matrix(one), matrix))
            return
        calls.draw_mode(one, calls.at, calls.second)
        if calls.take_flags()[1]:
            self.across += ((bottom, left, right), (top, left, right))
            self.down += ((left, bottom, top), (right, bottom, top))

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
