"""Where the pages of a preview stand: one under another, each as wide as the window or zoomed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 14
_LEAST_WIDTH = 120


@dataclass(frozen=True, slots=True)
class PageBox:
    """A page's place in pixels on the long sheet of all pages."""

    page: int
    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel line below the page."""
        return self.top + self.height


def lay_out(
    sizes: Sequence[tuple[float, float]], view_width: int, zoom: float | None, dots: float
) -> list[PageBox]:
    """Return the pages' boxes.

    ``sizes`` are in points. ``zoom`` of 1 is the paper's real size at ``dots`` pixels an
    inch; ``None`` makes each page fill ``view_width``, upright ones and those lying alike.
    """
    boxes = []
    top = GAP
    for page, (width, height) in enumerate(sizes):
        wish = zoom * dots / 72 * width if zoom is not None else view_width - 2 * GAP
        wide = round(max(wish, _LEAST_WIDTH))
        high = round(wide * height / width)
        boxes.append(PageBox(page, max(GAP, (view_width - wide) // 2), top, wide, high))
        top += high + GAP
    return boxes


def pages_between(boxes: Sequence[PageBox], top: int, bottom: int) -> list[PageBox]:
    """Return the pages of which anything stands between two heights."""
    return [box for box in boxes if box.bottom > top and box.top < bottom]
