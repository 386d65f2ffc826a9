"""What a mapping says: the table of an entity, its parts, and the way there and back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Table

Entity = TypeVar("Entity")

Cell = str | int | None
"""What SQLite holds; dates and numbers are text."""

Row = tuple[Cell, ...]
"""One row, in the order of its table's columns."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Entity]):
    """A table of rows that belong to one entity alone; their first column is its id."""

    table: Table
    rows: Callable[[Entity], list[Row]]


@dataclass(frozen=True, slots=True)
class EntityMapping(Generic[Entity]):
    """The mapping of one entity; ``order`` names the columns its rows are listed by.

    ``name`` is what the officer calls it. ``entity`` makes it from its row and,
    for each part, that part's rows.
    """

    name: str
    table: Table
    order: tuple[str, ...]
    row: Callable[[Entity], Row]
    entity: Callable[[Row, Sequence[Sequence[Row]]], Entity]
    parts: tuple[Part[Entity], ...] = ()
