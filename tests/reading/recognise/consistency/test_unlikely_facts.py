"""Facts that look misread are marked; ordinary ones are not."""

import datetime
from dataclasses import replace

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.recognise.consistency.marking import mark_inconsistent

TASK = DraftTask("t1", "Rà soát sổ bộ", lead=("Phòng Kinh tế",), coordinating=("Công an xã",))
DRAFT = PlanDraft(
    source="thử",
    title="Kế hoạch năm 2026",
    issuer="UBND xã Tân Lập",
    date=datetime.date(2026, 2, 1),
    year=2026,
)


def doubts_of(task: DraftTask) -> frozenset[str]:
    (marked,) = mark_inconsistent(replace(DRAFT, tasks=(task,))).tasks
    return marked.doubts


@pytest.mark.parametrize(
    "name",
    [
        "UBND xã và các tổ chức thành viên trong tháng 3/2026",
        "Phòng Kinh tế hoàn thành trước ngày 5",
        "Trung tâm Văn hóa và",
        " ".join(["thôn"] * 20),
    ],
)
def test_a_name_with_a_time_in_it_or_broken_off_is_doubtful(name: str) -> None:
    assert doubts_of(TASK._replace(lead=(name,))) == {"lead"}
    assert doubts_of(TASK._replace(coordinating=("Trạm Y tế", name))) == {"coordinating"}


@pytest.mark.parametrize(
    "title",
    [
        "Xây dựng nhà văn hóa thôn. lãnh đạo thực hiện",
        "Mở lớp kỹ năng số., mỗi quý 01 khóa",
        "Vận động hộ dân tham gia tổ công nghệ số của",
        "12/2026",
    ],
)
def test_work_with_remains_of_its_assignment_is_doubtful(title: str) -> None:
    assert doubts_of(TASK._replace(title=title)) == {"title"}


@pytest.mark.parametrize(
    "title",
    [
        "Thu hút đầu tư",
        "Sửa mái các chợ",
        "Lắp sổ liên lạc điện tử",
        "Số hóa sổ hộ tịch do xã cũ bàn giao",
        "Kiểm tra, giám sát việc thực hiện",
        "Báo cáo kết quả thực hiện",
    ],
)
def test_ordinary_work_is_not(title: str) -> None:
    task = TASK._replace(title=title, coordinating=("Hợp tác xã Mẫu", "Sở Dân tộc và Tôn giáo"))

    assert doubts_of(task) == frozenset()


def test_a_deadline_of_another_time_is_doubtful() -> None:
    far = Deadline("30/6/2062", due=datetime.date(2062, 6, 30))
    near = Deadline("31/12/2030", due=datetime.date(2030, 12, 31))

    assert doubts_of(TASK._replace(deadline=far)) == {"deadline"}
    assert doubts_of(TASK._replace(deadline=near)) == frozenset()


def test_a_jump_in_the_numbers_of_a_table_is_told_once() -> None:
    tasks = [TASK._replace(key=f"t{n}", number=str(n), where=f"dòng {n}") for n in (1, 2, 4, 5)]

    warnings = mark_inconsistent(replace(DRAFT, tasks=tuple(tasks))).warnings

    assert [(one.where, "từ 2 sang 4" in one.message) for one in warnings] == [("dòng 4", True)]


def test_numbers_that_begin_anew_in_each_group_are_no_jump() -> None:
    tasks = [TASK._replace(key=f"t{at}", number=n) for at, n in enumerate(["1", "2", "1", "2"])]

    assert mark_inconsistent(replace(DRAFT, tasks=tuple(tasks))).warnings == ()


def test_an_issuer_made_of_two_bodies_is_told() -> None:
    odd = replace(DRAFT, issuer="Công an tỉnh Mẫu công an xã Tân Lập")

    assert [one.where for one in mark_inconsistent(odd).warnings] == ["thử"]
    assert mark_inconsistent(DRAFT).warnings == ()
    assert mark_inconsistent(replace(DRAFT, issuer="Ban Chỉ đạo 57 xã Tân Lập")).warnings == ()
