"""Adding a reporting duty: nothing is stored until it is said when it is due."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.errors import InvalidInput, UnusableStore
from kehoach_desktop.services.rows.duty_fields import when_words
from kehoach_desktop.ui.plans.duties_box import DutiesBox


@pytest.fixture
def box(qtbot):
    box = DutiesBox()
    qtbot.addWidget(box)
    box.resize(300, 500)
    box.show()
    box.tell("p", [], fixed=False)
    return box


@pytest.fixture
def asked(box):
    asked = []
    box.add_asked.connect(asked.append)
    return asked


@pytest.fixture
def edited(box):
    edited = []
    box.edited.connect(lambda *words: edited.append(words))
    return edited


def type_into(box, **texts):
    for name, text in texts.items():
        field = box._new.form.field(name)
        field.setPlainText(text)
        field.commit()


@pytest.mark.parametrize("button", ["open_button", "remove_button"])
def test_left_empty_it_is_gone_and_nothing_is_asked(box, asked, edited, button):
    box.add_button.click()
    assert box._none.isHidden()
    getattr(box._new, button).click()

    assert box._new is None and asked == [] and edited == []
    assert not box._none.isHidden()


def test_what_is_typed_beside_goes_in_with_when_it_is_due(box, asked, edited):
    box.add_button.click()
    new = box._new
    type_into(box, reporter="Công an xã")
    assert asked == []
    type_into(box, when="hằng tháng")
    assert asked == [{"when": "hằng tháng", "reporter": "Công an xã"}]
    # While it is being stored nothing is asked twice.
    type_into(box, to="UBND xã", when="hằng quý")
    assert len(asked) == 1 and edited == []

    box.added("k")
    assert box._blocks["k"] is new and box._new is None
    assert sorted(edited) == [("k", "to", "UBND xã"), ("k", "when", "hằng quý")]
    new.open_button.click()
    box.saved("k", "to")
    assert new.is_open
    box.saved("k", "when")
    assert not new.is_open


def test_done_without_when_it_is_due_asks_for_it(box, asked):
    box.add_button.click()
    type_into(box, reporter="Công an xã")
    box._new.open_button.click()

    assert asked == [] and box._new.is_open
    assert "kỳ báo cáo" in box._new.form._under["when"].text()
    assert box._new.form.field("reporter").toPlainText() == "Công an xã"


@pytest.mark.parametrize("error", [InvalidInput("Chưa rõ."), UnusableStore("Ổ đĩa đầy.")])
def test_refused_it_stays_with_what_was_typed_beside(box, asked, error):
    box.add_button.click()
    type_into(box, reporter="Công an xã", when="khi nào tiện")
    assert box.not_added(error)
    assert box._new.is_open and box._new.form._under["when"].text() == str(error)
    assert not box.not_added(error)

    type_into(box, when="hằng năm")
    assert asked[1] == {"when": "hằng năm", "reporter": "Công an xã"}


def test_unwanted_while_it_is_being_stored_it_is_taken_away_again(box):
    removed = []
    box.remove_asked.connect(removed.append)
    box.add_button.click()
    type_into(box, when="hằng tháng")
    box._new.remove_button.click()
    assert removed == []
    box.added("k")
    assert removed == ["k"]

    box.add_button.click()
    type_into(box, when="khi nào tiện")
    box._new.remove_button.click()
    assert box.not_added(InvalidInput("Chưa rõ.")) and box._new is None


def test_another_opens_behind_the_one_being_stored(box):
    box.add_button.click()
    first = box._new
    type_into(box, when="hằng tháng")
    box.add_button.click()
    assert box._new is first
    box.added("k")
    assert box._new is not first and box._new.is_open


def test_a_plan_superseded_meanwhile_takes_no_new_duty(box):
    box.add_button.click()
    box.tell("p", [], fixed=True)
    assert box._new is None


@pytest.fixture
def held(shown, ask):
    _, plan_id = shown

    def held():
        duties = ask(lambda services: services.duties.of_plan(plan_id))
        return [(when_words(one), one.reporter) for one in duties]

    return held


def test_opened_and_left_for_another_plan_nothing_is_stored(shown, held, window, settle):
    box, _ = shown
    before = held()
    page = window.pages.page("plans")
    box.add_button.click()
    for row in (1, 0):
        page.tree.setCurrentIndex(page._model.index(row, 0))
        settle(window)

    assert held() == before
    assert box._new is None and not any(one.is_open for one in box._blocks.values())


def test_left_with_when_it_is_due_it_is_stored_in_one_step(shown, held, window, qtbot, settle):
    box, _ = shown
    before = held()
    page = window.pages.page("plans")
    box.add_button.click()
    box._new.form.field("when").setPlainText("6 tháng một lần")
    box._new.form.field("reporter").setPlainText("Công an xã")
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    assert held() == [*before, ("6 tháng một lần", "Công an xã")]
    qtbot.keyClick(page.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert held() == before


@pytest.mark.parametrize(
    ("field", "text", "begin"),
    [("when", "khi nào tiện", "Chưa rõ"), ("reporter", "Công an xã", "Chưa thêm")],
)
def test_words_that_add_no_duty_are_told_on_leaving(
    shown, held, window, settle, field, text, begin
):
    box, _ = shown
    before = held()
    told = []
    window.operations.problem.connect(told.append)
    page = window.pages.page("plans")
    box.add_button.click()
    box._new.form.field(field).setPlainText(text)
    page.tree.setFocus()
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    assert len(told) == 1
    assert told[0].startswith(begin) and f"“{text}”" in told[0]
    assert held() == before


def test_taken_away_with_the_cursor_in_it_nothing_is_stored(shown, held, window, settle):
    box, _ = shown
    before = held()
    box.add_button.click()
    field = box._new.form.field("when")
    field.setPlainText("hằng tháng")
    assert field.hasFocus()
    box._new.remove_button.click()
    settle(window)

    assert held() == before and box._new is None


@pytest.mark.parametrize("back", [False, True])
def test_what_is_typed_while_it_is_being_stored_outlives_the_row(shown, held, window, settle, back):
    """Another row is chosen before the store has answered."""
    box, _ = shown
    before = held()
    page = window.pages.page("plans")
    box.add_button.click()
    type_into(box, when="6 tháng một lần")
    assert box._new.is_asked
    box._new.form.field("reporter").setPlainText("Công an xã")
    page.tree.setCurrentIndex(page._model.index(1, 0))
    if back:
        page.tree.setCurrentIndex(page._model.index(0, 0))
    settle(window)

    assert held() == [*before, ("6 tháng một lần", "Công an xã")]


def test_unwanted_while_it_is_being_stored_it_goes_though_another_row_is_chosen(
    shown, held, window, settle
):
    box, _ = shown
    before = held()
    page = window.pages.page("plans")
    box.add_button.click()
    type_into(box, when="6 tháng một lần")
    box._new.remove_button.click()
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    assert held() == before


def test_refused_after_the_row_was_left_all_that_was_typed_is_told(shown, held, window, settle):
    box, _ = shown
    before = held()
    told = []
    window.operations.problem.connect(told.append)
    page = window.pages.page("plans")
    box.add_button.click()
    type_into(box, when="khi nào tiện")
    box._new.form.field("reporter").setPlainText("Công an xã")
    page.tree.setFocus()
    page.tree.setCurrentIndex(page._model.index(1, 0))
    settle(window)

    assert held() == before
    assert len(told) == 1 and "khi nào tiện; Công an xã" in told[0]
