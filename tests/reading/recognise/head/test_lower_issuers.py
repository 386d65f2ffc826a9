"""Of the two bodies at the top, the lower one issues a document."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

BODY = """Số: 12/KH-X
Tân Mẫu, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

I. NHIỆM VỤ
1. Rà soát hồ sơ điện tử trước ngày 30/4/2026.
"""


@pytest.mark.parametrize(
    ("above", "own", "issuer"),
    [
        ("ỦY BAN BẦU CỬ TỈNH A", "TIỂU BAN VĂN BẢN", "Tiểu ban Văn bản"),
        ("TRƯỜNG ĐẠI HỌC MẪU", "PHÒNG HÀNH CHÍNH", "Phòng Hành chính"),
        ("ĐẢNG ỦY XÃ TÂN MẪU", "ỦY BAN KIỂM TRA", "Ủy ban kiểm tra"),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ A",
            "ỦY BAN NHÂN DÂN PHƯỜNG TÂN MẪU",
            "Ủy ban nhân dân phường Tân Mẫu",
        ),
        ("ỦY BAN NHÂN DÂN", "XÃ TÂN MẪU", "Ủy ban nhân dân xã Tân Mẫu"),
    ],
)
def test_the_lower_body_issues(above: str, own: str, issuer: str) -> None:
    draft = PlanFileReader().read_text(f"{above}\n{own}\n{BODY}")

    assert draft.issuer.lower() == issuer.lower()
    assert draft.symbol == "12/KH-X"
