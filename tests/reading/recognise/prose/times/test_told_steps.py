"""Steps of one sentence, wherever their times stand, and what only looks like steps."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft

One = Callable[[str], DraftTask]
Read = Callable[[str], PlanDraft]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (
            "Lập danh sách thợ mộc (hoàn thành tháng 02) và mở lớp truyền nghề (quý II, III).",
            [date(2026, 2, 28), date(2026, 9, 30)],
        ),
        (
            "Nâng tỷ lệ nộp hồ sơ trực tuyến lên 70% trong tháng 6; báo cáo nguyên nhân hồ sơ trễ "
            "hẹn trước ngày 12/6.",
            [date(2026, 6, 30), date(2026, 6, 11)],
        ),
        (
            "Xây dựng quy ước chợ quê, ban hành trước 30/4, tổ chức thực hiện xong trong quý III, "
            "báo cáo kết quả trước 10/12.",
            [date(2026, 4, 29), date(2026, 9, 30), date(2026, 12, 9)],
        ),
        (
            "Quý II/2026 khảo sát, quý III/2026 thi công xong tuyến đường hoa.",
            [date(2026, 6, 30), date(2026, 9, 30)],
        ),
        (
            "Vận động lắp đồng hồ nước, phấn đấu hết quý II đạt 85%, cuối năm đạt 100% số hộ.",
            [date(2026, 6, 30), date(2026, 12, 31)],
        ),
        (
            "Trong quý II hoàn thành cắm mốc lộ giới, trong quý III bàn giao cho các thôn quản lý.",
            [date(2026, 6, 30), date(2026, 9, 30)],
        ),
    ],
)
def test_each_step_has_its_day_and_the_last_is_the_deadline(
    one: One, sentence: str, days: list[date]
) -> None:
    task = one(sentence)
    assert task.title == sentence.rstrip(".")
    assert task.deadline.due == max(days)
    assert [step.due for step in read_milestones(task.deadline.text, 2026)] == days


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        # The month is of the report's name, of another's course, or a stretch for the same work.
        ("Trình báo cáo thu chi quý I, hoàn thành trước ngày 05/4.", date(2026, 4, 4)),
        (
            "Cử cán bộ dự lớp do Sở tổ chức trong tháng 5/2026; gửi danh sách trước ngày "
            "20/4/2026.",
            date(2026, 4, 19),
        ),
        ("Rà soát hộ làm muối trong tháng 9, hoàn thành trước 15/11/2026.", date(2026, 11, 14)),
        ("Triển khai kế hoạch năm 2026, hoàn thành trước ngày 30/6.", date(2026, 6, 29)),
    ],
)
def test_a_time_of_a_name_or_of_the_same_work_is_no_step(
    one: One, sentence: str, due: date
) -> None:
    task = one(sentence)
    assert task.deadline.due == due
    assert read_milestones(task.deadline.text, 2026) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Kiểm tra hồ chứa trong quý II/2026 và trước mùa mưa.",
        "Cuối học kỳ II, tổ chức tư vấn hướng nghiệp cho học sinh lớp 9.",
        "Rà soát hộ tạm trú trong quý III, trong quý II bố trí cán bộ.",
    ],
)
def test_a_time_that_no_reading_holds_is_told_of(read: Read, sentence: str) -> None:
    plan = read(sentence)
    (task,) = plan.tasks
    steps = read_milestones(task.deadline.text, 2026)
    told = [one.message for one in plan.warnings if one.where == task.where]
    assert len(steps) == 2 or any("thời gian “" in message for message in told)


@pytest.mark.parametrize(
    ("sentence", "title", "event", "days"),
    [
        (
            "Khi có hướng dẫn của Sở Y tế thì tổ chức khám mắt cho người cao tuổi.",
            "Tổ chức khám mắt cho người cao tuổi",
            "hướng dẫn của Sở Y tế",
            None,
        ),
        (
            "Sau khi có kinh phí được cấp, trong 30 ngày hoàn thành mua sắm thiết bị.",
            "Sau khi có kinh phí được cấp, trong 30 ngày hoàn thành mua sắm thiết bị",
            "kinh phí được cấp",
            30,
        ),
    ],
)
def test_an_event_in_front_is_waited_for(
    one: One, sentence: str, title: str, event: str, days: int | None
) -> None:
    task = one(sentence)
    assert task.title == title
    assert task.deadline.after is not None
    assert event in task.deadline.after.text
    assert task.deadline.after.days == days


def test_what_others_do_by_a_day_keeps_its_verb(one: One) -> None:
    task = one("Hướng dẫn các đơn vị thực hiện trước ngày 20/9/2026.")
    assert task.title == "Hướng dẫn các đơn vị thực hiện"
    assert task.deadline.due == date(2026, 9, 19)
