"""Which plan a new one replaces is chosen from a menu, and both are named in the dialog."""

import dataclasses

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.ui.updating.succession_start import SuccessionStart
from kehoach_desktop.ui.updating.supersede_dialog import SupersedeDialog

LONG = "Kế hoạch đưa máy móc số về thôn, nâng kỹ năng số cho người dân và doanh nghiệp nhỏ năm 2026"


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


def test_the_menu_asks_and_cuts_a_long_title_at_a_word(operations, page, ask_services):
    plans = ask_services(lambda services: services.plans.plans())
    old, new = plans[:2]
    start = SuccessionStart(operations, page)
    start._offer([dataclasses.replace(old, symbol="", title=LONG), new], new.id)
    (menu,) = page.findChildren(QMenu)
    menu.hide()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Thay thế kế hoạch nào?"
    offered = texts[-1].removesuffix("…")
    assert len(offered) < len(LONG)
    assert LONG.startswith(f"{offered} ")


def test_a_plan_without_a_number_is_named_by_its_title(operations, page, ask_services):
    old, new = ask_services(lambda services: services.plans.plans())[:2]
    proposal = ask_services(lambda services: services.superseding.propose(old.id, new.id))
    unnumbered = dataclasses.replace(proposal.new_plan, symbol="", title=LONG)
    dialog = SupersedeDialog(dataclasses.replace(proposal, new_plan=unnumbered), operations, page)
    assert dialog.heading.text().startswith("Kế hoạch “Kế hoạch đưa máy móc số")
    assert dialog.heading.text().endswith(f"…” thay thế kế hoạch {old.symbol}")
