"""The fields of a reporting duty that is about to be added."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.ui.plans.duty_block import DutyBlock


@dataclass
class LeftDuty:
    """What became of a duty being stored until its fields were left for another row."""

    words: dict[str, str] = field(default_factory=dict)
    """What was typed since, by field."""

    is_unwanted: bool = False


class NewDuty(DutyBlock):
    """An empty block; nothing is stored until "Kỳ báo cáo" is filled in and taken.

    What is asked with ``add_asked`` is answered with ``added`` or ``refused``. Once it has a
    ``key`` it is a duty like the others.
    """

    add_asked = Signal(object)
    """Asks for the duty to be added with these fields, by name."""

    left_empty = Signal()
    """It is done with and there is nothing to add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._asked: dict[str, str] = {}
        self._unwanted = False

    @property
    def is_asked(self) -> bool:
        """Whether it is being added."""
        return bool(self._asked) and not self.key

    @property
    def words(self) -> str:
        """What stands here and is neither stored nor being stored."""
        return "" if self.key or self._asked else "; ".join(self._filled().values())

    def leave(self, left: LeftDuty) -> None:
        """Tell what is to be done once it is stored, for nobody will be here then."""
        if self.is_asked:
            texts = self._texts()
            left.words = {
                name: text for name, text in texts.items() if text != self._asked.get(name, "")
            }
            left.is_unwanted = self._unwanted

    def added(self, key: str) -> None:
        """Take note that the duty is stored; what was typed since is sent after it."""
        asked, sent_since = self._asked, dict.fromkeys(self._sent)
        self.key, self._asked, self._sent = key, {}, []
        if self._unwanted:
            self.remove_asked.emit(key)
            return
        for name in sent_since:
            text = self.form.field(name).toPlainText()
            if text.strip() != asked.get(name, ""):
                super()._send(name, text)
        for name in asked:
            if name not in self._sent:
                self.saved(name)

    def refused(self, error: Exception) -> None:
        """Say why the duty is not added; what was typed beside it goes with the next try."""
        self._asked = {}
        if self._unwanted:
            self.left_empty.emit()
        else:
            self.fail("when", error)

    def _texts(self) -> dict[str, str]:
        return {name: self.form.field(name).toPlainText().strip() for name in self._stored}

    def _filled(self) -> dict[str, str]:
        return {name: text for name, text in self._texts().items() if text}

    def _send(self, field: str, text: str) -> None:
        if self.key:
            super()._send(field, text)
            return
        self._sent.append(field)
        filled = self._filled()
        if "when" in filled and not self._asked:
            self._asked = filled
            self.add_asked.emit(dict(filled))

    def _turn(self) -> None:
        super()._turn()
        if self.key or self._asked:
            return
        if self.words:
            missing = self.tr("Chưa thêm: hãy ghi kỳ báo cáo, ví dụ: hằng tháng, trước ngày 15.")
            self.fail("when", InvalidInput(missing))
        else:
            self.left_empty.emit()

    def _ask_removal(self) -> None:
        if self.key:
            super()._ask_removal()
        elif self._asked:
            self._unwanted = True
            self.hide()
        else:
            self.left_empty.emit()
