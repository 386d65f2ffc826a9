"""Lines that announce works or figures below, and what is to be sent in by a day."""

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def test_an_article_that_gives_figures_gives_works_beside_them() -> None:
    draft = read(
        "UBND PHƯỜNG BẾN LỨC\nSố: 145/QĐ-UBND\n\nQUYẾT ĐỊNH\n"
        "Về việc giao chỉ tiêu phục vụ người dân năm 2026\n\n"
        "Điều 1. Giao các chỉ tiêu phục vụ người dân cho từng bộ phận:\n"
        "1. Tỷ lệ hồ sơ nộp trực tuyến đạt 92%.\n"
        "Đơn vị chủ trì: Trung tâm Phục vụ hành chính công.\n"
        "2. Lắp đặt mới 12 bảng chỉ dẫn điện tử, hoàn thành trước ngày 30/9/2026. "
        "Đơn vị chủ trì: Phòng Văn hóa - Xã hội.\n"
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
    )
    assert [one.name for one in draft.indicators] == ["Tỷ lệ hồ sơ nộp trực tuyến"]
    (task,) = draft.tasks
    assert task.lead == ("Phòng Văn hóa - Xã hội",)
    assert not any("chưa đưa vào danh sách" in one.message for one in draft.warnings)


def test_a_line_that_stresses_works_heads_them_however_long_they_are() -> None:
    long = (
        "Bổ sung, hoàn thiện bảng phân công của từng bộ phận, bảo đảm rõ người theo dõi, rõ thời "
        "gian, gắn với lịch công tác tuần và chương trình công tác tháng, quý…Chú trọng việc tiếp "
        "nhận hồ sơ trực tuyến, ứng dụng dữ liệu số và các sáng kiến trong giải quyết công việc "
        "hằng ngày của bộ phận một cửa."
    )
    draft = read(
        "Phó Chủ tịch xã lưu ý các bộ phận những công việc phải lo từ nay đến Tết:\n"
        f"1. Chủ động kiểm tra các điểm tiếp nhận hồ sơ.\n2. {long}\n"
    )
    assert [task.number for task in draft.tasks] == ["1", "2"]


def test_papers_to_be_sent_in_by_a_day_are_work() -> None:
    draft = read(
        "UBND XÃ HẠ LĨNH\nSố: 12/UBND-VHXH\nHạ Lĩnh, ngày 02 tháng 3 năm 2026\n"
        "V/v đăng ký lớp kỹ năng số\nKính gửi: Các thôn.\n"
        "UBND xã đề nghị các thôn thực hiện:\n"
        "1. Lập danh sách người học.\n"
        "Biên bản họp thôn phải gửi về UBND xã chậm nhất ngày 28/3/2026.\n"
        "Biên bản họp thôn lưu tại nhà văn hóa.\n"
    )
    assert [task.title for task in draft.tasks] == [
        "Lập danh sách người học",
        "Biên bản họp thôn phải gửi về UBND xã",
    ]


def test_who_writes_a_guidance_does_not_do_the_work_and_its_close_is_none() -> None:
    draft = read(
        "HỘI KHUYẾN HỌC XÃ HẠ LĨNH\nSố: 04/HD-HKH\nHạ Lĩnh, ngày 10 tháng 3 năm 2026\n"
        "HƯỚNG DẪN\nBình xét gia đình hiếu học năm 2026\n"
        "Ban Thường vụ Hội Khuyến học xã hướng dẫn về nội dung, trình tự bình xét như sau:\n"
        "1. Thời gian: Từ ngày 01/4/2026 đến ngày 30/4/2026.\n"
        "Hồ sơ bình xét nộp về Hội Khuyến học xã chậm nhất ngày 10/5/2026.\n"
        "Căn cứ hướng dẫn này, đề nghị các chi hội nghiêm túc triển khai thực hiện, bảo đảm đúng "
        "quy định và tiến độ thời gian./.\n"
    )
    assert [(task.title, task.lead) for task in draft.tasks] == [
        ("Hồ sơ bình xét nộp về Hội Khuyến học xã", ())
    ]


def test_a_work_given_to_nobody_is_kept_in_a_section_of_given_work_beside_a_table() -> None:
    draft = PlanFileReader().read_text(
        "UBND XÃ HẠ LĨNH\nKẾ HOẠCH\nY tế năm 2026\nA. NHIỆM VỤ\nI. Phòng dịch\n"
        "1. Trạm Y tế phun hóa chất diệt muỗi trước 30/5/2026.\n"
        "2. Công an xã kiểm tra vận chuyển gia cầm trước 30/6/2026.\n"
        "II. Khám bệnh\n1. Trạm Y tế khám sức khỏe người cao tuổi trước 30/11/2026.\n"
        "2. Quản lý, điều trị người bệnh huyết áp tại trạm.\n"
        "B. LỊCH CÔNG TÁC\nThời gian\tNội dung\tChủ trì\nTháng 3\tCân đo trẻ em\tTrạm Y tế\n"
        "Tháng 9\tUống vitamin A đợt 2\tTrạm Y tế\n"
    )

    titles = [task.title for task in draft.tasks]
    assert "Quản lý, điều trị người bệnh huyết áp tại trạm" in titles
    assert "Cân đo trẻ em" in titles
