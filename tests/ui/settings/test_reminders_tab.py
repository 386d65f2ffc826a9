"""The settings of the reminders: kept as they are made, marked where they make no sense."""

import pytest

from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.ui.settings import reminders_tab as module
from kehoach_desktop.ui.settings.page import SettingsPage


@pytest.fixture(autouse=True)
def desktop(monkeypatch):
    """A desktop without a tray."""
    monkeypatch.setattr(module, "has_tray", lambda: False)


@pytest.fixture
def tray(monkeypatch, desktop):  # noqa: ARG001
    """One with a tray."""
    monkeypatch.setattr(module, "has_tray", lambda: True)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """No test has the machine's own log-on start anything."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def page(qtbot, operations, settled):
    page = SettingsPage(operations)
    qtbot.addWidget(page)
    page.resize(1182, 690)
    page.show()
    page.enter()
    page.tabs.setCurrentWidget(page.reminders)
    settled()
    return page


@pytest.fixture
def kept(ask_services):
    return lambda: ask_services(lambda services: services.reminders.settings)


def test_what_is_kept_is_shown(page, kept):
    tab = page.reminders
    assert tab.isVisible()
    assert tab.on.isChecked() is kept().on
    assert tab.days.value() == kept().days_ahead
    assert tab.quiet.text() == "11:30-13:30; 17:30-07:30"
    assert tab.now.text()


def test_each_choice_is_kept_at_once_and_told(qtbot, page, kept, settled, operations):
    tab = page.reminders
    with qtbot.waitSignal(operations.reminders_changed):
        tab.days.setValue(9)
    tab.rest_days.click()
    tab.on.click()
    settled()
    assert (kept().days_ahead, kept().quiet_on_rest_days, kept().on) == (9, False, False)
    assert tab.now.text() == "Nhắc việc đang tắt."


def test_quiet_hours_that_make_no_sense_are_marked_and_not_kept(page, kept, settled):
    tab = page.reminders
    before = kept().quiet
    tab.quiet.setText("buổi trưa")
    tab.quiet.editingFinished.emit()
    settled()
    assert tab.quiet_fault.isVisible()
    assert "11:30-13:30" in tab.quiet_fault.text()
    assert tab.quiet.text() == "buổi trưa"
    assert kept().quiet == before
    tab.quiet.setText("12h00-13h00")
    assert page.flush()
    settled()
    assert [str(span) for span in kept().quiet] == ["12:00-13:00"]
    assert not tab.quiet_fault.isVisible()


def test_a_tab_never_read_keeps_nothing(qtbot, operations, settled, kept):
    page = SettingsPage(operations)
    qtbot.addWidget(page)
    before = kept()
    page.flush()
    settled()
    assert kept() == before


def test_without_a_tray_the_option_says_so(page, kept, settled):
    tab = page.reminders
    assert not tab.tray.isEnabled()
    assert "không có khay" in tab.tray_note.text()
    tab.on.click()
    settled()
    assert kept().tray is False


@pytest.mark.usefixtures("tray")
def test_with_a_tray_it_can_be_chosen(page, kept, settled):
    page.reminders.tray.click()
    settled()
    assert kept().tray is True


class Refusing:
    """A system that lets nobody be started."""

    refusal = ""

    def is_on(self):
        return False

    def turn_on(self):
        raise UnusableStore("Không đổi được việc mở cùng máy.")


def test_starting_with_the_system_shows_what_the_system_does(
    page, operations, settled, ask_services
):
    tab = page.reminders
    system = ask_services(lambda services: services.start_with_system)
    assert tab.system.isChecked() is system.is_on() is False
    if system.refusal:
        pytest.skip(system.refusal)
    tab.system.click()
    settled()
    assert system.is_on()
    tab.system.click()
    settled()
    assert not system.is_on()
    problems = []
    operations.problem.connect(problems.append)
    object.__setattr__(operations._services, "start_with_system", Refusing())
    tab.system.click()
    settled()
    settled()
    assert problems == ["Không đổi được việc mở cùng máy."]
    assert not tab.system.isChecked(), "the box shows what is so, not what was wished"
