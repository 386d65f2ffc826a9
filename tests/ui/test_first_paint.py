"""What is loaded when the window first stands there, and what ``--exit-after-show`` says."""

import os
import re
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "sqlalchemy",
    "alembic",
    "openpyxl",
    "xlsxwriter",
    "python_calamine",
    "reportlab",
    "docx",
    "lxml",
    "pypdfium2",
    "holidays",
    "rapidfuzz",
)

PAINTED = """
import sys
from kehoach_desktop.ui.main_window import MainWindow

def begin(window):
    print(" ".join(name for name in {heavy!r} if name in sys.modules))
    window.close()

MainWindow.begin = begin
from kehoach_desktop.__main__ import main
sys.exit(main(["--data", sys.argv[1]]))
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )


def test_the_first_paint_waits_for_no_heavy_library(data: Path) -> None:
    done = run("-c", PAINTED.format(heavy=HEAVY), str(data))
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_exit_after_show_tells_both_times(data: Path) -> None:
    done = run("-m", "kehoach_desktop", "--data", str(data), "--exit-after-show")
    assert done.returncode == 0, done.stderr
    found = re.fullmatch(r"first paint: (\d+) ms\ndata shown: (\d+) ms\n", done.stdout)
    assert found, done.stdout
    assert 0 < int(found[1]) <= int(found[2])


def test_a_new_folder_shows_its_question_and_leaves(tmp_path: Path) -> None:
    done = run("-m", "kehoach_desktop", "--data", str(tmp_path / "new"), "--exit-after-show")
    assert done.returncode == 0, done.stderr
    assert "data shown" in done.stdout


def test_many_calls_that_return_nothing_are_survived() -> None:
    """PySide6 6.12 on Python 3.11 aborts after some 5,000 of them; 6.8 must not."""
    done = run(
        "-c",
        "from PySide6.QtCore import QObject, QCoreApplication\n"
        "app = QCoreApplication([])\n"
        "thing = QObject()\n"
        "for _ in range(300_000):\n"
        "    thing.setObjectName('x')\n"
        "print('alive')",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "alive\n"


COLLECTING = """
import gc, sys
from PySide6.QtCore import QTimer
from kehoach_desktop.ui import application
from kehoach_desktop.ui.main_window import MainWindow
begin, show = MainWindow.begin, application._give_icon

def begun(window):
    print(gc.isenabled())
    begin(window)

def shown(of):
    show(of)
    QTimer.singleShot(0, lambda: print(gc.isenabled(), gc.get_freeze_count() > 10_000))

MainWindow.begin, application._give_icon = begun, shown
from kehoach_desktop.__main__ import main
sys.exit(main(["--data", sys.argv[1], "--exit-after-show"]))
"""


def test_what_the_start_has_made_is_set_aside_and_no_worker_collects(data: Path) -> None:
    done = run("-c", COLLECTING, str(data))
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if " ms" not in line]
    assert lines == ["False", "False True"]
