"""A window over the fictional sample office, without a screen."""

import datetime
import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kehoach_desktop.services.application import Application
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.operations import Operations

TODAY = datetime.date(2026, 7, 2)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    theme.apply(qapp)
    return qapp


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with the sample office in it."""
    from kehoach_desktop.bootstrap import open_application

    folder = tmp_path / "data"
    application = open_application(folder, TODAY)
    application.sample.fill()
    application.close()
    return folder


Opener = Callable[[Path], Application]


@pytest.fixture
def make_window(qtbot: QtBot) -> Iterator[Callable[[Path], MainWindow]]:
    """Makes windows over data folders; what goes wrong behind them fails the test."""
    from kehoach_desktop.bootstrap import first_look, open_application

    made: list[MainWindow] = []
    wrong: list[str] = []

    def make(folder: Path) -> MainWindow:
        operations = Operations(
            lambda: open_application(folder, TODAY), lambda: first_look(folder, TODAY)
        )
        window = MainWindow(operations)
        # No dialogs: nobody is there to close them.
        operations.problem.disconnect()
        operations.fault.disconnect()
        operations.fault.connect(wrong.append)
        window.painted.connect(window.begin)
        made.append(window)
        window.resize(1366, 728)
        with qtbot.waitSignal(window.data_shown, timeout=20_000):
            window.show()
        idle(window)
        return window

    def idle(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=20_000)

    yield make
    for window in made:
        window.close()
        qtbot.waitUntil(lambda window=window: not window.isVisible(), timeout=10_000)
        assert window.operations.close()
        window.deleteLater()
    assert not wrong, wrong[0]


@pytest.fixture
def window(make_window: Callable[[Path], MainWindow], data: Path) -> MainWindow:
    """A window over the sample office, its data shown and nothing under way."""
    return make_window(data)


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until everything asked of the services has come back."""

    def wait(window: MainWindow) -> None:
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=20_000)
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=20_000)

    return wait
