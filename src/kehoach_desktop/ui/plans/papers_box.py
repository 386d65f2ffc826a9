"""The box below a row's fields: a task's dossier, or a plan's recipients and who signed it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kehoach_desktop.domain.plans.papers import Dossier, PlanPapers
from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel


class PapersBox(QFrame):
    """Shows what is kept of the paper as it was printed; hidden where there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 10)
        self._layout.setSpacing(2)
        self._shown: tuple[tuple[str, str], ...] = ()

    def tell_dossiers(self, dossiers: Sequence[Dossier]) -> None:
        """Show the dossiers that explain a task."""
        self._show([part for one in dossiers for part in self._dossier(one, one.number)])

    def _dossier(self, dossier: Dossier, name: str) -> list[tuple[str, str]]:
        fields = [
            (self.tr("Căn cứ pháp lý"), dossier.legal_basis),
            (self.tr("Sự cần thiết"), dossier.urgency),
            (self.tr("Quy mô, sản phẩm"), dossier.scale_and_products),
            (self.tr("Thời gian thực hiện"), dossier.time),
            (self.tr("Kinh phí"), dossier.funding),
        ]
        heading = self.tr("Hồ sơ thuyết minh {}").format(name).strip()
        return [(heading, ""), *(field for field in fields if field[1])]

    def tell_papers(self, papers: PlanPapers) -> None:
        """Show a plan's signers, recipients and dossiers; in full those of no known task."""
        signers = "\n".join(
            ": ".join(filter(None, (" - ".join(one.role.splitlines()), one.name)))
            for one in papers.signers
        )
        recipients = "\n".join(f"• {one.name}" for one in papers.recipients)
        tied = [one for one in papers.dossiers if one.task_id]
        dossiers = "\n".join(f"• {_name(one)}" for one in tied)
        parts = [
            (self.tr("Người ký"), signers),
            (self.tr("Nơi nhận"), recipients),
            (self.tr("Hồ sơ thuyết minh nhiệm vụ"), dossiers),
        ]
        shown = [part for part in parts if part[1]]
        for one in papers.dossiers:
            if one.task_id is None:
                shown += self._dossier(one, _name(one))
        self._show(shown)

    def _show(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show headings, each with its words; one without words heads those that follow."""
        shown = tuple(parts)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._layout.takeAt(0)) is not None:
            # Between the parts stand gaps, which are no widgets.
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (heading, words) in enumerate(shown):
            if place:
                self._layout.addSpacing(6)
            self._add(heading, "small" if words else "strong")
            if words:
                self._add(words, "")

    def _add(self, words: str, look: str) -> None:
        label = WrappedLabel(copied=True)
        label.setText(words)
        if look:
            label.setProperty("look", look)
        self._layout.addWidget(label)
        label.show()


def _name(dossier: Dossier) -> str:
    return ". ".join(part for part in (dossier.number, dossier.title) if part)
