"""Opens the checks of a plan and the letters from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach_desktop.ui.operations import Operations


class ChecksStart(QObject):
    """``wanted`` brings the NodeKey of a row that a check leads to in the tree."""

    wanted = Signal(object)

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations, self._page = operations, page

    def menu(self, plan_id: Callable[[], str]) -> QMenu:
        """Return the menu of the checks; ``plan_id`` says what plan is in hand, if any."""
        menu = QMenu(self._page)
        self.add_to(menu, plan_id)
        menu.addSeparator()
        menu.addAction(self.tr("Thư đôn đốc…")).triggered.connect(lambda: self.press_units())
        return menu

    def add_to(self, menu: QMenu, plan_id: Callable[[], str]) -> None:
        """Add the two checks of a plan to a menu."""
        clear = menu.addAction(self.tr("Kiểm tra 6 rõ…"))
        clear.triggered.connect(lambda: self.check_clear(plan_id()))
        cover = menu.addAction(self.tr("Đối chiếu với kế hoạch cấp trên…"))
        cover.triggered.connect(lambda: self.compare(plan_id()))

    def check_clear(self, plan_id: str = "") -> None:
        """Show what is not clear in a plan."""
        from kehoach_desktop.ui.plan_checks.six_clear_dialog import SixClearDialog

        dialog = SixClearDialog(self._operations, plan_id, self._page.window())
        dialog.wanted.connect(self.wanted)
        dialog.open()

    def compare(self, plan_id: str = "") -> None:
        """Show what of a higher plan no task of this one answers."""
        from kehoach_desktop.ui.plan_checks.coverage_dialog import CoverageDialog

        dialog = CoverageDialog(self._operations, plan_id, self._page.window())
        dialog.wanted.connect(self.wanted)
        dialog.open()

    def press_units(self) -> None:
        """Show whom to press, and write the letters."""
        from kehoach_desktop.ui.letters.dialog import LettersDialog

        LettersDialog(self._operations, parent=self._page.window()).open()
