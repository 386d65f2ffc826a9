"""While a report is written the window never stalls: measured by a timer on its thread."""

import datetime
import time

import pytest

pytest.importorskip("PySide6.QtWidgets", reason="Qt và các thư viện hệ thống của nó chưa được cài")

from PySide6.QtCore import QTimer

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftTask, PlanDraft
from kehoach_desktop.ui.main_window import FIRST_PAGE, MainWindow
from kehoach_desktop.ui.operations import Operations

TODAY = datetime.date(2026, 4, 14)
MOST_MILLISECONDS = 100
TRIES = 3


class Heartbeat:
    """Beats every 5 ms on the GUI thread and keeps the longest silence."""

    def __init__(self):
        self._last = 0.0
        self.longest = 0.0
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)

    def start(self):
        self._last, self.longest = 0.0, 0.0
        self._timer.start()

    def stop(self):
        self._timer.stop()
        return self.longest * 1000

    def _beat(self):
        now = time.perf_counter()
        if self._last:
            self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.fixture
def count(scale):
    return scale(600, 6)


@pytest.fixture
def large_office(tmp_path, count):
    """The sample office with one more plan of many tasks."""
    folder = tmp_path / "data"
    application = open_application(folder, TODAY)
    application.sample.fill()
    deadline = read_deadline("Quý II/2026", 2026)
    words = "Rà soát, cập nhật hồ sơ công việc theo quy trình mới của xã, đúng hạn, đủ thành phần "
    draft = PlanDraft(
        source="kế hoạch lớn",
        title="Kế hoạch lớn",
        symbol="99/KH-UBND",
        year=2026,
        groups=tuple(DraftGroup(f"g{at}", str(at + 1), f"Nhóm {at + 1}") for at in range(20)),
        tasks=tuple(
            DraftTask(
                f"t{at}",
                f"{words}{at}",
                number=str(at + 1),
                group=f"g{at // 30}",
                lead=("Phòng Kinh tế",),
                coordinating=("Công an xã", "Văn phòng HĐND và UBND"),
                deadline=deadline,
            )
            for at in range(count)
        ),
    )
    plan_id, _ = application.imports.store(draft)
    application.plans.accept(plan_id)
    application.close()
    return folder


def test_the_window_never_stalls_while_a_report_is_written(
    scale, qtbot, large_office, tmp_path, count
):
    operations = Operations(lambda: open_application(large_office, TODAY, write_apart=True))
    window = MainWindow(operations)
    qtbot.addWidget(window)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.pages.here == FIRST_PAGE, timeout=30_000)
    qtbot.waitUntil(lambda: not operations.is_busy, timeout=30_000)
    window.pages.turn_to("reports")
    reports = window.pages.page("reports")
    qtbot.waitUntil(lambda: bool(reports.preview.view._images), timeout=60_000)
    heart = Heartbeat()
    heart.start()
    qtbot.wait(scale(1000, 10))
    idle = heart.stop()
    stalls = []
    for attempt in range(scale(TRIES, 1)):
        out = tmp_path / f"out{attempt}"
        out.mkdir()
        reports.files.paths = []
        heart.start()
        began = time.perf_counter()
        reports.export(out)
        qtbot.waitUntil(lambda: bool(reports.files.paths), timeout=120_000)
        stalls.append(heart.stop())
        print(
            f"report of {count} tasks written in {time.perf_counter() - began:.1f} s: "
            f"longest silence {stalls[-1]:.0f} ms (idle window {idle:.0f} ms)"
        )
        if stalls[-1] <= MOST_MILLISECONDS:
            break
    operations.close()
    # Other programs may hold the processors once; not every time.
    assert min(stalls) <= scale.most(MOST_MILLISECONDS)
