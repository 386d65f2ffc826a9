"""The direction of a bare target follows from what the indicator counts."""

import pytest

from kehoach_desktop.domain.indicators.less_is_better import is_less_better, with_direction
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Comparator


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ hộ nghèo",
        "Tỷ lệ hộ nghèo đa chiều",
        "Tỷ lệ hộ nghèo, cận nghèo",
        "Tỷ lệ nghèo đa chiều cuối năm",
        "Số hộ cận nghèo",
        "Tỷ lệ thất nghiệp khu vực thành thị",
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi",
        "Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi",
        "Tỷ suất tử vong trẻ em dưới 1 tuổi",
        "Tỷ lệ sinh con thứ 3 trở lên",
        "Số vụ cháy, nổ",
        "Số vụ tai nạn giao thông có người chết",
        "Số vụ vi phạm pháp luật về đất đai",
        "Số vụ phạm tội về trật tự xã hội",
        "Số vụ bạo lực gia đình",
        "Số sự cố an toàn thông tin nghiêm trọng",
        "Tỷ lệ hồ sơ trễ hạn",
        "Tỷ lệ hồ sơ TTHC giải quyết quá hạn",
        "Số đơn thư tồn đọng chưa giải quyết",
        "Nợ đọng xây dựng cơ bản",
        "Tỷ lệ thất thoát nước sạch",
        "Số người mới nghiện",
        "Số người nghiện ma túy",
        "Số cặp tảo hôn",
        "Tỷ lệ học sinh tiểu học bỏ học",
    ],
)
def test_less_is_better(name: str) -> None:
    assert is_less_better(name)


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ hộ thoát nghèo",
        "Giảm tỷ lệ hộ nghèo",
        "Mức giảm tỷ lệ hộ nghèo",
        "Số hộ nghèo được hỗ trợ",
        "Tỷ lệ hộ nghèo có thẻ bảo hiểm y tế",
        "Tỷ lệ hộ nghèo tiếp cận dịch vụ y tế",
        "Tỷ lệ vụ việc được giải quyết",
        "Tỷ lệ khắc phục sự cố",
        "Tỷ lệ sự cố được khắc phục trong 24 giờ",
        "Tỷ lệ hồ sơ trễ hạn được xin lỗi",
        "Tỷ lệ lao động tham gia bảo hiểm thất nghiệp",
        "Số buổi tuyên truyền phòng, chống tảo hôn",
        "Số cuộc kiểm tra, xử lý vi phạm",
        "Tỷ lệ thu hồi nợ đọng",
        "Người nghiện ma túy được lập hồ sơ quản lý",
        "Tỷ lệ thôn không có hộ nghèo",
        "Số thôn có loa",
        "Tỷ lệ xóa mù chữ",
    ],
)
def test_more_is_better(name: str) -> None:
    assert not is_less_better(name)


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("2,5", Comparator.AT_MOST),
        ("0", Comparator.AT_MOST),
        ("0 sự cố", Comparator.AT_MOST),
        ("đạt 2,5%", Comparator.AT_MOST),
        ("≥ 2,5%", Comparator.AT_LEAST),
        ("tối thiểu 2%", Comparator.AT_LEAST),
        ("đạt từ 2% trở lên", Comparator.AT_LEAST),
        ("dưới 2%", Comparator.LESS_THAN),
        ("giảm 5%", Comparator.CHANGE),
    ],
)
def test_only_a_bare_figure_is_turned(words: str, comparator: Comparator) -> None:
    (target,), is_unsure = with_direction("Tỷ lệ hộ nghèo", [read_target(words)])

    assert target.comparator is comparator
    assert not is_unsure


def test_a_share_too_high_for_a_ceiling_is_left_and_told() -> None:
    (target,), is_unsure = with_direction("Tỷ lệ hộ nghèo", [read_target("95%")])

    assert target.comparator is Comparator.AT_LEAST
    assert is_unsure
