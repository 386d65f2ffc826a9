"""A file is written whole or not at all: beside its place, forced to disk, reopened, renamed."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from kehoach_desktop.domain.computer.unwritten_file import is_read_only, read_only, unwritten


def publish(path: Path, data: bytes) -> None:
    """Write the bytes to ``path``, replacing what is there only when all of them are safe.

    The folder is made when it does not exist. Raises UnusableFile with the old file untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and is_read_only(path.stat().st_mode):
            raise read_only(path)
        beside = _write_beside(path, data)
    except OSError as error:
        raise unwritten(path, error) from error
    try:
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise unwritten(path, error, replacing=True) from error


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
