"""The window on the screens that it is used on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WALK = Path(__file__).with_name("screen_probe.py")
REAL_PLANS = Path(__file__).resolve().parents[3] / "shared" / "documents"
# What a maximised window holds: without the taskbar and the title bar, in its own pixels.
SETTINGS = {
    "1366x768 at 100 %": ("1", "1366", "697"),
    "1366x768 at 125 %": ("1.25", "1092", "543"),
    "1920x1080 at 150 %": ("1.5", "1280", "649"),
}

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


def walk(setting: tuple[str, str, str], data: Path, plan: Path) -> list[str]:
    """Return what is cut or scrolls sideways on any page or dialog of a window that size.

    The fonts of Linux are wider than Segoe UI, so that what fits there fits on Windows with room
    to spare.
    """
    scale, *size = setting
    done = subprocess.run(
        [sys.executable, str(WALK), str(data), str(data) + "-empty", str(plan), *size],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "QT_SCALE_FACTOR": scale},
    )
    *found, last = done.stdout.splitlines() or [""]
    assert last == "walked", done.stderr
    return found


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_nothing_is_cut_and_nothing_scrolls_sideways(setting, data, word_plan) -> None:
    assert walk(setting, data, word_plan) == []


@pytest.mark.parametrize("name", ["kien-hai.docx", "chi-minh.docx"])
def test_nothing_of_a_real_plan_is_cut(name, data) -> None:
    if not (REAL_PLANS / name).exists():
        pytest.skip("the real plans are not beside this checkout")
    assert walk(SETTINGS["1366x768 at 125 %"], data, REAL_PLANS / name) == []
