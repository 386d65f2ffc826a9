"""What can be done to rows, by key and by menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.ui.plans.moving import Direction


class RowActions(QObject):
    """The actions of the page; those that a text field needs too work in the tree alone."""

    add_task = Signal()
    add_group = Signal()
    add_plan = Signal()
    remove = Signal()
    edit = Signal()
    find = Signal()
    move = Signal(object)

    def __init__(self, page: QWidget, tree: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._tree = tree
        self.task = self._action(self.tr("Thêm nhiệm vụ"), page, "Ctrl+N", "Ins")
        self.group = self._action(self.tr("Thêm nhóm"), page, "Ctrl+Shift+N")
        self.plan = self._action(self.tr("Thêm kế hoạch trống…"), page)
        self.editing = self._action(self.tr("Sửa"), page, "F2")
        self.removing = self._action(self.tr("Xóa"), tree, "Del")
        finding = self._action(self.tr("Lọc"), page, "Ctrl+F")
        self.task.triggered.connect(lambda: self.add_task.emit())
        self.group.triggered.connect(lambda: self.add_group.emit())
        self.plan.triggered.connect(lambda: self.add_plan.emit())
        self.editing.triggered.connect(lambda: self.edit.emit())
        self.removing.triggered.connect(lambda: self.remove.emit())
        finding.triggered.connect(lambda: self.find.emit())
        self.moves = {
            Direction.UP: self._action(self.tr("Chuyển lên"), tree, "Alt+Up"),
            Direction.DOWN: self._action(self.tr("Chuyển xuống"), tree, "Alt+Down"),
            Direction.IN: self._action(self.tr("Đưa vào mục phía trên"), tree, "Alt+Right"),
            Direction.OUT: self._action(self.tr("Đưa ra ngoài một bậc"), tree, "Alt+Left"),
        }
        for direction, action in self.moves.items():
            action.triggered.connect(lambda _on=False, way=direction: self.move.emit(way))

    def _action(self, text: str, where: QWidget, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(
            context if where is self._page else Qt.ShortcutContext.WidgetShortcut
        )
        action.setShortcutVisibleInContextMenu(True)
        where.addAction(action)
        return action

    def fix(self, why: str) -> None:
        """Let rows not be changed, and say why; "" lets them be changed again."""
        for action in (self.task, self.group, self.editing, self.removing, *self.moves.values()):
            action.setEnabled(not why)
            action.setToolTip(why)

    def adding_menu(self) -> QMenu:
        """Return the menu of what can be added."""
        menu = QMenu(self._page)
        menu.setToolTipsVisible(True)
        menu.addActions([self.task, self.group])
        menu.addSeparator()
        menu.addAction(self.plan)
        return menu

    def row_menu(self) -> QMenu:
        """Return the menu of a row."""
        menu = QMenu(self._page)
        menu.setToolTipsVisible(True)
        menu.addActions([self.editing, self.task, self.group])
        menu.addSeparator()
        menu.addActions(list(self.moves.values()))
        menu.addSeparator()
        menu.addAction(self.removing)
        return menu
