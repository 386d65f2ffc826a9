"""What the officer is told when the data file cannot be used."""

import errno
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kehoach_desktop.domain.errors import InvalidInput, KehoachError, NotFound, UnusableStore
from kehoach_desktop.domain.system_faults import fault_words

_KEPT = "Dữ liệu đã ghi trước đó vẫn nguyên vẹn."


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
        f"Đĩa chứa thư mục dữ liệu{_named(folder)} đã đầy nên thay đổi vừa rồi chưa được ghi. "
        f"{_KEPT} Hãy xóa bớt tệp không cần trên đĩa đó rồi làm lại."
    )


def not_writable(folder: Path | None = None) -> UnusableStore:
    """Return the error of a folder or file without write permission."""
    return UnusableStore(
        f"Không có quyền ghi vào thư mục dữ liệu{_named(folder)}; chưa có gì thay đổi. "
        "Hãy chọn thư mục khác hoặc nhờ người quản trị máy cấp quyền ghi."
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


def _of_sqlite(error: sqlite3.Error, folder: Path | None) -> KehoachError:
    # The low byte is the kind; the rest says more than the officer needs.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return full(folder)
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
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return UnusableStore(
                f"Không đọc, ghi được thư mục dữ liệu{_named(folder)}. {_KEPT} "
                "Hãy kiểm tra ổ đĩa còn chỗ trống và còn cắm vào máy, rồi mở lại chương trình."
            )
    return UnusableStore(f"Dữ liệu không dùng được ({error}). {_KEPT}")


def _of_system(error: OSError, folder: Path | None) -> KehoachError:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return full(folder)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return not_writable(folder)
    return UnusableStore(
        f"Không dùng được thư mục dữ liệu{_named(folder)} ({fault_words(error)}). "
        "Hãy chọn thư mục khác."
    )


def _named(folder: Path | None) -> str:
    return "" if folder is None else f" “{folder}”"
