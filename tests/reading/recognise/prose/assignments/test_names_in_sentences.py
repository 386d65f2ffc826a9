"""Where the names of bodies end inside a sentence, and which of them leads."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Hạ Đông\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
    "II. NHIỆM VỤ\n"
)


def task_of(sentence: str) -> DraftTask:
    text = f"{HEAD}1. {sentence}\n2. Phòng Kinh tế rà soát ao hồ.\n"
    return PlanFileReader().read_text(text).tasks[0]


@pytest.mark.parametrize(
    ("sentence", "leads", "others", "title"),
    [
        (
            "Chi đoàn Trường học và chi đoàn Quân sự cùng chi đoàn thôn Vân dọn bến đò.",
            ("Chi đoàn Trường học", "chi đoàn Quân sự"),
            ("chi đoàn thôn Vân",),
            "Dọn bến đò",
        ),
        (
            "Hội Nông dân cùng với Đoàn Thanh niên vệ sinh kênh Bắc.",
            ("Hội Nông dân",),
            ("Đoàn Thanh niên",),
            "Vệ sinh kênh Bắc",
        ),
    ],
)
def test_who_is_named_first_leads_and_who_does_it_with_them_takes_part(
    sentence: str, leads: tuple[str, ...], others: tuple[str, ...], title: str
) -> None:
    task = task_of(sentence)
    assert (task.lead, task.coordinating, task.title) == (leads, others, title)


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        (
            "Ban chỉ đạo phòng chống cháy rừng xã trực ban suốt mùa khô.",
            "Ban chỉ đạo phòng chống cháy rừng xã",
            "Trực ban suốt mùa khô",
        ),
        (
            "Ban Chỉ đạo phòng, chống ma túy xã họp giao ban.",
            "Ban Chỉ đạo phòng, chống ma túy xã",
            "Họp giao ban",
        ),
        ("Ban Chỉ đạo kiểm tra các chốt trên địa bàn xã.", "Ban Chỉ đạo", "Kiểm tra các chốt"),
    ],
)
def test_what_a_board_was_set_up_for_is_of_its_name_up_to_its_level(
    sentence: str, lead: str, title: str
) -> None:
    task = task_of(sentence)
    assert task.lead == (lead,)
    assert task.title.startswith(title)


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        (
            "Đảng ủy viên phụ trách chi bộ dự họp cùng chi bộ.",
            "Đảng ủy viên phụ trách chi bộ",
            "Dự họp cùng chi bộ",
        ),
        (
            "Thành viên Ban Chỉ đạo phụ trách thôn làm việc với thôn.",
            "Thành viên Ban Chỉ đạo phụ trách thôn",
            "Làm việc với thôn",
        ),
        (
            "Kiện toàn chi ủy, xong trước 20/3/2026 "
            "(đảng ủy viên phụ trách chi bộ trực tiếp chỉ đạo).",
            "đảng ủy viên phụ trách chi bộ",
            "Kiện toàn chi ủy",
        ),
        ("Cán bộ Văn phòng phụ trách trang thông tin.", "Cán bộ Văn phòng", ""),
    ],
)
def test_what_a_person_is_in_charge_of_is_of_the_post_before_another_verb(
    sentence: str, lead: str, title: str
) -> None:
    task = task_of(sentence)
    assert task.lead == (lead,)
    assert task.title.startswith(title)


def test_a_number_of_branches_leads_as_the_branches_do() -> None:
    task = task_of("Trồng cây phi lao (07 chi hội nông dân thực hiện, xong trước 30/6/2026).")
    assert (task.lead, task.title) == (("07 chi hội nông dân",), "Trồng cây phi lao")


@pytest.mark.parametrize(
    ("sentence", "lead", "title", "marked"),
    [
        ("Kế toán xã khóa sổ và in báo cáo quý.", "Kế toán xã", "Khóa sổ và in báo cáo quý", False),
        (
            "Bí thư Đảng ủy tiếp dân và đối thoại với nhân dân.",
            "Bí thư Đảng ủy",
            "Tiếp dân và đối thoại với nhân dân",
            True,
        ),
        (
            "Tổ quản lý, vận hành trạm bơm Đồng Vàng chạy thử máy.",
            "Tổ quản lý",
            "Vận hành trạm bơm",
            True,
        ),
    ],
)
def test_a_name_ends_before_a_verb_that_no_list_knows_or_is_marked(
    sentence: str, lead: str, title: str, marked: bool
) -> None:
    task = task_of(sentence)
    assert task.lead == (lead,)
    assert task.title.startswith(title)
    assert ("lead" in task.doubts) is marked


def test_a_long_sentence_may_be_followed_by_whom_it_is_assigned_to() -> None:
    task = task_of(
        "Nạo vét các tuyến kênh nội đồng, dọn bèo và rác ở các bến đò, bảo đảm nước chảy "
        "thông suốt từ đầu nguồn đến cuối làng trong tháng 5/2026. "
        "Phân công Phòng Kinh tế chủ trì, Hội Nông dân xã phối hợp."
    )
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ("Hội Nông dân xã",))
    assert "Phân công" not in task.title


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        (
            "Sau khi huyện duyệt dự toán, Phòng Kinh tế mua 05 máy bơm, xong trước ngày 30/6/2026.",
            "Phòng Kinh tế",
            "Sau khi huyện duyệt dự toán, mua 05 máy bơm",
        ),
        (
            "Hằng tuần, Công an xã tuần tra bến đò, kết thúc trước ngày 30/11/2026.",
            "Công an xã",
            "Hằng tuần, tuần tra bến đò",
        ),
        ("Văn phòng họp mỗi quý 01 lần.", "Văn phòng", "Họp"),
        (
            "Đảng ủy viên phụ trách thôn đôn đốc thu quỹ trước ngày 15/6/2026.",
            "Đảng ủy viên phụ trách thôn",
            "Đôn đốc thu quỹ",
        ),
    ],
)
def test_a_body_leads_behind_a_condition_and_with_the_shortest_work(
    sentence: str, lead: str, title: str
) -> None:
    task = task_of(sentence)
    assert (task.lead, task.title) == ((lead,), title)


def test_whoever_is_only_appointed_within_the_work_leads_nothing() -> None:
    task = task_of(
        "Củng cố Tổ phòng cháy, phân công thành viên phụ trách từng xóm; gửi danh sách trước ngày "
        "17/10/2026."
    )
    assert task.lead == ()
