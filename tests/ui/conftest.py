"""The window's parts over a real data folder: the sample office, or an empty one."""

import datetime
import gc
import os
import shutil

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", reason="Qt và các thư viện hệ thống của nó chưa được cài")

from docx import Document
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QMessageBox

from kehoach_desktop.bootstrap import first_look, open_application
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.garbage import Garbage
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.operations import Operations

TODAY = datetime.date(2026, 4, 14)

# A plan as an office types it in Word; all of it made up.
TASKS = (
    ("I", "Hạ tầng và dữ liệu", "", "", ""),
    ("1", "Lắp loa thông minh ở ba thôn", "Phòng Văn hóa - Xã hội", "Trưởng thôn", "Tháng 5/2026"),
    ("2", "Số hóa sổ theo dõi đất vườn", "Phòng Kinh tế", "Công an xã", "Trước ngày 15/11/2026"),
    ("II", "Con người", "", "", ""),
    ("3", "Mở lớp dùng máy tính buổi tối", "Đoàn xã", "", "Thường xuyên"),
    ("4", "Chọn điểm đặt bảng tin điện tử", "Phòng Kinh tế", "", "sớm sớm một chút"),
)
INDICATORS = (
    ("1", "Tỷ lệ thôn có loa thông minh", "%", "≥ 60%"),
    ("2", "Số lớp buổi tối đã mở", "lớp", "04"),
)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp):
    """The application in the program's looks."""
    theme.apply(qapp)
    return qapp


@pytest.fixture(autouse=True)
def garbage():
    """As in the program, no worker ever takes down what a window has left behind."""
    garbage = Garbage()
    yield garbage
    garbage.collect_due()
    gc.enable()


@pytest.fixture(scope="session")
def today():
    """The day the tests live in."""
    return TODAY


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory):
    """The sample office, filled once; each test works on a copy."""
    folder = tmp_path_factory.mktemp("sample")
    application = open_application(folder, TODAY)
    application.sample.fill()
    application.close()
    return folder


@pytest.fixture(scope="session")
def sample_bundle(tmp_path_factory, sample_folder):
    """The sample office's bundle of March; copied, never changed."""
    folder = tmp_path_factory.mktemp("sender")
    shutil.copytree(sample_folder, folder / "data")
    application = open_application(folder / "data", TODAY)
    path = application.bundles.export("2026-03", folder / "gói báo cáo tháng 3.khgoi")
    application.close()
    return path


@pytest.fixture(scope="session")
def city_folder(tmp_path_factory):
    """Another office, just set up, that takes bundles in; each test works on a copy."""
    folder = tmp_path_factory.mktemp("city")
    application = open_application(folder, TODAY)
    application.office.set_up(application.office.communes("hoan kiem")[0].code)
    application.close()
    return folder


@pytest.fixture
def city(tmp_path, city_folder):
    """A data folder of the other office."""
    folder = tmp_path / "city"
    shutil.copytree(city_folder, folder)
    return folder


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch):
    """A dialog that would wait for somebody fails the test at once."""

    def wait(dialog):
        text = dialog.text() if isinstance(dialog, QMessageBox) else ""
        raise AssertionError(f"{type(dialog).__name__} waits: {dialog.windowTitle()} {text}")

    monkeypatch.setattr(QDialog, "exec", wait)
    monkeypatch.setattr(QMessageBox, "exec", wait)


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
    assert runner.close(60), "work went on behind the next test"
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


@pytest.fixture
def word_plan(tmp_path):
    """The path of a .docx with a head, a task table and an indicator table."""
    document = Document()
    for line in (
        "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
        "Số: 07/KH-UBND",
        "Tân Lập, ngày 20 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Đưa máy móc số về thôn năm 2026",
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    ):
        document.add_paragraph(line)
    heads = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành")
    _table(document, heads, TASKS)
    document.add_paragraph("Phụ lục II: CHỈ TIÊU NĂM 2026")
    _table(document, ("STT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2026"), INDICATORS)
    path = tmp_path / "ke-hoach-doi-may.docx"
    document.save(path)
    return path


def _table(document, heads, rows):
    table = document.add_table(rows=1, cols=len(heads))
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.text = text
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


@pytest.fixture
def make_window(qtbot):
    """Make windows over data folders; a fault behind them fails the test."""
    made, faults = [], []

    def make(folder):
        runner = Operations(
            lambda: open_application(folder, TODAY), lambda: first_look(folder, TODAY)
        )
        window = MainWindow(runner)
        # No dialogs: nobody is there to close them.
        runner.problem.disconnect()
        runner.fault.disconnect()
        runner.fault.connect(faults.append)
        window.painted.connect(window.begin)
        made.append(window)
        window.resize(1366, 728)
        with qtbot.waitSignal(window.data_shown, timeout=20_000):
            window.show()
        qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
        return window

    yield make
    for window in made:
        window.close()
        qtbot.waitUntil(lambda window=window: not window.isVisible(), timeout=10_000)
        assert window.operations.close(60)
        window.deleteLater()
    assert not faults, faults[0]


@pytest.fixture
def window(make_window, data):
    """The window over the sample office, its data shown and nothing under way."""
    return make_window(data)


@pytest.fixture
def ask(qtbot, window):
    """Return what a call of the services behind the window gives."""

    def ask(call):
        found = []
        window.operations.read(call, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        return found[0]

    return ask


@pytest.fixture
def settle(qtbot):
    """Wait until everything asked of the services has come back and was acted upon."""

    def wait(window):
        for _ in range(3):
            qtbot.wait(1)
            qtbot.waitUntil(lambda: not window.operations.is_busy, timeout=20_000)

    return wait
