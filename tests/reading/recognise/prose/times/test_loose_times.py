"""Times in the loose words of daily life, inside sentences of work."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Suối Đá\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
    "II. NHIỆM VỤ\n1. Công an xã "
)


def read(sentence: str) -> tuple[DraftTask, list[str]]:
    draft = PlanFileReader().read_text(f"{HEAD}{sentence}.\n")
    (task,) = draft.tasks
    return task, [warning.message for warning in draft.warnings]


def dates(deadline: Deadline) -> tuple[str, str]:
    return str(deadline.start or ""), str(deadline.due or "")


@pytest.mark.parametrize(
    ("work", "time", "start", "due"),
    [
        ("đo lại bãi xe", ", bắt đầu từ 02/4 và không để kéo sang tháng 9", "04-02", "08-31"),
        ("sơn lại vạch đường", "; không để trượt sang quý IV", "", "09-30"),
        ("lắp gương cầu lồi", ", phải xong trước khi bước sang tháng 6", "", "05-31"),
        ("nộp số liệu cư trú", ", hạn chót 08/5", "", "05-08"),
        ("thống kê hộ trọ", ", không muộn hơn 30/9", "", "09-30"),
        ("gửi danh sách tổ bảo vệ", " ≤ 15/8", "", "08-15"),
        ("dọn kho vật chứng", "; gia hạn đến 30/11/2026 (hạn cũ: 31/8/2026)", "", "11-30"),
        ("lắp biển báo", ", xong trước Quốc khánh 02/9/2026 thay cho 31/12/2026", "", "09-01"),
        ("sửa nhà tạm giữ", " tháng 4 → tháng 7/2026", "04-01", "07-31"),
        ("dựng chốt gác", ", khởi động T3, về đích T10/2026", "03-01", "10-31"),
        ("xây nhà trực", "; đầu tháng 3 khởi công, cuối tháng 10 bàn giao", "03-01", "10-31"),
        ("thay biển số nhà", "; T12", "", "12-31"),
        ("tuần tra bến sông", ", thứ Bảy 12/9 và thứ Bảy 19/9", "", "09-19"),
        ("chấm công điện tử", " kể từ 01/7/2026", "07-01", ""),
        ("trồng cây quanh trụ sở", ", xong trước Tết Dương lịch 2027", "", "12-31"),
        ("thay khóa tủ hồ sơ", "; hoàn thành vào dịp kỷ niệm 81 năm Quốc khánh", "", "09-02"),
    ],
)
def test_a_loose_limit_is_read_and_leaves_the_work(
    work: str, time: str, start: str, due: str
) -> None:
    task, warnings = read(f"{work}{time}")
    full = [f"2026-{day}" if day else "" for day in (start, due)]
    assert dates(task.deadline) == tuple(full)
    assert task.title.casefold() == work
    assert not any("hời hạn" in message for message in warnings)


def test_an_old_deadline_is_never_the_one_in_force() -> None:
    task, _ = read("kiểm kê tài sản, lùi thời hạn từ 30/4 sang 31/7/2026, không lùi thêm")
    assert dates(task.deadline) == ("", "2026-07-31")


def test_a_day_beside_another_time_is_marked() -> None:
    task, warnings = read("tập huấn ngày 14/5/2026 và thu phiếu của các thôn, hạn chót 08/6")
    assert task.deadline.due == date(2026, 6, 8)
    assert warnings


def test_the_day_of_an_event_waited_for_is_marked() -> None:
    task, warnings = read("chép dữ liệu trước khi máy chủ cũ ngừng (dự kiến ngày 30/9/2026)")
    assert task.deadline.due == date(2026, 9, 29)
    assert warnings


@pytest.mark.parametrize(
    ("sentence", "frequencies"),
    [
        ("họp tổ hằng tháng, mỗi quý có ít nhất một buổi mở rộng", ["monthly", "quarterly"]),
        ("kết nạp hội viên, mỗi tháng kết nạp thêm 40 người kể từ tháng 8", ["monthly"]),
        ("chấm điểm thi đua vào ngày làm việc cuối cùng của tháng", ["monthly"]),
        ("mở lớp võ, một buổi trong tháng 5 và một buổi trong tháng 11", []),
    ],
)
def test_rhythms_in_loose_words(sentence: str, frequencies: list[str]) -> None:
    task, _ = read(sentence)
    read_ones = [each.frequency for each in task.deadline.recurrence]
    assert read_ones == [Frequency(name) for name in frequencies]


def test_a_day_says_more_than_what_goes_on() -> None:
    task, _ = read("kiểm tra chợ hai tuần một lần; báo cáo trước 30/11/2026")
    assert task.deadline.due == date(2026, 11, 29)


def test_every_morning_is_no_innovation() -> None:
    assert read("kiểm tra cổng chợ đầu giờ mỗi sáng")[0].deadline.ongoing
    assert not read("hưởng ứng phong trào đổi mới sáng tạo của tỉnh")[0].deadline.is_read


@pytest.mark.parametrize(
    "sentence",
    [
        "không chuyển hồ sơ giấy sang năm 2027 nếu đã số hóa",
        "lắp máy quay tại T3, T5 và nhà văn hóa",
        "vận động nhân dân không sử dụng lòng đường sang nhượng",
    ],
)
def test_words_alike_are_no_time(sentence: str) -> None:
    assert not read(sentence)[0].deadline.is_read
