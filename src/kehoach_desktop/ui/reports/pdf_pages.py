"""Pages of a PDF as pictures; used on one thread only, as the library demands.

The PDF is opened for each call, which costs a millisecond and leaves nothing to be closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return the pages' widths and heights in points."""
    with _opened(pdf) as document:
        return [document.get_page_size(page) for page in range(len(document))]


def draw_page(pdf: bytes, page: int, width: int) -> PageImage:
    """Draw a page (from 0) ``width`` pixels wide."""
    with _opened(pdf) as document:
        opened = document[page]
        bitmap = opened.render(scale=width / opened.get_width(), prefer_bgrx=True)
        try:
            pixels = bytes(bitmap.buffer)
            return PageImage(page, bitmap.width, bitmap.height, bitmap.stride, pixels)
        finally:
            bitmap.close()
            opened.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
