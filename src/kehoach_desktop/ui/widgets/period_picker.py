"""Chooses a reporting period: its kind, which one, the year; one step back and forth."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kehoach_desktop.domain.days.period import Period, PeriodKind

_ROMAN = ("I", "II", "III", "IV")
_YEARS_AROUND = 5


class PeriodPicker(QWidget):
    """Shows one period; ``picked`` tells the period chosen by the officer."""

    picked = Signal(object)

    def __init__(self, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = period
        self._kind = QComboBox()
        for kind, label in (
            (PeriodKind.MONTH, self.tr("Tháng")),
            (PeriodKind.QUARTER, self.tr("Quý")),
            (PeriodKind.HALF, self.tr("6 tháng")),
            (PeriodKind.NINE_MONTHS, self.tr("9 tháng")),
            (PeriodKind.YEAR, self.tr("Cả năm")),
        ):
            self._kind.addItem(label, kind)
        self._index = QComboBox()
        self._year = QComboBox()
        for box in (self._kind, self._index, self._year):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._kind.setAccessibleName(self.tr("Loại kỳ báo cáo"))
        self._index.setAccessibleName(self.tr("Kỳ báo cáo"))
        self._year.setAccessibleName(self.tr("Năm"))
        before = self._step_button("‹", self.tr("Kỳ trước"))
        after = self._step_button("›", self.tr("Kỳ sau"))
        before.clicked.connect(lambda: self._pick(self._period.previous()))
        after.clicked.connect(lambda: self._pick(self._period.following()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (before, self._kind, self._index, self._year, after):
            layout.addWidget(widget)
        self._show()
        self._kind.activated.connect(self._change_kind)
        self._index.activated.connect(self._change)
        self._year.activated.connect(self._change)

    @property
    def period(self) -> Period:
        """The period shown."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Show a period without telling of it."""
        self._period = period
        self._show()

    def _step_button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setFixedWidth(30)
        button.setStyleSheet("padding: 5px 0;")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _show(self) -> None:
        period = self._period
        self._kind.setCurrentIndex(self._kind.findData(period.kind))
        self._index.clear()
        for index, label in enumerate(self._labels(period.kind), start=1):
            self._index.addItem(label, index)
        self._index.setCurrentIndex(self._index.findData(period.index))
        self._index.setVisible(self._index.count() > 1)
        self._year.clear()
        for year in range(period.year - _YEARS_AROUND, period.year + _YEARS_AROUND + 1):
            self._year.addItem(str(year), year)
        self._year.setCurrentIndex(_YEARS_AROUND)

    def _labels(self, kind: PeriodKind) -> list[str]:
        match kind:
            case PeriodKind.MONTH:
                return [str(month) for month in range(1, 13)]
            case PeriodKind.QUARTER:
                return list(_ROMAN)
            case PeriodKind.HALF:
                return [self.tr("đầu năm"), self.tr("cuối năm")]
            case _:
                return [""]

    def _change_kind(self) -> None:
        kind = PeriodKind(self._kind.currentData())
        old = self._period
        per_period = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6}
        # The period of the new kind that holds the old one's last month.
        index = -(-old.last_month // per_period[kind]) if kind in per_period else 1
        self._pick(Period(kind, old.year, index, old.edges))

    def _change(self) -> None:
        kind, edges = self._period.kind, self._period.edges
        year, index = int(self._year.currentData()), int(self._index.currentData() or 1)
        self._pick(Period(kind, year, index, edges))

    def _pick(self, period: Period) -> None:
        if period != self._period:
            self.show_period(period)
            self.picked.emit(period)
