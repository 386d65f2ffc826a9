"""Heads and signing blocks as different offices print them."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

PLAN = (
    "\nKẾ HOẠCH\nChuyển đổi số năm 2026\n\nI. NHIỆM VỤ\n"
    "1. Phòng Kinh tế lập danh sách hộ trước ngày 30/6/2026.\n\n"
)


@pytest.mark.parametrize(
    ("head", "foot", "symbol", "issuer", "last", "role", "name"),
    [
        (
            "ỦY BAN NHÂN DÂN\nXÃ NÀ LẦU\nSố: 21/KH-UBND\nNà Lầu, ngày 02 tháng 3 năm 2026\n",
            "Nơi nhận:\n- Các thôn;\n- Lưu: VT, VHXH.      Hồ Thị Kiều Mẫu\n",
            "21/KH-UBND",
            "Ủy ban nhân dân xã Nà Lầu",
            "Lưu: VT, VHXH",
            "",
            "Hồ Thị Kiều Mẫu",
        ),
        (
            "UBND XÃ NÀ LẦU\nPHÒNG VĂN HÓA - XÃ HỘI\nSố: 14/KH-VHXH\nNà Lầu, ngày 12 tháng 2\n"
            "năm 2026\n",
            "Nơi nhận:\n- Công chức phòng;\n- Lưu: VHXH.\n\nTRƯỞNG PHÒNG\n\nĐinh Thị Mẫu\n",
            "14/KH-VHXH",
            "Phòng Văn hóa - Xã hội",
            "Lưu: VHXH",
            "TRƯỞNG PHÒNG",
            "Đinh Thị Mẫu",
        ),
        (
            "UBND XÃ NÀ LẦU\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG\nSố: 5/KH-TTPVHCC\n"
            "Nà Lầu, ngày 02 tháng 3 năm 2026\n",
            "Nơi nhận:\n- UBND xã;\n- Lưu: TT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHà Văn Mẫu\n",
            "5/KH-TTPVHCC",
            "Trung tâm Phục vụ hành chính công",
            "Lưu: TT",
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
            "Hà Văn Mẫu",
        ),
        (
            "ỦY BAN NHÂN DÂN\nXÃ NÀ LẦU\nSố: 30 /KH - UBND\nNà Lầu,\nngày 02 tháng 3 năm 2026\n",
            "Nơi nhận:\n- Như trên;\n- Lưu VT\nT.M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nMùa Thị Mẫu\n",
            "30/KH-UBND",
            "Ủy ban nhân dân xã Nà Lầu",
            "Lưu VT",
            "T.M ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
            "Mùa Thị Mẫu",
        ),
        (
            "ỦY BAN NHÂN DÂN\nXÃ NÀ LẦU\nSố: 30/KH-UBND      Nà Lầu, ngày 02 tháng 3 năm 2026\n",
            "Nơi nhận:       CHỦ TỊCH\n- Như trên;\n- Lưu: VT.      Mùa Thị Mẫu\n",
            "30/KH-UBND",
            "Ủy ban nhân dân xã Nà Lầu",
            "Lưu: VT",
            "CHỦ TỊCH",
            "Mùa Thị Mẫu",
        ),
        (
            "UBND TỈNH LAI SƠN\nSỞ KHOA HỌC VÀ\nCÔNG NGHỆ\nSố: 112/KH-SKHCN\n"
            "Lai Sơn, ngày 2 tháng 3 năm 2026\n",
            "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT, CĐS.\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nHà Văn Mẫu\n",
            "112/KH-SKHCN",
            "Sở Khoa học và Công nghệ",
            "Lưu: VT, CĐS",
            "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG",
            "Hà Văn Mẫu",
        ),
    ],
)
def test_a_head_and_its_signer(
    head: str, foot: str, symbol: str, issuer: str, last: str, role: str, name: str
) -> None:
    draft = PlanFileReader().read_text(f"{head}{PLAN}{foot}")

    assert draft.symbol == symbol
    assert draft.date is not None
    assert draft.issuer.lower().startswith(issuer.lower())
    assert draft.recipients[-1] == last
    assert (draft.signers[0].role, draft.signers[0].name) == (role, name)
