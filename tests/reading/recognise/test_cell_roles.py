"""Cells of one column that say in their own words who leads and who takes part."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ NÀ LẦU\nSố: 21/KH-UBND\nNà Lầu, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    "Chuyển đổi số năm 2026\n\nSTT\tNội dung công việc\tĐơn vị chủ trì\tThời hạn\n"
)


@pytest.mark.parametrize(
    ("cell", "lead", "others"),
    [
        ("CT: Phòng Kinh tế; PH: Công an xã", ["Phòng Kinh tế"], ["Công an xã"]),
        ("Phòng Kinh tế (chính), Công an xã (phụ)", ["Phòng Kinh tế"], ["Công an xã"]),
        ("Phòng Kinh tế, hỗ trợ: các thôn", ["Phòng Kinh tế"], ["các thôn"]),
        ("Phòng Kinh tế; giúp: Văn phòng", ["Phòng Kinh tế"], ["Văn phòng"]),
        ("Phòng Kinh tế, có sự tham gia của Hội A", ["Phòng Kinh tế"], ["Hội A"]),
        ("Phòng Kinh tế cùng các thôn", ["Phòng Kinh tế"], ["các thôn"]),
        ("Đầu mối: Phòng Kinh tế", ["Phòng Kinh tế"], []),
        ("Các thôn cùng tham gia", ["Các thôn cùng tham gia"], []),
        ("Văn phòng HĐND, UBND xã", ["Văn phòng HĐND, UBND xã"], []),
        ("Thanh tra, pháp chế", ["Thanh tra, pháp chế"], []),
        ("Phòng Tổ chức, cán bộ; Công an xã", ["Phòng Tổ chức, cán bộ", "Công an xã"], []),
    ],
)
def test_who_leads_in_a_cell(cell: str, lead: list[str], others: list[str]) -> None:
    draft = PlanFileReader().read_text(
        f"{HEAD}1\tRà soát hộ nghèo\t{cell}\t30/6/2026\n2\tLập danh sách\tCông an xã\t30/7/2026\n"
    )

    assert list(draft.tasks[0].lead) == lead
    assert list(draft.tasks[0].coordinating) == others
