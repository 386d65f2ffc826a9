"""The check for “6 rõ” in the window: counted, narrowed, opened, printed."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.plans.six_clear import Clear
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.plan_checks.six_clear_dialog import SixClearDialog
from kehoach_desktop.ui.plan_checks.six_clear_model import column_of


@pytest.fixture
def dialog(qtbot, operations, settled, ask_services):
    plan = ask_services(lambda services: services.plans.plans())[0]
    made = SixClearDialog(operations, plan.id)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    settled()
    return made


def press(dialog, key):
    dialog.filter._buttons[key].click()


def test_each_count_narrows_the_list_to_its_rows(dialog):
    found = dialog.found
    assert found.rows
    assert dialog.model.rowCount() == len(found.rows)
    for what in found.asked:
        press(dialog, what.value)
        assert dialog.model.rowCount() == found.counts[what]
        assert dialog.filter._buttons[what.value].text().endswith(f" {found.counts[what]}")
        column = column_of(what)
        for at in range(dialog.model.rowCount()):
            assert dialog.model.index(at, column).data() == "▲ thiếu"
    press(dialog, "all")
    assert dialog.model.rowCount() == len(found.rows)


def test_a_mark_says_by_shape_and_word_and_tells_why(dialog):
    row = next(row for row in dialog.found.rows if len(row.lacks) < len(Clear))
    at = list(dialog.model.rows).index(row)
    for what in Clear:
        index = dialog.model.index(at, column_of(what))
        why = next((lack.why for lack in row.lacks if lack.what is what), None)
        assert index.data() == ("▲ thiếu" if why else "✓ rõ")
        assert index.data(Qt.ItemDataRole.ToolTipRole) == why
    dialog.table.setCurrentIndex(dialog.model.index(at, 0))
    assert all(lack.why in dialog.why.text() for lack in row.lacks)


def test_five_leave_authority_out(dialog, settled):
    dialog.five.setChecked(True)
    settled()
    assert Clear.AUTHORITY not in dialog.found.asked
    assert dialog.table.isColumnHidden(column_of(Clear.AUTHORITY))
    assert "authority" not in dialog.filter._buttons
    shown = [at for at in range(dialog.model.columnCount()) if not dialog.table.isColumnHidden(at)]
    # Room for the bar is kept whether it is there or not.
    bar = dialog.table.verticalScrollBar()
    room = dialog.table.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
    assert abs(sum(dialog.table.columnWidth(at) for at in shown) - room) <= len(shown)


def test_enter_leads_to_the_task_in_the_tree(qtbot, dialog):
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    task = dialog.model.rows[1].task
    with qtbot.waitSignal(dialog.wanted) as went:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert went.args == [NodeKey(NodeKind.TASK, task.id)]
    assert not dialog.isVisible()


def test_what_is_shown_is_printed(dialog, settled, tmp_path):
    dialog.strip.print_into(tmp_path, dialog.found.file_name, dialog.write)
    settled()
    (path,) = tmp_path.glob("kiem-tra-6-ro-*.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assert path.name in dialog.strip.words.text()
    assert dialog.strip.open_button.isVisible()


def test_a_print_that_fails_says_why(dialog, settled, tmp_path):
    (tmp_path / "tệp").write_text("", "utf-8")
    dialog.strip.print_into(tmp_path / "tệp", "x", dialog.write)
    settled()
    assert dialog.strip.words.text().startswith("▲ ")
    assert not dialog.strip.open_button.isVisible()


def test_a_plan_without_tasks_has_a_friendly_page(dialog, settled, operations):
    made = []
    operations.change(lambda services: services.plans.add_plan("Kế hoạch trống", 2026), made.append)
    settled()
    operations.read(
        lambda services: services.plans.plans(),
        lambda plans: dialog._take_plans(plans, made[0][0]),
    )
    settled()
    assert dialog._views.currentWidget() is dialog._notice
    assert not dialog.apply_button.isEnabled()
    assert not dialog.filter.isVisible()


def test_the_tree_shows_the_task_that_was_opened(qtbot, window, settle):
    window.pages.turn_to("plans")
    settle(window)
    page = window.pages.page("plans")
    page._checks.check_clear()
    (dialog,) = window.findChildren(SixClearDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    task = dialog.model.rows[-1].task
    dialog._open(dialog.model.rowCount() - 1)
    settle(window)
    assert page._model.key(page.tree.currentIndex()) == NodeKey(NodeKind.TASK, task.id)
