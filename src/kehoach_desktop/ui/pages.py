"""The pages of the window, each loaded on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page


def _plans(operations: Operations) -> Page:
    from kehoach_desktop.ui.plans.page import PlansPage

    return PlansPage(operations)


def _importing(operations: Operations) -> Page:
    from kehoach_desktop.ui.importing.page import ImportPage

    return ImportPage(operations)


def _monthly(operations: Operations) -> Page:
    from kehoach_desktop.ui.monthly.page import MonthlyPage

    return MonthlyPage(operations)


def _reports(operations: Operations) -> Page:
    from kehoach_desktop.ui.reports.page import ReportsPage

    return ReportsPage(operations)


def _settings(operations: Operations) -> Page:
    from kehoach_desktop.ui.settings.page import SettingsPage

    return SettingsPage(operations)


@dataclass(frozen=True)
class PageEntry:
    """A line of the navigation; ``low`` stands at its foot."""

    name: str
    label: str
    icon: str
    make: Callable[[Operations], Page]
    low: bool = False

    @property
    def title(self) -> str:
        """The label in the officer's language."""
        return QCoreApplication.translate("Pages", self.label)


PAGES = (
    PageEntry("plans", QT_TRANSLATE_NOOP("Pages", "Kế hoạch"), "list", _plans),
    PageEntry("importing", QT_TRANSLATE_NOOP("Pages", "Nhập văn bản"), "inbox", _importing),
    PageEntry("monthly", QT_TRANSLATE_NOOP("Pages", "Cập nhật tháng"), "pencil", _monthly),
    PageEntry("reports", QT_TRANSLATE_NOOP("Pages", "Báo cáo"), "printer", _reports),
    PageEntry("settings", QT_TRANSLATE_NOOP("Pages", "Thiết lập"), "gear", _settings, low=True),
)
"""In the order of the navigation and of Ctrl+1, Ctrl+2…"""
