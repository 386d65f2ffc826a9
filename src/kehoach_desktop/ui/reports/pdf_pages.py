"""Pages of a PDF as pictures; used on one thread only, as the library demands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: ``stride`` bytes a line of 32-bit BGRx pixels."""

    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


class PdfPages:
    """An opened PDF. The library loads with the first one."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2  # type: ignore[import-untyped]

        self._document: Any = pypdfium2.PdfDocument(data)

    def sizes(self) -> list[tuple[float, float]]:
        """Return the pages' widths and heights in points."""
        return [self._document.get_page_size(page) for page in range(len(self._document))]

    def draw(self, page: int, width: int) -> PageImage:
        """Draw a page ``width`` pixels wide."""
        opened = self._document[page]
        try:
            bitmap = opened.render(scale=width / opened.get_width(), prefer_bgrx=True)
            try:
                pixels = bytes(bitmap.buffer)
                return PageImage(page, bitmap.width, bitmap.height, bitmap.stride, pixels)
            finally:
                bitmap.close()
        finally:
            opened.close()

    def close(self) -> None:
        """Let the PDF go."""
        self._document.close()
