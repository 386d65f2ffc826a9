"""The cards on the right: units that have not answered, what is awaited, how tasks stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.plans.status_counts import StatusCounts, StatusLeaf
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.today.bar_row import BarRow
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from kehoach_desktop.services.models.today_models import PeriodUnits, UnitAnswer, WaitingGroup

_Leaves = tuple[StatusLeaf, ...]


class Card(QFrame):
    """A white card with a title; its lines are made anew whenever it is shown anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.title = QLabel()
        self.title.setProperty("look", "strong")
        self.title.setWordWrap(True)
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 11, 14, 11)
        self._layout.setSpacing(6)
        self._layout.addWidget(self.title)

    def begin(self, title: str) -> None:
        """Take the lines away and name the card."""
        self.title.setText(title)
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []

    def add(self, line: QWidget) -> None:
        """Add a line."""
        self._lines.append(line)
        self._layout.addWidget(line)
        # At once: how high the card is gets asked before it is shown.
        line.show()

    def add_words(self, words: str, look: str = "muted") -> None:
        """Add a line of words, wrapped."""
        label = QLabel(words)
        label.setProperty("look", look)
        label.setWordWrap(True)
        self.add(label)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Add buttons side by side, the first on the left."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for button in buttons:
            layout.addWidget(button)
        layout.addStretch(1)
        self.add(row)


class UnitsCard(Card):
    """Who has not answered for the period; a unit can be marked as received at once."""

    received = Signal(object)
    """The ``UnitAnswer`` whose answer came in."""

    all_asked = Signal()
    letters_asked = Signal(object)
    """The ids of the units that letters are wanted for, as a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receive_buttons: dict[str, QPushButton] = {}
        self.letters: QPushButton | None = None

    def show_units(self, units: PeriodUnits | None, named: int) -> None:
        """Show the units asked for a period, the first ``named`` of those missing by name."""
        self.receive_buttons = {}
        self.letters = None
        if units is None or not units.units:
            self.begin(self.tr("Phiếu của các đơn vị"))
            self.add_words(self.tr("Chưa có nhiệm vụ nào giao riêng cho một đơn vị."))
            return
        missing = units.missing
        if missing:
            self.begin(
                self.tr("{n} đơn vị chưa gửi phiếu {period}").format(
                    n=len(missing), period=units.label
                )
            )
        else:
            self.begin(self.tr("Phiếu {period}: các đơn vị đều đã gửi").format(period=units.label))
        for unit in missing[:named]:
            self.add(self._line(unit))
        rest = len(missing) - named
        if rest > 0:
            self.add_words(self.tr("và {n} đơn vị khác").format(n=rest))
        if units.partial:
            self.add_words(
                self.tr("{n} đơn vị gửi chưa đủ, {m} đã gửi đủ").format(
                    n=len(units.partial), m=len(units.answered)
                )
            )
        self._add_buttons(missing)

    def _line(self, unit: UnitAnswer) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        name = ElidedLabel()
        name.setText(unit.name)
        button = QPushButton(self.tr("Đã nhận"))
        button.setProperty("look", "link")
        button.setAccessibleName(self.tr("Đã nhận phiếu của {}").format(unit.name))
        button.setToolTip(self.tr("Đánh dấu đã nhận phiếu hôm nay"))
        button.clicked.connect(lambda: self.received.emit(unit))
        self.receive_buttons[unit.unit_id] = button
        layout.addWidget(name, 1)
        layout.addWidget(button)
        return row

    def _add_buttons(self, missing: tuple[UnitAnswer, ...]) -> None:
        every = QPushButton(self.tr("Tất cả…"))
        every.setToolTip(self.tr("Mọi đơn vị và phiếu đã nhận"))
        every.clicked.connect(lambda: self.all_asked.emit())
        ids = tuple(unit.unit_id for unit in missing)
        self.letters = QPushButton(self.tr("Thư đôn đốc…"))
        self.letters.clicked.connect(lambda: self.letters_asked.emit(ids))
        self.add_buttons(self.letters, every)


class WaitingCard(Card):
    """What document or event is awaited, and by how many tasks."""

    opened = Signal(object)
    """The ``WaitingGroup`` whose tasks are to be listed."""

    arrived = Signal(object)
    """The ``WaitingGroup`` whose document has come."""

    def show_groups(self, groups: tuple[WaitingGroup, ...], named: int) -> None:
        """Show the first ``named`` of what is awaited; the card is hidden where nothing is."""
        self.setVisible(bool(groups))
        self.begin(self.tr("Chờ văn bản cấp trên"))
        for group in groups[:named]:
            self.add(self._line(group))
        rest = len(groups) - named
        if rest > 0:
            self.add_words(self.tr("và {n} văn bản, việc khác").format(n=rest))

    def _line(self, group: WaitingGroup) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        words = QLabel(
            self.tr("{n} nhiệm vụ: {what}").format(n=len(group.tasks), what=group.awaited)
        )
        words.setWordWrap(True)
        layout.addWidget(words, 1)
        for text, signal in (
            (self.tr("Xem"), self.opened),
            (self.tr("Đã có…"), self.arrived),
        ):
            button = QPushButton(text)
            button.setProperty("look", "link")
            button.setAccessibleName(f"{text}: {group.awaited}")
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(group))
            layout.addWidget(button)
        return row


class StatusCard(Card):
    """How the tasks stand in numbers that add up to their total."""

    opened = Signal(str, object)
    """The words of a bar and the leaves counted in it."""

    by_unit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: list[BarRow] = []

    def show_counts(self, counts: StatusCounts) -> None:
        """Show a bar for each status that occurs."""
        self.begin(self.tr("Tình hình {n} nhiệm vụ").format(n=counts.total))
        self.bars = []
        numbers = [
            (words, sum(counts[leaf] for leaf in leaves), leaves, colour)
            for words, leaves, colour in self._parts()
        ]
        longest = max(number for _, number, _, _ in numbers)
        for words, number, leaves, colour in numbers:
            if number:
                bar = BarRow(words, number, longest, colour)
                bar.clicked.connect(
                    lambda _checked=False, words=words, leaves=leaves: self.opened.emit(
                        words, leaves
                    )
                )
                self.bars.append(bar)
                self.add(bar)
        every = QPushButton(self.tr("Theo đơn vị…"))
        every.clicked.connect(lambda: self.by_unit_asked.emit())
        self.add_buttons(every)

    def _parts(self) -> tuple[tuple[str, _Leaves, str], ...]:
        leaf = StatusLeaf
        return (
            (self.tr("Hoàn thành đúng hạn"), (leaf.DONE_ON_TIME,), theme.GOOD),
            (self.tr("Hoàn thành chậm"), (leaf.DONE_LATE,), "#8fbf9f"),
            (self.tr("Hoàn thành, chưa rõ ngày"), (leaf.DONE_UNDATED,), "#8fbf9f"),
            (self.tr("Đang làm, trong hạn"), (leaf.IN_PROGRESS_IN_TIME,), theme.PRIMARY),
            (self.tr("Chưa đến hạn"), (leaf.NOT_STARTED_IN_TIME,), "#9db8d6"),
            (
                self.tr("Quá hạn"),
                (leaf.IN_PROGRESS_OVERDUE, leaf.NOT_STARTED_OVERDUE),
                theme.BAD,
            ),
            (self.tr("Chờ văn bản"), (leaf.WAITING,), theme.WAITING),
            (self.tr("Không có hạn"), (leaf.NO_DEADLINE,), "#9aa7b4"),
            (self.tr("Tạm dừng"), (leaf.PAUSED,), "#c3ccd6"),
            (self.tr("Không còn thực hiện"), (leaf.DROPPED,), "#c3ccd6"),
        )
