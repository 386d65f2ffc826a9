"""The officer's month from beginning to end, through the window."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.operations import Operations


@pytest.fixture
def window(qtbot, tmp_path, today):
    """The window over an office that was just set up and has no plan yet."""
    folder = tmp_path / "office"
    application = open_application(folder, today)
    commune = application.office.communes("thanh mai")[0]
    application.office.set_up(commune.code)
    application.close()
    faults = []
    operations = Operations(lambda: open_application(folder, today))
    operations.fault.connect(faults.append)
    operations.problem.connect(faults.append)
    window = MainWindow(operations)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.data_shown, timeout=20_000):
        window.begin()
    qtbot.waitUntil(lambda: window.pages.here == "today", timeout=20_000)
    qtbot.waitUntil(lambda: not operations.is_busy, timeout=20_000)
    yield window
    operations.close()
    assert not faults, faults[0]


def test_a_plan_comes_in_and_the_report_goes_out(qtbot, window, word_plan, tmp_path):
    operations, pages = window.operations, window.pages

    def settle():
        qtbot.waitUntil(lambda: not operations.is_busy, timeout=30_000)

    def fill(grid, id, field, text):
        index = grid.entries.index_of(id, field)
        grid.setCurrentIndex(index)
        grid.edit(index)
        editor = grid.itemDelegate().editor
        set_text = getattr(editor, "setPlainText", None) or getattr(editor, "setCurrentText", None)
        (set_text or editor.setText)(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        settle()

    # Read in, look, take.
    assert pages.turn_to("importing")
    importing = pages.page("importing")
    importing.read_file(word_plan)
    settle()
    importing.take_button.click()
    settle()
    assert pages.here == "plans"

    # One task and one indicator of the month.
    assert pages.turn_to("monthly")
    settle()
    monthly = pages.page("monthly")
    first = next(row for row in monthly.tasks.model._rows if row.number == "1")
    fill(monthly.tasks.grid, first.task_id, "state", "Đang thực hiện")
    fill(monthly.tasks.grid, first.task_id, "result", "Đã lắp ở hai thôn <b>&")
    monthly.tabs.setCurrentIndex(1)
    share = next(row for row in monthly.indicators.model._rows if row.measure_unit == "%")
    fill(monthly.indicators.grid, share.indicator_id, "denominator", "3")
    fill(monthly.indicators.grid, share.indicator_id, "numerator", "2")

    # Typed words stay though the page is left in the middle of them.
    index = monthly.indicators.grid.entries.index_of(share.indicator_id, "note")
    monthly.indicators.grid.setCurrentIndex(index)
    monthly.indicators.grid.edit(index)
    monthly.indicators.grid.itemDelegate().editor.setPlainText("Còn thôn Đông")
    assert pages.turn_to("reports")
    settle()

    # The report is seen and written.
    reports = pages.page("reports")
    qtbot.waitUntil(lambda: bool(reports.preview.view._images), timeout=30_000)
    out = tmp_path / "out"
    out.mkdir()
    reports.export(out)
    qtbot.waitUntil(lambda: len(reports.files.paths) == 4, timeout=60_000)
    settle()
    assert sorted(path.suffix for path in out.iterdir()) == [".docx", ".pdf", ".xlsx", ".zip"]

    found = []
    operations.read(
        lambda services: (
            services.progress.grid("2026-04"),
            services.measurements.grid("2026-04"),
        ),
        found.append,
    )
    settle()
    tasks, indicators = found[0]
    task = next(row for row in tasks if row.task_id == first.task_id)
    assert (task.state, task.result) == (ReportedState.IN_PROGRESS, "Đã lắp ở hai thôn <b>&")
    figure = next(row for row in indicators if row.indicator_id == share.indicator_id)
    assert (figure.numerator, figure.denominator, figure.note) == (2, 3, "Còn thôn Đông")
    assert figure.judgement is Judgement.MET
