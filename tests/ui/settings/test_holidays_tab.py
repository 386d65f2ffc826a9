"""Days off in the settings."""

import datetime

import pytest

from kehoach_desktop.services.settings.office_calendar import DayMark
from kehoach_desktop.ui.settings.holiday_dialog import HolidayDialog
from kehoach_desktop.ui.settings.page import SettingsPage

CULTURE = datetime.date(2026, 11, 24)


@pytest.fixture
def page(qtbot, operations, settled):
    page = SettingsPage(operations)
    qtbot.addWidget(page)
    operations.changed.connect(page.refresh)
    page.resize(1182, 660)
    page.show()
    page.enter()
    settled()
    page.tabs.setCurrentWidget(page.holidays)
    return page


def row_of(page, day):
    model = page.holidays.model
    return next(
        (row for row in range(model.rowCount()) if model.day_at(row).day == day),
        None,
    )


def test_this_year_is_listed_as_it_was_fixed(page):
    assert page.holidays.year == 2026
    row = row_of(page, datetime.date(2026, 1, 10))
    model = page.holidays.model
    assert [model.index(row, column).data() for column in range(4)] == [
        "Thứ Bảy 10/1/2026",
        "đi làm bù",
        "",
        "lịch chung",
    ]


def test_a_day_off_is_added_and_taken_back(page, settled, ask_services):
    page.holidays.add(DayMark.HOLIDAY, CULTURE, "Ngày Văn hóa Việt Nam")
    settled()
    row = row_of(page, CULTURE)
    assert page.holidays.model.index(row, 3).data() == "✎ cơ quan tự ghi"
    assert not ask_services(lambda services: services.office.calendar(2026)).is_working(CULTURE)
    page.holidays.table.selectRow(row)
    assert page.holidays.remove_button.text() == "Bỏ sửa đổi"
    page.holidays.turn_back()
    settled()
    assert row_of(page, CULTURE) is None


def test_a_public_day_off_may_be_worked_and_a_worked_one_be_off(page, settled, ask_services):
    liberation, saturday = datetime.date(2026, 4, 30), datetime.date(2026, 8, 22)
    for day, words in ((liberation, "Ngày này vẫn làm việc"), (saturday, "Ngày này vẫn nghỉ")):
        page.holidays.table.selectRow(row_of(page, day))
        assert page.holidays.remove_button.text() == words
        page.holidays.remove_button.click()
        settled()
        assert page.holidays.remove_button.text() == "Bỏ sửa đổi", "the day stays in hand"
    kinds = [
        page.holidays.model.index(row_of(page, day), 1).data() for day in (liberation, saturday)
    ]
    assert kinds == ["vẫn làm", "nghỉ hoán đổi"]
    calendar = ask_services(lambda services: services.office.calendar(2026))
    assert calendar.is_working(liberation)
    assert not calendar.is_working(saturday)


def test_an_undo_is_seen(page, settled, operations):
    page.holidays.add(DayMark.HOLIDAY, CULTURE, "Ngày Văn hóa Việt Nam")
    settled()
    operations.change(lambda services: services.undo.undo())
    settled()
    assert row_of(page, CULTURE) is None


def test_other_years_can_be_looked_at(page, settled):
    page.holidays.show_year(2027)
    settled()
    assert page.holidays.year_label.text() == "Năm 2027"
    assert row_of(page, datetime.date(2027, 9, 2)) is not None


def test_a_day_off_needs_a_name_a_worked_day_none(qtbot):
    dialog = HolidayDialog(DayMark.HOLIDAY, CULTURE)
    qtbot.addWidget(dialog)
    assert not dialog.add_button.isEnabled()
    dialog.name_field.setText(" Ngày Văn hóa ")
    assert dialog.add_button.isEnabled()
    assert (dialog.day, dialog.name) == (CULTURE, "Ngày Văn hóa")
    worked = HolidayDialog(DayMark.WORKING, CULTURE)
    qtbot.addWidget(worked)
    assert worked.add_button.isEnabled()
    assert worked.weekday.text() == "thứ Ba"
