"""The few calls of PDFium that are made thousands of times, without what makes them slow.

The bindings build an object for every handle and check every argument. Here a handle is made
ready to be given once (``Calls.given``), whole numbers are given as they are, and all but the
calls that do long work keep Python's lock: letting go of it takes longer than they do.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator
from typing import Any

Handle = Any
"""A handle made ready by ``Calls.given``."""

Sides = tuple[float, float, float, float]
"""Left, bottom, right and top of a shape."""

AT_ONCE = 64
"""As many letters, or shapes, are asked for in one go at most."""
_LETTER_SIZE, _SHAPE_SIZE, _FLOAT = 40, 16, 4


class Calls:
    """Calls of the library; an answer of several numbers is fetched by a ``take_`` after it.

    Handles that are answered are plain numbers, 0 for none.

    Answers for up to ``AT_ONCE`` letters or shapes are written side by side: the matrix and the
    box of a letter to its place in ``matrices`` and ``boxes``, the sides of a shape to its
    places in each of ``sides``.
    """

    def __init__(self) -> None:
        import pypdfium2.raw as raw  # type: ignore[import-untyped]

        self.given = ctypes.c_void_p.from_param
        self._answer = ctypes.create_string_buffer(64)
        start = ctypes.addressof(self._answer)
        self.at, self.second, self.third, self.fourth = (
            self.given(start + step) for step in (0, 8, 16, 24)
        )
        shelf = bytearray(AT_ONCE * _LETTER_SIZE)
        self._shelf = memoryview(shelf)
        self._wholes = self._shelf.cast("i")
        start = ctypes.addressof(ctypes.c_char.from_buffer(shelf))
        self.matrices = [self.given(start + _LETTER_SIZE * one) for one in range(AT_ONCE)]
        self.boxes = [self.given(start + 24 + _LETTER_SIZE * one) for one in range(AT_ONCE)]
        self.sides = [
            [self.given(start + _FLOAT * side + _SHAPE_SIZE * one) for one in range(AT_ONCE)]
            for side in range(4)
        ]

        self.load_page = _LONG_HANDLE(_address(raw.FPDF_LoadPage))
        self.load_text = _LONG_HANDLE(_address(raw.FPDFText_LoadPage))
        self.close_text = _LONG(_address(raw.FPDFText_ClosePage))
        self.close_page = _LONG(_address(raw.FPDF_ClosePage))

        self.page_box = _WHOLE(_address(raw.FPDF_GetPageBoundingBox))
        self.rotation = _WHOLE(_address(raw.FPDFPage_GetRotation))
        self.count_letters = _WHOLE(_address(raw.FPDFText_CountChars))
        self.take_text = _WHOLE(_address(raw.FPDFText_GetText))
        self.letter = _CODE(_address(raw.FPDFText_GetUnicode))
        self.is_generated = _WHOLE(_address(raw.FPDFText_IsGenerated))
        self.text_object = _HANDLE(_address(raw.FPDFText_GetTextObject))
        self.text_mode = _WHOLE(_address(raw.FPDFTextObj_GetTextRenderMode))
        self.letter_box = _WHOLE(_address(raw.FPDFText_GetLooseCharBox))
        self.letter_origin = _WHOLE(_address(raw.FPDFText_GetCharOrigin))
        self.letter_matrix = _WHOLE(_address(raw.FPDFText_GetMatrix))
        self.font_name = _LENGTH(_address(raw.FPDFText_GetFontInfo))
        self.font_size = _REAL(_address(raw.FPDFText_GetFontSize))

        self.count_objects = _WHOLE(_address(raw.FPDFPage_CountObjects))
        self.object = _HANDLE(_address(raw.FPDFPage_GetObject))
        self.count_inner = _WHOLE(_address(raw.FPDFFormObj_CountObjects))
        self.inner = _INNER(_address(raw.FPDFFormObj_GetObject))
        self.object_type = _WHOLE(_address(raw.FPDFPageObj_GetType))
        self.object_matrix = _WHOLE(_address(raw.FPDFPageObj_GetMatrix))
        self.bounds = _WHOLE(_address(raw.FPDFPageObj_GetBounds))
        self.draw_mode = _WHOLE(_address(raw.FPDFPath_GetDrawMode))
        self.count_segments = _WHOLE(_address(raw.FPDFPath_CountSegments))
        self.segment = _HANDLE(_address(raw.FPDFPath_GetPathSegment))
        self.segment_point = _WHOLE(_address(raw.FPDFPathSegment_GetPoint))
        self.segment_type = _WHOLE(_address(raw.FPDFPathSegment_GetType))
        self.segment_closes = _WHOLE(_address(raw.FPDFPathSegment_GetClose))

    def take_box(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom, in the order boxes of letters and pages have."""
        return _BOX(self._answer)  # type: ignore[no-any-return]

    def take_matrix(self) -> tuple[float, float, float, float, float, float]:
        """Return the six numbers of a matrix."""
        return _MATRIX(self._answer)  # type: ignore[no-any-return]

    def clear(self) -> None:
        """Forget what was written side by side: a call that fails leaves only noughts."""
        self._shelf[:] = _NOTHING

    def take_letters(self, count: int) -> Iterator[tuple[float, ...]]:
        """Return each letter's matrix, and of its box the top, the right and the bottom."""
        return _LETTERS(self._shelf[: count * _LETTER_SIZE])  # type: ignore[no-any-return]

    def take_sides(self, count: int) -> Iterator[Sides]:
        """Return the four sides of each shape."""
        return _SHAPES(self._shelf[: count * _SHAPE_SIZE])  # type: ignore[no-any-return]

    def take_signs(self, count: int, side: int) -> list[int]:
        """Return the whole number written for each shape to this one of ``sides``."""
        return self._wholes[side : count * 4 : 4].tolist()

    def take_origin(self) -> tuple[float, float]:
        """Return where a letter stands, its x written to ``at`` and its y to ``second``."""
        return _ORIGIN(self._answer)  # type: ignore[no-any-return]

    def take_numbers(self) -> tuple[float, float, float, float]:
        """Return the numbers written to ``at``, ``second``, ``third`` and ``fourth``."""
        return _NUMBERS(self._answer)  # type: ignore[no-any-return]

    @staticmethod
    def number(handle: Any) -> int:
        """Return a handle of the bindings as a number."""
        return ctypes.cast(handle, ctypes.c_void_p).value or 0


# Kinds of calls by what they answer, made once: each is a class. Only the long ones let go of
# Python's lock.
_WHOLE: Any = ctypes.PYFUNCTYPE(ctypes.c_int)
_CODE: Any = ctypes.PYFUNCTYPE(ctypes.c_uint)
_LENGTH: Any = ctypes.PYFUNCTYPE(ctypes.c_ulong)
_REAL: Any = ctypes.PYFUNCTYPE(ctypes.c_double)
_HANDLE: Any = ctypes.PYFUNCTYPE(ctypes.c_void_p)
_INNER: Any = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_LONG_HANDLE: Any = ctypes.CFUNCTYPE(ctypes.c_void_p)
_LONG: Any = ctypes.CFUNCTYPE(None)

_BOX: Any = struct.Struct("4f").unpack_from
_MATRIX: Any = struct.Struct("6f").unpack_from
_LETTERS: Any = struct.Struct("6f4x3f").iter_unpack
_SHAPES: Any = struct.Struct("4f").iter_unpack
_ORIGIN: Any = struct.Struct("2d").unpack_from
_NUMBERS: Any = struct.Struct("f4xf4xf4xf").unpack_from
_NOTHING = bytes(AT_ONCE * _LETTER_SIZE)


def _address(function: Any) -> int:
    return ctypes.cast(function, ctypes.c_void_p).value or 0
