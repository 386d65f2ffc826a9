"""The QApplication, its languages, and the life of the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from kehoach_desktop import __version__
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.garbage import Garbage
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.process_clock import milliseconds_alive

if TYPE_CHECKING:
    from types import TracebackType

    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.ui.operations import Look
    from kehoach_desktop.ui.request_watch import Requests

_SWITCH_SECONDS = 0.0005
_TRAY_TRIES, _TRAY_PAUSE = 10, 1000
LANGUAGE_VARIABLE = "KEHOACH_LANGUAGE"
TRANSLATIONS = Path(__file__).parent.parent / "resources" / "translations"


def make_application(arguments: Sequence[str] = (), language: str = "") -> QApplication:
    """Return the dressed QApplication.

    It speaks Vietnamese, or what ``language`` or else ``KEHOACH_LANGUAGE`` asks for ("en").
    """
    # Each painted cell asks for the interpreter; while a worker computes, every asking waits
    # this long, and with the usual 5 ms a screenful of them would be felt.
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = QApplication(list(arguments) or ["kehoach"])
    application.setApplicationName("kehoach")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("kehoach")
    QLocale.setDefault(QLocale("vi_VN"))
    theme.apply(application)
    _translate(application, language or os.environ.get(LANGUAGE_VARIABLE, "") or "vi")
    return application


def _translate(application: QApplication, language: str) -> None:
    translator = QTranslator(application)
    if translator.load(str(TRANSLATIONS / f"kehoach_{language}.qm")):
        application.installTranslator(translator)


def run(
    open_services: Callable[[], Services],
    *,
    first_look: Callable[[], Look | None] | None = None,
    arguments: Sequence[str] = (),
    language: str = "",
    exit_after_show: bool = False,
    file: Path | None = None,
    requests: Callable[[], Requests] | None = None,
    in_tray: bool = False,
) -> int:
    """Show the window, then open the data behind it; return the exit code.

    ``open_services`` is called on the database worker once the window has been painted and
    what ``first_look`` lets see of the data stands in it.
    With ``exit_after_show`` two lines tell the milliseconds from the process's start to the
    first paint and to the data shown, and the window closes.
    ``file`` is taken in as if dropped on the window; ``requests`` gives what later starts of
    the program ask of this window. ``in_tray`` opens the data without showing the window,
    where the desktop has a tray.
    """
    application = make_application(arguments, language)
    operations = Operations(open_services, first_look)
    window = MainWindow(operations)
    garbage = Garbage(application)
    before = sys.excepthook

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        import traceback

        operations.fault.emit("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = told
    if exit_after_show:
        window.painted.connect(lambda: _tell("first paint"))
    window.painted.connect(window.begin)
    if exit_after_show:
        # Nobody is there to close a dialog.
        operations.fault.disconnect()
        operations.fault.connect(lambda report: _give_up(application, report))
        window.data_shown.connect(lambda: _tell("data shown"))
        window.data_shown.connect(lambda: QTimer.singleShot(0, window.close))
    elif requests is not None:
        _once_shown(window, lambda: _answer(window, requests))
    window.data_shown.connect(lambda: _give_icon(application))
    window.data_shown.connect(garbage.begin)
    operations.opened.connect(garbage.begin)
    if not exit_after_show:
        _once_shown(window, lambda: _remind(window, in_tray))
    window.closing.ended.connect(lambda: QTimer.singleShot(0, lambda: application.exit(0)))
    if file is not None:
        window.painted.connect(lambda: window.take_in(file))
    application.commitDataRequest.connect(window.end_session)
    if in_tray and not exit_after_show:
        _wait_for_tray(window)
    else:
        _show_on_screen(window)
    try:
        return application.exec()
    finally:
        sys.excepthook = before
        operations.close()


def _once_shown(window: MainWindow, then: Callable[[], object]) -> None:
    """Call ``then`` once the data folder is this window's and its data are shown."""
    awaited = {"opened", "shown"}

    def came(what: str) -> None:
        if what in awaited:
            awaited.discard(what)
            if not awaited:
                then()

    window.operations.opened.connect(lambda: came("opened"))
    window.data_shown.connect(lambda: came("shown"))


def _answer(window: MainWindow, requests: Callable[[], Requests]) -> None:
    """Answer later starts of the program."""
    from kehoach_desktop.ui.request_watch import RequestWatch

    watch = RequestWatch(requests(), lambda: not window.is_closing, window)
    watch.asked.connect(window.answer)
    watch.start()


def _remind(window: MainWindow, in_tray: bool) -> None:
    """Say what is late and due, now and from time to time; a tray has its sign from then on."""
    from kehoach_desktop.ui.reminding.reminding import Reminding

    Reminding(window, kept_in_tray=in_tray).look()


def _wait_for_tray(window: MainWindow, tries: int = _TRAY_TRIES) -> None:
    """Begin hidden once there is a tray; at log-on it may come some seconds later."""
    from PySide6.QtCore import Qt

    from kehoach_desktop.ui.tray import has_tray

    if has_tray():
        if _fit_to_screen(window):
            window.setWindowState(Qt.WindowState.WindowMaximized)
        window.begin()
    elif tries:
        QTimer.singleShot(_TRAY_PAUSE, window, lambda: _wait_for_tray(window, tries - 1))
    else:
        window.showMinimized()
        window.begin()


def _show_on_screen(window: MainWindow) -> None:
    """Show the window within a small laptop's screen, filling it; on a larger one at its size.

    At 125 % a screen of 1366×768 has room for 1093×614 of the window's pixels only.
    """
    if _fit_to_screen(window):
        # The Qt namespace of window states would cost a tenth of the time to the first paint.
        window.showMaximized()
    else:
        window.show()


def _fit_to_screen(window: MainWindow) -> bool:
    """Return whether the window fills its screen, being resized to it then."""
    room = window.screen().availableSize()
    wanted = window.size()
    fits = room.width() > wanted.width() and room.height() > wanted.height()
    if fits or room.width() < window.minimumWidth():
        return False
    window.resize(wanted.boundedTo(room))
    return True


def _tell(what: str) -> None:
    print(f"{what}: {milliseconds_alive():.0f} ms", flush=True)


def _give_up(application: QApplication, report: str) -> None:
    if sys.stderr is not None:  # the window's starter on Windows has none
        sys.stderr.write(report)
    application.exit(1)


def _give_icon(application: QApplication) -> None:
    # Its class loads more of Qt than the first page needs.
    from kehoach_desktop.ui.icons import application_icon

    application.setWindowIcon(application_icon())
