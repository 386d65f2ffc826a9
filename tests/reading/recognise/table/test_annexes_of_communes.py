"""Annexes as communes lay them out: targets by years, work with its targets, tables in a row."""

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

TARGETS = (
    "PHỤ LỤC I. HỆ THỐNG CHỈ TIÊU SỐ HÓA LÀNG NGHỀ TRÊN ĐỊA BÀN XÃ TÂN LẬP\n"
    "(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm 2026 của UBND xã Tân Lập)\n"
    "STT\tChỉ tiêu\tĐến hết năm 2026\tĐến năm 2030\tTầm nhìn đến năm 2045\tĐơn vị chủ trì"
    "\tĐơn vị phối hợp, cung cấp số liệu\n"
    "1\tTỷ lệ lò gốm có nhật ký số\t60%\t90%\t100%\tPhòng Kinh tế\tHội làng nghề\n"
    "2\tSố bến có bảng điện tử\t02 bến\t07 bến\t\tPhòng Kinh tế\tCác thôn\n"
    "3\tTỷ lệ thôn, làng có loa\t11/21 thôn, làng\t21/21 thôn, làng\t\tPhòng Kinh tế\tCác thôn\n"
    "4\tXếp hạng về chợ số\tTop 40\tTop 15\tTop 5\tPhòng Kinh tế\tBan quản lý chợ\n"
)


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def test_targets_of_several_years_have_their_unit_from_what_is_counted() -> None:
    draft = read(TARGETS)

    assert [(one.name, one.measure_unit) for one in draft.indicators] == [
        ("Tỷ lệ lò gốm có nhật ký số", "%"),
        ("Số bến có bảng điện tử", "bến"),
        ("Tỷ lệ thôn, làng có loa", "thôn, làng"),
        ("Xếp hạng về chợ số", ""),
    ]
    assert [target.year for target in draft.indicators[0].targets] == [2026, 2030, 2045]
    assert draft.indicators[1].lead == ("Phòng Kinh tế",)
    assert draft.place == ""


def test_a_title_between_two_tables_of_text_ends_the_first() -> None:
    draft = read(
        "KẾ HOẠCH\nHoạt động của Ban Chỉ đạo năm 2026\n\nI. PHÂN CÔNG THÀNH VIÊN\n"
        "Thành viên\tNhiệm vụ phụ trách\tGhi chú\n"
        "Đồng chí Trưởng Trạm Y tế\tChỉ đạo phun thuốc ở các trại\t\n"
        "Đồng chí Bí thư Xã đoàn\tChỉ đạo các đội xung kích\t\n"
        "II. LỊCH HOẠT ĐỘNG\nThời gian\tNội dung\tĐơn vị chuẩn bị\n"
        "Quý I/2026\tHọp phiên đầu\tTrạm Y tế xã\nQuý III/2026\tĐi thăm các trại\tXã đoàn\n"
    )

    assert [(one.title, one.lead, one.deadline.text) for one in draft.tasks] == [
        ("Chỉ đạo phun thuốc ở các trại", ("Đồng chí Trưởng Trạm Y tế",), ""),
        ("Chỉ đạo các đội xung kích", ("Đồng chí Bí thư Xã đoàn",), ""),
        ("Họp phiên đầu", ("Trạm Y tế xã",), "Quý I/2026"),
        ("Đi thăm các trại", ("Xã đoàn",), "Quý III/2026"),
    ]
