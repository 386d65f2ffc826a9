"""A file is written whole or not at all: beside its place, forced to disk, reopened, renamed."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from kehoach_desktop.domain.errors import UnusableFile

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_TOO_LONG = {errno.ENAMETOOLONG}


def publish(path: Path, data: bytes) -> None:
    """Write the bytes to ``path``, replacing what is there only when all of them are safe.

    The folder is made when it does not exist. Raises UnusableFile with the old file untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = _write_beside(path, data)
    except OSError as error:
        raise UnusableFile(_sentence(path, error)) from error
    try:
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise UnusableFile(_sentence(path, error, replacing=True)) from error


def _write_beside(path: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".~", suffix=path.suffix, dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if beside.read_bytes() != data:
            raise OSError(errno.EIO, "read back differently")
        with contextlib.suppress(OSError):
            beside.chmod(_usual_mode())
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    return beside


def _usual_mode() -> int:
    # mkstemp makes a file for its owner alone; a report is an ordinary file.
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _sentence(path: Path, error: OSError, *, replacing: bool = False) -> str:
    if error.errno in _FULL:
        return (
            f"Ổ đĩa đã đầy, chưa ghi được tệp {path.name}; "
            "hãy giải phóng dung lượng hoặc chọn ổ đĩa khác rồi xuất lại."
        )
    if replacing and error.errno in _FORBIDDEN:
        return (
            f"Không thay được tệp {path.name} vì tệp đang mở trong chương trình khác; "
            "tệp cũ còn nguyên, hãy đóng tệp rồi xuất lại."
        )
    if error.errno in _FORBIDDEN:
        return (
            f"Không có quyền ghi vào thư mục {path.parent}; "
            "chưa ghi gì, hãy chọn thư mục khác rồi xuất lại."
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{path.parent} không phải là thư mục; chưa ghi gì, hãy chọn thư mục khác."
    if error.errno in _TOO_LONG:
        return f"Tên tệp {path.name[:60]}… quá dài; chưa ghi gì, hãy chọn thư mục khác."
    return (
        f"Không ghi được tệp {path.name} vào thư mục {path.parent}; "
        "chưa thay tệp cũ, hãy kiểm tra ổ đĩa hoặc chọn thư mục khác rồi xuất lại."
    )
