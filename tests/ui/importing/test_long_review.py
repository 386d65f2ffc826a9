"""A table of 5,000 rows under review: only what is in view is built, and it stays quick."""

import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.services.reviewing.draft_order import task_rows
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_view import ReviewView
from kehoach_desktop.ui.importing.task_model import TaskReviewModel

ROWS = 5000


@pytest.fixture(scope="module")
def long_draft():
    """5,000 tasks in 50 groups, one in a hundred with a deadline nobody understands."""
    good, unread = read_deadline("Quý II/2026", 2026), read_deadline("sớm", 2026)
    tasks = tuple(
        DraftTask(
            f"t{at}",
            f"Rà soát, cập nhật dữ liệu của thôn thứ {at} và gửi kết quả về xã",
            str(at),
            group=f"g{at // 100}",
            lead=("Phòng Kinh tế",),
            coordinating=("Công an xã",),
            deadline=good if at % 100 else unread,
            where=f"bảng 1, dòng {at}",
        )
        for at in range(ROWS)
    )
    groups = tuple(DraftGroup(f"g{at}", str(at), f"Nhóm {at}") for at in range(ROWS // 100))
    blocks = tuple(SourceBlock(it.where, "", (it.number, it.title), 1) for it in tasks)
    return PlanDraft("dai.docx", year=2026, groups=groups, tasks=tasks, blocks=blocks)


def test_only_rows_in_view_are_built(qtbot, long_draft, monkeypatch):
    built = set()
    lines_of = TaskReviewModel.lines_of

    def counted(model, fact, field, marks):
        built.add(fact.key)
        return lines_of(model, fact, field, marks)

    monkeypatch.setattr(TaskReviewModel, "lines_of", counted)
    review = ReviewView(DraftSession(long_draft, default_units("o")))
    qtbot.addWidget(review)
    review.resize(1180, 600)
    review.show()
    qtbot.waitUntil(lambda: bool(built))
    review.tasks.grab()
    assert len(built) < 100
    # A correction far away and a jump to the next doubt build a screenful more, no more.
    review.session.correct_task("t4000", "title", "Đã sửa")
    for _ in range(3):
        review.next_doubt()
        review.tasks.grab()
    assert len(built) < 400
    row = review.tasks.facts.index_of("t4000").row()
    assert task_rows(review.session.draft)[row].title == "Đã sửa"


def test_the_source_of_a_row_far_down_comes_into_sight(qtbot, long_draft):
    review = ReviewView(DraftSession(long_draft, default_units("o")))
    qtbot.addWidget(review)
    review.resize(1180, 600)
    review.show()
    pane = review.source
    for key in ("t4999", "t0", "t2500"):
        review.tasks.show_row(key)
        line = pane.model().index(int(key[1:]), 0)

        def is_seen(line=line):
            place = pane.visualRect(line)
            return place.isValid() and pane.viewport().rect().contains(place)

        qtbot.waitUntil(is_seen, timeout=5000)
        qtbot.waitUntil(lambda: not pane._soon.isActive())
        assert is_seen()
