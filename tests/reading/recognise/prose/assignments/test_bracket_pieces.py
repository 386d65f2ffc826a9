"""Brackets that close a piece of work: who leads, who helps and in what way, at what cost."""

import datetime

import pytest

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart

WORK = "Dọn 02 điểm rác tự phát trước 15/5/2026"


@pytest.mark.parametrize(
    ("bracket", "lead", "others"),
    [
        ("Công an xã, có sự phối hợp của Trạm Y tế", ["Công an xã"], ["Trạm Y tế"]),
        ("Thôn Nà Sìn, có Đoàn Thanh niên tham gia", ["Thôn Nà Sìn"], ["Đoàn Thanh niên"]),
        ("Các trường; Phòng Văn hóa - Xã hội đôn đốc", ["Các trường"], ["Phòng Văn hóa - Xã hội"]),
        ("Văn phòng; Công an xã cung cấp số liệu", ["Văn phòng"], ["Công an xã"]),
        ("Phòng Kinh tế tham mưu", ["Phòng Kinh tế"], []),
        (
            "Phòng Kinh tế chuẩn bị nội dung, Văn phòng HĐND&UBND bố trí hội trường",
            ["Phòng Kinh tế"],
            ["Văn phòng HĐND&UBND"],
        ),
        ("Các hội chủ trì, Công an xã hỗ trợ", ["Các hội"], ["Công an xã"]),
        (
            "Công an xã; Đoàn Thanh niên; kinh phí 25 triệu đồng",
            ["Công an xã", "Đoàn Thanh niên"],
            [],
        ),
        ("Phòng Kinh tế; nguồn vốn xã hội hóa", ["Phòng Kinh tế"], []),
        (
            "Phòng Kinh tế; dự toán 120 triệu đồng; các thôn phối hợp",
            ["Phòng Kinh tế"],
            ["các thôn"],
        ),
        ("Phòng Kinh tế – chủ trì; Trưởng các thôn", ["Phòng Kinh tế"], ["Trưởng các thôn"]),
        ("Phòng Kinh tế làm, Công an xã giúp", ["Phòng Kinh tế"], ["Công an xã"]),
        ("đầu mối: Phòng Kinh tế; các thôn luân phiên", ["Phòng Kinh tế"], ["các thôn"]),
        ("Phòng Kinh tế: chủ trì; Văn phòng: phối hợp", ["Phòng Kinh tế"], ["Văn phòng"]),
        (
            "Trung tâm Dịch vụ tổng hợp; nội dung do Phòng Kinh tế duyệt",
            ["Trung tâm Dịch vụ tổng hợp"],
            ["Phòng Kinh tế"],
        ),
        ("Phòng Kinh tế; báo cáo Thường trực HĐND xã", ["Phòng Kinh tế"], []),
        ("giao Phòng Kinh tế", ["Phòng Kinh tế"], []),
        ("Trạm Y tế, Đoàn xã phối hợp", ["Trạm Y tế"], ["Đoàn xã"]),
        ("Trạm Y tế chủ trì; Đoàn xã, các thôn phối hợp", ["Trạm Y tế"], ["Đoàn xã", "các thôn"]),
    ],
)
def test_what_a_closing_bracket_assigns(bracket: str, lead: list[str], others: list[str]) -> None:
    said = take_apart(f"{WORK}. ({bracket})", Findings(2026))

    assert list(said.lead) == lead
    assert list(said.coordinating) == others
    assert said.work == "Dọn 02 điểm rác tự phát"


@pytest.mark.parametrize(
    "bracket",
    [
        "gồm thôn Nà Sìn, Lũng Pàng",
        "do xóm giới thiệu",
        "theo Phụ lục 2",
        "kinh phí 25 triệu đồng",
        "tại Nà Sìn; Lũng Pàng",
    ],
)
def test_a_bracket_that_assigns_nothing_stays_in_the_work(bracket: str) -> None:
    said = take_apart(f"{WORK}. ({bracket})", Findings(2026))

    assert said.lead == said.coordinating == ()
    assert bracket in said.work


@pytest.mark.parametrize(
    ("text", "due", "lead", "note"),
    [
        (
            "Sửa kênh N2 (Phòng Kinh tế chủ trì; trình UBND xã trước 15/8/2026)",
            datetime.date(2026, 8, 14),
            "Phòng Kinh tế",
            "trình UBND xã trước 15/8/2026",
        ),
        (
            "Mở sổ theo dõi (báo cáo UBND xã trước 30/6; Phòng Kinh tế)",
            datetime.date(2026, 6, 29),
            "Phòng Kinh tế",
            "báo cáo UBND xã trước 30/6",
        ),
        (
            "Kiểm kê tài sản (gửi kết quả về Phòng Kinh tế trước 15/7/2026; các thôn)",
            datetime.date(2026, 7, 14),
            "các thôn",
            "gửi kết quả về Phòng Kinh tế trước 15/7/2026",
        ),
        (
            "Sửa kênh N2 xong trước 30/6/2026 (Phòng Kinh tế chủ trì; trình UBND xã trước 15/8)",
            datetime.date(2026, 6, 29),
            "Phòng Kinh tế",
            "trình UBND xã trước 15/8",
        ),
        (
            "Sửa kênh N2 (Phòng Kinh tế chủ trì; xong trước 30/6; trình UBND xã trước 15/8/2026)",
            datetime.date(2026, 6, 29),
            "Phòng Kinh tế",
            "trình UBND xã trước 15/8/2026",
        ),
        (
            "Sơn cổng chợ (kinh phí 20 triệu đồng; Phòng Kinh tế chủ trì)",
            None,
            "Phòng Kinh tế",
            "kinh phí 20 triệu đồng",
        ),
        (
            "Lát ngõ xóm (ngân sách xã hỗ trợ 70%; Phòng Kinh tế chủ trì; báo cáo UBND xã)",
            None,
            "Phòng Kinh tế",
            "ngân sách xã hỗ trợ 70%; báo cáo UBND xã",
        ),
        (
            "Sơn cổng chợ (Phòng Kinh tế chủ trì; các thôn phối hợp)",
            None,
            "Phòng Kinh tế",
            "",
        ),
    ],
)
def test_times_and_money_of_a_bracket_are_kept(
    text: str, due: datetime.date | None, lead: str, note: str
) -> None:
    said = take_apart(text, Findings(2026))

    assert (said.deadline.due, said.doubtful) == (due, False)
    assert (said.lead, said.note) == ((lead,), note)
    assert "(" not in said.work


def test_a_rhythm_of_reports_is_a_doubtful_time_of_the_work() -> None:
    said = take_apart(
        "Sửa kênh N2 (Phòng Kinh tế chủ trì; báo cáo UBND xã hằng tháng)", Findings(2026)
    )

    assert said.deadline.text == "hằng tháng"
    assert said.doubtful


@pytest.mark.parametrize(
    "bracket",
    [
        "Tổ tự quản tự đánh giá; Công an xã thẩm định; UBND xã quyết định",
        "Đài Truyền thanh xã phát; các thôn",
        "Thôn Nà Sìn góp công; Phòng Kinh tế",
    ],
)
def test_a_name_takes_in_no_verb(bracket: str) -> None:
    said = take_apart(f"Sơn cổng chợ ({bracket})", Findings(2026))

    assert said.lead == said.coordinating == ()
    assert bracket in said.work


@pytest.mark.parametrize(
    ("bracket", "note"),
    [
        ("Phòng Kinh tế chủ trì; các thôn đóng góp phần còn lại", "các thôn đóng góp phần còn lại"),
        ("Phòng Kinh tế chủ trì; Đài Truyền thanh xã phát", "Đài Truyền thanh xã phát"),
        ("Phòng Kinh tế chủ trì; UBND xã quyết định", "UBND xã quyết định"),
    ],
)
def test_what_others_do_beside_the_lead_is_kept_as_a_note(bracket: str, note: str) -> None:
    said = take_apart(f"Sơn cổng chợ ({bracket})", Findings(2026))

    assert (said.work, said.lead, said.note) == ("Sơn cổng chợ", ("Phòng Kinh tế",), note)
    assert said.coordinating == ()


@pytest.mark.parametrize(
    "name",
    [
        "Ban Thường trực Ủy ban MTTQ Việt Nam xã",
        "các tổ chức chính trị - xã hội",
        "Ban Thanh tra nhân dân",
        "Hội Nông dân xã",
    ],
)
def test_long_names_stay_whole(name: str) -> None:
    said = take_apart(f"Sơn cổng chợ (Phòng Kinh tế chủ trì; {name})", Findings(2026))

    assert said.coordinating == (name,)
    assert said.note == ""


def test_what_a_body_does_before_a_rhythm_is_no_lead() -> None:
    assert take_apart(f"{WORK} (do chi bộ giới thiệu, hằng quý)", Findings(2026)).lead == ()
    assert take_apart(f"{WORK} (do chi bộ, hằng quý)", Findings(2026)).lead == ("chi bộ",)


def test_those_who_take_part_behind_a_time_do_not_lead() -> None:
    said = take_apart(
        "Tổ chức tiêm phòng đợt 1 cho đàn trâu. Thời gian thực hiện từ ngày 15/3/2026 đến ngày "
        "30/4/2026. Phòng Kinh tế chủ trì; Trạm Y tế xã, Công an xã và các thôn phối hợp thực "
        "hiện.",
        Findings(2026),
    )

    assert said.work == "Tổ chức tiêm phòng đợt 1 cho đàn trâu"
    assert said.lead == ("Phòng Kinh tế",)
    assert said.coordinating == ("Trạm Y tế xã", "Công an xã", "các thôn")


def test_an_election_team_keeps_its_name() -> None:
    said = take_apart("Ban bầu cử niêm yết danh sách trước 20/3/2026.", Findings(2026))

    assert (said.work, said.lead) == ("Niêm yết danh sách", ("Ban bầu cử",))
