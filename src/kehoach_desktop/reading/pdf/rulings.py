"""Takes the straight lines and the pictures that a page draws."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

from kehoach_desktop.reading.pdf.library import Calls

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_THICKEST = 3.2
_SHORTEST = 4.0
_MOST = 20_000
_DEEPEST = 6
_LEAST_SEGMENTS, _BOX_SEGMENTS, _MOST_SEGMENTS = 3, 5, 5_000
"""A path of two is a slope; one of up to five that is not thin is a box."""

Matrix = tuple[float, float, float, float, float, float]
Corners = tuple[float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Drawing:
    """The lines (left, bottom, right, top) of a page, the room of pictures, all shapes ``seen``."""

    def __init__(self, calls: Calls, page: int) -> None:
        self._calls = calls
        self.lines: list[Corners] = []
        self.pictures: list[Corners] = []
        self.seen = 0
        count = calls.count_objects(page)
        self._take((calls.object(page, at) for at in range(count)), _SAME, 0)

    def _take(self, objects: Iterator[int], matrix: Matrix, depth: int) -> None:
        object_type = self._calls.object_type
        for one in objects:
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
                inner = self._calls.inner
                count = self._calls.count_inner(one)
                within = _times(self._matrix(one), matrix)
                self._take((inner(one, at) for at in range(max(count, 0))), within, depth + 1)

    def _bounds(self, one: int) -> Corners | None:
        if not self._calls.bounds(one, *self._calls.sides_at):
            return None
        left, bottom, right, top = self._calls.sides
        return left.value, bottom.value, right.value, top.value

    def _matrix(self, one: int) -> Matrix:
        raw = self._calls.raw
        found = raw.FS_MATRIX()
        if not raw.FPDFPageObj_GetMatrix(ctypes.cast(one, raw.FPDF_PAGEOBJECT), found):
            return _SAME
        return found.a, found.b, found.c, found.d, found.e, found.f

    def _path(self, one: int, matrix: Matrix) -> None:
        bounds = self._bounds(one)
        if bounds is None:
            return
        left, bottom, right, top = moved = _moved(bounds, matrix)
        thin, long = sorted((right - left, top - bottom))
        if thin <= _THICKEST:
            if long >= _SHORTEST:
                self.lines.append(moved)
            return
        calls = self._calls
        count = calls.count_segments(one)
        if count < _LEAST_SEGMENTS or count > _MOST_SEGMENTS:
            return
        if count <= _BOX_SEGMENTS:
            calls.draw_mode(one, *calls.mode_at)
            if calls.stroke.value:
                self.lines += (
                    (left, bottom, right, bottom),
                    (left, top, right, top),
                    (left, bottom, left, top),
                    (right, bottom, right, top),
                )
            return
        handle = ctypes.cast(one, calls.raw.FPDF_PAGEOBJECT)
        self._segments(handle, count, _times(self._matrix(one), matrix))

    def _segments(self, handle: object, count: int, matrix: Matrix) -> None:
        """Take the straight sides of a path of several."""
        raw = self._calls.raw
        x, y = ctypes.c_float(), ctypes.c_float()
        start = last = (0.0, 0.0)
        sides: list[Corners] = []
        for at in range(count):
            segment = raw.FPDFPath_GetPathSegment(handle, at)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = (
                matrix[0] * x.value + matrix[2] * y.value + matrix[4],
                matrix[1] * x.value + matrix[3] * y.value + matrix[5],
            )
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == raw.FPDF_SEGMENT_LINETO:
                sides.append((*last, *point))
            last = point
            if raw.FPDFPathSegment_GetClose(segment):
                sides.append((*last, *start))
                last = start
        for one_x, one_y, other_x, other_y in sides:
            wide, high = abs(one_x - other_x), abs(one_y - other_y)
            if min(wide, high) <= 1 and max(wide, high) >= _SHORTEST:
                self.lines.append(
                    (
                        min(one_x, other_x),
                        min(one_y, other_y),
                        max(one_x, other_x),
                        max(one_y, other_y),
                    )
                )


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
    if matrix is _SAME:
        return bounds
    a, b, c, d, e, f = matrix
    left, bottom, right, top = bounds
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)
