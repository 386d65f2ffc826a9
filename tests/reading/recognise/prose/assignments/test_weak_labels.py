"""Words such as "Giúp:" label bodies only where the bodies do not act behind them."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def plan(label: str) -> PlanDraft:
    return PlanFileReader().read_text(
        "KẾ HOẠCH\nDời chợ phiên năm 2026 của xã Hạ Lũng\n\nI. MỤC ĐÍCH\n- Giữ nếp bán mua.\n"
        f"II. NHIỆM VỤ\n1. Về chợ\n- Rà soát các sạp hàng.\n- San nền chợ mới.\n* {label}\n"
    )


@pytest.mark.parametrize(
    ("label", "others"),
    [
        ("Giúp: Công an xã, các thôn", ("Công an xã", "các thôn")),
        (
            "Hỗ trợ: Trung tâm Dịch vụ việc làm, Ban Quản lý chợ",
            ("Trung tâm Dịch vụ việc làm", "Ban Quản lý chợ"),
        ),
    ],
)
def test_bodies_behind_the_label_help_with_all(label: str, others: tuple[str, ...]) -> None:
    assert [task.coordinating for task in plan(label).tasks] == [others] * 2


@pytest.mark.parametrize(
    ("label", "title", "lead"),
    [
        ("Giúp: các hộ dựng sạp", "Giúp các hộ dựng sạp", ()),
        ("Hỗ trợ: các thôn sửa nhà văn hóa", "Hỗ trợ các thôn sửa nhà văn hóa", ()),
        ("Giao: Phòng Kinh tế lập dự toán", "Lập dự toán", ("Phòng Kinh tế",)),
    ],
)
def test_what_a_body_does_behind_the_label_is_work(
    label: str, title: str, lead: tuple[str, ...]
) -> None:
    *before, last = plan(label).tasks
    assert (last.title, last.lead) == (title, lead)
    assert [(task.lead, task.coordinating) for task in before] == [((), ())] * 2
