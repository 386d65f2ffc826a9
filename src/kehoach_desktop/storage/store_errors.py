"""What the officer is told when the data file cannot be used."""

import os
import shutil
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kehoach_desktop.domain.computer.system_faults import (
    LOST,
    NO_ROOM,
    Fault,
    fault_of,
    fault_words,
)
from kehoach_desktop.domain.errors import InvalidInput, KehoachError, NotFound, UnusableStore

_KEPT = "Dữ liệu đã ghi trước đó vẫn nguyên vẹn."
# In bytes, with room for the names of the data file and its log.
_LONGEST_OF_SQLITE = 490
_LONGEST_OF_WINDOWS = 240
_ROOM_NEEDED = 128 * 1024  # bytes, for the log of one change and its index
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def store_error(error: BaseException, folder: Path | None = None) -> KehoachError:
    """Return the error to raise for one of SQLite, SQLAlchemy or the file system."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error, folder)
    if isinstance(error, OSError):
        return _of_system(error, folder)
    return UnusableStore(f"Dữ liệu không dùng được ({type(error).__name__}). {_KEPT}")


def full(folder: Path | None = None) -> UnusableStore:
    """Return the error of a full disk."""
    return UnusableStore(
        f"Đĩa chứa thư mục dữ liệu{_named(folder)} đã đầy nên không ghi thêm được; chưa có gì "
        f"thay đổi. {_KEPT} Hãy xóa bớt tệp không cần trên đĩa đó rồi làm lại."
    )


def not_writable(folder: Path | None = None) -> UnusableStore:
    """Return the error of a folder or file without write permission."""
    return UnusableStore(
        f"Không có quyền ghi vào thư mục dữ liệu{_named(folder)}; chưa có gì thay đổi. "
        "Hãy chọn thư mục khác hoặc nhờ người quản trị máy cấp quyền ghi."
    )


def write_protected(folder: Path | None = None) -> UnusableStore:
    """Return the error of a drive that takes nothing: a stick with its switch on, a disc."""
    return UnusableStore(
        f"Ổ đĩa chứa thư mục dữ liệu{_named(folder)} đang khóa chống ghi; chưa có gì thay đổi. "
        "Hãy mở khóa ghi của USB rồi mở lại, hoặc chép cả thư mục sang ổ khác."
    )


def lost(folder: Path | None = None) -> UnusableStore:
    """Return the error of a data file that is not where it was: unplugged, moved, off line."""
    return UnusableStore(
        f"Không còn thấy dữ liệu trong thư mục{_named(folder)} (USB đã rút ra, mất kết nối mạng "
        f"hoặc thư mục đã chuyển đi); chưa có gì thay đổi. {_KEPT} "
        "Hãy cắm lại hoặc nối lại rồi làm lại; nếu vẫn báo thế này, hãy mở lại chương trình."
    )


def unreachable(folder: Path | None = None) -> UnusableStore:
    """Return the error of a drive that does not read or write what it is asked to."""
    return UnusableStore(
        f"Không đọc, ghi được thư mục dữ liệu{_named(folder)}; chưa có gì thay đổi. "
        f"{_KEPT} Hãy xem USB hoặc ổ mạng có còn nối với máy, ổ đĩa có còn chỗ trống không, "
        "rồi làm lại."
    )


def too_long(folder: Path) -> UnusableStore:
    """Return the error of a path with more letters than SQLite or the system takes."""
    return UnusableStore(
        f"Đường dẫn thư mục dữ liệu{_named(folder)} quá dài nên không mở được; chưa có gì thay "
        "đổi. Hãy chuyển thư mục lên gần gốc ổ đĩa hơn rồi mở lại."
    )


def damaged(folder: Path | None = None) -> UnusableStore:
    """Return the error of a file that is damaged or no data file at all."""
    return UnusableStore(
        f"Tệp kehoach.db trong thư mục dữ liệu{_named(folder)} bị hỏng hoặc không phải dữ liệu "
        "của chương trình; tệp được giữ nguyên. Hãy chép bản sao lưu gần nhất vào thay, "
        "hoặc chọn thư mục dữ liệu khác."
    )


def newer(folder: Path) -> UnusableStore:
    """Return the error of data written by a newer version of the program."""
    return UnusableStore(
        f"Dữ liệu trong thư mục{_named(folder)} do phiên bản mới hơn của chương trình ghi; "
        "chưa có gì thay đổi. Hãy cài phiên bản mới của chương trình rồi mở lại."
    )


def in_use(folder: Path | None = None) -> UnusableStore:
    """Return the error of a data folder that another instance of the program has open."""
    return UnusableStore(
        f"Thư mục dữ liệu{_named(folder)} đang được một cửa sổ hoặc lệnh khác của chương trình "
        "sử dụng; chưa có gì thay đổi. Hãy đóng cửa sổ kia (hoặc chờ lệnh kia xong) rồi mở lại."
    )


def not_backed_up(error: sqlite3.Error | OSError, data: Path, folder: Path) -> UnusableStore:
    """Return the error of a copy of ``data`` that could not be written into ``folder``."""
    if isinstance(error, sqlite3.Error):
        if _kind(error) in _DAMAGED:
            return damaged(data)
        words = _SQLITE_WORDS.get(_kind(error), str(error))
    else:
        words = fault_words(error)
    return UnusableStore(
        f"Chưa sao lưu được dữ liệu vào thư mục{_named(folder)} ({words}); dữ liệu được giữ "
        "nguyên, chưa có gì thay đổi. Hãy kiểm tra ổ đĩa hoặc chọn thư mục khác rồi làm lại."
    )


_SQLITE_WORDS = {
    sqlite3.SQLITE_FULL: Fault.FULL.value,
    sqlite3.SQLITE_READONLY: Fault.FORBIDDEN.value,
    sqlite3.SQLITE_PERM: Fault.FORBIDDEN.value,
    sqlite3.SQLITE_BUSY: Fault.IN_USE.value,
    sqlite3.SQLITE_LOCKED: Fault.IN_USE.value,
    sqlite3.SQLITE_IOERR: "ổ đĩa báo lỗi hoặc không còn chỗ trống",
    sqlite3.SQLITE_CANTOPEN: "không mở được tệp",
}


def _kind(error: sqlite3.Error) -> int:
    # The low byte is the kind; the rest says more than the officer needs.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _of_sqlite(error: sqlite3.Error, folder: Path | None) -> KehoachError:
    match _kind(error):
        case sqlite3.SQLITE_FULL:
            return full(folder)
        case sqlite3.SQLITE_READONLY if error.sqlite_errorcode == sqlite3.SQLITE_READONLY_DBMOVED:
            return lost(folder)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return not_writable(folder)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(folder)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return in_use(folder)
        case sqlite3.SQLITE_CONSTRAINT if "FOREIGN KEY" in str(error):
            return NotFound(
                "Mục mà thay đổi này gắn vào không còn trong dữ liệu; chưa có gì thay đổi."
            )
        case sqlite3.SQLITE_CONSTRAINT:
            return InvalidInput("Mục này đã có trong dữ liệu; chưa có gì thay đổi.")
        case sqlite3.SQLITE_CANTOPEN if folder is not None and _is_long(folder):
            return too_long(folder)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return full(folder) if _is_full(folder) else unreachable(folder)
    return UnusableStore(f"Dữ liệu không dùng được ({error}). {_KEPT}")


def _is_long(folder: Path) -> bool:
    longest = _LONGEST_OF_WINDOWS if os.name == "nt" else _LONGEST_OF_SQLITE
    return len(os.fsencode(folder)) > longest


def _is_full(folder: Path | None) -> bool:
    """Whether SQLite failed for want of room for the files beside the data."""
    try:
        return folder is not None and shutil.disk_usage(folder).free < _ROOM_NEEDED
    except OSError:
        return False


def _of_system(error: OSError, folder: Path | None) -> KehoachError:
    fault = fault_of(error)
    if fault in NO_ROOM:
        return full(folder)
    if fault is Fault.PROTECTED:
        return write_protected(folder)
    if fault is Fault.FORBIDDEN:
        return not_writable(folder)
    if fault in LOST:
        return lost(folder)
    if fault is Fault.TOO_LONG and folder is not None:
        return too_long(folder)
    return UnusableStore(
        f"Không dùng được thư mục dữ liệu{_named(folder)} ({fault_words(error)}). "
        "Hãy chọn thư mục khác."
    )


def _named(folder: Path | None) -> str:
    return "" if folder is None else f" “{folder}”"
