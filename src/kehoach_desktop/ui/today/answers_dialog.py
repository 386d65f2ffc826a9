"""Every unit asked for a period, and whether its answer came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kehoach_desktop.services.models.today_models import PeriodUnits, UnitAnswer
from kehoach_desktop.ui.today.list_dialog import ListDialog
from kehoach_desktop.ui.today.rows import answer_columns, answer_row, heading_row
from kehoach_desktop.ui.widgets.status_shape import Tone

if TYPE_CHECKING:
    from kehoach_desktop.ui.today.list_model import ListRow


class AnswersDialog(ListDialog):
    """Emits ``toggled`` with the unit whose mark is to be set or taken off."""

    toggled = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            self.tr("Phiếu của các đơn vị"),
            answer_columns(),
            parent,
            open_words=self.tr("Cập nhật tháng"),
        )
        self.mark_button = QPushButton()
        self.mark_button.setAutoDefault(False)
        self.mark_button.clicked.connect(self._toggle)
        self.foot.insertWidget(0, self.mark_button)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._name())

    def show_units(self, units: PeriodUnits, year: int) -> None:
        """Show the units; the one chosen before stays chosen."""
        chosen = self.view.chosen
        due = units.due
        asked = self.tr("hạn gửi {}").format(f"{due.day}/{due.month}") if due else ""
        self.say(
            " · ".join(
                part
                for part in (
                    units.label[:1].upper() + units.label[1:],
                    asked,
                    self.tr("{n} đơn vị: {a} đã gửi đủ, {p} gửi chưa đủ, {m} chưa gửi").format(
                        n=len(units.units),
                        a=len(units.answered),
                        p=len(units.partial),
                        m=len(units.missing),
                    ),
                )
                if part
            )
        )
        rows: list[ListRow] = []
        for words, tone, these in (
            (self.tr("Chưa gửi"), Tone.BAD, units.missing),
            (self.tr("Gửi chưa đủ"), Tone.DOUBT, units.partial),
            (self.tr("Đã gửi"), Tone.GOOD, units.answered),
        ):
            if these:
                rows.append(heading_row(f"{words} · {len(these)}", tone))
                rows.extend(answer_row(unit, year) for unit in these)
        self.show_rows(rows)
        if isinstance(chosen, UnitAnswer):
            for place, row in enumerate(rows):
                if isinstance(row.target, UnitAnswer) and row.target.unit_id == chosen.unit_id:
                    self.view.setCurrentIndex(self.view.list.index(place, 0))
        self._name()

    def _name(self) -> None:
        unit = self.view.chosen
        self.mark_button.setEnabled(isinstance(unit, UnitAnswer))
        if isinstance(unit, UnitAnswer) and unit.received is not None:
            self.mark_button.setText(self.tr("Bỏ đánh dấu đã nhận"))
        else:
            self.mark_button.setText(self.tr("Đánh dấu đã nhận phiếu"))

    def _toggle(self) -> None:
        unit = self.view.chosen
        if isinstance(unit, UnitAnswer):
            self.toggled.emit(unit)
