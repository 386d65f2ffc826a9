"""On the page of a document read in: the plans here that it updates or replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from kehoach_desktop.ui.updating.reviewed import Reviewed
from kehoach_desktop.ui.updating.succession_start import SuccessionStart, replaced_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach_desktop.domain.versions.plan_comparison import PlanComparison
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.ports.store import Monitor
    from kehoach_desktop.services.updating.kept_choices import KeptChoices
    from kehoach_desktop.services.updating.updating import HeldPlan
    from kehoach_desktop.ui.operations import Operations
    from kehoach_desktop.ui.page import Page


class UpdateOffer(QObject):
    """Gives ``button`` its words and carries out what it says; hidden where there is nothing.

    ``done`` brings the id of the plan to look at once something was applied; ``stored``
    that of a new plan left a draft because its mapping was not finished.
    """

    changed = Signal()
    done = Signal(str)
    stored = Signal(str)

    def __init__(
        self,
        button: QPushButton,
        operations: Operations,
        reviewed: Callable[[], Reviewed | None],
        page: Page,
    ) -> None:
        super().__init__(page)
        self._button, self._operations, self._page = button, operations, page
        self._reviewed = reviewed
        self._held: list[HeldPlan] = []
        self._copies: list[HeldPlan] = []
        self._succession = SuccessionStart(operations, page)
        self._succession.applied.connect(self.done)
        # Behind the page's own words, which turning to the plan brings.
        self._succession.applied.connect(lambda _new: page.told.emit(replaced_words()))
        self._succession.left.connect(self.stored)
        button.clicked.connect(self._press)
        self.clear()

    @property
    def is_made(self) -> bool:
        """Whether there is a plan here to update or replace."""
        return bool(self._held)

    @property
    def updates(self) -> bool:
        """Whether the document is a version of a plan here that can be updated."""
        return any(not held.is_replaced for held in self._held)

    def clear(self) -> None:
        """Offer nothing."""
        self._held, self._copies = [], []
        self._button.hide()

    @property
    def version(self) -> HeldPlan | None:
        """The plan here that the document is a version of, read-only or not; else ``None``."""
        return next((held for held in self._copies if not held.is_replaced), None)

    def look(self) -> None:
        """Ask which plans here the draft speaks of; its head may have been corrected."""
        reviewed = self._reviewed()
        if reviewed is None:
            self.clear()
            return
        self._operations.read(
            lambda services: services.updating.held_plans(reviewed.draft),
            self._take,
            owner=self,
            key="update-offer",
        )

    def _take(self, held: list[HeldPlan]) -> None:
        if self._reviewed() is None:
            return
        self._copies = held
        self._held = held = [one for one in held if one.is_living]
        self._button.setVisible(bool(held))
        self.changed.emit()
        if not held:
            return
        several = len(held) > 1
        words = self.tr("Cập nhật kế hoạch đang có…") if several else self._words(held[0])
        self._button.setText(words)
        self._button.setToolTip(
            self.tr("So bản này với kế hoạch đang có; chưa ghi gì trước khi bấm “Áp dụng”.")
        )

    def _words(self, held: HeldPlan) -> str:
        if held.is_replaced:
            return self.tr("Thay thế {name}…").format(name=held.name)
        return self.tr("Cập nhật kế hoạch đang có…")

    def _press(self) -> None:
        if len(self._held) == 1:
            self._begin(self._held[0])
        elif self._held:
            menu = QMenu(self._button)
            for held in self._held:
                words = (
                    self.tr("Thay thế kế hoạch {name}")
                    if held.is_replaced
                    else self.tr("Cập nhật kế hoạch {name}")
                )
                action = menu.addAction(words.format(name=held.name))
                action.triggered.connect(lambda _on=False, held=held: self._begin(held))
            menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _begin(self, held: HeldPlan) -> None:
        self._page.flush()
        reviewed = self._reviewed()
        if reviewed is None:
            return
        if held.is_replaced:
            self._store_first(reviewed, held.id)
            return
        draft, units = reviewed.draft, reviewed.units

        def compare(services: Services, _monitor: Monitor) -> tuple[PlanComparison, KeptChoices]:
            comparison = services.updating.compare(held.id, draft, units)
            return comparison, services.kept_choices.of(comparison)

        self._operations.long(
            compare,
            lambda found: self._show_changes(*found, reviewed),
            title=self.tr("Đang so với kế hoạch đang có"),
            owner=self,
            # Units chosen in the review are written for the comparison and let go again.
            writes=True,
        )

    def _show_changes(
        self, comparison: PlanComparison, kept: KeptChoices, reviewed: Reviewed
    ) -> None:
        from kehoach_desktop.ui.updating.update_dialog import UpdateDialog

        window = self._page.window()
        dialog = UpdateDialog(comparison, reviewed, self._operations, window, kept)
        dialog.applied.connect(self.done)
        dialog.open()

    def _store_first(self, reviewed: Reviewed, old_id: str) -> None:
        """Keep the new plan as a draft, then map the old one's work to it."""
        draft, units = reviewed.draft, reviewed.units
        self._operations.long(
            lambda services, monitor: services.imports.store(draft, monitor, units=units),
            lambda taken: self._succession.begin(old_id, taken[0]),
            title=self.tr("Đang nhận kế hoạch"),
            owner=self,
            writes=True,
        )
