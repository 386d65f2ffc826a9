"""In the window: undo stays inside the review until the plan is taken, then takes it all back."""

import datetime

import pytest

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.ui.plans.page import PlansPage


@pytest.fixture
def reviewing(window, settle, word_plan):
    """The window with a Word plan under review."""
    assert window.pages.turn_to("importing", word_plan)
    settle(window)
    assert window.pages.page("importing").review is not None
    return window


def symbols(window, settle):
    found = []
    window.operations.read(lambda services: services.plans.plans(), found.append)
    settle(window)
    return [plan.symbol for plan in found[0]]


def test_undo_in_the_review_leaves_the_journal_alone(reviewing, settle):
    page = reviewing.pages.page("importing")
    before = symbols(reviewing, settle)
    assert "bản đọc" in reviewing.status_line._undo.text()
    key = page.review.session.draft.tasks[0].key
    page.review.session.leave_out([key])
    for _ in range(3):
        reviewing.undo()
        settle(reviewing)
    assert page.review.session.left_out == frozenset()
    reviewing.redo()
    settle(reviewing)
    assert page.review.session.left_out == {key}
    assert symbols(reviewing, settle) == before


def test_a_taken_plan_stands_in_the_tree_and_one_undo_takes_it_back(reviewing, settle, data):
    before = symbols(reviewing, settle)
    reviewing.pages.page("importing").take()
    settle(reviewing)
    assert reviewing.pages.here == "plans"
    page = reviewing.pages.currentWidget()
    assert isinstance(page, PlansPage)
    assert set(symbols(reviewing, settle)) - set(before) == {"07/KH-UBND"}
    reviewing.undo()
    settle(reviewing)
    assert symbols(reviewing, settle) == before
    reviewing.close()
    reviewing.operations.close()
    application = open_application(data, datetime.date(2026, 4, 14))
    try:
        assert [plan.symbol for plan in application.plans.plans()] == before
    finally:
        application.close()


def test_what_a_page_tells_is_read_on_whatever_page_comes(reviewing, settle):
    page = reviewing.pages.page("importing")
    reviewing.pages.turn_to("plans")
    page.told.emit("kế hoạch cũ chưa bị thay thế")
    settle(reviewing)
    assert reviewing.status_line._middle.text() == "kế hoạch cũ chưa bị thay thế"
