"""Start-up against a bare window with a tree and a table, both from the process's creation."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach_desktop.bootstrap import open_application

ROUNDS = 8
FIRST_PAINT = 1.3
DATA_SHOWN = 2.3

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTableView, QTreeView
from kehoach_desktop.ui.process_clock import milliseconds_alive

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)

def tell():
    print(milliseconds_alive())
    application.quit()

application = QApplication([])
window, both = Window(), QSplitter()
both.addWidget(QTreeView())
both.addWidget(QTableView())
window.setCentralWidget(both)
window.resize(1366, 728)
window.show()
application.exec()
"""


@pytest.fixture
def run(scale, tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if scale.whole:
        # An installed program has its modules compiled; so have they after the first round.
        environment["PYTHONPYCACHEPREFIX"] = str(tmp_path / "compiled")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(*words):
        done = subprocess.run(
            [sys.executable, *words],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            timeout=120,
            check=True,
        )
        return [float(word) for word in done.stdout.split() if word[0].isdigit()]

    return run


def test_start_ratio(scale, run, tmp_path):
    data: Path = tmp_path / "data"
    application = open_application(data, datetime.date(2026, 4, 14))
    application.sample.fill()
    application.close()
    bare, paint, shown = [], [], []
    for _ in scale.rounds(ROUNDS):
        (floor,) = run("-c", BARE)
        first, then = run("-m", "kehoach_desktop", "--data", str(data), "--exit-after-show")
        bare.append(floor)
        paint.append(first)
        shown.append(then)
    # Whatever else the machine does only adds to a time: the quickest rounds say most.
    floor, first, then = min(bare), min(paint) / min(bare), min(shown) / min(bare)
    print(f"\nstart: bare {floor:.0f} ms; first paint x{first:.2f}; data shown x{then:.2f}")
    assert first <= scale.most(FIRST_PAINT)
    assert then <= scale.most(DATA_SHOWN)
