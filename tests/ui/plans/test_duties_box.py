"""A plan's reporting duties beside the tree: read in words, corrected in place, undone by key."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.duty import ReportingDuty
from kehoach_desktop.domain.errors import InvalidInput, UnusableStore
from kehoach_desktop.services.duty_fields import when_words
from kehoach_desktop.services.tree_models import NodeKind
from kehoach_desktop.ui.plans.duties_box import DutiesBox

MONTHLY = ReportingDuty(
    "a", "p", Frequency.MONTHLY, 15, None, True, "Các phòng", ("UBND xã", "Sở Nội vụ")
)
YEARLY = ReportingDuty("b", "p", Frequency.YEARLY, 15, 11, False, "UBND xã")


@pytest.fixture
def box(qtbot):
    box = DutiesBox()
    qtbot.addWidget(box)
    box.resize(300, 500)
    box.show()
    box.tell([MONTHLY, YEARLY], fixed=False)
    return box


def told(box, key):
    block = box.block(key)
    return [label.text() for label in (block._when, block._parties) if not label.isHidden()]


def test_duties_are_told_in_words(box):
    assert told(box, "a") == ["Hằng tháng, trước ngày 15", "Các phòng → UBND xã; Sở Nội vụ"]
    assert told(box, "b") == ["Hằng năm, chậm nhất ngày 15/11", "UBND xã"]
    assert not box.block("a").is_open


def test_fields_close_once_everything_sent_is_stored(box):
    sent = []
    box.edited.connect(lambda *words: sent.append(words))
    block = box.block("a")
    block.open_button.click()
    block.form.field("when").setPlainText("hằng quý")
    block.form.field("reporter").setPlainText("Công an xã")
    block.open_button.click()

    assert sent == [("a", "when", "hằng quý"), ("a", "reporter", "Công an xã")]
    box.saved("a", "when")
    assert block.is_open
    box.saved("a", "reporter")
    assert not block.is_open


def test_a_refusal_keeps_the_fields_open_and_stands_under_its_field(box):
    block = box.block("a")
    block.open_button.click()
    block.form.field("when").setPlainText("khi nào tiện")
    block.open_button.click()
    assert box.fail("a", "when", InvalidInput("Chưa rõ là bao lâu một lần."))

    assert block.is_open
    assert block.form._under["when"].text() == "Chưa rõ là bao lâu một lần."
    # What the store could not take stays, to be sent again.
    block.form.field("to").setPlainText("Sở Y tế")
    block.form.commit()
    box.fail("a", "to", UnusableStore("Ổ đĩa đầy."))
    assert block.form.field("to").toPlainText() == "Sở Y tế"
    assert not box.fail("gone", "to", InvalidInput("x"))


def test_what_is_gone_is_shown_no_more_and_a_fixed_plan_offers_nothing(box):
    box.tell([YEARLY], fixed=True)
    with pytest.raises(KeyError):
        box.block("a")
    assert box.block("b").open_button.isHidden() and box.block("b").remove_button.isHidden()
    assert box.add_button.isHidden()
    box.tell([], fixed=True)
    assert box.isHidden()
    box.tell([], fixed=False)
    assert not box._none.isHidden()


@pytest.fixture
def shown(window, settle):
    """The sample office's first plan chosen, its duties beside it."""
    window.pages.turn_to("plans")
    settle(window)
    page = window.pages.page("plans")
    page.tree.setCurrentIndex(page._model.index(0, 0))
    settle(window)
    assert page.inspector._key.kind is NodeKind.PLAN
    return page.inspector._duties, page.inspector._key.id


def test_a_duty_is_added_filled_in_taken_away_and_brought_back(shown, window, qtbot, settle, ask):
    box, plan_id = shown

    def held():
        duties = ask(lambda services: services.duties.of_plan(plan_id))
        return [(when_words(one), one.reporter) for one in duties]

    before = held()
    box.add_button.click()
    settle(window)
    key = next(key for key in box._blocks if box.block(key).is_open)
    field = box.block(key).form.field("when")
    assert field.hasFocus()
    field.insertPlainText("6 tháng một lần")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    settle(window)
    box.block(key).form.field("reporter").insertPlainText("Công an xã")
    box.block(key).open_button.click()
    settle(window)

    assert held() == [*before, ("6 tháng một lần", "Công an xã")]
    assert told(box, key) == ["6 tháng một lần", "Công an xã"]
    box.block(key).remove_button.click()
    settle(window)
    assert held() == before and key not in box._blocks
    qtbot.keyClick(
        window.pages.page("plans").tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    settle(window)
    assert told(box, key) == ["6 tháng một lần", "Công an xã"]


def test_leaving_the_plan_saves_what_is_being_typed(shown, window, settle, ask):
    box, plan_id = shown
    key = next(iter(box._blocks))
    box.block(key).open_button.click()
    box.block(key).form.field("reporter").setPlainText("Phòng Kinh tế")
    page = window.pages.page("plans")
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    duties = ask(lambda services: services.duties.of_plan(plan_id))
    assert next(one for one in duties if one.id == key).reporter == "Phòng Kinh tế"
    assert key not in box._blocks


@pytest.mark.parametrize("is_plan", [True, False])
def test_words_refused_once_another_row_is_chosen_are_told_and_kept(
    shown, window, settle, ask, is_plan
):
    box, plan_id = shown
    before = ask(lambda services: services.duties.of_plan(plan_id))
    told = []
    window.operations.problem.connect(told.append)
    key = next(iter(box._blocks))
    box.block(key).open_button.click()
    box.block(key).form.field("when").setPlainText("khi nào tiện")
    page = window.pages.page("plans")
    # As a click does: the cursor leaves the field before the other row is chosen.
    page.tree.setFocus()
    model = page._model
    other = model.index(1, 0) if is_plan else model.index(0, 0, model.index(0, 0))
    page.tree.setCurrentIndex(other)
    assert page.inspector._key.id != plan_id
    settle(window)

    assert len(told) == 1
    assert told[0].startswith("Chưa rõ") and "“khi nào tiện”" in told[0].split("\n\n")[-1]
    assert ask(lambda services: services.duties.of_plan(plan_id)) == before
