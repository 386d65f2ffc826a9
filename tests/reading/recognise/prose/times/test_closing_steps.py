"""Steps that close a sentence: turns only tell when, other work stays in the words."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft

One = Callable[[str], DraftTask]


@pytest.mark.parametrize(
    ("turns", "due"),
    [
        (" (đợt 1: tháng 4; đợt 2: tháng 9)", date(2026, 9, 30)),
        (", lớp thứ nhất trong tháng 6, lớp thứ hai trong tháng 9/2026", date(2026, 9, 30)),
        (", đợt 1 xong trước 30/4, đợt 2 xong trước 30/10", date(2026, 10, 29)),
        (": lần 1 quý I, lần 2 quý II và lần 3 quý IV", date(2026, 12, 31)),
    ],
)
def test_turns_are_no_words_of_the_work(one: One, turns: str, due: date) -> None:
    task = one(f"Công an xã kiểm tra nhà trọ nhiều đợt{turns}.")
    assert task.title == "Kiểm tra nhà trọ nhiều đợt"
    assert task.deadline.due == due
    assert len(read_milestones(task.deadline.text, 2026)) >= 2


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Giải ngân vốn nuôi bò xong trong quý II, nghiệm thu trong quý IV", date(2026, 12, 31)),
        ("Khởi công nhà văn hóa ngày 19/5/2026, khánh thành trước 22/12/2026", date(2026, 12, 21)),
        ("Sơ kết phong trào vào năm 2028, tổng kết vào năm 2030", date(2030, 12, 31)),
    ],
)
def test_two_steps_of_work_keep_their_words(one: One, words: str, due: date) -> None:
    task = one(f"{words}.")
    assert task.title == words
    assert task.deadline.due == due


@pytest.mark.parametrize(
    ("sentence", "lead", "steps"),
    [
        (
            "Phòng Kinh tế chuyển đổi 40 ha lúa, trong đó 25 ha trước ngày 15/5/2026, 15 ha còn "
            "lại trước ngày 20/9/2026.",
            ("Phòng Kinh tế",),
            [("25 ha", date(2026, 5, 14)), ("15 ha còn lại", date(2026, 9, 19))],
        ),
        (
            "Công an xã tham mưu sơ kết 6 tháng trước ngày 25/6, tổng kết năm trước ngày "
            "05/12/2026.",
            ("Công an xã",),
            [("tham mưu sơ kết 6 tháng", date(2026, 6, 24)), ("tổng kết năm", date(2026, 12, 4))],
        ),
        (
            "Phòng Kinh tế giải ngân vốn kênh mương, trong đó 40% trước ngày 30/6/2026, 100% trước "
            "ngày 20/12/2026.",
            ("Phòng Kinh tế",),
            [("40%", date(2026, 6, 29)), ("100%", date(2026, 12, 19))],
        ),
        (
            "Sơ kết cuộc vận động vào tháng 11/2026, tổng kết vào tháng 11/2027. Phòng Văn hóa - "
            "Xã hội chủ trì tham mưu.",
            ("Phòng Văn hóa - Xã hội",),
            [("Sơ kết cuộc vận động", date(2026, 11, 30)), ("tổng kết", date(2027, 11, 30))],
        ),
        (
            "Phòng Kinh tế khảo sát tuyến kênh trong quý I, lập dự toán trong quý II, thi công "
            "xong trước 15/11/2026.",
            ("Phòng Kinh tế",),
            [
                ("khảo sát tuyến kênh", date(2026, 3, 31)),
                ("lập dự toán", date(2026, 6, 30)),
                ("thi công", date(2026, 11, 14)),
            ],
        ),
    ],
)
def test_each_step_keeps_its_day(
    one: One, sentence: str, lead: tuple[str, ...], steps: list[tuple[str, date]]
) -> None:
    task = one(sentence)
    assert task.lead == lead
    assert (task.deadline.start, task.deadline.recurrence) == (None, ())
    assert task.deadline.due == steps[-1][1]
    found = [(step.what, step.due) for step in read_milestones(task.deadline.text, 2026)]
    assert found == steps


def test_steps_with_their_days_are_not_asked_about(read: Callable[[str], PlanDraft]) -> None:
    draft = read(
        "Phòng Kinh tế chuyển đổi 40 ha lúa: 25 ha trước ngày 15/5/2026, 15 ha nữa trước "
        "ngày 20/9/2026."
    )
    assert not draft.warnings


def test_a_limit_within_a_stretch_is_no_second_step(one: One) -> None:
    task = one("Rà soát hộ nghèo trong tháng 9, hoàn thành trước 15/11/2026.")
    assert task.deadline.due == date(2026, 11, 14)
    assert task.deadline.text == "hoàn thành trước 15/11/2026"


def test_a_bracket_of_who_does_it_stands_behind_the_turns(one: One) -> None:
    task = one(
        "Tổ chức 02 phiên tư vấn: phiên 1 trong tháng 3, phiên 2 trong tháng 8. (Công an xã)"
    )
    assert task.title == "Tổ chức 02 phiên tư vấn"
    assert task.lead == ("Công an xã",)
    assert task.deadline.due == date(2026, 8, 31)
