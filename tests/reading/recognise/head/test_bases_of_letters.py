"""How letters and conclusions name what they rest on."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ TÂN AN\nSố: 12/UBND-VX\nV/v triển khai một số nhiệm vụ “Bình dân học vụ số”\n"
    "Tân An, ngày 02 tháng 3 năm 2026\nKính gửi: Các phòng, đơn vị.\n"
)


def bases(opening: str) -> list[str]:
    text = f"{HEAD}{opening}\n1. Phòng Kinh tế rà soát số hộ nghèo.\nNơi nhận:\n- Lưu: VT.\n"
    return [base.symbol for base in PlanFileReader().read_text(text).bases]


@pytest.mark.parametrize(
    ("opening", "symbols"),
    [
        (
            "Tiếp theo Công văn số 604/SNV-CCHC ngày 18/3/2026 của Sở Nội vụ, UBND xã yêu cầu:",
            ["604/SNV-CCHC"],
        ),
        (
            "Thực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2026; tiếp theo Công văn số 60/UBND-VX "
            "ngày 18/02/2026, UBND xã yêu cầu:",
            ["5/KH-UBND", "60/UBND-VX"],
        ),
        (
            "Qua theo dõi việc thực hiện Kế hoạch số 12/KH-UBND ngày 16/01/2026, còn 06 chỉ tiêu "
            "đạt thấp. UBND xã yêu cầu:",
            ["12/KH-UBND"],
        ),
        (
            "Ngày 01/3/2026, Ban Chỉ đạo họp. Trên cơ sở Báo cáo số 88/BC-BCĐ ngày 25/02/2026, "
            "Trưởng Ban kết luận:",
            ["88/BC-BCĐ"],
        ),
        ("Qua theo dõi, đến ngày 30/5/2026 còn 06 đơn vị chưa báo cáo. UBND xã yêu cầu:", []),
    ],
)
def test_bases_are_found_whatever_leads_them_in(opening: str, symbols: list[str]) -> None:
    assert bases(opening) == symbols


def test_marks_within_a_subject_stay() -> None:
    draft = PlanFileReader().read_text(HEAD)
    assert draft.title == "V/v triển khai một số nhiệm vụ “Bình dân học vụ số”"


def test_a_ward_without_marks_is_no_kind_of_plan() -> None:
    draft = PlanFileReader().read_text(
        "UY BAN NHAN DAN\nPHUONG AN THANG\nSo: 25/TB-UBND\nAn Thang, ngay 11 thang 02 nam 2026\n"
        "THONG BAO\nKet luan cua Chu tich UBND phuong tai cuoc hop giao ban\n"
        "1. Phong Kinh te ra soat so ho ngheo, xong truoc ngay 30/3/2026.\n"
    )
    assert draft.title.startswith("Thong bao Ket luan cua Chu tich")
