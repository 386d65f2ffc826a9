"""Verified copies of the data file."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from kehoach_desktop.storage.reading_connection import open_to_read
from kehoach_desktop.storage.revisions import DATA_FILE
from kehoach_desktop.storage.store_errors import damaged, not_backed_up, store_error


def copy_data(data: Path, folder: Path, name: str) -> Path | None:
    """Write a checked copy of the data file and return it; see ``services.ports.DataCopier``.

    The copy appears whole or not at all and replaces nothing. The data file is only read,
    whatever revision it is of; another program may have it open and go on writing.
    """
    source = data / DATA_FILE
    try:
        if data.is_file():
            raise NotADirectoryError(errno.ENOTDIR, "a file", str(data))
        if not source.exists() or not source.stat().st_size:
            return None
    except OSError as error:
        raise store_error(error, data) from error
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _free_place(folder, name) as (partial, target):
            _copy(source, partial)
            _settle(partial)
            partial.replace(target)
        _settle_folder(folder)
    except (sqlite3.Error, OSError) as error:
        raise not_backed_up(error, data, folder) from error
    return target


def is_sound(path: Path) -> bool:
    """Whether SQLite's quick check finds nothing wrong with the file, which is only read."""
    with contextlib.closing(open_to_read(path)) as connection:
        rows = connection.execute("PRAGMA quick_check(1)").fetchall()
    return rows == [("ok",)]


@contextlib.contextmanager
def _free_place(folder: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """Yield a file to write and the free name it will get; what is left of it is removed."""
    for number in count(1):
        target = folder / (f"{name}.db" if number == 1 else f"{name}-{number}.db")
        partial = target.with_name(target.name + ".part")
        try:
            # Whoever made this file owns the name, until it is renamed to it.
            os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            continue
        try:
            if target.exists():
                continue
            yield partial, target
            return
        finally:
            for left in (partial, partial.with_name(partial.name + "-journal")):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with (
        contextlib.closing(open_to_read(source)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        # A copy is one file: without WAL nothing beside it is ever needed.
        new.execute("PRAGMA journal_mode = DELETE")
    if not is_sound(target):
        raise damaged(source.parent)


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems cannot sync a folder; the file itself is safe already.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
