"""What the officer sees at a glance: marks once, the unit in question, nothing taken twice."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QTreeView

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.ui.importing import questions
from kehoach_desktop.ui.importing.reading_lines import deadline_lines, target_lines
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE

STRANGE = """ỦY BAN NHÂN DÂN XÃ TÂN LẬP
Số: 31/KH-UBND
KẾ HOẠCH
Dọn kênh mương năm 2026

STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành
1\tNạo vét kênh thôn Đông\tBan Thủy nông\tPhòng Kinh tế; Tổ Kênh mương\tTháng 5/2026
2\tSửa cống đầu kênh\tBan Thủy nông\tPhòng Kinh tế; Tổ Cống\tTháng 6/2026

Phụ lục II: CHỈ TIÊU NĂM 2026

TT\tChỉ tiêu\tĐơn vị tính\tMục tiêu năm 2026
I\tKênh mương\t\t
1\tSố kênh đã nạo vét\tkênh\t04
"""


@pytest.fixture
def strange(page, settled, tmp_path):
    """The page with a plan under review that names units nobody knows."""
    path = tmp_path / "kenh-muong.txt"
    path.write_text(STRANGE, "utf-8")
    page.read_file(path)
    settled()
    return page


def lines(table, row, field):
    column = next(at for at, one in enumerate(table.facts.columns) if one.field == field)
    return [line.text for line in table.facts.index(row, column).data(LINES_ROLE)]


def test_an_unknown_name_is_asked_for_once_and_only_marked_below(strange):
    tasks = strange.review.tasks
    assert lines(tasks, 0, "lead") == ["◇ Ban Thủy nông (chưa có)"]
    assert lines(tasks, 1, "lead") == ["◇ Ban Thủy nông"]


def test_the_strip_speaks_of_the_unit_that_was_jumped_to(strange):
    review = strange.review
    named = []
    review._why.unit_chosen.connect(named.append)
    for wanted in ("Ban Thủy nông", "Tổ Kênh mương", "Tổ Cống"):
        review.next_doubt()
        assert f"“{wanted}”" in review._why._text.text()
    review._why._add.click()
    assert [one.name for one in named] == ["Tổ Cống"]
    tasks = review.tasks
    tasks.go_to(tasks.facts.index(0, 2))
    assert "“Ban Thủy nông”" in review._why._text.text()


def test_a_section_begins_at_its_first_fact(strange):
    review = strange.review
    review.tabs.setCurrentIndex(1)
    table = review.indicators
    assert table.facts.headings() and table.currentIndex().row() == table.facts.first_fact()


def test_the_first_warning_is_chosen_with_the_tab(page, settled, tmp_path):
    path = tmp_path / "noi-khac.txt"
    path.write_text(STRANGE.replace("XÃ TÂN LẬP", "XÃ ĐỒNG XA"), "utf-8")
    page.read_file(path)
    settled()
    page.review.tabs.setCurrentIndex(3)
    assert page.review.warnings.currentIndex().row() == 0
    assert page.review.warnings.current() in page.review.session.doubts


def test_words_that_wait_are_not_said_twice():
    waiting = read_deadline("Sau khi Thành phố ban hành kế hoạch", 2026)
    assert [line.text for line in deadline_lines(waiting, False)] == [
        "Sau khi Thành phố ban hành kế hoạch",
        "◇ còn chờ, chưa tính ngày",
    ]


def test_what_has_a_day_and_waits_too_is_not_said_to_have_none():
    both = read_deadline("Quý II/2026 (sau khi có hướng dẫn của tỉnh)", 2026)
    assert [line.text for line in deadline_lines(both, False)][1:] == [
        "→ 30/6/2026",
        "◇ và còn chờ văn bản",
    ]


TWO_YEARS = """ỦY BAN NHÂN DÂN XÃ TÂN LẬP
KẾ HOẠCH
Mở thư viện thôn năm 2026
STT\tChỉ tiêu\tĐơn vị tính\tMục tiêu 2026\tMục tiêu 2030
1\tSố thôn có tủ sách\tthôn\t4\t9
2\tSố buổi đọc sách chung\tbuổi\t\t12
3\tTỷ lệ nhà có góc đọc\t%\t\t
"""


def test_a_year_without_a_target_is_not_called_unread(page, settled, tmp_path):
    path = tmp_path / "thu-vien.txt"
    path.write_text(TWO_YEARS, "utf-8")
    page.read_file(path)
    settled()
    facts = page.review.indicators.facts
    cells = [
        [line.text for line in facts.index(row, column).data(LINES_ROLE)]
        for row in (1, 2)
        for column in (3, 4)
    ]
    assert cells == [[], ["12", "→ ≥ 12"], ["◆ văn bản không ghi"], []]


def test_a_doubtful_target_is_visited_where_it_stands(page, settled, tmp_path):
    path = tmp_path / "thu-vien.txt"
    path.write_text(TWO_YEARS, "utf-8")
    page.read_file(path)
    settled()
    facts = page.review.indicators.facts
    first, second, third = (facts.key_at(row) for row in range(3))
    at = [facts.index_of(key, "targets").column() for key in (first, second, third)]
    assert at == [3, 4, 3]


def test_the_mark_of_long_words_stands_above_them():
    long = Target(2026, "ít nhất bốn buổi; " * 9, Comparator.AT_LEAST, Decimal(4))
    short = replace(long, text="bốn buổi")
    mark = "◆ cần xem lại"
    assert [target_lines(one, True)[at].text for one, at in ((long, 0), (short, -1))] == [mark] * 2


def test_the_warnings_tab_shows_where_its_chosen_warning_stands(page, settled, tmp_path):
    path = tmp_path / "thu-vien.txt"
    path.write_text(TWO_YEARS, "utf-8")
    page.read_file(path)
    settled()
    review = page.review
    shown = []
    review.source.show_place = shown.append
    review.tabs.setCurrentIndex(3)
    review.tabs.setCurrentIndex(0)
    shown.clear()
    review.tabs.setCurrentIndex(3)
    assert shown[-1] == review.warnings.current_place() != ""


def test_the_same_plan_is_taken_twice_only_when_asked_for(
    strange, settled, tmp_path, monkeypatch, ask_services
):
    strange.take()
    settled()
    strange.read_file(tmp_path / "kenh-muong.txt")
    settled()
    asked = []
    monkeypatch.setattr(questions, "ask", lambda *words, **_: bool(asked.append(words)))
    strange.take()
    settled()
    (words,) = asked
    assert "Đã có 31/KH-UBND" in words[2]
    assert strange.review is not None and strange.take_button.isEnabled()
    held = ask_services(lambda services: services.plans.plans())
    assert [plan.symbol for plan in held].count("31/KH-UBND") == 1


def test_the_plan_taken_stands_open_at_the_top_of_the_tree(window, settle, tmp_path):
    path = tmp_path / "kenh-muong.txt"
    rows = "".join(
        f"{n}\tNạo vét kênh số {n}\tPhòng Kinh tế\t\tTháng 5/2026\n" for n in range(1, 41)
    )
    path.write_text(STRANGE[: STRANGE.index("1\tNạo")] + rows, "utf-8")
    window.take_in(path)
    settle(window)
    window.pages.page("importing").take()
    settle(window)
    tree = window.pages.page("plans").tree
    assert isinstance(tree, QTreeView)
    current = tree.currentIndex()
    assert "Dọn kênh mương" in tree._model.row(current).title
    assert tree.isExpanded(current.siblingAtColumn(0))
    assert tree.visualRect(current).top() <= tree.rowHeight(current)


def test_each_dated_step_has_a_line_of_its_own():
    steps = read_deadline("Quý I: ban hành; Quý III: nghiệm thu", 2026)
    assert [line.text for line in deadline_lines(steps, False, year=2026)] == [
        "Quý I: ban hành; Quý III: nghiệm thu",
        "→ 30/9/2026",
        "· 31/3/2026: ban hành",
        "· 30/9/2026: nghiệm thu",
    ]
