"""Times that need no mark, and such as may belong to the work and get one."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency, Recurrence
from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
    "II. NHIỆM VỤ\n1. Công an xã "
)


def read(sentence: str) -> tuple[DraftTask, list[str]]:
    draft = PlanFileReader().read_text(f"{HEAD}{sentence}.\n")
    (task,) = draft.tasks
    return task, [warning.message for warning in draft.warnings]


def reading(deadline: Deadline) -> tuple[date | None, date | None, tuple[Recurrence, ...], bool]:
    waits = deadline.after is not None
    return deadline.start, deadline.due, deadline.recurrence, waits


@pytest.mark.parametrize(
    ("work", "time", "expected"),
    [
        (
            "diễn tập chữa cháy chợ",
            ", mỗi quý 01 cuộc",
            (None, None, (Recurrence(Frequency.QUARTERLY),), False),
        ),
        (
            "kiểm định bình khí",
            " 6 tháng/lần",
            (None, None, (Recurrence(Frequency.HALF_YEARLY),), False),
        ),
        (
            "niêm yết lệ phí",
            " ngay sau khi có quyết định của UBND tỉnh",
            (None, None, (), True),
        ),
        (
            "kết thúc đợt ra quân",
            " vào cuối quý II/2026",
            (None, date(2026, 6, 30), (), False),
        ),
        (
            "giữ trật tự cổng trường",
            " từ năm học 2026 - 2027",
            (date(2026, 9, 1), None, (), False),
        ),
    ],
)
def test_a_form_that_leaves_no_doubt_gets_no_mark(
    work: str, time: str, expected: tuple[object, ...]
) -> None:
    task, warnings = read(work + time)
    assert reading(task.deadline) == expected
    assert task.title.lower() == work
    assert warnings == []


@pytest.mark.parametrize(
    ("sentence", "frequency"),
    [
        ("kiểm tra camera ngõ xóm hằng quý", Frequency.QUARTERLY),
        ("kiểm tra camera ngõ xóm hằng quý, báo cáo UBND xã", Frequency.QUARTERLY),
        ("rà soát nhà trọ mỗi tháng, tổng hợp, báo cáo UBND xã", Frequency.MONTHLY),
        ("đề nghị khen người hiến máu mỗi năm hai lần trở lên", Frequency.HALF_YEARLY),
    ],
)
def test_a_rhythm_that_may_be_of_the_work_is_marked(sentence: str, frequency: Frequency) -> None:
    task, warnings = read(sentence)
    assert task.deadline.recurrence == (Recurrence(frequency),)
    assert any("Chưa chắc" in warning for warning in warnings)
