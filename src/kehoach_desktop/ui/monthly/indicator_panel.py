"""Below the grid: the current indicator itself, edited in place and saved as one goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.services.models.read_models import IndicatorDetails
from kehoach_desktop.ui.monthly.target_words import target_words
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.unsaved_words import unsaved_words
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.field_form import FieldForm

_HEIGHT = 222
_LABELS = 98


class IndicatorPanel(QFrame):
    """Shows one indicator; every edit is bound to the indicator it was typed for."""

    left = Signal()
    """The officer is done here; the cursor goes back into the grid."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setFixedHeight(_HEIGHT)
        self._operations = operations
        self._id = ""
        self._edit_next = False
        self._years: tuple[int | None, ...] = ()
        self._above = ElidedLabel()
        self._above.setProperty("look", "strong")
        self._close = QPushButton(self.tr("Đóng"))
        self._close.setToolTip(self.tr("Đóng phần sửa chỉ tiêu (Esc)"))
        self._close.clicked.connect(self.leave)
        self.words = FieldForm(label_width=_LABELS)
        self.words.add_field("name", self.tr("Tên chỉ tiêu"), 4)
        self.words.add_field("number", self.tr("Số"))
        self.words.add_field("measure_unit", self.tr("Đơn vị tính"))
        self.words.add_field("lead", self.tr("Chủ trì"))
        self.words.field("lead").setPlaceholderText(self.tr("Đơn vị A; Đơn vị B"))
        self.targets = FieldForm(label_width=_LABELS)
        self.remarks = FieldForm(label_width=_LABELS)
        self.remarks.add_field("note", self.tr("Ghi chú"), 4)
        for form in (self.words, self.remarks):
            form.edited.connect(self._save)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._right = QVBoxLayout()
        self._right.setSpacing(9)
        self._right.addWidget(self.targets)
        self._right.addWidget(self.remarks)
        self._right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.words)
        left.addStretch(1)
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(16, 4, 16, 10)
        columns.setSpacing(28)
        columns.addLayout(left, 1)
        columns.addLayout(self._right, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 0)
        head.addWidget(self._above, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    # --- what is shown ---------------------------------------------------------------

    def show_indicator(self, indicator_id: str) -> None:
        """Show an indicator; what was being typed is saved first, for the one it belongs to."""
        if indicator_id == self._id and self.isVisible():
            return
        self.commit()
        self._id = indicator_id
        # What is typed before the indicator's own values stand here would go to the wrong one.
        for form in self._forms():
            form.lock(True)
        self._edit_next = False
        self._read(fresh=True)
        self.show()

    def edit(self) -> None:
        """Put the cursor into the first field, now or when it has been filled."""
        self._edit_next = True

    def refresh(self, changes: Changes) -> None:
        """Read the indicator again when it may have changed."""
        if self.isVisible() and changes.touches(Kind.INDICATOR, Kind.PLAN, Kind.UNIT):
            self._read(fresh=False)

    def leave(self) -> None:
        """Save what is typed and make room for the grid again."""
        self.commit()
        self._id = ""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the grid; within an edited field it takes the edit back first."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _read(self, fresh: bool) -> None:
        indicator_id = self._id
        self._operations.read(
            lambda services: services.plans.indicator_details(indicator_id),
            lambda details: self._take(details, fresh),
            failed=self._cannot_read,
            owner=self,
            key="indicator-panel-fresh" if fresh else "indicator-panel",
        )

    def _cannot_read(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self._id = ""
            self.hide()

    def _take(self, details: IndicatorDetails, fresh: bool) -> None:
        if details.id != self._id:
            return
        name = self.tr("Chỉ tiêu {}").format(details.number).strip()
        source = details.where or self.tr("nhập tay")
        self._above.setText(
            " · ".join(part for part in (name, details.group_title, source) if part)
        )
        self.words.load(
            {
                "name": details.name,
                "number": details.number,
                "measure_unit": details.measure_unit,
                "lead": details.lead,
            },
            fresh,
        )
        self.remarks.load({"note": details.note}, fresh)
        self._take_targets(details, fresh)
        if fresh:
            for form in self._forms():
                form.lock(False)
        if self._edit_next:
            self._edit_next = False
            field = self.words.field("name")
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _take_targets(self, details: IndicatorDetails, fresh: bool) -> None:
        """Show one field for each year with a target, and one for the plan's own year."""
        by_year = {target.year: target for target in details.targets}
        years = tuple(sorted({details.plan_year, *by_year}, key=lambda year: year or 0))
        if years != self._years:
            self._years = years
            self._make_targets(details.plan_year)
            fresh = True
        self.targets.load(
            {_field(year): by_year[year].text if year in by_year else "" for year in years}, fresh
        )
        for year in years:
            target = by_year.get(year)
            words = target_words(target, details.measure_unit) if target is not None else ""
            self.targets.note(_field(year), words)
            if year is None and details.plan_year is not None:
                # Nothing says which year it is; it can be written as another year's target.
                self.targets.field(_field(year)).setEnabled(False)

    def _make_targets(self, plan_year: int | None) -> None:
        older, self.targets = self.targets, FieldForm(label_width=_LABELS)
        for year in self._years:
            label = self.tr("Mục tiêu {}").format(year) if year else self.tr("Mục tiêu")
            self.targets.add_field(_field(year), label, 3, ready=_can_be_read)
        self.targets.edited.connect(self._save)
        self._right.replaceWidget(older, self.targets)
        older.deleteLater()
        before: QWidget = self.words.field("lead")
        after = [self.targets.field(_field(year)) for year in self._years]
        for field in (*after, self.remarks.field("note"), self._close):
            QWidget.setTabOrder(before, field)
            before = field

    def _forms(self) -> tuple[FieldForm, ...]:
        return self.words, self.targets, self.remarks

    # --- editing ---------------------------------------------------------------------

    def commit(self) -> None:
        """Send everything typed to be saved."""
        if self._id:
            for form in self._forms():
                form.commit()

    def _save(self, field: str, text: str) -> None:
        indicator_id = self._id
        form = next(form for form in self._forms() if form.has(field))

        def failed(error: Exception) -> None:
            if indicator_id == self._id and form in self._forms():
                form.fail(field, error)
            else:
                # The officer is on another row by now; the refusal must still be read.
                self._operations.problem.emit(unsaved_words(error, text))

        def done(_changes: Changes) -> None:
            if indicator_id == self._id and form in self._forms():
                form.saved(field)

        self._operations.change(
            lambda services: services.plans.edit_indicator(indicator_id, field, text),
            done,
            failed=failed,
            owner=self,
        )


def _field(year: int | None) -> str:
    return f"target:{year}" if year is not None else "target"


def _can_be_read(text: str) -> bool:
    return read_target(text).comparator is not None
