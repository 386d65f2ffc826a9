"""Begins the replacing of one plan by another: which one, then the mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.text.vietnamese import shortened

if TYPE_CHECKING:
    from kehoach_desktop.services.models.read_models import PlanSummary
    from kehoach_desktop.services.superseding.superseding import SuccessionProposal
    from kehoach_desktop.ui.operations import Operations

translate = QCoreApplication.translate
_LIVING = (PlanState.DRAFT, PlanState.IN_FORCE)


class SuccessionStart(QObject):
    """``applied`` brings the new plan's id once it replaced the old one, ``left`` if it did not."""

    applied = Signal(str)
    left = Signal(str)

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations, self._page = operations, page

    def choose_old(self, new_id: str) -> None:
        """Let the officer choose which plan this one replaces."""
        self._operations.read(
            lambda services: services.plans.plans(),
            lambda plans: self._offer(plans, new_id),
            owner=self,
        )

    def _offer(self, plans: list[PlanSummary], new_id: str) -> None:
        offices = {plan.office for plan in plans if plan.id == new_id}
        menu = QMenu(self._page)
        # A section's words are not drawn in every style; those of an action are.
        menu.addAction(self.tr("Thay thế kế hoạch nào?")).setEnabled(False)
        menu.addSeparator()
        for plan in plans:
            if plan.id != new_id and plan.state in _LIVING and plan.office in offices:
                action = menu.addAction(f"{plan.symbol}  {shortened(plan.title)}".strip())
                action.triggered.connect(
                    lambda _on=False, old_id=plan.id: self.begin(old_id, new_id)
                )
        if len(menu.actions()) == 2:  # the question and the line under it
            menu.addAction(self.tr("Không có kế hoạch nào khác đang thực hiện")).setEnabled(False)
        menu.popup(QCursor.pos())

    def begin(self, old_id: str, new_id: str) -> None:
        """Show what goes on with what, for the officer to complete."""

        def failed(error: Exception) -> None:
            self._operations.problem.emit(str(error))
            self.left.emit(new_id)

        self._operations.read(
            lambda services: services.kept_mappings.onto(
                services.superseding.propose(old_id, new_id)
            ),
            self._show,
            failed=failed,
            owner=self,
        )

    def _show(self, proposal: SuccessionProposal) -> None:
        from kehoach_desktop.ui.updating.supersede_dialog import SupersedeDialog

        dialog = SupersedeDialog(proposal, self._operations, self._page.window())
        dialog.applied.connect(self.applied)
        dialog.rejected.connect(lambda: self.left.emit(proposal.new_plan.id))
        dialog.open()


def replaced_words() -> str:
    """Return what is said once a plan has taken another one's place."""
    return translate(
        "SuccessionStart", "Kế hoạch cũ đã được thay thế, chỉ còn để xem; Ctrl+Z để lấy lại."
    )
