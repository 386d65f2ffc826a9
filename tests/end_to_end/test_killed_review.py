"""The real program, killed in the middle of a review, still has what was corrected and typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVEN = Path(__file__).with_name("driven_window.py")
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
PLAN = """KẾ HOẠCH
Chuyển đổi số năm 2026 của xã Tân Lập

Ủy ban nhân dân xã Tân Lập ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tThời hạn
1\tLắp loa ở thôn\tCông an xã\t30/6/2026
2\tMở lớp buổi tối\tPhòng Kinh tế\t31/8/2026
"""


@pytest.fixture
def start(tmp_path):
    """Start the window over one data folder; whatever still runs at the end is killed."""
    started = []

    def start() -> subprocess.Popen:
        words = ["--data", str(tmp_path / "data"), "--today", "2026-04-14"]
        window = subprocess.Popen(
            [sys.executable, str(DRIVEN), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=ENVIRONMENT,
        )
        started.append(window)
        assert window.stdout.readline() == "idle\n"
        return window

    yield start
    for window in started:
        if window.poll() is None:
            window.kill()
        window.communicate()


def told(window: subprocess.Popen, line: str) -> list[str]:
    """Ask for something and return what the window says until it is idle again."""
    window.stdin.write(line + "\n")
    window.stdin.flush()
    said = []
    while (answer := window.stdout.readline()) != "idle\n":
        assert answer, "the window ended"
        said.append(answer.rstrip("\n"))
    return said


def test_a_killed_review_is_gone_on_with(start, tmp_path):
    plan, data = tmp_path / "ke-hoach.txt", tmp_path / "data"
    plan.write_text(PLAN, "utf-8")
    kehoach = [sys.executable, "-m", "kehoach_desktop", "--data", str(data)]
    subprocess.run([*kehoach, "demo"], check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    listing = [*kehoach, "plans", "--json"]
    before = json.loads(subprocess.check_output(listing, env=ENVIRONMENT))

    window = start()
    told(window, f"review {plan}")
    told(window, "correct Lắp loa ở bốn thôn")
    told(window, "type Mở lớp buổi sáng")
    window.kill()
    window.wait()
    plan.unlink()

    window = start()
    assert told(window, "go on") == ["Lắp loa ở bốn thôn", "Mở lớp buổi sáng"]
    window.stdin.write("close\n")
    window.stdin.flush()
    assert window.wait(30) == 0
    assert json.loads(subprocess.check_output(listing, env=ENVIRONMENT)) == before
