"""The page of plans and their tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.plans.filter_bar import FilterBar
from kehoach_desktop.ui.plans.tree_model import PlanTreeModel
from kehoach_desktop.ui.plans.tree_view import PlanTreeView
from kehoach_desktop.ui.widgets.page_head import PageHead

if TYPE_CHECKING:
    from kehoach_desktop.services.models.tree_models import NodeKey
    from kehoach_desktop.ui.plans.inspector import Inspector
    from kehoach_desktop.ui.plans.row_actions import RowActions
    from kehoach_desktop.ui.plans.snapshot import Snapshot
    from kehoach_desktop.ui.widgets.notice import Notice

_INSPECTOR_WIDTH = 344
_SHAPING = (Kind.PLAN, Kind.OFFICE)


class PlansPage(Page):
    """Plans and their tasks in one tree, with what is known of the chosen one beside it."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._entered = False
        self._choose: NodeKey | None = None
        self._filter = FilterBar()
        self._model = PlanTreeModel(operations, self)
        self.tree = PlanTreeView(self._model)
        self.actions_: RowActions | None = None
        self._inspector: Inspector | None = None
        self._lay_out()
        self._filter.changed.connect(lambda _filter: self._read_tree())
        self._filter.left_downwards.connect(self._go_to_tree)
        self._model.rows_came.connect(self._rows_came)
        self.tree.chosen.connect(self._has_chosen)
        self.tree.edit_asked.connect(self._edit)
        self.tree.customContextMenuRequested.connect(self._show_menu)

    def _lay_out(self) -> None:
        head = PageHead(self.tr("Kế hoạch"))
        head.add(self._filter, 4)
        self._checking = head.add_button(self.tr("Kiểm tra ▾"))
        self._adding = head.add_button(self.tr("Thêm ▾"))
        reading = head.add_button(self.tr("Nhập văn bản…"), primary=True)
        reading.clicked.connect(lambda: self.go_to.emit("importing", None))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.tree)
        self._views = QStackedWidget()
        self._views.addWidget(self._splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._views, 1)

    def _complete(self) -> None:
        """Make what is not in sight at first, so that the first rows stand there sooner."""
        from kehoach_desktop.ui.plan_checks.start import ChecksStart
        from kehoach_desktop.ui.plans.row_actions import RowActions

        actions = self.actions_ = RowActions(self, self.tree)
        self._filter.watch_keys()
        self._checks = ChecksStart(self.operations, self)
        self._checks.wanted.connect(self.show_target)
        self._checking.setMenu(self._checks.menu(self._plan_in_hand))
        self._adding.setMenu(actions.adding_menu())
        actions.add_task.connect(self._add_task)
        actions.add_group.connect(self._add_group)
        actions.add_plan.connect(self._add_plan)
        actions.remove.connect(self._remove)
        actions.edit.connect(self._edit)
        actions.find.connect(self._filter.focus)
        actions.move.connect(self._move)

    def _notice(self, no_plans: bool) -> Notice:
        """Return what stands in place of an empty tree."""
        from kehoach_desktop.ui.widgets.notice import Notice

        if not no_plans:
            notice = Notice(
                self.tr("Không có nhiệm vụ nào khớp"),
                self.tr("Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc."),
            )
            notice.add_button(self.tr("Bỏ lọc"), self._filter.clear)
            return notice
        notice = Notice(
            self.tr("Chưa có kế hoạch nào"),
            self.tr(
                "Nhập kế hoạch đã ban hành từ tệp Word, Excel hoặc dán văn bản: chương trình đọc "
                "nhiệm vụ, thời hạn, chỉ tiêu để anh/chị kiểm tra rồi mới đưa vào."
            ),
        )
        notice.add_button(self.tr("Thêm kế hoạch trống…"), self._add_plan)
        notice.add_button(
            self.tr("Nhập văn bản…"), lambda: self.go_to.emit("importing", None), primary=True
        )
        return notice

    def _show_empty(self, no_plans: bool) -> None:
        while self._views.count() > 1:
            old = self._views.widget(1)
            self._views.removeWidget(old)
            old.deleteLater()
        self._views.addWidget(self._notice(no_plans))
        self._views.setCurrentIndex(1)

    @property
    def inspector(self) -> Inspector:
        """The column on the right, made when the first row is chosen."""
        if self._inspector is None:
            from kehoach_desktop.ui.plans.inspector import Inspector

            self._inspector = Inspector(self.operations)
            self._inspector.setMinimumWidth(280)
            self._inspector.accept_asked.connect(self._accept)
            self._splitter.addWidget(self._inspector)
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
            beside = _INSPECTOR_WIDTH if self.width() > 1000 else 296
            self._splitter.setSizes([max(self.width() - beside, 300), beside])
        return self._inspector

    # --- the window's side -----------------------------------------------------------

    def enter(self) -> None:
        """Read the tree on the first visit; the keyboard goes to it on every one."""
        if not self._entered:
            self._entered = True
            self._complete()
            self._read_tree()
            self._read_units()
            self._read_counts()
        self.tree.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read again what changed: the shape when it may have, else only the rows in sight."""
        if changes.touches(Kind.UNIT, Kind.OFFICE):
            self._read_units()
        if changes.structure or changes.touches(*_SHAPING) or not self._filter.filter.is_empty:
            self._read_tree()
        else:
            self._model.read_again(self.tree.seen_keys())
        if self._inspector is not None:
            self._inspector.refresh(changes)
        self._read_counts()

    def flush(self) -> bool:
        """Save what is being typed."""
        if self._inspector is not None:
            self._inspector.commit()
        return True

    def show_target(self, target: object) -> None:
        """Choose the plan, group or task with this NodeKey, or the plan with this id.

        What narrows the tree is let go, and everything above the row opened. With a
        TreeFilter the tree is narrowed to it.
        """
        from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind, TreeFilter

        if isinstance(target, TreeFilter):
            self._filter.narrow(target)
            return

        key = NodeKey(NodeKind.PLAN, target) if isinstance(target, str) else target
        if isinstance(key, NodeKey):
            self.operations.read(
                lambda services: services.tree.above(key),
                lambda above: self._reveal(key, above),
                owner=self,
                key="tree-target",
            )

    def _reveal(self, key: NodeKey, above: list[NodeKey]) -> None:
        self._choose = key
        for row in (*above, key):
            self.tree.open_key(row)
        self._filter.clear()
        self._read_tree()

    # --- reading ---------------------------------------------------------------------

    def _read_tree(self) -> None:
        from kehoach_desktop.ui.plans.snapshot_reading import read_snapshot

        only, opened = self._filter.filter, self.tree.open_keys
        self.operations.read(
            lambda services: read_snapshot(services.tree, only, opened),
            self._take,
            owner=self,
            key="tree",
        )

    def _take(self, snapshot: Snapshot) -> None:
        choose, self._choose = self._choose, None
        self.tree.take(snapshot, choose)
        if snapshot.roots:
            self._views.setCurrentWidget(self._splitter)
        else:
            self._show_empty(no_plans=not snapshot.whole)
        self._rows_came()

    def _rows_came(self) -> None:
        # Painted first, then told: whoever measures must see what the officer sees.
        self.tree.viewport().repaint()
        QTimer.singleShot(0, self, self.shown.emit)

    def _read_units(self) -> None:
        self.operations.read(
            lambda services: services.office.units(),
            self._filter.show_units,
            owner=self,
            key="tree-units",
        )

    def _read_counts(self) -> None:
        from kehoach_desktop.ui.plans.counts import read_counts

        self.operations.read(read_counts, self.status.emit, owner=self, key="tree-counts")

    # --- the row in hand -------------------------------------------------------------

    def _has_chosen(self, key: NodeKey | None) -> None:
        if key is not None or self._inspector is not None:
            self.inspector.show_key(key)
        if self.actions_ is not None:
            self.actions_.fix(self._why_fixed())

    def _why_fixed(self) -> str:
        """Return why nothing of the plan in hand may be changed, "" where it may."""
        from kehoach_desktop.ui.plans import changing

        return changing.why_fixed(self._model, self.tree.currentIndex())

    def _go_to_tree(self) -> None:
        self.tree.setFocus()
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._model.index(0, 0))

    def _edit(self) -> None:
        if self.tree.currentIndex().isValid():
            self.inspector.edit()

    def _show_menu(self, place: QPoint) -> None:
        if self.actions_ is None:
            return
        from kehoach_desktop.services.models.tree_models import NodeKind

        menu = self.actions_.row_menu()
        key = self._model.key(self.tree.currentIndex())
        if key is not None and key.kind is NodeKind.PLAN:
            menu.addSeparator()
            words = self.tr("Thay thế kế hoạch khác…")
            superseding = menu.addAction(words)
            superseding.triggered.connect(lambda: self._supersede(key.id))
            superseding.setEnabled(not self._why_fixed())
            superseding.setToolTip(self._why_fixed())
            self._checks.add_to(menu, self._plan_in_hand)
        if key is not None and key.kind is NodeKind.TASK:
            from kehoach_desktop.ui.plans.deadline_steps import add_deadline_steps

            row = self._model.row(self.tree.currentIndex())
            add_deadline_steps(menu, self.inspector.dialogs, key.id, row, self._why_fixed())
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _plan_in_hand(self) -> str:
        from kehoach_desktop.ui.plans import changing

        plan = changing.plan_of(self._model, self.tree.currentIndex())
        return plan.id if plan is not None else ""

    def _supersede(self, plan_id: str) -> None:
        from kehoach_desktop.ui.updating.succession_start import SuccessionStart, replaced_words

        start = SuccessionStart(self.operations, self)
        start.applied.connect(start.deleteLater)
        start.applied.connect(lambda _new: self.told.emit(replaced_words()))
        start.left.connect(start.deleteLater)
        start.left.connect(
            lambda: self.told.emit(
                self.tr(
                    "Kế hoạch cũ chưa bị thay thế; các chỗ đã ghép được giữ để lần sau làm tiếp."
                )
            )
        )
        start.choose_old(plan_id)

    # --- changing --------------------------------------------------------------------

    def _accept(self, plan_id: str) -> None:
        self.operations.change(
            lambda services: services.plans.accept(plan_id),
            # The button goes; the next field would get the keys, and a letter change the plan.
            lambda _changes: self.tree.setFocus(),
            owner=self,
        )

    def _add_task(self) -> None:
        from kehoach_desktop.ui.plans import changing

        place = changing.place_for_task(self._model, self.tree.currentIndex())
        if place is None:
            self._add_plan()
            return
        parent, index = place
        self.tree.open_key(parent)
        self.operations.change(
            lambda services: services.plans.add_task(parent, "", index),
            lambda result: self._has_added(changing.task_key(result[0])),
            owner=self,
        )

    def _add_group(self) -> None:
        from kehoach_desktop.ui.plans import changing

        plan = changing.plan_of(self._model, self.tree.currentIndex())
        if plan is None:
            self._add_plan()
            return
        self.tree.open_key(plan)
        self.operations.change(
            lambda services: services.plans.add_group(plan.id),
            lambda result: self._has_added(changing.group_key(result[0])),
            owner=self,
        )

    def _add_plan(self) -> None:
        from kehoach_desktop.ui.plans import changing
        from kehoach_desktop.ui.plans.new_plan import ask_new_plan

        asked = ask_new_plan(self)
        if asked is not None:
            title, year = asked
            self.operations.change(
                lambda services: services.plans.add_plan(title, year),
                lambda result: self._has_added(changing.plan_key(result[0]), edit=False),
                owner=self,
            )

    def _has_added(self, key: NodeKey, edit: bool = True) -> None:
        """Choose the new row as soon as the tree shows it; its title is typed next."""
        if not self._filter.filter.is_empty:
            self._filter.clear()
        self._choose = key
        self._read_tree()
        if edit:
            self.operations.read(lambda _services: None, lambda _none: self._edit(), owner=self)

    def _remove(self) -> None:
        from kehoach_desktop.ui.plans import changing

        keys = self.tree.chosen_keys()
        if keys and changing.may_remove(self, self._model, keys):
            self.operations.change(lambda services: services.plans.remove(keys), owner=self)

    def _move(self, direction: object) -> None:
        from kehoach_desktop.ui.plans.moving import Direction, destination

        index = self.tree.currentIndex().siblingAtColumn(0)
        key = self._model.key(index)
        if key is None or not isinstance(direction, Direction):
            return
        if not self._filter.filter.is_empty:
            self.operations.problem.emit(
                self.tr("Hãy bỏ lọc trước khi chuyển: lúc lọc không thấy đủ các dòng xung quanh.")
            )
            return
        where = destination(self._model, index, direction)
        if where is not None:
            parent, place = where
            self.tree.open_key(parent)
            self._choose = key
            self.operations.change(
                lambda services: services.plans.move([key], parent, place), owner=self
            )
