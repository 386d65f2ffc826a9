"""A look into a data file that leaves it, and the log beside it, as they are."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from kehoach_desktop.storage.revisions import is_at_rest

_NO_LOG = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR)


def open_to_read(path: Path) -> sqlite3.Connection:
    """Return a connection that changes nothing; raises sqlite3.Error."""
    if not path.is_file():
        raise sqlite3.OperationalError(f"no file {path}")
    if is_at_rest(path):
        connection = sqlite3.connect(path)
    else:
        # Letting go of the file would otherwise take the log in and remove it.
        connection = sqlite3.connect(_uri(path, "mode=ro"), uri=True)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in _NO_LOG or _has_log(path):
            raise
        # Where SQLite can't make its log, on a full or write-protected drive, nobody else can.
        return sqlite3.connect(_uri(path, "immutable=1"), uri=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _uri(path: Path, options: str) -> str:
    text = path.absolute().as_posix()
    # A path on the network begins with two slashes, which must not read as a host's name.
    return f"file://{'' if text.startswith('/') else '/'}{quote(os.fsencode(text))}?{options}"
