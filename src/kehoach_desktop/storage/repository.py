"""Keeps entities of one kind."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Generic, TypeVar

from sqlalchemy import Connection

from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.storage import statements
from kehoach_desktop.storage.mapping.entity_mapping import Cell, EntityMapping, Part, Row
from kehoach_desktop.storage.row_writer import RowWriter

Entity = TypeVar("Entity")


class SqlRepository(Generic[Entity]):
    """A repository over the tables of one mapping; see ``services.ports.Repository``."""

    def __init__(
        self, connection: Connection, writer: RowWriter, mapping: EntityMapping[Entity]
    ) -> None:
        self._connection = connection
        self._writer = writer
        self._mapping = mapping

    def get(self, id: str) -> Entity:
        """Return the entity or raise NotFound."""
        found = self.find(id)
        if found is None:
            raise self._missing(id)
        return found

    def find(self, id: str) -> Entity | None:
        """Return the entity, or ``None``."""
        found = self._entities(self._rows([("id", id)]))
        return found[0] if found else None

    def matching(self, **columns: str | int | bool | None) -> list[Entity]:
        """Return those whose columns equal the given values, in their stored order."""
        return self._entities(self._rows(list(columns.items())))

    def add(self, entity: Entity) -> None:
        """Add a new entity."""
        self.add_many([entity])

    def add_many(self, entities: Sequence[Entity]) -> None:
        """Add many new entities at once."""
        if not entities:
            return
        mapping = self._mapping
        # In the order of their keys the indexes fill from left to right, not here and there.
        entities = sorted(entities, key=attrgetter("id"))
        self._writer.add(mapping.table, [mapping.row(entity) for entity in entities])
        for part in mapping.parts:
            rows = [row for entity in entities for row in part.rows(entity)]
            self._writer.add(part.table, rows)

    def update(self, entity: Entity) -> None:
        """Replace the entity with the same id; raises NotFound."""
        mapping = self._mapping
        new = mapping.row(entity)
        id = str(new[0])
        rows = self._rows([("id", id)])
        if not rows:
            raise self._missing(id)
        self._writer.replace(mapping.table, rows[0], new)
        for part in mapping.parts:
            self._update_part(part, entity, id)

    def remove(self, id: str) -> None:
        """Remove the entity and what belongs to it alone; raises NotFound."""
        rows = self._rows([("id", id)])
        if not rows:
            raise self._missing(id)
        self._writer.remove(self._mapping.table, rows)

    def _update_part(self, part: Part[Entity], entity: Entity, id: str) -> None:
        old = self._writer.rows(part.table, part.table.columns.keys()[0], [id])
        new = part.rows(entity)
        keys = statements.key_places(part.table)
        stored = {tuple(row[place] for place in keys): row for row in old}
        added = []
        for row in new:
            before = stored.pop(tuple(row[place] for place in keys), None)
            if before is None:
                added.append(row)
            else:
                self._writer.replace(part.table, before, row)
        self._writer.remove(part.table, list(stored.values()))
        self._writer.add(part.table, added)

    def _rows(self, columns: Sequence[tuple[str, Cell]]) -> list[Row]:
        for name, _ in columns:
            if name not in self._mapping.table.columns:
                raise KeyError(f"{self._mapping.table.name} has no column {name}")
        sql = statements.select_equal(
            self._mapping.table,
            [(name, value is not None) for name, value in columns],
            self._mapping.order,
        )
        values = tuple(
            writable(value) if isinstance(value, str) else value
            for _, value in columns
            if value is not None
        )
        return [tuple(row) for row in self._connection.exec_driver_sql(sql, values)]

    def _entities(self, rows: list[Row]) -> list[Entity]:
        mapping = self._mapping
        if not mapping.parts:
            return [mapping.entity(row, ()) for row in rows]
        ids = [str(row[0]) for row in rows]
        parts: list[dict[Cell, list[Row]]] = []
        for part in mapping.parts:
            by_owner: dict[Cell, list[Row]] = {}
            for row in self._writer.rows(part.table, part.table.columns.keys()[0], ids):
                by_owner.setdefault(row[0], []).append(row)
            parts.append(by_owner)
        return [
            mapping.entity(row, [by_owner.get(row[0], []) for by_owner in parts]) for row in rows
        ]

    def _missing(self, id: str) -> NotFound:
        return NotFound(
            f"Không tìm thấy {self._mapping.name} có mã “{id}”; có thể mục này đã bị xóa."
        )
