"""A newer version of a plan in the window: compared, ticked, applied, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice
from kehoach_desktop.services.superseding.superseding import SupersedeService
from kehoach_desktop.ui.importing.page import ImportPage
from kehoach_desktop.ui.updating.change_model import NEW, OLD
from kehoach_desktop.ui.updating.succession_start import SuccessionStart
from kehoach_desktop.ui.updating.supersede_dialog import SupersedeDialog
from kehoach_desktop.ui.updating.update_dialog import UpdateDialog

HEAD = """ỦY BAN NHÂN DÂN XÃ TÂN LẬP
Số: {number}/KH-UBND
Tân Lập, ngày {day} tháng 4 năm 2026
KẾ HOẠCH
Đưa máy móc số về thôn năm 2026
{more}
Ủy ban nhân dân xã ban hành kế hoạch như sau:

STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành
"""
FIRST = """1\tLắp loa thông minh ở ba thôn\tCông an xã\t30/6/2026
2\tSố hóa sổ theo dõi đất vườn\tPhòng Kinh tế\t31/8/2026
3\tMở lớp dùng máy tính buổi tối\tPhòng Kinh tế\t30/9/2026
"""
SECOND = """1\tLắp loa thông minh ở ba thôn\tCông an xã\t31/7/2026
2\tKẻ biển chỉ dẫn có mã quét\tVăn phòng HĐND và UBND\t31/5/2026
3\tSố hóa sổ theo dõi đất vườn\tPhòng Kinh tế\t31/8/2026
"""


def text(rows, number="07", day=2, more=""):
    return HEAD.format(number=number, day=day, more=more) + rows


@pytest.fixture
def page(qtbot, operations, settled, tmp_path):
    page = ImportPage(operations)
    qtbot.addWidget(page)
    page.resize(1182, 690)
    page.show()
    page.enter()
    settled()

    def read(name, words):
        path = tmp_path / name
        path.write_text(words, "utf-8")
        page.read_file(path)
        settled()
        return page

    page.read_words = read
    return page


@pytest.fixture
def held(page, settled, ask_services):
    """A plan taken before; its id."""
    page.read_words("lan-1.txt", text(FIRST))
    page.take()
    settled()
    plans = ask_services(lambda services: services.plans.plans())
    return next(plan.id for plan in plans if plan.symbol == "07/KH-UBND")


def dialog_of(page, kind):
    (found,) = [one for one in page.window().findChildren(kind) if one.isVisible()]
    return found


@pytest.fixture
def compared(page, held, settled):
    assert held
    page.read_words("lan-2.txt", text(SECOND, day=20))
    page.update_button.click()
    settled()
    return dialog_of(page, UpdateDialog)


def tasks(ask_services, plan_id):
    lines = ask_services(lambda services: services.plans.tasks(plan_id))
    return [(line.number, line.title[:8], line.deadline.text) for line in lines]


def test_a_plan_never_seen_before_offers_no_update(page):
    page.read_words("lan-1.txt", text(FIRST))
    assert not page.update_button.isVisible()
    assert page.take_button.text() == "Nhận 3 nhiệm vụ"


def test_a_corrected_symbol_brings_the_offer(page, held, settled):
    assert held
    page.read_words("lan-2.txt", text(SECOND, number="08"))
    assert not page.update_button.isVisible()
    page.review.session.correct_head("symbol", "07/KH-UBND")
    settled()
    assert page.update_button.isVisible()
    assert page.take_button.text() == "Nhận kế hoạch mới"


def test_the_counts_add_up_and_each_filter_shows_its_own(compared):
    comparison, model = compared.model.comparison, compared.model
    buttons = compared.filter.findChildren(QPushButton)
    shown = {}
    for button in buttons:
        button.setChecked(True)
        shown[button.text().rsplit(" ", 1)[0]] = model.rowCount()
        assert button.text().endswith(f" {model.rowCount()}")
    assert shown["Tất cả"] == len(comparison.rows) == sum(comparison.counts().values())
    kinds = ("≠ Thay đổi", "+ Mới", "− Không còn", "= Giữ nguyên")
    assert sum(shown[kind] for kind in kinds) == shown["Tất cả"]
    assert shown["Có khác"] == shown["Tất cả"] - shown["= Giữ nguyên"]


def test_each_kind_is_told_by_shape_and_word(compared):
    model = compared.model
    told = {
        model.row(at).kind: model.index(at, 1).data().split("\n")[0]
        for at in range(model.rowCount())
    }
    assert told == {
        ChangeKind.CHANGED: "≠ thay đổi",
        ChangeKind.NEW: "+ mới",
        ChangeKind.GONE: "− không còn",
    }
    row = next(at for at in range(model.rowCount()) if model.row(at).title.startswith("Lắp loa"))
    assert (model.index(row, 4).data(), model.index(row, 5).data()) == (
        "thời hạn: 30/6/2026",
        "thời hạn: 31/7/2026",
    )


def test_nothing_is_written_before_apply_and_undo_takes_all_back(
    qtbot, compared, page, held, settled, operations, ask_services
):
    before = tasks(ask_services, held)
    with qtbot.waitSignal(page.go_to) as went:
        compared.apply_button.click()
    settled()
    assert went.args == ["plans", held]
    assert tasks(ask_services, held) == [
        ("1", "Lắp loa ", "31/7/2026"),
        ("2", "Kẻ biển ", "31/5/2026"),
        ("3", "Số hóa s", "31/8/2026"),
        ("3", "Mở lớp d", "30/9/2026"),
    ]
    assert page.review is None
    operations.change(lambda services: services.undo.undo())
    settled()
    assert tasks(ask_services, held) == before


def test_leaving_changes_nothing_and_keeps_the_review(compared, page, held, settled, ask_services):
    before = tasks(ask_services, held)
    compared.reject()
    settled()
    assert tasks(ask_services, held) == before
    assert page.review is not None


def test_space_ticks_and_a_gone_task_is_dropped_only_then(
    qtbot, compared, held, settled, ask_services
):
    model = compared.model
    row = next(at for at in range(model.rowCount()) if model.row(at).kind is ChangeKind.GONE)
    picked = model.picked
    compared.table.setCurrentIndex(model.index(row, 3))
    qtbot.keyClick(compared.table, Qt.Key.Key_Space)
    assert model.choice(row) is Choice.DROP
    assert model.picked == picked + 1
    assert compared.apply_button.text() == f"Áp dụng {picked + 1} mục"
    assert "ghi không còn thực hiện" in model.index(row, 1).data()
    compared.apply()
    settled()
    lines = ask_services(lambda services: services.plans.tasks(held))
    assert next(line for line in lines if line.title.startswith("Mở lớp")).state == "dropped"


def test_without_a_tick_there_is_nothing_to_apply(compared):
    model = compared.model
    for at in range(model.rowCount()):
        model.choose(at, Choice.LEAVE)
    assert not compared.apply_button.isEnabled()


def test_a_doubtful_pair_can_be_taken_apart(page, held, settled, ask_services):
    reworded = FIRST.replace("Mở lớp dùng máy tính buổi tối", "Mở lớp máy tính cho đoàn viên")
    page.read_words("lan-3.txt", text(reworded))
    page.update_button.click()
    settled()
    dialog = dialog_of(page, UpdateDialog)
    row = next(at for at in range(dialog.model.rowCount()) if dialog.model.row(at).doubts)
    dialog.table.setCurrentIndex(dialog.model.index(row, 3))
    assert dialog.apart_button.isEnabled()
    dialog.apart_button.click()
    dialog.apply()
    settled()
    assert len(tasks(ask_services, held)) == 4


def test_nothing_scrolls_sideways_on_a_small_screen(compared, qtbot):
    compared.resize(1045, 566)
    qtbot.wait(20)
    assert compared.table.horizontalScrollBar().maximum() == 0
    width = sum(compared.table.columnWidth(at) for at in range(compared.model.columnCount()))
    assert width <= compared.table.viewport().width()


# --- one plan in the place of another -----------------------------------------------------

REPLACES = "Kế hoạch này thay thế Kế hoạch số 07/KH-UBND ngày 02 tháng 4 năm 2026."


@pytest.fixture
def mapped(page, held, settled):
    assert held
    page.read_words("moi.txt", text(SECOND, number="19", day=20, more=REPLACES))
    assert page.update_button.text() == "Thay thế 07/KH-UBND…"
    page.update_button.click()
    settled()
    settled()
    return dialog_of(page, SupersedeDialog)


def open_row(model):
    return next(at for at in range(model.rowCount()) if "chưa ghép" in model.index(at, 0).data())


def test_the_old_plan_is_read_only_once_nothing_is_unmapped(
    qtbot, mapped, page, settled, ask_services
):
    model = mapped.model
    assert model.left == 1
    assert "Còn 1 mục" in mapped.said.text()
    assert not mapped.apply_button.isEnabled()
    row = open_row(model)
    assert "Mở lớp" in model.index(row, 1).data()
    model.setData(model.index(row, 2), "·none")
    assert model.left == 1  # a reason is still to be given
    model.setData(model.index(row, 3), "đã giao Đoàn xã")
    assert model.left == 0
    assert mapped.apply_button.isEnabled()
    said = []
    page.told.connect(said.append)
    with qtbot.waitSignal(page.go_to):
        mapped.apply_button.click()
    settled()
    plans = ask_services(lambda services: services.plans.plans())
    states = {plan.symbol: plan.state.value for plan in plans}
    assert (states["07/KH-UBND"], states["19/KH-UBND"]) == ("superseded", "in_force")
    assert len(said) == 1 and "chỉ còn để xem" in said[0]


def test_choosing_everything_ends_only_what_is_open(mapped):
    model, ending = mapped.model, mapped.ending
    before = {one.old: one for one in model.mapping}
    (open_key,) = [one.old for one in before.values() if not one.is_settled]
    mapped.table.selectAll()
    ending.reason.setEditText("giao tỉnh làm")
    ending.end_button.click()
    after = {one.old: one for one in model.mapping}
    assert after.pop(open_key).reason == "giao tỉnh làm"
    before.pop(open_key)
    assert after == before


def test_many_rows_end_at_once_and_come_back(mapped, settled, ask_services):
    model, ending = mapped.model, mapped.ending
    for row in range(model.rowCount()):
        model.setData(model.index(row, 2), "")
    before, decided = model.mapping, len(model._past)
    assert model.left == len(before)
    assert not ending.end_button.isEnabled()
    mapped.table.selectAll()
    every = len(before)
    assert ending.end_button.text() == f"Không nối tiếp {every} mục"
    assert not ending.end_button.isEnabled()  # a reason is still to be given
    ending.reason.setEditText("giao tỉnh làm")
    ending.end_button.click()
    assert model.left == 0 and mapped.apply_button.isEnabled()
    assert {(one.new, one.reason) for one in model.mapping} == {((), "giao tỉnh làm")}
    ending.undo_button.click()
    assert model.mapping == before and len(model._past) == decided
    mapped.table.selectAll()
    ending.end_button.click()
    mapped.apply()
    settled()
    for one in before:
        details = ask_services(lambda services, one=one: services.plans.task_details(one.old))
        assert not details.continued_by


def test_ticks_left_half_way_are_gone_on_with_and_forgotten_when_applied(
    compared, page, settled, data
):
    usual = compared.model.choices
    for row in range(compared.model.rowCount()):
        compared.model.toggle(row)
    ticked = compared.model.choices
    assert ticked != usual
    compared.reject()
    settled()
    page.update_button.click()
    settled()
    again = dialog_of(page, UpdateDialog)
    assert again.model.choices == ticked
    again.apply()
    settled()
    settled()
    assert not (data / "dang-cap-nhat").exists()


def test_ticks_that_cannot_be_read_any_more_are_told_of(compared, page, settled, data):
    usual = compared.model.choices
    assert compared.warning.isHidden()
    compared.model.toggle(0)
    compared.reject()
    settled()
    (kept,) = (data / "dang-cap-nhat").iterdir()
    kept.write_bytes(kept.read_bytes()[:-9])
    page.update_button.click()
    settled()
    again = dialog_of(page, UpdateDialog)
    assert again.model.choices == usual
    assert again.warning.isVisible() and "dang-cap-nhat-hong" in again.warning.text()
    again.apply()
    settled()
    settled()
    assert not (data / "dang-cap-nhat-hong").exists()


def test_a_mapping_that_cannot_be_read_any_more_is_told_of(mapped, page, settled, data):
    proposed = mapped._proposal.mapping
    mapped.model.setData(mapped.model.index(0, 2), "")
    mapped.reject()
    settled()
    (kept,) = (data / "dang-ghep").iterdir()
    kept.write_bytes(b"{")
    SuccessionStart(page.operations, page).begin(
        mapped._proposal.old_plan.id, mapped._proposal.new_plan.id
    )
    settled()
    again = dialog_of(page, SupersedeDialog)
    assert again._proposal.mapping == proposed
    assert again.warning.isVisible() and "dang-ghep-hong" in again.warning.text()
    assert (data / "dang-ghep-hong" / kept.name).read_bytes() == b"{"


def test_a_mapping_is_gone_on_with_left_half_way_or_undone(mapped, page, settled, ask_services):
    model = mapped.model
    every = [one.old for one in model.mapping]
    for row in range(model.rowCount()):
        model.setData(model.index(row, 2), "")
    mapped.table.selectAll()
    mapped.ending.reason.setEditText("giao tỉnh làm")
    mapped.ending.end_button.click()
    mapped.reject()
    settled()
    old, new = mapped._proposal.old_plan.id, mapped._proposal.new_plan.id
    start = SuccessionStart(page.operations, page)
    start.begin(old, new)
    settled()
    again = dialog_of(page, SupersedeDialog)
    assert again.model.left == 0
    assert [(one.old, one.reason) for one in again.model.mapping] == [
        (key, "giao tỉnh làm") for key in every
    ]
    again.apply()
    settled()
    settled()
    states = {plan.id: plan.state.value for plan in ask_services(lambda s: s.plans.plans())}
    assert states[old] == "superseded"
    ask_services(lambda services: services.undo.undo())
    start.begin(old, new)
    settled()
    assert dialog_of(page, SupersedeDialog).model.mapping == again.model.mapping


def test_ending_the_open_rows_leaves_only_what_is_open(mapped):
    mapped.only_open.setChecked(True)
    mapped.table.selectAll()
    mapped.ending.reason.setEditText("không còn phù hợp")
    mapped.ending.end_button.click()
    assert mapped.model.rowCount() == 0 and mapped.apply_button.isEnabled()


def test_an_old_task_may_go_on_as_two(mapped, settled, ask_services):
    model = mapped.model
    row = open_row(model)
    mapped.table.setCurrentIndex(model.index(row, 2))
    mapped.split_button.click()
    keys = [key for key, _words in model.index(row, 2).data(int(Qt.ItemDataRole.UserRole) + 60)]
    model.setData(model.index(row, 2), keys[2])
    model.setData(model.index(row + 1, 2), keys[3])
    (one,) = [one for one in model.mapping if len(one.new) == 2]
    assert one.new == (keys[2], keys[3])
    mapped.apply()
    settled()
    details = ask_services(lambda services: services.plans.task_details(one.old))
    assert len(details.continued_by) == 2


def test_leaving_the_mapping_keeps_the_new_plan_a_draft(qtbot, mapped, page, settled, ask_services):
    said = []
    page.told.connect(said.append)
    with qtbot.waitSignal(page.go_to):
        mapped.reject()
    settled()
    assert len(said) == 1 and "Kế hoạch cũ chưa bị thay thế" in said[0]
    plans = ask_services(lambda services: services.plans.plans())
    states = {plan.symbol: plan.state.value for plan in plans}
    assert (states["07/KH-UBND"], states["19/KH-UBND"]) == ("in_force", "draft")


def test_only_open_rows_are_shown_when_asked(mapped, qtbot):
    every = mapped.model.rowCount()
    mapped.only_open.setChecked(True)
    assert mapped.model.rowCount() == 1 < every
    qtbot.wait(20)
    assert mapped.table.horizontalScrollBar().maximum() == 0


def test_the_same_version_says_that_nothing_is_to_be_applied(page, held, settled):
    assert held
    page.read_words("lan-1.txt", text(FIRST))
    page.update_button.click()
    settled()
    found = dialog_of(page, UpdateDialog)
    assert not found.apply_button.isEnabled()
    assert "Mọi điều đọc được" in found.foot.text()
    assert found.model.rowCount() == len(found.model.comparison.rows) > 0
    found.reject()


def test_a_gone_duty_is_taken_away_by_its_tick(page, settled, ask_services):
    monthly = "Các đơn vị báo cáo kết quả về Phòng Kinh tế trước ngày 15 hằng tháng.\n"
    yearly = "Các đơn vị báo cáo kết quả về Phòng Kinh tế trước ngày 15/11 hằng năm.\n"
    page.read_words("lan-1.txt", f"{text(FIRST)}\nBÁO CÁO\n{monthly}{yearly}")
    page.take()
    settled()
    page.read_words("lan-2.txt", f"{text(FIRST)}\nBÁO CÁO\n{monthly}")
    page.update_button.click()
    settled()
    found = dialog_of(page, UpdateDialog)
    (row,) = [one for one in found.filter.rows if one.kind is ChangeKind.GONE]
    assert row.title == "Báo cáo hằng năm"
    found.table.setFocus()
    found.model.toggle(0)
    assert found.model.choice(0) is Choice.REMOVE
    assert "bỏ khỏi kế hoạch" in found.model.index(0, 1).data()
    found.apply()
    settled()
    assert ask_services(lambda services: services.undo.next_undo()).startswith("cập nhật kế hoạch")


def test_what_was_decided_last_is_kept_where_it_cannot_be_carried_out(
    mapped, settled, ask_services, monkeypatch
):
    old, new = mapped._proposal.old_plan.id, mapped._proposal.new_plan.id

    def refuse(*_words):
        raise InvalidInput("Chưa thay thế được.")

    monkeypatch.setattr(SupersedeService, "supersede", refuse)
    mapped.model.end([open_row(mapped.model)], "giao tỉnh làm")
    expected = mapped.model.mapping
    mapped.apply()
    mapped.reject()
    settled()
    proposal = ask_services(lambda one: one.kept_mappings.onto(one.superseding.propose(old, new)))
    assert {one.old: one for one in proposal.mapping} == {one.old: one for one in expected}


def test_a_column_that_would_be_empty_gives_its_room_away(compared):
    table = compared.table

    def hidden(name):
        (button,) = [one for one in compared.filter.findChildren(QPushButton) if name in one.text()]
        button.click()
        columns = [table.isColumnHidden(at) for at in (OLD, NEW)]
        shown = [at for at in range(6) if not table.isColumnHidden(at)]
        assert sum(table.columnWidth(at) for at in shown) > table.viewport().width() - 30
        return columns

    assert table.hasFocus() or compared.focusWidget() is table
    assert hidden("Có khác") == [False, False]
    assert hidden("Mới") == [True, False]
    assert hidden("Không còn") == [False, True]
    assert hidden("Giữ nguyên") == [True, True]
    assert hidden("Tất cả") == [False, False]
