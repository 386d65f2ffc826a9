"""Connections to the data file, each set up alike."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

_BUSY_SECONDS = 10
_PRAGMAS = (
    "PRAGMA page_size = 8192",  # of a new file; long rows and journal records need fewer pages
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",  # KiB
)


def make_engine(path: Path) -> Engine:
    """Return an engine whose connections keep foreign keys, survive a power cut and wait."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    # The driver would begin a transaction only before the first change, and not at all
    # around CREATE TABLE.
    connection.exec_driver_sql("BEGIN")
