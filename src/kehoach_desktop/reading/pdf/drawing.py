"""Pages of a PDF drawn in a process of their own, for a window that shows them.

The library serves one thread only, and what it draws may be a file built to do harm: it must
neither hang nor fell the window.
"""

from __future__ import annotations

import io
import threading
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.documents.picture_signs import is_picture
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf.pictures import paged_picture
from kehoach_desktop.services.apart import ProcessApart
from kehoach_desktop.services.models.page_models import PageImage, PageMark

if TYPE_CHECKING:
    from kehoach_desktop.services.ports.store import Monitor

_SILENCE = 10.0
_MEMORY = 480 * 1024 * 1024
_MOST_PIXELS = 20_000_000


class NotHeld(Exception):
    """The process was started anew and has no document to show."""


class DrawingProcess(ProcessApart):
    """Draws the pages of one PDF, or picture, after another; a document is sent once and kept.

    A page that takes more than ``silence`` seconds is given up.
    """

    def __init__(self, silence: float = _SILENCE) -> None:
        super().__init__(PageWork(), "drawing", silence, _MEMORY)
        self._asking = threading.Lock()
        self._sent: bytes | None = None

    def sizes(self, pdf: bytes) -> Sequence[tuple[float, float]]:
        """Return the pages' widths and heights in points; raises UnusableFile."""
        sizes: Sequence[tuple[float, float]] = self._ask(pdf, "sizes")
        return sizes

    def draw(self, pdf: bytes, page: int, width: int) -> PageImage:
        """Draw a page (from 0) ``width`` pixels wide; raises UnusableFile."""
        image = self._ask(pdf, "draw", page, width)
        assert isinstance(image, PageImage)
        return image

    def find(self, pdf: bytes, page: int, texts: Sequence[str]) -> Sequence[PageMark]:
        """Return where on a page these texts stand, and on the next; raises UnusableFile."""
        marks: Sequence[PageMark] = self._ask(pdf, "find", page, tuple(texts))
        return marks

    def _ask(self, pdf: bytes, verb: str, *given: object) -> Any:
        with self._asking:
            try:
                if pdf is self._sent:
                    try:
                        return self.call((None, verb, given), None)
                    except NotHeld:
                        pass
                self._sent = None
                answer = self.call((pdf, verb, given), None)
                self._sent = pdf
            except Exception as error:
                raise UnusableFile(
                    "Không hiện được trang này của tệp PDF; chữ đã đọc vẫn còn đủ. Hãy xem chữ "
                    "đã đọc, hoặc mở tệp bằng chương trình xem PDF để đối chiếu."
                ) from error
            return answer


class PageWork:
    """What the process apart does; it keeps the last document open."""

    def __init__(self) -> None:
        self._document: Any = None

    def __call__(
        self, pdf: bytes | None, verb: str, given: tuple[Any, ...], _monitor: Monitor
    ) -> object:
        """Do one thing with the given document, with ``None`` the one given before."""
        if pdf is not None:
            self._open(pdf)
        if self._document is None:
            raise NotHeld
        if verb == "sizes":
            return page_sizes(self._document)
        if verb == "draw":
            return draw_page(self._document, *given)
        from kehoach_desktop.reading.pdf.places_on_pages import find_words

        return find_words(self._document, *given)

    def _open(self, pdf: bytes) -> None:
        import pypdfium2  # type: ignore[import-untyped]

        held, self._document = self._document, None
        if held is not None:
            held.close()
        if is_picture(pdf):
            self._document = paged_picture(io.BytesIO(pdf), "", grey=False)
        else:
            self._document = pypdfium2.PdfDocument(pdf)


def page_sizes(document: Any) -> list[tuple[float, float]]:
    """Return the pages' widths and heights in points."""
    return [document.get_page_size(page) for page in range(len(document))]


def draw_page(document: Any, page: int, width: int) -> PageImage:
    """Draw a page (from 0) ``width`` pixels wide, less wide when it is endlessly high."""
    opened = document[page]
    try:
        scale = width / opened.get_width()
        pixels = width * opened.get_height() * scale
        if pixels > _MOST_PIXELS:
            scale *= (_MOST_PIXELS / pixels) ** 0.5
        bitmap = opened.render(scale=scale, prefer_bgrx=True)
        try:
            packed = zlib.compress(bitmap.buffer, 1)
            return PageImage(page, bitmap.width, bitmap.height, bitmap.stride, packed)
        finally:
            bitmap.close()
    finally:
        opened.close()
