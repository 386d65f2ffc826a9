"""The dialog of long work goes for good when the work ends."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.operations import Job, Operations
from kehoach_desktop.ui.widgets import progress_dialog
from kehoach_desktop.ui.widgets.progress_dialog import ProgressDialog


@pytest.fixture
def operations():
    runner = Operations(lambda: SimpleNamespace(close=lambda: None))
    yield runner
    assert runner.close(5)


def test_it_never_comes_over_the_question_that_follows(qtbot, operations, monkeypatch):
    monkeypatch.setattr(progress_dialog, "_PATIENCE", 20)
    window = QWidget()
    qtbot.addWidget(window)
    job = Job(lambda: None, title="Đang đọc văn bản", quiet=False)
    dialog = ProgressDialog(operations, job, window)
    seen = []

    def end_and_ask():
        operations.long_ended.emit(job)
        # A question holds its own loop, in which nothing is deleted that waits to be.
        question = QEventLoop()
        QTimer.singleShot(150, question.quit)
        question.exec()
        seen.append(dialog.isVisible())

    QTimer.singleShot(0, end_and_ask)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]
