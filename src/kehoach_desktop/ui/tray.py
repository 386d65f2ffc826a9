"""The program's sign beside the clock, while the window may be closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kehoach_desktop.ui.icons import application_icon

_LASTS = 12_000


def has_tray() -> bool:
    """Whether this desktop shows signs of programs beside the clock."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """Opens the window by a click on the sign or on what it says; the menu ends the program."""

    wanted = Signal()
    today_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(application_icon(), self)
        self.icon.setToolTip(self.tr("Kế hoạch"))
        self.menu = QMenu()
        for text, asked in (
            (self.tr("Mở"), self.wanted),
            (self.tr("Hôm nay…"), self.today_wanted),
            (self.tr("Thoát"), self.leave_wanted),
        ):
            action = self.menu.addAction(text)
            action.triggered.connect(lambda _on=False, asked=asked: asked.emit())
        self.icon.setContextMenu(self.menu)
        self.icon.messageClicked.connect(self.wanted)
        self.icon.activated.connect(self._pressed)
        self.icon.show()

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.wanted.emit()

    def say(self, heading: str, lines: Sequence[str]) -> None:
        """Show a bubble; how long it stays is the system's to say."""
        self.icon.showMessage(heading, "\n".join(lines), application_icon(), _LASTS)

    def remove(self) -> None:
        """Take the sign away."""
        self.icon.hide()
        self.menu.deleteLater()
        self.deleteLater()
