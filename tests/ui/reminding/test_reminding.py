"""Reminders in the window and from the tray, and what closing means while there is one."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from kehoach_desktop.bootstrap import first_look, open_application
from kehoach_desktop.domain.changes import Kind
from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.domain.reminding import Decision, Facts, Memory, Why
from kehoach_desktop.services.reminders.reminders import Reminder
from kehoach_desktop.storage.folder_lock import FolderLock
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.reminding import reminding as module
from kehoach_desktop.ui.reminding.reminding import Reminding
from kehoach_desktop.ui.tray import Tray

SUMMER = datetime.date(2026, 7, 6)


class Sign(QObject):
    """A tray that keeps what it was told to say; the offscreen desktop has none."""

    wanted = Signal()
    today_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.said = []
        self.removed = False

    def say(self, heading, lines):
        self.said.append((heading, list(lines)))

    def remove(self):
        self.removed = True


@pytest.fixture(autouse=True)
def quits():
    yield
    QApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def trayed(monkeypatch):
    """A desktop with a tray."""
    monkeypatch.setattr(module, "has_tray", lambda: True)
    monkeypatch.setattr(module, "Tray", Sign)


@pytest.fixture
def summer(qtbot, data):
    """A window over the sample office on a summer's morning, when some tasks are late."""
    application = open_application(data, SUMMER)
    application.reminders.set_settings(replace(application.reminders.settings, quiet=()))
    application.close()
    runner = Operations(lambda: open_application(data, SUMMER), lambda: first_look(data, SUMMER))
    window = MainWindow(runner)
    runner.problem.disconnect()
    window.painted.connect(window.begin)
    with qtbot.waitSignals([window.data_shown, runner.opened], timeout=20_000):
        window.show()
    # The first page says by itself what is late.
    window.pages.turn_to("plans")
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
    yield window
    window.closing.stays = lambda: False
    window.close()
    assert runner.close(60)
    window.deleteLater()


def keep_in_tray(window, settle):
    """Have the window stay in the tray; returns what reminds there."""
    window.operations.read(
        lambda services: services.reminders.set_settings(
            replace(services.reminders.settings, tray=True)
        ),
        lambda _none: None,
    )
    reminding = Reminding(window)
    reminding.look()
    settle(window)
    return reminding


def test_at_start_a_band_says_what_is_late_and_leads_there(summer, settle):
    reminding = Reminding(summer)
    reminding.look()
    settle(summer)
    band = reminding.band
    assert band.isVisible()
    assert band.heading.text().startswith("Việc hôm nay: 4 quá hạn")
    assert band.lines[0].text().startswith("Quá hạn 4 nhiệm vụ")
    assert band.late_button.isVisible()
    assert not band.clock_button.isVisible()
    band.late_button.click()
    settle(summer)
    assert not band.isVisible()
    assert summer.pages.here == "plans"
    assert summer.pages.page("plans")._filter.filter.overdue


def test_over_the_first_page_nothing_is_said_twice(summer, settle):
    summer.pages.turn_to("today")
    settle(summer)
    reminding = Reminding(summer)
    reminding.look()
    settle(summer)
    assert not reminding.band.isVisible()
    assert summer.pages.page("today").late.number == 4


def test_it_is_said_once_and_not_again_after_a_restart(summer, settle):
    first = Reminding(summer)
    first.look()
    settle(summer)
    first.band.read_button.click()
    again = Reminding(summer)
    again.look()
    settle(summer)
    assert not again.band.isVisible()
    assert again.timer.isActive()


def test_one_timer_waits_until_it_is_worth_looking_again(summer, settle):
    reminding = Reminding(summer)
    reminding.look()
    settle(summer)
    assert reminding.findChildren(QTimer) == [reminding.timer]
    assert reminding.timer.isSingleShot()
    assert reminding.timer.interval() == 60 * 60_000


def test_another_day_has_the_pages_read_again(summer, settle):
    reminding = Reminding(summer)
    reminding.look()
    settle(summer)
    seen = []
    for name in ("plans", "reports"):
        page = summer.pages.page(name)
        page.refresh = lambda changes, name=name: seen.append((name, changes))
    summer.pages.turn_to("plans")
    reminding.look()
    settle(summer)
    assert seen == [], "the same day"
    reminding._day -= datetime.timedelta(days=1)
    reminding.look()
    settle(summer)
    assert [name for name, _changes in seen] == ["plans"]
    assert seen[0][1].touches(Kind.TASK)
    summer.pages.turn_to("reports")
    assert [name for name, _changes in seen] == ["plans", "reports"]
    assert summer.status_line._saved.isHidden(), "nothing was saved by that"


def test_letters_can_be_opened_from_the_band(summer, settle):
    from kehoach_desktop.ui.letters.dialog import LettersDialog

    reminding = Reminding(summer)
    reminding.look()
    settle(summer)
    reminding.band.press_button.click()
    settle(summer)
    (dialog,) = summer.findChildren(LettersDialog)
    assert dialog.units.rows
    dialog.reject()


def test_a_doubtful_clock_is_a_question_that_can_be_answered(summer, settle, ask_of):
    now = datetime.datetime(2031, 4, 21, 8)
    ask_of(summer, lambda services: services.reminders.take(now.replace(year=2026)))
    found = ask_of(summer, lambda services: services.reminders.take(now))
    reminding = Reminding(summer)
    reminding.say(found)
    assert reminding.band.clock_button.isVisible()
    assert not reminding.band.late_button.isVisible()
    reminding.band.clock_button.click()
    settle(summer)
    trusted = ask_of(summer, lambda services: services.reminders.look().decision.memory.seen)
    assert trusted == SUMMER


@pytest.fixture
def ask_of(qtbot):
    def ask(window, call):
        found = []
        window.operations.read(call, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        return found[0]

    return ask


# --- the tray ------------------------------------------------------------------------


@pytest.mark.usefixtures("trayed")
def test_without_the_option_closing_closes(summer, settle):
    reminding = Reminding(summer)
    reminding.look()
    settle(summer)
    assert reminding.tray is None
    assert QApplication.quitOnLastWindowClosed()


def test_where_there_is_no_tray_closing_closes(summer, settle, monkeypatch):
    monkeypatch.setattr(module, "has_tray", lambda: False)
    reminding = keep_in_tray(summer, settle)
    assert reminding.tray is None
    assert not summer.closing.stays()


@pytest.mark.usefixtures("trayed")
def test_closing_hides_saves_and_keeps_the_folder(qtbot, summer, settle, data):
    reminding = keep_in_tray(summer, settle)
    page = summer.pages.page("plans")
    saved = []
    page.flush = lambda: saved.append(True) or True
    with qtbot.waitSignal(summer.closing.stayed):
        summer.close()
    assert saved, "what is being typed is saved"
    assert not summer.isVisible()
    assert not summer.is_closing
    assert not QApplication.quitOnLastWindowClosed()
    with pytest.raises(UnusableStore):
        FolderLock.take(data)
    assert [heading for heading, _lines in reminding.tray.said] == ["Kế hoạch vẫn chạy ở đây"]
    reminding.tray.wanted.emit()
    assert summer.isVisible()
    summer.close()
    assert len(reminding.tray.said) == 1, "that it goes on is told once"


@pytest.mark.usefixtures("trayed")
def test_a_change_on_its_way_is_waited_for_before_hiding(qtbot, summer, settle):
    keep_in_tray(summer, settle)
    done = []
    summer.operations.change(
        lambda services: services.plans.add_plan("Kế hoạch vừa thêm", 2026), done.append
    )
    summer.close()
    assert summer.isVisible()
    with qtbot.waitSignal(summer.closing.stayed, timeout=20_000):
        pass
    assert done
    assert not summer.isVisible()


@pytest.mark.usefixtures("trayed")
def test_a_page_that_keeps_what_is_typed_keeps_the_window_open(summer, settle):
    keep_in_tray(summer, settle)
    page = summer.pages.page("plans")
    page.flush = lambda: False
    summer.close()
    assert summer.isVisible()
    page.flush = lambda: True


@pytest.mark.usefixtures("trayed")
def test_hidden_it_speaks_from_the_tray_and_shown_in_the_window(summer, settle):
    reminding = keep_in_tray(summer, settle)
    reminding.band.hide()
    summer.close()
    reminding.tray.said.clear()
    memory = Memory()
    found = Reminder(
        datetime.datetime(2026, 7, 6, 8),
        Decision(Why.DAILY, memory, datetime.datetime(2026, 7, 6, 9)),
        Facts(),
        "Việc hôm nay: 1 quá hạn",
        ("Một việc.",),
    )
    reminding.say(found)
    assert reminding.tray.said == [("Việc hôm nay: 1 quá hạn", ["Một việc."])]
    reminding.tray.today_wanted.emit()
    assert summer.isVisible()
    assert reminding.band.isVisible(), "whoever opens the window can read it there"
    reminding.say(found)
    assert len(reminding.tray.said) == 1


@pytest.mark.usefixtures("trayed")
def test_the_trays_menu_ends_the_program(qtbot, summer, settle, data):
    reminding = keep_in_tray(summer, settle)
    summer.close()
    with qtbot.waitSignal(summer.closing.ended, timeout=20_000):
        reminding.tray.leave_wanted.emit()
    FolderLock.take(data).release()


@pytest.mark.usefixtures("trayed")
def test_leaving_that_is_called_off_leaves_closing_as_it_was(summer, settle):
    reminding = keep_in_tray(summer, settle)
    page = summer.pages.page("plans")
    page.flush = lambda: False
    reminding.tray.leave_wanted.emit()
    page.flush = lambda: True
    summer.close()
    assert not summer.isVisible()
    assert not summer.is_closing


@pytest.mark.usefixtures("trayed")
def test_turning_the_option_off_takes_the_sign_away(qtbot, summer, settle):
    reminding = keep_in_tray(summer, settle)
    sign = reminding.tray
    summer.operations.read(
        lambda services: services.reminders.set_settings(
            replace(services.reminders.settings, tray=False)
        ),
        lambda _none: summer.operations.reminders_changed.emit(),
    )
    settle(summer)
    qtbot.waitUntil(lambda: sign.removed)
    assert reminding.tray is None
    assert QApplication.quitOnLastWindowClosed()


def test_a_click_on_the_sign_or_its_words_opens_the_window(qtbot):
    tray = Tray()
    with qtbot.waitSignal(tray.wanted):
        tray.icon.messageClicked.emit()
    with qtbot.waitSignal(tray.wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    actions = tray.menu.actions()
    assert [action.text() for action in actions] == ["Mở", "Hôm nay…", "Thoát"]
    for action, asked in zip(
        actions, (tray.wanted, tray.today_wanted, tray.leave_wanted), strict=True
    ):
        with qtbot.waitSignal(asked):
            action.trigger()
    tray.remove()


@pytest.mark.usefixtures("trayed")
def test_begun_hidden_the_window_reads_its_data_and_is_shown_once(qtbot, data):
    runner = Operations(lambda: open_application(data, SUMMER))
    window = MainWindow(runner)
    window.painted.connect(window.begin)
    with qtbot.waitSignals([window.data_shown, runner.opened], timeout=20_000):
        window.begin()
    arrivals = window.arrivals
    reminding = Reminding(window, kept_in_tray=True)
    assert reminding.tray is not None, "whatever the settings say"
    assert not window.isVisible()
    with qtbot.waitSignal(window.painted):
        window.answer(None)
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
    assert window.arrivals is arrivals
    assert window.pages.here
    window.closing.leave()
    assert runner.close(60)
    window.deleteLater()
