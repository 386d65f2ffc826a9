"""Files and pasted text on their way to the review: read off the window's thread, then told of."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.models.bundle_model import BundleLook
from kehoach_desktop.services.reviewing.kept_review import KeptReview, KeptSource
from kehoach_desktop.ui.importing.age_words import age_words
from kehoach_desktop.ui.importing.document_reading import Asked, Reading, read
from kehoach_desktop.ui.importing.questions import may_go_on
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.widgets.file_drop import file_in
from kehoach_desktop.ui.widgets.file_question import ask_file

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.ports.store import Monitor


class Intake(QObject):
    """Takes a file, the clipboard, or a document to be read again; stores nothing."""

    came = Signal(object, object)
    """A ``Reading`` with rows or words in it, and the ``Asked`` it answers."""

    kept_came = Signal(object, object, object)
    """The same of a review left half-way, and the ``KeptReview`` itself."""

    other_came = Signal(object)
    """What is no plan: a ``BundleLook``, or the draft of a tracking list."""

    refused = Signal(str)
    """Why nothing was read; "" where the officer stopped it herself."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations = operations
        self._page = page

    def choose(self) -> None:
        """Ask for a file and read it."""
        kinds = self.tr(
            "Kế hoạch và gói báo cáo (*.docx *.doc *.rtf *.pdf *.xlsx *.xls *.txt *.htm *.html "
            "*.mht *.tsv *.csv *.khgoi *.zip);;"
            "Văn bản kế hoạch (*.docx *.doc *.rtf *.pdf *.xlsx *.xls *.txt *.htm *.html *.mht "
            "*.tsv *.csv);;"
            "Gói báo cáo (*.khgoi *.zip);;Mọi tệp (*)"
        )
        title = self.tr("Chọn văn bản kế hoạch hoặc gói báo cáo")
        path = ask_file(self._page, title, kinds, "import")
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a file, whatever its name says it is."""
        self._begin(Asked(path), self.tr("Đang đọc {name}").format(name=path.name))

    def _begin(self, asked: Asked, title: str) -> None:
        """Offer what is kept of this very document; read it where nothing is.

        Both are one operation, so that another file that comes meanwhile waits for its turn.
        """
        source = KeptSource(asked.path, asked.text)

        def look_or_read(services: Services, monitor: Monitor) -> KeptReview | Reading | BundleLook:
            return services.kept_reviews.of(source) or read(services, asked, monitor)

        def came(found: KeptReview | Reading | BundleLook) -> None:
            if isinstance(found, KeptReview):
                self._offer(found, asked, title)
            else:
                self._tell(found, asked)

        self._operations.long(
            look_or_read, came, title=title, failed=self._refuse, owner=self, key="import-read"
        )

    def _offer(self, kept: KeptReview, asked: Asked, title: str) -> None:
        wanted = may_go_on(self._page, age_words(kept.at, datetime.datetime.now()))
        if wanted:
            self.go_on(kept)
        elif wanted is not None:
            self._read(asked, title, lambda found: self._tell(found, asked))

    def go_on(self, kept: KeptReview) -> None:
        """Read the document of a review that was left half-way."""
        title = self.tr("Đang đọc {name}").format(name=kept.name)

        def read_kept(services: Services, monitor: Monitor) -> tuple[Reading | BundleLook, Asked]:
            source = services.kept_reviews.source(kept.id)
            asked = Asked(source.path, source.text, kept.columns)
            return read(services, asked, monitor), asked

        def came(result: tuple[Reading | BundleLook, Asked]) -> None:
            found, asked = result
            if isinstance(found, Reading):
                self.kept_came.emit(found, asked, kept)

        self._operations.long(
            read_kept, came, title=title, failed=self._refuse, owner=self, key="import-read"
        )

    def paste(self) -> None:
        """Read what stands on the clipboard: a copied file, a table, or text."""
        data = QGuiApplication.clipboard().mimeData()
        path = file_in(data)
        if path is not None:
            self.read_file(path)
        elif data.text().strip():
            asked = Asked(text=data.text())
            self._begin(asked, self.tr("Đang đọc văn bản dán vào"))
        else:
            self.refused.emit(
                self.tr(
                    "Bảng tạm chưa có chữ nào. Hãy chép bảng hoặc đoạn văn trong Word, Excel "
                    "rồi bấm lại."
                )
            )

    def read_again(self, asked: Asked, done: Callable[[Reading], object]) -> None:
        """Read a document anew with what the officer said of its columns."""

        def came(found: Reading | BundleLook) -> None:
            if isinstance(found, Reading):
                done(found)

        self._read(asked, self.tr("Đang đọc lại bảng"), came)

    def _read(
        self, asked: Asked, title: str, done: Callable[[Reading | BundleLook], object]
    ) -> None:
        self._operations.long(
            lambda services, monitor: read(services, asked, monitor),
            done,
            title=title,
            failed=self._refuse,
            owner=self,
            key="import-read",
        )

    def _tell(self, found: Reading | BundleLook, asked: Asked) -> None:
        if isinstance(found, BundleLook):
            self.other_came.emit(found)
            return
        draft = found.draft
        if draft.is_progress_list:
            self.other_came.emit(draft)
        elif not (draft.tasks or draft.actions or draft.indicators or draft.blocks):
            self.refused.emit(
                self.tr(
                    "Không tìm thấy chữ nào trong văn bản này; chưa có gì được ghi. Nếu là bản "
                    "chụp hay bản quét, hãy xin bản Word hoặc PDF có chữ của nơi gửi."
                )
            )
        else:
            self.came.emit(found, asked)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.refused.emit("")
            return
        foreseen = isinstance(error, KehoachError)
        self.refused.emit(str(error) if foreseen else self.tr("Chưa đọc được văn bản này."))
