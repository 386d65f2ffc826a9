"""Which printed line goes on with the sentence of the line above."""

import pytest

from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.wrapping import goes_on, is_unfinished


def line(row: int, text: str) -> Piece:
    return Piece(80.0, 100.0 + 15 * row, 80.0 + 7 * len(text), 112.0 + 15 * row, text)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("NHIỆM VỤ PHÒNG, CHỐNG NGẬP ÚNG", "A. Nhiệm vụ thường niên", False),
        ("CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026", "I. MỤC TIÊU", False),
        ("CÁC CHỈ TIÊU CHỦ YẾU", "- Tỷ lệ hộ nghèo giảm", False),
        ("NHIỆM VỤ PHÁT TRIỂN KINH TẾ", "- XÃ HỘI NĂM 2026", True),
        ("NHIỆM VỤ PHÁT TRIỂN", "KINH TẾ - XÃ HỘI NĂM 2026", True),
        ("Rà soát các hộ dân ở thôn", "A. Lý và các thôn bên", True),
        ("Rà soát các hộ dân ở thôn;", "b) Lập danh sách", False),
    ],
)
def test_a_title_ends_where_an_item_begins(first: str, second: str, one: bool) -> None:
    assert goes_on(line(0, first), 0.0, line(1, second)) is one


@pytest.mark.parametrize(
    ("first", "second", "unfinished"),
    [
        ("báo cáo về Văn phòng Đảng ủy xã trước", "ngày 12 hằng tháng.", True),
        ("báo cáo về Văn phòng Đảng ủy xã trước", "Ngày 12 hằng tháng.", False),
        ("báo cáo về Văn phòng Đảng ủy xã", "ngày 12 hằng tháng.", False),
        ("báo cáo về Văn phòng Đảng ủy xã.", "ngày 12 hằng tháng.", False),
    ],
)
def test_a_line_that_no_sentence_ends_with_is_unfinished(first, second, unfinished) -> None:
    assert is_unfinished(first, second) is unfinished
