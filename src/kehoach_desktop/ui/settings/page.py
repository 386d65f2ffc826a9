"""The page of the office: whom it reports to, who signs, its units, days off, reminders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.office import Office
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.settings.holidays_tab import HolidaysTab
from kehoach_desktop.ui.settings.reminders_tab import RemindersTab
from kehoach_desktop.ui.settings.units_table import UnitsTable
from kehoach_desktop.ui.unsaved_words import reason
from kehoach_desktop.ui.widgets.field_form import FieldForm
from kehoach_desktop.ui.widgets.page_head import PageHead


class SettingsPage(Page):
    """The office's fields, which save as one goes, beside its units; days off; reminders."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.form = FieldForm(label_width=132)
        for name, label, lines in (
            ("name", self.tr("Tên cơ quan"), 1),
            ("superior", self.tr("Cơ quan cấp trên"), 1),
            ("place", self.tr("Địa danh trên báo cáo"), 1),
            ("symbol_suffix", self.tr("Ký hiệu báo cáo"), 1),
            ("signer_authority", self.tr("Thẩm quyền ký"), 4),
            ("signer_name", self.tr("Người ký"), 1),
            ("recipients", self.tr("Nơi nhận"), 8),
        ):
            self.form.add_field(name, label, lines)
        self.form.field("symbol_suffix").setPlaceholderText("BC-UBND")
        self.form.note(
            "signer_authority", self.tr("Mỗi dòng một chức danh (Shift+Enter xuống dòng)")
        )
        self.form.note("recipients", self.tr("Mỗi dòng một nơi nhận (Shift+Enter xuống dòng)"))
        self.form.edited.connect(self._save)
        self._named_day = QCheckBox(
            self.tr("“Trước ngày 15/11”: đúng ngày 15 vẫn tính là đúng hạn")
        )
        self._named_day.toggled.connect(self._save_named_day)
        self.units = UnitsTable(operations)
        self.holidays = HolidaysTab(operations)
        self.reminders = RemindersTab(operations)
        self._lay_out()
        self._entered = False

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(_heading(self.tr("Cơ quan và người ký")))
        column.addWidget(self.form)
        column.addSpacing(6)
        column.addWidget(_heading(self.tr("Cách tính hạn")))
        column.addWidget(self._named_day)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(left)
        office = QWidget()
        columns = QHBoxLayout(office)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(area, 1)
        columns.addWidget(self.units, 1)
        self.tabs = QTabWidget()
        self.tabs.setStyleSheet("QTabWidget::tab-bar { left: 16px; }")
        self.tabs.addTab(office, self.tr("Cơ quan"))
        self.tabs.addTab(self.holidays, self.tr("Ngày nghỉ"))
        self.tabs.addTab(self.reminders, self.tr("Nhắc việc"))
        self.tabs.currentChanged.connect(lambda _at: self._read_reminders())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PageHead(self.tr("Thiết lập")))
        layout.addWidget(self.tabs, 1)

    # --- the window's side -----------------------------------------------------------

    def enter(self) -> None:
        """Read the office on the first visit."""
        if not self._entered:
            self._entered = True
            self._read(fresh=True)
            self.units.read()
            self.holidays.read()
        self._read_reminders()

    def _read_reminders(self) -> None:
        if self.tabs.currentWidget() is self.reminders:
            # What would be said changes with every hour, and the system by other hands.
            self.reminders.read()

    def refresh(self, changes: Changes) -> None:
        """Read again what an undo or another page changed."""
        if changes.touches(Kind.OFFICE):
            self._read(fresh=False)
            self.holidays.read()
        if changes.touches(Kind.UNIT):
            self.units.read()

    def flush(self) -> bool:
        """Save what is being typed."""
        self.form.commit()
        self.units.send_again()
        self.reminders.save()
        return True

    # --- reading and saving ----------------------------------------------------------

    def _read(self, fresh: bool) -> None:
        self.operations.read(
            lambda services: (services.office.own(), services.office.named_day_counts()),
            lambda found: self._show(*found, fresh),
            owner=self,
            key="office",
        )

    def _show(self, office: Office | None, named_day: bool, fresh: bool) -> None:
        if office is None:
            return
        self.form.load(
            {
                "name": office.name,
                "superior": office.superior,
                "place": office.place,
                "symbol_suffix": office.symbol_suffix,
                "signer_authority": "\n".join(office.signer_authority),
                "signer_name": office.signer_name,
                "recipients": "\n".join(office.recipients),
            },
            fresh,
        )
        self._named_day.blockSignals(True)
        self._named_day.setChecked(named_day)
        self._named_day.blockSignals(False)

    def _save(self, field: str, text: str) -> None:
        self.operations.change(
            lambda services: services.office.edit_office(field, text),
            lambda _changes: self.form.saved(field),
            failed=lambda error: self.form.fail(field, error),
            owner=self,
        )

    def _save_named_day(self, counts: bool) -> None:
        def failed(error: Exception) -> None:
            self.operations.problem.emit(reason(error))
            # The box shows what is stored, not what was wished.
            self._read(fresh=False)

        self.operations.change(
            lambda services: services.office.set_named_day_counts(counts),
            failed=failed,
            owner=self,
        )


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "heading")
    return label
