"""Who does the work where a time, or "chỉ đạo …", stands beside the name."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ HẠ LĨNH\nSố: 31/KH-UBND\nHạ Lĩnh, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n"
    "Chuyển đổi số năm 2026\nII. NHIỆM VỤ\n"
)


@pytest.mark.parametrize(
    ("sentence", "lead", "work"),
    [
        (
            "Trưởng các thôn hằng ngày cập nhật tin lên nhóm Zalo của thôn.",
            ("Trưởng các thôn",),
            "cập nhật tin lên nhóm Zalo của thôn",
        ),
        (
            "Chậm nhất đến ngày 30/6/2026, Văn phòng HĐND và UBND phải số hóa 500 hồ sơ.",
            ("Văn phòng HĐND và UBND",),
            "số hóa 500 hồ sơ",
        ),
        (
            "Muộn nhất ngày 15/7/2026, Công an xã cần hoàn tất làm sạch dữ liệu cư trú.",
            ("Công an xã",),
            "hoàn tất làm sạch dữ liệu cư trú",
        ),
        (
            "Hằng năm, trước ngày 15/12, Phòng Văn hóa - Xã hội tự chấm điểm chuyển đổi số.",
            ("Phòng Văn hóa - Xã hội",),
            "tự chấm điểm chuyển đổi số",
        ),
        (
            "Hằng tháng, chậm nhất ngày 25, Phòng Kinh tế rà soát các mã vùng trồng.",
            ("Phòng Kinh tế",),
            "rà soát các mã vùng trồng",
        ),
        (
            "Trạm Y tế đến cuối tháng 10/2026 hoàn thành lập sổ sức khỏe cho 900 người.",
            ("Trạm Y tế",),
            "hoàn thành lập sổ sức khỏe cho 900 người",
        ),
        (
            "Phòng Kinh tế trong quý II/2026 hoàn thành cấp mã 15 vùng trồng.",
            ("Phòng Kinh tế",),
            "hoàn thành cấp mã 15 vùng trồng",
        ),
        (
            "Sở Y tế, Sở Nội vụ chỉ đạo các cơ sở trực thuộc triển khai học bạ số.",
            ("Sở Y tế", "Sở Nội vụ"),
            "Chỉ đạo các cơ sở trực thuộc triển khai học bạ số",
        ),
        (
            "Chủ tịch UBND xã, phường trực tiếp chỉ đạo, chịu trách nhiệm về kết quả thực hiện.",
            ("Chủ tịch UBND xã, phường",),
            "Trực tiếp chỉ đạo, chịu trách nhiệm về kết quả thực hiện",
        ),
        (
            "Thủ trưởng các đơn vị trực tiếp chỉ đạo, đôn đốc việc ký số văn bản.",
            ("Thủ trưởng các đơn vị",),
            "Trực tiếp chỉ đạo, đôn đốc việc ký số văn bản",
        ),
        (
            "Các phòng, đơn vị luân chuyển, chuyển đổi vị trí công tác của 05 công chức.",
            ("Các phòng, đơn vị",),
            "Luân chuyển, chuyển đổi vị trí công tác của 05 công chức",
        ),
        (
            "Đối khớp, làm sạch dữ liệu hộ tịch với Cơ sở dữ liệu quốc gia về dân cư.",
            (),
            "Đối khớp, làm sạch dữ liệu hộ tịch với Cơ sở dữ liệu quốc gia về dân cư",
        ),
        # Who only hands the work on does not lead it.
        (
            "Ban Thường vụ chỉ đạo Phòng Kinh tế rà soát 12 hợp tác xã.",
            ("Phòng Kinh tế",),
            "rà soát 12 hợp tác xã",
        ),
        (
            "Ban Chỉ đạo chuyển đổi số xã họp 02 lần trong năm 2026.",
            ("Ban Chỉ đạo chuyển đổi số xã",),
            "họp 02 lần",
        ),
    ],
)
def test_the_name_ends_before_the_time_and_the_work(
    sentence: str, lead: tuple[str, ...], work: str
) -> None:
    draft = PlanFileReader().read_text(f"{HEAD}1. {sentence}\n2. Thay 15 máy tính cũ.\n")
    first = draft.tasks[0]
    assert first.lead == lead
    assert first.title.casefold().endswith(work.casefold())
    assert not any("không giống tên" in warning.message for warning in draft.warnings)
