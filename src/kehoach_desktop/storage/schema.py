"""Whether the data file's tables are those of this program, and making them so."""

import contextlib
import datetime
import sqlite3
from pathlib import Path

from sqlalchemy import Engine

from kehoach_desktop.services.backups import BACKUP_FOLDER, backup_name
from kehoach_desktop.storage.backup import copy_data, is_sound
from kehoach_desktop.storage.reading_connection import open_to_read
from kehoach_desktop.storage.revisions import REVISIONS as REVISIONS
from kehoach_desktop.storage.revisions import is_at_rest
from kehoach_desktop.storage.search import full_text
from kehoach_desktop.storage.store_errors import damaged, newer
from kehoach_desktop.storage.tables import Base

_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\t"
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)
# Checking a file of this size takes a few milliseconds.
_QUICKLY_CHECKED = 8 * 1024 * 1024


def revision_of(path: Path) -> str | None:
    """Return the revision of an existing data file, ``None`` for an empty one.

    Changes nothing. Raises UnusableStore for a damaged file, for somebody else's and for
    one written by a newer program.
    """
    # After a crash: then look closely whatever it takes.
    crashed = not is_at_rest(path)
    try:
        tables, revision = _tables_and_revision(path)
        if not tables:
            return None
        if revision is None or "journal_step" not in tables:
            raise damaged(path.parent)
        if revision not in REVISIONS:
            raise newer(path.parent)
        if (crashed or path.stat().st_size <= _QUICKLY_CHECKED) and not is_sound(path):
            raise damaged(path.parent)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise damaged(path.parent) from error
    return revision


def _tables_and_revision(path: Path) -> tuple[set[str], str | None]:
    with contextlib.closing(open_to_read(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {str(name) for (name,) in names}
        if "alembic_version" not in tables:
            return tables, None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return tables, None if row is None else str(row[0])


def create(engine: Engine) -> None:
    """Make all tables of a new data file at once and mark them as of the newest revision."""
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        for statement in full_text.MAKE:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(_VERSION_TABLE)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))


def bring_up_to_date(engine: Engine, path: Path, revision: str) -> None:
    """Migrate an older data file after a verified backup; a current one is left alone.

    Raises UnusableStore when the backup cannot be made; nothing has changed then.
    """
    if revision == REVISIONS[-1]:
        return
    folder = path.parent
    copy_data(folder, folder / BACKUP_FOLDER, backup_name(datetime.datetime.now()))
    # alembic takes longer to import than all the rest of the store.
    from kehoach_desktop.storage import migration

    migration.upgrade(engine)
