"""Wordings in which a sentence gives its work away: bodies of a party, neighbours, endings."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
    "II. NHIỆM VỤ TRỌNG TÂM\n"
)


def draft(text: str, head: str = HEAD) -> PlanDraft:
    return PlanFileReader().read_text(head + text)


def one(text: str, head: str = HEAD) -> DraftTask:
    (task,) = draft(text, head).tasks
    return task


@pytest.mark.parametrize(
    "body",
    [
        "Chi bộ Công an xã",
        "Chi bộ Trạm Y tế",
        "Chi bộ thôn Đồng Mít",
        "Đảng bộ bộ phận Quân sự",
        "Ban Cán sự thôn Hạ",
        "Chi ủy Trường Tiểu học Tân Lập",
    ],
)
def test_a_body_of_a_party_leads(body: str) -> None:
    task = one(f"1. Nâng chất lượng sinh hoạt chuyên đề. Giao {body} thực hiện thường xuyên.\n")
    assert task.lead == (body,)
    assert task.title == "Nâng chất lượng sinh hoạt chuyên đề"
    assert task.deadline.ongoing


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("trong tháng 4/2026", date(2026, 4, 30)),
        ("trước ngày 20/5/2026", date(2026, 5, 19)),
        ("từ ngày 02/3/2026 đến ngày 15/3/2026", date(2026, 3, 15)),
    ],
)
def test_a_time_ends_the_names_of_those_who_take_part(words: str, due: date) -> None:
    task = one(f"1. Ký quy chế phối hợp với Hội Nông dân xã và các đoàn thể {words}.\n")
    assert task.deadline.due == due
    assert not any(name.endswith("2026") for name in task.coordinating)


@pytest.mark.parametrize("verb", ["phát dọn", "be", "đắp"])
@pytest.mark.parametrize("others", ["các làng", "các thôn", "Công an xã"])
def test_any_verb_ends_the_name_of_a_known_neighbour(verb: str, others: str) -> None:
    task = one(
        f"1. Hội Nông dân xã phối hợp với {others} {verb} lại 5 km bờ mương, "
        "xong trước 20/4/2026.\n"
    )
    assert task.lead == ("Hội Nông dân xã",)
    assert task.coordinating == (others,)
    assert task.title == f"{verb[:1].upper()}{verb[1:]} lại 5 km bờ mương"


@pytest.mark.parametrize(
    ("given", "work"),
    [
        ("Giao Đảng ủy UBND xã lãnh đạo thực hiện, hoàn thành trong quý II/2026.", ""),
        ("Giao Hội Nông dân xã tham mưu, hoàn thành trước 31/8/2026.", ""),
        ("Hội Nông dân xã chủ trì, phối hợp các ấp thực hiện từ nay đến ngày 15/7/2026.", ""),
        ("Hội Nông dân xã chủ trì, phối hợp với Đoàn Thanh niên tổ chức trong tháng 9/2026.", ""),
        (
            "Giao Hội Nông dân xã tham mưu, trình Đảng ủy trước ngày 30/6/2026.",
            ", trình Đảng ủy",
        ),
        ("Hội Nông dân xã chủ trì, mỗi quý 01 khóa.", ", mỗi quý 01 khóa"),
    ],
)
def test_no_word_of_the_assignment_stays_behind_the_work(given: str, work: str) -> None:
    task = one(f"1. Dạy nghề đan lát cho phụ nữ các ấp. {given}\n")
    assert task.title == f"Dạy nghề đan lát cho phụ nữ các ấp{work}"
    assert task.lead
    assert task.deadline.is_read


PREAMBLES = (
    "Thực hiện chỉ đạo của tỉnh; dự báo nắng nóng từ nay đến hết tháng 6/2026 còn gay gắt, "
    "Chủ tịch UBND xã yêu cầu:",
    "Dự báo mưa lớn kéo dài đến hết ngày 20/6/2026, các đơn vị tập trung thực hiện:",
    "Dịch bệnh tăng nhanh trong tháng 6/2026. UBND xã yêu cầu các đơn vị:",
)


@pytest.mark.parametrize("preamble", PREAMBLES)
def test_a_time_told_of_before_the_request_is_no_deadline(preamble: str) -> None:
    found = draft(
        f"{preamble}\n1. Công an xã kiểm tra các bến đò.\n2. Trạm Y tế xã chuẩn bị thuốc men.\n"
    ).tasks
    assert [task.deadline.text for task in found] == ["", ""]


@pytest.mark.parametrize(
    "preamble",
    [
        "UBND xã yêu cầu các đơn vị thực hiện các nội dung sau, hoàn thành trước ngày 20/6/2026:",
        "Nắng nóng gay gắt. Từ nay đến hết ngày 19/6/2026, UBND xã yêu cầu:",
    ],
)
def test_a_time_of_the_request_is_one_for_all_it_asks(preamble: str) -> None:
    found = draft(
        f"{preamble}\n1. Công an xã kiểm tra các bến đò.\n2. Trạm Y tế xã chuẩn bị thuốc men.\n"
    ).tasks
    assert [task.deadline.due for task in found] == [date(2026, 6, 19)] * 2


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Niêm yết sổ hộ chậm nhất 20 ngày trước ngày họp dân (ngày 03/7/2026). Công an xã thực "
         "hiện.", date(2026, 7, 3)),
        ("Trả lời kiến nghị, xong trước 24 giờ trước giờ khai mạc (ngày 14/8/2026)",
         date(2026, 8, 14)),
        ("Truyền thông Tuần lễ Nước sạch (24 - 30/4/2026), phối hợp với Đoàn Thanh niên xã.",
         date(2026, 4, 30)),
        ("Mở Ngày hội đọc sách (ngày 21/4) - Phòng Văn hóa chủ trì, Đoàn Thanh niên xã phối hợp.",
         date(2026, 4, 21)),
    ],
)  # fmt: skip
def test_a_day_in_brackets_wins_over_the_days_of_the_heading(sentence: str, due: date) -> None:
    task = one(f"1. ĐỢT 1 (TỪ 02/3 ĐẾN 30/9)\na) {sentence}\n")
    assert task.deadline.due == due


def test_a_day_in_brackets_of_years_gone_by_is_none() -> None:
    task = one("1. Kỷ niệm ngày thành lập chợ (12/5/1996), phối hợp với các thôn tổ chức.\n")
    assert task.deadline.due is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Duy trì thường xuyên việc dọn rác ven sông.",
        "Đoàn Thanh niên xã duy trì thường xuyên hoạt động của đội dọn rác.",
        "Duy trì chế độ trực cứu hộ 24/24 giờ.",
        "Bố trí lực lượng trực 24/24h tại các bến đò.",
        "Tổ chức trực 24/7 tại trạm bơm.",
    ],
)
def test_what_never_ends_is_ongoing(sentence: str) -> None:
    assert one(f"1. {sentence}\n").deadline.ongoing


def test_a_rhythm_inside_a_sentence_is_taken_with_a_doubt() -> None:
    task = one("1. Phòng Văn hóa chấm điểm thôn văn hóa hằng quý theo kết quả tự chấm.\n")
    assert [rhythm.frequency for rhythm in task.deadline.recurrence] == [Frequency.QUARTERLY]
    assert "deadline" in task.doubts
    task = one("1. Phòng Văn hóa lập kế hoạch hằng quý theo mẫu.\n")
    assert not task.deadline.recurrence


def test_a_base_and_a_daily_report_are_no_tasks() -> None:
    read = draft(
        "1. Công an xã tuần tra các bến đò.\n"
        "Căn cứ Công văn số 12/UBND-KT ngày 10/01/2026 của UBND tỉnh về việc rà soát bến đò;\n"
        "Các đơn vị báo cáo tình hình trước 16 giờ hằng ngày về Phòng Kinh tế để tổng hợp. "
        "Giao Phòng Kinh tế theo dõi, đôn đốc việc thực hiện Kế hoạch này.\n"
    )
    assert [task.title for task in read.tasks] == ["Tuần tra các bến đò"]


@pytest.mark.parametrize(
    ("sentence", "title", "lead"),
    [
        ("Báo cáo thu chi quý I - Văn phòng HĐND và UBND tổng hợp, trình ký ngày 05/3.",
         "Báo cáo thu chi quý I, trình ký", "Văn phòng HĐND và UBND"),
        ("Đếm số hộ thiếu nước - Phòng Văn hóa - Xã hội, báo cáo trước 06/3.",
         "Đếm số hộ thiếu nước, báo cáo", "Phòng Văn hóa - Xã hội"),
        ("Kế hoạch mở chợ phiên - Phòng Kinh tế tham mưu, ban hành trước 06/3.",
         "Kế hoạch mở chợ phiên, ban hành", "Phòng Kinh tế"),
    ],
)  # fmt: skip
def test_more_may_stand_behind_a_body_after_a_dash(sentence: str, title: str, lead: str) -> None:
    task = one(f"1. TUẦN 1 (TỪ 02/3 ĐẾN 07/3)\na) {sentence}\n")
    assert (task.title, task.lead) == (title, (lead,))
    assert task.deadline.due == date(2026, 3, 5)


def test_two_bodies_given_work_in_one_sentence_have_a_task_each() -> None:
    first, second = draft(
        "1. Giao Phòng Kinh tế kiểm tra các bến đò, hoàn thành trước ngày 20/5/2026; "
        "giao Công an xã kiểm tra phương tiện, báo cáo kết quả trước ngày 25/5/2026.\n"
    ).tasks
    assert (first.lead, first.deadline.due) == (("Phòng Kinh tế",), date(2026, 5, 19))
    assert (second.lead, second.deadline.due) == (("Công an xã",), date(2026, 5, 24))
    assert first.title == "Kiểm tra các bến đò"
    assert second.title == "Kiểm tra phương tiện, báo cáo kết quả"


def test_work_of_one_body_in_two_parts_is_one_task() -> None:
    task = one("1. Giao Công an xã tuần tra bến đò; giữ gìn trật tự chợ phiên.\n")
    assert task.title == "Tuần tra bến đò; giữ gìn trật tự chợ phiên"


@pytest.mark.parametrize("himself", ["trực tiếp ", ""])
def test_who_directs_the_body_that_leads_is_its_head(himself: str) -> None:
    task = one(
        f"1. Giao đồng chí Phó Chủ tịch Lê Văn Mẫu {himself}chỉ đạo Phòng Kinh tế kiểm tra chợ.\n"
    )
    assert (task.head, task.lead) == ("đồng chí Phó Chủ tịch Lê Văn Mẫu", ("Phòng Kinh tế",))


def test_work_of_two_words_is_not_passed_over_in_silence() -> None:
    read = draft("1. Kiểm tra.\n2. Công an xã tuần tra các bến đò.\n")
    assert any("Kiểm tra" in told.message for told in read.warnings)


@pytest.mark.parametrize(
    ("line", "lead", "coordinating", "due"),
    [
        ("Tổ Tổng hợp thực hiện, xong trong ngày 20/3/2026.", "Tổ Tổng hợp", (), (3, 20)),
        (
            "Công an xã chủ trì, phối hợp với Hội Nông dân xã thực hiện, hoàn thành trong "
            "tháng 11/2026.",
            "Công an xã",
            ("Hội Nông dân xã",),
            (11, 30),
        ),
        (
            "Tổ Phòng, chống tội phạm thực hiện, hoàn thành trước ngày 30/11/2026.",
            "Tổ Phòng, chống tội phạm",
            (),
            (11, 29),
        ),
    ],
)
def test_a_line_below_the_work_says_who_does_it_by_when(
    line: str, lead: str, coordinating: tuple[str, ...], due: tuple[int, int]
) -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. NHIỆM VỤ\n1. Địa bàn\n"
        f"1.1. Lập danh sách hộ kinh doanh có điều kiện.\n{line}\n"
        "1.2. Rà soát camera an ninh trên các tuyến đường.\nCông an xã thực hiện.\n"
    )

    first, second = draft.tasks
    assert (first.title, first.lead) == ("Lập danh sách hộ kinh doanh có điều kiện", (lead,))
    assert first.coordinating == coordinating
    assert first.deadline.due == date(2026, *due)
    assert second.lead == ("Công an xã",)


def test_being_on_duty_is_work_and_no_body() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. PHÂN CÔNG NHIỆM VỤ\n1. Trạm Y tế xã\n"
        "a) Mở lớp tập huấn sơ cứu, hoàn thành trong tháng 5/2026.\n"
        "b) Thường trực tổ cấp cứu, vận chuyển người bệnh trước ngày 15/4/2026.\n"
    )

    assert [(task.title[:17], task.lead) for task in draft.tasks] == [
        ("Mở lớp tập huấn s", ("Trạm Y tế xã",)),
        ("Thường trực tổ cấ", ("Trạm Y tế xã",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "lead", "others"),
    [
        (
            "1. Phòng NN và PTNT chủ trì, phối hợp với Phòng TN&MT kiểm tra kênh mương.",
            ("Phòng NN và PTNT",),
            ("Phòng TN&MT",),
        ),
        (
            "1. Phòng Kinh tế chủ trì, phối hợp với Phòng NN và PTNT, Phòng TN & MT rà soát đất.",
            ("Phòng Kinh tế",),
            ("Phòng NN và PTNT", "Phòng TN & MT"),
        ),
        (
            "1. Giao Công an xã giúp Ban Chỉ đạo theo dõi, đôn đốc các thôn.",
            ("Công an xã",),
            (),
        ),
        (
            "1. Phòng Kinh tế phối hợp với Trung tâm Dịch vụ tổng hợp chỉ đạo các thôn gieo mạ.",
            ("Phòng Kinh tế",),
            ("Trung tâm Dịch vụ tổng hợp",),
        ),
    ],
)
def test_a_name_ends_where_its_work_begins(
    sentence: str, lead: tuple[str, ...], others: tuple[str, ...]
) -> None:
    task = one(f"{sentence}\n")

    assert (task.lead, task.coordinating) == (lead, others)


@pytest.mark.parametrize("body", ["Các xóm", "Xóm Đồng Tâm", "Trưởng xóm", "Các khối phố"])
def test_a_hamlet_of_any_name_leads(body: str) -> None:
    task = one(f"1. {body} rà soát hộ nghèo, xong trước ngày 20/8/2026.\n")

    assert (task.title, task.lead) == ("Rà soát hộ nghèo", (body,))


def test_a_short_verb_ends_the_name_of_a_body() -> None:
    task = one("1. UBND các xã trồng bổ sung hoa, xong trước ngày 20/8/2026.\n")

    assert (task.title, task.lead) == ("Trồng bổ sung hoa", ("UBND các xã",))


def test_a_line_of_underscores_is_nothing() -> None:
    text = HEAD + "1. Công an xã tuần tra ban đêm.\n______________________\n_____\n"

    assert [task.title for task in PlanFileReader().read_text(text).tasks] == ["Tuần tra ban đêm"]


@pytest.mark.parametrize(
    ("bracket", "lead", "others"),
    [
        ("Bảo vệ; hằng ngày", ("Bảo vệ",), ()),
        ("GVCN; trước 10/3/2026", ("GVCN",), ()),
        ("cô Hoa phối hợp thầy Nam; xong trước 10/3/2026", ("cô Hoa",), ("thầy Nam",)),
        ("Tổng phụ trách Đội cùng Đoàn xã; tháng 3", ("Tổng phụ trách Đội",), ("Đoàn xã",)),
        ("Phó Hiệu trưởng phối hợp với Công an xã; tháng 3", ("Phó Hiệu trưởng",), ("Công an xã",)),
    ],
)
def test_a_closing_bracket_names_who_does_it(
    bracket: str, lead: tuple[str, ...], others: tuple[str, ...]
) -> None:
    task = one(f"1. Rà soát camera tại cổng trường ({bracket}).\n")
    assert (task.lead, task.coordinating) == (lead, others)
    assert task.title == "Rà soát camera tại cổng trường"
    assert task.deadline.is_read


@pytest.mark.parametrize(
    "bracket",
    ["Phụ lục kèm theo; tháng 3", "kể cả ngày nghỉ; tháng 3", "Kế hoạch riêng; tháng 3/2026"],
)
def test_a_bracket_of_other_words_names_nobody(bracket: str) -> None:
    assert one(f"1. Rà soát camera tại cổng trường ({bracket}).\n").lead == ()


def test_every_day_of_a_rhythm_is_read() -> None:
    task = one("1. Văn phòng duy trì tiếp công dân định kỳ vào ngày 10 và 25 hằng tháng.\n")
    assert [each.day for each in task.deadline.recurrence] == [10, 25]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("vào sáng thứ Ba, thứ Năm hằng tuần", [2, 4]),
        ("vào 15 giờ thứ Sáu hằng tuần", [5]),
        ("thứ Hai và thứ Tư hằng tuần", [1, 3]),
    ],
)
def test_days_of_the_week_close_a_sentence(words: str, days: list[int]) -> None:
    task = one(f"1. Phòng Kinh tế thống kê diện tích nhiễm bệnh {words}.\n")
    assert [each.weekday for each in task.deadline.recurrence] == days
    assert task.title == "Thống kê diện tích nhiễm bệnh"


def test_a_day_goes_before_the_event_that_only_keeps_it_current() -> None:
    task = one("1. Niêm yết thủ tục tại trụ sở trong quý I/2026, cập nhật khi có thay đổi.\n")
    assert task.deadline.due == date(2026, 3, 31)
    assert "deadline" in task.doubts


@pytest.mark.parametrize("verb", ["xóa", "sửa", "mở", "quét"])
def test_a_short_verb_ends_the_names_of_neighbours(verb: str) -> None:
    task = one(
        f"1. Phối hợp với các doanh nghiệp viễn thông {verb} điểm phát tại Bản Me, Nà Mộc.\n"
    )
    assert task.coordinating == ("các doanh nghiệp viễn thông",)


def test_any_body_may_head_the_work_of_a_letter() -> None:
    text = (
        "Kính gửi: Chi cục Chăn nuôi.\n\nSở yêu cầu:\n1. Chi cục Chăn nuôi\n"
        "- Tăng cường dự báo dịch bệnh trên đàn vật nuôi.\n- Kiểm tra cửa hàng thuốc thú y.\n"
    )
    tasks = draft(text, "CÔNG VĂN\nV/v phòng dịch năm 2026\n").tasks
    assert [task.lead for task in tasks] == [("Chi cục Chăn nuôi",)] * 2


def test_a_request_to_a_body_heads_work_and_no_demands() -> None:
    text = (
        "THÔNG BÁO\nKết luận cuộc họp giao ban tháng 4 năm 2026\n\n"
        "Chủ tịch UBND tỉnh kết luận như sau:\n1. Biểu dương các xã đã hoàn thành.\n"
        "2. Yêu cầu Chủ tịch UBND các xã:\na) Hoàn thành số hóa hồ sơ trước ngày 30/5/2026.\n"
        "b) Gửi tiến độ vào thứ Sáu hằng tuần về Sở Tài chính.\n"
        "3. Giao Sở Nội vụ hướng dẫn hợp đồng nhân viên.\n"
        "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.\n"
    )
    tasks = draft(text, "").tasks
    assert [task.title for task in tasks] == [
        "Hoàn thành số hóa hồ sơ",
        "Gửi tiến độ vào thứ Sáu hằng tuần về Sở Tài chính",
        "Hướng dẫn hợp đồng nhân viên",
    ]
    assert tasks[0].lead == tasks[1].lead == ("Chủ tịch UBND các xã",)
    assert tasks[2].lead == ("Sở Nội vụ",)
    assert tasks[1].deadline.recurrence[0].weekday == 5


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Tổ chức diễn tập sơ tán dân vào tuần thứ hai của tháng 6/2026", date(2026, 6, 14)),
        ("Bàn giao mặt bằng đường trục xã trong nửa đầu tháng 5/2026", date(2026, 5, 15)),
        ("Rà soát quy hoạch xã, hoàn thành trước khi kết thúc quý I/2026", date(2026, 3, 31)),
    ],
)
def test_a_part_of_a_month_closes_a_sentence(sentence: str, due: date) -> None:
    assert one(f"1. {sentence}.\n").deadline.due == due


def test_a_word_of_a_name_tells_no_time() -> None:
    task = one(
        "1. Mở 03 lớp nghề. Hoàn thành trước 30/9/2026. (Phòng Văn hóa - Xã hội chủ trì, phối hợp "
        "với Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên)\n"
    )
    assert task.deadline.due == date(2026, 9, 29)
    assert task.coordinating == ("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",)


def test_two_sentences_of_two_bodies_are_two_tasks() -> None:
    first, second = draft(
        "1. Hội nghị\nBan Xây dựng Đảng tổ chức hội nghị trong tháng 4/2026. Các chi bộ viết thu "
        "hoạch trước ngày 20/5/2026.\n"
    ).tasks
    assert (first.lead, second.lead) == (("Ban Xây dựng Đảng",), ("Các chi bộ",))
    assert (first.deadline.due, second.deadline.due) == (date(2026, 4, 30), date(2026, 5, 19))


def test_who_only_helps_is_no_task_of_its_own() -> None:
    task = one(
        "1. Phòng Kinh tế rà soát hộ nghèo trong quý II/2026. Các thôn phối hợp thực hiện.\n"
    )
    assert task.lead == ("Phòng Kinh tế",)


@pytest.mark.parametrize(
    ("sentence", "lead", "others", "title"),
    [
        (
            "1. Ban chỉ đạo diệt trừ cây mai dương xã phối hợp với các thôn nhổ cây ven suối.",
            ("Ban chỉ đạo diệt trừ cây mai dương xã",),
            ("các thôn",),
            "Nhổ cây ven suối",
        ),
        (
            "1. Phòng Kinh tế phối hợp với UBND cấp huyện rà soát kênh mương.",
            ("Phòng Kinh tế",),
            ("UBND cấp huyện",),
            "Rà soát kênh mương",
        ),
        (
            "1. Đề nghị 12 thôn vệ sinh đường làng.",
            ("12 thôn",),
            (),
            "Vệ sinh đường làng",
        ),
    ],
)
def test_the_whole_name_of_a_body_is_taken(
    sentence: str, lead: tuple[str, ...], others: tuple[str, ...], title: str
) -> None:
    task = one(f"{sentence}\n")

    assert (task.title, task.lead, task.coordinating) == (title, lead, others)


def test_the_days_of_an_anniversary_of_an_older_century_stay_in_the_words() -> None:
    task = one("1. Các thôn treo cờ chào mừng ngày khởi nghĩa (05/7/1885 - 05/7/2026).\n")

    assert task.title == "Treo cờ chào mừng ngày khởi nghĩa (05/7/1885 - 05/7/2026)"
    assert task.deadline.due is None


@pytest.mark.parametrize(
    ("line", "due"),
    [
        (
            "Biểu dương các thôn đã thu xong quỹ, yêu cầu Phòng Kinh tế tổng hợp trước ngày "
            "02/6/2026.",
            date(2026, 6, 1),
        ),
        (
            "Thông báo lịch tiêm phòng đến các hộ để Nhân dân biết trước ngày 04/6/2026.",
            date(2026, 6, 3),
        ),
    ],
)
def test_praise_and_notices_that_ask_for_work_by_a_day_are_work(line: str, due: date) -> None:
    task = one(f"1. {line}\n")

    assert task.deadline.due == due


@pytest.mark.parametrize(
    "line",
    [
        "Biểu dương các thôn đã thu xong quỹ trước ngày 02/6/2026.",
        "Thông báo để các đơn vị biết, thực hiện.",
    ],
)
def test_praise_and_notices_alone_are_no_work(line: str) -> None:
    assert one(f"1. Công an xã tuần tra ban đêm.\n2. {line}\n").title == "Tuần tra ban đêm"


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("Xóm Đông gặt lúa trước ngày 19/5/2026.", "Xóm Đông gặt lúa", date(2026, 5, 18)),
        (
            "Phòng Kinh tế phối hợp với Mặt trận xã quyên góp.",
            "Phòng Kinh tế phối hợp với Mặt trận xã quyên góp",
            None,
        ),
    ],
)
def test_a_numbered_line_of_unknown_work_gives_nothing_to_those_around_it(
    line: str, title: str, due: date | None
) -> None:
    before, task, after = draft(
        f"1. Nạo vét mương trước ngày 05/4/2026.\n2. {line}\n3. Khám bệnh cho người cao tuổi.\n"
    ).tasks

    assert (task.title, task.deadline.due) == (title, due)
    assert before.lead == after.lead == ()


def test_a_numbered_line_that_says_who_leads_says_it_of_those_above() -> None:
    task = one("1. Nạo vét mương trước ngày 05/4/2026.\n2. Phòng Kinh tế chủ trì.\n")

    assert task.lead == ("Phòng Kinh tế",)


def test_the_days_of_an_anniversary_are_no_deadline() -> None:
    task = one(
        "1. Các thôn treo cờ chào mừng ngày giải phóng (10/10/1954 – 10/10/2026), xong trước ngày "
        "08/10/2026.\n"
    )

    assert task.deadline.due == date(2026, 10, 7)


@pytest.mark.parametrize(
    ("words", "rhythm"),
    [
        ("6 tháng/lần", Frequency.HALF_YEARLY),
        ("1 tuần/lần", Frequency.WEEKLY),
        ("tối thiểu 02 buổi mỗi tuần", Frequency.WEEKLY),
        ("hằng năm vào tháng 12", Frequency.YEARLY),
        ("trong tháng Tư hằng năm", Frequency.YEARLY),
        ("vào các ngày thứ Ba, thứ Năm và thứ Bảy hằng tuần", Frequency.WEEKLY),
        ("vào ngày 12 và 13 hằng tháng tại trạm", Frequency.MONTHLY),
    ],
)
def test_a_rhythm_closes_a_sentence(words: str, rhythm: Frequency) -> None:
    task = one(f"1. Trạm Y tế phun thuốc diệt muỗi {words}.\n")
    assert {each.frequency for each in task.deadline.recurrence} == {rhythm}
    assert task.lead == ("Trạm Y tế",)


def test_a_turn_and_its_month_are_no_day() -> None:
    task = one("1. Trạm Y tế phun thuốc đợt 1 tháng 4, đợt 2 tháng 8/2026.\n")
    assert task.deadline.due == date(2026, 8, 31)
    assert task.title == "Phun thuốc"


def test_a_body_ends_at_its_level_whatever_verb_follows() -> None:
    task = one("1. Đài truyền thanh xã tiếp âm bản tin của tỉnh hằng ngày.\n")
    assert task.lead == ("Đài truyền thanh xã",)
    assert task.title.startswith("Tiếp âm")


def test_a_sentence_of_an_unknown_verb_says_nothing_of_its_neighbours() -> None:
    first, second = draft(
        "1. Dọn kênh rạch nội đồng.\n2. Hội đồng phát lệnh gọi nhập ngũ trước ngày 15/01/2027.\n"
    ).tasks
    assert (first.lead, first.deadline.text) == ((), "")
    assert second.title == "Hội đồng phát lệnh gọi nhập ngũ"
    assert second.deadline.due == date(2027, 1, 14)


def test_work_of_the_year_before_the_plans_own_has_its_days() -> None:
    task = one(
        "1. Hiệp đồng với đơn vị nhận quân, chốt quân số: trước ngày 30/12/2026.\n",
        head="Số: 12/KH-HĐ\nTân Lập, ngày 20 tháng 8 năm 2026\nKẾ HOẠCH\n"
        "Tuyển quân năm 2027 của xã Tân Lập\n\nI. NHIỆM VỤ\n",
    )
    assert task.deadline.due == date(2026, 12, 29)


def test_a_line_that_heads_bullets_stays_below_its_number() -> None:
    first, second = draft(
        "1. Đầu tư phương tiện\nPhòng Kinh tế chịu trách nhiệm thực hiện các nội dung sau:\n"
        "- Khảo sát điểm tập kết rác trong tháng 3/2026.\n- Mua 04 xe đẩy tay trước 31/5/2026.\n"
    ).tasks
    assert (first.clause, second.clause) == ("II.1", "II.1")
    assert first.lead == second.lead == ("Phòng Kinh tế",)


def test_so_many_hamlets_take_part_beside_another_body() -> None:
    task = one("1. Ban CHQS xã chủ trì, phối hợp với Công an xã và 12 thôn rà soát nguồn.\n")
    assert task.coordinating == ("Công an xã", "12 thôn")
