"""Columns headed only "Thực hiện", in whose cells stands who does the work."""

from collections.abc import Sequence

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

_HEAD = "KẾ HOẠCH\nCÔNG TÁC QUÝ IV NĂM 2026\nII. NHIỆM VỤ\n"


def read(heading: str, cells: Sequence[str]) -> PlanDraft:
    rows = "".join(
        f"| {at} | Chuẩn bị việc của đợt {at} | {cell} | T1{at}/2026 |\n"
        for at, cell in enumerate(cells)
    )
    return PlanFileReader().read_text(
        f"{_HEAD}| STT | Nội dung | {heading} | Thời gian |\n|---|---|---|---|\n{rows}"
    )


@pytest.mark.parametrize("heading", ["Thực hiện", "Triển khai"])
def test_bodies_in_a_column_of_doing_lead(heading: str) -> None:
    draft = read(heading, ["HCTH chủ trì, các đơn vị phối hợp", "Tổ Văn thư", "HCTH"])

    assert [task.lead for task in draft.tasks] == [("HCTH",), ("Tổ Văn thư",), ("HCTH",)]
    assert draft.tasks[0].coordinating == ("các đơn vị",)
    assert any(f"“{heading}”" in warning.message for warning in draft.warnings)


def test_other_words_in_it_lead_nothing() -> None:
    draft = read("Thực hiện", ["Đã xong phần đầu", "Đang làm", "Chưa làm"])

    assert [task.lead for task in draft.tasks] == [(), (), ()]


def test_short_forms_below_another_heading_lead_nothing() -> None:
    draft = read("Ký hiệu", ["HCTH", "TCKT", "HCTH"])

    assert [task.lead for task in draft.tasks] == [(), (), ()]
