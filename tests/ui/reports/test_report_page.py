import io
import zipfile

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.services.models.read_models import MissingKind
from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.reports.page import ReportsPage


@pytest.fixture
def page(qtbot, operations, settled):
    page = ReportsPage(operations)
    qtbot.addWidget(page)
    operations.changed.connect(page.refresh)
    page.resize(1182, 690)
    page.show()
    with qtbot.waitSignal(page.shown, timeout=30_000):
        page.enter()
    settled()
    return page


def test_the_report_of_this_month_is_drawn_page_by_page(qtbot, page):
    view = page.preview.view
    qtbot.waitUntil(lambda: 0 in view._images, timeout=20_000)
    assert page.periods.period.key == "2026-04"
    assert len(view._boxes) > 3
    assert len(view._images) < len(view._boxes), "only pages in view are drawn"
    drawn = view._images.picture(0)
    box = view._boxes[0]
    assert abs(drawn.width() / drawn.height() - box.width / box.height) < 0.01
    dark = sum(
        drawn.pixelColor(x, y).lightness() < 100
        for x in range(0, drawn.width(), 3)
        for y in range(0, drawn.height(), 3)
    )
    assert dark > 50, "words stand on the paper"


def test_scrolling_to_the_end_draws_the_last_page(qtbot, page):
    view = page.preview.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = len(view._boxes) - 1
    qtbot.waitUntil(lambda: last in view._images, timeout=20_000)
    assert page.preview._place.text() == f"Trang {last + 1}/{last + 1}"


def test_zoom_keeps_the_shape_and_fitting_fills_the_width(page):
    view = page.preview.view
    fitted = [box.width for box in view._boxes]
    view.zoom(2)
    assert all(box.width > before for box, before in zip(view._boxes, fitted, strict=True))
    assert view._boxes[0].width == pytest.approx(fitted[0] * 1.44, abs=2)
    view.fit_width()
    assert [box.width for box in view._boxes] == fitted


def test_each_missing_entry_leads_to_its_place(qtbot, page):
    model = page.missing.missing
    rows = [model.missing_at(row) for row in range(model.rowCount())]
    by_kind = {one.kind: one for one in rows if one is not None}
    for kind, field in ((MissingKind.TASK, "task_id"), (MissingKind.INDICATOR, "indicator_id")):
        with qtbot.waitSignal(page.go_to) as went:
            page.missing.chosen.emit(by_kind[kind])
        name, target = went.args
        assert name == "monthly"
        assert isinstance(target, EntryTarget)
        assert (target.period, getattr(target, field)) == ("2026-04", by_kind[kind].id)


def test_exporting_writes_four_files_and_lists_them(qtbot, page, settled, tmp_path):
    out = tmp_path / "gửi đi"
    out.mkdir()
    page.export(out)
    qtbot.waitUntil(lambda: page.files.isVisible(), timeout=60_000)
    settled()
    assert sorted(path.suffix for path in out.iterdir()) == [".docx", ".pdf", ".xlsx", ".zip"]
    assert sorted(page.files.paths) == sorted(out.iterdir())
    bundle = next(path for path in out.iterdir() if path.suffix == ".zip")
    names = zipfile.ZipFile(io.BytesIO(bundle.read_bytes())).namelist()
    assert "manifest.json" in names and "data.json" in names
    assert page.export_button.isEnabled()


def test_a_report_that_cannot_be_written_is_told_and_can_be_tried_again(
    qtbot, page, operations, settled, tmp_path
):
    blocked = tmp_path / "tệp chứ không phải thư mục"
    blocked.write_text("x")
    with qtbot.waitSignal(operations.problem, timeout=20_000) as told:
        page.export(blocked)
    settled()
    assert told.args[0] and "Traceback" not in told.args[0]
    assert page.export_button.isEnabled()
    assert not page.files.isVisible()


def test_another_period_is_another_report(qtbot, page, settled):
    before = page.preview._pdf
    page.show_target("2026-03")
    qtbot.waitUntil(lambda: page.preview._pdf is not before, timeout=30_000)
    settled()
    assert page.periods.period.key == "2026-03"


def test_ctrl_enter_asks_where_to_write_the_report(qtbot, page, monkeypatch, tmp_path):
    written = []
    monkeypatch.setattr("kehoach_desktop.ui.reports.page.ask_folder", lambda *_: tmp_path)
    monkeypatch.setattr(page, "export", written.append)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert written == [tmp_path]
    assert "Ctrl+Enter" in page.export_button.toolTip()
