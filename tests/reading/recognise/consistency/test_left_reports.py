"""Reports that a sentence asks for and nothing that was read holds are told; others are not."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency
from kehoach_desktop.domain.drafts.draft import (
    DraftDuty,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    SourceBlock,
)
from kehoach_desktop.reading.recognise.consistency.body_sentences import body_sentences
from kehoach_desktop.reading.recognise.consistency.left_reports import left_reports

HEADING = "V. CHẾ ĐỘ BÁO CÁO"


def told(line: str, **facts) -> list[ReadingWarning]:
    blocks = (SourceBlock("đoạn 1", HEADING), SourceBlock("đoạn 2", line))
    return [*left_reports(PlanDraft("tep.txt", blocks=blocks, **facts), body_sentences(blocks))]


@pytest.mark.parametrize(
    "line",
    [
        "Các tổ báo cáo tiến độ cho Văn phòng hai tuần một lần, vào thứ Sáu.",
        "1. Sáu tháng một lần (chậm nhất 20/6 và 20/12), các tổ báo cáo Hội đồng.",
        "Ngày 28 hằng tháng gửi kết quả cho thầy Hiệu phó.",
        "Mỗi quý một lần, vào ngày 10, các tổ thông tin kết quả cho Phòng Kinh tế.",
        "- Tuần: chiều thứ Năm, các tổ báo số liệu về Trạm.",
        "Thứ Sáu tuần cuối của tháng, các tổ cập nhật tiến độ cho Văn phòng.",
    ],
)
def test_a_report_with_a_rhythm_that_nothing_holds_is_told(line: str) -> None:
    (warning,) = told(line)

    assert warning.where == "đoạn 2"
    assert "chưa nhận đủ" in warning.message


def test_a_second_report_of_another_rhythm_is_told() -> None:
    duty = DraftDuty(Frequency.HALF_YEARLY, where="đoạn 2")
    line = "Các tổ báo cáo mỗi tháng một lần; Văn phòng báo cáo Hội đồng theo quý."

    assert told(line, duties=(duty,))


@pytest.mark.parametrize(
    ("line", "frequency"),
    [
        ("Các tổ báo cáo Văn phòng trước ngày 20 hằng tháng.", Frequency.MONTHLY),
        ("Các tổ gửi báo cáo trước ngày 20 của tháng cuối quý.", Frequency.QUARTERLY),
        ("Định kỳ 6 tháng, hằng năm các tổ báo cáo kết quả.", Frequency.YEARLY),
    ],
)
def test_a_report_whose_duty_was_read_is_not_told(line: str, frequency: Frequency) -> None:
    assert not told(line, duties=(DraftDuty(frequency, where="đoạn 2"),))


def test_a_report_by_the_day_of_its_task_is_not_told() -> None:
    limit = Deadline("ngày 28", due=datetime.date(2026, 3, 28))
    task = DraftTask("t", "Gửi báo cáo", deadline=limit, where="đoạn 2")

    assert not told("Gửi báo cáo hằng tháng, ngày 28.", tasks=(task,))


@pytest.mark.parametrize(
    "line",
    [
        "100% báo cáo định kỳ được lập trên máy.",
        "Văn phòng theo dõi, báo cáo Hội đồng theo quy định.",
        "Định kỳ tổng hợp báo cáo Hội đồng.",
        "Hội đồng họp mỗi quý một lần; tổng kết báo cáo cấp trên.",
    ],
)
def test_a_report_without_a_rhythm_is_not_told(line: str) -> None:
    assert not told(line)


def test_what_another_warning_says_of_the_report_is_not_said_twice() -> None:
    warning = ReadingWarning("đoạn 2", "Báo cáo hằng tuần theo thứ …")

    assert not told("Thứ Tư hằng tuần gửi báo cáo.", warnings=(warning,))
