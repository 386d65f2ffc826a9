"""Work in sentences beside a table of tasks: what names nobody is not taken, but told of."""

from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

TABLE = (
    "STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n"
    "1\tVét kênh Sậy từ cống đến bến\tThôn Lau\t30/6/2026\n"
    "2\tDựng lại cầu tre bến Đước\tThôn Sậy\t31/7/2026\n"
)


def read(work: str) -> PlanDraft:
    text = f"KẾ HOẠCH\nGiữ bến năm 2026\n\nI. NHIỆM VỤ\n{work}\nII. PHÂN CÔNG CỤ THỂ\n{TABLE}"
    return PlanFileReader().read_text(text)


def told(draft: PlanDraft) -> list[str]:
    return [one.message for one in draft.warnings if "Ngoài bảng" in one.message]


def test_work_for_nobody_beside_a_table_is_told_of_once() -> None:
    draft = read(
        "- Trồng lại hàng tre chắn gió ở các bến.\n- Tuyên truyền quy định qua đò cho người dân.\n"
    )
    assert len(draft.tasks) == 2
    (message,) = told(draft)
    assert "còn 2 việc" in message
    assert "Trồng lại hàng tre" in message


def test_work_that_the_table_holds_is_not_told_of() -> None:
    draft = read("- Vét kênh Sậy từ cống đến bến.\n- Dựng lại cầu tre bến Đước.\n")
    assert told(draft) == []


def test_work_that_is_taken_is_not_told_of() -> None:
    draft = read("- Công an xã rà soát thuyền không số trước ngày 15/4/2026.\n")
    assert len(draft.tasks) == 3
    assert told(draft) == []
