"""Sections without a task among those that have one are told where they ask a body for work."""

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.reading.recognise.consistency.left_works import left_works

LINES = [
    "III. NHIỆM VỤ",
    "1. Trạm Y tế",
    "Khám sức khỏe cho các cháu trước 15/5.",
    "2. Chăm lo nguồn lực",
    "Ưu tiên vốn sẵn có. UBND xã trình HĐND xã mức hỗ trợ tại kỳ họp cuối năm.",
    "3. Trưởng các thôn",
    "Thông báo lịch khám trên loa của thôn.",
    "4. Công an xã",
    "Rà soát sổ trực, xong trước 30/6.",
    "5. Văn phòng",
    "Lắp bảng tin trước 10/7.",
]


def told(lines: list[str], *done: int) -> list[str]:
    blocks = tuple(SourceBlock(f"đoạn {at}", line) for at, line in enumerate(lines, 1))
    tasks = tuple(
        DraftTask(f"t{at}", lines[at - 1], clause="III", where=f"đoạn {at}") for at in done
    )
    return [one.where for one in left_works(PlanDraft("tep.txt", blocks=blocks, tasks=tasks))]


def test_work_below_a_heading_that_gave_no_task_is_told() -> None:
    assert told(LINES, 3, 9, 11) == ["đoạn 5", "đoạn 7"]


def test_nothing_is_told_where_every_section_gave_a_task() -> None:
    assert not told(LINES, 3, 5, 7, 9, 11)


def test_headings_of_money_or_of_who_watches_are_no_work() -> None:
    lines = LINES.copy()
    lines[3:7] = [
        "2. Kinh phí thực hiện",
        "UBND xã lập dự toán riêng.",
        "3. Nguyên tắc",
        "Văn phòng theo dõi, đôn đốc việc thực hiện.",
    ]

    assert not told(lines, 3, 9, 11)


def test_the_plan_behind_the_recipients_of_a_decision_is_looked_at_too() -> None:
    assert told(["Nơi nhận:", "- Như trên;", *LINES], 5, 11, 13) == ["đoạn 7", "đoạn 9"]
