"""PDF files, and pictures, read in a process of their own.

The library that reads them serves one thread only, and the window draws pages with it; and
a file built to do harm can make it loop, take all memory or fall.
"""

from __future__ import annotations

from pathlib import Path

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.refusal import refuse, too_big
from kehoach_desktop.services.apart import ProcessApart, ProcessEnded
from kehoach_desktop.services.ports.store import Monitor

_SILENCE = 10.0
_MEMORY = 480 * 1024 * 1024


class ReadingProcess(ProcessApart):
    """Reads PDF files and pictures, one after another."""

    def __init__(self) -> None:
        super().__init__(read_one, "reading", _SILENCE, _MEMORY)

    def read(self, path: Path, monitor: Monitor | None = None) -> Document:
        """Return the document's paragraphs and tables; raises UnusableFile, Cancelled."""
        try:
            document = self.call((path,), monitor)
        except MemoryError:
            raise too_big(path.name) from None
        except ProcessEnded as ended:
            if not ended.started:
                raise refuse(
                    path.name,
                    "máy chưa khởi động được phần đọc tệp PDF và ảnh",
                    "Hãy đóng bớt chương trình khác rồi thử lại; nếu vẫn thế, hãy nhờ người quản "
                    "trị xem phần mềm diệt vi-rút có chặn chương trình không.",
                ) from None
            if ended.silent:
                raise too_big(path.name) from None
            raise refuse(
                path.name,
                "tệp có cấu trúc bất thường làm việc đọc bị ngắt",
                "Hãy mở tệp bằng trình duyệt, in ra một tệp PDF mới rồi nhập tệp đó.",
            ) from None
        assert isinstance(document, Document)
        return document


def read_one(path: Path, monitor: Monitor) -> Document:
    """Read one file; runs in the process apart."""
    from kehoach_desktop.reading.pdf.reader import read_pdf

    return read_pdf(path, monitor)
