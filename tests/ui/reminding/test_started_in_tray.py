"""The real program started as at log-on: hidden, brought forward, closed to the tray, ended."""

import os
import shutil
import subprocess
import sys

import pytest

# The offscreen desktop has no tray; everything else is the program's own.
TRAYED = """
import sys
from PySide6.QtCore import QSettings, QTimer
from kehoach_desktop.ui import main_window
from kehoach_desktop.ui import tray
from kehoach_desktop.ui.reminding import reminding

ini, own = QSettings.Format.IniFormat, QSettings.Scope.UserScope
QSettings.setPath(ini, own, sys.argv.pop(1))
tray.has_tray = reminding.has_tray = lambda: True
made, answered = reminding.Reminding.__init__, main_window.MainWindow.answer

def make(self, window, **more):
    made(self, window, **more)
    window.closing.stayed.connect(lambda: print("HIDDEN", flush=True))
    window.closing.stayed.connect(lambda: QTimer.singleShot(0, window.closing.leave))
    print("READY", window.isVisible(), flush=True)

def answer(window, file):
    answered(window, file)
    print("FORWARD", window.isVisible(), flush=True)
    QTimer.singleShot(0, window.close)

reminding.Reminding.__init__ = make
main_window.MainWindow.answer = answer
from kehoach_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def folder(tmp_path, sample_folder):
    folder = tmp_path / "dữ liệu"
    shutil.copytree(sample_folder, folder)
    return folder


@pytest.fixture
def program(tmp_path):
    """Start the program, which remembers nothing on the machine the tests run on."""
    return lambda *words: start(tmp_path / "settings", *words)


def start(*words):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        [sys.executable, "-c", TRAYED, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    )


def test_it_waits_hidden_until_somebody_wants_it_and_ends_when_told(program, folder):
    first = program("--tray", "--data", folder)
    try:
        assert first.stdout.readline().strip() == "READY False", first.stderr.read()
        again = program("--tray", "--data", folder)
        out, err = again.communicate(timeout=60)
        assert (again.returncode, out) == (0, ""), err
        second = program("--data", folder)
        out, err = second.communicate(timeout=60)
        assert (second.returncode, out) == (0, ""), err
        out, err = first.communicate(timeout=60)
        # Left alone by the second log-on, brought forward by the officer only.
        assert out.split("\n") == ["FORWARD True", "HIDDEN", ""], err
        assert first.returncode == 0
    finally:
        first.kill()
        first.communicate()
