"""Menus that say what a column of a table in the source holds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.domain.drafts.draft import DraftColumn, DraftTable
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse

_Choose = Callable[[ColumnChoice], object]
_LONGEST = 38

translate = QCoreApplication.translate


def use_words(use: ColumnUse) -> str:
    """Return what a use of a column is called."""
    return {
        ColumnUse.NUMBER: translate("ColumnMenu", "số thứ tự"),
        ColumnUse.TASK: translate("ColumnMenu", "nhiệm vụ"),
        ColumnUse.GROUP: translate("ColumnMenu", "nhóm nhiệm vụ"),
        ColumnUse.LEAD: translate("ColumnMenu", "chủ trì"),
        ColumnUse.COORDINATING: translate("ColumnMenu", "phối hợp"),
        ColumnUse.DEADLINE: translate("ColumnMenu", "thời hạn"),
        ColumnUse.DELIVERABLE: translate("ColumnMenu", "kết quả"),
        ColumnUse.HEAD: translate("ColumnMenu", "người đứng đầu"),
        ColumnUse.INDICATOR: translate("ColumnMenu", "chỉ tiêu"),
        ColumnUse.MEASURE_UNIT: translate("ColumnMenu", "đơn vị tính"),
        ColumnUse.TARGET: translate("ColumnMenu", "mục tiêu"),
        ColumnUse.NOTE: translate("ColumnMenu", "ghi chú"),
        ColumnUse.SKIP: translate("ColumnMenu", "bỏ qua"),
    }[use]


def table_menu(table: DraftTable, choose: _Choose, parent: QWidget) -> QMenu:
    """Return a menu of all columns of a table, each with what it may hold."""
    menu = QMenu(parent)
    for place, column in enumerate(table.columns, 1):
        use = use_words(column.use) if column.use else translate("ColumnMenu", "vào ghi chú")
        inner = menu.addMenu(f"{_name(column, place)}  →  {use}")
        _fill(inner, table, column, choose)
    return menu


def column_menu(table: DraftTable, column: DraftColumn, choose: _Choose, parent: QWidget) -> QMenu:
    """Return a menu of what one column may hold."""
    menu = QMenu(parent)
    place = table.columns.index(column) + 1
    words = translate("ColumnMenu", "{column} là:").format(column=_name(column, place))
    menu.addAction(words).setEnabled(False)
    _fill(menu, table, column, choose)
    return menu


def _fill(menu: QMenu, table: DraftTable, column: DraftColumn, choose: _Choose) -> None:
    group = QActionGroup(menu)
    for use in ColumnUse:
        if use in (ColumnUse.NOTE, ColumnUse.INDICATOR):
            menu.addSeparator()
        action = menu.addAction(use_words(use))
        action.setCheckable(True)
        action.setChecked(use is column.use)
        group.addAction(action)
        choice = ColumnChoice(table.number, column.index, use)
        action.triggered.connect(lambda _checked=False, choice=choice: choose(choice))


def _name(column: DraftColumn, place: int) -> str:
    heading = " ".join(column.heading.split())
    if len(heading) > _LONGEST:
        heading = heading[:_LONGEST].rsplit(" ", 1)[0] + " …"
    words = translate("ColumnMenu", "Cột {n}").format(n=place)
    return f"{words} “{heading}”" if heading else words
