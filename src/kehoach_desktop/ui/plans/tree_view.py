"""The view of the plan tree: keys, menu, and what stands open across refreshes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.plans.tree_model import Column, Index, PlanTreeModel

if TYPE_CHECKING:
    from kehoach_desktop.services.models.tree_models import NodeKey
    from kehoach_desktop.ui.plans.snapshot import Snapshot

# Pixels of each column beside the title in a wide and in a narrow window.
_WIDE = {
    Column.NUMBER: 92,
    Column.LEAD: 126,
    Column.COORDINATING: 108,
    Column.DEADLINE: 106,
    Column.STATUS: 140,
}
_NARROW = {Column.NUMBER: 86, Column.LEAD: 102, Column.DEADLINE: 100, Column.STATUS: 138}
_ROOM_FOR_ALL = 780


class PlanTreeView(QTreeView):
    """Remembers what is open and chosen by key, so that a fresh snapshot looks the same."""

    chosen = Signal(object)
    """The key of the current row, or ``None``."""

    edit_asked = Signal()

    def __init__(self, model: PlanTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._open: set[NodeKey] | None = None
        self._filtered = False
        self._arriving = False
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Kế hoạch và nhiệm vụ"))
        self._arrange_header()
        self.expanded.connect(self._has_opened)
        self.collapsed.connect(self._has_closed)
        self.doubleClicked.connect(self._double_click)

    def _arrange_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(48)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in _WIDE:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self._wide: bool | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title room: a narrow view leaves out the coordinating units."""
        wide = self.viewport().width() >= _ROOM_FOR_ALL
        if wide is not self._wide:
            self._wide = wide
            self.setColumnHidden(Column.COORDINATING, not wide)
            header = self.header()
            for column, width in (_WIDE if wide else _NARROW).items():
                header.resizeSection(column, max(width, header.sectionSizeHint(column)))
        super().resizeEvent(event)

    # --- snapshots -------------------------------------------------------------------

    @property
    def open_keys(self) -> frozenset[NodeKey] | None:
        """What stands open when nothing is filtered; ``None`` before the first snapshot."""
        return None if self._open is None else frozenset(self._open)

    def take(self, snapshot: Snapshot, choose: NodeKey | None = None) -> None:
        """Show the snapshot; ``choose`` or the row chosen before becomes current again."""
        if self._open is None and not self._filtered:
            from kehoach_desktop.ui.plans.row_delegate import RowDelegate

            self.setItemDelegate(RowDelegate(self))
        path = self._model.path(self.currentIndex())
        scrolled = self.verticalScrollBar().value()
        self._arriving = True
        self.setUpdatesEnabled(False)
        try:
            self._model.show(snapshot)
            self._filtered = snapshot.whole
            if not snapshot.whole:
                self._open = set(snapshot.open)
            self._open_rows(QModelIndex(), snapshot)
            # Laid out now, or the scroll bar would not reach the old place yet.
            self.executeDelayedItemsLayout()
            here = self._model.find_key(choose) if choose is not None else QModelIndex()
            if not here.isValid():
                here = self._model.find(path)
            if here.isValid():
                self.setCurrentIndex(here)
            if here.isValid() and choose is not None and self.isExpanded(here.siblingAtColumn(0)):
                # What was opened is wanted with what stands below it.
                top = QAbstractItemView.ScrollHint.PositionAtTop
                self.scrollTo(here, top)
            if choose is None:
                self.verticalScrollBar().setValue(scrolled)
        finally:
            self._arriving = False
            self.setUpdatesEnabled(True)
        self.chosen.emit(self._model.key(self.currentIndex()))

    def _open_rows(self, parent: QModelIndex, snapshot: Snapshot) -> None:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            key = self._model.key(index)
            if key in snapshot.open and key in snapshot.children:
                self.setExpanded(index, True)
                self._open_rows(index, snapshot)

    def _has_opened(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        if key is not None and self._open is not None and not self._filtered:
            self._open.add(key)

    def _has_closed(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        if key is not None and self._open is not None and not self._filtered:
            self._open.discard(key)

    def open_key(self, key: NodeKey) -> None:
        """Count a row as open from the next snapshot on."""
        if self._open is not None:
            self._open.add(key)

    # --- what is chosen --------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row became current."""
        super().currentChanged(current, previous)
        if not self._arriving:
            self.chosen.emit(self._model.key(current))

    def chosen_keys(self) -> list[NodeKey]:
        """Return the keys of the selected rows, in the order they stand."""
        rows = list(self.selectionModel().selectedRows(0))
        rows.sort(key=lambda index: self.visualRect(index).top())
        return [key for index in rows if (key := self._model.key(index)) is not None]

    def seen_keys(self) -> list[NodeKey]:
        """Return the keys of the rows on the screen and the current one."""
        keys: list[NodeKey] = []
        index = self.indexAt(QPoint(4, 1))
        height = self.viewport().height()
        while index.isValid() and self.visualRect(index).top() <= height:
            key = self._model.key(index)
            if key is not None:
                keys.append(key)
            index = self.indexBelow(index)
        current = self._model.key(self.currentIndex())
        if current is not None and current not in keys:
            keys.append(current)
        return keys

    # --- input and looks -------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the fields of the row, Ctrl+C copies; everything else as in any tree."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            from kehoach_desktop.ui.widgets.copied_rows import copy_rows

            copy_rows(self)
            return
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Asterisk:
            # Qt would open everything below, a hundred thousand rows too.
            self.expand(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _double_click(self, index: QModelIndex) -> None:
        if self._model.hasChildren(index.siblingAtColumn(0)):
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index))
        else:
            self.edit_asked.emit()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint the row's ground under the indentation, and a triangle where it opens."""
        row = self._model.row(index)
        chosen = self.selectionModel().isSelected(index)
        heading = row is not None and row.status is None
        ground = theme.CHOSEN if chosen else theme.BAND if heading else theme.GROUND
        painter.save()
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._model.key(index) == self._model.key(self.currentIndex()):
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), QColor(theme.PRIMARY))
        if self._model.hasChildren(index):
            middle = QPointF(rect.right() - 4, rect.center().y() + 0.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.MUTED))
            shape = [(-4, -2.5), (4, -2.5), (0, 3.5)] if self.isExpanded(index) else _CLOSED
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in shape]))
        painter.restore()


_CLOSED: Sequence[tuple[float, float]] = ((-2.5, -4), (-2.5, 4), (3.5, 0))
