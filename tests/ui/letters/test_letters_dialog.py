"""The letters in the window: whom, for what, ticked and written at once."""

import datetime
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.ui.kept_settings import kept_settings
from kehoach_desktop.ui.letters.dialog import LettersDialog
from kehoach_desktop.ui.letters.unit_model import LATE, TICK, UNIT
from kehoach_desktop.ui.operations import Operations

SUMMER = datetime.date(2026, 7, 5)
SPRING = datetime.date(2026, 2, 1)


@pytest.fixture
def run(qtbot, data):
    """The runner over the sample office on another day."""
    made = []

    def make(today):
        runner = Operations(lambda: open_application(data, today))
        made.append(runner)
        with qtbot.waitSignal(runner.opened):
            runner.start()
        return runner

    yield make
    for runner in made:
        assert runner.close(60)


@pytest.fixture
def show(qtbot, run, tmp_path):
    def show(today=SUMMER, units=()):
        runner = run(today)
        dialog = LettersDialog(runner, units)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.folder = tmp_path / "thư đôn đốc"
        dialog.show()
        qtbot.waitUntil(lambda: not runner.is_busy)
        return dialog

    return show


def wait(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog._operations.is_busy, timeout=60_000)


def units(dialog):
    return [one.unit for one in dialog.units.rows]


def test_each_unit_stands_with_its_counts_and_its_tasks(show):
    dialog = show()
    assert len(units(dialog)) > 1
    for at, one in enumerate(dialog.units.rows):
        dialog.unit_table.setCurrentIndex(dialog.units.index(at, UNIT))
        assert dialog.tasks.rowCount() == len(one.late) + len(one.missed) + len(one.soon)
        shown = dialog.units.index(at, LATE).data()
        late = [f"▲ {len(one.late)}"] if one.late else []
        missed = [f"▲ {one.missed_count} kỳ"] if one.missed else []
        assert (shown or "").split("\n") == ([*late, *missed] or [""])
    assert dialog.apply_button.text() == f"Tạo {len(dialog.units.chosen)} thư"


def test_one_press_writes_a_letter_for_each_ticked_unit(qtbot, show):
    dialog = show()
    dialog.units.toggle(0)
    left_out = dialog.units.rows[0].unit
    dialog.apply_button.click()
    assert not dialog.apply_button.isEnabled()
    wait(qtbot, dialog)
    written = sorted(path.name for path in dialog.folder.iterdir())
    assert len(written) == 2 * (len(units(dialog)) - 1)
    assert sorted(path.name for path in dialog.files.paths) == written
    assert dialog.files.isVisible()
    for path in dialog.folder.glob("*.docx"):
        with ZipFile(path) as archive:
            assert left_out not in archive.read("word/document.xml").decode("utf-8")


def test_only_the_kinds_asked_for_are_written_and_remembered(qtbot, show):
    dialog = show()
    dialog.pdf.setChecked(False)
    dialog.apply_button.click()
    wait(qtbot, dialog)
    assert {path.suffix for path in dialog.folder.iterdir()} == {".docx"}
    dialog.word.setChecked(False)
    assert not dialog.apply_button.isEnabled()
    assert kept_settings().value("letters/kinds") == ""


def test_units_of_another_page_are_ticked_alone(show):
    first = show()
    one = next(unit for unit in first.units.rows if unit.unit_id)
    first._operations.close(60)
    dialog = show(units=[one.unit_id])
    assert [unit.unit for unit in dialog.units.chosen] == [one.unit]
    dialog.units.tick_all(True)
    assert len(dialog.units.chosen) == len(units(dialog))


def test_a_tick_goes_by_key_and_by_click(qtbot, show):
    dialog = show()
    count = len(dialog.units.chosen)
    dialog.unit_table.setFocus()
    qtbot.keyClick(dialog.unit_table, Qt.Key.Key_Space)
    assert len(dialog.units.chosen) == count - 1
    tick = dialog.units.index(0, TICK)
    dialog.units.setData(tick, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert len(dialog.units.chosen) == count


def test_where_nobody_is_late_the_page_says_so_and_more_days_can_be_asked(qtbot, show):
    dialog = show(SPRING)
    assert dialog._views.currentWidget() is dialog._notice
    assert not dialog.apply_button.isEnabled()
    dialog.days.setValue(330)
    wait(qtbot, dialog)
    assert dialog.units.rows
    assert dialog._views.currentWidget() is not dialog._notice
    assert int(kept_settings().value("letters/days")) == 330


def test_a_folder_that_takes_nothing_is_told_of_and_the_dialog_goes_on(qtbot, show, tmp_path):
    dialog = show()
    (tmp_path / "một tệp").write_text("", "utf-8")
    dialog.folder = tmp_path / "một tệp"
    dialog.apply_button.click()
    wait(qtbot, dialog)
    assert "▲" in dialog.said.text()
    assert "vẫn nằm trong thư mục" in dialog.said.text()
    assert dialog.apply_button.isEnabled()


def test_stopping_keeps_what_was_written(qtbot, show):
    dialog = show()
    jobs = []
    dialog._operations.long_started.connect(lambda job: (jobs.append(job), job.cancel()))
    dialog.apply_button.click()
    wait(qtbot, dialog)
    assert len(jobs) == 1
    assert dialog.said.text().startswith("Đã dừng.")
    assert dialog.apply_button.isEnabled()


def test_the_error_is_the_services_own(qtbot, show, monkeypatch):
    dialog = show()

    def refuse(*_words, **_more):
        raise UnusableFile("Ổ đĩa đã đầy.")

    monkeypatch.setattr("kehoach_desktop.writing.word.WordWriter.write", refuse)
    dialog.apply_button.click()
    wait(qtbot, dialog)
    assert "Ổ đĩa đã đầy." in dialog.said.text()
