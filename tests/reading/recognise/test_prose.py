"""Sections whose tasks or indicators are sentences are told of once, calmly, at their place."""

import pytest

from kehoach_desktop.domain.draft import ReadingWarning
from kehoach_desktop.reading.plan_reader import PlanFileReader

TABLE = "TT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tLắp loa ở thôn\tCông an xã\t30/6/2026\n"
HEAD = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\n"
END = "chưa được nhận; hãy xem và thêm tay nếu cần."


def warnings(text: str) -> tuple[ReadingWarning, ...]:
    return PlanFileReader().read_text(HEAD + text).warnings


def test_indicators_in_sentences_are_told_of_with_their_section_and_place() -> None:
    found = warnings(
        "I. MỤC TIÊU, CHỈ TIÊU\n1. Mục tiêu chung\n- Phấn đấu đạt 100% yêu cầu của cấp trên.\n"
        "2. Các chỉ tiêu thực hiện\na) Về loa\n- 90% thôn có loa.\n- Tối thiểu 3 buổi tập huấn.\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Báo cáo đạt 100% số kỳ.\n\n" + TABLE
    )
    assert found == (ReadingWarning("đoạn 6", f"Mục I.2 có chỉ tiêu viết thành câu, {END}"),)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("II. CHỈ TIÊU CỤ THỂ\n1. Về loa\n- Tỷ lệ thôn có loa đạt 95%.\n", "Mục II"),
        ("II. MỤC TIÊU\n1. Tỷ lệ thôn có loa đạt 95%.\n2. 100% thôn có sổ.\n", "Mục II"),
        ("I. MỤC TIÊU\n2. Mục tiêu cụ thể\n2.1. Năm 2026\n- Ít nhất 3 thôn.\n", "Mục I.2"),
        ("2. Chỉ tiêu: phấn đấu 02 sáng kiến trong năm.\n", "Mục 2"),
        ("CHỈ TIÊU NĂM 2026\n- Tối thiểu 3 thôn có loa.\n", "Văn bản"),
        ("I. Chỉ tiêu A\n- 95% hộ.\nII. Chỉ tiêu B\n- 90% hộ.\n", "Mục I và 1 mục nữa"),
    ],
)
def test_every_form_of_heading(text: str, name: str) -> None:
    messages = [warning.message for warning in warnings(f"{text}\n{TABLE}")]
    assert messages == [f"{name} có chỉ tiêu viết thành câu, {END}"]


@pytest.mark.parametrize(
    "text",
    [
        "I. MỤC TIÊU\n1. Mục tiêu chung\n- Hoàn thành 100% việc được giao.\n",
        "I. MỤC TIÊU\n- Phấn đấu đến năm 2026 xã mạnh lên.\n",
        "II. NHIỆM VỤ, GIẢI PHÁP\n1. Về loa\n- Rà soát 100% loa của các thôn trong xã.\n",
        "III. TỔ CHỨC THỰC HIỆN CÁC CHỈ TIÊU\n- Báo cáo đạt 100% số kỳ.\n",
        "I. MỤC ĐÍCH, YÊU CẦU\n- Đạt 100% mục tiêu, chỉ tiêu đề ra.\n",
    ],
)
def test_no_noise_beside_a_task_table(text: str) -> None:
    assert warnings(f"{text}\n{TABLE}") == ()


def test_tasks_in_sentences_are_told_of_where_no_task_table_is() -> None:
    whole, prose = warnings(
        "I. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
        "II. NHIỆM VỤ, GIẢI PHÁP\n1. Nhiệm vụ về loa\n- Rà soát, sửa chữa loa của các thôn.\n"
    )
    assert whole.message.endswith("nào đã điền.")
    assert prose == ReadingWarning("đoạn 5", f"Mục II có nhiệm vụ viết thành câu, {END}")


def test_two_headings_in_one_paragraph_are_parted() -> None:
    (found,) = warnings(
        "I. MỤC TIÊU, CHỈ TIÊU1. Mục tiêu chung\n- Đạt 100% yêu cầu.\n"
        "2. Chỉ tiêu thực hiện\n- 90% thôn có loa.\n\n" + TABLE
    )
    assert found.message.startswith("Mục I.2 ")
