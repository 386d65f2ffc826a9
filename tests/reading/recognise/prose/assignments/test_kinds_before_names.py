"""Kinds of bodies before a colon: the names behind it lead, not the kind."""

import pytest

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.kinds_before_names import without_colon
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        (
            "Giao Giám đốc: Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ tiếp tục tuyên truyền",
            ("Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"),
        ),
        (
            "Thủ trưởng các cơ quan: Văn phòng, Phòng Kinh tế tiếp tục tuyên truyền",
            ("Văn phòng", "Phòng Kinh tế"),
        ),
        (
            "Yêu cầu các đơn vị: Phòng Kinh tế, Công an xã tiếp tục tuyên truyền",
            ("Phòng Kinh tế", "Công an xã"),
        ),
        (
            "Các phòng: Kinh tế, Văn hóa - Xã hội tiếp tục tuyên truyền",
            ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"),
        ),
    ],
)
def test_names_behind_the_colon_lead(words: str, lead: tuple[str, ...]) -> None:
    said = take_apart(words, Findings(2026))

    assert said.lead == lead
    assert said.work == "Tiếp tục tuyên truyền"


@pytest.mark.parametrize(
    "words",
    [
        "Các phòng: Rà soát hồ sơ, báo cáo kết quả.",
        "Các đơn vị: Phòng Kinh tế, Công an xã.",
        "Các phòng: Kinh tế rà soát.",
        "Phòng Kinh tế: rà soát hồ sơ, báo cáo kết quả.",
    ],
)
def test_other_colons_stay(words: str) -> None:
    assert without_colon(words) == words
