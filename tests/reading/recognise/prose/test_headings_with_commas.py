"""A heading whose name holds a comma is one body, where the lines below it are its work."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ NÀ LẦU\nSố: 21/KH-UBND\nNà Lầu, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    "Chuyển đổi số năm 2026\n\nI. MỤC ĐÍCH\nPhục vụ người dân.\n\nII. NHIỆM VỤ\n"
)


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        (
            "Phòng Xây dựng, kiểm tra văn bản và quản lý xử lý vi phạm hành chính",
            ("Phòng Xây dựng, kiểm tra văn bản và quản lý xử lý vi phạm hành chính",),
        ),
        ("Phòng Quản lý, vận hành hạ tầng số", ("Phòng Quản lý, vận hành hạ tầng số",)),
        (
            "Tổ Pháp chế, tuyên truyền và hòa giải",
            ("Tổ Pháp chế, tuyên truyền và hòa giải",),
        ),
        ("Thanh tra, pháp chế", ("Thanh tra, pháp chế",)),
        ("Công an xã, Ban Chỉ huy Quân sự xã", ("Công an xã", "Ban Chỉ huy Quân sự xã")),
        ("Nhóm việc giao Phòng Kinh tế:", ("Phòng Kinh tế",)),
    ],
)
def test_whose_work_stands_below(heading: str, lead: tuple[str, ...]) -> None:
    draft = PlanFileReader().read_text(
        f"{HEAD}1. {heading}\na) Rà soát 120 văn bản, xong trước 31/5/2026.\n"
        "b) Soạn bộ hỏi đáp, phát hành trong quý III/2026.\n"
    )

    assert [task.lead for task in draft.tasks] == [lead, lead]
