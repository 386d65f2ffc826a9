"""A lazy model over the plan tree: keys of what is open, rows of what is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from kehoach_desktop.ui.plans.branch import STEP, Branch
from kehoach_desktop.ui.plans.snapshot import Snapshot

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.models.tree_models import NodeKey, TreeRow
    from kehoach_desktop.ui.operations import Operations

_BLOCK = 100
_KEPT = 4000
_NEAR = 120
_TASK = "task"  # compared as text: the row types are loaded with the first rows, not before
Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the tree."""

    NUMBER = 0
    TITLE = 1
    LEAD = 2
    COORDINATING = 3
    DEADLINE = 4
    STATUS = 5


ROW = Qt.ItemDataRole.UserRole
"""The role that gives the TreeRow itself, ``None`` while it is being read."""


class PlanTreeModel(QAbstractItemModel):
    """Shows a Snapshot; reads children when a row is opened and rows in blocks when seen.

    An index carries the number of the branch it stands in, so that the rows themselves
    need no object: a hundred thousand unseen tasks are a list of keys.
    """

    rows_came = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._rows: dict[NodeKey, TreeRow] = {}
        self._wanted: dict[tuple[int, int], None] = {}
        self._coming: set[tuple[int, int]] = set()
        self._titles: list[str] = [
            self.tr("Số"),
            self.tr("Nhiệm vụ"),
            self.tr("Chủ trì"),
            self.tr("Phối hợp"),
            self.tr("Thời hạn"),
            self.tr("Tình trạng"),
        ]
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._read_wanted)
        self._shape = 0
        self._start(Snapshot())

    # --- shape -----------------------------------------------------------------------

    def show(self, snapshot: Snapshot) -> None:
        """Replace everything shown by the snapshot."""
        self.beginResetModel()
        self._start(snapshot)
        self.endResetModel()

    def _start(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._root = Branch(0, None, None, 0, snapshot.roots)
        self._branches = [self._root]
        self._rows = dict(snapshot.rows)
        self._wanted.clear()
        self._coming.clear()
        self._shape += 1

    def _containing(self, index: Index) -> Branch:
        return self._branches[index.internalId()]

    def _below(self, index: Index) -> Branch | None:
        """Return the branch below a row, made now if its keys are known already."""
        if not index.isValid():
            return self._root
        branch = self._containing(index)
        row = index.row()
        found = branch.branches.get(row)
        if found is None:
            keys = self._snapshot.children.get(branch.keys[row])
            if keys is not None:
                found = self._hang(branch, row, keys)
        return found

    def _hang(self, branch: Branch, row: int, keys: list[NodeKey]) -> Branch:
        below = Branch(len(self._branches), branch.keys[row], branch, row, keys)
        self._branches.append(below)
        branch.branches[row] = below
        return below

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        branch = self._below(parent)
        if branch is None or not (0 <= row < branch.shown and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, branch.number)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above."""
        if not index.isValid():
            return QModelIndex()
        branch = self._containing(index)
        if branch.parent is None:
            return QModelIndex()
        return self.createIndex(branch.row, 0, branch.parent.number)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many children are shown so far."""
        if parent.isValid() and parent.column() > 0:
            return 0
        branch = self._below(parent)
        return branch.shown if branch is not None else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return len(Column)

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Return whether a row can be opened; until its row is read, a task cannot."""
        if not parent.isValid():
            return True
        if parent.column() > 0:
            return False
        key = self._containing(parent).keys[parent.row()]
        known = self._snapshot.children.get(key)
        if known is not None:
            return bool(known)
        if self._snapshot.whole:
            return False
        row = self._rows.get(key)
        return row.has_children if row is not None else key.kind != _TASK

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether a row's children are still to be read."""
        return parent.isValid() and self._below(parent) is None and self.hasChildren(parent)

    def fetchMore(self, parent: Index) -> None:
        """Read a row's children."""
        key = self.key(parent)
        if key is None or (parent.internalId(), -1 - parent.row()) in self._coming:
            return
        self._coming.add((parent.internalId(), -1 - parent.row()))
        place = QPersistentModelIndex(self.createIndex(parent.row(), 0, parent.internalId()))
        shape = self._shape

        def read(services: Application) -> tuple[list[NodeKey], list[TreeRow]]:
            keys = services.tree.children(key)
            return keys, services.tree.rows(keys[:_BLOCK])

        def take(result: tuple[list[NodeKey], list[TreeRow]]) -> None:
            if shape == self._shape and place.isValid():
                self._take_children(place, *result)

        self._operations.read(read, take, owner=self)

    def _take_children(self, place: Index, keys: list[NodeKey], rows: list[TreeRow]) -> None:
        self._keep(rows)
        branch = self._containing(place)
        if keys:
            # The view must hear of the new rows before the model answers for them.
            parent = self.createIndex(place.row(), 0, place.internalId())
            self.beginInsertRows(parent, 0, min(len(keys), STEP) - 1)
            self._hang(branch, place.row(), keys)
            self.endInsertRows()
        else:
            self._hang(branch, place.row(), keys)
            here = self.createIndex(place.row(), 0, place.internalId())
            self.dataChanged.emit(here, here)

    def _grow(self, branch: Branch) -> None:
        if branch.shown >= len(branch.keys):
            return
        more = min(len(branch.keys), branch.shown + max(STEP, branch.shown // 2))
        parent = QModelIndex()
        if branch.parent is not None:
            parent = self.createIndex(branch.row, 0, branch.parent.number)
        self.beginInsertRows(parent, branch.shown, more - 1)
        branch.shown = more
        self.endInsertRows()

    # --- rows ------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; a row not read yet is asked for and shows a sign of it."""
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ROW):
            return None
        row = self.row(index)
        if role == ROW:
            return row
        if row is None:
            waiting = role == Qt.ItemDataRole.DisplayRole and index.column() == Column.TITLE
            return "…" if waiting else None
        from kehoach_desktop.ui.plans.row_text import cell_text

        return cell_text(row, index.column())

    def row(self, index: Index) -> TreeRow | None:
        """Return the row at an index, or ``None`` and read it soon."""
        branch = self._containing(index)
        place = index.row()
        row = self._rows.get(branch.keys[place])
        if row is None or (place >= branch.shown - _NEAR and branch.shown < len(branch.keys)):
            self._want(branch, place)
        return row

    def _want(self, branch: Branch, place: int) -> None:
        block = (branch.number, place // _BLOCK)
        if block not in self._wanted:
            self._wanted[block] = None
            if not self._ask.isActive():
                self._ask.start(0)

    def _read_wanted(self) -> None:
        wanted, self._wanted = self._wanted, {}
        for number, block in wanted:
            branch = self._branches[number]
            if (block + 1) * _BLOCK > branch.shown - _NEAR:
                self._grow(branch)
            keys = branch.keys[block * _BLOCK : (block + 1) * _BLOCK]
            if (number, block) not in self._coming and any(key not in self._rows for key in keys):
                self._coming.add((number, block))
                self._read_block(branch, block, keys)

    def _read_block(self, branch: Branch, block: int, keys: list[NodeKey]) -> None:
        shape = self._shape

        def take(rows: list[TreeRow]) -> None:
            if shape != self._shape:
                return
            self._coming.discard((branch.number, block))
            self._keep(rows)
            first, last = block * _BLOCK, min(block * _BLOCK + len(keys), branch.shown) - 1
            self.dataChanged.emit(
                self.createIndex(first, 0, branch.number),
                self.createIndex(last, len(Column) - 1, branch.number),
            )
            if any(row.has_children and row.key.kind == _TASK for row in rows):
                # Only now it is known that these can be opened.
                self.layoutAboutToBeChanged.emit()
                self.layoutChanged.emit()
            self.rows_came.emit()

        self._operations.read(lambda services: services.tree.rows(keys), take, owner=self)

    def _keep(self, rows: Sequence[TreeRow]) -> None:
        for row in rows:
            self._rows[row.key] = row
        # The oldest go first; a row looked at again is simply read again.
        for key in list(self._rows)[: max(0, len(self._rows) - _KEPT)]:
            del self._rows[key]

    def read_again(self, seen: Sequence[NodeKey]) -> None:
        """Read the rows being looked at again and forget the others."""
        shape = self._shape

        def take(rows: list[TreeRow]) -> None:
            if shape == self._shape:
                self._rows = {row.key: row for row in rows}
                for branch in self._branches:
                    if branch.shown:
                        self.dataChanged.emit(
                            self.createIndex(0, 0, branch.number),
                            self.createIndex(branch.shown - 1, len(Column) - 1, branch.number),
                        )
                self.rows_came.emit()

        keys = list(seen)
        self._operations.read(lambda services: services.tree.rows(keys), take, owner=self)

    # --- finding ---------------------------------------------------------------------

    def key(self, index: Index) -> NodeKey | None:
        """Return the key of the row at an index."""
        return self._containing(index).keys[index.row()] if index.isValid() else None

    def path(self, index: Index) -> tuple[NodeKey, ...]:
        """Return the keys from the plan down to the row at an index."""
        if not index.isValid():
            return ()
        branch = self._containing(index)
        return (*branch.path, branch.keys[index.row()])

    def find(self, path: Sequence[NodeKey]) -> QModelIndex:
        """Return the index of the last key of the path that is shown."""
        here = QModelIndex()
        for key in path:
            branch = self._below(here)
            try:
                row = branch.keys.index(key) if branch is not None else -1
            except ValueError:
                break
            if branch is None:
                break
            while row >= branch.shown:
                self._grow(branch)
            here = self.createIndex(row, 0, branch.number)
        return here

    def find_key(self, key: NodeKey) -> QModelIndex:
        """Return the index of a key in the branches opened so far."""
        for branch in self._branches:
            if key in branch.keys:
                return self.find((*branch.path, key))
        return QModelIndex()

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
