"""Times of the week, of events that come again, and times that something else follows."""

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Hạ Đông\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
    "II. NHIỆM VỤ\n"
)


def read(sentence: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}1. {sentence}\n2. Phòng Kinh tế rà soát ao hồ.\n")


def task_of(sentence: str) -> DraftTask:
    return read(sentence).tasks[0]


@pytest.mark.parametrize(
    ("sentence", "title", "weekdays"),
    [
        ("Trạm Y tế khám bệnh các ngày thứ Ba, Năm, Bảy.", "Khám bệnh", (2, 4, 6)),
        ("Công an xã trực cấp căn cước vào thứ 2, 4 hằng tuần.", "Trực cấp căn cước", (1, 3)),
        (
            "Hội Phụ nữ xã thu gom phế liệu vào sáng thứ Bảy và chiều Chủ nhật hằng tuần.",
            "Thu gom phế liệu",
            (6, 7),
        ),
        ("Thư viện xã mở cửa các tối thứ Ba và thứ Sáu.", "Mở cửa", (2, 5)),
    ],
)
def test_all_days_of_a_week_that_are_named_recur(
    sentence: str, title: str, weekdays: tuple[int, ...]
) -> None:
    task = task_of(sentence)
    assert task.title == title or sentence.startswith("Thư viện")
    found = task.deadline.recurrence
    assert {one.frequency for one in found} == {Frequency.WEEKLY}
    assert tuple(one.weekday for one in found) == weekdays


def test_a_rhythm_before_a_place_is_read_and_marked() -> None:
    task = task_of("Trạm Y tế xã tư vấn vào chiều thứ Hai và thứ Năm hằng tuần tại nhà văn hóa.")
    assert [one.weekday for one in task.deadline.recurrence] == [1, 4]
    assert "deadline" in task.doubts


def test_rhythms_of_two_clauses_are_both_read_and_marked() -> None:
    task = task_of(
        "Hợp tác xã Phú Điền bơm nước vào các ngày thứ Tư hằng tuần; nạo bể hút mỗi quý một lần."
    )
    assert {one.frequency for one in task.deadline.recurrence} == {
        Frequency.WEEKLY,
        Frequency.QUARTERLY,
    }
    assert "deadline" in task.doubts


def test_a_time_before_the_one_in_charge_closes_the_work() -> None:
    task = task_of("Duy trì đội trống, tập chiều thứ Sáu hằng tuần, đồng chí Vũ Văn Ngô phụ trách.")
    assert task.lead == ("đồng chí Vũ Văn Ngô",)
    assert [one.weekday for one in task.deadline.recurrence] == [5]


@pytest.mark.parametrize(
    ("sentence", "title", "days", "working"),
    [
        ("Công bố biên bản sau mỗi đợt hậu kiểm, không quá 06 ngày.", "Công bố biên bản", 6, False),
        (
            "Phòng Kinh tế gửi thông báo sau mỗi cuộc họp chậm nhất 02 ngày làm việc.",
            "Gửi thông báo",
            2,
            True,
        ),
        (
            "Tổng hợp kiến nghị tối đa 05 ngày sau mỗi kỳ tiếp xúc.",
            "Tổng hợp kiến nghị",
            5,
            False,
        ),
    ],
)
def test_days_are_counted_from_an_event_that_comes_again(
    sentence: str, title: str, days: int, working: bool
) -> None:
    task = task_of(sentence)
    after = task.deadline.after
    assert after is not None
    assert (task.title, after.days, after.working_days) == (title, days, working)


@pytest.mark.parametrize(
    ("sentence", "words", "days"),
    [
        (
            "Văn phòng gửi tài liệu trước ngày khai hội ít nhất 04 ngày.",
            "trước ngày khai hội ít nhất 04 ngày",
            4,
        ),
        ("Văn phòng gửi tài liệu trước phiên họp 03 ngày.", "trước phiên họp 03 ngày", 3),
        (
            "Văn phòng gửi tài liệu ít nhất 05 ngày trước kỳ họp.",
            "ít nhất 05 ngày trước kỳ họp",
            5,
        ),
        ("Văn phòng gửi tài liệu trước khi bước vào vụ gặt.", "trước khi bước vào vụ gặt", 1),
        ("Văn phòng gửi tài liệu trước thời điểm kiểm kê.", "trước thời điểm kiểm kê", 1),
    ],
)
def test_days_ahead_of_an_event_wait_for_it_and_are_told(
    sentence: str, words: str, days: int
) -> None:
    plan = read(sentence)
    task = plan.tasks[0]
    assert (task.title, task.deadline.text) == ("Gửi tài liệu", words)
    assert task.deadline.after and task.deadline.after.days == -days
    assert any("sự kiện không ghi ngày" in one.message for one in plan.warnings)


def test_what_can_be_read_of_a_sentence_comes_before_what_cannot() -> None:
    task = task_of("Các chi hội sinh hoạt mỗi quý một lần; gửi nội dung trước buổi họp 05 ngày.")
    assert [one.frequency for one in task.deadline.recurrence] == [Frequency.QUARTERLY]
    assert "deadline" in task.doubts


def test_a_time_in_a_bracket_closes_its_sentence_before_another() -> None:
    plan = read("Tặng quà gia đình chính sách (trước Tết Nguyên đán). Văn phòng chuẩn bị quà.")
    task = plan.tasks[0]
    assert task.title == "Tặng quà gia đình chính sách. Chuẩn bị quà"
    assert task.deadline.text == "trước Tết Nguyên đán"
    dated = task_of("Mở hội làng (trong tháng 3/2026). Phòng Văn hóa - Xã hội chuẩn bị kịch bản.")
    assert (dated.title, str(dated.deadline.due)) == (
        "Mở hội làng. Chuẩn bị kịch bản",
        "2026-03-31",
    )


def test_a_time_between_two_signs_is_read_and_marked() -> None:
    task = task_of("Lập sổ phân trực: trước ngày 24 của tháng trước, nộp Văn phòng.")
    assert [(one.frequency, one.day) for one in task.deadline.recurrence] == [
        (Frequency.MONTHLY, 23)
    ]
    assert "deadline" in task.doubts


def test_a_month_that_only_opens_an_account_is_no_time() -> None:
    draft = read("Đánh giá: Tháng 6, các đơn vị có nhiều cố gắng; thu ngân sách đạt 51% dự toán.")
    assert all(task.deadline.text != "Tháng 6" for task in draft.tasks)


@pytest.mark.parametrize(
    ("sentence", "lead", "others"),
    [
        (
            "Tu sửa giếng làng (Phòng Kinh tế chủ trì; Hội Nông dân, Đoàn Thanh niên phối hợp) – "
            "xong trước ngày 20/8/2026.",
            "Phòng Kinh tế",
            ("Hội Nông dân", "Đoàn Thanh niên"),
        ),
        (
            "Hướng dẫn tổ hòa giải (Công chức Tư pháp - Hộ tịch), thường xuyên trong năm.",
            "Công chức Tư pháp - Hộ tịch",
            (),
        ),
    ],
)
def test_who_does_it_stands_in_a_bracket_before_the_time(
    sentence: str, lead: str, others: tuple[str, ...]
) -> None:
    task = task_of(sentence)
    assert (task.lead, task.coordinating) == ((lead,), others)
    assert task.title in ("Tu sửa giếng làng", "Hướng dẫn tổ hòa giải")
    assert task.deadline.is_read
