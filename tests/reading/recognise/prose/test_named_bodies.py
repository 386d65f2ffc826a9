"""Names whose end the document shows elsewhere part a body from a verb that no list knows."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ HẠ ĐÔNG\nSố: 12/KH-UBND\nHạ Đông, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    "Công tác quý II năm 2026\n\nI. NHIỆM VỤ\n"
)
END = "\nNơi nhận:\n{recipients}- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"


def tasks(work: str, *recipients: str) -> tuple[DraftTask, ...]:
    lines = "".join(f"- {one};\n" for one in recipients)
    return PlanFileReader().read_text(HEAD + work + END.format(recipients=lines)).tasks


@pytest.mark.parametrize(
    ("sentence", "recipient", "lead", "title"),
    [
        (
            "Ban Quản lý chợ thu giá dịch vụ vào ngày 25 hằng tháng.",
            "Ban Quản lý chợ Đầm",
            "Ban Quản lý chợ",
            "Thu giá dịch vụ",
        ),
        (
            "Y tế thôn, bản cân trẻ dưới 2 tuổi.",
            "Y tế thôn, bản",
            "Y tế thôn, bản",
            "Cân trẻ dưới 2 tuổi",
        ),
        (
            "Tổ máy nước súc bể trước ngày 20/4/2026.",
            "Tổ máy nước (để thực hiện)",
            "Tổ máy nước",
            "Súc bể",
        ),
    ],
)
def test_a_recipient_tells_where_its_name_ends(
    sentence: str, recipient: str, lead: str, title: str
) -> None:
    found = tasks(f"1. {sentence}\n2. Phòng Kinh tế rà soát ao hồ.\n", recipient)
    assert (found[0].lead, found[0].title) == ((lead,), title)


def test_a_name_before_its_role_tells_where_it_ends_elsewhere() -> None:
    first, second = tasks(
        "1. Đội cứu nạn đường thủy lặn tìm phao tiêu trước ngày 20/4/2026.\n"
        "2. Đội cứu nạn đường thủy chủ trì diễn tập trong tháng 5/2026.\n"
    )
    assert first.lead == second.lead == ("Đội cứu nạn đường thủy",)
    assert first.title == "Lặn tìm phao tiêu"


def test_the_level_behind_a_known_name_belongs_to_it() -> None:
    found = tasks("1. Trạm cấp nước xã súc bể lọc.\n", "Trạm cấp nước")
    assert (found[0].lead, found[0].title) == (("Trạm cấp nước xã",), "Súc bể lọc")


def test_a_collective_or_a_board_is_no_end_of_a_longer_name() -> None:
    found = tasks(
        "1. Các phòng chuyên môn rà soát hồ sơ.\n"
        "2. Ban Chỉ đạo phòng chống cháy rừng xã trực ban mùa khô.\n",
        "Các phòng",
        "Ban Chỉ đạo",
    )
    assert found[0].lead == ("Các phòng chuyên môn",)
    assert found[1].lead == ("Ban Chỉ đạo phòng chống cháy rừng xã",)


def test_a_list_goes_on_behind_a_known_name_with_its_level() -> None:
    (found,) = tasks(
        "1. Phòng Kinh tế phối hợp với Trạm cấp nước xã, Công an xã lắp đồng hồ.\n", "Trạm cấp nước"
    )
    assert found.coordinating == ("Trạm cấp nước xã", "Công an xã")


@pytest.mark.parametrize(
    "line",
    [
        "Phòng CNTT mở trang tin bến Hạ trước 31/01",
        "Phòng CNTT triển khai sổ bến",
        "Công an xã rà soát bến Hạ",
    ],
)
def test_a_short_piece_of_work_in_a_list_is_no_name_as_a_whole(line: str) -> None:
    first, second = tasks(f"- Vá xong đê Hạ trước 15/01\n- {line}\n")
    assert (first.title, first.lead) == ("Vá xong đê Hạ", ())
    assert second.lead == (" ".join(line.split()[: 2 if "CNTT" in line else 3]),)
