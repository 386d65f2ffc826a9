"""The keys of a calendar, the same in each of its views."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.days.calendar_grid import WEEK, CalendarView

_DAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_VIEWS = {
    Qt.Key.Key_1: CalendarView.MONTH,
    Qt.Key.Key_2: CalendarView.QUARTER,
    Qt.Key.Key_3: CalendarView.AGENDA,
}


class CalendarKeys(QObject):
    """Watches the views and says what their keys mean."""

    days = Signal(int)
    """So many days forward."""

    pages = Signal(int)
    """So many months, or quarters, forward."""

    today = Signal()
    opened = Signal()
    listed = Signal()
    """The whole list of the day is asked for."""

    view = Signal(object)

    def watch(self, widget: QWidget, *, arrows: bool = True) -> None:
        """Take the keys of a widget; without ``arrows`` those go through its own rows."""
        widget.setProperty("calendar_arrows", arrows)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what a key means; others stay the widget's."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier:
            return super().eventFilter(watched, event)
        if key in _DAYS and watched.property("calendar_arrows"):
            self.days.emit(_DAYS[key])
        elif key in _PAGES:
            self.pages.emit(_PAGES[key])
        elif key in _VIEWS:
            self.view.emit(_VIEWS[key])
        elif key == Qt.Key.Key_Home:
            self.today.emit()
        elif key == Qt.Key.Key_Space:
            self.listed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            return super().eventFilter(watched, event)
        return True
