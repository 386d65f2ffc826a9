"""The window's parts over a real data folder: the sample office, or an empty one."""

import datetime
import shutil

import pytest

pytest.importorskip("PySide6.QtWidgets", reason="Qt và các thư viện hệ thống của nó chưa được cài")

from PySide6.QtCore import QSettings

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.operations import Operations

TODAY = datetime.date(2026, 4, 14)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp):
    """The application in the program's looks."""
    theme.apply(qapp)
    return qapp


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory):
    """The sample office, filled once; each test works on a copy."""
    folder = tmp_path_factory.mktemp("sample")
    application = open_application(folder, TODAY)
    application.sample.fill()
    application.close()
    return folder


@pytest.fixture(autouse=True)
def own_settings(tmp_path):
    """Nothing is remembered on the machine the tests run on."""
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )


@pytest.fixture
def data(tmp_path, sample_folder):
    """A data folder holding the sample office."""
    folder = tmp_path / "data"
    shutil.copytree(sample_folder, folder)
    return folder


@pytest.fixture
def operations(qtbot, data):
    """The runner over the sample office; a fault in any work fails the test."""
    faults = []
    runner = Operations(lambda: open_application(data, TODAY))
    runner.fault.connect(faults.append)
    with qtbot.waitSignal(runner.opened):
        runner.start()
    yield runner
    runner.close()
    assert not faults, faults[0]


@pytest.fixture
def settled(qtbot, operations):
    """Wait until nothing is running or waiting any more."""

    def wait():
        qtbot.waitUntil(lambda: not operations.is_busy, timeout=20_000)

    return wait


@pytest.fixture
def ask_services(qtbot, operations):
    """Return what a call of the services gives, asked as a page would ask."""

    def ask(call):
        found = []
        operations.read(call, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        return found[0]

    return ask
