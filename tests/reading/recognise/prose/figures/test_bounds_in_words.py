"""Bounds said in words, units within names, and words at the edges of a name."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\n"


def read(sentence: str) -> list[tuple[str, str, str]]:
    draft = PlanFileReader().read_text(f"{HEAD}I. CHỈ TIÊU\n1. {sentence}\n")
    return [
        (one.name, f"{target.comparator}{target.value}", one.measure_unit)
        for one in draft.indicators
        for target in one.targets
    ]


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("Mô hình vườn ươm: không ít hơn 03 mô hình.", ("Mô hình vườn ươm", ">=3", "mô hình")),
        ("Ít nhất ba phần tư số hộ có hố rác.", ("Số hộ có hố rác", ">=75", "%")),
        ("Cứ 10 hộ thì có 6 hộ trồng hoa.", ("Hộ trồng hoa", ">=60", "%")),
        ("Rút 1/3 thời gian chờ khám.", ("Thời gian chờ khám", "change-33.3", "%")),
        (
            "Không còn trường hợp nào chậm trả lời dân quá 10 ngày.",
            ("Trường hợp chậm trả lời dân quá 10 ngày", "<=0", "trường hợp"),
        ),
        ("Hai tổ hợp tác được cấp vốn.", ("Tổ hợp tác được cấp vốn", ">=2", "tổ hợp tác")),
        ("90% ± 2%: tỷ lệ phiếu đúng hẹn.", ("Tỷ lệ phiếu đúng hẹn", ">=90", "%")),
        (
            "Hoàn thành và vượt chỉ tiêu tỉnh giao (70 ha) về diện tích rừng trồng.",
            ("Diện tích rừng trồng", ">=70", "ha"),
        ),
        (
            "Thời gian chờ của khách rút xuống dưới 12 phút.",
            ("Thời gian chờ của khách", "<12", "phút"),
        ),
        ("Số hóa sổ hộ tịch: giữ nguyên 100%.", ("Số hóa sổ hộ tịch", ">=100", "%")),
        ("Số vụ cháy rừng: 0.", ("Số vụ cháy rừng", "<=0", "vụ")),
        ("Không để xảy ra quá 03 sự cố mất điện.", ("Sự cố mất điện", "<=3", "sự cố")),
        (
            "Số sản phẩm làng nghề có nhãn: 07.",
            ("Số sản phẩm làng nghề có nhãn", ">=7", "sản phẩm"),
        ),
        (
            "Điểm đánh giá công sở xanh của xã: 0,8.",
            ("Điểm đánh giá công sở xanh của xã", ">=0.8", "điểm"),
        ),
        (
            "Thu hút không dưới 2,5 tỷ đồng vốn góp làm đường.",
            ("Thu hút vốn góp làm đường", ">=2.5", "tỷ đồng"),
        ),
        ("Thu gom 90% trở lên vỏ thuốc sâu.", ("Thu gom vỏ thuốc sâu", ">=90", "%")),
        ("Tất cả các xóm đều có bể chứa nước.", ("Xóm có bể chứa nước", ">=100", "%")),
        ("Số lượt khách tăng gấp đôi so với năm 2025.", ("Số lượt khách", "change100", "%")),
        ("Nợ thuế: không phát sinh mới.", ("Nợ thuế", "<=0", "")),
        ("Kéo điện tới 100% nhà rẫy (hiện nay 60%).", ("Kéo điện tới nhà rẫy", ">=100", "%")),
        ("100% thửa ruộng đo xong (420 thửa).", ("Thửa ruộng đo xong", ">=100", "%")),
        (
            "Đến 31/12/2026, ít nhất bốn phần năm số quán có thùng rác.",
            ("Số quán có thùng rác", ">=80", "%"),
        ),
        (
            "Cuối quý II đạt 40%, cuối quý III đạt 60% và hết năm đạt 90% kế hoạch vốn làm đường.",
            ("Kế hoạch vốn làm đường", ">=90", "%"),
        ),
        ("Tốc độ mạng tại trụ sở tối thiểu 80 Mb/s.", ("Tốc độ mạng tại trụ sở", ">=80", "Mb/s")),
    ],
)
def test_a_bound_is_read_however_it_is_said(sentence: str, reading: tuple[str, str, str]) -> None:
    assert read(sentence) == [reading]


def test_points_of_a_share_are_told_of_and_not_taken_for_a_level() -> None:
    (indicator,) = (
        PlanFileReader()
        .read_text(
            f"{HEAD}I. CHỈ TIÊU\n1. Mỗi năm giảm bình quân 1,5 điểm phần trăm hộ cận nghèo.\n"
        )
        .indicators
    )
    assert (indicator.name, indicator.targets[0].value) == ("Hộ cận nghèo", None)
    assert "targets" in indicator.doubts


def test_a_numbered_point_that_says_what_is_to_be_reached_gives_indicators() -> None:
    draft = PlanFileReader().read_text(
        "CHỈ THỊ\nVề việc chấn chỉnh việc tiếp dân năm 2026\n\n"
        "1. Văn phòng xã\nMở sổ tiếp dân trước ngày 05/3/2026.\n"
        "2. Yêu cầu cần đạt đến cuối năm: mức hài lòng của dân không thấp hơn 92%; "
        "đơn trễ hẹn dưới 1%; 100% đơn trễ hẹn có thư xin lỗi.\n"
    )
    assert [(one.name, str(one.targets[0].value)) for one in draft.indicators] == [
        ("Mức hài lòng của dân", "92"),
        ("Đơn trễ hẹn", "1"),
        ("Đơn trễ hẹn có thư xin lỗi", "100"),
    ]


def test_each_group_of_a_share_has_its_figure() -> None:
    assert read("Tỷ lệ hộ có nhà tiêu sạch: khu chợ 98%, các thôn vùng cao 85%.") == [
        ("Tỷ lệ hộ có nhà tiêu sạch: khu chợ", ">=98", "%"),
        ("Tỷ lệ hộ có nhà tiêu sạch: các thôn vùng cao", ">=85", "%"),
    ]
