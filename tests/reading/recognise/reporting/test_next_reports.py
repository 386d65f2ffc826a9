"""Sentences behind a duty: another report of the same body, or work that is none."""

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "KẾ HOẠCH\nMở lớp năm 2026\n\nI. CHẾ ĐỘ BÁO CÁO\n"


def duties(body: str) -> list[tuple[str, int | None, str, tuple[str, ...]]]:
    draft = PlanFileReader().read_text(HEAD + body)
    return [(one.frequency.value, one.day, one.reporter, one.to) for one in draft.duties]


def test_another_report_goes_where_the_one_before_it_does() -> None:
    found = duties(
        "Trước ngày 20 hằng tháng, các thôn báo cáo kết quả về Phòng Kinh tế để tổng hợp. Báo cáo "
        "quý gửi trước ngày 15 của tháng cuối quý."
    )
    assert found == [
        ("monthly", 20, "các thôn", ("Phòng Kinh tế",)),
        ("quarterly", 15, "các thôn", ("Phòng Kinh tế",)),
    ]


def test_who_reports_next_is_no_part_of_the_sentence_before() -> None:
    found = duties(
        "Các thôn báo cáo Phòng Kinh tế ngày 20 hằng tháng. Phòng Kinh tế báo cáo UBND xã ngày 25 "
        "hằng tháng."
    )
    assert found == [
        ("monthly", 20, "Các thôn", ("Phòng Kinh tế",)),
        ("monthly", 25, "Phòng Kinh tế", ("UBND xã",)),
    ]


def test_work_of_its_own_rhythm_behind_a_semicolon_is_no_report() -> None:
    found = duties(
        "Phòng Kinh tế trình UBND xã kế hoạch trước ngày 10/01/2026; cập nhật số liệu lên phần mềm "
        "vào ngày 25 hằng tháng."
    )
    assert found == []


def test_a_letter_s_end_is_no_part_of_who_receives() -> None:
    found = duties("Các thôn báo cáo vào ngày 25 hằng tháng, gửi Chủ tịch Ủy ban nhân dân xã./.")
    assert found == [("monthly", 25, "Các thôn", ("Chủ tịch Ủy ban nhân dân xã",))]
