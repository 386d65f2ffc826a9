"""Reports in the loose words of offices: other verbs, other rhythms, second clauses, persons."""

import time

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

Fact = tuple[str, int | None, int | None, bool, str, tuple[str, ...]]
M, Q, H, Y, W = "monthly", "quarterly", "half_yearly", "yearly", "weekly"


def read(body: str, kind: str = "KẾ HOẠCH") -> PlanDraft:
    return PlanFileReader().read_text(f"{kind}\nMở lớp năm 2026\n\nI. CHẾ ĐỘ\n{body}\n")


def duties(body: str) -> list[Fact]:
    return [
        (one.frequency.value, one.day, one.month, one.before, one.reporter, one.to)
        for one in read(body).duties
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các thôn báo cáo UBND xã trước 17h ngày 14 hằng tháng.",
            [(M, 14, None, False, "Các thôn", ("UBND xã",))],
        ),
        (
            "Ngày 20 hằng tháng, các thôn gửi số liệu về Phòng Kinh tế.",
            [(M, 20, None, False, "các thôn", ("Phòng Kinh tế",))],
        ),
        (
            "Các trường học cập nhật kết quả cho Phòng Văn hóa - Xã hội mỗi tháng một lần, vào "
            "ngày 22.",
            [(M, 22, None, False, "Các trường học", ("Phòng Văn hóa - Xã hội",))],
        ),
        (
            "- Quý: trước ngày 12 tháng cuối quý, Trạm Y tế tổng hợp gửi Sở Y tế.",
            [(Q, 12, None, True, "Trạm Y tế", ("Sở Y tế",))],
        ),
        (
            "Ba tháng một lần, chậm nhất ngày 8 của tháng cuối quý, Đoàn Thanh niên xã thông "
            "tin kết quả cho Văn phòng Đảng ủy.",
            [(Q, 8, None, False, "Đoàn Thanh niên xã", ("Văn phòng Đảng ủy",))],
        ),
        (
            "Mỗi năm hai lần (trước 10/6 và 10/12), các hợp tác xã báo số liệu cho Phòng Kinh tế.",
            [
                (H, 10, 6, True, "các hợp tác xã", ("Phòng Kinh tế",)),
                (H, 10, 12, True, "các hợp tác xã", ("Phòng Kinh tế",)),
            ],
        ),
        (
            "Các thôn báo cáo Công an xã ngày 24 hằng tháng; Công an xã báo cáo UBND xã ngày 27.",
            [
                (M, 24, None, False, "Các thôn", ("Công an xã",)),
                (M, 27, None, False, "Công an xã", ("UBND xã",)),
            ],
        ),
        (
            "Thứ Hai tuần đầu của tháng, Văn phòng gửi kết quả cho các đồng chí Phó Chủ tịch "
            "UBND xã.",
            [(M, None, None, False, "Văn phòng", ("các Phó Chủ tịch UBND xã",))],
        ),
        (
            "Cứ đến ngày 5 hằng tháng, kế toán gửi bảng số liệu cho Phòng Kinh tế.",
            [(M, 5, None, False, "kế toán", ("Phòng Kinh tế",))],
        ),
        (
            "Nơi nhận báo cáo: Phòng Nội vụ; thời hạn: trước ngày 15 hằng tháng.",
            [(M, 15, None, True, "", ("Phòng Nội vụ",))],
        ),
        (
            "Phòng Kinh tế theo dõi, đôn đốc, báo cáo UBND xã tại phiên họp hằng tháng.",
            [(M, None, None, False, "Phòng Kinh tế", ("UBND xã",))],
        ),
        (
            "Giao Trạm Y tế giám sát, nhắc việc, báo cáo Chủ tịch UBND xã hằng tuần.",
            [(W, None, None, False, "Trạm Y tế", ("Chủ tịch UBND xã",))],
        ),
        (
            "Báo cáo gửi theo quý (10/3, 10/6, 10/9 và 10/12), nơi nhận Sở Nội vụ.",
            [(Q, 10, None, False, "", ("Sở Nội vụ",))],
        ),
        (
            "Hằng tháng, chậm nhất 16 giờ ngày 21, các tổ trưởng nhập kết quả lên phần mềm, "
            "thông tin cho Văn phòng.",
            [(M, 21, None, False, "các tổ trưởng", ("Văn phòng",))],
        ),
        (
            "Trưởng các thôn cung cấp số liệu cho Công an xã trước ngày 26 hằng tháng.",
            [(M, 26, None, True, "Trưởng các thôn", ("Công an xã",))],
        ),
        (
            "Các phòng cử 01 cán bộ theo dõi và báo cáo kết quả về Văn phòng trước ngày 19 "
            "hằng tháng.",
            [(M, 19, None, True, "Các phòng", ("Văn phòng",))],
        ),
        (
            "Thời gian báo cáo: ngày 10 tháng đầu quý sau, gửi Sở Tư pháp.",
            [(Q, 10, 1, False, "", ("Sở Tư pháp",))],
        ),
        (
            "Sáu tháng một lần, vào ngày 20/6 và 20/12, cô Hiệu trưởng gửi kết quả cho UBND xã.",
            [
                (H, 20, 6, False, "Hiệu trưởng", ("UBND xã",)),
                (H, 20, 12, False, "Hiệu trưởng", ("UBND xã",)),
            ],
        ),
        (
            "Kết thúc mỗi quý, các ban báo cáo Thường trực HĐND xã.",
            [(Q, None, None, False, "các ban", ("Thường trực HĐND xã",))],
        ),
        (
            "Cuối mỗi tháng, các tổ dân phố gửi kết quả về UBND phường.",
            [(M, None, None, False, "các tổ dân phố", ("UBND phường",))],
        ),
        (
            "Phòng Tư pháp tổng hợp số liệu, gửi Sở Tư pháp 02 kỳ: trước 05/6/2026 và trước "
            "05/12/2026.",
            [
                (H, 5, 6, True, "Phòng Tư pháp", ("Sở Tư pháp",)),
                (H, 5, 12, True, "Phòng Tư pháp", ("Sở Tư pháp",)),
            ],
        ),
        (
            "Tuần cuối hằng tháng, Trung tâm Văn hóa báo cáo nhanh kết quả cho Thường trực "
            "Đảng ủy.",
            [(M, None, None, False, "Trung tâm Văn hóa", ("Thường trực Đảng ủy",))],
        ),
        (
            "Báo cáo định kỳ: tháng gửi ngày 14, quý gửi ngày 14 tháng cuối quý; nơi nhận: Sở "
            "Xây dựng.",
            [
                (M, 14, None, False, "", ("Sở Xây dựng",)),
                (Q, 14, None, False, "", ("Sở Xây dựng",)),
            ],
        ),
        (
            "Các đơn vị báo cáo Sở Y tế, chậm nhất là ngày 20 của tháng cuối quý.",
            [(Q, 20, None, False, "Các đơn vị", ("Sở Y tế",))],
        ),
        (
            "Phòng Kinh tế tổng hợp, trình UBND xã báo cáo UBND tỉnh mỗi quý, hạn là ngày 25 "
            "tháng cuối quý.",
            [(Q, 25, None, False, "Phòng Kinh tế", ("UBND tỉnh",))],
        ),
        (
            "Các thôn gửi kết quả cho bà Chủ tịch Hội Phụ nữ xã ngày 18 mỗi tháng.",
            [(M, 18, None, False, "Các thôn", ("Chủ tịch Hội Phụ nữ xã",))],
        ),
        (
            "Các tổ báo kết quả về Trưởng ban lúc 17 giờ thứ Sáu hằng tuần.",
            [(W, None, None, False, "Các tổ", ("Trưởng ban",))],
        ),
        (
            "- Tuần: sáng thứ Ba, các thành viên Tổ quản lý chợ báo số liệu về Trạm Y tế.",
            [(W, None, None, False, "các thành viên Tổ quản lý chợ", ("Trạm Y tế",))],
        ),
        (
            "- Tháng: Trạm Y tế tổng hợp trình UBND xã báo cáo Sở Y tế (qua Trung tâm Y tế) "
            "trước ngày 9.",
            [(M, 9, None, True, "Trạm Y tế", ("Sở Y tế",))],
        ),
        (
            "Thứ Tư tuần cuối của quý, các tổ được giao việc cập nhật tiến độ cho Tổ thư ký. "
            "Tổ thư ký tổng hợp, ba tháng một lần báo cáo Sở Y tế, gửi đi chậm nhất ngày 11 "
            "của tháng thứ ba.",
            [
                (Q, None, None, False, "các tổ được giao việc", ("Tổ thư ký",)),
                (Q, 11, None, False, "Tổ thư ký", ("Sở Y tế",)),
            ],
        ),
        (
            "4. Sáu tháng một lần (chậm nhất 9/6 và 9/12), các ấp, trạm báo cáo Ban Quản lý "
            "qua Văn phòng.",
            [
                (H, 9, 6, False, "các ấp, trạm", ("Ban Quản lý",)),
                (H, 9, 12, False, "các ấp, trạm", ("Ban Quản lý",)),
            ],
        ),
        (
            "Các tổ được giao việc mỗi quý một lần, vào ngày 7 tháng đầu quý sau, thông tin "
            "kết quả cho Trạm Y tế.",
            [(Q, 7, 1, False, "Các tổ được giao việc", ("Trạm Y tế",))],
        ),
        (
            "Hàng tháng, ngày 13, các trạm nhập số liệu vào sổ dùng chung cho Văn phòng; Văn "
            "phòng báo cáo UBND xã ngày 16.",
            [
                (M, 13, None, False, "các trạm", ("Văn phòng",)),
                (M, 16, None, False, "Văn phòng", ("UBND xã",)),
            ],
        ),
        (
            "Các tổ trưởng làm tốt phần việc của mình; ngày 23 hằng tháng gửi kết quả cho cô "
            "Phó Hiệu trưởng.",
            [(M, 23, None, False, "", ("Phó Hiệu trưởng",))],
        ),
        (
            "Trường báo cáo UBND xã hai kỳ: hết học kỳ I - trước 18/01/2027, hết năm học - "
            "trước 29/5/2027.",
            [(H, 18, 1, True, "Trường", ("UBND xã",)), (H, 29, 5, True, "Trường", ("UBND xã",))],
        ),
        (
            "Các trạm cử 02 đầu mối theo dõi; báo cáo kết quả về Phòng Y tế trước ngày 6 hằng "
            "tháng.",
            [(M, 6, None, True, "Các trạm", ("Phòng Y tế",))],
        ),
        (
            "Báo cáo công tác định kỳ: quý I gửi trước ngày 08/3, năm trước ngày 18/11; nơi "
            "nhận: Trạm Y tế.",
            [(Q, 8, None, True, "", ("Trạm Y tế",)), (Y, 18, 11, True, "", ("Trạm Y tế",))],
        ),
    ],
)
def test_reports_in_loose_words(sentence: str, expected: list[Fact]) -> None:
    assert duties(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "rhythm"),
    [
        ("Hai tuần một lần, các tổ báo kết quả cho Phòng Kinh tế.", "Hai tuần một lần"),
        ("Nửa tháng một lần, Phòng Kinh tế báo cáo tiến độ với Chủ tịch UBND xã.", "Nửa tháng"),
        ("Mười ngày một lần, các tổ báo cáo Ban Chỉ huy.", "Mười ngày một lần"),
        ("Các tổ báo cáo Ban Chỉ huy 02 tuần/lần, vào thứ Năm.", "02 tuần/lần"),
        ("Các tổ gửi số liệu cho Phòng Kinh tế hai tháng một lần.", "hai tháng một lần"),
        ("Các tổ cập nhật tiến độ cho Tổ thư ký theo kỳ 15 ngày/lần.", "15 ngày/lần"),
    ],
)
def test_a_rhythm_that_no_duty_has_is_told_in_its_words(sentence: str, rhythm: str) -> None:
    draft = read(sentence)
    assert draft.duties == ()
    assert any(rhythm in warning.message for warning in draft.warnings)


def test_two_terms_that_are_no_half_years_are_to_be_checked() -> None:
    draft = read("Trường báo cáo UBND xã hai kỳ: trước 18/01/2027, trước 29/5/2027.")
    assert any("không cách nhau sáu tháng" in warning.message for warning in draft.warnings)
    even = read("Trường báo cáo UBND xã hai kỳ: trước 18/6/2026, trước 18/12/2026.")
    assert not any("không cách nhau" in warning.message for warning in even.warnings)


def test_a_weekday_of_a_month_is_told() -> None:
    draft = read("Thứ Tư tuần cuối của tháng, các tổ cập nhật tiến độ cho Tổ thư ký.")
    assert any("Thứ Tư tuần cuối của tháng" in warning.message for warning in draft.warnings)


_DIRECTIVE = (
    "UBND XÃ MỸ LÂM\nSố: 07/CT-UBND\n\nMỹ Lâm, ngày 09 tháng 3 năm 2026\n\nCHỈ THỊ\n"
    "Về việc giữ gìn chợ phiên\n\nChủ tịch UBND xã chỉ thị:\n"
    "1. Phòng Kinh tế sửa mái chợ trước ngày 20/4/2026.\n"
)


@pytest.mark.parametrize(
    "closing",
    [
        "Giao Trạm Y tế đôn đốc, báo cáo Chủ tịch UBND xã vào ngày cuối cùng của tháng.",
        "Trạm Y tế theo dõi, đôn đốc, báo cáo Chủ tịch UBND xã kết quả tại phiên họp hằng tháng "
        "của UBND xã. Chỉ thị có hiệu lực kể từ ngày ký./.",
        "Giao Trạm Y tế theo dõi, báo cáo UBND xã mỗi tháng một lần.",
    ],
)
def test_a_report_that_comes_again_is_no_task(closing: str) -> None:
    draft = PlanFileReader().read_text(f"{_DIRECTIVE}{closing}\n")
    assert [(one.frequency.value, one.reporter) for one in draft.duties] == [(M, "Trạm Y tế")]
    assert ["báo cáo" in task.title for task in draft.tasks] == [False]


def test_a_report_of_one_day_stays_a_task() -> None:
    draft = PlanFileReader().read_text(
        f"{_DIRECTIVE}Giao Trạm Y tế theo dõi, đôn đốc, báo cáo UBND xã trước ngày 12/9/2026.\n"
    )
    assert not draft.duties
    assert ["báo cáo" in task.title for task in draft.tasks] == [False, True]


def test_work_on_figures_without_an_addressee_is_no_report() -> None:
    assert duties("Các tổ cập nhật số liệu lên phần mềm trước ngày 20 hằng tháng.") == []
    assert duties("Trạm Y tế thông tin kết quả xét nghiệm hằng tháng.") == []


@pytest.mark.parametrize(
    "piece", ["cập nhật kết quả vào sổ cho ", "hai tuần một lần, báo cáo ", "tháng một lần, "]
)
def test_long_runs_take_no_more_than_their_length(piece: str) -> None:
    started = time.process_time()
    duties(piece * (120_000 // len(piece)))
    assert time.process_time() - started < 5
