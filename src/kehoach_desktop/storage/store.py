"""Opening and closing a data folder."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError

from kehoach_desktop.storage import schema
from kehoach_desktop.storage.engine import make_engine
from kehoach_desktop.storage.folder_lock import FolderLock
from kehoach_desktop.storage.held_file import HeldFile
from kehoach_desktop.storage.revisions import DATA_FILE as DATA_FILE
from kehoach_desktop.storage.store_errors import store_error
from kehoach_desktop.storage.unit_of_work import SqlUnitOfWork

A_MOMENT = 2.0
"""Seconds in which another command on the same folder has usually finished."""


class Store:
    """An open data folder, held by this program alone until ``close``."""

    def __init__(self, folder: Path, engine: Engine, lock: FolderLock) -> None:
        self.folder = folder
        self._engine = engine
        self._file = HeldFile(folder / DATA_FILE)
        event.listen(engine, "do_connect", self._file.must_exist)
        self._lock = lock

    def unit_of_work(self) -> SqlUnitOfWork:
        """Return a new unit of work; a ``UnitOfWorkFactory``."""
        return SqlUnitOfWork(self._engine, self._file)

    def close(self) -> None:
        """Close the data file and let go of the folder; more than once does no harm."""
        self._engine.dispose()
        self._lock.release()


def open_store(folder: Path, wait: float = A_MOMENT) -> Store:
    """Open the data folder, making it if need be, and bring its tables up to date.

    Waits up to ``wait`` seconds for another instance of the program to let go of it.
    Raises UnusableStore, having changed nothing, when the folder cannot be used.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise store_error(error, folder) from error
    lock = FolderLock.take(folder, wait)
    try:
        return Store(folder, _open(folder / DATA_FILE), lock)
    except OSError as error:
        lock.release()
        raise store_error(error, folder) from error
    except BaseException:
        lock.release()
        raise


def _open(path: Path) -> Engine:
    engine = None
    try:
        revision = schema.revision_of(path) if path.exists() else None
        engine = make_engine(path)
        if revision is None:
            schema.create(engine)
        else:
            schema.bring_up_to_date(engine, path, revision)
        return engine
    except BaseException as error:
        if engine is not None:
            engine.dispose()
        if isinstance(error, (DBAPIError, sqlite3.Error, OSError)):
            raise store_error(error, path.parent) from error
        raise
