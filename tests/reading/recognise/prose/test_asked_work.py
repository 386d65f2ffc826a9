"""Directives, conclusions and letters: what stands below the line that asks, and whose it is."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

LETTER = (
    "ỦY BAN NHÂN DÂN\nXÃ ĐỒI MÂY\nSố: 61/UBND-KT\nV/v dọn kênh nội đồng\n"
    "Đồi Mây, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các đơn vị.\n\n"
)
DIRECTIVE = (
    "ỦY BAN NHÂN DÂN\nTỈNH MÂY XANH\nSố: 04/CT-UBND\nMây Xanh, ngày 10 tháng 3 năm 2026\n\n"
    "CHỈ THỊ\nTăng cường giữ vệ sinh chợ\n\n"
)


def read(text: str, head: str = LETTER) -> PlanDraft:
    return PlanFileReader().read_text(f"{head}{text}\n")


@pytest.mark.parametrize(
    "asks",
    [
        "Chủ tịch UBND tỉnh chỉ thị:",
        "Để chợ luôn sạch, Chủ tịch UBND tỉnh chỉ thị như sau:",
        "Chủ tịch UBND tỉnh yêu cầu:",
    ],
)
def test_who_only_speaks_leads_nothing(asks: str) -> None:
    tasks = read(
        f"{asks}\n1. Ban Quản lý chợ quét dọn hằng ngày.\n2. Cho tiểu thương nghỉ bán ngày cuối "
        "tháng để tổng vệ sinh.",
        DIRECTIVE,
    ).tasks

    assert [task.lead for task in tasks] == [("Ban Quản lý chợ",), ()]
    assert tasks[1].title.startswith("Cho tiểu thương nghỉ bán")


def test_levels_and_branches_may_be_asked() -> None:
    (task,) = read(
        "Chủ tịch UBND tỉnh yêu cầu các cấp, các ngành thực hiện các nhiệm vụ sau:\n"
        "1. Rà soát các chợ tạm trước ngày 20/4/2026.",
        DIRECTIVE,
    ).tasks
    assert task.lead == ("các cấp", "các ngành")


def test_what_is_asked_is_work_however_it_begins() -> None:
    tasks = read(
        "UBND xã yêu cầu:\n1. Các thôn dọn kênh trước ngày 20/4/2026.\n2. Cho máy bơm chạy thử "
        "khi kênh đã sạch.\nĐề nghị các đơn vị chấp hành nghiêm túc."
    ).tasks
    assert [task.title.split()[0] for task in tasks] == ["Dọn", "Cho"]


def test_what_is_only_listed_is_no_work() -> None:
    draft = read(
        "UBND xã giao Công an xã tìm người đi qua các địa điểm sau:\n1. Chợ phiên Đồi Mây ngày "
        "05/3/2026;\n2. Bến xe Đồi Mây ngày 06/3/2026."
    )
    assert not [task for task in draft.tasks if task.title.startswith(("Chợ", "Bến"))]


def test_what_a_report_is_to_speak_of_is_one_request() -> None:
    (task,) = read(
        "UBND xã đề nghị các thôn báo cáo kết quả dọn kênh theo các nội dung sau:\n"
        "1. Công tác huy động nhân lực.\n2. Những khó khăn, đề xuất."
    ).tasks
    assert task.lead == ("các thôn",)
    assert task.title.startswith("Báo cáo kết quả dọn kênh")


def test_a_conclusion_is_no_deadline_of_the_meeting() -> None:
    draft = read(
        "KẾT LUẬN\ncủa Ban Thường vụ Đảng ủy về dọn kênh\n\nSau khi nghe Phòng Kinh tế báo cáo, "
        "Ban Thường vụ Đảng ủy kết luận như sau:\n1. Giao Ủy ban Kiểm tra giám sát việc dọn kênh.\n"
        "2. Văn phòng Đảng ủy đôn đốc, định kỳ hằng tháng báo cáo Ban Thường vụ Đảng ủy.",
        "ĐẢNG BỘ TỈNH MÂY XANH\nĐẢNG ỦY XÃ ĐỒI MÂY\n*\nSố 12-KL/ĐU\n"
        "Đồi Mây, ngày 10 tháng 3 năm 2026\n\n",
    )

    (task,) = draft.tasks
    assert task.lead == ("Ủy ban Kiểm tra",)
    assert not task.deadline.text
    assert [duty.frequency.value for duty in draft.duties] == ["monthly"]
    assert draft.issuer == "Đảng ủy xã Đồi Mây"
    assert draft.title.startswith("Kết luận")


def test_work_may_be_given_behind_when_the_directive_takes_effect() -> None:
    tasks = read(
        "Chủ tịch UBND tỉnh chỉ thị:\n1. Ban Quản lý chợ quét dọn các lối đi.\nChỉ thị này có hiệu "
        "lực kể từ ngày ký. Giao Sở Công Thương theo dõi, tổng hợp báo cáo trước ngày 10/9/2026.",
        DIRECTIVE,
    ).tasks
    assert tasks[-1].lead == ("Sở Công Thương",)
    assert tasks[-1].deadline.due == date(2026, 9, 9)


def test_a_paper_that_a_letter_rests_on_is_no_work() -> None:
    draft = read(
        "Thực hiện Công văn số 30/SNN ngày 02/3/2026 của Sở Nông nghiệp về thông tin định kỳ.\n"
        "UBND xã đề nghị các thôn dọn kênh trước ngày 20/4/2026."
    )
    assert [task.title for task in draft.tasks] == ["Dọn kênh"]


def test_what_a_paper_tells_of_stands_before_who_asks() -> None:
    (task,) = read(
        "Tại Văn bản số 30/UBND-KT về việc dọn kênh, Chủ tịch UBND tỉnh yêu cầu Sở Nông nghiệp lập "
        "bản đồ các tuyến kênh trước ngày 20/4/2026."
    ).tasks
    assert task.lead == ("Sở Nông nghiệp",)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Phấn đấu đến hết quý II tỷ lệ tuyến kênh được dọn đạt 70%.", "đến hết quý II"),
        ("Phấn đấu đến ngày 30/6/2026 tỷ lệ tuyến kênh được dọn đạt 70%.", "đến ngày 30/6/2026"),
        ("Phấn đấu tỷ lệ tuyến kênh được dọn đạt 70%.", ""),
    ],
)
@pytest.mark.parametrize("sign", ["2. ", "", "- "])
def test_what_a_letter_strives_for_is_an_indicator(text: str, when: str, sign: str) -> None:
    first = "1. " if sign == "2. " else sign
    draft = read(
        f"UBND xã yêu cầu:\n{first}Các thôn dọn kênh, xong trong tháng 5/2026.\n{sign}{text}"
    )

    (indicator,) = draft.indicators
    assert indicator.name == "Tỷ lệ tuyến kênh được dọn"
    assert [(one.year, str(one.value)) for one in indicator.targets] == [(2026, "70")]
    assert indicator.note == when
    assert [task.title for task in draft.tasks] == ["Dọn kênh"]


def test_what_is_strived_for_may_end_a_line_that_asks() -> None:
    draft = read(
        "UBND xã yêu cầu các thôn dọn kênh. Phấn đấu đến hết quý II tỷ lệ tuyến kênh được dọn đạt "
        "70%."
    )
    assert [task.title for task in draft.tasks] == ["Dọn kênh"]
    assert len(draft.indicators) == 1


@pytest.mark.parametrize("share", ["tỷ lệ tuyến kênh được dọn đạt 95%", "đạt 95%"])
def test_what_a_body_does_for_a_share_is_no_part_of_the_target(share: str) -> None:
    draft = read(
        "UBND xã yêu cầu:\n1. Các thôn dọn kênh trước ngày 10/5/2026.\n2. Phấn đấu hết năm 2026 "
        f"{share}, Đội Thủy nông tổ chức nạo vét trước ngày 15/5/2026."
    )
    (indicator,) = draft.indicators
    assert [(one.year, one.text) for one in indicator.targets] == [(2026, "đạt 95%")]
    assert "Đội" not in indicator.name
    work = draft.tasks[-1]
    assert work.lead == ("Đội Thủy nông",)
    assert work.deadline.due == date(2026, 5, 14)


def test_a_share_may_be_strived_for_beside_another() -> None:
    draft = read(
        "UBND xã yêu cầu:\n1. Các thôn dọn kênh trước ngày 10/5/2026.\n2. Phấn đấu tỷ lệ tuyến "
        "kênh được dọn đạt 90%, các thôn có trạm bơm đạt 100%."
    )
    assert [str(one.targets[0].value) for one in draft.indicators] == ["90", "100"]


def test_work_on_the_way_to_a_share_stays_work() -> None:
    draft = read("UBND xã yêu cầu:\n1. Phấn đấu rà soát 100% tuyến kênh trong tháng 5/2026.")
    assert not draft.indicators
    assert len(draft.tasks) == 1


def test_a_standing_board_in_brackets_is_no_second_body() -> None:
    (task,) = read(
        "UBND xã đề nghị:\n1. Mặt trận Tổ quốc xã (Ban Thường trực Ủy ban Mặt trận), thường xuyên "
        "theo dõi việc dọn kênh."
    ).tasks
    assert task.lead == ("Mặt trận Tổ quốc xã",)


def test_who_is_given_to_lead_another_is_doubted_as_lead() -> None:
    draft = read(
        "Ban Thường vụ yêu cầu:\n1. Giao Đảng ủy UBND xã lãnh đạo, chỉ đạo Phòng Kinh tế lập "
        "phương án dọn kênh trước ngày 20/5/2026."
    )
    (task,) = draft.tasks
    assert task.lead == ("Đảng ủy UBND xã",)
    assert any("Chưa chắc “Đảng ủy UBND xã”" in one.message for one in draft.warnings)


@pytest.mark.parametrize(
    ("sentence", "title", "lead"),
    [
        (
            "Giao Sở Y tế tổng hợp, gửi UBND tỉnh trước 14h00 ngày 28/4/2026.",
            "Tổng hợp, gửi UBND tỉnh",
            "Sở Y tế",
        ),
        (
            "Giao các thôn kiểm điểm tập thể, cá nhân xong trước ngày 30/4/2026.",
            "Kiểm điểm tập thể, cá nhân",
            "các thôn",
        ),
        (
            "Yêu cầu các phòng giáo dục và đào tạo báo cáo số lớp học trước ngày 30/4/2026.",
            "Báo cáo số lớp học",
            "các phòng giáo dục và đào tạo",
        ),
        (
            "Giao Trung tâm Y tế Quận 5 cử cán bộ trực tại chợ trước ngày 30/4/2026.",
            "Cử cán bộ trực tại chợ",
            "Trung tâm Y tế Quận 5",
        ),
    ],
)
def test_words_at_the_edge_of_a_time_or_a_name(sentence: str, title: str, lead: str) -> None:
    (task,) = read(f"UBND xã có ý kiến như sau: {sentence}").tasks
    assert task.title == title
    assert task.lead == (lead,)
    assert task.deadline.due is not None


@pytest.mark.parametrize(
    "blames",
    [
        "Trưởng các thôn chịu trách nhiệm trước Chủ tịch UBND xã nếu để xảy ra tắc kênh.",
        "Đơn vị nào không gửi đúng hạn, Trưởng thôn chịu trách nhiệm trước Chủ tịch UBND xã.",
    ],
)
def test_who_is_to_blame_is_no_work(blames: str) -> None:
    draft = read(f"UBND xã yêu cầu các thôn dọn kênh trước ngày 20/4/2026. {blames}")
    assert [task.title for task in draft.tasks] == ["Dọn kênh"]


def test_branches_and_boards_keep_their_commas() -> None:
    (task,) = read(
        "UBND tỉnh yêu cầu các Sở, Ban, ngành, Ban Chỉ đạo Phòng, chống dịch tỉnh rà soát các chợ."
    ).tasks
    assert task.lead == ("các Sở, Ban, ngành", "Ban Chỉ đạo Phòng, chống dịch tỉnh")


def test_what_is_strived_for_may_stand_before_who_asks() -> None:
    draft = read(
        "Để kịp vụ xuân, phấn đấu đến hết tháng 5 tỷ lệ tuyến kênh được dọn đạt trên 62,5%, UBND "
        "xã yêu cầu:\n1. Các thôn dọn kênh."
    )
    (indicator,) = draft.indicators
    assert (indicator.name, indicator.note) == ("Tỷ lệ tuyến kênh được dọn", "đến hết tháng 5")
    assert [str(one.value) for one in indicator.targets] == ["62.5"]


@pytest.mark.parametrize(
    ("who", "work"),
    [
        ("Các chủ đầu tư", "rà soát từng dự án trước ngày 10/6/2026."),
        ("Các đơn vị có tỷ lệ giải ngân dưới 20%", "kiểm điểm trách nhiệm trước ngày 10/6/2026."),
    ],
)
def test_a_name_may_hold_words_that_are_verbs(who: str, work: str) -> None:
    (task,) = read(f"UBND xã yêu cầu:\n1. {who} {work}").tasks
    assert task.lead == (who,)


def test_a_numbered_report_before_the_closing_line_is_work() -> None:
    draft = read(
        "UBND xã đề nghị các thôn:\n1. Dọn kênh trước ngày 20/4/2026.\n2. Báo cáo kết quả dọn kênh "
        "về UBND xã (qua Phòng Kinh tế) chậm nhất ngày 25/11/2026.\nNhận được công văn này, đề "
        "nghị các đơn vị triển khai thực hiện./."
    )
    assert [task.deadline.due for task in draft.tasks] == [date(2026, 4, 19), date(2026, 11, 25)]
    assert not draft.duties


def test_what_heard_a_report_leads_no_list_of_reports() -> None:
    draft = read(
        "Qua báo cáo của Phòng Kinh tế, UBND xã yêu cầu:\n1. Các thôn dọn kênh.\n2. Phòng Kinh tế:"
        "\na) Chủ trì, phối hợp với Công an xã tổng hợp, báo cáo UBND xã vào thứ Tư hằng tuần."
    )
    assert [one.reporter for one in draft.duties] == ["Phòng Kinh tế"]
    assert draft.tasks[-1].coordinating == ("Công an xã",)


def test_bodies_given_work_once_each_have_their_own() -> None:
    tasks = read(
        "UBND xã có ý kiến như sau: Giao Phòng Kinh tế trả lời kiến nghị về kênh; Phòng Văn hóa - "
        "Xã hội trả lời kiến nghị về trường học; các thôn rà soát cống."
    ).tasks
    assert [task.lead for task in tasks] == [
        ("Phòng Kinh tế",),
        ("Phòng Văn hóa - Xã hội",),
        ("các thôn",),
    ]


def test_those_who_take_part_behind_a_semicolon_are_no_task_of_their_own() -> None:
    (task,) = read(
        "UBND xã có ý kiến như sau: Giao Phòng Kinh tế rà soát kênh; các thôn phối hợp thực hiện."
    ).tasks
    assert task.lead == ("Phòng Kinh tế",)


def test_what_a_point_only_tells_of_is_no_work() -> None:
    draft = read(
        "Phó Chủ tịch UBND xã chỉ đạo:\n1. Về kênh tồn đọng: còn 12 tuyến chưa dọn.\n2. Về nhân "
        "lực: huy động mỗi thôn 05 người.\n3. Các thôn dọn kênh trước ngày 20/4/2026."
    )
    assert [task.clause or task.number for task in draft.tasks] == ["2", "3"]


def test_a_target_on_a_line_below_the_last_number_is_an_indicator() -> None:
    draft = read(
        "UBND xã yêu cầu:\n1. Các thôn dọn kênh trước ngày 20/4/2026.\n2. Định kỳ ngày 20 hằng "
        "tháng, các thôn gửi báo cáo về Phòng Kinh tế.\nChỉ tiêu: 100% tuyến kênh được dọn."
    )
    assert [one.name for one in draft.indicators] == ["Tuyến kênh được dọn"]
    assert [task.title for task in draft.tasks] == ["Dọn kênh"]
    assert [one.frequency.value for one in draft.duties] == ["monthly"]


def test_money_paid_out_is_measured() -> None:
    draft = read(
        "Phấn đấu đến hết quý II/2026 giải ngân vốn dọn kênh đạt trên 50% kế hoạch, UBND xã yêu "
        "cầu:\n1. Các thôn dọn kênh."
    )
    assert [one.targets[0].year for one in draft.indicators] == [2026]


@pytest.mark.parametrize(
    ("line", "title", "lead"),
    [
        (
            "Phòng Kinh tế rà soát danh mục cống, chịu trách nhiệm trước Chủ tịch UBND xã nếu chậm "
            "trễ, hoàn thành trước ngày 20/4/2026.",
            "Rà soát danh mục cống",
            "Phòng Kinh tế",
        ),
        (
            "Trưởng các thôn tổ chức phát cỏ bờ kênh, chịu trách nhiệm trước UBND xã nếu để xảy ra "
            "tắc kênh.",
            "Tổ chức phát cỏ bờ kênh",
            "Trưởng các thôn",
        ),
        (
            "Trưởng các thôn tổ chức phát cỏ bờ kênh và chịu trách nhiệm trước UBND xã nếu để xảy "
            "ra tắc kênh.",
            "Tổ chức phát cỏ bờ kênh",
            "Trưởng các thôn",
        ),
    ],
)
def test_work_before_who_is_to_blame_for_it_stays(line: str, title: str, lead: str) -> None:
    tasks = read(f"UBND xã yêu cầu:\n1. Các thôn dọn kênh. {line}").tasks
    assert len(tasks) == 2
    assert tasks[-1].title.startswith(title)
    assert tasks[-1].lead == (lead,)


def test_praise_is_no_work() -> None:
    draft = read(
        "UBND xã kết luận:\n1. Các thôn dọn kênh.\n2. Ban Thường vụ Đảng ủy ghi nhận, đánh giá cao "
        "các thôn đã dọn kênh.\n3. UBND xã Đồi Mây biểu dương các thôn đã dọn kênh."
    )
    assert [task.title for task in draft.tasks] == ["Dọn kênh"]


@pytest.mark.parametrize(
    "line",
    [
        "Lãnh đạo các thôn kịp thời biểu dương gương dọn kênh, xong trong quý II/2026.",
        "Hội nghị biểu dương người dọn kênh giỏi tổ chức trước ngày 19/5/2026.",
        "Chủ tịch UBND xã ghi nhận, biểu dương các thôn dọn kênh trước ngày 19/5/2026.",
    ],
)
def test_to_praise_somebody_may_be_work(line: str) -> None:
    tasks = read(f"UBND xã yêu cầu:\n1. Các thôn dọn kênh.\n2. {line}").tasks
    assert [task.clause for task in tasks] == ["1", "2"]
    assert tasks[1].deadline.due is not None


@pytest.mark.parametrize(
    ("topic", "asks"),
    [
        ("Về thu gom rác: không để tồn đọng rác quá 24 giờ.", True),
        ("Về phương tiện: mỗi thôn chuẩn bị 02 máy bơm.", True),
        ("Về phương tiện: từng thôn phải có 02 máy bơm.", True),
        ("Về nhân lực: các hộ phải cử 01 người.", True),
        ("Về máy bơm: mỗi thôn có 02 máy.", False),
        ("Về cống: hiện còn 03 cống phải sửa.", False),
        ("Về bờ kênh: không phát sinh điểm sạt mới.", False),
    ],
)
def test_a_topic_may_ask_without_a_verb_in_front(topic: str, asks: bool) -> None:
    tasks = read(f"UBND xã chỉ đạo:\n1. {topic}\n2. Các thôn dọn kênh.").tasks
    assert [task.clause for task in tasks] == (["1", "2"] if asks else ["2"])
