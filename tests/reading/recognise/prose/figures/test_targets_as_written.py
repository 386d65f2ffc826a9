"""Targets by the letters and the order they are written in: ages, exceptions, none of a thing."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.reading.plan_reader import PlanFileReader


def indicator(sentence: str) -> DraftIndicator:
    text = f"KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. CHỈ TIÊU\n- {sentence}\n"
    (found,) = PlanFileReader().read_text(text).indicators
    return found


def shown(sentence: str) -> tuple[str, str, str]:
    found = indicator(sentence)
    (target,) = found.targets
    sign = target.comparator.value if target.comparator else "?"
    return found.name, f"{sign}{target.value}", target.text


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        (
            "85% thanh niên từ 16 tuổi trở lên biết bơi.",
            ("Thanh niên từ 16 tuổi trở lên biết bơi", ">=85", "85%"),
        ),
        (
            "Trên 70% phụ nữ từ đủ 18 tuổi trở lên được khám sàng lọc.",
            ("Phụ nữ từ đủ 18 tuổi trở lên được khám sàng lọc", ">70", "Trên 70%"),
        ),
        (
            "Số cụm loa được lắp đặt: 08 cụm.",
            ("Số cụm loa được lắp đặt", ">=8", "08 cụm"),
        ),
        (
            "Hoàn thành 12/12 chỉ tiêu tỉnh giao về trồng rừng.",
            (
                "Hoàn thành chỉ tiêu tỉnh giao về trồng rừng",
                ">=12",
                "12/12 chỉ tiêu tỉnh giao về trồng rừng",
            ),
        ),
        (
            "Tỷ lệ thôn, ấp được xếp loại đạt mức khá trở lên: trên 60%.",
            ("Tỷ lệ thôn, ấp được xếp loại đạt mức khá trở lên", ">60", "trên 60%"),
        ),
        (
            "Tỷ lệ giáo viên có bằng đại học trở lên đạt 90%.",
            ("Tỷ lệ giáo viên có bằng đại học trở lên", ">=90", "đạt 90%"),
        ),
        (
            "95% cán bộ thôn có bằng trung cấp trở lên được bồi dưỡng.",
            ("Cán bộ thôn có bằng trung cấp trở lên được bồi dưỡng", ">=95", "95%"),
        ),
        (
            "60% người cao tuổi từ 80 tuổi trở lên.",
            ("Người cao tuổi từ 80 tuổi trở lên", ">=60", "60%"),
        ),
        (
            "100% tổ hòa giải đạt bậc 2 trở lên.",
            ("Tổ hòa giải đạt bậc 2 trở lên", ">=100", "100%"),
        ),
        (
            "Từ 75% trưởng thôn, phó thôn trở lên biết dùng bản đồ số.",
            ("Trưởng thôn, phó thôn biết dùng bản đồ số", ">=75", "Từ 75% trở lên"),
        ),
        (
            "Có từ 80% chủ hộ trở lên ký cam kết giữ rừng.",
            ("Chủ hộ ký cam kết giữ rừng", ">=80", "từ 80% trở lên"),
        ),
    ],
)
def test_upwards_stays_with_the_age_or_grade_it_belongs_to(
    sentence: str, reading: tuple[str, str, str]
) -> None:
    assert shown(sentence) == reading


@pytest.mark.parametrize(
    "sentence",
    [
        "Chỉnh lý 4.500 tập tài liệu lưu trữ giai đoạn 2010 - 2020.",
        "Bảo đảm 15 tấn gạo dự trữ tại kho thôn.",
        "Sửa 03 phòng họp trụ sở thôn.",
        "90% hộ gia đình (trú tại khu tái định cư) có đồng hồ nước.",
    ],
)
def test_a_word_that_only_folds_as_except_excepts_nothing(sentence: str) -> None:
    assert indicator(sentence).targets[0].also is None


@pytest.mark.parametrize(
    ("sentence", "also"),
    [
        ("100% giấy mời gửi qua mạng (trừ giấy mời mật).", "trừ giấy mời mật"),
        ("Tỷ lệ giấy mời gửi qua mạng đạt 100%, trừ giấy mời mật.", "trừ giấy mời mật"),
    ],
)
def test_what_is_excepted_is_kept(sentence: str, also: str) -> None:
    assert indicator(sentence).targets[0].also == also


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Mỗi ấp có 01 Tổ tự quản bảo vệ môi trường nông thôn hoạt động nền nếp.", "tổ"),
        ("Mỗi xã có 01 Trung tâm học tập cộng đồng mở cửa cả tuần.", "trung tâm"),
        ("Mỗi trường có 02 cán bộ chuyên trách thư viện và thiết bị dạy học.", "cán bộ"),
    ],
)
def test_what_each_is_to_have_is_the_unit(sentence: str, unit: str) -> None:
    found = indicator(sentence)
    assert (found.measure_unit, found.name[:3]) == (unit, "Mỗi")


@pytest.mark.parametrize(
    ("sentence", "name", "unit"),
    [
        ("Phường không còn hộ dùng nước giếng nhiễm phèn.", "Hộ dùng nước giếng nhiễm phèn", "hộ"),
        (
            "Trên địa bàn xã không để xảy ra vụ cháy rừng nào.",
            "Vụ cháy rừng",
            "vụ",
        ),
        ("Toàn xã không có thôn chưa có đường bê tông.", "Thôn chưa có đường bê tông", "thôn"),
        ("Xã Tân Lập không còn điểm tập kết rác tự phát.", "Điểm tập kết rác tự phát", "điểm"),
    ],
)
def test_a_place_is_to_have_none_of_a_thing(sentence: str, name: str, unit: str) -> None:
    assert shown(sentence)[:2] == (name, "<=0")
    assert indicator(sentence).measure_unit == unit


@pytest.mark.parametrize(
    "sentence",
    ["Xã không có điều kiện mở rộng chợ.", "Các thôn không để ai đứng ngoài cuộc vận động."],
)
def test_what_cannot_be_counted_is_no_target(sentence: str) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        indicator(sentence)


@pytest.mark.parametrize(
    ("sentence", "name", "unit"),
    [
        ("Phấn đấu đạt 1.200 tài khoản số mức 2.", "Tài khoản số mức 2", "tài khoản"),
        ("Đưa vào hoạt động 03 nhà văn hóa thôn.", "Đưa vào hoạt động nhà văn hóa thôn", None),
        ("Tỷ lệ che phủ rừng duy trì ổn định 42%.", "Tỷ lệ che phủ rừng", "%"),
        (
            "Mở 05 lớp dạy nghề (nghề mộc: 2 lớp; nghề may: 3 lớp).",
            "Lớp dạy nghề",
            "lớp",
        ),
    ],
)
def test_names_and_units(sentence: str, name: str, unit: str | None) -> None:
    found = indicator(sentence)
    assert found.name == name
    assert unit is None or found.measure_unit == unit


def test_what_was_reached_is_no_target() -> None:
    found = indicator("Kết quả năm 2025 đạt 82%, phấn đấu năm 2026 tỷ lệ hồ sơ số hóa đạt 90%.")
    assert (found.name, [each.value for each in found.targets]) == ("Tỷ lệ hồ sơ số hóa", [90])


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        (
            "Nhựa hóa, bê tông hóa từ 08 đến 10 tuyến ngõ.",
            ("Nhựa hóa, bê tông hóa tuyến ngõ", "between8"),
        ),
        ("Duy trì Chỉ số hài lòng trong nhóm 2 của tỉnh.", ("Chỉ số hài lòng", "<=2")),
        ("Hạ tỷ lệ hộ nghèo xuống dưới 1,5%.", ("Tỷ lệ hộ nghèo", "<1.5")),
        ("Điểm chuyển đổi số đạt tối thiểu 800/1.000 điểm.", ("Điểm chuyển đổi số", ">=800")),
        ("Chi bộ giám sát ít nhất 30% đảng viên.", ("Chi bộ giám sát đảng viên", ">=30")),
        ("Giảm 10% chi thường xuyên so với dự toán.", ("Chi thường xuyên", "change-10")),
        ("Nộp ngân sách tỉnh 5,2 tỷ đồng.", ("Nộp ngân sách tỉnh", ">=5.2")),
        ("Điểm số xếp trong 10 xã dẫn đầu.", ("Điểm số", "<=10")),
        ("Đến cuối nhiệm kỳ, thu nhập đạt 120 triệu đồng.", ("Thu nhập", ">=120")),
        ("Bảo đảm ít nhất 01 tổ/thôn được tập huấn.", ("Tổ/thôn được tập huấn", ">=1")),
        ("Mỗi năm có 01 - 02 sản phẩm đạt sao.", ("Sản phẩm đạt sao", "between1")),
        ("Diện tích lúa đạt 1.250 ha, chiếm 60% diện tích.", ("Diện tích lúa", ">=1250")),
        (
            "Xây dựng 02 tuyến đường hoa, mỗi tuyến dài tối thiểu 500 m.",
            ("Xây dựng tuyến đường hoa", ">=2"),
        ),
        (
            "Bình quân mỗi thôn có 02 camera an ninh.",
            ("Bình quân mỗi thôn có camera an ninh", ">=2"),
        ),
        (
            "Tỷ lệ lao động qua đào tạo đạt 75%, trong đó có bằng, chứng chỉ đạt 32%.",
            ("Tỷ lệ lao động qua đào tạo", ">=75"),
        ),
    ],
)
def test_levels_and_names(sentence: str, reading: tuple[str, str]) -> None:
    assert shown(sentence)[:2] == reading


def test_a_year_closes_the_name_of_what_may_not_be() -> None:
    found = indicator("Phấn đấu không còn hộ nghèo vào năm 2030.")
    assert (found.name, found.targets[0].year) == ("Hộ nghèo", 2030)


def test_a_promille_keeps_its_unit() -> None:
    assert indicator("Tỷ suất sinh thô giảm 0,2‰.").measure_unit == "‰"


def test_a_bound_of_what_is_measured_stays_in_its_name() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nNghề cá năm 2026\n\nI. CHỈ TIÊU\n"
        "1. Tàu cá từ 15 m trở lên duy trì kết nối giám sát đạt 100%.\n"
        "2. Có từ 05 sản phẩm trở lên đạt 3 sao.\n"
    )
    names = [indicator.name for indicator in draft.indicators]
    assert names == ["Tàu cá từ 15 m trở lên duy trì kết nối giám sát", "Sản phẩm đạt 3 sao"]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("21/21 thôn, làng có tổ hòa giải.", "thôn, làng"),
        ("Có từ 03 đến 05 doanh nghiệp, hợp tác xã bán hàng qua mạng.", "doanh nghiệp, hợp tác xã"),
        ("Có 12 thôn, trong đó 02 thôn kiểu mẫu.", "thôn"),
    ],
)
def test_things_of_two_kinds_are_counted_together(sentence: str, unit: str) -> None:
    assert indicator(sentence).measure_unit == unit
