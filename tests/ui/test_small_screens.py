"""The window on the screens that it is used on."""

import os
import subprocess
import sys

import pytest

PROBE = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from kehoach_desktop.ui import application
from kehoach_desktop.ui.main_window import MainWindow

class Screen:
    def availableSize(self):
        return QRect(0, 0, int(sys.argv[1]), int(sys.argv[2])).size()

app = application.make_application([], "")
window = MainWindow(application.Operations(lambda: None, None))
window.screen = Screen
how = []
window.show = lambda: how.append("as wanted")
window.showMaximized = lambda: how.append("filling")
application._show_on_screen(window)
print(window.width(), window.height(), *how, flush=True)
os._exit(0)
"""


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (("1366", "728"), "1366 728 filling"),
        (("1093", "582"), "1093 582 filling"),
        (("1920", "1040"), "1366 728 as wanted"),
    ],
)
def test_the_window_never_reaches_beyond_the_screen(room: tuple[str, str], shown: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *room],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ,
    )
    assert done.stdout.strip() == shown, done.stderr
