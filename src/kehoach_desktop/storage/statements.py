"""SQL text for whole rows of a table, and how tables hang together."""

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Column, Table


def column_names(table: Table) -> tuple[str, ...]:
    """Return the names of all columns, in order."""
    return tuple(column.name for column in table.columns)


def key_places(table: Table) -> tuple[int, ...]:
    """Return where the primary key's columns stand in a row."""
    return tuple(
        place for place, column in enumerate(table.columns) if column.name in table.primary_key
    )


@lru_cache(maxsize=256)
def insert(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that adds a row."""
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {quoted(table)} ({_list(columns)}) VALUES ({marks})"


@lru_cache(maxsize=256)
def update(table: str, columns: tuple[str, ...], keys: tuple[str, ...]) -> str:
    """Return the statement that sets all ``columns`` of the row with these keys."""
    sets = ", ".join(f"{quoted(column)} = ?" for column in columns)
    return f"UPDATE {quoted(table)} SET {sets} WHERE {_equal(keys)}"


@lru_cache(maxsize=256)
def delete(table: str, keys: tuple[str, ...]) -> str:
    """Return the statement that removes the row with these keys."""
    return f"DELETE FROM {quoted(table)} WHERE {_equal(keys)}"


@lru_cache(maxsize=256)
def select_among(table: Table, column: str) -> str:
    """Return the statement for rows whose ``column`` is in a JSON array."""
    keys = ", ".join(quoted(key.name) for key in table.primary_key)
    return (
        f"SELECT {_list(column_names(table))} FROM {quoted(table.name)}"
        f" WHERE {quoted(column)} IN (SELECT value FROM json_each(?)) ORDER BY {keys}"
    )


def select_equal(table: Table, columns: Sequence[tuple[str, bool]], order: Sequence[str]) -> str:
    """Return the statement for rows by columns; a column marked ``False`` must be NULL."""
    where = " AND ".join(
        f"{quoted(name)} = ?" if valued else f"{quoted(name)} IS NULL" for name, valued in columns
    )
    return (
        f"SELECT {_list(column_names(table))} FROM {quoted(table.name)}"
        f"{' WHERE ' + where if where else ''} ORDER BY {_list(tuple(order))}"
    )


@lru_cache(maxsize=64)
def referring(table: Table) -> tuple[tuple[Table, Column[str], bool], ...]:
    """Return the tables that name rows of this one, by which column, and whether as owner."""
    return tuple(
        (other, key.parent, bool(key.info.get("owned")))
        for other in table.metadata.sorted_tables
        for key in other.foreign_keys
        if key.column.table is table and "owned" in key.info
    )


def quoted(name: str) -> str:
    """Return a name as SQL takes it whatever it is ("where", "table")."""
    return f'"{name}"'


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, names))


def _equal(keys: tuple[str, ...]) -> str:
    return " AND ".join(f"{quoted(key)} = ?" for key in keys)
