"""Tells what a file is by its content, whatever its name says."""

import struct
from enum import StrEnum
from pathlib import Path

from kehoach_desktop.domain.documents.picture_signs import is_other_picture, is_picture
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.compound_file import BrokenContainer, CompoundFile
from kehoach_desktop.reading.refusal import damaged, refuse
from kehoach_desktop.reading.safe_zip import SafeZip

MAX_FILE = 80 * 1024 * 1024
"""Largest file that is opened, in bytes."""
_HEAD = 4096
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_TYPES = "[Content_Types].xml"
_MACROS = b"application/vnd.ms-office.vbaproject"
"""The type that a part holding macros bears, whatever its name is."""
_FEWEST_WORDS, _WORDS_SHARE = 20, 0.7
"""What bytes under another kind's name must be of words to be read as text."""
_OF_PIECES = (".doc", ".htm", ".html", ".xls")
_SAVE_WORD = (
    "Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (*.docx)”, rồi nhập lại."
)
_SAVE_EXCEL = (
    "Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi nhập lại."
)
_SAVE_EITHER = (
    "Hãy mở bằng Word hoặc Excel, chọn Lưu thành (Save As), kiểu .docx hoặc .xlsx, rồi nhập lại."
)


class FileKind(StrEnum):
    """The kinds of file that are read."""

    WORD = "word"
    OLD_WORD = "old_word"
    RTF = "rtf"
    EXCEL = "excel"
    OLD_EXCEL = "old_excel"
    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    PICTURE = "picture"


def kind_of(path: Path) -> FileKind:
    """Return the kind of file; raises UnusableFile, with the way out, for any that is not read."""
    name = path.name
    head, size = _head(path)
    if size == 0 or not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise refuse(
            name, "tệp trống, không có nội dung", "Hãy chọn tệp khác hoặc xin lại bản gốc."
        )
    if size > MAX_FILE:
        raise refuse(
            name,
            "tệp lớn hơn 80 MB",
            "Hãy bỏ bớt hình ảnh hoặc tách riêng phần kế hoạch rồi nhập lại.",
        )
    if head.startswith(b"PK"):
        return _office_kind(path)
    if head.startswith(_OLE):
        return _old_office(path)
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if is_picture(head):
        return FileKind.PICTURE
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return FileKind.RTF
    if _is_web_page(head, path.suffix.lower()):
        return FileKind.HTML
    if refused := _refused_text(head, name):
        raise refused
    if _is_binary(head):
        raise refuse(
            name,
            "đây không phải tệp văn bản hay bảng tính",
            "Chương trình đọc được PDF, Word (.docx, .doc, .rtf), Excel (.xlsx, .xls) và văn bản "
            "thuần (.txt).",
        )
    if path.suffix.lower() in (".docx", ".xlsx", ".pdf") and not _reads_as_words(head):
        raise refuse(
            name,
            f"tệp mang đuôi {path.suffix.lower()} nhưng nội dung không phải Word, Excel hay PDF",
            "Hãy xin lại bản gốc, hoặc đổi đuôi tệp thành .txt nếu đây đúng là văn bản thuần.",
        )
    return FileKind.TEXT


def _head(path: Path) -> tuple[bytes, int]:
    """Return the first bytes and the size, or say why the file cannot be opened."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise refuse(name, "đây là một thư mục", "Hãy chọn một tệp bên trong thư mục đó.")
        if path.exists() and not path.is_file():
            raise refuse(name, "đây không phải là tệp thường", "Hãy chọn một tệp khác.")
        with path.open("rb") as stream:
            return stream.read(_HEAD), path.stat().st_size
    except FileNotFoundError:
        raise refuse(
            name, "không tìm thấy tệp", "Hãy kiểm tra lại tên tệp, thư mục hoặc cắm lại USB."
        ) from None
    except PermissionError:
        raise refuse(
            name,
            "máy không cho phép mở tệp này",
            "Hãy đóng tệp nếu đang mở ở nơi khác, hoặc chép tệp sang thư mục của mình rồi thử lại.",
        ) from None
    except (OSError, ValueError):
        raise refuse(
            name,
            "ổ đĩa hoặc USB báo lỗi khi mở tệp",
            "Hãy chép tệp vào máy rồi thử lại.",
        ) from None


def _office_kind(path: Path) -> FileKind:
    with SafeZip(path, path.name) as parts:
        names = {name.lower().lstrip("/") for name in parts.names}
        if not names:
            raise damaged(path.name)
        macro = _has_macros(parts, names)
        if "word/document.xml" in names:
            if macro:
                raise _macro(path.name, _SAVE_WORD)
            return FileKind.WORD
        if "xl/workbook.xml" in names:
            if macro:
                raise _macro(path.name, _SAVE_EXCEL)
            return FileKind.EXCEL
        if "xl/workbook.bin" in names:
            raise refuse(path.name, "đây là bảng tính kiểu nhị phân (.xlsb)", _SAVE_EXCEL)
        if any(name.startswith("ppt/") for name in names):
            raise refuse(
                path.name,
                "đây là tệp trình chiếu PowerPoint",
                "Hãy dùng bản Word hoặc Excel của kế hoạch.",
            )
        if {"manifest.json", "data.json"} <= names:
            raise refuse(
                path.name,
                "đây là gói báo cáo, không phải văn bản kế hoạch",
                "Hãy nhận gói ở mục Nhập văn bản của cửa sổ, hoặc bằng lệnh: kehoach bundle take.",
            )
        if "mimetype" in names and "content.xml" in names:
            raise refuse(
                path.name,
                "đây là tệp OpenDocument (.odt, .ods)",
                "Hãy mở bằng LibreOffice, chọn Lưu thành, kiểu .docx hoặc .xlsx, rồi nhập lại.",
            )
    raise refuse(
        path.name,
        "đây là tệp nén, không phải văn bản Word hay Excel",
        "Hãy giải nén rồi chọn tệp kế hoạch bên trong.",
    )


def _has_macros(parts: SafeZip, names: set[str]) -> bool:
    """Whether macros are inside; the ending alone says nothing of that."""
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        return True
    return parts.has(_TYPES) and _MACROS in parts.read(_TYPES).lower()


def _macro(name: str, remedy: str) -> UnusableFile:
    return refuse(name, "tệp có chứa macro (đoạn lệnh chạy ngầm) nên không được mở", remedy)


def _old_office(path: Path) -> FileKind:
    """Tell old workbooks, old documents and password-protected files by their streams' names."""
    with path.open("rb") as stream:
        content = stream.read(MAX_FILE)

    def holds(stream_name: str) -> bool:
        return stream_name.encode("utf-16-le") in content

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise refuse(
            path.name,
            "tệp được đặt mật khẩu",
            "Hãy mở bằng Word hoặc Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ), lưu lại rồi nhập.",
        )
    if book := _opened(content):
        # A workbook may hold documents, and a document workbooks: what is on top counts.
        if book.has("WordDocument"):
            return FileKind.OLD_WORD
        if book.has("Workbook") or book.has("Book"):
            return FileKind.OLD_EXCEL
    if holds("WordDocument"):
        return FileKind.OLD_WORD
    if holds("Workbook") or holds("Book"):
        return FileKind.OLD_EXCEL
    raise refuse(path.name, "đây là tệp Office đời cũ", _SAVE_EITHER)


def _opened(content: bytes) -> CompoundFile | None:
    try:
        return CompoundFile(content)
    except (BrokenContainer, struct.error, IndexError):
        # The reader of its kind will say that it is damaged.
        return None


def _is_web_page(head: bytes, suffix: str) -> bool:
    """Whether it is HTML, under whatever name: many systems send it as .doc or .xls."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = head.decode("utf-16", "ignore").lstrip("\ufeff \t\r\n").lower().encode()
    is_page = start.startswith((b"<!doctype html", b"<html", b"mime-version:"))
    is_piece = suffix in _OF_PIECES and start.startswith((b"<table", b"<body", b"<div", b"<meta"))
    return is_page or b"<html" in start[:2048] or is_piece


def _refused_text(head: bytes, name: str) -> UnusableFile | None:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if is_other_picture(head):
        return refuse(
            name,
            "đây là tệp hình ảnh kiểu mà chương trình không mở được",
            "Hãy dùng bản Word hoặc bản PDF có chữ; hoặc mở ảnh, lưu lại thành .jpg hay .png rồi "
            "nhập để chương trình nhận dạng chữ.",
        )
    if start.startswith(b"<?xml"):
        excel = b"excel" in start or b"spreadsheet" in start
        return refuse(
            name, "đây là tệp XML, không phải Word hay Excel", _SAVE_EXCEL if excel else _SAVE_WORD
        )
    if start.startswith((b"7z\xbc\xaf", b"rar!", b"\x1f\x8b")):
        return refuse(name, "đây là tệp nén", "Hãy giải nén rồi chọn tệp kế hoạch bên trong.")
    return None


def _is_binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = head.count(b"\x00")
    if zeros:
        # UTF-16 without a mark: nearly every other byte of Latin text is zero.
        return not 0.2 < zeros / len(head) < 0.55
    control = sum(head.count(bytes((code,))) for code in (*range(1, 9), *range(14, 32)))
    return control > max(2, len(head) // 50)


def _reads_as_words(head: bytes) -> bool:
    """Whether bytes are words of a text, saved under the name of another kind of file."""
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as cut:
        if cut.start < len(head) - 4:
            return False
        text = head[: cut.start].decode("utf-8-sig")
    told = sum(letter.isalpha() or letter.isspace() for letter in text)
    return len(text.split()) >= _FEWEST_WORDS and told > _WORDS_SHARE * len(text)
