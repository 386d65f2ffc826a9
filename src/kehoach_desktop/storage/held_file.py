"""The data file as it stood when it was opened, and whether it still stands there.

Linux goes on writing into a file that was deleted or whose drive was taken away, and says
nothing: what is saved so is gone with the program.
"""

import os
from pathlib import Path

from kehoach_desktop.storage.store_errors import lost, store_error


class HeldFile:
    """Knows a file by what the system knows it by; asking costs two looks at the folder."""

    def __init__(self, path: Path) -> None:
        self.folder = path.parent
        self._path = path
        self._log = path.with_name(path.name + "-wal")
        self._identity = _identity(path)
        self._logged = False

    def must_exist(self, *_: object) -> None:
        """Raise UnusableStore when a new connection would make an empty file in its place."""
        if not self._path.exists():
            raise lost(self.folder)

    def must_be_there(self) -> None:
        """Raise UnusableStore when the file, or the log of its latest changes, is gone."""
        try:
            same = _identity(self._path) == self._identity
        except OSError as error:
            raise store_error(error, self.folder) from error
        # Where SQLite can't keep a log (some network drives) there never is one to miss.
        logged = self._log.exists()
        if not same or (self._logged and not logged):
            raise lost(self.folder)
        self._logged = logged


def _identity(path: Path) -> tuple[int, int] | None:
    found = path.stat()
    # Windows lets nobody move a file that is open, and its numbers may change on a stick.
    return (found.st_dev, found.st_ino) if os.name == "posix" else None
