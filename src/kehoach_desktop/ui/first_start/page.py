"""Asks at the first start which commune this computer works for, and whom it reports to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.domain.office import Commune
from kehoach_desktop.ui.operations import Operations

_PAUSE = 150
_WIDTH = 560
_ALL_NEW = Changes("tạo cơ quan mẫu", {Kind.OFFICE: frozenset({""})}, structure=True)
_COMMUNE = Qt.ItemDataRole.UserRole


class FirstStart(QWidget):
    """Search a commune, look at the suggested superior, begin; or look at the sample office."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._suggested = ""
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Gõ tên xã, phường, không cần dấu: tan lap tay ninh"))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.list = QListWidget()
        self.list.setProperty("look", "card")
        self.list.setFixedHeight(212)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Xã, phường tìm thấy"))
        self.superior = QLineEdit()
        self.superior.setEnabled(False)
        self.begin_button = QPushButton(self.tr("Bắt đầu"))
        self.begin_button.setProperty("look", "primary")
        self.begin_button.setEnabled(False)
        self.sample_button = QPushButton(self.tr("Xem thử với xã mẫu"))
        self.sample_button.setToolTip(
            self.tr("Nạp số liệu của một xã hư cấu để xem chương trình làm được gì")
        )
        self._problem = QLabel()
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self.words.textChanged.connect(lambda: self._pause.start())
        self.list.currentItemChanged.connect(lambda _now, _before: self._has_chosen())
        self.list.itemActivated.connect(lambda _item: self._set_up())
        self.begin_button.clicked.connect(self._set_up)
        self.sample_button.clicked.connect(self._fill_sample)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Chương trình này làm việc cho xã, phường nào?"))
        heading.setProperty("look", "title")
        text = QLabel(
            self.tr(
                "Tên cơ quan dùng để đặt tên báo cáo và lập sẵn danh sách các phòng, đơn vị. "
                "Sau này vẫn sửa được ở mục Thiết lập."
            )
        )
        text.setProperty("look", "muted")
        text.setWordWrap(True)
        under = QLabel(self.tr("Báo cáo lên cơ quan cấp trên"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        inside = QVBoxLayout()
        inside.setSpacing(10)
        text.setFixedWidth(_WIDTH)
        for widget in (heading, text, self.words, self.list, under, self.superior):
            inside.addWidget(widget)
        inside.addWidget(self._problem)
        inside.addLayout(buttons)
        # Stretches instead of an alignment: only so do wrapped lines get their height.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addLayout(inside)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(line)
        layout.addStretch(2)
        self._problem.hide()

    def begin(self) -> None:
        """Put the cursor into the search and show the first communes."""
        self.words.setFocus()
        self._search()

    # --- choosing --------------------------------------------------------------------

    def _search(self) -> None:
        words = self.words.text()
        self._operations.read(
            lambda services: services.office.communes(words),
            self._show,
            owner=self,
            key="communes",
        )

    def _show(self, communes: list[Commune]) -> None:
        self.list.clear()
        for commune in communes:
            item = QListWidgetItem(f"{commune.name} — {commune.province}")
            item.setData(_COMMUNE, commune)
            self.list.addItem(item)
        if communes and self.words.text().strip():
            self.list.setCurrentRow(0)
        elif not communes:
            typed = bool(self.words.text().strip())
            item = QListWidgetItem(
                self.tr("Không tìm thấy. Thử gõ ít chữ hơn, ví dụ: tan lap")
                if typed
                else self.tr("Danh sách hiện ra khi anh/chị gõ.")
            )
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)

    def _commune(self) -> Commune | None:
        item = self.list.currentItem()
        commune = item.data(_COMMUNE) if item is not None else None
        return commune if isinstance(commune, Commune) else None

    def _has_chosen(self) -> None:
        commune = self._commune()
        self.begin_button.setEnabled(commune is not None)
        self.superior.setEnabled(commune is not None)
        if commune is None:
            return
        self._operations.read(
            lambda services: services.office.suggest_superior(commune),
            self._suggest,
            owner=self,
            key="superior",
        )

    def _suggest(self, superior: str) -> None:
        if self.superior.text() in ("", self._suggested):
            self.superior.setText(superior)
            self.superior.setCursorPosition(0)
        self._suggested = superior

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk through the list while typing goes on; Enter begins."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.list.count():
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._set_up()
                return True
        return super().eventFilter(watched, event)

    # --- beginning -------------------------------------------------------------------

    def _set_up(self) -> None:
        commune = self._commune()
        if commune is None or not self.isEnabled():
            return
        superior = self.superior.text()
        self.setEnabled(False)
        self._operations.change(
            lambda services: services.office.set_up(commune.code, superior),
            failed=self._has_failed,
            owner=self,
        )

    def _fill_sample(self) -> None:
        self.setEnabled(False)
        self._operations.long(
            lambda services, _monitor: (services.sample.fill(), _ALL_NEW),
            title=self.tr("Nạp số liệu xã mẫu"),
            failed=self._has_failed,
            owner=self,
            writes=True,
        )

    def _has_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, KehoachError):
            self._problem.setText(str(error))
            self._problem.show()
