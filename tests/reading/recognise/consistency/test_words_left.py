"""Work, parties and times that a task's words still hold are told at it; ordinary words are not."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.recognise.consistency.words_left import about_words

MAY = Deadline("trong tháng 5", due=datetime.date(2026, 5, 31))


def doubtful(title: str, deadline: Deadline = MAY) -> set[str]:
    why: dict[str, str] = {}
    about_words(DraftTask("t", title, deadline=deadline), why)
    return set(why)


@pytest.mark.parametrize(
    "title",
    [
        "Phát quang ngõ xóm. Đoàn Thanh niên xã tổ chức ngày hội trồng cây",
        "Dạy bơi cho các cháu; Trạm Y tế soạn tờ gấp phát tận nhà",
        "Đặt thùng rác ở chợ, việc này giao Tổ quản lý chợ lo và làm quanh năm",
        "Sửa đường ngõ. Riêng đoạn dốc, Phòng Kinh tế lập hồ sơ thiết kế",
        "Làm sổ hộ mới. Sau khi tỉnh giao máy, Công an xã chuyển dữ liệu lên máy mới",
        "Về việc thuê xe, xã đồng ý; giao Văn phòng làm rõ nguồn thuê",
    ],
)
def test_another_body_with_work_of_its_own_is_told(title: str) -> None:
    assert doubtful(title) == {"title"}


@pytest.mark.parametrize(
    "title",
    [
        "Cùng Hội Nông dân phát động vụ cấy mới",
        "Có sự vào cuộc của Phòng Kinh tế, mở lớp nuôi gà",
        "Trực trang tin của xã, Văn phòng HĐND và UBND đảm nhiệm",
        "Kiểm tra cân ở chợ, Phòng Kinh tế làm trưởng đoàn",
        "Lập danh mục chợ tạm; Trung tâm Dịch vụ tổng hợp cung cấp số liệu",
    ],
)
def test_who_takes_part_left_in_the_words_is_told(title: str) -> None:
    assert doubtful(title) == {"coordinating"}


@pytest.mark.parametrize(
    "title",
    [
        "Tuyên truyền, vận động hộ dân; hướng dẫn phân loại rác tại nhà",
        "Nghiên cứu lập quỹ mới; Quỹ khuyến học góp vốn phát triển thư viện",
        "Rà soát, đăng ký nhu cầu; gửi danh sách về Văn phòng",
        "Hướng dẫn Trung tâm Dịch vụ việc làm tiếp nhận hồ sơ",
        "Cùng cố gắng giữ sạch ngõ xóm",
        "Tham gia hội thi của tỉnh",
    ],
)
def test_work_of_one_body_is_not_told(title: str) -> None:
    assert not doubtful(title)


@pytest.mark.parametrize(
    ("title", "deadline"),
    [
        ("Dọn kho, không để quá ngày 20/5/2026", Deadline()),
        ("Sửa mái trường; không kéo sang tháng 7", Deadline()),
        ("Lập sổ hộ, dứt điểm trong tháng Ba", Deadline()),
        ("Ký ghi nhớ với trường nghề, nhưng không để quá nửa năm", Deadline()),
        ("Gửi phiếu khảo sát, hạn chót 08/5", Deadline()),
        ("Đầu giờ mỗi sáng kiểm tra sổ trực", Deadline()),
        ("Thứ Hai hằng tuần gửi lịch họp", Deadline()),
        ("Tham mưu mức hỗ trợ, ngay khi Nghị quyết có hiệu lực", Deadline()),
        ("Làm rõ nguồn thuê, trình tại phiên họp sau", Deadline()),
        ("Sơ kết mùa vụ và tổng kết năm (trước 10/12)", MAY),
        ("Giữ ổn định tổ liên gia đến hết nhiệm kỳ", Deadline()),
        ("Lát sân phơi, chia hai đợt: T4 và T9", Deadline()),
        ("Xịt khử khuẩn chợ 10 ngày một lần", Deadline()),
        ("Chi tiền điện quý nào xong quý đó", Deadline()),
    ],
)
def test_a_time_that_gave_no_deadline_is_told(title: str, deadline: Deadline) -> None:
    assert doubtful(title, deadline) == {"deadline"}


@pytest.mark.parametrize(
    ("title", "deadline"),
    [
        ("Trực cứu hộ 24/7", Deadline()),
        ("Thực hiện Nghị quyết số 12-NQ/TU ngày 05/3/2025 của Tỉnh ủy", Deadline()),
        ("Nhập sổ hộ cho 03 thôn", Deadline()),
        ("Lấy ý kiến các hộ trước khi ban hành quy ước", Deadline()),
        ("Phủ wifi 12/12 nhà văn hóa", Deadline("năm 2026", ongoing=True)),
        ("Khám sức khỏe trong tháng 5", MAY),
    ],
)
def test_what_is_no_time_of_the_work_is_not_told(title: str, deadline: Deadline) -> None:
    assert not doubtful(title, deadline)


@pytest.mark.parametrize(
    "title",
    [
        "Tổng kết nhiệm kỳ của Ban Chỉ đạo",
        "Chi tiền điện quý nào cũng đủ",
        "Đi tập huấn thêm một lần",
        "Truy lĩnh phụ cấp quý IV năm trước cho 12 công an viên",
    ],
)
def test_words_that_tell_no_time_of_the_work_are_not_told(title: str) -> None:
    assert doubtful(title, Deadline()) == set()
