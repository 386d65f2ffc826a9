"""Headings that name who does what stands below them, and those that say more or less."""

import pytest

from kehoach_desktop.reading.recognise.prose.clauses.unit_headings import headed_units
from kehoach_desktop.reading.recognise.unit_cells import usual_units

UNITS = usual_units()
NAMED = [
    ("Đối với các phòng, ban", ("các phòng, ban",)),
    ("Đối với các phòng, ban, đơn vị thuộc xã:", ("các phòng, ban, đơn vị thuộc xã",)),
    (
        "Đối với Văn phòng (đồng chí Lụa phụ trách), Tổ giúp việc và Trung tâm Hành chính công",
        ("Văn phòng", "Tổ giúp việc", "Trung tâm Hành chính công"),
    ),
    (
        "Đối với Ban Giám hiệu (ông Lê Văn Bình – Phó Hiệu trưởng được phân công phụ trách)",
        ("Ban Giám hiệu",),
    ),
    ("Đối với đội ngũ giáo viên", ("đội ngũ giáo viên",)),
    (
        "Đối với giáo viên phụ trách công tác Đội và Tổ Tham vấn học đường",
        ("giáo viên phụ trách công tác Đội", "Tổ Tham vấn học đường"),
    ),
    ("Đối với các tổ chuyên môn và bộ phận phục vụ", ("các tổ chuyên môn", "bộ phận phục vụ")),
    (
        "Đối với các tổ bộ môn, giáo viên phụ trách lớp, Liên đội và nhân viên y tế",
        ("các tổ bộ môn", "giáo viên phụ trách lớp", "Liên đội", "nhân viên y tế"),
    ),
    (
        "Đối với bộ phận phụ trách bếp ăn, nước uống trong trường (nếu có)",
        ("bộ phận phụ trách bếp ăn, nước uống trong trường",),
    ),
    ("Đối với cán bộ, công chức phụ trách địa bàn", ("cán bộ, công chức phụ trách địa bàn",)),
    ("Đối với Trưởng thôn, Bí thư chi bộ các thôn", ("Trưởng thôn", "Bí thư chi bộ các thôn")),
    (
        "Trách nhiệm của Phòng Kinh tế và Văn phòng HĐND và UBND xã",
        ("Phòng Kinh tế", "Văn phòng HĐND và UBND xã"),
    ),
    ("Nhiệm vụ của các thành viên Ban Chỉ đạo", ("các thành viên Ban Chỉ đạo",)),
    ("Các khu phố (khu phố trưởng chịu trách nhiệm):", ("Các khu phố",)),
    (
        "Văn phòng HĐND và UBND xã (ông Vì Văn Sáng, Chánh Văn phòng, làm đầu mối)",
        ("Văn phòng HĐND và UBND xã",),
    ),
    ("ĐỐI VỚI CÔNG AN XÃ", ("CÔNG AN XÃ",)),
    ("Đối với Phòng Văn hóa - Xã hội, Trạm Y tế:", ("Phòng Văn hóa - Xã hội", "Trạm Y tế")),
    (
        "Đối với Hội Nông dân, Hội Phụ nữ và Đoàn Thanh niên",
        ("Hội Nông dân", "Hội Phụ nữ", "Đoàn Thanh niên"),
    ),
    ("Đối với Chủ tịch UBND các xã, phường", ("Chủ tịch UBND các xã, phường",)),
    (
        "Đối với các cơ quan, đơn vị, tổ chức chính trị - xã hội",
        ("các cơ quan, đơn vị, tổ chức chính trị - xã hội",),
    ),
    ("Tổ văn phòng (do bà Tạ Thị Hạnh làm đầu mối)", ("Tổ văn phòng",)),
    ("Đối với các phòng, ban và Trạm Y tế xã", ("các phòng, ban", "Trạm Y tế xã")),
    ("Đối với Thủ trưởng các cơ quan, đơn vị", ("Thủ trưởng các cơ quan, đơn vị",)),
    (
        "Đối với Tổ Cơ sở - Quản trị, Phòng Đào tạo; các khoa",
        ("Tổ Cơ sở - Quản trị", "Phòng Đào tạo; các khoa"),
    ),
    ("Đối với lực lượng dân quân tự vệ", ("lực lượng dân quân tự vệ",)),
    ("Phòng Tài chính (bộ phận ngân sách), Phòng Kinh tế", ("Phòng Tài chính", "Phòng Kinh tế")),
    ("Chi bộ 4 (đồng chí bí thư chịu trách nhiệm)", ("Chi bộ 4",)),
    ("Phòng Nội vụ (cơ quan thường trực)", ("Phòng Nội vụ",)),
]
NOT_NAMED = [
    "Đối với các trường hợp quá hạn",
    "Đối với hồ sơ nộp trực tuyến",
    "Đối với địa bàn các thôn vùng cao",
    "Đối với các dự án chậm tiến độ",
    "Đối với lĩnh vực đất đai",
    "Đối với các hộ nghèo",
    "Đối với Phòng Kinh tế, rà soát lại hồ sơ",
    "Đối với trường chưa có bếp ăn:",
    "Phòng Kinh tế rà soát hồ sơ (đồng chí Lan phụ trách)",
    "Phòng Kinh tế",
    "Tổ chức lễ phát động (quy mô cấp xã)",
    "Đối với công chức vi phạm lần đầu",
    "Trạm Y tế (Bộ Y tế quản lý)",
    "Đoàn viên (từ 16 tuổi)",
]


@pytest.mark.parametrize(("heading", "units"), NAMED)
def test_names_every_unit_of_a_heading_without_what_is_said_of_it(
    heading: str, units: tuple[str, ...]
) -> None:
    assert headed_units(heading, UNITS) == units


@pytest.mark.parametrize("heading", NOT_NAMED)
def test_names_nobody_for_cases_places_and_sentences(heading: str) -> None:
    assert headed_units(heading, UNITS) == ()
