"""What closing the window means: saving, asking, waiting, staying in the tray, or the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kehoach_desktop.ui.operations import Operations
    from kehoach_desktop.ui.page_stack import PageStack
    from kehoach_desktop.ui.status_line import StatusLine

# Windows gives a program some five seconds before it shows the officer who holds up the end.
_SESSION_SECONDS = 4.0
_CLOSE_SECONDS = 1.0
_SESSION_LASTS = 60_000


class Closing(QObject):
    """Answers the window's close events; ``stays`` says whether a closed window goes to the tray.

    ``under_way`` is so while only the last changes are waited for. ``lost`` is what the officer
    reads of a change that could not be stored meanwhile, "" for none.
    """

    stayed = Signal()
    """The window is hidden, and the program goes on."""

    ended = Signal()
    """The data folder is let go; nothing keeps the program."""

    def __init__(
        self,
        window: QWidget,
        operations: Operations,
        pages: PageStack,
        status_line: StatusLine,
    ) -> None:
        super().__init__(window)
        self._window, self._operations = window, operations
        self._pages, self._status_line = pages, status_line
        self.stays: Callable[[], bool] = lambda: False
        self.under_way = False
        self.lost = ""
        self._leaves = False
        self._session_ends = False

    def leave(self) -> None:
        """End the program although closing would only hide the window."""
        self._leaves = True
        # Whether it closes, waits for the last changes or was called off, is told by the window.
        if not self._window.close() and not self.under_way:
            self._leaves = False

    def answer(self, event: QCloseEvent, opened: bool) -> None:
        """Save what is being typed, ask about long work, wait for the rest, then close."""
        if self._session_ends:
            # Nobody may be asked and nothing waited for long: the computer is going down.
            self.save_now(opened)
            self._operations.close(_CLOSE_SECONDS)
            self._end(event)
            return
        if opened and not self.under_way and not self._pages.flush_all():
            event.ignore()
            return
        stays = opened and not self._leaves and self.stays()
        if not stays and self._operations.long_work and not self._ask_to_stop():
            event.ignore()
            return
        if not stays:
            for job in self._operations.long_work:
                job.cancel()
        waits = self._operations.is_saving if stays else self._operations.is_busy
        if waits and opened:
            # Changes on their way to the disk are finished first; ``busy(False)`` closes then.
            self.under_way = True
            self.lost = ""
            self._status_line.say_saving()
            event.ignore()
            return
        if stays:
            self.under_way = False
            event.ignore()
            self._window.hide()
            self.stayed.emit()
            return
        self._operations.close()
        self._end(event)

    def end_session(self, opened: bool) -> None:
        """Save before the officer is logged off; the window goes on if that is called off."""
        self._session_ends = True
        QTimer.singleShot(_SESSION_LASTS, self, self._session_goes_on)
        self.save_now(opened)

    def save_now(self, opened: bool) -> None:
        """Bring what is being typed to the disk before returning."""
        if opened:
            self._pages.flush_all()
            self._operations.settle(_SESSION_SECONDS)

    def goes_on(self) -> None:
        """Close, once nothing is under way any more, unless something typed would be lost."""
        if not self.under_way:
            return
        if self.lost and not self._ask_to_lose(self.lost):
            self.under_way = self._leaves = False
        else:
            QTimer.singleShot(0, self._window.close)

    def _end(self, event: QCloseEvent) -> None:
        event.accept()
        self.ended.emit()

    def _session_goes_on(self) -> None:
        self._session_ends = False

    def _ask_to_stop(self) -> bool:
        from kehoach_desktop.ui.widgets.question import ask

        return ask(
            self._window,
            self.tr("Đang làm: {}").format(self._operations.long_work[0].title),
            self.tr("Dừng việc này và đóng chương trình? Dữ liệu đã lưu vẫn còn nguyên."),
            self.tr("Dừng và đóng"),
            self.tr("Chờ làm xong"),
        )

    def _ask_to_lose(self, why: str) -> bool:
        from kehoach_desktop.ui.widgets.question import ask

        return ask(
            self._window,
            self.tr("Phần vừa gõ chưa lưu được"),
            self.tr("{why}\n\nNếu đóng bây giờ, phần chưa lưu sẽ mất.").format(why=why),
            self.tr("Đóng và bỏ phần chưa lưu"),
            self.tr("Quay lại"),
            risky=True,
        )
