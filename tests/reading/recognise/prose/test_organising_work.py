"""Dated work among how the plan is organised is told of and offered, and only that."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. NHIỆM VỤ\n1. Nạo vét kênh mương các thôn.\n"
    "II. TỔ CHỨC THỰC HIỆN\n"
)


def told(line: str) -> list[str]:
    warnings = PlanFileReader().read_text(f"{HEAD}{line}\n").warnings
    return [one.message for one in warnings if one.message.startswith("Phần tổ chức")]


@pytest.mark.parametrize(
    "line",
    [
        "1. Trạm Y tế chuẩn bị cơ số thuốc xong trước ngày 10/5/2026.",
        "1. Phòng Kinh tế tham mưu phân bổ kinh phí trong tháng 5/2026.",
        "1. Các thôn\n- Xây dựng kế hoạch của thôn, hoàn thành trước ngày 28/2/2026.",
    ],
)
def test_dated_work_is_told_of(line: str) -> None:
    (message,) = told(line)
    assert "giao 1 việc" in message


@pytest.mark.parametrize(
    "line",
    [
        "1. Phòng Kinh tế theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
        "1. Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 15/12/2026.",
        "1. Các thôn gửi báo cáo trước ngày 15 hằng tháng về UBND xã.",
        "Trên đây là Kế hoạch công tác năm 2026, yêu cầu các đơn vị thực hiện nghiêm túc.",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert told(line) == []


def test_many_are_told_of_at_once() -> None:
    line = "{}. Phòng Kinh tế sửa chữa cống qua đường trước ngày {}/6/2026."
    lines = "\n".join(line.format(n, n) for n in range(1, 6))
    (message,) = told(lines)
    assert "giao 5 việc" in message
    assert "và 2 việc nữa" in message
    draft = PlanFileReader().read_text(f"{HEAD}{lines}\n")
    (offer,) = (one.offers for one in draft.warnings if one.offers)
    assert offer == {task.key for task in draft.offered_tasks} and len(offer) == 5


@pytest.mark.parametrize(
    ("line", "lead", "title"),
    [
        (
            "1. Các chi bộ căn cứ Kế hoạch xây dựng chương trình của mình trước ngày 31/3/2026.",
            ("Các chi bộ",),
            "Căn cứ Kế hoạch xây dựng chương trình của mình",
        ),
        ("1. Trạm Y tế\n- Chuẩn bị thuốc xong trước 10/5/2026.", ("Trạm Y tế",), "Chuẩn bị thuốc"),
        (
            "1. Thành viên Ban Chỉ đạo mỗi tháng làm việc với thôn được phân công.",
            ("Thành viên Ban Chỉ đạo",),
            "Mỗi tháng làm việc với thôn được phân công",
        ),
    ],
)
def test_it_is_offered_with_its_facts(line: str, lead: tuple[str, ...], title: str) -> None:
    draft = PlanFileReader().read_text(f"{HEAD}{line}\n")
    (offered,) = draft.offered_tasks
    assert (offered.lead, offered.title) == (lead, title)
    assert offered.deadline.is_read
    assert len(draft.tasks) == 1


def test_what_the_plan_says_already_is_not_offered() -> None:
    draft = PlanFileReader().read_text(
        f"{HEAD}1. Phòng Kinh tế nạo vét kênh mương các thôn trước ngày 20/4/2026.\n"
    )
    assert draft.offered_tasks == ()
