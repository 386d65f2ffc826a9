"""The one way rows are changed: each change is written and journalled together."""

from collections.abc import Callable, Sequence

import msgspec
from sqlalchemy import Connection, Table

from kehoach_desktop.storage import statements
from kehoach_desktop.storage.mapping.entity_mapping import Row
from kehoach_desktop.storage.row_images import Images, clean_row, cleaned, encode

Recorder = Callable[[Table, Images, bytes], None]
"""Takes a change: its table, its images, and their JSON."""

# Rows of one journal record; bounds the memory a large import takes.
_BATCH = 2000


class RowWriter:
    """Adds, replaces and removes rows, telling the journal of each."""

    def __init__(self, connection: Connection, record: Recorder) -> None:
        self._connection = connection
        self._record = record

    def add(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows."""
        columns = statements.column_names(table)
        sql = statements.insert(table.name, columns)
        for start in range(0, len(rows), _BATCH):
            batch, json = cleaned(columns, rows[start : start + _BATCH])
            self._connection.exec_driver_sql(sql, list(batch))
            self._record(table, Images(columns, (), tuple(batch)), json)

    def replace(self, table: Table, old: Row, new: Row) -> None:
        """Replace a row; an equal one leaves no trace."""
        new = clean_row(new)
        if old == new:
            return
        columns = statements.column_names(table)
        places = statements.key_places(table)
        sql = statements.update(table.name, columns, tuple(columns[place] for place in places))
        self._connection.exec_driver_sql(sql, (*new, *(old[place] for place in places)))
        images = Images(columns, (old,), (new,))
        self._record(table, images, encode(images))

    def remove(self, table: Table, rows: Sequence[Row]) -> None:
        """Remove rows together with all rows that belong to them."""
        if len(table.primary_key) == 1:
            keys = [str(row[0]) for row in rows]
            self._release(table, keys)
            # Some may have gone with another of them (a subtask with its task).
            rows = self.rows(table, table.primary_key.columns.keys()[0], keys)
        columns = statements.column_names(table)
        places = statements.key_places(table)
        sql = statements.delete(table.name, tuple(columns[place] for place in places))
        for start in range(0, len(rows), _BATCH):
            batch = tuple(rows[start : start + _BATCH])
            self._connection.exec_driver_sql(
                sql, [tuple(row[place] for place in places) for row in batch]
            )
            images = Images(columns, batch, ())
            self._record(table, images, encode(images))

    def rows(self, table: Table, column: str, keys: Sequence[str]) -> list[Row]:
        """Return the rows whose ``column`` is one of the keys, by primary key."""
        sql = statements.select_among(table, column)
        found = self._connection.exec_driver_sql(sql, (msgspec.json.encode(keys).decode(),))
        return [tuple(row) for row in found]

    def _release(self, table: Table, keys: list[str]) -> None:
        """Remove what belongs to these rows and forget links to them, the furthest first."""
        for other, column, owned in statements.referring(table):
            rows = self.rows(other, column.name, keys)
            if owned and rows:
                self.remove(other, rows)
            else:
                place = statements.column_names(other).index(column.name)
                for row in rows:
                    self.replace(other, row, (*row[:place], None, *row[place + 1 :]))
