"""Asks now and then what is to be said, and says it where the officer is."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.ui.kept_settings import kept_settings
from kehoach_desktop.ui.reminding.band import ReminderBand
from kehoach_desktop.ui.tray import Tray, has_tray

if TYPE_CHECKING:
    from kehoach_desktop.domain.reminding import ReminderSettings
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.reminders.reminders import Reminder
    from kehoach_desktop.ui.main_window import MainWindow

_HOUR = datetime.timedelta(hours=1)
_LEAST = datetime.timedelta(seconds=30)
_STAY_TOLD = "tray/told"


class Reminding(QObject):
    """One timer, at most once an hour; a closed window is touched by nothing else.

    The same timer tells the pages when another day has begun.

    ``kept_in_tray`` has the window go to the tray whatever the settings say, for a program that
    was started there.
    """

    def __init__(self, window: MainWindow, *, kept_in_tray: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._kept_in_tray = kept_in_tray
        self._day: datetime.date | None = None
        self.tray: Tray | None = None
        self.band = ReminderBand()
        window.add_band(self.band)
        self.band.see_late.connect(self._see_late)
        self.band.press_units.connect(self._press_units)
        self.band.trust_clock.connect(self._trust_clock)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)
        window.closing.stays = lambda: self.tray is not None
        window.closing.stayed.connect(self._has_stayed)
        window.operations.reminders_changed.connect(self.look)
        if kept_in_tray:
            self._offer_tray(True)

    # --- looking ---------------------------------------------------------------------

    def look(self) -> None:
        """Ask what is to be said now; it then counts as said."""
        if self._window.is_closing:
            return

        def call(services: Application) -> tuple[ReminderSettings, Reminder]:
            return services.reminders.settings, services.reminders.take()

        self._window.operations.read(
            call,
            lambda found: self._take(*found),
            # What is wrong with the data is told where it hinders, not by a reminder.
            failed=lambda _error: self._wait(_HOUR),
            owner=self,
            key="reminding",
        )

    def _take(self, settings: ReminderSettings, reminder: Reminder) -> None:
        self._offer_tray(settings.tray or self._kept_in_tray)
        self._wait(reminder.decision.look_again - reminder.now)
        day, self._day = self._day, reminder.now.date()
        if day not in (None, self._day):
            self._window.pages.new_day()
        if reminder.speaks:
            self.say(reminder)

    def _wait(self, time: datetime.timedelta) -> None:
        self.timer.start(round(max(time, _LEAST) / datetime.timedelta(milliseconds=1)))

    def say(self, reminder: Reminder) -> None:
        """Show the reminder in the window, and beside the clock where that is not looked at.

        Not twice: the first page itself says what is late and due.
        """
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        if is_seen and self._window.pages.tells(reminder.asks_about_the_clock):
            return
        self.band.say(
            reminder.heading,
            reminder.lines,
            late=bool(reminder.facts.late),
            clock=reminder.asks_about_the_clock,
        )
        if is_seen:
            return
        if self.tray is not None:
            self.tray.say(reminder.heading, reminder.lines)
        else:
            QApplication.alert(self._window)

    # --- what the officer answers ----------------------------------------------------

    def _see_late(self) -> None:
        from kehoach_desktop.services.models.tree_models import TreeFilter

        self._window.pages.turn_to("plans", TreeFilter(overdue=True))

    def _press_units(self) -> None:
        from kehoach_desktop.ui.letters.dialog import LettersDialog

        LettersDialog(self._window.operations, parent=self._window).open()

    def _trust_clock(self) -> None:
        def call(services: Application) -> Changes | None:
            services.reminders.trust_clock()
            services.first_page.seen()
            return None

        self._window.operations.read(call, lambda _none: self.look(), owner=self)

    # --- the tray --------------------------------------------------------------------

    def _offer_tray(self, wanted: bool) -> None:
        if wanted and self.tray is None and has_tray():
            self.tray = Tray(self)
            self.tray.wanted.connect(lambda: self._window.answer(None))
            self.tray.today_wanted.connect(self._show_today)
            self.tray.leave_wanted.connect(self._window.closing.leave)
        elif not wanted and self.tray is not None and self._window.isVisible():
            self.tray.remove()
            self.tray = None
        # A dialog closed while the window is hidden must not end the program.
        QApplication.setQuitOnLastWindowClosed(self.tray is None)

    def _show_today(self) -> None:
        self._window.answer(None)
        self._window.turn_to_first()

    def _has_stayed(self) -> None:
        settings = kept_settings()
        if self.tray is not None and not settings.value(_STAY_TOLD):
            settings.setValue(_STAY_TOLD, "1")
            self.tray.say(
                self.tr("Kế hoạch vẫn chạy ở đây"),
                [self.tr("Bấm vào biểu tượng để mở lại; chọn “Thoát” để đóng hẳn.")],
            )
