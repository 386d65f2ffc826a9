"""Telling the monitor now and then how many rows of the annexes are done."""

from collections.abc import Callable

from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.services.ports.store import Monitor

_ROWS_A_STEP = 25


def row_steps(report: Report, monitor: Monitor | None, text: str) -> Callable[[], None]:
    """Return what is to be called once for the body and once for each row of the annexes."""
    if monitor is None:
        return lambda: None
    total = 1 + sum(len(annex.rows) for annex in report.annexes)
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % _ROWS_A_STEP == 0 or done in (1, total):
            monitor(done, total, text)

    return step
