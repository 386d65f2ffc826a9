"""Plans that say of each field its aims, figures and work, and what frames the work."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def draft(text: str) -> PlanDraft:
    return PlanFileReader().read_text(f"KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\n{text}")


def titles(read: PlanDraft) -> list[str]:
    return [task.title for task in read.tasks]


def test_the_work_of_a_field_is_found_below_its_own_small_heading() -> None:
    read = draft(
        "I. DU LỊCH VÀ LÀNG NGHỀ\n1. Mục tiêu\n- Giữ nghề đan lát;\n- Thu hút khách.\n"
        "2. Chỉ tiêu đến năm 2030\n- 90% hộ làm nghề bán hàng qua mạng;\n"
        "3. Nhiệm vụ trọng tâm\n- Mở rộng bến thuyền;\n- Trồng thêm tre ở ven sông.\n"
        "II. CHĂN NUÔI\n1. Mục tiêu\n- Chăn nuôi sạch.\n2. Nhiệm vụ\n- Di dời chuồng trại.\n"
    )

    assert titles(read) == [
        "Mở rộng bến thuyền",
        "Trồng thêm tre ở ven sông",
        "Di dời chuồng trại",
    ]
    (one,) = read.indicators
    assert (one.name, one.targets[0].year) == ("Hộ làm nghề bán hàng qua mạng", 2030)


@pytest.mark.parametrize(
    "basis",
    [
        "Thực hiện chỉ đạo của Đảng ủy - UBND tỉnh về dọn vệ sinh đường làng;",
        "Thực hiện sự chỉ đạo của Thường trực Đảng ủy xã tại buổi giao ban tháng 3;",
        "Căn cứ ý kiến chỉ đạo của Chủ tịch UBND tỉnh,",
    ],
)
def test_whose_word_a_plan_rests_on_is_no_work(basis: str) -> None:
    read = draft(
        f"{basis}\nUBND xã ban hành kế hoạch như sau:\n1. Phân công:\n"
        "- Trạm Y tế: Phun thuốc muỗi ở các thôn.\n- Xã đoàn: Phát quang bờ mương.\n"
    )

    assert titles(read) == ["Phun thuốc muỗi ở các thôn", "Phát quang bờ mương"]


def test_when_and_in_which_turns_work_is_held_is_no_work_itself() -> None:
    read = draft(
        "I. NỘI DUNG\n1. Nội dung thực hiện:\n- Hướng dẫn nộp hồ sơ tại nhà.\n"
        "- Tiếp nhận hồ sơ của người già yếu.\n2. Thời gian: Từ ngày 06/6/2026, hằng tuần vào "
        "sáng thứ Bảy. Mỗi tuần tổ chức tại một thôn theo lịch riêng.\n"
        "3. Địa điểm: Nhà văn hóa các thôn.\n"
    )

    assert titles(read) == ["Hướng dẫn nộp hồ sơ tại nhà", "Tiếp nhận hồ sơ của người già yếu"]


def test_a_short_name_of_who_does_it_leads() -> None:
    read = draft(
        "I. PHÂN CÔNG NHIỆM VỤ\n- Văn hóa xã treo khẩu hiệu tại hội trường.\n"
        "- Thú y xã lấy mẫu tại các trại.\n- Văn hóa xã phát loa tuyên truyền lịch hội.\n"
    )

    assert [(task.title, task.lead) for task in read.tasks] == [
        ("Treo khẩu hiệu tại hội trường", ("Văn hóa xã",)),
        ("Lấy mẫu tại các trại", ("Thú y xã",)),
        ("Phát loa tuyên truyền lịch hội", ("Văn hóa xã",)),
    ]


AIMED = (
    "I. MỤC ĐÍCH, YÊU CẦU\n- Giúp người dân dùng điện thoại thành thạo.\n"
    "- Phấn đấu 96% hộ dân biết nộp hồ sơ qua mạng; trên 75% chủ trại ghi nhật ký điện tử.\n"
)


def test_what_purposes_strive_for_are_the_figures_of_a_plan_without_others() -> None:
    read = draft(AIMED + "II. NHIỆM VỤ\n- Mở lớp hướng dẫn tại từng thôn.\n")

    assert [(one.name, float(one.targets[0].value or 0)) for one in read.indicators] == [
        ("Hộ dân biết nộp hồ sơ qua mạng", 96),
        ("Chủ trại ghi nhật ký điện tử", 75),
    ]
    assert any("phần mục đích, yêu cầu" in one.message for one in read.warnings)


def test_beside_a_list_of_figures_what_purposes_strive_for_is_not_taken() -> None:
    read = draft(AIMED + "II. CHỈ TIÊU\n- 88% tuyến đường có đèn.\n")

    assert [one.name for one in read.indicators] == ["Tuyến đường có đèn"]


@pytest.mark.parametrize(
    "words",
    [
        "Thực hiện đồng bộ 06 nội dung của cải cách hành chính, lấy người dân làm gốc.",
        "Triển khai có hiệu quả 05 nhóm giải pháp về môi trường.",
    ],
)
def test_how_many_parts_the_work_has_is_no_figure(words: str) -> None:
    assert draft(f"I. MỤC TIÊU\n1. Mục tiêu\n{words}\n").indicators == ()


def test_a_time_before_the_body_that_leads_is_no_word_of_the_work() -> None:
    (task,) = draft(
        "I. NHIỆM VỤ\n1. Mở lớp đan lưới ở các bến: từ tháng 2 đến tháng 9/2026, do Hội Nông dân "
        "xã chủ trì, các thôn phối hợp.\n"
    ).tasks

    assert task.title == "Mở lớp đan lưới ở các bến"
    assert task.lead == ("Hội Nông dân xã",)
    assert task.coordinating == ("các thôn",)
    assert (task.deadline.start, task.deadline.due) == (date(2026, 2, 1), date(2026, 9, 30))


def test_so_often_a_period_is_a_rhythm_and_no_word_of_the_work() -> None:
    read = draft("I. NHIỆM VỤ\n1. Diệt mã độc trên các máy của xã mỗi quý một lần.\n")

    (task,) = read.tasks
    assert task.title == "Diệt mã độc trên các máy của xã"
    assert task.deadline.recurrence is not None
    assert not any("Chưa chắc" in one.message for one in read.warnings)


def test_a_rhythm_of_the_last_part_alone_stays_doubtful() -> None:
    read = draft("I. NHIỆM VỤ\n1. Quét dọn chợ sau phiên; rửa cống của chợ mỗi tháng một lần.\n")

    assert any("Chưa chắc “mỗi tháng một lần”" in one.message for one in read.warnings)


def test_who_answers_for_the_outcome_is_given_no_work() -> None:
    read = draft(
        "I. GIẢI PHÁP\n1. Về chỉ đạo\nTrưởng các thôn chịu trách nhiệm về kết quả ở thôn mình.\n"
        "2. Về vận động\n- Vận động mỗi hộ trồng một luống hoa.\n"
    )

    assert titles(read) == ["Vận động mỗi hộ trồng một luống hoa"]


def test_what_counts_otherwise_than_a_row_of_the_table_does_not_repeat_it() -> None:
    read = draft(
        "I. NHIỆM VỤ\n- Kiểm tra 06 trại nuôi trong quý II/2026.\n"
        "- Tổng kết mùa nuôi trước ngày 15/12/2026.\nII. LỊCH DỰ KIẾN\n"
        "Thời gian\tNội dung\tĐơn vị chuẩn bị\nQuý II/2026\tKiểm tra 03 trại nuôi\tPhòng Kinh tế\n"
        "Quý IV/2026\tTổng kết mùa nuôi\tPhòng Kinh tế\n"
    )

    assert titles(read) == [
        "Kiểm tra 03 trại nuôi",
        "Tổng kết mùa nuôi",
        "Kiểm tra 06 trại nuôi",
    ]


def test_a_field_that_only_has_aims_is_no_work() -> None:
    read = draft(
        "I. NHIỆM VỤ CỤ THỂ\n1. Nghề gốm\n1.1. Mục tiêu\nGiữ được nghề gốm của ông cha.\n"
        "2. Nghề mộc\n2.1. Mục tiêu\nCó thương hiệu.\n2.2. Nhiệm vụ\n- Lập tổ thợ trẻ.\n"
    )

    assert titles(read) == ["Lập tổ thợ trẻ"]


PARTY = (
    "ĐẢNG ỦY XÃ TÂN LẬP\nBAN CHỈ ĐẠO 57\nSố 08-KH/BCĐ\nTân Lập, ngày 09 tháng 6 năm 2026\n\n"
    "KẾ HOẠCH\nHành động 60 ngày đưa dữ liệu làng nghề lên mạng trên địa bàn xã\n"
    "Thực hiện Kế hoạch số 11-KH/BCĐ, ngày 01/6/2026 của Ban Chỉ đạo 57 Tỉnh ủy, Ban Chỉ đạo 57 xã "
    "ban hành Kế hoạch hành động 60 ngày, cụ thể như sau:\n"
    "I. MỤC TIÊU\n1. 100% lò rèn có mã số; không còn nhà dột.\nII. NHIỆM VỤ\n"
    "- Lập danh sách lò rèn (Ban Chỉ đạo 57 xã; trước 20/6/2026).\n"
    "- Mua máy ảnh (UBND xã; 15 ngày sau khi được cấp kinh phí).\n"
)


def test_what_a_party_body_known_by_a_number_plans() -> None:
    read = PlanFileReader().read_text(PARTY)

    assert read.title.endswith("đưa dữ liệu làng nghề lên mạng trên địa bàn xã")
    assert [one.symbol for one in read.bases] == ["11-KH/BCĐ"]
    assert [(task.title, task.lead) for task in read.tasks] == [
        ("Lập danh sách lò rèn", ("Ban Chỉ đạo 57 xã",)),
        ("Mua máy ảnh", ("UBND xã",)),
    ]
    assert read.tasks[1].deadline.after
    assert [one.name for one in read.indicators] == ["Lò rèn có mã số", "Nhà dột"]


def test_times_in_front_of_figures_are_no_names() -> None:
    read = draft(
        "I. CHỈ TIÊU\n- Đến hết quý III/2026: 90% thuyền có máy định vị.\n"
        "- Giai đoạn 2026 - 2030: Mở 12 lớp cho 240 người (nghề lưới: 150 người; nghề đan: 90 "
        "người).\n"
    )

    first, second = read.indicators
    assert (first.name, first.targets[0].value) == ("Thuyền có máy định vị", 90)
    assert (second.targets[0].value, second.targets[0].year) == (12, 2030)


def test_who_issues_a_plan_leads_none_of_its_work_nor_is_its_money_work() -> None:
    read = draft(
        "Trung tâm Dạy nghề phối hợp với UBND xã Tân Lập xây dựng Kế hoạch dạy nghề:\n"
        "1. NHIỆM VỤ\n- Mở lớp đan lục bình.\n2. TỔNG DỰ TOÁN KINH PHÍ: 40.000.000 ĐỒNG\n"
        "- Ngân sách xã: 40.000.000 đồng.\n"
    )

    (task,) = read.tasks
    assert (task.title, task.lead) == ("Mở lớp đan lục bình", ())


def test_the_field_that_heads_targets_is_no_name_of_theirs() -> None:
    read = draft(
        "I. MỤC TIÊU\n"
        "1. Hạ tầng số: 98% bến đò có mạng không dây; sóng di động đạt tối thiểu 85% dân số.\n"
        "2. Về kinh tế số: có ít nhất 04 làng nghề bán hàng qua mạng.\n"
        "3. Đổi mới sáng tạo: mỗi trường có tối thiểu 02 sáng kiến.\n"
        "4. Tỷ lệ che phủ rừng: 41% diện tích được giao.\n5. Hộ dùng nước sạch: 92% số hộ.\n"
    )

    assert [(one.name, float(one.targets[0].value or 0)) for one in read.indicators] == [
        ("Bến đò có mạng không dây", 98),
        ("Sóng di động", 85),
        ("Làng nghề bán hàng qua mạng", 4),
        ("Mỗi trường có sáng kiến", 2),
        ("Tỷ lệ che phủ rừng", 41),
        ("Hộ dùng nước sạch", 92),
    ]
