"""What is read in and is no plan: it gets a dialog of its own over the import page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from kehoach_desktop.domain.drafts.draft import PlanDraft
    from kehoach_desktop.services.models.bundle_model import BundleLook
    from kehoach_desktop.ui.page import Page


def show_progress_list(
    draft: PlanDraft, page: Page, as_plan: Callable[[str], object] | None = None
) -> None:
    """Offer the rows of a tracking list as progress of a period, or the list as a plan.

    ``as_plan`` is called with the key of the period chosen.
    """
    from kehoach_desktop.ui.importing.progress_list_dialog import ProgressListDialog

    dialog = ProgressListDialog(draft, page.operations, page.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.taken.connect(lambda: page.go_to.emit("monthly", None))
    if as_plan is not None:
        dialog.wanted_as_plan.connect(as_plan)
    dialog.open()


def show_bundle(look: BundleLook, page: Page) -> None:
    """Offer to take a bundle."""
    from kehoach_desktop.ui.bundles.dialog import BundleDialog

    dialog = BundleDialog(look, page.operations, page.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.wanted.connect(lambda plan_id: page.go_to.emit("plans", plan_id))
    dialog.open()
