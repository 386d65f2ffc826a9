"""Reads files and pasted text into plan drafts: the door of this room."""

from pathlib import Path

from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.services.ports import Monitor


class PlanFileReader:
    """The reader behind the services' port ``PlanReader``.

    The libraries that read Word, Excel and PDF are loaded by the first file of their kind.
    """

    def read_file(self, path: Path, monitor: Monitor | None = None) -> PlanDraft:
        """Return what is recognised in the file; raises UnusableFile or Cancelled."""
        from kehoach_desktop.reading.file_kinds import FileKind, kind_of
        from kehoach_desktop.reading.recognise.plan import recognise

        kind = kind_of(path)
        if kind is FileKind.WORD:
            from kehoach_desktop.reading.word import read_word

            document = read_word(path, monitor)
        elif kind is FileKind.EXCEL:
            from kehoach_desktop.reading.excel import read_excel

            document = read_excel(path, monitor)
        elif kind is FileKind.PDF:
            from kehoach_desktop.reading.pdf.reader import read_pdf

            document = read_pdf(path, monitor)
        else:
            from kehoach_desktop.reading.plain_text import read_plain_text

            document = read_plain_text(path)
        return recognise(document, monitor)

    def read_text(self, text: str, source: str = "văn bản dán vào") -> PlanDraft:
        """Return what is recognised in pasted text; raises UnusableFile when it is empty."""
        from kehoach_desktop.reading.clipboard import read_clipboard
        from kehoach_desktop.reading.recognise.plan import recognise

        return recognise(read_clipboard(text, source))
