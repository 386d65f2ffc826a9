"""Verified copies of the data file."""

import contextlib
import os
import sqlite3
from pathlib import Path

from kehoach_desktop.storage.store_errors import damaged, store_error


def back_up(source: Path, target: Path) -> None:
    """Write a checked copy of the data file; ``target`` appears whole or not at all.

    Raises UnusableStore when the source is damaged or the copy cannot be written.
    """
    partial = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(source, partial)
        if not is_sound(partial):
            raise damaged(source.parent)
        _settle(partial)
        partial.replace(target)
        _settle_folder(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, target.parent) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def is_sound(path: Path) -> bool:
    """Whether SQLite's quick check finds nothing wrong with the file."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("PRAGMA quick_check(1)").fetchall()
    return rows == [("ok",)]


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with (
        contextlib.closing(sqlite3.connect(source)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        # A copy is one file: without WAL nothing beside it is ever needed.
        new.execute("PRAGMA journal_mode = DELETE")


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
