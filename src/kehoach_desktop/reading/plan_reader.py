"""Reads files and pasted text into plan drafts: the door of this room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.reading.uncollected import uncollected
from kehoach_desktop.services.ports.store import Monitor

if TYPE_CHECKING:
    from kehoach_desktop.reading.document import Document
    from kehoach_desktop.reading.file_kinds import FileKind

    PdfReading = Callable[[Path, Monitor | None], Document]


class PlanFileReader:
    """The reader behind the services' port ``PlanReader``.

    ``pdf`` reads PDF files and pictures elsewhere than on this thread, which a window needs,
    for the library serves one only. The libraries that read Word, Excel and PDF are loaded by
    the first file of their kind.
    """

    def __init__(self, pdf: PdfReading | None = None) -> None:
        self._pdf = pdf

    def read_file(
        self,
        path: Path,
        monitor: Monitor | None = None,
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        """Return what is recognised in the file; raises UnusableFile or Cancelled."""
        from kehoach_desktop.reading.file_kinds import FileKind, kind_of
        from kehoach_desktop.reading.recognise.plan import recognise

        kind = kind_of(path)
        if kind in (FileKind.PDF, FileKind.PICTURE):
            # It may be read elsewhere, which is waited for.
            return recognise(self._read_pdf(path, monitor), monitor, columns)
        with uncollected():
            return recognise(_document(path, kind, monitor), monitor, columns)

    def _read_pdf(self, path: Path, monitor: Monitor | None) -> Document:
        if self._pdf is not None:
            return self._pdf(path, monitor)
        from kehoach_desktop.reading.pdf.reader import read_pdf

        return read_pdf(path, monitor)

    def read_text(
        self,
        text: str,
        source: str = "văn bản dán vào",
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        """Return what is recognised in pasted text; raises UnusableFile when it is empty."""
        from kehoach_desktop.reading.recognise.plan import recognise
        from kehoach_desktop.reading.text.clipboard import read_clipboard

        return recognise(read_clipboard(text, source), columns=columns)


def _document(path: Path, kind: FileKind, monitor: Monitor | None) -> Document:
    """Return what stands in a file that is read here."""
    from kehoach_desktop.reading.file_kinds import FileKind

    if kind is FileKind.WORD:
        from kehoach_desktop.reading.word.reader import read_word

        document = read_word(path, monitor)
    elif kind is FileKind.OLD_WORD:
        from kehoach_desktop.reading.old_word.reader import read_old_word

        document = read_old_word(path, monitor)
    elif kind is FileKind.RTF:
        from kehoach_desktop.reading.rtf.reader import read_rtf

        document = read_rtf(path, monitor)
    elif kind in (FileKind.EXCEL, FileKind.OLD_EXCEL):
        from kehoach_desktop.reading.excel.reader import read_excel

        document = read_excel(path, monitor, old=kind is FileKind.OLD_EXCEL)
    elif kind is FileKind.HTML:
        from kehoach_desktop.reading.html.reader import read_html

        document = read_html(path)
    else:
        from kehoach_desktop.reading.text.plain_text import read_plain_text

        document = read_plain_text(path)
    if kind in (FileKind.WORD, FileKind.OLD_WORD, FileKind.RTF, FileKind.HTML):
        from kehoach_desktop.reading.cells.documents import with_cell_tables

        document = with_cell_tables(document)
    return document
