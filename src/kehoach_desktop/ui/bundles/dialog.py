"""Shows a bundle before it is taken, takes it, and says what came of it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.changes import Kind
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.models.bundle_model import TakeOutcome

if TYPE_CHECKING:
    from kehoach_desktop.services.models.bundle_model import (
        BundleCounts,
        BundleLook,
        Manifest,
        TakeResult,
    )
    from kehoach_desktop.ui.operations import Operations

_WIDTH = 600
_LABELS = 120
_LONGEST_FACT = 200
_LONGEST_VERDICT = 500
_LONG_WORD = re.compile(r"\S{32}")


class BundleDialog(QDialog):
    """One bundle: what it is, whether it is whole, what it brings; “Nhận” or “Thôi”.

    ``wanted`` brings the id of a plan that was taken and is to be looked at now.
    """

    wanted = Signal(str)

    def __init__(
        self, look: BundleLook, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._operations = operations
        self._taking = False
        self._plan_id = ""
        self.setWindowTitle(self.tr("Gói báo cáo"))
        self.setFixedWidth(_WIDTH)
        self.heading = _text(self.tr("Gói báo cáo"), "title")
        self.verdict = _text("")
        self._frame = QFrame()
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.verdict)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(7)
        self._facts.setColumnMinimumWidth(0, _LABELS)
        self._facts.setColumnStretch(1, 1)
        self.take_button = QPushButton(self.tr("Nhận"))
        self.take_button.setProperty("look", "primary")
        self.take_button.clicked.connect(self.take)
        self.see_button = QPushButton(self.tr("Xem kế hoạch"))
        self.see_button.setProperty("look", "primary")
        self.see_button.clicked.connect(self._see)
        self.see_button.hide()
        self.leave_button = QPushButton(self.tr("Thôi"))
        self.leave_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.take_button, self.see_button, self.leave_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(self.heading)
        layout.addLayout(self._facts)
        layout.addWidget(self._frame)
        layout.addSpacing(2)
        layout.addLayout(buttons)
        self._show_facts()
        self._show_verdict()

    # --- what it is ------------------------------------------------------------------------

    def _show_facts(self) -> None:
        look = self.look
        self._add(self.tr("Tệp"), look.path.name)
        if look.manifest is not None:
            self._show_manifest(look.manifest)
        if not look.problems:
            self._add(self.tr("Tình trạng"), self.tr("✓ Còn nguyên vẹn"), "good")
        if look.counts is not None:
            self._add(self.tr("Trong gói có"), self._counted(look.counts))

    def _show_manifest(self, manifest: Manifest) -> None:
        label = Period.parse(manifest.period).label
        self.heading.setText(self.tr("Gói báo cáo {label}").format(label=label))
        self._add(self.tr("Cơ quan lập"), manifest.office_name, "strong")
        self._add(self.tr("Lần lập"), str(manifest.revision))
        made = datetime.datetime.fromisoformat(manifest.made)
        moment = self.tr("{hour}:{minute:02} ngày {day}/{month}/{year}")
        self._add(
            self.tr("Lập lúc"),
            moment.format(
                hour=made.hour,
                minute=made.minute,
                day=made.day,
                month=made.month,
                year=made.year,
            ),
        )

    def _counted(self, counts: BundleCounts) -> str:
        parts = (
            (counts.plans, self.tr("{n} kế hoạch")),
            (counts.tasks, self.tr("{n} nhiệm vụ")),
            (counts.indicators, self.tr("{n} chỉ tiêu")),
            (counts.progress, self.tr("{n} lượt cập nhật tiến độ")),
            (counts.measurements, self.tr("{n} số liệu chỉ tiêu")),
        )
        return ", ".join(text.format(n=n) for n, text in parts if n) or self.tr("chưa có số liệu")

    def _add(self, label: str, value: str, look: str = "") -> None:
        row = self._facts.rowCount()
        name = _text(label, "muted")
        self._facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(_text(value, look), row, 1)

    def _show_verdict(self) -> None:
        look = self.look
        may_take = look.outcome is TakeOutcome.TAKEN
        if look.outcome is TakeOutcome.REFUSED:
            self._tell(f"▲ {look.reason or self._first_problem(look.problems)}", "alarm")
        elif look.outcome is TakeOutcome.ALREADY:
            self._tell(look.reason, "note")
        elif look.is_known:
            self._tell(
                self.tr(
                    "Số liệu đã nhận trước đây của cơ quan này sẽ được thay bằng số liệu trong "
                    "gói. Nhận xong vẫn hoàn tác được."
                ),
                "note",
            )
        else:
            self._tell(
                self.tr(
                    "Cơ quan này cùng các kế hoạch trong gói sẽ được thêm vào dữ liệu. Nhận xong "
                    "vẫn hoàn tác được."
                ),
                "note",
            )
        self.take_button.setVisible(may_take)
        self.take_button.setDefault(may_take)
        self.leave_button.setText(self.tr("Thôi") if may_take else self.tr("Đóng"))

    def _first_problem(self, problems: tuple[str, ...]) -> str:
        first, more = problems[0], len(problems) - 1
        if not more:
            return first
        return f"{first} {self.tr('Còn {n} chỗ khác cũng không khớp.').format(n=more)}"

    def _tell(self, text: str, look: str) -> None:
        self.verdict.setText(_fitting(text, _LONGEST_VERDICT))
        self._frame.setProperty("look", look)
        self._frame.style().polish(self._frame)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Come up as high as the texts need, which their fonts decide only now."""
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.setFixedHeight(layout.heightForWidth(_WIDTH))

    # --- taking ----------------------------------------------------------------------------

    def take(self) -> None:
        """Take the bundle as one step that undo takes back."""
        if self._taking or self.look.outcome is not TakeOutcome.TAKEN:
            return
        self._taking = True
        self.take_button.setEnabled(False)
        self.leave_button.setEnabled(False)
        path = self.look.path
        self._operations.long(
            lambda services, monitor: services.bundles.take(path, monitor),
            self._has_taken,
            title=self.tr("Đang nhận gói báo cáo"),
            failed=self._has_failed,
            owner=self,
            writes=True,
        )

    def _has_taken(self, result: TakeResult) -> None:
        self._end()
        if result.outcome is not TakeOutcome.TAKEN:
            # The file or the data became others between looking and taking.
            self._tell(f"▲ {result.message}", "alarm")
            return
        undo = self.tr("Muốn hoàn tác, hãy đóng ô này rồi bấm Ctrl+Z.")
        self._tell(f"✓ {result.message} {undo}", "gain")
        self._plan_id = min(result.changes.ids.get(Kind.PLAN, ()), default="")
        self.see_button.setVisible(bool(self._plan_id))
        self.see_button.setDefault(True)
        (self.see_button if self._plan_id else self.leave_button).setFocus()

    def _has_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self._tell(f"▲ {error}", "alarm")
        else:
            self.reject()

    def _end(self) -> None:
        self._taking = False
        self.take_button.hide()
        self.leave_button.setEnabled(True)
        self.leave_button.setText(self.tr("Đóng"))

    def _see(self) -> None:
        self.accept()
        self.wanted.emit(self._plan_id)

    def reject(self) -> None:
        """Leave everything as it is; not while the bundle is being taken."""
        if not self._taking:
            super().reject()


def _fitting(text: str, longest: int) -> str:
    """Return the text such that it fits the dialog, whatever another office wrote in it."""
    text = " ".join(text.split())
    if len(text) > longest:
        text = f"{text[:longest]}…"
    # Without a place to break, a long file name would be cut at the edge.
    return _LONG_WORD.sub("\\g<0>\u200b", text)


def _text(text: str, look: str = "") -> QLabel:
    label = QLabel(_fitting(text, _LONGEST_FACT))
    # What stands in a bundle is another office's text, never mark-up.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
