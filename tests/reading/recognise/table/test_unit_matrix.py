"""Tables of units by measures: villages down, figures across."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "STT\tThôn\tSố cây trồng mới (cây)\tTỷ lệ hộ phân loại rác (%)"
ROWS = ["1\tThôn Đông\t120\t80", "2\tThôn Tây\t1.080\t90"]
TOTAL = "\tTổng cộng\t1.200\t85"
TITLE = "KẾ HOẠCH\nTrồng cây, giữ sạch đường làng năm 2026\n\n"


def read(*lines: str, above: str = "Chỉ tiêu giao cho các thôn\n") -> PlanDraft:
    return PlanFileReader().read_text(TITLE + above + "\n".join(lines) + "\n")


def test_the_total_is_the_target_and_the_shares_stand_in_the_note() -> None:
    trees, waste = read(HEAD, *ROWS, TOTAL).indicators[:2]

    assert (trees.name, trees.measure_unit) == ("Số cây trồng mới", "cây")
    assert [(target.year, target.value) for target in trees.targets] == [(2026, 1200)]
    assert trees.note == "Giao từng đơn vị: Thôn Đông: 120; Thôn Tây: 1.080"
    assert (waste.measure_unit, waste.targets[0].value) == ("%", 85)


@pytest.mark.parametrize(
    "total", ["Toàn xã\t\t1.200\t85", "\tTOÀN XÃ\t1.200\t85", "Cộng\t\t1.200\t85"]
)
def test_the_total_may_stand_above_and_in_any_first_cell(total: str) -> None:
    trees = read(HEAD, total, *ROWS).indicators[0]

    assert trees.targets[0].value == 1200


def test_a_total_that_is_no_sum_is_told() -> None:
    draft = read(HEAD, *ROWS, "\tTổng cộng\t1.300\t85")

    (warning,) = [one for one in draft.warnings if one.where.endswith("dòng 4")]
    assert "1.300" in warning.message
    assert "1200" in warning.message


def test_each_unit_has_its_own_below_its_name() -> None:
    draft = read(HEAD, *ROWS)

    titles = {group.key: group.title for group in draft.indicator_groups}
    assert [(titles[one.group or ""], one.name, one.measure_unit) for one in draft.indicators] == [
        ("Thôn Đông", "Số cây trồng mới – Thôn Đông", "cây"),
        ("Thôn Đông", "Tỷ lệ hộ phân loại rác – Thôn Đông", "%"),
        ("Thôn Tây", "Số cây trồng mới – Thôn Tây", "cây"),
        ("Thôn Tây", "Tỷ lệ hộ phân loại rác – Thôn Tây", "%"),
    ]
    assert [one.targets[0].value for one in draft.indicators] == [120, 80, 1080, 90]
    assert [column.heading for column in draft.tables[0].columns][1] == "Thôn"


def test_the_plans_own_target_stands_first_and_in_no_group() -> None:
    draft = read(HEAD, *ROWS, "\tBình quân chung\t600\t85")

    assert [one.group for one in draft.indicators[:2]] == [None, None]
    assert [one.targets[0].value for one in draft.indicators[:2]] == [600, 85]
    assert not any("cộng các đơn vị" in one.message for one in draft.warnings)


def test_one_measure_needs_no_groups() -> None:
    draft = read("STT\tThôn\tSố cây trồng mới (cây)", "1\tThôn Đông\t120", "2\tThôn Tây\t90")

    assert draft.indicator_groups == ()
    assert [one.name for one in draft.indicators] == [
        "Số cây trồng mới – Thôn Đông",
        "Số cây trồng mới – Thôn Tây",
    ]


def test_nothing_is_shared_out_where_a_cell_is_empty() -> None:
    draft = read(HEAD, "1\tThôn Đông\t120\t-", "2\tThôn Tây\t0\t90", "3\tThôn Nam\t20\t80")

    assert [one.name.rpartition(" – ")[2] for one in draft.indicators] == [
        "Thôn Đông",
        "Thôn Tây",
        "Thôn Nam",
        "Thôn Nam",
    ]


def test_of_what_should_be_less_nothing_is_a_target_too() -> None:
    head = "STT\tThôn\tSố vụ tai nạn (vụ)\tSố mô hình"
    draft = read(head, "1\tThôn Đông\t0\t1", "2\tThôn Tây\tkhông quá 1\t2")

    accidents = draft.indicators[::2]
    assert [(one.targets[0].comparator, one.targets[0].value) for one in accidents] == [
        ("<=", 0),
        ("<=", 1),
    ]


def test_below_a_heading_of_one_kind_bare_names_are_units() -> None:
    draft = read(HEAD, "1\tĐông Viên\t120\t80", "2\tHạ Lôi\t90\t85")

    assert [group.title for group in draft.indicator_groups] == ["Đông Viên", "Hạ Lôi"]


def test_results_are_no_targets() -> None:
    above = "Kết quả thực hiện chỉ tiêu năm 2025 của các thôn\n"

    assert read(HEAD, *ROWS, TOTAL, above=above).indicators == ()


def test_where_things_stand_is_no_target() -> None:
    head = "STT\tThôn\tSố hộ nghèo đầu năm\tSố hộ thoát nghèo"
    draft = read(head, "1\tThôn Đông\t9\t3", "2\tThôn Tây\t8\t2", "\tCộng\t17\t5")

    assert [(one.name, one.targets[0].value) for one in draft.indicators] == [
        ("Số hộ thoát nghèo", 5),
        ("Số hộ thoát nghèo – Thôn Đông", 3),
        ("Số hộ thoát nghèo – Thôn Tây", 2),
    ]


@pytest.mark.parametrize(
    ("above", "head", "rows"),
    [
        # Forces at hand, without a total: nothing is assigned.
        (
            "LỰC LƯỢNG, PHƯƠNG TIỆN\n",
            "TT\tĐơn vị\tQuân số\tPhương tiện",
            ["1\tCông an xã\t20\t1 xe", "2\tTrạm Y tế\t8\t1 xe"],
        ),
        (
            "DANH SÁCH CÁC THÔN\n",
            "TT\tThôn\tTổng số hộ\tNhân khẩu",
            ["1\tThôn Đông\t200\t800", "2\tThôn Tây\t210\t850", "\tCộng\t410\t1.650"],
        ),
        # Work of each unit is a table of tasks.
        (
            "Chỉ tiêu giao\n",
            "TT\tĐơn vị\tNhiệm vụ được giao\tHoàn thành trước ngày",
            ["1\tCông an xã\tLàm sạch dữ liệu dân cư\t30/6/2026"],
        ),
    ],
)
def test_other_tables_of_units_give_no_indicator(above: str, head: str, rows: list[str]) -> None:
    assert read(head, *rows, above=above).indicators == ()


@pytest.mark.parametrize("head_again", [True, False])
def test_a_matrix_that_a_page_cuts_is_one(head_again: bool) -> None:
    rest = ["3\tThôn Nam\t100\t85", "\tTổng cộng\t1.300\t85"]
    upper, lower = [HEAD, *ROWS], [HEAD, *rest] if head_again else rest

    draft = read("\n".join(map(as_markup, (upper, lower))))

    assert [one.targets[0].value for one in draft.indicators[:2]] == [1300, 85]
    assert [group.title for group in draft.indicator_groups] == [
        "Thôn Đông",
        "Thôn Tây",
        "Thôn Nam",
    ]
    assert draft.indicators[0].note.count(";") == 2


def as_markup(rows: list[str]) -> str:
    cells = [[f"<td>{cell}</td>" for cell in row.split("\t")] for row in rows]
    lines = "".join(f"<tr>{''.join(row)}</tr>" for row in cells)
    return f"<table>{lines}</table>"
