"""Reads text pasted from Word, Excel or a message."""

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.refusal import too_big
from kehoach_desktop.reading.text.plain_text import MAX_TEXT, text_document


def read_clipboard(text: str, source: str) -> Document:
    """Return the pasted text as a document; cells copied from a table come as tab-separated lines.

    Raises UnusableFile when there are no words in it.
    """
    if len(text) > MAX_TEXT:
        raise too_big(source)
    if not text.strip():
        raise UnusableFile(
            "Chưa có chữ nào để đọc. Dữ liệu của cơ quan chưa có gì thay đổi. Hãy chép (Ctrl+C) "
            "bảng hoặc đoạn văn bản trong Word, Excel rồi dán lại."
        )
    return text_document(text.strip("\n"), source)
