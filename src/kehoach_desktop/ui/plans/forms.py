"""The forms of the inspector: of a task, of a group, of a plan."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QLabel, QWidget

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.services.models.read_models import TaskDetails
from kehoach_desktop.ui.deadlines.deadline_words import day_words, reading_words
from kehoach_desktop.ui.widgets.field_form import FieldForm
from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel

_ANY_DAY = datetime.date(2000, 1, 1)


def can_be_read(text: str) -> bool:
    """Whether a deadline being typed is already one; till then a pause does not save it."""
    try:
        return not read_deadline(text, 2000, said_on=_ANY_DAY).is_unread
    except KehoachError:
        return False


class TaskForm(FieldForm):
    """Everything of a task that an officer edits, and where it comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_field("title", self.tr("Nội dung"), 6)
        self.add_field("number", self.tr("Số"))
        self.add_field("lead", self.tr("Chủ trì"))
        self.add_field("coordinating", self.tr("Phối hợp"))
        self.add_field("head", self.tr("Người đứng đầu"))
        self.add_field("deliverable", self.tr("Sản phẩm"), 4)
        self.add_field("deadline", self.tr("Thời hạn"), ready=can_be_read)
        self.add_field("note", self.tr("Ghi chú"), 4)
        self.field("lead").setPlaceholderText(self.tr("Đơn vị A; Đơn vị B"))
        self._indicator = _fact()
        self._where = _fact()
        self.add_widget(self.tr("Chỉ tiêu"), self._indicator)
        self.add_widget(self.tr("Nguồn"), self._where)
        self._follows = _fact()
        self.add_widget(self.tr("Nối tiếp"), self._follows)

    def tell(self, task: TaskDetails) -> None:
        """Say how the deadline was read, and what the task belongs to."""
        self.note("deadline", self._deadline_words(task))
        # Its words are the plan's; another day comes by a further extension.
        self.fix("deadline", task.is_extended)
        self._indicator.setText(task.indicator or "—")
        self._where.setText(task.where or self.tr("nhập tay"))
        follows = [self.tr("từ {}").format(name) for name in task.continues]
        follows += [self.tr("nay là {}").format(name) for name in task.continued_by]
        self._follows.setText("\n".join(follows) or "—")

    def _deadline_words(self, task: TaskDetails) -> str:
        words = self._reading(task)
        if task.first_deadline is not None:
            first = self.tr("Thời hạn ban đầu: {}").format(task.first_deadline.text)
            words = f"{words}\n{first}".strip()
        return words

    def _reading(self, task: TaskDetails) -> str:
        if task.deadline.is_unread:
            return self.tr("Chưa đọc được thời hạn này.")
        words = reading_words(task.deadline)
        if not words:
            return ""
        said = self.tr("Đã gia hạn: {}") if task.is_extended else self.tr("Đọc là: {}")
        words = said.format(words)
        due, last = task.deadline.due, task.last_working_day
        if due is not None and last is not None and last != due:
            words += "\n" + self.tr(
                "Hạn rơi vào ngày nghỉ; ngày làm việc cuối trước đó: {}"
            ).format(day_words(last))
        return words


class GroupForm(FieldForm):
    """A group's number and title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_field("title", self.tr("Tên nhóm"), 5)
        self.add_field("number", self.tr("Số"))


class PlanForm(FieldForm):
    """A plan's head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_field("title", self.tr("Tên kế hoạch"), 6)
        self.add_field("symbol", self.tr("Số, ký hiệu"))
        self.add_field("date", self.tr("Ngày ban hành"))
        self.add_field("year", self.tr("Năm"))
        self.add_field("issuer", self.tr("Cơ quan ban hành"), 4)
        self.add_field("place", self.tr("Nơi ban hành"))
        for name, example in (("symbol", "12/KH-UBND"), ("date", "30/6/2026"), ("year", "2026")):
            self.field(name).setPlaceholderText(self.tr("Ví dụ: {}").format(example))


def _fact() -> QLabel:
    label = WrappedLabel(copied=True)
    # On the line of the name beside it, room for the hook of a capital counted.
    label.setContentsMargins(0, 3, 0, 0)
    return label
