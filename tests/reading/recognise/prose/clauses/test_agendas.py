"""What a meeting only talked of is no work; what it concluded is."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

CONCLUDED = (
    "II. KẾT LUẬN CỦA CHỦ TỊCH:\n- Trạm Y tế phun thuốc bến đò trước 15/3/2026\n"
    "- Công an xã rà soát thuyền trước 20/3/2026\n"
)
AGENDA = "1. Đánh giá tháng 02/2026\n2. Triển khai nhiệm vụ tháng 3/2026\n"


def titles(text: str) -> list[str]:
    return [task.title for task in PlanFileReader().read_text(text).tasks]


@pytest.mark.parametrize("title", ["NỘI DUNG:", "NỘI DUNG HỌP", "CHƯƠNG TRÌNH LÀM VIỆC"])
def test_an_agenda_above_what_is_concluded_is_no_work(title: str) -> None:
    head = "BIÊN BẢN HỌP GIAO BAN XÃ BẾN LAU\n\n"
    assert titles(f"{head}I. {title}\n{AGENDA}\n{CONCLUDED}") == [
        "Phun thuốc bến đò",
        "Rà soát thuyền",
    ]


def test_content_that_nothing_concludes_stays_work() -> None:
    text = f"KẾ HOẠCH\nGiữ bến đò năm 2026\n\nI. NỘI DUNG\n{AGENDA}"
    assert "Triển khai nhiệm vụ tháng 3/2026" in titles(text)


def test_content_that_is_given_to_somebody_stays_work_beside_a_conclusion() -> None:
    text = (
        "BIÊN BẢN\nHọp xã Bến Lau\n\nI. NỘI DUNG\n1. Trạm Y tế cân trẻ trước 10/3/2026\n"
        f"2. Đánh giá tháng 02/2026\n\n{CONCLUDED}"
    )
    assert "Cân trẻ" in titles(text)


def test_what_a_meeting_heard_is_no_work() -> None:
    text = (
        "THÔNG BÁO\nKết quả Hội nghị chi bộ Bến Lau\n"
        "Hội nghị đã nghe và thảo luận các nội dung:\n1. Báo cáo tổng kết năm 2025\n"
        "2. Phương hướng nhiệm vụ 6 tháng cuối năm 2026\nNHIỆM VỤ\n"
        "1. Trạm Y tế phun thuốc bến đò trước ngày 15/3\n"
    )
    assert titles(text) == ["Phun thuốc bến đò"]


@pytest.mark.parametrize(
    ("heard", "work"),
    [
        ("Hội nghị đã nghe và thảo luận các nội dung:", []),
        (
            "Hội nghị sẽ thảo luận, cho ý kiến các nội dung:",
            ["Rà soát thuyền bến đò", "Phát cỏ đường thôn"],
        ),
    ],
)
def test_only_what_was_heard_is_left_out_and_counted(heard: str, work: list[str]) -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nGiữ bến đò năm 2026\n\nII. NHIỆM VỤ\n"
        f"{heard}\n1. Rà soát thuyền bến đò\n2. Phát cỏ đường thôn\n"
        "III. NHIỆM VỤ THÁNG 4\n1. Trạm Y tế phun thuốc bến đò trước ngày 15/4/2026\n"
    )
    assert [task.title for task in draft.tasks] == [*work, "Phun thuốc bến đò"]
    told = [one for one in draft.warnings if one.message.startswith("2 nội dung cuộc họp")]
    assert len(told) == (0 if work else 1)
