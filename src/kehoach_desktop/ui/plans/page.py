"""The page of plans and their tasks."""

from __future__ import annotations

from kehoach_desktop.ui.page import Page


class PlansPage(Page):
    """Plans and their tasks in one tree, with what is known of the chosen one beside it."""

    def enter(self) -> None:
        """Show what there is."""
        self.shown.emit()
