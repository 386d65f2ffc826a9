"""The check for what is not clear, and the plan held against a higher one."""

from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.six_clear import Clear
from kehoach_desktop.domain.versions.coverage import Cover
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.plans.coverage import CoverageService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.plans.six_clear import SixClearService
from kehoach_desktop.services.undo import UndoService


class Kept:
    """A writer of lists that keeps what it was given."""

    suffix = ".pdf"

    def write(self, document, path, monitor=None):  # noqa: ARG002
        self.document = document


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def six_clear(uow, clock, kept):
    return SixClearService(uow, clock, kept)


@pytest.fixture
def cover(uow, clock, kept):
    return CoverageService(uow, clock, kept)


@pytest.fixture
def titled(uow, clock, sample):
    plans = PlanService(uow, clock)

    def make(plan, title, **more):
        task = sample.task(plan, **more)
        plans.edit_task(task, "title", title)
        return task

    return make


def test_the_counts_of_the_check_agree_with_its_rows(uow, clock, sample, six_clear, titled, kept):
    plan = sample.plan()
    titled(plan, "Lắp loa ở ba thôn", number="1", lead="Phòng Kinh tế", deadline="30/6/2026")
    titled(plan, "Tập huấn", number="2")
    dropped = titled(plan, "Việc đã thôi", number="3")
    ProgressService(uow, clock).set_many("2026-04", [ProgressInput(dropped, ReportedState.DROPPED)])
    found = six_clear.check(plan)
    assert found.total == 2
    assert found.clear + len(found.rows) == found.total
    assert [row.task.number for row in found.rows] == ["1", "2"]
    assert [lack.what for lack in found.rows[0].lacks] == [Clear.AUTHORITY, Clear.PRODUCT]
    for what in Clear:
        assert found.counts[what] == sum(
            lack.what is what for row in found.rows for lack in row.lacks
        )
    five = six_clear.check(plan, authority=False)
    assert Clear.AUTHORITY not in five.counts
    six_clear.export(plan, Path("x.pdf"))
    assert [row.cells[0] for row in kept.document.tables[0].rows] == ["1", "2"]
    assert kept.document.remark.startswith("0/2 nhiệm vụ đủ 6 rõ")
    with pytest.raises(NotFound):
        six_clear.check("không có")


def test_what_the_officer_says_of_a_point_is_kept_and_undone(uow, sample, cover, titled):
    own = sample.plan()
    higher = sample.plan("100/KH-UBND", PlanState.DRAFT)
    answer = titled(own, "Tập huấn tổ công nghệ số cộng đồng ở thôn", number="1")
    first = titled(higher, "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng", number="1")
    second = titled(higher, "Dựng trại nuôi thông minh", number="2")

    def covers():
        points = cover.compare(own, higher).points
        return [(one.cover, one.task and one.task.id) for one in points]

    assert covers() == [(Cover.ANSWERED, answer), (Cover.UNANSWERED, None)]
    cover.confirm(second, answer)
    cover.leave_out(first)
    assert covers() == [(Cover.NOT_OURS, None), (Cover.CONFIRMED, answer)]
    cover.leave_out(second)
    assert covers()[1] == (Cover.NOT_OURS, None)
    undo = UndoService(uow)
    undo.undo()
    assert covers()[1] == (Cover.CONFIRMED, answer)
    assert cover.compare(own, higher).points[1].said
    assert cover.refuse(second).step.startswith("ghi là chưa có nhiệm vụ cho")
    assert covers()[1] == (Cover.UNANSWERED, None)
    assert cover.compare(own, higher).points[1].said
    undo.undo()
    assert covers()[1] == (Cover.CONFIRMED, answer)
    cover.forget(second)
    assert covers()[1] == (Cover.UNANSWERED, None)
    counts = cover.compare(own, higher).counts
    assert sum(counts.values()) == 2
    PlanService(uow, lambda: None).remove([task_key(answer)])
    assert covers()[0] == (Cover.NOT_OURS, None)


def task_key(id):
    from kehoach_desktop.services.models.read_models import NodeKey, NodeKind

    return NodeKey(NodeKind.TASK, id)


def test_a_suggestion_can_be_refused_and_another_task_chosen(sample, cover, titled, kept):
    own, higher = sample.plan(), sample.plan("100/KH-UBND", PlanState.DRAFT)
    like = titled(own, "Tập huấn tổ công nghệ số cộng đồng ở thôn", number="1")
    other = titled(own, "Quét dọn nhà văn hóa", number="2")
    point = titled(higher, "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng", number="1")
    titled(higher, "Dựng trại nuôi thông minh", number="2")
    assert [line.id for line in cover.nearest(own, point)] == [like, other]
    cover.refuse(point)
    assert cover.compare(own, higher).counts[Cover.UNANSWERED] == 2
    cover.confirm(point, other)
    assert cover.compare(own, higher).points[0].task.id == other
    cover.export(own, higher, Path("x.pdf"))
    printed = [row.cells[0] for row in kept.document.tables[0].rows]
    assert printed == ["2", "1"], "what is unanswered comes first"


def test_plans_that_cannot_be_compared_say_why(sample, cover):
    own, higher = sample.plan(), sample.plan("100/KH-UBND")
    with pytest.raises(InvalidInput, match="một kế hoạch khác"):
        cover.compare(own, own)
    with pytest.raises(InvalidInput, match="không có nhiệm vụ nào"):
        cover.compare(own, higher)
