"""The numbers under the tree."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.services.application import Application

# Counting by status reads every task; past this many only the totals are told.
_COUNTED_BY_STATUS = 5000
translate = QCoreApplication.translate


def read_counts(services: Application) -> str:
    """Return how many tasks there are and how they stand ("40 nhiệm vụ · 13 hoàn thành…")."""
    rows = services.tree.rows(services.tree.roots())
    total, done = sum(row.total for row in rows), sum(row.done for row in rows)
    if not rows:
        return ""
    if total > _COUNTED_BY_STATUS:
        return " · ".join((_tasks(total), _done(done)))
    counts = services.overview.status_counts()
    if not counts.total:
        return _tasks(total)
    parts = [_tasks(counts.total), _done(counts.done)]
    for number, words in (
        (counts.in_progress, translate("Counts", "{} đang làm")),
        (counts.overdue, translate("Counts", "{} quá hạn")),
        (counts.waiting, translate("Counts", "{} chờ văn bản")),
    ):
        if number:
            parts.append(words.format(number))
    return " · ".join(parts)


def _tasks(number: int) -> str:
    return translate("Counts", "{} nhiệm vụ").format(number)


def _done(number: int) -> str:
    return translate("Counts", "{} hoàn thành").format(number)
