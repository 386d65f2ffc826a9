"""The cards on the right are whole on a small screen, whatever waits."""

import datetime

import pytest
from PySide6.QtWidgets import QFrame, QLabel

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.services.models.today_models import PeriodUnits, UnitAnswer, WaitingGroup
from kehoach_desktop.ui.today.side import Side

UNITS = PeriodUnits(
    "2026-04", "tháng 4/2026", tuple(UnitAnswer(f"u{n}", f"Đơn vị số {n}", 0, 2) for n in range(7))
)
AWAITED = "Sau khi Sở Nông nghiệp ban hành hướng dẫn gieo trồng vụ Thu Đông, phần cho xã miền núi"


@pytest.fixture
def found(data):
    application = open_application(data, datetime.date(2026, 4, 14))
    try:
        today = application.first_page.look()
    finally:
        application.close()
    groups = tuple(WaitingGroup(f"{AWAITED} {n}", today.late) for n in range(5))
    return today._replace(units=UNITS, waiting=groups)


@pytest.fixture
def side(qtbot):
    side = Side()
    qtbot.addWidget(side)
    side.setFixedWidth(320)
    return side


def words(side):
    return [label.text() for label in side.findChildren(QLabel) if label.isVisibleTo(side)]


def test_no_card_is_cut_at_768_pixels(side, found, qtbot):
    side.resize(320, 670)
    side.show_found(found)
    side.show()
    qtbot.wait(10)
    assert side.verticalScrollBar().maximum() == 0
    bottom = max(
        card.mapTo(side, card.rect().bottomLeft()).y()
        for card in side.findChildren(QFrame)
        if card.property("look") == "card"
    )
    assert bottom <= side.height()
    told = words(side)
    assert any("đơn vị khác" in text for text in told)
    assert any("văn bản, việc khác" in text for text in told)


def test_with_room_again_more_are_named(side, found, qtbot):
    side.resize(320, 600)
    side.show_found(found)
    side.show()
    qtbot.wait(10)
    few = len(side.units.receive_buttons)
    side.resize(320, 1000)
    qtbot.wait(10)
    assert few < len(side.units.receive_buttons) == 4
    assert "và 2 văn bản, việc khác" in words(side)
