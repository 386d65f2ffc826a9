"""Dates and numbers are read and written alike, whatever the computer's region says."""

import datetime
import locale
import zipfile
from decimal import Decimal

import pytest

from kehoach_desktop.bootstrap import open_application, plan_reader

TODAY = datetime.date(2026, 7, 2)
PLAN = """\
KẾ HOẠCH
Đưa máy móc số về thôn năm 2026

STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành
1\tLắp loa thông minh\tPhòng Văn hóa - Xã hội\t30/6/2026
2\tSố hóa sổ theo dõi\tPhòng Kinh tế\t05/11/2026

STT\tChỉ tiêu\tĐơn vị tính\tMục tiêu năm 2026
1\tTỷ lệ thôn có loa\t%\t≥ 62,5
"""
# As Linux names them, as Windows does, and as its C library does.
REGIONS = {
    "C": ("C",),
    "Việt Nam": ("vi_VN.UTF-8", "vi-VN", "Vietnamese_Vietnam.1258"),
    "Đức": ("de_DE.UTF-8", "de-DE", "German_Germany.1252"),
    "Anh": ("en_GB.UTF-8", "en-GB", "English_United Kingdom.1252"),
}


@pytest.fixture(params=REGIONS)
def region(request):
    """The C library set to a region, where this computer has it."""
    before = locale.setlocale(locale.LC_ALL)
    for name in REGIONS[request.param]:
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue
        yield request.param
        locale.setlocale(locale.LC_ALL, before)
        return
    pytest.skip(f"this computer does not have the region {request.param}")


@pytest.mark.usefixtures("region")
def test_a_plan_is_read_alike(tmp_path):
    path = tmp_path / "kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    draft = plan_reader().read_file(path)
    assert [task.deadline.due for task in draft.tasks] == [
        datetime.date(2026, 6, 30),
        datetime.date(2026, 11, 5),
    ]
    (indicator,) = draft.indicators
    assert indicator.targets[0].value == Decimal("62.5")


@pytest.mark.usefixtures("region")
def test_figures_are_kept_and_reported_alike(tmp_path):
    application = open_application(tmp_path / "dữ liệu", TODAY)
    try:
        application.sample.fill()
        row = next(
            row for row in application.measurements.grid("2026-06") if row.measure_unit == "%"
        )
        application.measurements.set_text(row.indicator_id, "2026-06", "numerator", "62,5")
        application.measurements.set_text(row.indicator_id, "2026-06", "denominator", "100")
        written = application.reports.export("2026-06", tmp_path / "ra")
    finally:
        application.close()
    with zipfile.ZipFile(written.word) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    assert "62,5" in text and "62.5" not in text
    assert "30/6/2026" in text and "2026-06-30" not in text
