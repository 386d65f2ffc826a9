"""Who does a work and who helps, told at its end, on labels or by whom it is handed on to."""

import pytest

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart


@pytest.mark.parametrize(
    ("words", "work", "lead", "others"),
    [
        (
            "Đăng ký mã số vùng trồng: Hợp tác xã Bưởi Nà Lầu đứng đơn, Phòng Kinh tế hướng dẫn, "
            "nộp trước 15/7/2026.",
            "Đăng ký mã số vùng trồng",
            ["Hợp tác xã Bưởi Nà Lầu"],
            ["Phòng Kinh tế"],
        ),
        (
            "Thí điểm thu gom rác: Hội Phụ nữ xã làm chính, Phòng Kinh tế kiểm tra, xong trước "
            "30/6/2026.",
            "Thí điểm thu gom rác",
            ["Hội Phụ nữ xã"],
            ["Phòng Kinh tế"],
        ),
        (
            "Rà soát quỹ đất trước 30/6/2026. Phòng Kinh tế chịu trách nhiệm chính, Công an xã hỗ "
            "trợ.",
            "Rà soát quỹ đất",
            ["Phòng Kinh tế"],
            ["Công an xã"],
        ),
        (
            "Việc số hóa gia phả giao cho Hội Người cao tuổi xã, xong trước 01/10/2026.",
            "Số hóa gia phả",
            ["Hội Người cao tuổi xã"],
            [],
        ),
        (
            "Bảo trì phòng họp 2 lần/năm, trách nhiệm thuộc Văn phòng HĐND và UBND xã.",
            "Bảo trì phòng họp",
            ["Văn phòng HĐND và UBND xã"],
            [],
        ),
        (
            "Cải tạo phòng máy chủ, UBND xã giao Phòng Kinh tế thực hiện trước 31/7/2026.",
            "Cải tạo phòng máy chủ",
            ["Phòng Kinh tế"],
            [],
        ),
        (
            "Phòng Kinh tế và Đoàn Thanh niên xã cùng mở chiến dịch nhặt rác.",
            "Mở chiến dịch nhặt rác",
            ["Phòng Kinh tế", "Đoàn Thanh niên xã"],
            [],
        ),
        (
            "Ban Chỉ huy Quân sự xã với Công an xã tổ chức diễn tập.",
            "Tổ chức diễn tập",
            ["Ban Chỉ huy Quân sự xã"],
            ["Công an xã"],
        ),
        (
            "Kho bạc Nhà nước khu vực hướng dẫn, Phòng Kinh tế thực hiện chi lương qua tài khoản.",
            "Thực hiện chi lương qua tài khoản",
            ["Phòng Kinh tế"],
            ["Kho bạc Nhà nước khu vực"],
        ),
        (
            "Tập huấn cho 400 người. Đảm trách: Phòng Kinh tế; tham gia: các thôn.",
            "Tập huấn cho 400 người",
            ["Phòng Kinh tế"],
            ["các thôn"],
        ),
        (
            "Lập nhóm giúp hộ kinh doanh. Đơn vị thực hiện: Thuế cơ sở 4; hỗ trợ: Phòng Kinh tế.",
            "Lập nhóm giúp hộ kinh doanh",
            ["Thuế cơ sở 4"],
            ["Phòng Kinh tế"],
        ),
        (
            "Xóa nhà tạm cho 04 hộ. Người lo việc: Trưởng thôn Nà Sìn. Người giúp: Đoàn Thanh "
            "niên.",
            "Xóa nhà tạm cho 04 hộ",
            ["Trưởng thôn Nà Sìn"],
            ["Đoàn Thanh niên"],
        ),
        (
            "Quay 03 phim ngắn. Phân công: Đoàn Thanh niên xã (chính), Công an xã (hỗ trợ).",
            "Quay 03 phim ngắn",
            ["Đoàn Thanh niên xã"],
            ["Công an xã"],
        ),
        (
            "Thanh tra, pháp chế (thuộc Văn phòng Sở) kiểm tra 04 đơn vị.",
            "Kiểm tra 04 đơn vị",
            ["Thanh tra, pháp chế (thuộc Văn phòng Sở)"],
            [],
        ),
    ],
)
def test_who_does_it_and_who_helps(
    words: str, work: str, lead: list[str], others: list[str]
) -> None:
    said = take_apart(words, Findings(2026))

    assert list(said.lead) == lead
    assert list(said.coordinating) == others
    assert said.work.removeprefix("Việc ").capitalize() == work.capitalize()


@pytest.mark.parametrize(
    "words",
    [
        "Mỗi tháng tổ chức ít nhất 01 ngày hội tại thôn, bản, tổ dân phố.",
        "Ban bố tình trạng thiên tai và cập nhật bản đồ ngập.",
        "Sở hữu trí tuệ: hỗ trợ 03 hộ đăng ký nhãn hiệu.",
        "Hỗ trợ: 30 triệu đồng một hộ.",
    ],
)
def test_places_and_topics_lead_nothing(words: str) -> None:
    assert take_apart(words, Findings(2026)).lead == ()
