"""Reads files and pasted text into plan drafts: the door of this room."""

from collections.abc import Sequence
from pathlib import Path

from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.domain.table_columns import ColumnChoice
from kehoach_desktop.services.ports import Monitor


class PlanFileReader:
    """The reader behind the services' port ``PlanReader``.

    The libraries that read Word and Excel are loaded by the first file of their kind.
    """

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
        if kind is FileKind.WORD:
            from kehoach_desktop.reading.word import read_word

            document = read_word(path, monitor)
        elif kind is FileKind.EXCEL:
            from kehoach_desktop.reading.excel import read_excel

            document = read_excel(path, monitor)
        else:
            from kehoach_desktop.reading.plain_text import read_plain_text

            document = read_plain_text(path)
        return recognise(document, monitor, columns)

    def read_text(
        self,
        text: str,
        source: str = "văn bản dán vào",
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        """Return what is recognised in pasted text; raises UnusableFile when it is empty."""
        from kehoach_desktop.reading.clipboard import read_clipboard
        from kehoach_desktop.reading.recognise.plan import recognise

        return recognise(read_clipboard(text, source), columns=columns)
