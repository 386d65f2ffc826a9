"""Work below headings that each name a body: it is done by the body of its own heading."""

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "CHỈ THỊ\nVề giữ gìn sách của các tủ sách công cộng\n\nThời gian qua việc đọc sách có tiến bộ. "
    "Chủ tịch Ủy ban nhân dân xã yêu cầu:\n\n"
)


def leads(text: str) -> list[tuple[str, ...]]:
    return [task.lead for task in PlanFileReader().read_text(HEAD + text).tasks]


def test_a_place_of_work_named_as_a_group_is_no_group_of_tasks() -> None:
    assert leads(
        "1. Phòng Kinh tế\na) Kiểm kê kho sách trước 30/6/2026.\nb) Thay khóa tủ sách.\n"
        "2. Văn phòng HĐND và UBND xã\nTham mưu lập Tổ kiểm kê, xong trước ngày 22/6/2026.\n"
        "3. Trưởng các thôn\n"
        "Thông báo nội dung Chỉ thị trong nhóm Zalo của thôn, tại điểm trường; ghi nhận ý kiến.\n"
    ) == [
        ("Phòng Kinh tế",),
        ("Phòng Kinh tế",),
        ("Văn phòng HĐND và UBND xã",),
        ("Trưởng các thôn",),
    ]


def test_a_last_heading_with_nothing_below_takes_nobodys_work() -> None:
    found = leads(
        "1. Phòng Kinh tế\na) Kiểm kê kho sách trước 30/6/2026.\nb) Thay khóa tủ sách.\n"
        "2. Trạm Y tế xã\na) Phun thuốc chống mối.\n3. Trưởng các thôn\n"
    )
    assert found == [("Phòng Kinh tế",), ("Phòng Kinh tế",), ("Trạm Y tế xã",)]


def test_who_answers_for_the_work_does_not_lead_it() -> None:
    assert leads(
        "1. Các phòng, đơn vị\na) Kiểm kê kho sách trước 30/6/2026.\nb) Chấm dứt việc cho mượn "
        "không ghi sổ. Người đứng đầu chịu trách nhiệm trước Chủ tịch UBND xã nếu để tái diễn.\n"
    ) == [("Các phòng, đơn vị",), ("Các phòng, đơn vị",)]


def test_a_field_that_begins_as_a_department_is_no_body() -> None:
    found = PlanFileReader().read_text(
        "KẾ HOẠCH\nCông tác năm 2026\n\nI. NHIỆM VỤ\n1. Sở hữu trí tuệ và nhãn hiệu sách\n"
        "- Rà soát nhãn hiệu đang dùng.\n- Lập hồ sơ đăng ký trước 30/9/2026.\n"
    )
    assert [task.lead for task in found.tasks] == [(), ()]
