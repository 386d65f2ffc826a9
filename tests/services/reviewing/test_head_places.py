"""The head of a plan is shown beside its facts."""

import datetime

from kehoach_desktop.domain.drafts.draft import PlanDraft, SourceBlock
from kehoach_desktop.services.reviewing.head_places import head_place

DRAFT = PlanDraft(
    "k.docx",
    title="Kế hoạch đưa máy về thôn năm 2026",
    symbol="07/KH-UBND",
    issuer="Ủy ban nhân dân xã Tân Lập",
    place="Tân Lập",
    date=datetime.date(2026, 1, 5),
    year=2026,
    blocks=(
        SourceBlock("bảng 1, dòng 1", cells=("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "CỘNG HÒA")),
        SourceBlock(
            "bảng 1, dòng 2", cells=("Số: 07/KH-UBND", "Tân Lập, ngày 05 tháng 01 năm 2026")
        ),
        SourceBlock("đoạn 1", "KẾ HOẠCH"),
        SourceBlock("đoạn 2", "Đưa máy về thôn năm 2026"),
        SourceBlock("đoạn 3", "Căn cứ Kế hoạch số 3/KH-UBND của tỉnh;"),
    ),
)


def test_each_fact_has_the_line_that_holds_it():
    found = {
        field: head_place(DRAFT, field) for field in ("symbol", "date", "place", "issuer", "title")
    }
    assert found == {
        "symbol": "bảng 1, dòng 2",
        "date": "bảng 1, dòng 2",
        "place": "bảng 1, dòng 1",
        "issuer": "bảng 1, dòng 1",
        "title": "đoạn 2",
    }


def test_what_was_not_read_shows_the_beginning():
    assert head_place(PlanDraft("k.docx", blocks=DRAFT.blocks), "symbol") == "bảng 1, dòng 1"
    assert head_place(PlanDraft("k.docx"), "symbol") == ""
