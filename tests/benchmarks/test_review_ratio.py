"""Twenty times the rows under review: opened and corrected in hardly more time."""

import os
import subprocess
import sys

OPENED, CORRECTED_MS = 3, 400

SCRIPT = """
import sys, time
from kehoach_desktop.ui.application import make_application
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_view import ReviewView

application = make_application([])
deadline = read_deadline("Quý II/2026", 2026)

def opened(rows):
    tasks = tuple(
        DraftTask(
            f"t{at}", f"Rà soát, cập nhật dữ liệu của thôn thứ {at} rồi gửi kết quả về xã",
            str(at), lead=("Phòng Kinh tế",), coordinating=("Công an xã",),
            deadline=deadline, where=f"bảng 1, dòng {at}",
        )
        for at in range(rows)
    )
    blocks = tuple(SourceBlock(it.where, "", (it.number, it.title), 1) for it in tasks)
    draft = PlanDraft("dai.docx", year=2026, tasks=tasks, blocks=blocks)
    began = time.perf_counter()
    view = ReviewView(DraftSession(draft, default_units("o")))
    view.resize(1180, 600)
    view.show()
    application.processEvents()
    view.tasks.grab()
    took = time.perf_counter() - began
    began = time.perf_counter()
    view.session.correct_task("t7", "title", "Đã sửa")
    view.tasks.grab()
    corrected = time.perf_counter() - began
    view.close()
    return took, corrected

few, many = map(int, sys.argv[1:])
opened(few)
small, large = opened(few), opened(many)
print(small[0], large[0], large[1])
"""


def test_a_long_table_opens_as_a_short_one(scale):
    few, many = scale((250, 5000), (8, 40))
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(few), str(many)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    small, large, corrected = map(float, run.stdout.split())
    print(
        f"review: {few} rows {small * 1000:.0f} ms, {many:,} rows {large * 1000:.0f} ms "
        f"({large / small:.1f} times), a correction {corrected * 1000:.0f} ms"
    )
    assert large < scale.most(OPENED) * small
    assert corrected * 1000 < scale.most(CORRECTED_MS)
