"""Columns that are a calendar, and what their marks say together."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.table.schedule_columns import Span, scheduled, span_of


@pytest.mark.parametrize(
    ("heading", "span"),
    [
        ("2026", Span("year", 2026)),
        ("Lộ trình thực hiện – Năm 2027", Span("year", 2027)),
        ("Thời gian (năm 2026) – Quý II", Span("quarter", 2, 2026)),
        ("Quý – IV", Span("quarter", 4)),
        ("Q3", Span("quarter", 3)),
        ("Tháng thực hiện – 11", Span("month", 11)),
        ("T9", Span("month", 9)),
        ("6 tháng cuối năm", Span("half", 2)),
        ("Tháng – 13", None),
        ("Kết quả", None),
        ("Kinh phí – 2", None),
    ],
)
def test_a_heading_names_a_span_of_time(heading: str, span: Span | None) -> None:
    assert span_of(heading) == span


def test_marks_that_follow_one_another_are_a_stretch() -> None:
    quarters = [Span("quarter", number) for number in (1, 2, 3, 4)]
    assert scheduled([(quarters[0], "x"), (quarters[1], ""), (quarters[2], "")]) == "Quý I"
    assert scheduled([(quarters[1], "X"), (quarters[2], "✓")]) == "Từ quý II đến quý III"
    assert scheduled([(quarters[0], "x"), (quarters[3], "x")]) == "Quý I, Quý IV"
    assert scheduled([(quarters[0], ""), (quarters[3], "")]) == ""


def test_words_in_the_cells_are_dated_steps() -> None:
    cells = [(Span("quarter", 1), "Ban hành"), (Span("quarter", 3), "Nghiệm thu")]
    assert scheduled(cells) == "Quý I: Ban hành; Quý III: Nghiệm thu"


def test_figures_of_years_stay_targets() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nMở lớp năm 2026\n\nPHỤ LỤC I\n\n"
        "STT\tNội dung\tĐơn vị tính\t2026\t2027\tĐơn vị chủ trì\n"
        "1\tTỷ lệ hồ sơ số\t%\t80\t90\tVăn phòng\n2\tSố lớp\tLớp\t5\t6\tVăn phòng\n"
    )
    assert [[target.value for target in one.targets] for one in draft.indicators] == [
        [80, 90],
        [5, 6],
    ]
