"""Measures that a sentence names and nothing that was read holds are told; others are not."""

import pytest

from kehoach_desktop.domain.drafts.draft import (
    DraftIndicator,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    SourceBlock,
)
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.reading.recognise.consistency.body_sentences import body_sentences
from kehoach_desktop.reading.recognise.consistency.left_measures import left_measures

HEADING = "II. CHỈ TIÊU NĂM 2026"
WORK = "III. NHIỆM VỤ"


def told(*lines: str, year: int | None = 2026, **facts) -> list[ReadingWarning]:
    blocks = tuple(SourceBlock(f"đoạn {at}", line) for at, line in enumerate(lines, 1))
    draft = PlanDraft("tep.txt", year=year, blocks=blocks, **facts)
    return [*left_measures(draft, body_sentences(blocks))]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Hộ dân dùng nước sạch không dưới 82%.", "không dưới 82%"),
        ("Đơn thư trễ hạn giữ ở mức không quá 1%.", "không quá 1%"),
        ("Ít nhất 50 % số hộ phân loại rác, không đốt rác.", "Ít nhất 50 % số hộ phân loại rác"),
        ("Tỷ lệ hộ chưa có điện lưới chỉ còn dưới 3 %.", "chỉ còn dưới 3 %"),
        ("Có ít nhất ba phần tư số chợ đạt chuẩn.", "ít nhất ba phần tư số chợ đạt chuẩn"),
        ("Mỗi ngõ có ít nhất một bảng tin.", "ít nhất một bảng tin"),
    ],
)
def test_a_measure_that_stands_in_nothing_read_is_told(line: str, words: str) -> None:
    (warning,) = told(HEADING, line)

    assert warning == ReadingWarning("đoạn 2", f"Câu này nêu mức “{words}” chưa nhận làm chỉ tiêu.")


def test_one_warning_names_all_measures_of_a_paragraph() -> None:
    (warning,) = told("7. Yêu cầu cần đạt: hài lòng trên 95%; trễ hạn dưới 0,5%.")

    assert "“trên 95%”, “dưới 0,5%”" in warning.message


def test_a_measure_of_an_indicator_there_is_not_told() -> None:
    target = Target(2026, "không dưới 82%")
    indicator = DraftIndicator("i", "Hộ dùng nước sạch", targets=(target,), where="đoạn 2")

    assert not told(HEADING, "Hộ dùng nước sạch không dưới 82%.", indicators=(indicator,))


def test_a_second_measure_only_kept_beside_a_target_is_told() -> None:
    words = "đạt 85%, còn đơn trễ hạn không quá 1%"
    target = Target(2026, words, also="còn đơn trễ hạn không quá 1%")
    indicator = DraftIndicator("i", "Đơn nộp qua mạng", targets=(target,), where="đoạn 2")

    (warning,) = told(HEADING, f"Đơn nộp qua mạng {words}.", indicators=(indicator,))

    assert "không quá 1%" in warning.message
    assert "85%" not in warning.message


def test_a_measure_that_a_row_of_the_annex_holds_is_not_told() -> None:
    row = DraftIndicator(
        "i", "Tỷ lệ hộ dùng nước sạch", targets=(Target(2026, "82"),), where="bảng 1, dòng 2"
    )

    assert not told(HEADING, "Tỷ lệ hộ dùng nước sạch đạt 82%.", indicators=(row,))


@pytest.mark.parametrize(
    "lines",
    [
        ("Thời gian qua, mức hài lòng mới đạt 86,2%.", WORK),
        ("I. TÌNH HÌNH THỰC HIỆN", "Đơn nộp qua mạng đạt trên 60%."),
        (HEADING, "Năm 2025 có trên 60% hộ dùng nước sạch."),
        ("V. KINH PHÍ", "Ngân sách xã chi không quá 40%."),
        (WORK, "Nơi nhận:", "- Văn phòng (trên 90%)."),
        (WORK, "1. Rà soát 100% sổ bộ."),
    ],
)
def test_what_was_or_what_it_costs_is_no_measure(lines: tuple[str, ...]) -> None:
    assert not told(*lines)


def test_a_share_of_the_work_itself_is_not_told_but_a_measure_beside_it_is() -> None:
    work = "Cắt giảm ít nhất 30% giấy tờ"
    task = DraftTask("t", work, where="đoạn 2")
    beside = "; tỷ lệ đơn đúng hạn không dưới 82%"
    both = DraftTask("t", work + beside, where="đoạn 2")

    assert not told(WORK, f"1. {work}.", tasks=(task,))
    assert "82%" in told(WORK, f"1. {work}{beside}.", tasks=(both,))[0].message


def test_many_are_summed_up() -> None:
    warnings = told(HEADING, *(f"Việc thứ {at} đạt trên {60 + at}%." for at in range(12)))

    assert len(warnings) == 9
    assert warnings[-1].message.startswith("Còn 4 đoạn nữa")
