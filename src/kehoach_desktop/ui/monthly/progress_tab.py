"""The month's tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.models.read_models import PasteResult, ProgressRow
from kehoach_desktop.ui.monthly.entry_tab import EntryTab
from kehoach_desktop.ui.monthly.paste_block import PasteBlock
from kehoach_desktop.ui.monthly.progress_model import ProgressModel
from kehoach_desktop.ui.operations import Operations


class ProgressTab(EntryTab):
    """The grid of tasks, kept by the progress service."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, ProgressModel())

    def read_rows(
        self, services: Application, period: str, plan_id: str | None
    ) -> Sequence[ProgressRow]:
        """Return the period's tasks."""
        return services.progress.grid(period, plan_id)

    def saving(self, id: str, field: str, value: Any) -> Callable[[Application, str], Changes]:
        """Return the call that stores one field; an emptied day is stored as none."""
        given = {field: "" if value is None else value}
        return lambda services, period: services.progress.set(id, period, **given)

    def pasting(self, services: Application, period: str, block: PasteBlock) -> PasteResult:
        """Store a pasted block as one step."""
        return services.progress.paste(period, block.cells, block.ids, block.fields)

    def copying(self, services: Application, period: str, plan_id: str | None) -> Changes:
        """Fill tasks without an entry from the period before."""
        return services.progress.copy_previous(period, plan_id)
