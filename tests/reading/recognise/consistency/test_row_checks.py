"""Rows of a table whose numbers, words or cells do not agree with those around them."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.drafts.draft import (
    DraftIndicator,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    SourceBlock,
)
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.reading.recognise.consistency.marking import mark_inconsistent

TASK = DraftTask("t1", "Rà soát sổ bộ của các thôn", number="1", lead=("Phòng Kinh tế",))
SHARE = DraftIndicator(
    "i1",
    "Tỷ lệ hồ sơ trực tuyến",
    number="1",
    measure_unit="%",
    targets=(Target(2026, "80%", Comparator.AT_LEAST, Decimal(80)),),
)


def read(*rows: DraftTask | DraftIndicator, cells: dict[str, tuple[str, ...]] | None = None):
    """Return the plan of these rows of a table, marked."""
    placed = [
        row._replace(key=f"r{at}", where=f"bảng 1, dòng {at}") for at, row in enumerate(rows, 1)
    ]
    blocks = tuple(
        SourceBlock(row.where, "", (cells or {}).get(row.where, (row.number, "")), 1)
        for row in placed
    )
    return mark_inconsistent(
        PlanDraft(
            "thử",
            title="Kế hoạch năm 2026",
            date=datetime.date(2026, 1, 5),
            year=2026,
            tasks=tuple(row for row in placed if isinstance(row, DraftTask)),
            indicators=tuple(row for row in placed if isinstance(row, DraftIndicator)),
            blocks=blocks,
        )
    )


def tasks(*numbers: str) -> list[DraftTask]:
    return [
        TASK._replace(number=number, title=f"Rà soát sổ bộ của thôn {at}")
        for at, number in enumerate(numbers)
    ]


def places(warnings: Sequence[ReadingWarning | DraftTask]) -> list[str]:
    return [warning.where.rpartition(" ")[2] for warning in warnings]


@pytest.mark.parametrize(
    ("numbers", "at"),
    [
        (("1", "2", "2", "3"), ["3"]),
        (("1", "3", "2", "4"), ["2", "3", "4"]),
        (("1", "2", "", "4"), ["3"]),
        (("1", "2", "3", "1", "2"), []),
        (("0102", "0201", "0202"), []),
    ],
)
def test_numbers_that_do_not_follow_are_told_where_they_stand(numbers, at) -> None:
    found = read(*tasks(*numbers))

    assert places(found.warnings) == at
    assert places([task for task in found.tasks if "number" in task.doubts]) == at


def test_a_number_merged_over_two_rows_is_not_printed_twice() -> None:
    merged = {"bảng 1, dòng 2": ("", "")}

    assert read(*tasks("1", "1", "2"), cells=merged).warnings == ()


def test_a_row_that_stands_twice_is_marked_once_and_both_where_the_leads_differ() -> None:
    other = TASK._replace(number="2", title="Mở lớp kỹ năng số cho hộ dân")
    again, otherwise = TASK._replace(number="3"), TASK._replace(number="3", lead=("Công an xã",))

    assert [task.doubts for task in read(TASK, other, again).tasks] == [set(), set(), {"title"}]
    assert [task.doubts for task in read(TASK, other, otherwise).tasks] == [
        {"lead"},
        set(),
        {"lead"},
    ]


def test_the_same_work_of_other_bodies_under_other_headings_is_no_repetition() -> None:
    here, there = TASK._replace(group="g1"), TASK._replace(group="g2", lead=("Công an xã",))

    assert read(here, there._replace(number="2")).warnings == ()


def test_a_body_for_a_product_and_work_for_one_are_marked() -> None:
    body = TASK._replace(deliverable="Công an xã")
    work = TASK._replace(number="2", title="Báo cáo", deliverable="Rà soát sổ bộ của các thôn")
    good = TASK._replace(number="3", title="Mở lớp cho hộ dân", deliverable="Quy chế sửa đổi")

    assert [task.doubts for task in read(body, work, good).tasks] == [
        {"deliverable"},
        {"title", "deliverable"},
        set(),
    ]


@pytest.mark.parametrize(
    ("words", "due", "marked"),
    [
        ("31/02/2026; 15/6/2026", datetime.date(2026, 6, 15), True),
        ("Quý V/2026, chậm nhất 15/6/2026", datetime.date(2026, 6, 15), True),
        ("Báo cáo – 15/6/2026", datetime.date(2026, 6, 15), True),
        ("30/4/2026; 15/6/2026", datetime.date(2026, 6, 15), False),
        ("Báo cáo hằng tháng", None, False),
        ("Quý II/2026, chậm nhất 15/6/2026", datetime.date(2026, 6, 15), False),
    ],
)
def test_a_time_that_no_calendar_has_or_that_holds_a_product_is_marked(words, due, marked) -> None:
    task = TASK._replace(deadline=Deadline(words, due=due))

    assert ("deadline" in read(task).tasks[0].doubts) is marked


def test_a_day_years_away_is_marked_where_no_other_task_goes_there() -> None:
    near, far = datetime.date(2026, 6, 15), datetime.date(2035, 6, 15)
    days = [near, near, near, far]
    rows = [
        row._replace(deadline=Deadline(f"{day:%d/%m/%Y}", due=day))
        for row, day in zip(tasks("1", "2", "3", "4"), days, strict=True)
    ]
    vision = [*rows, rows[3]._replace(number="5", title="Mở lớp kỹ năng số")]

    assert [task.doubts for task in read(*rows).tasks][2:] == [set(), {"deadline"}]
    assert all(not task.doubts for task in read(*vision).tasks)


@pytest.mark.parametrize(
    "name",
    [
        "Phonq Kjnh tế",
        "Đoàn Thanh",
        "#REF!",
        "Chưa thống nhất",
        "?",
        "Biên bản",
        "nt",
        "Trạm Y tế hoặc",
    ],
)
def test_what_is_no_name_of_a_body_is_marked(name: str) -> None:
    assert read(TASK._replace(lead=(name,))).tasks[0].doubts == {"lead"}


@pytest.mark.parametrize(
    "name",
    ["Phòng Dịch tễ", "Các phòng", "Công đoàn", "Văn phòng HĐND & UBND xã", "Trung tâm", "Đảng ủy"],
)
def test_another_body_is_not_taken_for_a_misspelt_one(name: str) -> None:
    assert read(TASK._replace(lead=(name,))).tasks[0].doubts == set()


def test_two_rows_in_one_and_an_item_on_the_next_line_are_marked() -> None:
    cells = {
        "bảng 1, dòng 1": ("1\n2", "Rà soát\nMở lớp", "Phòng Kinh tế\nCông an xã"),
        "bảng 1, dòng 2": ("3", "3. Rà soát\n4. Mở lớp", "Phòng Kinh tế"),
        "bảng 1, dòng 3": ("5", "Mở lớp:\n1. Cho hộ dân\n2. Cho cán bộ", "Phòng Kinh tế"),
    }

    found = read(*tasks("1\n2", "3", "5"), cells=cells).tasks

    # The row numbered 4 stands in the one above it.
    assert [task.doubts for task in found] == [{"title"}, {"title"}, {"number"}]


def test_another_lead_in_the_work_is_marked() -> None:
    named = TASK._replace(title="Rà soát sổ bộ của thôn (Công an xã chủ trì)")
    plain = TASK._replace(number="2", title="Chủ trì, phối hợp rà soát sổ bộ")

    assert [task.doubts for task in read(named, plain).tasks] == [{"title", "lead"}, set()]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1,500", "1.5", "Lượt"),
        ("850%", "850", "%"),
        ("2026", "2026", "Lớp"),
        ("05 lớp", "5", "%"),
        ("80% hoặc 85%", "80", "%"),
        ("80 (xem lại)", "80", "%"),
    ],
)
def test_a_figure_that_can_hardly_be_meant_is_marked(text, value, unit) -> None:
    target = Target(2026, text, Comparator.AT_LEAST, Decimal(value))

    found = read(SHARE._replace(measure_unit=unit, targets=(target,))).indicators[0]

    assert found.doubts == {"targets"}


@pytest.mark.parametrize(
    ("text", "value", "unit", "name"),
    [
        ("1.500", "1500", "Lượt", "Lượt khách"),
        ("105% dự toán", "105", "%", "Thu ngân sách"),
        ("95 trở lên", "95", "%", "Tỷ lệ hồ sơ"),
        ("100%", "100", "%", "Tỷ lệ hồ sơ"),
        ("12,5", "12.5", "%", "Tỷ lệ hộ nghèo"),
    ],
)
def test_an_ordinary_figure_is_not(text, value, unit, name) -> None:
    target = Target(2026, text, Comparator.AT_LEAST, Decimal(value))

    found = read(SHARE._replace(name=name, measure_unit=unit, targets=(target,))).indicators[0]

    assert found.doubts == set()


def test_an_indicator_without_the_unit_or_the_name_that_the_others_have_is_marked() -> None:
    rows = [SHARE._replace(number=str(n), name=f"Tỷ lệ hồ sơ nhóm {n}") for n in range(1, 6)]
    rows[2] = rows[2]._replace(measure_unit="")
    rows[4] = rows[4]._replace(name="")

    doubts = [row.doubts for row in read(*rows).indicators]

    assert doubts == [set(), set(), {"measure_unit"}, set(), {"name"}]
