"""Sentences that mean the body of the sentence before: "Cũng đơn vị này …", "Tổ cũng …"."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nPhát triển sản xuất năm 2026 của xã Đồng Mây\n\nI. MỤC ĐÍCH\n"
    "- Nâng cao thu nhập.\nII. NHIỆM VỤ\n"
)


def tasks(paragraph: str) -> list[DraftTask]:
    return list(PlanFileReader().read_text(f"{HEAD}{paragraph}\n").tasks)


@pytest.mark.parametrize(
    ("second", "title"),
    [
        ("Cũng đơn vị này theo dõi sâu bệnh, báo lịch phun cho dân.", "Theo dõi sâu bệnh"),
        ("Đơn vị này đồng thời ghi sổ theo dõi giống lúa.", "Ghi sổ theo dõi"),
        ("Song song với đó, cơ quan này ký hợp đồng mua giống trong tháng 5.", "Ký hợp đồng"),
        ("Trạm cũng kê khai máy bơm, xong trước 30/6.", "Kê khai máy bơm"),
        ("Cũng trong năm 2026, trạm rà soát kho giống.", "Rà soát kho giống"),
        ("Sau khi xong, trạm hướng dẫn dân ghi nhật ký đồng ruộng.", "Hướng dẫn dân"),
    ],
)
def test_the_body_before_does_what_follows(second: str, title: str) -> None:
    first, other = tasks(
        f"1. Trạm Khuyến nông mở 05 lớp trồng sen, xong trước ngày 15/6/2026. {second}"
    )
    assert first.deadline.due == date(2026, 6, 14)
    assert first.lead == other.lead == ("Trạm Khuyến nông",)
    assert title in other.title
    assert "này" not in other.title.split(",")[0].split()


def test_a_kind_of_body_means_only_a_body_of_this_kind() -> None:
    first, other = tasks(
        "1. Trạm Khuyến nông mở 05 lớp trồng sen trước ngày 15/6/2026. Phòng Kinh tế rà soát kho "
        "giống trước 30/6/2026."
    )
    assert (first.lead, other.lead) == (("Trạm Khuyến nông",), ("Phòng Kinh tế",))


@pytest.mark.parametrize(
    ("first", "second", "lead"),
    [
        ("Đoàn Thanh niên dọn kênh", "Đoàn kiểm tra của xã chấm điểm", "Đoàn kiểm tra của xã"),
        (
            "Ban Văn hóa xã treo cờ",
            "Ban giám sát cộng đồng kiểm tra đường mới",
            "Ban giám sát cộng đồng",
        ),
        (
            "Tổ công nghệ số cài ứng dụng",
            "Tổ kiểm tra liên ngành kiểm tra chợ",
            "Tổ kiểm tra liên ngành",
        ),
        (
            "Trung tâm Văn hóa xã mở lớp đàn",
            "Trung tâm hỗ trợ nông dân tập huấn ghép cây",
            "Trung tâm hỗ trợ nông dân",
        ),
    ],
)
def test_a_body_called_by_its_function_is_not_the_one_before(
    first: str, second: str, lead: str
) -> None:
    _, other = tasks(f"1. {first} trước ngày 20/4/2026. {second} trước ngày 25/4/2026.")
    assert other.lead == (lead,)


@pytest.mark.parametrize(
    ("second", "doubted"),
    [
        ("Đoàn tuyên truyền về phân loại rác", True),
        ("Đoàn kiểm tra việc trồng hoa ven đường", True),
        ("Đoàn hỗ trợ người già cài đặt ứng dụng", True),
        ("Đoàn trồng 200 cây hoa ven đường", False),
        ("Đoàn cũng kiểm tra các tuyến đường hoa", False),
    ],
)
def test_a_function_without_another_verb_is_the_work_and_marked(second: str, doubted: bool) -> None:
    draft = PlanFileReader().read_text(
        f"{HEAD}1. Đoàn Thanh niên dọn kênh trước ngày 20/4/2026. {second} trước 25/4/2026.\n"
    )
    _, other = draft.tasks
    assert other.lead == ("Đoàn Thanh niên",)
    assert any("chủ trì" in one.message for one in draft.warnings) is doubted


def test_other_work_behind_work_that_closes_with_its_time_is_of_the_same_body() -> None:
    first, other = tasks(
        "1. Trạm Thú y tiêm phòng đợt I cho đàn bò, hoàn thành trong tháng 4/2026; phun khử trùng "
        "chợ Đồng Mây mỗi tháng một lần."
    )
    assert first.deadline.due == date(2026, 4, 30)
    assert other.lead == ("Trạm Thú y",)
    assert other.title.startswith("Phun khử trùng chợ")
    assert [one.frequency for one in other.deadline.recurrence] == [Frequency.MONTHLY]


@pytest.mark.parametrize(
    "rest",
    [
        "trình UBND xã trước ngày 15/5/2026",
        "thực hiện từ tháng 6/2026",
        "theo dõi, tổng hợp kết quả",
    ],
)
def test_what_carries_the_work_on_stays_with_it(rest: str) -> None:
    assert (
        len(tasks(f"1. Phòng Kinh tế lập phương án chợ, xong trước ngày 30/4/2026; {rest}.")) == 1
    )


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        (
            "Ngoài các việc trên, Văn phòng HĐND và UBND duy trì chuyên mục nông thôn mới.",
            "Văn phòng HĐND và UBND",
            "Duy trì chuyên mục",
        ),
        (
            "Bên cạnh nhiệm vụ nêu trên, Đoàn Thanh niên xã giới thiệu 15 đoàn viên ưu tú.",
            "Đoàn Thanh niên xã",
            "Giới thiệu 15 đoàn viên",
        ),
        (
            "Cùng thời gian này, Hội Nông dân khảo sát nhu cầu vay vốn của hội viên.",
            "Hội Nông dân",
            "Khảo sát nhu cầu",
        ),
        (
            "Đài Khí tượng Hòn Nghê được đề nghị phát bản tin sóng biển buổi sáng.",
            "Đài Khí tượng Hòn Nghê",
            "Phát bản tin",
        ),
        (
            "Các trường học tập trung ôn bài cho học sinh lớp 9.",
            "Các trường học",
            "Tập trung ôn bài",
        ),
        (
            "Các chi bộ được giám sát chuẩn bị báo cáo tự kiểm tra của mình.",
            "Các chi bộ được giám sát",
            "Chuẩn bị báo cáo",
        ),
    ],
)
def test_who_does_it_is_told_from_what_leads_in_and_what_is_done(
    sentence: str, lead: str, title: str
) -> None:
    (task,) = tasks(f"1. {sentence}")
    assert task.lead == (lead,)
    assert task.title.startswith(title)
