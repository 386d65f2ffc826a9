"""Dossiers of tasks under the headings offices give them."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftDossier, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

ROWS = (
    ("Tên nhiệm vụ", "Số hóa hồ sơ"),
    ("Cơ sở pháp lý", "Nghị quyết số 5/NQ-HĐND"),
    ("Tính cấp thiết", "Hồ sơ giấy nhiều"),
    ("Đơn vị thực hiện", "Phòng Kinh tế"),
    ("Quy mô, sản phẩm", "5.000 hồ sơ"),
    ("Thời gian thực hiện", "Quý I - IV/2026"),
    ("Dự toán kinh phí", "500 triệu đồng"),
)
DOSSIER = DraftDossier(
    number="2",
    title="Số hóa hồ sơ",
    legal_basis="Nghị quyết số 5/NQ-HĐND",
    urgency="Hồ sơ giấy nhiều",
    scale_and_products="5.000 hồ sơ",
    time="Quý I - IV/2026",
    funding="500 triệu đồng",
)


def read(heads: str, rows: tuple[tuple[str, ...], ...]) -> PlanDraft:
    table = "\n".join([heads, *("\t".join(row) for row in rows)])
    return PlanFileReader().read_text(
        f"KẾ HOẠCH\nMở lớp năm 2026\n\nI. MỤC TIÊU\n1. Tốt\n\nPHỤ LỤC\n"
        f"Thuyết minh nhiệm vụ 2: Số hóa\n\n{table}\n"
    )


@pytest.mark.parametrize(
    "heads",
    [
        "Tiêu chí\tNội dung",
        "Nội dung\tThuyết minh",
        "Mục\tNội dung thuyết minh",
        "Yêu cầu\tDiễn giải",
        "Thông tin\tMô tả",
        "Nội dung\tNội dung chi tiết",
    ],
)
def test_the_headings_of_a_dossier(heads: str) -> None:
    draft = read(heads, ROWS)

    assert draft.dossiers == (DOSSIER,)
    assert (draft.tasks, draft.indicators, draft.actions) == ((), (), ())


def test_a_column_that_counts_the_criteria_is_left_out() -> None:
    rows = tuple((str(number), *row) for number, row in enumerate(ROWS, start=1))

    assert read("STT\tTiêu chí\tNội dung", rows).dossiers == (DOSSIER,)


def test_a_table_without_criteria_is_no_dossier() -> None:
    rows = (("Một", "Hai"), ("Ba", "Bốn"), ("Năm", "Sáu"))

    assert read("Nội dung\tNội dung", rows).dossiers == ()
