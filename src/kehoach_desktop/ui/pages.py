"""The pages of the window, each loaded on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page


def _today(operations: Operations) -> Page:
    from kehoach_desktop.ui.today.page import TodayPage

    return TodayPage(operations)


def _plans(operations: Operations) -> Page:
    from kehoach_desktop.ui.plans.page import PlansPage

    return PlansPage(operations)


def _calendar(operations: Operations) -> Page:
    from kehoach_desktop.ui.calendar.page import CalendarPage

    return CalendarPage(operations)


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


translate = QCoreApplication.translate


@dataclass(frozen=True)
class PageEntry:
    """A line of the navigation; ``low`` stands at its foot."""

    name: str
    title: Callable[[], str]
    icon: str
    make: Callable[[Operations], Page]
    low: bool = False


PAGES = (
    PageEntry("today", lambda: translate("Pages", "Hôm nay"), "clock", _today),
    PageEntry("plans", lambda: translate("Pages", "Kế hoạch"), "list", _plans),
    PageEntry("calendar", lambda: translate("Pages", "Lịch"), "calendar", _calendar),
    PageEntry("importing", lambda: translate("Pages", "Nhập văn bản"), "inbox", _importing),
    PageEntry("monthly", lambda: translate("Pages", "Cập nhật tháng"), "pencil", _monthly),
    PageEntry("reports", lambda: translate("Pages", "Báo cáo"), "printer", _reports),
    PageEntry("settings", lambda: translate("Pages", "Thiết lập"), "gear", _settings, low=True),
)
"""In the order of the navigation and of Ctrl+1, Ctrl+2…"""
