"""Tasks out of sentences: who, with whom, by when, under which clause."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
)
SECTION = "II. NHIỆM VỤ TRỌNG TÂM\n"


def draft(text: str, head: str = HEAD + SECTION) -> PlanDraft:
    return PlanFileReader().read_text(head + text)


def tasks(text: str, head: str = HEAD + SECTION) -> tuple[DraftTask, ...]:
    return draft(text, head).tasks


def one(text: str) -> DraftTask:
    (task,) = tasks(text)
    return task


@pytest.mark.parametrize(
    "title",
    [
        "II. NHIỆM VỤ, GIẢI PHÁP",
        "II. NỘI DUNG THỰC HIỆN",
        "B. GIẢI PHÁP CHỦ YẾU",
        "PHẦN II\nNHIỆM VỤ CỤ THỂ",
        "II. CÁC NHIỆM VỤ VÀ GIẢI PHÁP",
        "II. Nội dung, nhiệm vụ",
        "NHIỆM VỤ TRỌNG TÂM NĂM 2026",
    ],
)
def test_every_title_of_a_section_of_work(title: str) -> None:
    found = tasks(f"{title}\n- Sửa chữa loa của các thôn.\n- Lắp mới 02 cụm loa.\n", HEAD)
    assert [task.title for task in found] == ["Sửa chữa loa của các thôn", "Lắp mới 02 cụm loa"]


@pytest.mark.parametrize(
    "sign", ["-", "–", "+", "•", "*", "a)", "a.", "(1)", "1.1.", "1.1.1.", "đ)"]
)
def test_every_sign_of_a_clause(sign: str) -> None:
    found = tasks(f"1. Về truyền thanh\n{sign} Sửa chữa loa của các thôn.\n")
    assert [task.title for task in found] == ["Sửa chữa loa của các thôn"]


@pytest.mark.parametrize(
    ("number", "clause"),
    [
        ("1.2.", "II.1.2"),
        ("a)", "II.1.a"),
        ("(3)", "II.1.3"),
        ("-", "II.1"),
        ("1.2.3.", "II.1.2.3"),
    ],
)
def test_a_task_knows_its_clause(number: str, clause: str) -> None:
    assert one(f"1. Về truyền thanh\n{number} Sửa chữa loa của các thôn.\n").clause == clause


@pytest.mark.parametrize(
    ("sentence", "lead", "coordinating"),
    [
        ("Phòng Kinh tế chủ trì rà soát hộ nghèo.", ["Phòng Kinh tế"], []),
        (
            "Phòng Kinh tế chủ trì, phối hợp với Công an xã và các thôn rà soát hộ nghèo.",
            ["Phòng Kinh tế"],
            ["Công an xã", "các thôn"],
        ),
        ("Giao Phòng Kinh tế rà soát hộ nghèo.", ["Phòng Kinh tế"], []),
        ("Giao cho Trạm Y tế chủ trì rà soát hộ nghèo.", ["Trạm Y tế"], []),
        ("Phòng Kinh tế có trách nhiệm rà soát hộ nghèo.", ["Phòng Kinh tế"], []),
        ("Phòng Kinh tế rà soát hộ nghèo.", ["Phòng Kinh tế"], []),
        ("Phòng Kinh tế: Rà soát hộ nghèo.", ["Phòng Kinh tế"], []),
        ("Rà soát hộ nghèo (Phòng Kinh tế chủ trì).", ["Phòng Kinh tế"], []),
        ("Rà soát hộ nghèo, do Phòng Kinh tế chủ trì.", ["Phòng Kinh tế"], []),
        ("Rà soát hộ nghèo; giao Phòng Kinh tế thực hiện.", ["Phòng Kinh tế"], []),
        ("Rà soát hộ nghèo; Phòng Kinh tế thực hiện từ tháng 3/2026.", ["Phòng Kinh tế"], []),
        ("Rà soát hộ nghèo (Phòng Kinh tế, thường xuyên).", ["Phòng Kinh tế"], []),
        ("Rà soát hộ nghèo. Cơ quan chủ trì: Phòng Kinh tế.", ["Phòng Kinh tế"], []),
        (
            "Rà soát hộ nghèo. Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Công an xã.",
            ["Phòng Kinh tế"],
            ["Công an xã"],
        ),
        (
            "Rà soát hộ nghèo (chủ trì: Phòng Kinh tế; phối hợp: Trạm Y tế).",
            ["Phòng Kinh tế"],
            ["Trạm Y tế"],
        ),
        ("Đề nghị Ủy ban MTTQ Việt Nam xã rà soát hộ nghèo.", ["Ủy ban MTTQ Việt Nam xã"], []),
        (
            "Phòng Kinh tế và các phòng, ban, ngành rà soát hộ nghèo.",
            ["Phòng Kinh tế", "các phòng, ban, ngành"],
            [],
        ),
        (
            "Văn phòng HĐND và UBND là cơ quan chủ trì, phối hợp với Công an xã rà soát hộ nghèo.",
            ["Văn phòng HĐND và UBND"],
            ["Công an xã"],
        ),
    ],
)
def test_who_leads_and_who_takes_part(
    sentence: str, lead: list[str], coordinating: list[str]
) -> None:
    task = one(f"- {sentence}\n")
    assert task.title == "Rà soát hộ nghèo"
    assert list(task.lead) == lead
    assert list(task.coordinating) == coordinating


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổ chức hội nghị tổng kết công tác năm",
        "Ban hành kế hoạch kiểm tra các thôn",
        "Số hóa hồ sơ lưu trữ của xã",
        "Phòng, chống cháy rừng trong mùa khô",
        "Đổi mới cách thức tuyên truyền của xã",
        "Hội thảo về nước sạch tại các thôn",
        "Quy hoạch vùng trồng rau an toàn",
    ],
)
def test_a_verb_is_no_body(sentence: str) -> None:
    task = one(f"- {sentence}.\n")
    assert (task.title, task.lead) == (sentence, ())


def test_a_heading_names_the_lead_of_the_bullets_below_it() -> None:
    found = tasks(
        "1. Truyền thanh\n1.1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn:\n"
        "- Sửa chữa loa.\n- Lắp mới 02 cụm loa. Phối hợp: Công an xã.\n"
        "2. Phòng Kinh tế\n- Bố trí kinh phí sửa loa.\n"
        "3. Giao Trạm Y tế (hoàn thành trong tháng 8/2026):\n+ Khám sức khỏe cho người cao tuổi.\n"
    )
    assert [task.lead for task in found] == [
        ("Phòng Văn hóa - Xã hội",),
        ("Phòng Văn hóa - Xã hội",),
        ("Phòng Kinh tế",),
        ("Trạm Y tế",),
    ]
    assert [task.coordinating for task in found[:2]] == [("các thôn",), ("Công an xã",)]
    assert found[3].deadline.due == date(2026, 8, 31)


def test_a_closing_line_names_lead_and_time_of_the_bullets_above_it() -> None:
    read = draft(
        "1. Hạ tầng\n- Sửa chữa đường thôn.\n- Nạo vét kênh mương.\n"
        "Người phụ trách: Phó Chủ tịch UBND xã.\n"
        "Đơn vị chủ trì: Phòng Kinh tế; Đơn vị phối hợp: các thôn.\n"
        "2. Môi trường\n- Thu gom rác.\n- Trồng cây, Hội Nông dân chủ trì.\n"
        "Phòng Kinh tế chủ trì, phối hợp với Công an xã thực hiện các nhiệm vụ tại mục này.\n"
        "Thời gian hoàn thành các nhiệm vụ trên: trước 30/11/2026.\n"
    )
    assert [group.number for group in read.groups] == ["1", "2"]
    assert [task.lead for task in read.tasks] == [
        ("Phòng Kinh tế",),
        ("Phòng Kinh tế",),
        ("Phòng Kinh tế",),
        ("Hội Nông dân",),
    ]
    assert read.tasks[0].head == "Phó Chủ tịch UBND xã"
    assert [task.deadline.due for task in read.tasks[2:]] == [date(2026, 11, 29)] * 2


def test_labels_below_a_task_belong_to_it() -> None:
    first, second = tasks(
        "1. Tổ chức ngày hội đọc sách\n- Chủ trì: Phòng Văn hóa - Xã hội\n"
        "- Phối hợp: Đoàn Thanh niên; các trường học\n- Thời gian: tháng 4/2026\n"
        "- Sản phẩm: Ngày hội\n"
        "2. Quyên góp sách\nĐơn vị thực hiện: Đoàn Thanh niên\nThời gian hoàn thành: Quý III/2026\n"
        "Kết quả: 500 cuốn sách\n"
    )
    assert (first.number, first.title) == ("1", "Tổ chức ngày hội đọc sách")
    assert first.coordinating == ("Đoàn Thanh niên", "các trường học")
    assert (first.deliverable, first.deadline.due) == ("Ngày hội", date(2026, 4, 30))
    assert (second.lead, second.deadline.due) == (("Đoàn Thanh niên",), date(2026, 9, 30))
    assert second.deliverable == "500 cuốn sách"


@pytest.mark.parametrize(
    ("words", "due"),
    [
        (", hoàn thành trong tháng 8/2026.", date(2026, 8, 31)),
        (". Hoàn thành trước 30/7/2026.", date(2026, 7, 29)),
        (" (xong trước ngày 15/3/2026).", date(2026, 3, 14)),
        (" (Quý II/2026);", date(2026, 6, 30)),
        (" trước ngày 20/11/2026.", date(2026, 11, 19)),
        (" trong quý I/2026.", date(2026, 3, 31)),
        (", chậm nhất ngày 05/12/2026.", date(2026, 12, 5)),
        (" – tháng 11/2026.", date(2026, 11, 30)),
        (". Thời gian: Quý III/2026.", date(2026, 9, 30)),
        (", thời gian hoàn thành: 15/12/2026.", date(2026, 12, 15)),
    ],
)
def test_a_deadline_inside_the_sentence(words: str, due: date) -> None:
    task = one(f"- Sửa chữa loa của các thôn{words}\n")
    assert (task.title, task.deadline.due) == ("Sửa chữa loa của các thôn", due)


@pytest.mark.parametrize(
    ("words", "frequency"),
    [
        (", thực hiện thường xuyên.", None),
        (", định kỳ hằng quý.", Frequency.QUARTERLY),
        (", hoàn thành vào tháng 01 hằng năm.", Frequency.YEARLY),
    ],
)
def test_a_rhythm_inside_the_sentence(words: str, frequency: Frequency | None) -> None:
    task = one(f"- Kiểm tra loa của các thôn{words}\n")
    assert task.title == "Kiểm tra loa của các thôn"
    assert [rhythm.frequency for rhythm in task.deadline.recurrence] == (
        [frequency] if frequency else []
    )
    assert task.deadline.ongoing is (frequency is None)


@pytest.mark.parametrize(
    "words",
    [
        ", hoàn thành sau khi UBND tỉnh ban hành kế hoạch.",
        ", hoàn thành theo lộ trình của tỉnh.",
        ", sau khi có hướng dẫn của Sở Xây dựng.",
    ],
)
def test_an_event_waited_for_is_never_a_date(words: str) -> None:
    deadline = one(f"- Lập quy hoạch nghĩa trang xã{words}\n").deadline
    assert deadline.after is not None
    assert deadline.due is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Đề án phát triển du lịch đến năm 2030",
        "Triển khai Nghị quyết số 15-NQ/TU ngày 12/5/2025 của Tỉnh ủy",
        "Tổng kết phong trào thi đua giai đoạn 2021-2026",
        "Nhân rộng kết quả đã đạt được trong năm 2025",
        "Thực hiện Luật Đất đai có hiệu lực từ ngày 01/8/2024",
    ],
)
def test_a_date_that_belongs_to_a_name_is_no_deadline(sentence: str) -> None:
    assert one(f"- {sentence}.\n").deadline.text == ""


def test_a_doubtful_rhythm_stays_in_the_title_and_is_marked() -> None:
    task = one("- Đánh giá cán bộ không chuyên trách hằng năm.\n")
    assert task.title.endswith("hằng năm")
    assert task.deadline.recurrence
    assert "deadline" in task.doubts


def test_a_clause_with_bullets_is_a_group_and_one_without_is_a_task() -> None:
    read = draft(
        "1. Hạ tầng\n- Về đường:\n+ Trải nhựa 2 km.\n+ Vá ổ gà.\n- Về điện:\n+ Thay 10 cột điện.\n"
        "2. Tổ chức lễ phát động trồng cây.\n"
    )
    assert [(group.number, group.title) for group in read.groups] == [
        ("1", "Hạ tầng"),
        ("", "Về đường"),
        ("", "Về điện"),
    ]
    assert [task.title for task in read.tasks] == [
        "Trải nhựa 2 km",
        "Vá ổ gà",
        "Thay 10 cột điện",
        "Tổ chức lễ phát động trồng cây",
    ]
    assert read.groups[1].parent == read.groups[0].key


def test_what_only_details_a_task_stays_with_it() -> None:
    first, second = tasks(
        "1. Tập huấn\n- Tổ chức các lớp tập huấn, gồm:\n"
        "+ Lớp cho trưởng thôn;\n+ Lớp cho công chức.\n"
        "2. Triển khai các kế hoạch đã ban hành\n"
        "- Kế hoạch số 12/KH-UBND ngày 05/01/2026 về y tế.\n"
    )
    assert first.note == "Lớp cho trưởng thôn; Lớp cho công chức"
    assert second.title == "Triển khai các kế hoạch đã ban hành"
    assert "12/KH-UBND" in second.note


@pytest.mark.parametrize(
    "text",
    [
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế chủ trì rà soát hộ nghèo trước 30/6/2026.\n",
        "III. KINH PHÍ THỰC HIỆN\n- Phòng Kinh tế bố trí kinh phí trước 30/6/2026.\n",
        "III. CHẾ ĐỘ BÁO CÁO\n- Các thôn báo cáo trước ngày 15 hằng tháng.\n",
        "III. YÊU CẦU\n- Các đơn vị chủ động triển khai kế hoạch.\n",
        "Trên đây là Kế hoạch công tác năm 2026, yêu cầu các đơn vị thực hiện nghiêm túc.\n",
    ],
)
def test_aims_and_organisation_are_no_tasks(text: str) -> None:
    found = tasks("- Sửa chữa loa của các thôn.\n" + text)
    assert [task.title for task in found] == ["Sửa chữa loa của các thôn"]


TABLE = (
    "TT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tLắp loa ở các thôn\tCông an xã\t30/6/2026\n"
    "2\tTập huấn cho trưởng thôn\tPhòng Kinh tế\tQuý III/2026\n"
)


def test_a_body_that_repeats_its_annex_gives_each_task_once() -> None:
    found = tasks(
        "- Lắp loa tại các thôn, hoàn thành trước 01/7/2026.\n- Nâng cao chất lượng phát thanh.\n"
        "- Phòng Kinh tế chủ trì tập huấn cho trưởng thôn.\n"
        "- Hội Nông dân chủ trì vận động trồng rừng.\n\nPHỤ LỤC\n" + TABLE
    )
    assert [task.title for task in found] == [
        "Lắp loa ở các thôn",
        "Tập huấn cho trưởng thôn",
        "Vận động trồng rừng",
    ]


def test_a_list_that_is_mostly_given_is_work_beside_an_annex_too() -> None:
    found = tasks(
        "1. Sửa cầu Bến Gỗ, hoàn thành trước 15/4/2026.\n"
        "2. Công an xã tuần tra chợ đêm.\n"
        "3. Trả lời kiến nghị cử tri chậm nhất ngày 20/5/2026.\n"
        "4. Phát bản tin an toàn hằng ngày.\n\nPHỤ LỤC\n" + TABLE
    )
    assert [task.title for task in found[-4:]] == [
        "Sửa cầu Bến Gỗ",
        "Tuần tra chợ đêm",
        "Trả lời kiến nghị cử tri",
        "Phát bản tin an toàn hằng ngày",
    ]
    assert found[-1].deadline.ongoing
    assert "deadline" in found[-1].doubts


def test_a_shared_out_section_gives_tasks_only_where_nothing_else_does() -> None:
    shares = "III. PHÂN CÔNG NHIỆM VỤ\n1. Phòng Kinh tế\n- Rà soát hộ nghèo.\n"
    assert [task.lead for task in tasks(shares, HEAD)] == [("Phòng Kinh tế",)]
    led = "- Sửa chữa loa thôn (Công an xã chủ trì).\n"
    assert [task.title for task in tasks(led + shares)] == ["Sửa chữa loa thôn"]
    # Where the work itself is given to nobody, the shares say what is done by whom.
    found = tasks("- Sửa chữa loa thôn.\n" + shares)
    assert [task.lead for task in found] == [(), ("Phòng Kinh tế",)]


def test_dated_shares_that_are_left_out_are_told_of() -> None:
    read = draft(
        "- Sửa chữa loa thôn (Công an xã chủ trì).\nIII. PHÂN CÔNG NHIỆM VỤ\n"
        "1. Phòng Kinh tế\n- Rà soát hộ nghèo, xong trước 15/6/2026.\n"
    )
    assert len(read.tasks) == 1
    assert any("Rà soát hộ nghèo" in warning.message for warning in read.warnings)


def test_what_is_left_in_a_section_of_work_is_told_of() -> None:
    read = draft("- Sửa chữa loa thôn.\n- 100% văn bản đi được ký số.\n")
    assert [task.title for task in read.tasks] == ["Sửa chữa loa thôn"]
    assert any("100% văn bản" in warning.message for warning in read.warnings)


@pytest.mark.parametrize(
    ("sentence", "lead", "work"),
    [
        ("Trạm Y tế xã đo huyết áp cho người già.", "Trạm Y tế xã", "Đo huyết áp cho người già"),
        ("Tổ trưởng tổ dân phố phát phiếu.", "Tổ trưởng tổ dân phố", "Phát phiếu"),
        ("Trưởng các thôn, bản rà soát hộ nghèo.", "Trưởng các thôn, bản", "Rà soát hộ nghèo"),
        ("Bà Lê Thị Nga phụ trách trang tin.", "Bà Lê Thị Nga", "Phụ trách trang tin"),
        ("Rà soát hộ nghèo - đ/c Dũng, trước 02/4.", "đ/c Dũng", "Rà soát hộ nghèo"),
        ("Rà soát hộ nghèo [Phòng Kinh tế - quý II].", "Phòng Kinh tế", "Rà soát hộ nghèo"),
        ("Rà soát hộ nghèo. Người thực hiện: Tổ rà soát.", "Tổ rà soát", "Rà soát hộ nghèo"),
    ],
)
def test_bodies_end_where_their_work_begins(sentence: str, lead: str, work: str) -> None:
    task = one(f"- {sentence}")
    assert (list(task.lead), task.title) == ([lead], work)


def test_steps_are_headings_without_a_number_of_their_own() -> None:
    found = tasks(
        "1. Các bước\nBước 1: Khảo sát (từ 20/4 đến 10/5/2026)\nCông an xã phát phiếu tại thôn.\n"
        "Bước 2: Gắn mã (tháng 6/2026)\nĐoàn Thanh niên gắn mã tại từng hộ.\n"
    )
    assert [(task.clause, task.deadline.due) for task in found] == [
        ("II.1", date(2026, 5, 10)),
        ("II.1", date(2026, 6, 30)),
    ]


def test_what_is_lacking_is_told_of_at_its_place() -> None:
    read = draft("- Phòng Kinh tế chủ trì sửa chữa loa.\n- Lắp mới 02 cụm loa trước 30/6/2026.\n")
    assert [(warning.where, warning.message) for warning in read.warnings] == [
        ("đoạn 7", "Nhiệm vụ ở mục II không ghi đơn vị chủ trì."),
        ("đoạn 6", "Nhiệm vụ ở mục II không ghi thời hạn."),
    ]
    many = draft("".join(f"- Sửa chữa loa thôn số {n}.\n" for n in range(6)))
    assert [warning.message for warning in many.warnings] == [
        "6 nhiệm vụ viết thành câu không ghi đơn vị chủ trì, kể từ nhiệm vụ ở mục II.",
        "6 nhiệm vụ viết thành câu không ghi thời hạn, kể từ nhiệm vụ ở mục II.",
    ]


def test_a_bullet_cut_by_a_page_goes_on() -> None:
    task = one(
        "- Rà soát, lập danh sách các hộ có\n\nnhà tạm trên địa bàn xã, hoàn thành trong quý II.\n"
    )
    assert task.title == "Rà soát, lập danh sách các hộ có nhà tạm trên địa bàn xã"
    assert task.deadline.due == date(2026, 6, 30)


def test_a_decision_with_a_plan_gives_the_plan_s_tasks_only() -> None:
    read = PlanFileReader().read_text(
        "QUYẾT ĐỊNH\nBan hành Kế hoạch công tác năm 2026\n\nĐiều 1. Ban hành Kế hoạch.\n"
        "Điều 2. Phòng Kinh tế chủ trì thi hành trước 30/6/2026.\nNơi nhận:\n- Như Điều 2;\n\n"
        "KẾ HOẠCH\nCông tác năm 2026\n\nI. NHIỆM VỤ\n- Sửa chữa loa của các thôn.\n"
    )
    assert [task.title for task in read.tasks] == ["Sửa chữa loa của các thôn"]


@pytest.mark.parametrize(
    ("bracket", "lead", "coordinating", "due"),
    [
        ("Phòng Kinh tế chủ trì; tháng 4/2026", ["Phòng Kinh tế"], [], date(2026, 4, 30)),
        ("Phòng Kinh tế; trước 15/4/2026", ["Phòng Kinh tế"], [], date(2026, 4, 14)),
        ("Phòng Kinh tế tham mưu, trình trước 15/4", ["Phòng Kinh tế"], [], date(2026, 4, 14)),
        (
            "Phòng Kinh tế chủ trì, các thôn phối hợp; quý II/2026",
            ["Phòng Kinh tế"],
            ["các thôn"],
            date(2026, 6, 30),
        ),
        (
            "Phòng Kinh tế chủ trì; phối hợp với Công an xã; hoàn thành trong tháng 5/2026",
            ["Phòng Kinh tế"],
            ["Công an xã"],
            date(2026, 5, 31),
        ),
    ],
)
def test_a_closing_bracket_of_several_parts(
    bracket: str, lead: list[str], coordinating: list[str], due: date
) -> None:
    task = one(f"- Rà soát hộ nghèo ({bracket}).\n")
    assert task.title == "Rà soát hộ nghèo"
    assert (list(task.lead), list(task.coordinating)) == (lead, coordinating)
    assert task.deadline.due == due


@pytest.mark.parametrize("bracket", ["theo mẫu; bản 2", "thôn 1; thôn 2", "mã số 5; loại A"])
def test_a_bracket_with_anything_else_stays_in_the_work(bracket: str) -> None:
    task = one(f"- Rà soát hộ nghèo ({bracket}).\n")
    assert task.title == f"Rà soát hộ nghèo ({bracket})"
    assert task.lead == ()


@pytest.mark.parametrize(
    ("sentence", "lead", "due"),
    [
        ("Trước ngày 25/3/2026: Phòng Kinh tế rà soát hộ nghèo.", "Phòng Kinh tế", (2026, 3, 24)),
        ("Tháng 7/2026: Phòng Kinh tế rà soát hộ nghèo.", "Phòng Kinh tế", (2026, 7, 31)),
    ],
)
def test_a_time_may_lead_with_a_colon(sentence: str, lead: str, due: tuple[int, int, int]) -> None:
    task = one(f"- {sentence}\n")
    assert (task.title, task.lead) == ("Rà soát hộ nghèo", (lead,))
    assert task.deadline.due == date(*due)


def test_a_few_words_may_name_the_work_before_its_sentence() -> None:
    task = one("- Thu thập dữ liệu. Phòng Kinh tế chủ trì, phối hợp với các thôn điều tra.\n")
    assert task.title.startswith("Thu thập dữ liệu")
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ("các thôn",))


def test_numbers_without_a_sign_are_numbers_where_they_go_on() -> None:
    found = tasks(
        "II NHIỆM VỤ\n1 Truyền thanh\n1.1 Sửa chữa loa thôn.\n2 Hạ tầng\n"
        "2.1 Vá ổ gà.\n30 Trưởng thôn cùng làm.\n",
        HEAD,
    )
    assert [task.clause for task in found][:2] == ["II.1.1", "II.2.1"]


def test_an_assignment_headed_by_a_star_is_of_the_work_before_it() -> None:
    found = tasks(
        "1. Truyền thanh\n* Nhiệm vụ\n- Sửa chữa loa.\n- Lắp mới loa.\n* Phân công thực hiện\n"
        "- Đơn vị chủ trì: Phòng Kinh tế.\n- Thời gian hoàn thành: 30/6/2026.\n"
    )
    assert [task.title for task in found] == ["Sửa chữa loa", "Lắp mới loa"]
    assert all(task.lead == ("Phòng Kinh tế",) for task in found)
    assert all(task.deadline.due == date(2026, 6, 30) for task in found)


@pytest.mark.parametrize(
    ("closing", "is_task"),
    [
        ("Báo cáo kết quả thực hiện gửi về UBND xã trước ngày 20/11/2026.", False),
        ("Các đơn vị báo cáo kết quả về Phòng Kinh tế trước ngày 25 hằng tháng.", False),
        # Due once, it is no duty, and would be lost.
        ("Gửi báo cáo kết quả về Văn phòng trước ngày 20/6/2026.", True),
    ],
)
def test_a_closing_sentence_on_reports_is_a_duty_only(closing: str, is_task: bool) -> None:
    read = draft(f"1. Nạo vét kênh mương các thôn.\n2. Sửa chữa cống qua đường.\n{closing}\n")
    assert len(read.tasks) == 2 + is_task
    assert bool(read.duties) is not is_task


def test_whom_a_body_directs_leads() -> None:
    task = one("1. Rà soát các hợp tác xã. Giao Đảng ủy chỉ đạo Phòng Kinh tế chủ trì.")
    assert task.lead == ("Phòng Kinh tế",)


@pytest.mark.parametrize("count", ["24 giờ", "02 tuần", "05 ngày làm việc", "1 tháng"])
def test_a_count_from_an_event_closes_a_sentence(count: str) -> None:
    task = one(f"1. Thống kê thiệt hại trong vòng {count} sau khi bão tan.")
    assert task.title == "Thống kê thiệt hại"
    assert task.deadline.after is not None
    assert count in task.deadline.text


def test_a_rhythm_inside_the_words_is_the_deadline() -> None:
    task = one("1. Kiểm nghiệm mẫu nước 3 tháng một lần. Trạm Y tế chủ trì.")
    assert task.lead == ("Trạm Y tế",)
    assert [each.frequency for each in task.deadline.recurrence] == [Frequency.QUARTERLY]


def test_a_heading_that_is_a_time_holds_for_what_stands_below_it() -> None:
    found = tasks(
        "1. Quý I\n- Rà soát hộ nghèo (Phòng Kinh tế chủ trì).\n"
        "2. Tháng 5, tháng 6/2026\n- Sửa chữa loa của các thôn (Trạm Y tế chủ trì).\n"
        "Tháng 9: Tổng kết phong trào (Công an xã).\n"
    )
    assert [task.deadline.due for task in found] == [
        date(2026, 3, 31),
        date(2026, 6, 30),
        date(2026, 9, 30),
    ]


def test_a_closing_line_that_is_a_time_holds_for_what_stands_above_it() -> None:
    found = tasks(
        "1. Dữ liệu\n- Rà soát hộ nghèo.\n- Sửa chữa loa.\nHoàn thành trong tháng 8/2026."
    )
    assert [task.deadline.due for task in found] == [date(2026, 8, 31)] * 2


def test_brackets_name_leads_where_most_pieces_of_work_end_so() -> None:
    found = tasks(
        "- Rà soát hộ nghèo (các thôn).\n- Lập danh sách lớp (giáo viên tin học).\n"
        "- Sửa chữa loa (Hiệu trưởng).\n- Mua sắm thiết bị (Phó Hiệu trưởng phụ trách cơ sở).\n"
    )
    assert [list(task.lead) for task in found] == [
        ["các thôn"],
        ["giáo viên tin học"],
        ["Hiệu trưởng"],
        ["Phó Hiệu trưởng phụ trách cơ sở"],
    ]
    assert not any(task.doubts for task in found)
    # One small bracket alone only says what is meant.
    assert one("- Rà soát hộ nghèo (các thôn vùng ven).").lead == ()


@pytest.mark.parametrize(
    "limit", ["trước Tết Nguyên đán", "xong trước mùa mưa bão", "hoàn thành trước kỳ họp cuối năm"]
)
def test_a_limit_whose_day_is_not_told_waits_for_its_event(limit: str) -> None:
    read = draft(f"- Phòng Kinh tế rà soát hộ nghèo, {limit}.")
    (task,) = read.tasks
    assert task.title == "Rà soát hộ nghèo"
    assert task.deadline.text == limit and task.deadline.after
    assert (task.deadline.due, task.deadline.after.days) == (None, -1)
    assert "deadline" in task.doubts
    assert any("sự kiện không ghi ngày" in warning.message for warning in read.warnings)


def test_what_is_not_sure_is_warned_of_at_its_place() -> None:
    read = draft("- Rà soát hộ nghèo (Phòng Kinh tế).\n- Phòng Kinh tế đánh giá hộ nghèo hằng năm.")
    told = {(warning.where, warning.message[:9]) for warning in read.warnings}
    assert {(task.where, "Chưa chắc") for task in read.tasks if task.doubts} <= told
    assert any(task.doubts for task in read.tasks)


def test_the_title_is_no_work() -> None:
    head = "KẾ HOẠCH\nThực hiện các nhiệm vụ chuyển đổi số quý II năm 2026\n\nI. MỤC ĐÍCH\n"
    found = tasks("II. NHIỆM VỤ\n- Rà soát hộ nghèo.\n", head)
    assert [task.title for task in found] == ["Rà soát hộ nghèo"]


def test_those_who_take_part_in_a_clause_of_their_own() -> None:
    task = one("- Phòng Kinh tế: rà soát hộ nghèo; Công an xã, các thôn phối hợp.")
    assert task.title == "Rà soát hộ nghèo"
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ("Công an xã", "các thôn"))


@pytest.mark.parametrize(
    ("sentence", "coordinating", "ongoing"),
    [
        ("phối hợp với Trạm Y tế xã thường xuyên giám sát ổ dịch", ("Trạm Y tế xã",), True),
        ("phối hợp với các thôn định kỳ kiểm tra nhà trọ", ("các thôn",), False),
        ("phối hợp với Công an xã kịp thời xử lý vi phạm", ("Công an xã",), False),
        ("phối hợp với Ủy ban nhân dân xã nâng cấp đường trục", ("Ủy ban nhân dân xã",), False),
        ("phối hợp với các phòng khám lập danh sách trẻ em", ("các phòng khám",), False),
        ("chủ trì, phối hợp với các thôn trồng cây ven đường", ("các thôn",), False),
        (
            "phối hợp với các thôn, Hội Nông dân trồng 2.000 cây",
            ("các thôn", "Hội Nông dân"),
            False,
        ),
    ],
)
def test_a_name_ends_before_the_adverb_or_short_verb_behind_it(
    sentence: str, coordinating: tuple[str, ...], ongoing: bool
) -> None:
    task = one(f"- Phòng Kinh tế {sentence}.\n")
    assert task.lead == ("Phòng Kinh tế",)
    assert (task.coordinating, task.deadline.ongoing) == (coordinating, ongoing)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trạm Y tế xã thường xuyên tổ chức khám bệnh lưu động",
        "Công an xã giữ gìn trật tự ở chợ; thường xuyên tuần tra ban đêm",
        "Kiểm tra mực nước hồ chứa hằng ngày, ghi vào sổ trực",
        "Quét dọn trụ sở hằng ngày",
    ],
)
def test_work_that_goes_on_all_the_time(sentence: str) -> None:
    assert one(f"- {sentence}.\n").deadline.ongoing


@pytest.mark.parametrize(
    "sentence", ["Phân bổ nguồn chi thường xuyên thực hiện chính sách", "Sửa 02 nhà văn hóa"]
)
def test_work_that_does_not_go_on_all_the_time(sentence: str) -> None:
    assert not one(f"- {sentence}.\n").deadline.ongoing


@pytest.mark.parametrize("work", ["mở 03 lớp học nghề", "trồng rừng phòng hộ", "cấp 40 thẻ"])
def test_work_right_behind_taking_part_names_no_body(work: str) -> None:
    task = one(f"- Phòng Kinh tế phối hợp {work}.\n")
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ())
    assert task.title == f"Phối hợp {work}"


@pytest.mark.parametrize(
    "body",
    [
        "Trung tâm Dịch vụ việc làm tỉnh",
        "Trung tâm Giới thiệu việc làm",
        "Trung tâm Xúc tiến đầu tư tỉnh",
        "Trung tâm Xúc tiến thương mại và du lịch",
        "Trung tâm Bảo trợ xã hội tỉnh",
        "Trung tâm Kiểm soát bệnh tật tỉnh",
        "Trung tâm Phục vụ hành chính công",
        "Trung tâm Điều hành thông minh",
        "Trung tâm Kiểm định xe cơ giới",
    ],
)
def test_verbs_inside_the_name_of_a_body(body: str) -> None:
    task = one(f"- Văn phòng phối hợp với {body} giới thiệu dịch vụ mới; xong trong quý II/2026.\n")
    assert (task.coordinating, task.title) == ((body,), "Giới thiệu dịch vụ mới")


def test_two_bodies_joined_in_a_heading_lead_what_stands_below() -> None:
    found = tasks(
        "1. Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã\n"
        "- Vận động hội viên hiến đất mở đường.\n- Phát động thi đua trong quý II/2026.\n"
    )
    assert [task.lead for task in found] == [
        ("Ủy ban Mặt trận Tổ quốc Việt Nam", "các tổ chức chính trị - xã hội xã")
    ] * 2


@pytest.mark.parametrize(
    "verb", ["Định hướng", "Nắm bắt", "Chuẩn hóa", "Gắn", "Đưa", "Lồng ghép", "Phấn đấu hoàn thiện"]
)
@pytest.mark.parametrize("where", ["trên hệ thống loa", "sau giờ học"])
def test_what_is_done_to_contents_somewhere_is_work_of_its_own(verb: str, where: str) -> None:
    first, second = tasks(
        f"1. Phòng Văn hóa - Xã hội\n- {verb} nội dung tuyên truyền {where}. "
        "Thực hiện thường xuyên.\n"
        "- Sửa loa; xong trong quý II/2026.\n"
    )
    assert first.title == f"{verb} nội dung tuyên truyền {where}"
    assert first.deadline.ongoing
    assert second.deadline.due == date(2026, 6, 30)


def test_a_report_of_all_units_is_a_duty_and_no_task() -> None:
    read = draft(
        "1. Phòng Kinh tế\n- Sửa 02 cầu dân sinh.\n"
        "2. Các phòng, đơn vị báo cáo kết quả trước ngày 24 hằng tháng gửi Văn phòng tổng hợp.\n"
        "Yêu cầu Trưởng các phòng, đơn vị nghiêm túc thực hiện./.\n"
    )
    assert [task.title for task in read.tasks] == ["Sửa 02 cầu dân sinh"]
    assert [(duty.frequency, duty.day) for duty in read.duties] == [(Frequency.MONTHLY, 24)]


def test_the_report_of_one_task_is_no_yearly_duty() -> None:
    read = draft(
        "- Tổ chức chấm điểm kết quả xây dựng mô hình tự quản năm 2026, "
        "báo cáo UBND xã trước ngày 20/12/2026.\n"
    )
    assert (len(read.tasks), read.duties) == (1, ())


def test_what_work_is_for_is_no_work_of_its_own() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nDữ liệu năm 2026 của xã Tân Lập\n\nII. NHIỆM VỤ\n1. Về dữ liệu\n"
        "a) Sửa đổi quy chế dùng chung dữ liệu của các bộ phận để:\n"
        "- Tháo gỡ việc nhập trùng sổ sách\n- Đơn giản hóa mẫu biểu của các thôn\n"
        "b) Lập danh mục dữ liệu mở.\n"
    )
    assert [task.clause for task in draft.tasks] == ["II.1.a", "II.1.b"]
    assert "nhập trùng sổ sách" in (draft.tasks[0].note or "")


@pytest.mark.parametrize("verb", ["rà soát", "hướng dẫn", "giám sát"])
def test_a_body_named_above_leads_without_the_word_for_it(verb: str) -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nDữ liệu năm 2026 của xã Tân Lập\n\nII. PHÂN CÔNG NHIỆM VỤ\n1. Phòng Kinh tế\n"
        f"- Chủ trì {verb} việc nhập dữ liệu của các thôn.\n"
    )
    (task,) = draft.tasks
    assert task.title == f"{verb.capitalize()} việc nhập dữ liệu của các thôn"
    assert task.lead == ("Phòng Kinh tế",)


def test_many_days_before_who_does_it_take_no_longer_than_their_length() -> None:
    days = ", ".join(f"{day:02d}/3" for day in range(1, 31))
    assert one(f"1. Ngày {days} các thôn ra quân dọn rác.\n").title.startswith("Ngày 01/3")


def test_numbered_work_with_a_limit_is_no_list_of_targets() -> None:
    read = draft(
        "1. Phấn đấu vận động 300 hộ đổi giống; xây 12 bể thu gom, xong trước ngày 30/9/2026.\n"
    )
    assert [task.deadline.due for task in read.tasks] == [date(2026, 9, 29)]


def test_a_line_that_says_when_may_go_on_with_work_of_its_own() -> None:
    read = tasks(
        "1. Phòng Kinh tế vệ sinh chợ, xong trong tháng 6/2026.\n"
        "2. Thời gian: Từ ngày 05/9/2026, hằng tuần. Mỗi tuần một thôn ra quân dọn rác.\n"
    )
    assert [task.title for task in read] == ["Vệ sinh chợ", "Mỗi tuần một thôn ra quân dọn rác"]
    assert read[0].deadline.due == date(2026, 6, 30)
