"""The column on the right: the chosen row, edited in place and saved as one goes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.errors import InvalidInput, KehoachError, NotFound
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.deadlines.deadline_box import DeadlineBox
from kehoach_desktop.ui.deadlines.dialogs import DeadlineDialogs
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.plans.duties_box import DutiesBox
from kehoach_desktop.ui.plans.facts import Facts, read_facts
from kehoach_desktop.ui.plans.forms import GroupForm, PlanForm, TaskForm
from kehoach_desktop.ui.plans.new_duty import LeftDuty
from kehoach_desktop.ui.plans.papers_box import PapersBox
from kehoach_desktop.ui.plans.row_text import counts_text, plan_state
from kehoach_desktop.ui.plans.state_box import StateBox
from kehoach_desktop.ui.unsaved_words import unsaved_words
from kehoach_desktop.ui.widgets.field_form import FieldForm

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application

_TOUCHING = (
    *(Kind.PLAN, Kind.GROUP, Kind.TASK, Kind.PROGRESS, Kind.UNIT, Kind.INDICATOR),
    Kind.DUTY,
)


class Inspector(QScrollArea):
    """Shows one row; every edit is bound to the row it was typed for."""

    accept_asked = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.dialogs = DeadlineDialogs(operations, self)
        self._key: NodeKey | None = None
        self._coming = False
        self._edit_next = ""
        self._removing: set[str] = set()
        self._left_duty = LeftDuty()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._above = QLabel()
        self._above.setProperty("look", "strong")
        self._above.setWordWrap(True)
        self._above.setTextFormat(Qt.TextFormat.PlainText)
        self._hint = QLabel(self.tr("Chọn một dòng bên trái để xem và sửa."))
        self._hint.setProperty("look", "muted")
        self._hint.setWordWrap(True)
        self._accept = QPushButton(self.tr("Đưa vào thực hiện"))
        self._accept.setProperty("look", "primary")
        self._accept.clicked.connect(self._ask_accept)
        self._state = StateBox()
        self._duties = DutiesBox()
        self._connect_duties()
        self._papers = PapersBox()
        self._deadlines = DeadlineBox()
        self._connect_deadlines()
        self._forms: dict[NodeKind, FieldForm] = {
            NodeKind.TASK: TaskForm(),
            NodeKind.GROUP: GroupForm(),
            NodeKind.PLAN: PlanForm(),
        }
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (self._above, self._hint, self._accept):
            layout.addWidget(widget)
        layout.addSpacing(4)
        for kind, form in self._forms.items():
            layout.addWidget(form)
            form.edited.connect(lambda field, text, kind=kind: self._save(kind, field, text))
        layout.addSpacing(6)
        layout.addWidget(self._deadlines)
        layout.addWidget(self._state)
        layout.addWidget(self._duties)
        layout.addWidget(self._papers)
        layout.addStretch(1)
        self.setWidget(body)
        self._show_nothing()

    def _connect_deadlines(self) -> None:
        box, dialogs = self._deadlines, self.dialogs
        for asked, answer in (
            (box.extend_asked, dialogs.extend),
            (box.enter_asked, dialogs.enter),
            (box.withdraw_asked, dialogs.withdraw),
            (box.wait_asked, dialogs.wait_again),
            (box.tick_asked, dialogs.tick),
            (box.waive_asked, dialogs.waive),
            (box.untick_asked, dialogs.untick),
        ):
            asked.connect(partial(self._on_task, answer))

    def _connect_duties(self) -> None:
        self._duties.edited.connect(self._save_duty)
        self._duties.add_asked.connect(self._add_duty)
        self._duties.remove_asked.connect(self._remove_duty)
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Show the fields that were opened whole, once they have got their room."""
        block = self._duties.in_hand()
        if block is not None:
            self.ensureWidgetVisible(block)

    def _on_task(self, step: Callable[..., object], *day: datetime.date) -> None:
        if self._key is not None and self._key.kind is NodeKind.TASK:
            self.commit()
            step(self._key.id, *day)

    # --- what is shown ---------------------------------------------------------------

    def show_key(self, key: NodeKey | None) -> None:
        """Show another row; what was being typed is saved first, for the row it belongs to."""
        if key == self._key:
            return
        self.commit()
        self._tell_of_no_duty()
        self._duties.leave(self._left_duty)
        self._key = key
        if key is None:
            self._show_nothing()
        else:
            # What is typed before the row's own values stand here would go to the wrong row.
            self._forms[key.kind].lock(True)
            self._coming = True
            self._edit_next = ""
            self._read(fresh=True)

    def refresh(self, changes: Changes) -> None:
        """Read the row again when something it shows may have changed."""
        if self._key is not None and changes.touches(*_TOUCHING):
            self._read(fresh=False)

    def _read(self, fresh: bool) -> None:
        key = self._key
        if key is not None:
            self._operations.read(
                lambda services: read_facts(services, key),
                lambda facts: self._take(facts, fresh),
                failed=self._cannot_read,
                owner=self,
                key="inspector-fresh" if fresh else "inspector",
            )

    def _cannot_read(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self._key = None
            self._show_nothing()

    def _take(self, facts: Facts, fresh: bool) -> None:
        if facts.key != self._key:
            return
        form = self._forms[facts.key.kind]
        form.load(facts.values, fresh)
        if fresh:
            self._coming = False
        form.fix_all(facts.is_read_only)
        if facts.task is not None and isinstance(form, TaskForm):
            form.tell(facts.task, fixed=facts.is_read_only)
            self._state.tell(facts.task, facts.row.missed if facts.row else 0)
            if facts.deadlines is not None:
                self._deadlines.tell(facts.deadlines, facts.occurrences)
        else:
            self._deadlines.hide()
        self._above.setText(self._name(facts))
        for kind, other in self._forms.items():
            other.setVisible(kind is facts.key.kind)
        self._state.setVisible(facts.task is not None)
        if facts.plan is not None:
            self._duties.tell(facts.key.id, facts.duties, fixed=facts.is_read_only, fresh=fresh)
        else:
            self._duties.hide()
        if facts.papers is not None:
            self._papers.tell_papers(facts.papers)
        else:
            self._papers.tell_dossiers(facts.dossiers)
        self._accept.setVisible(facts.is_draft)
        self._above.show()
        self._hint.hide()
        if fresh:
            self.verticalScrollBar().setValue(0)
            if self._edit_next:
                self.edit(self._edit_next)

    def _name(self, facts: Facts) -> str:
        parts = []
        if facts.task is not None:
            parts.append(self.tr("Nhiệm vụ {}").format(facts.task.number).strip())
            parts.append(facts.task.group_title)
        elif facts.plan is not None:
            parts.append(self.tr("Kế hoạch {}").format(plan_state(facts.plan.state)))
        else:
            parts.append(self.tr("Nhóm nhiệm vụ {}").format(facts.values.get("number", "")).strip())
        if facts.row is not None:
            parts.append(counts_text(facts.row))
        if facts.indicators:
            parts.append(self.tr("{} chỉ tiêu").format(facts.indicators))
        if facts.is_read_only:
            of_it = facts.plan is None
            fixed = self.tr("kế hoạch đã được thay thế, chỉ để xem")
            parts.append(fixed if of_it else self.tr("chỉ để xem"))
        return " · ".join(part for part in parts if part)

    def _show_nothing(self) -> None:
        for widget in (
            self._above,
            self._accept,
            self._deadlines,
            self._state,
            self._duties,
            self._papers,
        ):
            widget.hide()
        for form in self._forms.values():
            form.hide()
        self._hint.show()

    # --- editing ---------------------------------------------------------------------

    def edit(self, field: str = "title") -> None:
        """Put the cursor into a field of the row."""
        if self._key is None or self._coming:
            # The row's own values are on their way; the cursor comes with them.
            self._edit_next = field
            return
        editor = self._forms[self._key.kind].field(field)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        editor.selectAll()

    def commit(self) -> None:
        """Send everything typed to be saved."""
        if self._key is not None:
            self._forms[self._key.kind].commit()
            self._duties.commit()

    def _save(self, kind: NodeKind, field: str, text: str) -> None:
        key = self._key
        if key is None or key.kind is not kind:
            return
        form = self._forms[kind]

        def failed(error: Exception) -> None:
            if key == self._key:
                form.fail(field, error)
            else:
                # The officer is on another row by now; the refusal must still be read.
                self._operations.problem.emit(unsaved_words(error, text))

        self._operations.change(
            lambda services: _edit(services, key, field, text),
            lambda _changes: form.saved(field) if key == self._key else None,
            failed=failed,
            owner=self,
        )

    def _save_duty(self, duty_id: str, field: str, text: str) -> None:
        key = self._key

        def failed(error: Exception) -> None:
            if duty_id in self._removing:
                # What was typed into it is to go with it.
                return
            # The block of the row that was left may still stand here; it is about to go.
            if key != self._key or not self._duties.fail(duty_id, field, error):
                self._operations.problem.emit(unsaved_words(error, text))

        self._operations.change(
            lambda services: services.duties.edit(duty_id, {field: text}),
            lambda _changes: self._duties.saved(duty_id, field) if key == self._key else None,
            failed=failed,
            owner=self,
        )

    def _add_duty(self, fields: dict[str, str]) -> None:
        key = self._key
        if key is None or key.kind is not NodeKind.PLAN:
            return
        left = self._left_duty = LeftDuty()

        def added(duty_id: str) -> None:
            if key == self._key:
                self._duties.added(duty_id)
            elif left.is_unwanted:
                self._remove_duty(duty_id)
            else:
                for field, text in left.words.items():
                    self._save_duty(duty_id, field, text)

        def failed(error: Exception) -> None:
            if key == self._key and self._duties.not_added(error):
                return
            if not left.is_unwanted:
                words = {**fields, **left.words}
                self._operations.problem.emit(unsaved_words(error, "; ".join(words.values())))

        self._operations.change(
            lambda services: services.duties.add(key.id, fields),
            lambda result: added(result[0]),
            failed=failed,
            owner=self,
        )

    def _tell_of_no_duty(self) -> None:
        words = self._duties.words_of_no_duty
        if words:
            missing = InvalidInput(self.tr("Chưa thêm chế độ báo cáo vì chưa ghi kỳ báo cáo."))
            self._operations.problem.emit(unsaved_words(missing, words))

    def _remove_duty(self, duty_id: str) -> None:
        def failed(error: Exception) -> None:
            self._removing.discard(duty_id)
            if isinstance(error, KehoachError):
                self._operations.problem.emit(str(error))

        self._removing.add(duty_id)
        self._operations.change(
            lambda services: services.duties.remove(duty_id),
            lambda _changes: self._removing.discard(duty_id),
            failed=failed,
            owner=self,
        )

    def _ask_accept(self) -> None:
        if self._key is not None:
            self.commit()
            self.accept_asked.emit(self._key.id)


def _edit(services: Application, key: NodeKey, field: str, text: str) -> Changes:
    match key.kind:
        case NodeKind.TASK:
            return services.plans.edit_task(key.id, field, text)
        case NodeKind.GROUP:
            return services.plans.edit_group(key.id, field, text)
        case NodeKind.PLAN:
            return services.plans.edit_plan(key.id, field, text)
