"""Numbered paragraphs that open with a topic and hold the work of several bodies."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCải cách hành chính năm 2026 của đặc khu Hòn Nghê\n\nI. MỤC ĐÍCH\n"
    "- Phục vụ người dân tốt hơn.\nII. NHIỆM VỤ\n"
)


def tasks(paragraph: str) -> list[DraftTask]:
    return list(PlanFileReader().read_text(f"{HEAD}{paragraph}\n").tasks)


def leads(paragraph: str) -> list[str]:
    return ["; ".join(task.lead) for task in tasks(paragraph)]


@pytest.mark.parametrize("topic", ["Cải cách thể chế", "Quản lý hành chính", "Chuyển đổi số"])
def test_a_topic_that_reads_as_a_verb_is_no_task(topic: str) -> None:
    assert leads(
        f"1. {topic}. Các phòng rà soát văn bản, gửi Văn phòng chậm nhất ngày 20/5/2026. Trạm Y "
        "tế niêm yết lại giá dịch vụ trước 31/5."
    ) == ["Các phòng", "Trạm Y tế"]


def test_a_sentence_about_work_names_who_does_it_and_begins_a_task() -> None:
    first, second = tasks(
        "1. Họp không giấy. Văn phòng Đảng ủy lắp màn hình (phối hợp với VNPT khu vực Hòn Nghê), "
        "nghiệm thu trước ngày 01/4/2026. Việc tập huấn sử dụng do Phòng Văn hóa - Xã hội tham "
        "mưu, xong trước 25/3/2026."
    )
    assert first.lead == ("Văn phòng Đảng ủy",)
    assert first.coordinating == ("VNPT khu vực Hòn Nghê",)
    assert first.deadline.due == date(2026, 3, 31)
    assert second.lead == ("Phòng Văn hóa - Xã hội",)
    assert second.title == "Tập huấn sử dụng"
    assert second.deadline.due == date(2026, 3, 24)


def test_a_share_with_a_day_of_its_own_is_a_task() -> None:
    festival, order = tasks(
        "1. Trung tâm Văn hóa dựng sân khấu lễ hội, hoàn thành trước ngày 08/5/2026; Công an xã "
        "bảo đảm an ninh trong các ngày 10 - 12/5/2026."
    )
    assert (festival.lead, order.lead) == (("Trung tâm Văn hóa",), ("Công an xã",))
    assert (order.deadline.start, order.deadline.due) == (date(2026, 5, 10), date(2026, 5, 12))


def test_undated_help_is_no_task() -> None:
    found = tasks(
        "1. Phòng Kinh tế công khai dự toán trước ngày 30/6/2026. Kho bạc Nhà nước khu vực hỗ trợ "
        "kỹ thuật. Trong quý IV, Thanh tra tỉnh được mời kiểm tra việc dùng tài sản công."
    )
    assert [task.lead for task in found] == [("Phòng Kinh tế",), ("Thanh tra tỉnh",)]
    assert found[1].deadline.due == date(2026, 12, 31)


def test_who_only_drafts_what_another_leads_is_no_task() -> None:
    assert leads(
        "1. Giao Văn phòng rà soát quy hoạch, hoàn thành trong quý II/2026; giao Ban Xây dựng Đảng "
        "tham mưu. Công an xã số hóa hồ sơ cư trú trước 30/6/2026."
    ) == ["Văn phòng", "Công an xã"]


def test_whichever_body_does_so_is_given_no_work() -> None:
    assert leads(
        "1. Các phòng xây dựng kế hoạch của mình xong trước 25/4/2026. Phòng nào chậm phải giải "
        "trình bằng văn bản."
    ) == ["Các phòng"]


def test_then_and_a_day_begin_other_work_of_the_same_body() -> None:
    first, second = tasks(
        "1. Ủy ban Kiểm tra Đảng ủy lập chương trình giám sát trước ngày 10/02/2026, sau đó tổ "
        "chức giám sát 03 chi bộ trong quý II/2026."
    )
    assert first.lead == second.lead == ("Ủy ban Kiểm tra Đảng ủy",)
    assert (first.deadline.due, second.deadline.due) == (date(2026, 2, 9), date(2026, 6, 30))


def test_a_list_behind_dated_work_is_parted_too() -> None:
    found = tasks(
        "1. Trung tâm Phục vụ hành chính công niêm yết lại thủ tục, hoàn thành trước ngày "
        "20/4/2026; đặt hộp thư góp ý ở cả 12 thôn để người dân phản ánh thái độ phục vụ của "
        "công chức; bố trí bàn hướng dẫn có đoàn viên trực vào sáng thứ Hai hằng tuần."
    )
    assert len({task.lead for task in found}) == 1
    assert found[0].deadline.due == date(2026, 4, 19)
    assert found[-1].title.startswith("Bố trí bàn hướng dẫn")


def test_the_field_of_a_post_is_no_work() -> None:
    (task,) = tasks("1. Phó Hiệu trưởng phụ trách chuyên môn kiểm tra hồ sơ tổ trước 30/9/2026.")
    assert task.lead == ("Phó Hiệu trưởng phụ trách chuyên môn",)
    assert task.title.startswith("Kiểm tra hồ sơ tổ")


def test_what_is_bred_is_of_an_institute_s_name() -> None:
    (task,) = tasks(
        "1. Giao Phòng Kinh tế chủ trì, cùng Viện Nghiên cứu nuôi trồng thủy sản khu vực, chọn hộ "
        "nuôi trước 30/6/2026."
    )
    assert task.lead == ("Phòng Kinh tế",)
    assert task.coordinating == ("Viện Nghiên cứu nuôi trồng thủy sản khu vực",)
