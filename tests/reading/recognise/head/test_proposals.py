"""A plan rests on the paper by which somebody proposed it, where that paper has a symbol."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ NÀ LẦU\nSố: 21/KH-UBND\nNà Lầu, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    "Chuyển đổi số năm 2026\n\n"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Xét đề nghị của phòng Văn hóa - Xã hội tại Tờ trình số 05/TTr-VHXH ngày 22/01/2026,",
            ["05/TTr-VHXH 2026-01-22 phòng Văn hóa - Xã hội"],
        ),
        (
            "Thực hiện Kế hoạch số 3/KH-UBND ngày 04/01/2026 của UBND tỉnh; theo đề nghị của Công "
            "an xã tại Công văn số 77/CV-CAX ngày 20/02/2026. UBND xã ban hành Kế hoạch như sau:",
            ["3/KH-UBND 2026-01-04 UBND tỉnh", "77/CV-CAX 2026-02-20 Công an xã"],
        ),
        (
            "Xét Tờ trình số 92/TTr-UBND ngày 08/12/2025 của UBND xã; ý kiến của các đại biểu.",
            ["92/TTr-UBND 2025-12-08 UBND xã"],
        ),
        (
            "Xét đề nghị của Trưởng phòng Kinh tế (Tờ trình số 8/TTr-KT ngày 05/02/2026);",
            ["8/TTr-KT 2026-02-05 Trưởng phòng Kinh tế"],
        ),
        (
            "UBND xã nhận được Tờ trình số 03/TTr-TLH ngày 04/5/2026 của thôn Lộc Hạ về sửa đường.",
            ["03/TTr-TLH 2026-05-04 thôn Lộc Hạ"],
        ),
        ("Theo đề nghị của Trưởng phòng Kinh tế.", []),
        (
            "Căn cứ Chương trình công tác năm 2026 số 02/CTr-UBND ngày 07/01/2026 của UBND xã;",
            ["02/CTr-UBND 2026-01-07 UBND xã"],
        ),
    ],
)
def test_what_proposed_a_plan(words: str, expected: list[str]) -> None:
    draft = PlanFileReader().read_text(f"{HEAD}{words}\n\nI. MỤC TIÊU\nLàm tốt.\n")

    found = [f"{base.symbol} {base.date} {base.issuer}" for base in draft.bases]
    assert found == expected
