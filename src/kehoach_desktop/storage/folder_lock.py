"""One instance of the program for one data folder."""

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import Self

from kehoach_desktop.storage.store_errors import in_use, store_error

_NAME = "kehoach.lock"
_PAUSE = 0.05  # seconds between two attempts

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            # Its number is that of a forbidden file, of a deadlock, or none at all; an open
            # file refuses a lock for one reason only.
            raise BlockingIOError(*error.args) from error

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Holds a data folder. The operating system lets go of it when the program ends, however."""

    def __init__(self, file: int) -> None:
        self._file: int | None = file

    @classmethod
    def take(cls, folder: Path, wait: float = 0.0) -> Self:
        """Lock the folder, trying for ``wait`` seconds; raises UnusableStore."""
        try:
            file = os.open(folder / _NAME, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise store_error(error, folder) from error
        last = time.monotonic() + wait
        while True:
            try:
                _take(file)
            except (BlockingIOError, PermissionError) as error:
                if time.monotonic() < last:
                    time.sleep(_PAUSE)
                    continue
                os.close(file)
                raise in_use(folder) from error
            except OSError as error:
                os.close(file)
                raise store_error(error, folder) from error
            return cls(file)

    def release(self) -> None:
        """Let go of the folder; more than once does no harm."""
        file, self._file = self._file, None
        if file is not None:
            # The file itself stays: removing it would let two programs lock two files.
            with contextlib.suppress(OSError):
                os.close(file)
