"""Reads PDF files, and pictures of a document, into the neutral document."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.documents.picture_signs import is_picture as is_photo_file
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.old_fonts import certain_decoder, note_of
from kehoach_desktop.reading.pdf.composing import compose
from kehoach_desktop.reading.pdf.extraction import extract
from kehoach_desktop.reading.pdf.garbled import is_picture
from kehoach_desktop.reading.pdf.guard import MOST_PAGES, check_streams
from kehoach_desktop.reading.pdf.library import Calls
from kehoach_desktop.reading.pdf.old_letters import may_be_old, with_soft_hyphen
from kehoach_desktop.reading.pdf.page import Page
from kehoach_desktop.reading.pdf.pictures import paged_picture
from kehoach_desktop.reading.pdf.scan.reader import read_scan
from kehoach_desktop.reading.pdf.scan.tesseract import Tesseract
from kehoach_desktop.reading.refusal import refuse, too_big
from kehoach_desktop.reading.uncollected import uncollected
from kehoach_desktop.services.ports.store import Monitor

_PASSWORD = 4
_SIGN = 64
_MOST_PIECES = 600_000
_INSTALL = (
    "cài phần mềm miễn phí Tesseract có kèm tiếng Việt (vie) vào máy này rồi nhập lại để chương "
    "trình tự nhận dạng chữ"
)
_PICTURE = "là ảnh chụp (quét) văn bản, bên trong không có chữ để đọc"
_UNSEEN = "là ảnh chụp (quét) văn bản, máy không nhận dạng được chữ nào trên ảnh"
_CLEARER = "quét, chụp lại văn bản cho thẳng và rõ (từ 300 dpi) rồi nhập lại"
_GARBLED = (
    "có chữ nhưng tệp không cho biết đó là những chữ gì (thường do máy in ảo tạo ra), nên máy "
    "không đọc được"
)


@uncollected()
def read_pdf(path: Path, monitor: Monitor | None = None) -> Document:
    """Return the document's paragraphs and tables; raises UnusableFile, Cancelled.

    The library serves one thread only: a window reads with ``ReadingProcess``.
    """
    with path.open("rb") as file:
        is_photo = is_photo_file(file.read(_SIGN))
        file.seek(0)
        if is_photo:
            document = paged_picture(file, path.name, monitor, grey=True)
    if not is_photo:
        check_streams(path)
        document = _opened(path)
    try:
        return _Reading(path.name, document, monitor, is_photo=is_photo).document()
    finally:
        document.close()


def _opened(path: Path) -> Any:
    import pypdfium2  # type: ignore[import-untyped]

    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise refuse(
                path.name,
                "tệp PDF có mật khẩu",
                "Hãy mở tệp bằng mật khẩu, in ra một tệp PDF mới (Print, Save as PDF) rồi nhập "
                "tệp mới, hoặc xin lại bản không có mật khẩu.",
            ) from None
        raise damaged_pdf(path.name) from None


def damaged_pdf(name: str) -> UnusableFile:
    """Return the error for a PDF whose inside is broken."""
    return refuse(
        name,
        "tệp PDF bị hỏng hoặc chưa tải về đủ",
        "Hãy mở thử bằng trình duyệt; nếu mở được thì in ra một tệp PDF mới rồi nhập, nếu không "
        "thì tải lại hoặc xin lại bản gốc.",
    )


class _Reading:
    """One reading of an open document, page by page."""

    def __init__(
        self, name: str, document: Any, monitor: Monitor | None, *, is_photo: bool
    ) -> None:
        self._name = name
        self._whole = "đây" if is_photo else "tệp PDF này"
        self._document = document
        self._monitor = monitor
        self._total = len(document)
        self._pages: list[Page] = []
        self._broken: list[int] = []
        self._recogniser: Tesseract | None = None

    def document(self) -> Document:
        """Return everything the pages say."""
        if not self._total:
            raise damaged_pdf(self._name)
        if self._total > MOST_PAGES:
            raise too_big(self._name)
        self._take_pages()
        if not self._pages:
            raise damaged_pdf(self._name)
        old = self._old_fonts()
        pictures = [page for page in self._pages if is_picture(page)]
        unread = self._recognise(pictures) if pictures else []
        if pictures and not self._has_words(unread):
            garbled = any(page.has_letters for page in unread)
            picture = _UNSEEN if self._recogniser else _PICTURE
            raise refuse(
                self._name,
                f"{self._whole} {_GARBLED if garbled else picture}",
                f"Hãy xin bản Word hoặc bản PDF có chữ; hoặc {self._instead}.",
            )
        notes = [*old, *self._notes(unread)]
        return compose(self._name, self._pages, notes, self._put_together)

    def _has_words(self, unread: Sequence[Page]) -> bool:
        """Whether any page holds words that can be taken, printed or seen in its picture."""
        unseen = {page.number for page in unread}
        return any(page.pieces for page in self._pages if page.number not in unseen)

    @property
    def _instead(self) -> str:
        """What else than another file helps where pages are pictures."""
        return _CLEARER if self._recogniser else _INSTALL

    def _take_pages(self) -> None:
        calls = Calls()
        handle = calls.given(calls.number(self._document.raw))
        pieces = 0
        for index in range(self._total):
            self._tell(index, "Đang đọc trang")
            page = extract(calls, handle, index)
            if page is None:
                self._broken.append(index + 1)
                continue
            pieces += len(page.pieces)
            if pieces > _MOST_PIECES:
                raise too_big(self._name)
            self._pages.append(page)

    def _tell(self, index: int, words: str) -> None:
        if self._monitor:
            self._monitor(index, self._total, f"{words} {index + 1}/{self._total}")

    def _put_together(self, page: int) -> None:
        if self._monitor:
            words = f"Đang ghép dòng và bảng của trang {page}/{self._total}"
            self._monitor(self._total, self._total, words)

    def _recognise(self, pictures: Sequence[Page]) -> list[Page]:
        """Read the pictures; return those that could not be read."""
        program = self._recogniser = Tesseract.find()
        if program is None:
            return list(pictures)
        unread: list[Page] = []
        for page in pictures:
            index = page.number - 1

            def waiting(index: int = index) -> None:
                self._tell(index, "Đang nhận dạng chữ trên ảnh trang")

            waiting()
            opened = self._document[index]
            try:
                if not read_scan(program, opened, page, waiting):
                    unread.append(page)
            finally:
                opened.close()
                # A picture takes much memory: none may stay for the end of the reading.
                gc.collect()
        return unread

    def _old_fonts(self) -> list[str]:
        """Read what is certain to be in fonts used before Unicode; return what to say of it."""
        decoders = [decode for page in self._pages for decode in page.old]
        if not decoders and may_be_old("".join(self._texts())):
            decode = certain_decoder(self._texts())
            if decode is not None:
                decoders.append(decode)
                for page in self._pages:
                    page.pieces = [
                        one._replace(text=decode(with_soft_hyphen(one.text))) for one in page.pieces
                    ]
        return [note_of(decoders)] if decoders else []

    def _texts(self) -> list[str]:
        return [piece[4] for page in self._pages for piece in page.pieces]

    def _notes(self, unread: Sequence[Page]) -> list[str]:
        """Return what the officer should know before trusting the text."""
        notes: list[str] = []
        if self._broken:
            notes.append(f"{_named(self._broken)} bị hỏng nên không đọc được.")
        for garbled, why in ((False, "chỉ là ảnh nên chưa đọc được chữ"), (True, _GARBLED)):
            pages = [page.number for page in unread if page.has_letters is garbled]
            if pages:
                notes.append(
                    f"{_named(pages)} {why}. Hãy xin bản Word hoặc bản PDF có chữ; hoặc "
                    f"{self._instead}."
                )
        seen = [page.number for page in self._pages if page.recognised and page.pieces]
        if seen:
            notes.append(
                f"{_named(seen)} là ảnh, chữ do máy nhận dạng nên có thể sai; hãy so từng mục với "
                "bản gốc trước khi nhận."
            )
        under = [page.number for page in self._pages if page.has_text_under_picture]
        if under:
            notes.append(
                f"{_named(under)} là ảnh quét có lớp chữ nhận dạng sẵn, chữ có thể sai; hãy so "
                "từng mục với bản gốc trước khi nhận."
            )
        return notes


def _named(pages: Sequence[int]) -> str:
    """Return "Trang 3, 5–7" for page numbers."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return "Trang " + ", ".join(
        str(first) if first == last else f"{first}–{last}" for first, last in spans
    )
