from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.deadlines.reading import read_deadline

STEPS = {
    "Quý I: ban hành; Quý III: nghiệm thu": [
        ("ban hành", date(2026, 3, 31)),
        ("nghiệm thu", date(2026, 9, 30)),
    ],
    "- Tháng 5/2026: thí điểm tại hai thôn\n- Tháng 10/2026: nhân rộng": [
        ("thí điểm tại hai thôn", date(2026, 5, 31)),
        ("nhân rộng", date(2026, 10, 31)),
    ],
    "Dự thảo: 30/3/2026; trình ký: 15/4/2026": [
        ("Dự thảo", date(2026, 3, 30)),
        ("trình ký", date(2026, 4, 15)),
    ],
    "Trình thẩm định trước ngày 15/5/2026; ban hành trong quý III/2026": [
        ("Trình thẩm định", date(2026, 5, 14)),
        ("ban hành", date(2026, 9, 30)),
    ],
    "Hoàn thành 50% trong quý II, 100% trong quý IV/2026": [
        ("Hoàn thành 50%", date(2026, 6, 30)),
        ("100%", date(2026, 12, 31)),
    ],
    "Quý I/2026 khảo sát; quý II/2026 lập dự án; năm 2027 thi công": [
        ("khảo sát", date(2026, 3, 31)),
        ("lập dự án", date(2026, 6, 30)),
        ("thi công", date(2027, 12, 31)),
    ],
    "Sơ kết 6 tháng trước ngày 25/6, tổng kết năm trước ngày 05/12/2026": [
        ("Sơ kết 6 tháng", date(2026, 6, 24)),
        ("tổng kết năm", date(2026, 12, 4)),
    ],
    "Giai đoạn 1: Quý II/2026; giai đoạn 2: Quý IV/2026": [
        ("Giai đoạn 1", date(2026, 6, 30)),
        ("giai đoạn 2", date(2026, 12, 31)),
    ],
    "Trước ngày 15/6 và 15/12/2026": [
        ("Lần 1", date(2026, 6, 14)),
        ("Lần 2", date(2026, 12, 14)),
    ],
    "Lớp 1: tháng 4/2026 Lớp 2: tháng 9/2026": [
        ("Lớp 1", date(2026, 4, 30)),
        ("Lớp 2", date(2026, 9, 30)),
    ],
    "Sơ kết: trước 15/6/2027 Tổng kết: trước 10/12/2027": [
        ("Sơ kết", date(2027, 6, 14)),
        ("Tổng kết", date(2027, 12, 9)),
    ],
    "Quý II và quý IV/2026": [
        ("Lần 1", date(2026, 6, 30)),
        ("Lần 2", date(2026, 12, 31)),
    ],
    "Tháng 3, 6, 11/2027": [
        ("Lần 1", date(2027, 3, 31)),
        ("Lần 2", date(2027, 6, 30)),
        ("Lần 3", date(2027, 11, 30)),
    ],
}


@pytest.mark.parametrize(("text", "steps"), STEPS.items())
def test_the_steps_of_one_cell(text: str, steps: list[tuple[str, date]]) -> None:
    assert [(step.what, step.due) for step in read_milestones(text, 2026)] == steps


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30/6/2026",
        "Quý II, III/2026",
        "Tháng 3, tháng 4",
        "Tháng 3, tháng 6 hằng năm",
        "Kiểm tra các đơn vị tháng 3, tháng 6",
        "Từ 15/3/2026 đến 30/6/2026",
        "Quý II/2026, sau khi có hướng dẫn",
        "Sơ kết 6 tháng trước ngày 25/6, tổng kết năm trước ngày 05/12",
        "Trước 15/6 (6 tháng), trước 15/12 (năm)",
        "Hoàn thành trước 30/6; hoàn thành trước 30/9",
        "Theo Kế hoạch số 12/KH-UBND ngày 03/3/2026; Quý II: ban hành",
    ],
)
def test_what_names_no_two_steps_has_none(text: str) -> None:
    assert read_milestones(text, 2026) == ()


def test_the_words_of_the_time_stay_as_written() -> None:
    first, last = read_milestones("Trình trước ngày 15/5/2026; ký trong Quý III/2026", 2026)
    assert (first.when, last.when) == ("trước ngày 15/5/2026", "trong Quý III/2026")


@given(st.text(max_size=80))
def test_any_text_is_taken(text: str) -> None:
    steps = read_milestones(text, 2026)
    assert len(steps) != 1
    assert all(step.what and (step.start or step.due) for step in steps)


APART = st.lists(
    st.tuples(st.integers(1, 28), st.integers(1, 12)), min_size=2, max_size=5, unique=True
).map(lambda pairs: sorted((date(2026, month, day) for day, month in pairs)))


@given(APART, st.sampled_from(["", "Trước ngày ", "Chậm nhất ngày "]), st.booleans())
def test_each_day_of_any_list_is_a_turn(days: list[date], lead: str, named: bool) -> None:
    before = timedelta(days=lead.startswith("Trước"))
    written = [f"{day.day}/{day.month}" for day in days]
    text = f"{lead}{', '.join(written[:-1])} và {written[-1]}{'/2026' if named else ''}"
    together = any(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))
    steps = read_milestones(text, 2026)
    if not together:
        assert [step.due for step in steps] == [day - before for day in days]
        assert [step.what for step in steps] == [f"Lần {turn}" for turn in range(1, len(days) + 1)]
    assert read_deadline(text, 2026).due == days[-1] - before
