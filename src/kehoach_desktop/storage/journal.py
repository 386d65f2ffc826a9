"""The journal: every change with before and after, and undo and redo through it."""

import datetime
from collections.abc import Callable

from sqlalchemy import ColumnElement, Connection, Table, insert, select, update
from sqlalchemy import func as sql

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.services.models.read_models import StepLine
from kehoach_desktop.storage import statements
from kehoach_desktop.storage.row_images import Images, decode
from kehoach_desktop.storage.tables import JournalChangeRow, JournalStepRow
from kehoach_desktop.storage.touched import Touched

_STEP = JournalStepRow
_CHANGE = JournalChangeRow
_DONE, _UNDONE, _ABANDONED, _LASTING = "done", "undone", "abandoned", "lasting"
_TAKEN_BACK = (_UNDONE, _ABANDONED)
_INSERT_CHANGE = 'INSERT INTO journal_change (step_id, "table", images) VALUES (?, ?, ?)'


class SqlJournal:
    """The journal of one unit of work; see ``services.ports.Journal``.

    ``make_lasting`` ends the transaction of an undo or redo; ``note`` is told of each step
    made, undone or made again.
    """

    def __init__(
        self,
        connection: Connection,
        make_lasting: Callable[[], None],
        note: Callable[[int], None],
    ) -> None:
        self._connection = connection
        self._make_lasting = make_lasting
        self._note = note
        self._step: int | None = None
        self._touched = Touched()

    def record(self, table: Table, images: Images, json: bytes) -> None:
        """Keep one change in the step that is being made."""
        if self._step is None:
            self._step = self._begin()
        self._connection.exec_driver_sql(_INSERT_CHANGE, (self._step, table.name, json))
        self._touched.note(table.name, images.columns, images.before, images.after)

    def finish(self, title: str, *, undoable: bool = True) -> Changes:
        """Name the step that was made and return its changes.

        What was undone before can then not be done again, unless the step stands in the
        history alone.
        """
        if self._step is None:
            return Changes()
        if undoable:
            self._connection.execute(
                update(_STEP).where(_STEP.state == _UNDONE).values(state=_ABANDONED)
            )
        self._connection.execute(
            update(_STEP)
            .where(_STEP.id == self._step)
            .values(title=title, state=_DONE if undoable else _LASTING, changes=self._touched.rows)
        )
        self._note(self._step)
        changes = self._touched.changes(title)
        self._step, self._touched = None, Touched()
        return changes

    def undo(self) -> Changes | None:
        """Put back what the latest undoable step changed; ``None`` when there is none."""
        return self._turn(self._undoable(), forward=False)

    def redo(self) -> Changes | None:
        """Do again what was undone last; ``None`` when there is none."""
        return self._turn(self._redoable(), forward=True)

    def next_undo(self) -> str | None:
        """Return the title of the step that undo would take back."""
        step = self._undoable()
        return None if step is None else step[1]

    def next_redo(self) -> str | None:
        """Return the title of the step that redo would do again."""
        step = self._redoable()
        return None if step is None else step[1]

    def history(self, of: str | None = None, limit: int = 200) -> list[StepLine]:
        """Return the latest steps, newest first; those touching the entity ``of`` when given."""
        query = select(_STEP.id, _STEP.at, _STEP.title, _STEP.state, _STEP.changes)
        if of is not None:
            # Each image holds the ids of its row and of the rows that row belongs to.
            mention = sql.instr(_CHANGE.images, f'"{of}"'.encode()) > 0
            query = query.where(_STEP.id.in_(select(_CHANGE.step_id).where(mention)))
        query = query.order_by(_STEP.id.desc()).limit(limit)
        return [
            StepLine(id, datetime.datetime.fromisoformat(at), title, state in _TAKEN_BACK, changes)
            for id, at, title, state, changes in self._connection.execute(query)
        ]

    def _begin(self) -> int:
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
        made = self._connection.execute(
            insert(_STEP).values(at=now, title="", state=_DONE, changes=0).returning(_STEP.id)
        )
        return made.scalar_one()

    def _undoable(self) -> tuple[int, str] | None:
        return self._first(_DONE, _STEP.id.desc())

    def _redoable(self) -> tuple[int, str] | None:
        return self._first(_UNDONE, _STEP.id.asc())

    def _first(self, state: str, order: ColumnElement[int]) -> tuple[int, str] | None:
        query = select(_STEP.id, _STEP.title).where(_STEP.state == state).order_by(order)
        row = self._connection.execute(query.limit(1)).first()
        return None if row is None else (row[0], row[1])

    def _turn(self, step: tuple[int, str] | None, *, forward: bool) -> Changes | None:
        if self._step is not None:
            raise RuntimeError("undo and redo belong at the beginning of a unit of work")
        if step is None:
            return None
        id, title = step
        order = _CHANGE.id if forward else _CHANGE.id.desc()
        changes = self._connection.execute(
            select(_CHANGE.id).where(_CHANGE.step_id == id).order_by(order)
        ).scalars()
        touched = Touched()
        # One record at a time: an import's step may hold more than fits in memory at once.
        for change in changes.all():
            table, json = self._connection.execute(
                select(_CHANGE.table, _CHANGE.images).where(_CHANGE.id == change)
            ).one()
            images = decode(json)
            if not forward:
                images = Images(images.columns, images.after, images.before)
            self._apply(_STEP.metadata.tables[table], images)
            touched.note(table, images.columns, images.before, images.after)
        self._connection.execute(
            update(_STEP).where(_STEP.id == id).values(state=_DONE if forward else _UNDONE)
        )
        self._note(id)
        self._make_lasting()
        return touched.changes(title)

    def _apply(self, table: Table, images: Images) -> None:
        columns = images.columns
        keys = tuple(key.name for key in table.primary_key)
        places = [columns.index(key) for key in keys]
        found = [tuple(row[place] for place in places) for row in images.before]
        if not images.before:
            text, rows = statements.insert(table.name, columns), list(images.after)
        elif not images.after:
            text, rows = statements.delete(table.name, keys), found
        else:
            text = statements.update(table.name, columns, keys)
            rows = [(*new, *key) for new, key in zip(images.after, found, strict=True)]
        done = self._connection.exec_driver_sql(text, rows)
        if done.rowcount != len(rows):
            raise RuntimeError(f"journal and table {table.name} disagree")
