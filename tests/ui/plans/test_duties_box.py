"""A plan's reporting duties beside the tree: read in words, corrected in place, undone by key."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.errors import InvalidInput, UnusableStore
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.rows.duty_fields import when_words
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
    box.tell("p", [MONTHLY, YEARLY], fixed=False)
    return box


def told(box, key):
    block = box._blocks[key]
    return [label.text() for label in (block._when, block._parties) if not label.isHidden()]


def test_duties_are_told_in_words(box):
    assert told(box, "a") == ["Hằng tháng, trước ngày 15", "Các phòng → UBND xã; Sở Nội vụ"]
    assert told(box, "b") == ["Hằng năm, chậm nhất ngày 15/11", "UBND xã"]
    assert not box._blocks["a"].is_open


def test_fields_close_once_everything_sent_is_stored(box):
    sent = []
    box.edited.connect(lambda *words: sent.append(words))
    block = box._blocks["a"]
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
    block = box._blocks["a"]
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
    box.tell("p", [YEARLY], fixed=True)
    with pytest.raises(KeyError):
        box._blocks["a"]
    assert box._blocks["b"].open_button.isHidden() and box._blocks["b"].remove_button.isHidden()
    assert box.add_button.isHidden()
    box.tell("p", [], fixed=True)
    assert box.isHidden()
    box.tell("p", [], fixed=False)
    assert not box._none.isHidden()


def test_a_duty_is_added_filled_in_taken_away_and_brought_back(shown, window, qtbot, settle, ask):
    box, plan_id = shown

    def held():
        duties = ask(lambda services: services.duties.of_plan(plan_id))
        return [(when_words(one), one.reporter) for one in duties]

    before = held()
    box.add_button.click()
    settle(window)
    field = box._new.form.field("when")
    assert field.hasFocus() and held() == before
    field.insertPlainText("6 tháng một lần")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    settle(window)
    assert box._new is None
    key = next(key for key in box._blocks if box._blocks[key].is_open)
    box._blocks[key].form.field("reporter").insertPlainText("Công an xã")
    box._blocks[key].open_button.click()
    settle(window)

    assert held() == [*before, ("6 tháng một lần", "Công an xã")]
    assert told(box, key) == ["6 tháng một lần", "Công an xã"]
    box._blocks[key].remove_button.click()
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
    box._blocks[key].open_button.click()
    box._blocks[key].form.field("reporter").setPlainText("Phòng Kinh tế")
    page = window.pages.page("plans")
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    duties = ask(lambda services: services.duties.of_plan(plan_id))
    assert next(one for one in duties if one.id == key).reporter == "Phòng Kinh tế"
    assert key not in box._blocks


def test_duties_stand_in_the_order_that_is_told(box):
    third = ReportingDuty("c", "p", Frequency.WEEKLY)
    box.tell("p", [third, YEARLY, MONTHLY], fixed=False)

    blocks = [box._layout.itemAt(at).widget() for at in range(1, 4)]
    assert blocks == [box._blocks["c"], box._blocks["b"], box._blocks["a"]]
    assert box._layout.itemAt(4).widget() is box._none


@pytest.mark.parametrize("told_again", [{"fresh": True}, {"plan_id": "another"}])
def test_of_a_plan_chosen_again_nothing_is_open_or_refused(box, told_again):
    box.add_button.click()
    box._blocks["b"].open_button.click()
    box._blocks["a"].open_button.click()
    box._blocks["a"].form.field("when").setPlainText("khi nào tiện")
    box._blocks["a"].open_button.click()
    box.fail("a", "when", InvalidInput("Chưa rõ là bao lâu một lần."))
    # Read again beside other changes it stays as it is.
    box.tell("p", [MONTHLY, YEARLY], fixed=False)
    assert box._blocks["a"].is_open and box._blocks["b"].is_open and box._new is not None

    box.tell(**{"plan_id": "p", **told_again}, duties=[MONTHLY, YEARLY], fixed=False)
    assert not box._blocks["a"].is_open and not box._blocks["b"].is_open and box._new is None
    assert box._blocks["a"].form._under["when"].isHidden()
    assert box._blocks["a"].form.field("when").toPlainText() == "hằng tháng, trước ngày 15"
    # What was sent before is no more waited for.
    box._blocks["a"].open_button.click()
    box._blocks["a"].open_button.click()
    assert not box._blocks["a"].is_open


def test_a_refusal_is_gone_when_one_comes_back_from_a_task(shown, window, settle):
    box, _ = shown
    page = window.pages.page("plans")
    key = next(iter(box._blocks))
    box._blocks[key].open_button.click()
    box._blocks[key].form.field("when").setPlainText("khi nào tiện")
    page.tree.setFocus()
    settle(window)
    assert box._blocks[key].is_open and not box._blocks[key].form._under["when"].isHidden()
    box.add_button.click()

    first = page._model.index(0, 0)
    page.tree.setCurrentIndex(page._model.index(0, 0, first))
    settle(window)
    page.tree.setCurrentIndex(page._model.index(0, 0))
    settle(window)
    assert not box._blocks[key].is_open and box._blocks[key].form._under["when"].isHidden()
    assert box._new is None


@pytest.mark.parametrize("left", [True, False])
def test_words_being_typed_go_with_the_duty_without_a_word(shown, window, settle, ask, left):
    box, plan_id = shown
    told = []
    window.operations.problem.connect(told.append)
    key = next(iter(box._blocks))
    box._blocks[key].open_button.click()
    box._blocks[key].form.field("when").setPlainText("khi nào tiện")
    page = window.pages.page("plans")
    if left:
        # As a click on the button does where buttons take the cursor.
        page.tree.setFocus()
    box._blocks[key].remove_button.click()
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    assert told == []
    duties = ask(lambda services: services.duties.of_plan(plan_id))
    assert key not in [one.id for one in duties]


@pytest.mark.parametrize("is_plan", [True, False])
def test_words_refused_once_another_row_is_chosen_are_told_and_kept(
    shown, window, settle, ask, is_plan
):
    box, plan_id = shown
    before = ask(lambda services: services.duties.of_plan(plan_id))
    told = []
    window.operations.problem.connect(told.append)
    key = next(iter(box._blocks))
    box._blocks[key].open_button.click()
    box._blocks[key].form.field("when").setPlainText("khi nào tiện")
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


def test_tab_goes_through_the_duties_as_they_stand(box):
    """One that undoing brings back is made last and stands first."""
    third = ReportingDuty("c", "p", Frequency.WEEKLY)
    box.tell("p", [third, MONTHLY, YEARLY], fixed=False)
    box.add_button.click()

    chain, widget = [], box.add_button.nextInFocusChain()
    while widget is not box.add_button:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    blocks = [box._blocks["c"], box._blocks["a"], box._blocks["b"], box._new]
    wanted = [one for block in blocks for one in block.keyed]
    assert [one for one in chain if one in wanted] == wanted
