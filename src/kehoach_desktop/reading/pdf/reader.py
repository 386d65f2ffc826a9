"""Reads PDF files into the neutral document."""

from __future__ import annotations

from pathlib import Path

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.pdf.composing import compose
from kehoach_desktop.reading.pdf.extraction import extract
from kehoach_desktop.reading.pdf.library import Calls
from kehoach_desktop.reading.pdf.page import Page
from kehoach_desktop.reading.refusal import damaged
from kehoach_desktop.services.ports import Monitor


def read_pdf(path: Path, monitor: Monitor | None = None) -> Document:
    """Return the document's paragraphs and tables; raises UnusableFile, Cancelled."""
    import pypdfium2

    name = path.name
    calls = Calls()
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        raise damaged(name) from None
    pages: list[Page] = []
    try:
        total = len(document)
        handle = calls.number(document.raw)
        for index in range(total):
            if monitor:
                monitor(index, total, f"Đang đọc trang {index + 1}/{total}")
            page = extract(calls, handle, index)
            if page is not None:
                pages.append(page)
    finally:
        document.close()
    return compose(name, pages)
