"""Rows straight from the driver, for listings of many thousand lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Reader:
    """Runs SELECT statements within the transaction of a unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, *values: str | int | None) -> Sequence[Any]:
        """Return all rows of a query."""
        return self._connection.exec_driver_sql(sql, values).fetchall()

    def each(self, sql: str, *values: str | int | None) -> Iterator[Any]:
        """Yield the rows of a query one by one, for one that gives far more than is kept."""
        yield from self._connection.exec_driver_sql(sql, values)


def array(keys: Iterable[str]) -> str:
    """Return keys as the JSON array that ``IN (SELECT value FROM json_each(?))`` takes."""
    return json.dumps(list(keys))


NUMBER = """coalesce(nullif(t.number, ''), nullif(
  t.clause, (SELECT number FROM task_group WHERE id = t.group_id)), '')"""
"""The number of a task ``t`` as lists show it: its own, else that of the clause it stands in.

A clause that is the task's group says nothing more than the group's heading.
"""
AMONG = "IN (SELECT value FROM json_each(?))"
"""The condition that a column is one of the keys of an ``array``."""
