"""The report's figures and annexes as a workbook, ready to print and to count with."""

from collections.abc import Callable
from pathlib import Path

from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.writing.files import publish
from kehoach_desktop.writing.row_steps import row_steps

MANY_ROWS = 10_000
"""From this many rows of annexes on XlsxWriter writes: faster, but a second library to load."""


class ExcelWriter:
    """Writes reports as workbooks, set in Times New Roman by name."""

    suffix = ".xlsx"
    font_notice = ""

    def __init__(self, many_rows: int = MANY_ROWS) -> None:
        self._many_rows = many_rows

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        """Return the bytes of the workbook; raises Cancelled."""
        row_done = row_steps(report, monitor, "Đang tạo tệp Excel…")
        rows = sum(len(annex.rows) for annex in report.annexes)
        return self._engine(rows)(report, row_done)

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        """Write the workbook whole or not at all."""
        publish(path, self.render(report, monitor))

    def _engine(self, rows: int) -> Callable[[Report, Callable[[], None]], bytes]:
        if rows >= self._many_rows:
            from kehoach_desktop.writing.excel_large import render_large

            return render_large
        from kehoach_desktop.writing.excel_small import render_small

        return render_small
