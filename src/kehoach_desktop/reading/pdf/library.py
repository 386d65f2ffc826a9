"""The few calls of PDFium that are made thousands of times, without what makes them slow.

The bindings build an object for every handle; here handles are plain numbers.
"""

from __future__ import annotations

import ctypes
from typing import Any


class Calls:
    """Calls of the library by handle; answers of several numbers stand in ``box`` … ``y``."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw  # type: ignore[import-untyped]

        self.raw: Any = raw
        self.box = raw.FS_RECTF()
        self.box_at = ctypes.addressof(self.box)
        handle, whole = ctypes.c_void_p, ctypes.c_int
        self.load_page = _bare(raw.FPDF_LoadPage, handle, handle, whole)
        self.load_text = _bare(raw.FPDFText_LoadPage, handle, handle)
        self.count_letters = _bare(raw.FPDFText_CountChars, whole, handle)
        self.text_object = _bare(raw.FPDFText_GetTextObject, handle, handle, whole)
        self.text_mode = _bare(raw.FPDFTextObj_GetTextRenderMode, whole, handle)
        self.letter_box = _bare(raw.FPDFText_GetLooseCharBox, whole, handle, whole, handle)
        self.is_generated = _bare(raw.FPDFText_IsGenerated, whole, handle, whole)
        self.font_size = _bare(raw.FPDFText_GetFontSize, ctypes.c_double, handle, whole)
        self.letter_matrix = _bare(raw.FPDFText_GetMatrix, whole, handle, whole, handle)
        self.letter_origin = _bare(raw.FPDFText_GetCharOrigin, whole, handle, whole, handle, handle)
        self.matrix = raw.FS_MATRIX()
        self.matrix_at = ctypes.addressof(self.matrix)
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.x_at, self.y_at = ctypes.addressof(self.x), ctypes.addressof(self.y)
        self.letter = _bare(raw.FPDFText_GetUnicode, ctypes.c_uint, handle, whole)
        self.take_text = _bare(raw.FPDFText_GetText, whole, handle, whole, whole, handle)
        self.count_objects = _bare(raw.FPDFPage_CountObjects, whole, handle)
        self.object = _bare(raw.FPDFPage_GetObject, handle, handle, whole)
        self.object_type = _bare(raw.FPDFPageObj_GetType, whole, handle)
        self.bounds = _bare(raw.FPDFPageObj_GetBounds, whole, handle, *[handle] * 4)
        self.draw_mode = _bare(raw.FPDFPath_GetDrawMode, whole, handle, handle, handle)
        self.count_segments = _bare(raw.FPDFPath_CountSegments, whole, handle)
        self.sides = [ctypes.c_float() for _ in range(4)]
        self.sides_at = [ctypes.addressof(side) for side in self.sides]
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()
        self.mode_at = (ctypes.addressof(self.fill), ctypes.addressof(self.stroke))
        self.count_inner = _bare(raw.FPDFFormObj_CountObjects, whole, handle)
        self.inner = _bare(raw.FPDFFormObj_GetObject, handle, handle, ctypes.c_ulong)
        self.close_text = _bare(raw.FPDFText_ClosePage, None, handle)
        self.close_page = _bare(raw.FPDF_ClosePage, None, handle)

    @staticmethod
    def number(handle: Any) -> int:
        """Return a handle of the bindings as a number."""
        return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _bare(function: Any, answer: Any, *given: Any) -> Any:
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(answer, *given)(address)
