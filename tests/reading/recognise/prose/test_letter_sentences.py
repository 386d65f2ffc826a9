"""Letters without numbered clauses: what they give, to whom, by when."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "UBND XÃ TÂN LẬP\nSố: 45/UBND-VP\nV/v chăm sóc đường hoa\n\nKính gửi: Phòng Kinh tế xã.\n\n"


def tasks(text: str) -> tuple[DraftTask, ...]:
    return PlanFileReader().read_text(HEAD + text).tasks


def test_one_sentence_gives_the_work() -> None:
    (task,) = tasks(
        "Sau khi xem xét, Chủ tịch UBND xã có ý kiến như sau: Giao Phòng Kinh tế chủ trì, phối hợp "
        "với các thôn trồng bổ sung hoa dọc đường liên xã; hoàn thành trước ngày 20/9/2026./."
    )
    assert task.title == "Trồng bổ sung hoa dọc đường liên xã"
    assert task.lead == ("Phòng Kinh tế",)
    assert task.coordinating == ("các thôn",)
    assert task.deadline.due == date(2026, 9, 19)


def test_each_body_that_is_given_work_makes_a_task() -> None:
    first, second = tasks(
        "UBND xã giao Phòng Văn hóa - Xã hội biên soạn bài phát thanh về đường hoa; đề nghị "
        "Hội Nông dân xã vận động hội viên chăm sóc hoa. Việc này hoàn thành trong tháng 10/2026."
    )
    assert first.lead == ("Phòng Văn hóa - Xã hội",)
    assert second.lead == ("Hội Nông dân xã",)
    assert second.deadline.due == date(2026, 10, 31)


def test_those_named_before_the_numbers_lead_all_of_them() -> None:
    first, second = tasks(
        "Để giữ đường hoa, UBND xã yêu cầu Trưởng các thôn thực hiện các nội dung sau:\n"
        "1. Huy động hộ gia đình nhổ cỏ, tưới nước cho luống hoa trước nhà.\n"
        "2. Phòng Kinh tế hướng dẫn kỹ thuật chăm sóc."
    )
    assert first.lead == ("Trưởng các thôn",)
    assert second.lead == ("Phòng Kinh tế",)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện theo yêu cầu của Phòng Nội vụ, UBND xã báo cáo kết quả như trên.",
        "Việc chăm sóc hoa đáp ứng yêu cầu các đơn vị đã nêu.",
        "UBND xã đã nhận được ý kiến và cảm ơn các đơn vị.",
    ],
)
def test_what_only_speaks_of_a_wish_gives_nothing(text: str) -> None:
    assert tasks(text) == ()


def test_a_remark_on_the_annex_takes_no_work_away() -> None:
    (task,) = tasks(
        "1. Phân công các Phó Chủ tịch UBND xã chủ trì làm việc với từng thôn về đường hoa. "
        "(Có phụ lục kèm theo)"
    )
    assert task.lead == ("các Phó Chủ tịch UBND xã",)


def test_what_a_body_is_besides_is_no_part_of_its_name() -> None:
    (task,) = tasks(
        "1. Giao Trạm Y tế xã (cơ quan thường trực Ban Chỉ đạo) chủ trì phun khử khuẩn nhà văn hóa."
    )
    assert task.lead == ("Trạm Y tế xã",)


def test_a_schedule_of_days_names_who_acts() -> None:
    first, second = tasks(
        "II. THỜI GIAN THỰC HIỆN\n"
        "- Từ ngày 01/9 - 15/9/2026 các thôn, khối phố tiến hành rà soát luống hoa bị hỏng;\n"
        "- Từ ngày 16/9/2026 đến ngày 30/9/2026 Phòng Kinh tế tổng hợp nhu cầu cây giống."
    )
    assert (first.lead, first.deadline.start, first.deadline.due) == (
        ("các thôn, khối phố",),
        date(2026, 9, 1),
        date(2026, 9, 15),
    )
    assert second.lead == ("Phòng Kinh tế",)
    assert second.deadline.start == date(2026, 9, 16)


def test_why_and_who_gives_are_no_part_of_the_work() -> None:
    (task,) = tasks(
        "1. Tiếp thu ý kiến của Nhân dân, UBND xã giao Phòng Kinh tế chủ trì, phối hợp với các "
        "thôn sửa chữa cống thoát nước.\n"
    )
    assert task.title == "Sửa chữa cống thoát nước"
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ("các thôn",))


def test_a_request_may_begin_with_its_days() -> None:
    (task,) = tasks(
        "Theo đó, Chủ tịch UBND xã yêu cầu: từ ngày 01/9/2026 đến hết ngày 04/9/2026, các đơn vị "
        "bố trí người trực tại trụ sở."
    )
    assert (task.title, task.lead) == ("Bố trí người trực tại trụ sở", ("các đơn vị",))
    assert task.deadline.due == date(2026, 9, 4)


def test_another_body_may_be_given_work_behind_an_and() -> None:
    first, second = tasks(
        "Giao Văn phòng HĐND và UBND viết tin bài về đường hoa và giao Hội Phụ nữ xã theo dõi việc "
        "chăm sóc hoa."
    )
    assert first.lead == ("Văn phòng HĐND và UBND",)
    assert second.lead == ("Hội Phụ nữ xã",)


def test_the_day_a_decision_takes_effect_is_no_deadline() -> None:
    draft = PlanFileReader().read_text(
        "QUYẾT ĐỊNH\nBan hành quy định quản lý chợ\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy "
        "định quản lý chợ.\nĐiều 2. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.\n"
        "Giao Phòng Kinh tế tổ chức triển khai và kiểm tra việc thực hiện Quyết định này.\n"
    )
    (task,) = draft.tasks
    assert task.lead == ("Phòng Kinh tế",)
    assert task.deadline.text == ""


def test_who_is_asked_may_begin_the_next_line() -> None:
    (task,) = tasks(
        "Về đường hoa: Văn phòng UBND tỉnh đề nghị:\nUBND các xã trồng bổ sung hoa, hoàn thành "
        "trước ngày 20/9/2026.\n"
    )
    assert (task.title, task.lead) == ("Trồng bổ sung hoa", ("UBND các xã",))
    assert task.deadline.due == date(2026, 9, 19)


def test_a_body_may_have_its_duty_in_a_sentence_of_its_own() -> None:
    first, second = tasks(
        "Văn phòng HĐND và UBND có trách nhiệm tổng hợp danh sách tuyến đường hoa. Yêu cầu các "
        "thôn cắm biển tên đường hoa."
    )
    assert first.lead == ("Văn phòng HĐND và UBND",)
    assert (second.title, second.lead) == ("Cắm biển tên đường hoa", ("các thôn",))


def test_what_leads_on_to_the_next_request_is_no_part_of_the_work_before_it() -> None:
    first, second = tasks(
        "Phòng Kinh tế có trách nhiệm cấp chổi cho các thôn. Nhận được văn bản này, yêu cầu các "
        "thôn dọn rác ven đường."
    )
    assert (first.title, first.lead) == ("Cấp chổi cho các thôn", ("Phòng Kinh tế",))
    assert (second.title, second.lead) == ("Dọn rác ven đường", ("các thôn",))


def test_a_letter_of_one_text_column_after_the_other_is_read_whole() -> None:
    draft = PlanFileReader().read_text(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\n_______________________\nSố: 08 /CV- UBND\n“V/v chăm sóc "
        "đường hoa”\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "____________________________\nTân Lập, ngày 12 tháng 3 năm 2026\nKính gửi: Các ông xóm "
        "trưởng.\nỦy ban nhân dân xã yêu cầu các ông xóm trưởng thực hiện một số nội dung sau:\n"
        "1. Huy động hộ gia đình nhổ cỏ, tưới nước.\n2. Trồng bổ sung hoa.\n"
    )
    assert (draft.symbol, draft.date) == ("08/CV-UBND", date(2026, 3, 12))
    assert draft.title == "V/v chăm sóc đường hoa"
    assert [task.lead for task in draft.tasks] == [("các ông xóm trưởng",)] * 2


def test_bullets_below_a_request_are_asked_of_whom_it_names() -> None:
    first, second = tasks(
        "Để chào mừng ngày lễ, UBND xã xây dựng kế hoạch đề nghị 12 thôn thực hiện một số nội dung "
        "sau:\n- Vận động các hộ dân treo cờ Tổ quốc.\n- Tổng vệ sinh đường làng, ngõ xóm.\n"
    )
    assert first.lead == second.lead == ("12 thôn",)


def test_a_line_that_gives_other_work_to_another_takes_nothing_from_the_last_number() -> None:
    found = tasks(
        "UBND xã yêu cầu các đơn vị thực hiện một số nội dung sau:\n"
        "1. Trạm Y tế xã chuẩn bị thuốc khử khuẩn.\n"
        "2. Đề nghị Hội Nông dân xã phối hợp vận động bà con dùng nước tiết kiệm.\n"
        "Giao Phòng Kinh tế theo dõi, tổng hợp, trình Chủ tịch UBND xã trước ngày 28/4/2026.\n"
        "Nhận được Công văn này, yêu cầu các đơn vị nghiêm túc thực hiện.\n"
    )
    assert [(task.lead, task.deadline.text) for task in found[:3]] == [
        (("Trạm Y tế xã",), ""),
        (("Hội Nông dân xã",), ""),
        (("Phòng Kinh tế",), "trước ngày 28/4/2026"),
    ]
    assert found[1].title == "Phối hợp vận động bà con dùng nước tiết kiệm"


def test_a_body_may_lead_right_behind_what_the_committee_says() -> None:
    (task,) = tasks(
        "UBND tỉnh có ý kiến như sau: Sở Nội vụ chủ trì, phối hợp với các xã rà soát đường hoa đã "
        "trồng; gửi báo cáo về Sở Xây dựng trước ngày 15/9/2026."
    )
    assert task.lead == ("Sở Nội vụ",)
    assert task.coordinating == ("các xã",)
    assert task.deadline.due == date(2026, 9, 14)


def test_a_body_may_be_told_to_have_been_given_its_work() -> None:
    first, second = tasks(
        "Sở Xây dựng được Ủy ban nhân dân tỉnh giao chủ trì, phối hợp với Sở Nội vụ, các sở, ngành "
        "liên quan, ủy ban nhân dân các xã lập danh mục đường hoa. Văn phòng UBND tỉnh được giao "
        "theo dõi việc trồng hoa."
    )
    assert first.lead == ("Sở Xây dựng",)
    assert first.coordinating == (
        "Sở Nội vụ",
        "các sở, ngành liên quan",
        "ủy ban nhân dân các xã",
    )
    assert (second.title, second.lead) == ("Theo dõi việc trồng hoa", ("Văn phòng UBND tỉnh",))


def test_a_sentence_that_names_nobody_goes_on_with_who_was_named() -> None:
    first, second, third = tasks(
        "Theo đó, yêu cầu Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát đường hoa. Cập nhật "
        "danh sách hộ nhận chăm sóc từng đoạn đường. Chủ trì, phối hợp với Hội Nông dân xã lập kế "
        "hoạch thay cây chết. Hoàn thành trước ngày 20/9/2026."
    )
    assert {first.lead, second.lead, third.lead} == {("Phòng Kinh tế",)}
    assert second.title == "Cập nhật danh sách hộ nhận chăm sóc từng đoạn đường"
    assert third.coordinating == ("Hội Nông dân xã",)
    assert third.deadline.due == date(2026, 9, 19)


def test_the_receivers_may_be_asked_politely() -> None:
    (task,) = tasks("UBND xã trân trọng đề nghị Quý cơ quan bố trí người chăm sóc hoa trước cổng.")
    assert task.lead == ("Quý cơ quan",)


def test_a_list_without_bodies_is_the_work_of_who_is_named_above_it() -> None:
    first, second = tasks(
        "Sau khi nghe báo cáo của Phòng Kinh tế về đường hoa, Ban Thường vụ giao Đảng ủy xã lãnh "
        "đạo một số nội dung sau:\n"
        "- Khẩn trương hoàn thiện danh mục đường hoa.\n"
        "- Hội Nông dân xã chủ trì, phối hợp với các thôn vận động hội viên chăm sóc hoa.\n"
    )
    assert first.lead == ("Đảng ủy xã",)
    assert (second.lead, second.coordinating) == (("Hội Nông dân xã",), ("các thôn",))


def test_those_asked_within_a_line_do_what_is_listed_below_it() -> None:
    first, second, third = tasks(
        "Theo điểm a mục 2 của văn bản, trong đó có yêu cầu Bộ Y tế triển khai vườn hoa như sau:\n"
        "- Chủ trì, phối hợp với các bộ, ngành liên quan rà soát giống hoa.\n"
        "- Bộ Xây dựng chủ động thiết kế bồn hoa, hoàn thành trong tháng 9 năm 2026.\n"
        "Cũng tại mục 2 đã yêu cầu các bộ, ngành, địa phương thực hiện như sau:\n"
        "- Rà soát, gửi danh sách đường hoa.\n"
    )
    assert (first.lead, first.coordinating) == (("Bộ Y tế",), ("các bộ, ngành liên quan",))
    assert (second.lead, second.deadline.due) == (("Bộ Xây dựng",), date(2026, 9, 30))
    assert third.lead == ("các bộ, ngành, địa phương",)


def test_what_a_body_needs_to_do_is_given_to_it() -> None:
    first, second = tasks(
        "Để giữ đường hoa, các đơn vị cần rà soát bồn hoa trước cổng. UBND cấp xã cũng cần bố trí "
        "người tưới hoa."
    )
    assert (first.title, first.lead) == ("Rà soát bồn hoa trước cổng", ("các đơn vị",))
    assert (second.title, second.lead) == ("Bố trí người tưới hoa", ("UBND cấp xã",))


def test_numbers_that_could_be_titles_are_work_where_nothing_stands_below_them() -> None:
    read = PlanFileReader().read_text(
        HEAD + "Để giữ đường hoa, UBND xã đề nghị UBND các thôn, trường học thực hiện như sau:\n"
        "1. Đếm số bồn hoa tại cổng trụ sở, báo cáo theo biểu mẫu kèm theo, xong tháng 9/2026.\n"
        "2. Phân công ít nhất hai người tưới hoa, gửi danh sách trước ngày 15/9/2026.\n"
        "3. Kiểm tra, giám sát việc thay cây chết ở từng đoạn đường, xong trước ngày 20/9/2026.\n"
        "4. Định kỳ ngày 25 hằng tháng báo cáo kết quả về Phòng Kinh tế xã để tổng hợp.\n"
        "Phòng Kinh tế xã đề nghị các thôn, trường học quan tâm, phối hợp thực hiện./.\n"
    )
    assert [(task.number, task.deadline.due) for task in read.tasks] == [
        ("1", date(2026, 9, 30)),
        ("2", date(2026, 9, 14)),
        ("3", date(2026, 9, 19)),
    ]
    assert read.offered_tasks == ()
    assert not any("bị cắt" in warning.message for warning in read.warnings)
    (duty,) = read.duties
    assert (duty.day, duty.to) == (25, ("Phòng Kinh tế xã",))
    assert duty.reporter == "UBND các thôn, trường học"


def test_an_office_for_managing_something_is_named_whole() -> None:
    (task,) = tasks("Giao Phòng Quản lý xây dựng lập danh sách cây chết trước ngày 15/9/2026.")
    assert task.lead == ("Phòng Quản lý xây dựng",)


def test_a_report_of_one_day_is_work_and_a_form_in_an_annex_no_pointer_to_it() -> None:
    first, second, third = tasks(
        "UBND xã đề nghị các thôn triển khai một số nội dung sau:\n"
        "1. Báo cáo số gốc hoa bị chết trước ngày 15/5/2026.\n"
        "2. Đếm bồn hoa (xây, ghép gạch) theo mẫu tại Phụ lục gửi kèm. Hoàn thành trước ngày "
        "20/5/2026.\n"
        "3. Lập kế hoạch trồng hoa trong tháng 11/2026, gửi về Phòng Kinh tế để tổng hợp.\n"
    )
    assert [task.deadline.due for task in (first, second, third)] == [
        date(2026, 5, 14),
        date(2026, 5, 19),
        date(2026, 11, 30),
    ]
    assert {task.lead for task in (first, second, third)} == {("các thôn",)}
    assert "deadline" in third.doubts


def test_a_list_that_is_only_said_to_stand_in_an_annex_is_no_work() -> None:
    assert tasks("Các thôn thực hiện:\n1. Các nhiệm vụ cụ thể theo Phụ lục kèm theo.\n") == ()


def test_a_long_item_on_reports_gives_duties_and_no_task() -> None:
    read = PlanFileReader().read_text(
        "UBND XÃ TÂN LẬP\nSố: 45/UBND-VP\nV/v trồng tre giữ đê\n\nKính gửi: Các thôn.\n\n"
        "UBND xã yêu cầu:\n1. Trưởng các thôn\n- Vận động hộ dân trồng tre, xong trước ngày "
        "20/11/2026.\n"
        "2. Chế độ báo cáo: Các đơn vị báo cáo kết quả thực hiện về UBND xã (qua Phòng Kinh tế) "
        "trước ngày 25 hằng tháng; báo cáo tổng kết năm trước ngày 05/12/2026. Phòng Kinh tế tổng "
        "hợp, tham mưu báo cáo UBND tỉnh và Sở Nông nghiệp và Môi trường trước ngày 28 hằng tháng."
        "\n"
    )
    assert [task.title for task in read.tasks] == ["Vận động hộ dân trồng tre"]
    assert [duty.day for duty in read.duties] == [25, 5, 28]
