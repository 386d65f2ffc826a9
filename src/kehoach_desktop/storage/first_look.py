"""The first page of an existing data file before the store is open.

Importing SQLAlchemy takes longer than all the rest of the start. The page's queries are
plain SQL, so that they can run on a bare connection while that library is still away.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.services.today.today import TodayService
from kehoach_desktop.storage.last_look import LastLookFile
from kehoach_desktop.storage.queries.today_queries import TodayQueries
from kehoach_desktop.storage.revisions import DATA_FILE as DATA_FILE
from kehoach_desktop.storage.revisions import REVISIONS, is_at_rest

if TYPE_CHECKING:
    from kehoach_desktop.services.ports.store import Clock

_BUSY_SECONDS = 1.0
_PAIRS = "SELECT old_task_id, new_task_id FROM succession WHERE new_task_id IS NOT NULL"
_RECORDS = "SELECT id, task_id, day, state FROM occurrence_record WHERE ?1 IS NULL OR task_id = ?1"


class _Pair(NamedTuple):
    old_task_id: str | None
    new_task_id: str | None


class _Rows:
    """What a Reader needs, over the driver alone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, *values: str | int | None) -> Sequence[Any]:
        return self._connection.execute(sql, values).fetchall()


class _Successions:
    """Which tasks go on with which, as far as their occurrences ask for it."""

    def __init__(self, reader: _Rows) -> None:
        self._reader = reader

    def matching(self) -> list[_Pair]:
        return [_Pair(*row) for row in self._reader.rows(_PAIRS)]


class _Records:
    """What was recorded of occurrences."""

    def __init__(self, reader: _Rows) -> None:
        self._reader = reader

    def matching(self, task_id: str | None = None) -> list[OccurrenceRecord]:
        return [
            OccurrenceRecord(id, task_id, datetime.date.fromisoformat(day), OccurrenceState(state))
            for id, task_id, day, state in self._reader.rows(_RECORDS, task_id)
        ]


class _Look(TodayQueries):
    """As much of a unit of work as the first page asks for."""

    def __init__(self, reader: Any) -> None:
        super().__init__(reader)
        self.successions = _Successions(reader)
        self.occurrence_records = _Records(reader)
        self.queries = self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        return None


class FirstLook:
    """The first page, read through a connection that changes nothing."""

    def __init__(self, connection: sqlite3.Connection, folder: Path, clock: Clock) -> None:
        look: Any = _Look(_Rows(connection))
        self._connection = connection
        self.first_page = TodayService(lambda: look, clock, LastLookFile(folder))

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()


def first_look(path: Path, clock: Clock) -> FirstLook | None:
    """Return a look at the data file, or ``None`` when it is not plainly of the newest revision.

    Whatever is the matter with the file is found out and told by opening the store; so it
    is after a crash, whose traces letting go of the file would wipe away, and while another
    program has the file open.
    """
    if not (path.is_file() and is_at_rest(path)):
        return None
    connection = None
    try:
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
        connection.execute("PRAGMA query_only = ON")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if row is not None and row[0] == REVISIONS[-1]:
            return FirstLook(connection, path.parent, clock)
        connection.close()
    except sqlite3.Error:
        if connection is not None:
            connection.close()
    return None
