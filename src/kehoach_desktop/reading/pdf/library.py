"""The few calls of PDFium that are made thousands of times, without what makes them slow.

The bindings build an object for every handle and check every argument. Here a handle is made
ready to be given once (``Calls.given``), whole numbers are given as they are, and all but the
calls that do long work keep Python's lock: letting go of it takes longer than they do.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any

Handle = Any
"""A handle made ready by ``Calls.given``."""


class Calls:
    """Calls of the library; an answer of several numbers is fetched by a ``take_`` after it.

    Handles that are answered are plain numbers, 0 for none.
    """

    def __init__(self) -> None:
        import pypdfium2.raw as raw  # type: ignore[import-untyped]

        whole, handle = ctypes.c_int, ctypes.c_void_p
        self.given = ctypes.c_void_p.from_param
        self._answer = ctypes.create_string_buffer(64)
        start = ctypes.addressof(self._answer)
        self.at, self.second, self.third, self.fourth = (
            self.given(start + step) for step in (0, 8, 16, 24)
        )
        self.box_at = self.given(start + 24)

        self.load_page = _long(raw.FPDF_LoadPage, handle)
        self.load_text = _long(raw.FPDFText_LoadPage, handle)
        self.close_text = _long(raw.FPDFText_ClosePage, None)
        self.close_page = _long(raw.FPDF_ClosePage, None)

        self.page_box = _short(raw.FPDF_GetPageBoundingBox, whole)
        self.rotation = _short(raw.FPDFPage_GetRotation, whole)
        self.count_letters = _short(raw.FPDFText_CountChars, whole)
        self.take_text = _short(raw.FPDFText_GetText, whole)
        self.letter = _short(raw.FPDFText_GetUnicode, ctypes.c_uint)
        self.is_generated = _short(raw.FPDFText_IsGenerated, whole)
        self.text_object = _short(raw.FPDFText_GetTextObject, handle)
        self.text_mode = _short(raw.FPDFTextObj_GetTextRenderMode, whole)
        self.letter_box = _short(raw.FPDFText_GetLooseCharBox, whole)
        self.letter_origin = _short(raw.FPDFText_GetCharOrigin, whole)
        self.letter_matrix = _short(raw.FPDFText_GetMatrix, whole)
        self.font_name = _short(raw.FPDFText_GetFontInfo, ctypes.c_ulong)
        self.font_size = _short(raw.FPDFText_GetFontSize, ctypes.c_double)

        self.count_objects = _short(raw.FPDFPage_CountObjects, whole)
        self.object = _short(raw.FPDFPage_GetObject, handle)
        self.count_inner = _short(raw.FPDFFormObj_CountObjects, whole)
        self.inner = _short(raw.FPDFFormObj_GetObject, handle, handle, ctypes.c_ulong)
        self.object_type = _short(raw.FPDFPageObj_GetType, whole)
        self.object_matrix = _short(raw.FPDFPageObj_GetMatrix, whole)
        self.bounds = _short(raw.FPDFPageObj_GetBounds, whole)
        self.draw_mode = _short(raw.FPDFPath_GetDrawMode, whole)
        self.count_segments = _short(raw.FPDFPath_CountSegments, whole)
        self.segment = _short(raw.FPDFPath_GetPathSegment, handle)
        self.segment_point = _short(raw.FPDFPathSegment_GetPoint, whole)
        self.segment_type = _short(raw.FPDFPathSegment_GetType, whole)
        self.segment_closes = _short(raw.FPDFPathSegment_GetClose, whole)

    def take_box(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom, in the order boxes of letters and pages have."""
        return _BOX(self._answer)  # type: ignore[no-any-return]

    def take_matrix(self) -> tuple[float, float, float, float, float, float]:
        """Return the six numbers of a matrix."""
        return _MATRIX(self._answer)  # type: ignore[no-any-return]

    def take_letter(self) -> tuple[float, ...]:
        """Return the matrix of a letter written to ``at`` and the box of one to ``box_at``."""
        return _LETTER(self._answer)  # type: ignore[no-any-return]

    def take_origin(self) -> tuple[float, float]:
        """Return where a letter stands, its x written to ``at`` and its y to ``second``."""
        return _ORIGIN(self._answer)  # type: ignore[no-any-return]

    def take_numbers(self) -> tuple[float, float, float, float]:
        """Return the numbers written to ``at``, ``second``, ``third`` and ``fourth``."""
        return _NUMBERS(self._answer)  # type: ignore[no-any-return]

    def take_flags(self) -> tuple[int, int]:
        """Return the whole numbers written to ``at`` and ``second``."""
        return _FLAGS(self._answer)  # type: ignore[no-any-return]

    @staticmethod
    def number(handle: Any) -> int:
        """Return a handle of the bindings as a number."""
        return ctypes.cast(handle, ctypes.c_void_p).value or 0


_BOX: Any = struct.Struct("4f").unpack_from
_MATRIX: Any = struct.Struct("6f").unpack_from
_LETTER: Any = struct.Struct("6f4f").unpack_from
_ORIGIN: Any = struct.Struct("2d").unpack_from
_NUMBERS: Any = struct.Struct("f4xf4xf4xf").unpack_from
_FLAGS: Any = struct.Struct("i4xi").unpack_from


def _short(function: Any, answer: Any, *checked: Any) -> Any:
    return ctypes.PYFUNCTYPE(answer, *checked)(_address(function))


def _long(function: Any, answer: Any) -> Any:
    return ctypes.CFUNCTYPE(answer)(_address(function))


def _address(function: Any) -> int:
    return ctypes.cast(function, ctypes.c_void_p).value or 0
