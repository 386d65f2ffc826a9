"""Whose number a plan bears, and files that hold several plans."""

import datetime

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
DECISION = (
    f"UBND XÃ MỸ HẠNH\nSố: 15/QĐ-UBND\n{NATION}Mỹ Hạnh, ngày 03 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n"
    "Ban hành Kế hoạch cải cách năm 2026\n\nCăn cứ Luật Mẫu ngày 01/01/2025;\n"
    "Theo đề nghị của Văn phòng tại Tờ trình số 4/TTr-VP ngày 01 tháng 3 năm 2026.\n\n"
    "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách năm 2026.\n"
    "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Mẫu\n\n"
)
ATTACHED = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 03/3/2026 của UBND xã Mỹ Hạnh)\n"


def plan(head: str, title: str, below: str = "", base: int = 5, signer: str = "Lê Văn Mẫu") -> str:
    return (
        f"UBND XÃ MỸ HẠNH\n{head}{NATION}\nKẾ HOẠCH\n{title}\n{below}\n"
        f"Căn cứ Kế hoạch số {base}/KH-UBND ngày 02/02/2026 của UBND tỉnh;\nI. MỤC TIÊU\n1. Tốt\n\n"
        "STT\tNội dung công việc\tĐơn vị chủ trì\tThời hạn\n"
        f"1\tRà soát thủ tục lần {base}\tVăn phòng\t30/6/2026\n"
        "2\tCông khai thủ tục\tVăn phòng\t30/7/2026\n\n"
        f"Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nCHỦ TỊCH\n{signer}\n\n"
    )


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


OWN_HEAD = "Số: 21/KH-UBND\nMỹ Hạnh, ngày 04 tháng 3 năm 2026\n"


@pytest.mark.parametrize(
    ("text", "symbol", "day"),
    [
        (DECISION + plan("", "Cải cách năm 2026", ATTACHED), "15/QĐ-UBND", 3),
        (plan("", "Cải cách năm 2026", ATTACHED), "15/QĐ-UBND", 3),
        (DECISION + plan(OWN_HEAD, "Cải cách năm 2026", ATTACHED), "21/KH-UBND", 4),
    ],
)
def test_a_plan_attached_to_a_decision(text: str, symbol: str, day: int) -> None:
    draft = read(text)

    assert draft.title == "Kế hoạch Cải cách năm 2026"
    assert (draft.symbol, draft.date) == (symbol, datetime.date(2026, 3, day))
    assert "5/KH-UBND" in [base.symbol for base in draft.bases]
    assert (len(draft.tasks), draft.others) == (2, ())


def test_the_number_of_a_covering_letter_is_not_the_plans() -> None:
    letter = (
        "UBND XÃ MỸ HẠNH\nSố: 77/UBND-VP\nMỹ Hạnh, ngày 04 tháng 3 năm 2026\nV/v gửi kế hoạch\n\n"
        "Kính gửi: Các phòng.\n\n"
    )
    draft = read(letter + plan("", "Cải cách năm 2026"))

    assert (draft.number, draft.symbol, draft.date) == ("", "", None)


def test_two_plans_in_a_file_are_read_apart() -> None:
    second = OWN_HEAD.replace("21/", "22/")
    draft = read(
        plan(OWN_HEAD, "Cải cách năm 2026")
        + plan(second, "Chuyển đổi số năm 2026", base=6, signer="Trần Thị Mẫu")
    )

    (other,) = draft.others
    assert (draft.symbol, other.symbol) == ("21/KH-UBND", "22/KH-UBND")
    assert other.title == "Kế hoạch Chuyển đổi số năm 2026"
    assert [len(one.tasks) for one in (draft, other)] == [2, 2]
    assert [[base.symbol for base in one.bases] for one in (draft, other)] == [
        ["5/KH-UBND"],
        ["6/KH-UBND"],
    ]
    assert [one.signers[0].name for one in (draft, other)] == ["Lê Văn Mẫu", "Trần Thị Mẫu"]
    assert "22/KH-UBND" in draft.warnings[0].message
    places = {block.where for one in (draft, other) for block in one.blocks}
    assert len(places) == len(draft.blocks) + len(other.blocks)


def test_two_drafts_without_numbers_are_two_plans() -> None:
    blank = "Số:    /KH-UBND\nMỹ Hạnh, ngày    tháng 3 năm 2026\n"
    draft = read(plan(blank, "Cải cách năm 2026") + plan(blank, "Đọc sách năm 2026", base=6))

    assert [one.title for one in draft.others] == ["Kế hoạch Đọc sách năm 2026"]


def test_a_form_of_a_plan_in_an_annex_is_no_plan() -> None:
    form = (
        f"PHỤ LỤC II\nMẪU KẾ HOẠCH\nTÊN CƠ QUAN\nSố: .../KH-...\n{NATION}"
        "..., ngày ... tháng ... năm 2026\n\nKẾ HOẠCH\nThực hiện ...\nI. MỤC ĐÍCH\n"
    )

    assert read(plan(OWN_HEAD, "Cải cách năm 2026") + form).others == ()
