"""Indicator and action tables, and dossiers."""

from decimal import Decimal

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.indicators.target import Comparator
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading

PLAN = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\n"


def read(*rows: tuple[str, ...], after: str = "") -> PlanDraft:
    text = "\n".join("\t".join(row) for row in rows)
    return PlanFileReader().read_text(f"{PLAN}{text}\n{after}")


def test_targets_of_two_years_by_their_headings() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Đến năm 2030", "Đơn vị chủ trì"),
        ("A", "Hạ tầng", "", "", "", ""),
        ("1", "Tỷ lệ thôn có loa", "%", "≥ 80", "100", "Phòng Kinh tế"),
        ("2", "Số lớp đã mở", "lớp", "10", "", "Đoàn xã"),
    )

    first, second = draft.indicators
    assert [(t.year, t.value) for t in first.targets] == [(2026, 80), (2030, 100)]
    assert (first.measure_unit, first.lead, first.group) == ("%", ("Phòng Kinh tế",), "ig1")
    assert [t.year for t in second.targets] == [2026]
    assert draft.tasks == ()


def test_a_merged_heading_over_years_in_plain_text() -> None:
    draft = read(
        ("STT", "Tên chỉ tiêu", "Đơn vị tính", "Mục tiêu", "", "Ghi chú"),
        ("", "", "", "2026", "2027", ""),
        ("1", "Tỷ lệ hồ sơ trực tuyến", "%", "70", "90", ""),
    )

    assert [(t.year, t.value) for t in draft.indicators[0].targets] == [(2026, 70), (2027, 90)]


def test_a_single_result_column_is_the_target_of_the_plans_year() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "Kết quả", "Cơ quan chủ trì"),
        ("1", "Tỷ lệ hồ sơ số hóa", "≥80%", "Công an xã"),
    )

    only = draft.indicators[0]
    assert (only.targets[0].year, only.targets[0].value) == (2026, Decimal(80))
    assert only.measure_unit == "%"


def test_past_values_are_not_targets() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Kế hoạch năm 2026"),
        ("1", "Số thôn có loa", "thôn", "5", "9"),
    )

    assert [(t.year, t.value) for t in draft.indicators[0].targets] == [(2026, 9)]


def test_unreadable_and_missing_targets_are_doubts() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "ĐVT", "Mục tiêu năm 2026"),
        ("1", "Số thôn có loa", "thôn", "theo khả năng"),
        ("2", "Số lớp", "lớp", ""),
        ("3", "Số buổi", "buổi", "4"),
    )

    assert [bool(i.doubts) for i in draft.indicators] == [True, True, False]
    assert draft.indicators[0].targets[0].text == "theo khả năng"
    assert [w.where for w in draft.warnings][:2] == ["bảng 1, dòng 2", "bảng 1, dòng 3"]
    assert "không có bảng nhiệm vụ" in draft.warnings[2].message


def test_actions_are_tied_by_the_indicators_name() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "Mục tiêu năm 2026"),
        ("1", "Tỷ lệ thôn có loa", "80%"),
        ("2", "Tỷ lệ hồ sơ số hóa", "70%"),
        after="\nBảng phân công\n"
        "TT\tChỉ tiêu\tNhiệm vụ/Giải pháp\tChủ trì\tThời hạn\n"
        "1\tTỷ lệ hồ sơ số hoá\tQuét hồ sơ giấy\tCông an xã\tQuý II/2026\n"
        "2\tSố lớp đã mở\tMở lớp ở thôn\tĐoàn xã\tQuý III/2026\n",
    )

    names = {indicator.key: indicator.name for indicator in draft.indicators}
    assert [names[a.indicator or ""] for a in draft.actions] == [
        "Tỷ lệ hồ sơ số hóa",
        "Số lớp đã mở",
    ]
    assert draft.tasks == ()


def test_a_dossier_cut_by_a_page() -> None:
    draft = PlanFileReader().read_text(
        f"{PLAN}Nhiệm vụ 1: Lắp loa ở thôn\n\n"
        "Tiêu chí\tNội dung\nCơ sở pháp lý\tKế hoạch của tỉnh.\n"
        "Tính cấp thiết\tLoa cũ đã hỏng và\n\n"
        "\tkhông sửa được.\nThời gian thực hiện\tNăm 2026\nNguồn kinh phí\tNgân sách xã\n"
    )

    dossier = draft.dossiers[0]
    assert (dossier.number, dossier.title) == ("1", "Lắp loa ở thôn")
    assert dossier.legal_basis == "Kế hoạch của tỉnh."
    assert (dossier.time, dossier.funding) == ("Năm 2026", "Ngân sách xã")


def test_headings_are_known_by_many_wordings_and_near_matches() -> None:
    wordings = {
        "Số TT": Meaning.NUMBER,
        "Cơ quan, đơn vị chủ trì": Meaning.LEAD,
        "Đơn vị thực hiện": Meaning.LEAD,
        "Đơn vị thực hiện/phối hợp": Meaning.COORDINATING,
        "Lãnh đạo phụ trách": Meaning.HEAD,
        "Sản phẩm, kết quả đạt được": Meaning.DELIVERABLE,
        "Thời gian thực hiện": Meaning.DEADLINE,
        "Tiến độ thực hiện": Meaning.DEADLINE,
        "Căn cứ giao nhiệm vụ": Meaning.BASIS,
        "Đ.V.T": Meaning.MEASURE_UNIT,
        "KPI/Chỉ số kết quả": Meaning.TARGET,
        "Lũy kế từ đầu năm": Meaning.PROGRESS,
        "Noi dung cong viêc": Meaning.TASK,
        "Thòi gian hoàn thanh": Meaning.END,
        "Co quan chú tri": Meaning.LEAD,
    }

    read_as = {
        words: reading and reading.meaning
        for words in wordings
        for reading in [read_heading(words)]
    }
    assert read_as == wordings
    assert read_heading("Mục tiêu hết năm 2030") is not None
    assert read_heading("Mục tiêu hết năm 2030").year == 2030  # type: ignore[union-attr]


def test_a_bare_target_of_what_should_become_less_is_a_ceiling() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "ĐVT", "Năm 2026"),
        ("1", "Tỷ lệ hộ nghèo", "%", "2,5"),
        ("2", "Tỷ lệ hộ thoát nghèo", "%", "20"),
        ("3", "Số sự cố an toàn thông tin", "sự cố", "0"),
    )

    signs = [indicator.targets[0].comparator for indicator in draft.indicators]
    assert signs == [Comparator.AT_MOST, Comparator.AT_LEAST, Comparator.AT_MOST]


def test_a_numbered_name_above_its_parts_is_their_group() -> None:
    draft = read(
        ("TT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Năm 2030"),
        ("1", "Hạ tầng", "", "", ""),
        ("1.1", "Tỷ lệ đường thôn được cứng hóa", "%", "82", "100"),
        ("1.2", "Số thôn có nhà văn hóa", "thôn", "11", "17"),
        ("2", "Kinh tế", "", "", ""),
        ("2.1", "Số hợp tác xã", "HTX", "4", "8"),
        ("3", "Tỷ lệ thôn có loa", "%", "80", "100"),
        ("3.1", "Trong đó thôn vùng cao", "%", "70", "100"),
    )

    assert [(group.number, group.title) for group in draft.indicator_groups] == [
        ("1", "Hạ tầng"),
        ("2", "Kinh tế"),
    ]
    assert [(each.number, each.group) for each in draft.indicators] == [
        ("1.1", "ig1"),
        ("1.2", "ig1"),
        ("2.1", "ig2"),
        ("3", None),
        ("3.1", None),
    ]
    assert not [warning for warning in draft.warnings if "mục tiêu" in warning.message]


REVENUE = (
    ("1", "Thuế ngoài quốc doanh", "8.120", "9.400", "Thuế cơ sở"),
    ("2", "Lệ phí trước bạ", "5.230", "5.800", "Thuế cơ sở"),
    ("3", "Phí, lệ phí", "410", "450", "Phòng Kinh tế"),
)


def test_a_table_that_assigns_figures_without_units_holds_indicators() -> None:
    head = ("STT", "Nội dung thu", "Thực hiện năm 2025", "Chỉ tiêu năm 2026", "Đơn vị chủ trì")
    draft = read(head, *REVENUE)

    assert draft.tasks == ()
    assert [each.targets[0].value for each in draft.indicators] == [9400, 5800, 450]
    assert draft.indicators[2].lead == ("Phòng Kinh tế",)


def test_the_caption_may_say_that_the_figures_are_assigned() -> None:
    head = ("STT", "Nội dung", "Thực hiện năm 2025", "Kế hoạch năm 2026", "Đơn vị chủ trì")
    rows = "\n".join("\t".join(row) for row in (head, *REVENUE))
    draft = PlanFileReader().read_text(f"{PLAN}BIỂU GIAO DỰ TOÁN THU NĂM 2026\n\n{rows}\n")

    assert (len(draft.indicators), draft.tasks) == (3, ())


def test_work_with_words_below_the_year_stays_work() -> None:
    head = ("STT", "Nội dung", "Chỉ tiêu năm 2026", "Đơn vị chủ trì")
    draft = read(
        head,
        ("1", "Mở lớp tập huấn cho tổ công nghệ số", "Tất cả các thôn", "Phòng Văn hóa - Xã hội"),
        ("2", "Sửa đường nội thôn", "Xong trước mùa mưa", "Phòng Kinh tế"),
    )

    assert (len(draft.tasks), draft.indicators) == (2, ())


def under(line: str, *rows: tuple[str, ...]) -> PlanDraft:
    text = "\n".join("\t".join(row) for row in rows)
    return PlanFileReader().read_text(f"{PLAN}Chỉ tiêu thu ngân sách\n{line}\n\n{text}\n")


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Đơn vị tính: triệu đồng", "triệu đồng"),
        ("(ĐVT: Tỷ đồng)", "Tỷ đồng"),
        ("Đơn vị: nghìn đồng.", "nghìn đồng"),
        ("Đơn vị: Phòng Kinh tế", ""),
    ],
)
def test_the_unit_above_a_table_holds_for_figures_without_their_own(line: str, unit: str) -> None:
    draft = under(
        line,
        ("TT", "Chỉ tiêu", "Năm 2026", "Đơn vị chủ trì"),
        ("1", "Thu thuế sử dụng đất phi nông nghiệp", "1.250", "Phòng Kinh tế"),
        ("2", "Tỷ lệ thu so với dự toán", "100%", "Phòng Kinh tế"),
    )
    assert [one.measure_unit for one in draft.indicators] == [unit, "%"]
