"""Two plans held against each other in the window: what is unanswered, and what is said of it."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.versions.coverage import Cover
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.plan_checks.coverage_dialog import CoverageDialog
from kehoach_desktop.ui.plan_checks.task_choice import TaskChoice


@pytest.fixture
def plans(ask_services, operations, settled):
    """Two plans; the last task of the second one reads as a point of the first one."""
    first, second = ask_services(lambda services: services.plans.plans())
    point, task = ask_services(
        lambda services: (services.plans.tasks(first.id)[2], services.plans.tasks(second.id)[-1])
    )
    operations.change(lambda services: services.plans.edit_task(task.id, "title", point.title))
    settled()
    return first, second


@pytest.fixture
def show(qtbot, operations, settled):
    def show(plan_id):
        made = CoverageDialog(operations, plan_id)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(made)
        made.resize(1100, 640)
        made.show()
        settled()
        return made

    return show


@pytest.fixture
def dialog(show, plans):
    """The one other plan is the higher one by itself."""
    return show(plans[1].id)


def go_to(dialog, cover):
    dialog.filter._buttons["all"].click()
    at = next(at for at, one in enumerate(dialog.model.rows) if one.cover is cover)
    dialog.table.setCurrentIndex(dialog.model.index(at, 0))
    return dialog.current


def test_every_point_is_shown_the_unanswered_first(dialog):
    covers = [one.cover for one in dialog.model.rows]
    count = dialog.found.counts[Cover.UNANSWERED]
    assert count
    assert covers[:count] == [Cover.UNANSWERED] * count
    assert Cover.UNANSWERED not in covers[count:]
    assert len(covers) == len(dialog.found.points) == sum(dialog.found.counts.values())
    for cover, number in dialog.found.counts.items():
        dialog.filter._buttons[cover.value].click()
        assert dialog.model.rowCount() == number
    assert str(count) in dialog.said.text()


def test_what_is_said_is_stored_and_undone(dialog, settled, operations):
    one = go_to(dialog, Cover.UNANSWERED)
    dialog.leave_out_button.click()
    settled()
    assert dialog.found.counts[Cover.NOT_OURS] == 1
    assert dialog.current.point.id != one.point.id, "the next one is in hand"
    operations.change(lambda services: services.undo.undo(), lambda _done: dialog.compare())
    settled()
    settled()
    assert dialog.found.counts[Cover.NOT_OURS] == 0


def test_a_suggestion_is_confirmed_or_refused(dialog, settled):
    guess = next(one for one in dialog.found.points if one.task is not None)
    go_to(dialog, guess.cover)
    one = dialog.current
    assert dialog.confirm_button.isEnabled()
    dialog.confirm_button.click()
    settled()
    assert dialog.found.counts[Cover.CONFIRMED] == 1
    go_to(dialog, Cover.CONFIRMED)
    assert not dialog.confirm_button.isEnabled()
    dialog.refuse_button.click()
    settled()
    refused = next(point for point in dialog.found.points if point.point.id == one.point.id)
    assert (refused.cover, refused.said, refused.task) == (Cover.UNANSWERED, True, None)
    at = list(dialog.model.rows).index(refused)
    assert dialog.model.index(at, 3).data() == "▲ chưa có\nđã xem"
    dialog.table.setCurrentIndex(dialog.model.index(at, 0))
    dialog.forget_button.click()
    settled()
    again = next(point for point in dialog.found.points if point.point.id == one.point.id)
    assert (again.cover, again.said) == (one.cover, False)


def test_a_task_is_chosen_by_hand(qtbot, dialog, settled):
    one = go_to(dialog, Cover.UNANSWERED)
    dialog.choose_button.click()
    settled()
    (choice,) = dialog.findChildren(TaskChoice)
    every = choice.model.rowCount()
    wanted = choice.model.rows[-1]
    choice.words.setText(fold(wanted.title))
    assert 0 < choice.model.rowCount() < every
    choice.table.setCurrentIndex(choice.model.index(list(choice.model.rows).index(wanted), 0))
    qtbot.keyClick(choice.table, Qt.Key.Key_Return)
    settled()
    settled()
    chosen = next(point for point in dialog.found.points if point.point.id == one.point.id)
    assert (chosen.cover, chosen.task.id) == (Cover.CONFIRMED, wanted.id)


def test_enter_leads_to_the_answering_task_else_to_the_point(qtbot, dialog):
    one = go_to(dialog, Cover.UNANSWERED)
    with qtbot.waitSignal(dialog.wanted) as went:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert went.args == [NodeKey(NodeKind.TASK, one.point.id)]


def test_the_comparison_is_printed(dialog, settled, tmp_path):
    dialog.strip.print_into(tmp_path, dialog.found.file_name, dialog.write)
    settled()
    (path,) = tmp_path.glob("doi-chieu-*.pdf")
    assert path.read_bytes().startswith(b"%PDF")


def test_the_higher_plan_is_remembered_for_each_plan(show, plans, operations, settled):
    operations.change(lambda services: services.plans.add_plan("Kế hoạch trống", 2026))
    settled()
    first = show(plans[0].id)
    assert first.higher.plan_id == ""
    assert first._views.currentWidget() is first._notice
    first.higher.setCurrentIndex(first.higher.findData(plans[1].id))
    first._higher_picked()
    settled()
    assert first.found is not None
    assert show(plans[0].id).higher.plan_id == plans[1].id
    assert show(plans[1].id).higher.plan_id == ""


def test_a_higher_plan_without_tasks_is_no_dead_end(show, plans, operations, settled):
    made = []
    operations.change(lambda services: services.plans.add_plan("Kế hoạch trống", 2026), made.append)
    settled()
    dialog = show(plans[0].id)
    dialog.higher.setCurrentIndex(dialog.higher.findData(made[0][0]))
    dialog._higher_picked()
    settled()
    assert dialog._views.currentWidget() is dialog._notice
    assert not dialog.apply_button.isEnabled()
