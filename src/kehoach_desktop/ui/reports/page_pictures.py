"""The drawn pages of a PDF: kept packed, as they came, and unpacked only while they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Container

from PySide6.QtGui import QImage

from kehoach_desktop.services.models.page_models import PageImage

_KEPT = 12


class PagePictures:
    """A page of four million bytes is a hundredth of that when packed, for paper is white."""

    def __init__(self) -> None:
        self._packed: OrderedDict[int, PageImage] = OrderedDict()
        self._pictures: dict[int, QImage] = {}

    def __contains__(self, page: object) -> bool:
        return page in self._packed

    def __len__(self) -> int:
        return len(self._packed)

    def clear(self) -> None:
        """Forget all pages."""
        self._packed.clear()
        self._pictures.clear()

    def take(self, image: PageImage) -> list[int]:
        """Keep a page in place of what is known of it; return which pages had to go for it."""
        self._packed[image.page] = image
        self._packed.move_to_end(image.page)
        self._pictures.pop(image.page, None)
        gone = []
        while len(self._packed) > _KEPT:
            page, _ = self._packed.popitem(last=False)
            self._pictures.pop(page, None)
            gone.append(page)
        return gone

    def picture(self, page: int) -> QImage | None:
        """Return a page (from 0) to be painted, ``None`` when it was not drawn yet."""
        image = self._packed.get(page)
        if image is None:
            return None
        picture = self._pictures.get(page)
        if picture is None:
            # Qt reads from these bytes until it has copied them: they must outlive the call.
            pixels = image.pixels
            picture = QImage(
                pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32
            ).copy()
            self._pictures[page] = picture
        return picture

    def let_go(self, seen: Container[int] = ()) -> None:
        """Keep unpacked what is seen only."""
        for page in [page for page in self._pictures if page not in seen]:
            del self._pictures[page]
