"""The window's own keys: pages, undo and redo, the list of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Actions(QObject):
    """Keys that work on every page; a focused text field takes undo and redo for itself."""

    page = Signal(str)
    undo = Signal()
    redo = Signal()
    search = Signal()

    def __init__(self, window: QWidget, page_names: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        for place, name in enumerate(page_names, 1):
            turn = self._action("", [QKeySequence(f"Ctrl+{place}")])
            turn.triggered.connect(lambda _checked=False, name=name: self.page.emit(name))
        self._undo = self._action(self.tr("Hoàn tác"), [QKeySequence("Ctrl+Z")])
        self._undo.triggered.connect(lambda: self.undo.emit())
        redo_keys = [QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")]
        self._redo = self._action(self.tr("Làm lại"), redo_keys)
        self._redo.triggered.connect(lambda: self.redo.emit())
        find = self._action(self.tr("Tìm nhanh"), [QKeySequence("Ctrl+K")])
        find.triggered.connect(lambda: self.search.emit())
        keys = self._action(self.tr("Phím tắt"), [QKeySequence(Qt.Key.Key_F1)])
        keys.triggered.connect(self._show_keys)

    def _action(self, text: str, keys: list[QKeySequence]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action

    def name_steps(self, undo: str | None, redo: str | None) -> None:
        """Name the steps that undo and redo would go to."""
        self._undo.setText(self.tr("Hoàn tác: {}").format(undo) if undo else self.tr("Hoàn tác"))
        self._redo.setText(self.tr("Làm lại: {}").format(redo) if redo else self.tr("Làm lại"))

    def _show_keys(self) -> None:
        from kehoach_desktop.ui.widgets.key_list import show_keys

        show_keys(self._window)
