"""A label before a figure's sentence: when it names the indicator, and when what follows does."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.reading.plan_reader import PlanFileReader


def indicators(sentence: str) -> tuple[DraftIndicator, ...]:
    text = f"KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. CHỈ TIÊU\n1. {sentence}\n"
    return PlanFileReader().read_text(text).indicators


def shown(indicator: DraftIndicator) -> tuple[str, str]:
    (target,) = indicator.targets
    sign = target.comparator.value if target.comparator else "?"
    return indicator.name, f"{sign}{target.value}"


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        (
            "Nếp sống mới: 90% đám cưới ở thôn được tổ chức không quá một ngày.",
            ("Đám cưới ở thôn được tổ chức không quá một ngày", ">=90"),
        ),
        (
            "Chăm sóc cây xanh: trên 75% tuyến đường liên thôn có hàng cây bóng mát.",
            ("Tuyến đường liên thôn có hàng cây bóng mát", ">75"),
        ),
        (
            "Chiếu sáng: 06 ngõ của làng nghề được lắp đèn năng lượng mặt trời.",
            ("Ngõ của làng nghề được lắp đèn năng lượng mặt trời", ">=6"),
        ),
        (
            "Thư viện: Hoàn thành đóng bìa 3.200 cuốn sách lưu trữ giai đoạn 1990 - 2000.",
            ("Hoàn thành đóng bìa cuốn sách lưu trữ giai đoạn 1990 - 2000", ">=3200"),
        ),
        (
            "Xã hội học tập: 65% chủ hộ đọc sách có thẻ mượn tại nhà.",
            ("Chủ hộ đọc sách có thẻ mượn tại nhà", ">=65"),
        ),
        (
            "Giao thông làng nghề: Giảm 20% số xe quá tải so với năm 2025.",
            ("Số xe quá tải", "change-20"),
        ),
        (
            "Làng nghề: tỷ lệ cơ sở có bể lắng đạt trên 70%.",
            ("Tỷ lệ cơ sở có bể lắng", ">70"),
        ),
        ("Mục tiêu 2: 85% hộ có bể lọc.", ("Hộ có bể lọc", ">=85")),
        ("Tỷ lệ: 85% hộ có bể lọc.", ("Hộ có bể lọc", ">=85")),
        ("Cụ thể: 85% hộ có bể lọc.", ("Hộ có bể lọc", ">=85")),
    ],
)
def test_what_is_measured_stands_behind_a_topic(sentence: str, reading: tuple[str, str]) -> None:
    assert shown(indicators(sentence)[0]) == reading


def test_only_the_first_part_stands_behind_the_label() -> None:
    first, second = indicators(
        "Nếp sống mới: 90% đám cưới được tổ chức gọn trong ngày; 70% thôn có quy ước."
    )
    assert [first.name, second.name] == ["Đám cưới được tổ chức gọn trong ngày", "Thôn có quy ước"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Tỷ lệ hộ dùng bếp sạch: 80%.", "Tỷ lệ hộ dùng bếp sạch"),
        ("Tỷ lệ hộ dùng bếp sạch: 80% số hộ được khảo sát.", "Tỷ lệ hộ dùng bếp sạch"),
        ("Trồng tre chắn sóng: 40 ha.", "Trồng tre chắn sóng"),
        ("Đàn ong mật: 600 đàn.", "Đàn ong mật"),
        ("Cây xanh công cộng: 12% diện tích thôn.", "Cây xanh công cộng"),
        ("Hộ được vay vốn: 95% hộ có đơn.", "Hộ được vay vốn"),
        ("Đàn gà thả đồi: giảm 10% so với năm 2025.", "Đàn gà thả đồi"),
        ("Mức thu quỹ: 100% so với kế hoạch.", "Mức thu quỹ"),
    ],
)
def test_a_label_that_names_the_measure_stays_the_name(sentence: str, name: str) -> None:
    assert indicators(sentence)[0].name == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Thẻ bạn đọc: 100% học sinh.", "Thẻ bạn đọc: học sinh"),
        ("Nước sạch: 98% hộ được dùng.", "Nước sạch: hộ được dùng"),
        (
            "Khu vực ven sông: 90% hộ có áo phao và thuyền nhỏ.",
            "Khu vực ven sông: hộ có áo phao và thuyền nhỏ",
        ),
        (
            "Trường Mầm non Hoa Sen: 95% trẻ được theo dõi biểu đồ lớn lên.",
            "Trường Mầm non Hoa Sen: trẻ được theo dõi biểu đồ lớn lên",
        ),
    ],
)
def test_both_name_it_where_neither_does_alone(sentence: str, name: str) -> None:
    assert indicators(sentence)[0].name == name
