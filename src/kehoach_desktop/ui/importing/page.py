"""The page where a document is read in, looked through, and taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.models.bundle_model import BundleLook
from kehoach_desktop.services.reviewing.kept_review import KeptReview
from kehoach_desktop.ui.importing.document_reading import Asked, Reading
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.intake import Intake
from kehoach_desktop.ui.importing.keeping import Keeping
from kehoach_desktop.ui.importing.left_half_way import LeftHalfWay, going_on_words
from kehoach_desktop.ui.importing.other_kinds import show_bundle, show_progress_list
from kehoach_desktop.ui.importing.progress_question import ask_progress
from kehoach_desktop.ui.importing.questions import may_drop, may_repeat, may_replace
from kehoach_desktop.ui.importing.review_view import ReviewView
from kehoach_desktop.ui.importing.reviews import Reviews
from kehoach_desktop.ui.importing.start_view import StartView
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.updating.offer import UpdateOffer
from kehoach_desktop.ui.updating.reviewed import Reviewed
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.file_drop import FileDrop
from kehoach_desktop.ui.widgets.looks import set_look
from kehoach_desktop.ui.widgets.main_key import give_main_key
from kehoach_desktop.ui.widgets.page_head import PageHead


class ImportPage(Page):
    """First a place to choose, drop or paste; then the review of what was read.

    A draft not yet taken stays here while the officer looks at other pages.
    """

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.start = StartView()
        self.reviews: Reviews | None = None
        self._source = ElidedLabel()
        self._source.setProperty("look", "muted")
        head = PageHead(self.tr("Nhập văn bản"))
        head.add(self._source, stretch=4)
        self.at_once = QCheckBox(self.tr("Đưa vào thực hiện ngay"))
        self.at_once.setToolTip(
            self.tr("Bỏ chọn để giữ kế hoạch ở dạng dự thảo, chưa tính vào báo cáo.")
        )
        self.at_once.setChecked(True)
        head.add_right(self.at_once)
        self.drop_button = head.add_button(self.tr("Bỏ"))
        self.update_button = head.add_button("")
        self.take_button = head.add_button(self.tr("Nhận"), primary=True)
        self.take_button.setToolTip(
            self.tr("Ghi kế hoạch vào dữ liệu (Ctrl+Enter); hoàn tác được bằng một lần Ctrl+Z.")
        )
        self.drop_button.clicked.connect(self._drop)
        self.take_button.clicked.connect(self.take)
        self._offer = UpdateOffer(self.update_button, operations, self._reviewed, self)
        self._offer.changed.connect(self._say_counts)
        self._offer.done.connect(self._leave)
        self._offer.stored.connect(self._has_stored)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.intake = Intake(operations, self)
        self.intake.came.connect(self._has_read)
        self.intake.other_came.connect(self._show_other)
        self.intake.tracked_came.connect(self._show_tracked)
        self.intake.refused.connect(self._not_read)
        self.start.choose.connect(self.intake.choose)
        self.start.paste.connect(self.paste)
        self.intake.kept_came.connect(self._show_draft)
        self._left = LeftHalfWay(self.start, self.intake, operations, self)
        self._keeping: Keeping | None = None
        drop = FileDrop(self)
        drop.dropped.connect(self.read_file)
        drop.hovering.connect(self.start.hover)
        self._asked: Asked | None = None
        self._key("F8", self._next_doubt)
        self._key("Shift+F8", self._doubt_before)
        self._key("F9", self._see)
        give_main_key(self, self.take_button)
        self._show_start()

    @property
    def review(self) -> ReviewView | None:
        """The review in front, ``None`` before a document is read."""
        return self.reviews.current if self.reviews is not None else None

    def _key(self, keys: str, done: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        # Of the window, so that no click has to come first; a page behind another has none.
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(done)

    # --- the page's life -------------------------------------------------------------------

    def enter(self) -> None:
        """Come to the front as it was left, or with what was left the last time."""
        if self.review is None:
            self._left.look()
        self.shown.emit()

    def flush(self) -> bool:
        """Keep what is being typed in the draft."""
        if self.review is not None:
            self.review.finish_typing()
        if self._keeping is not None:
            self._keeping.keep()
        return True

    def undo(self) -> bool:
        """Take back the latest correction of the review; what is stored is not touched."""
        if self.review is None:
            return False
        if not self.review.undo():
            self.status.emit(
                self.tr("Không còn chỗ sửa nào trong bản đọc này; dữ liệu đã lưu không đổi.")
            )
        return True

    def redo(self) -> bool:
        """Make the correction of the review again that was taken back last."""
        if self.review is None:
            return False
        self.review.redo()
        return True

    def show_target(self, target: object) -> None:
        """Read a file that was dropped elsewhere on the window."""
        if isinstance(target, Path):
            self.read_file(target)

    def _next_doubt(self) -> None:
        if self.review is not None:
            self.review.next_doubt()

    def _doubt_before(self) -> None:
        if self.review is not None:
            self.review.next_doubt(-1)

    def _see(self) -> None:
        if self.review is not None:
            self.review.see_here()

    # --- reading ---------------------------------------------------------------------------

    def read_file(self, path: Path) -> None:
        """Read a file off this thread, then show the review, or the bundle it is."""
        self.flush()
        self.intake.read_file(path)

    def paste(self) -> None:
        """Read what stands on the clipboard: a copied file, a table, or text."""
        self.flush()
        self.intake.paste()

    def _show_other(self, found: BundleLook | PlanDraft) -> None:
        self.start.complain("")
        if isinstance(found, PlanDraft):
            show_progress_list(found, self)
        else:
            show_bundle(found, self)

    def _show_tracked(self, found: Reading, asked: Asked) -> None:
        """Offer a list that gives tasks too as progress of tasks held, or as a plan."""
        self.start.complain("")

        def as_plan(period: str) -> None:
            # The question at "Nhận" proposes the period chosen here.
            self._has_read(replace(found, draft=replace(found.draft, period=period)), asked)

        show_progress_list(found.draft, self, as_plan)

    def _has_read(self, found: Reading, asked: Asked) -> None:
        if self.review is None or may_replace(self):
            self._show_draft(found, asked)

    def _not_read(self, why: str) -> None:
        if not why:
            self.status.emit(self.tr("Đã dừng đọc theo yêu cầu; chưa có gì được ghi."))
        if self.review is None:
            self.start.complain(why)
        elif why:
            self.operations.problem.emit(why)

    # --- the review ------------------------------------------------------------------------

    def _show_draft(self, found: Reading, asked: Asked, kept: KeptReview | None = None) -> None:
        self.flush()
        self._let_go()
        self._asked = asked
        reviews = Reviews(found, self.operations, kept)
        self._keeping = Keeping(reviews, asked, self.operations, kept.id if kept else "")
        self._keeping.failed.connect(self.operations.problem)
        reviews.corrected.connect(self._has_corrected)
        reviews.corrected.connect(self._offer.look)
        reviews.said.connect(self._say)
        reviews.columns_chosen.connect(self._read_again)
        reviews.other_wanted.connect(self.intake.choose)
        self.reviews = reviews
        self._stack.addWidget(reviews)
        self._stack.setCurrentWidget(reviews)
        self._source.setText(found.draft.source)
        self._show_actions(True)
        self.keeps_steps.emit(True)
        self._say_counts()
        self._offer.look()
        self._say("")
        if kept is not None:
            # Over whatever still passes by, such as that this review was left half-way.
            self.told.emit(going_on_words(kept, reviews.lost))

    def _read_again(self, columns: Sequence[ColumnChoice]) -> None:
        """Read the document anew with what the officer said of its columns."""
        if self._asked is None or self.reviews is None:
            return
        asked = replace(self._asked, columns=tuple(columns))
        reviews, session = self.reviews, self.reviews.current.session
        self.intake.read_again(
            asked, lambda found: self._has_read_again(found, asked, reviews, session)
        )

    def _has_read_again(
        self,
        found: Reading,
        asked: Asked,
        reviews: Reviews,
        session: DraftSession,
    ) -> None:
        if reviews is not self.reviews:
            return
        lost = reviews.read_again(session, found.draft, asked.columns)
        if lost is None:
            return
        text = self.tr("Đã đọc lại bảng; Ctrl+Z để trở về cách đọc trước.")
        if lost:
            text = self.tr(
                "Đã đọc lại bảng; {n} chỗ đã sửa không còn dòng, bấm “Xem lại…”. Ctrl+Z để trở về."
            ).format(n=lost)
        self.status.emit(text)

    def _show_start(self) -> None:
        self._let_go()
        self._stack.setCurrentWidget(self.start)
        self.start.complain("")
        self._source.setText("")
        self._show_actions(False)
        self.keeps_steps.emit(False)
        self.status.emit("")
        self._left.look()

    def _let_go(self) -> None:
        reviews, self.reviews = self.reviews, None
        self._keeping = None
        if reviews is not None:
            self._stack.removeWidget(reviews)
            reviews.deleteLater()

    def _show_actions(self, shown: bool) -> None:
        self._offer.clear()
        for widget in (self.at_once, self.drop_button, self.take_button):
            widget.setVisible(shown)

    def _has_corrected(self) -> None:
        self._say_counts()
        self._say("")

    def _say(self, text: str) -> None:
        usual = (
            self.tr("Bản đang xem chưa ghi vào sổ; bấm “Nhận” để ghi, hoàn tác được.")
            if self.take_button.isEnabled()
            else self.tr("Chưa có gì được ghi vào sổ.")
        )
        self.status.emit(text or usual)

    def _say_counts(self) -> None:
        if self.review is None:
            return
        session = self.review.session
        counts = []
        if session.task_count:
            counts.append(self.tr("{n} nhiệm vụ").format(n=session.task_count))
        if session.indicator_count:
            counts.append(self.tr("{n} chỉ tiêu").format(n=session.indicator_count))
        self.take_button.setEnabled(bool(counts))
        self.at_once.setEnabled(bool(counts))
        # Of a plan that is here already the usual way on is to take over what changed.
        set_look(self.take_button, "" if self._offer.updates else "primary")
        set_look(self.update_button, "primary" if self._offer.updates else "")
        if counts and self._offer.is_made:
            # Short, for two ways stand side by side; what is taken stands above the review.
            self.take_button.setText(self.tr("Nhận kế hoạch mới"))
            return
        self.take_button.setText(
            self.tr("Nhận {what}").format(what=", ".join(counts))
            if counts
            else self.tr("Không có gì để nhận")
        )

    def _drop(self) -> None:
        if self.review is not None and (not self.review.session.can_undo or may_drop(self)):
            self._settle()

    def _settle(self) -> bool:
        """Leave the plan in front, taken or dropped; ``False`` when it was the file's last one."""
        if self.reviews is not None and self.reviews.let_go():
            return True
        if self._keeping is not None:
            self._keeping.forget()
        self._show_start()
        return False

    # --- taking ----------------------------------------------------------------------------

    def take(self) -> None:
        """Store the draft as a plan and, if wanted, put it in force; then go to it."""
        if self.review is None:
            return
        self.review.finish_typing()
        held = self._offer.version
        if held is not None and not may_repeat(self, held):
            return
        ask_progress(self.review.session.taken, self, self._take)

    def _take(self, period: str | None) -> None:
        """Store what is under review, the progress of its tracking list in ``period``."""
        if self.review is None:
            return
        draft, at_once = self.review.session.taken, self.at_once.isChecked()
        units = self.review.session.unit_choices
        self.take_button.setEnabled(False)
        self.operations.long(
            lambda services, monitor: services.imports.store(
                draft, monitor, in_force=at_once, units=units, progress=period
            ),
            self._has_taken,
            title=self.tr("Đang nhận kế hoạch"),
            failed=self._not_taken,
            owner=self,
            writes=True,
        )

    def _has_taken(self, taken: tuple[str, Changes]) -> None:
        plan_id, _changes = taken
        self._leave(plan_id)

    def _leave(self, plan_id: str) -> None:
        """Go on with the next plan of the file, or to the plan in the tree."""
        if self._settle() and self.reviews is not None:
            self.status.emit(
                self.tr("Đã nhận một kế hoạch của tệp này; còn {n} kế hoạch để xem.").format(
                    n=self.reviews.count
                )
            )
            return
        self.go_to.emit("plans", plan_id)

    def _reviewed(self) -> Reviewed | None:
        """Return what would be taken of the plan in front, ``None`` without one."""
        if self.review is None:
            return None
        return Reviewed(self.review.session.taken, self.review.session.unit_choices)

    def _has_stored(self, plan_id: str) -> None:
        self._leave(plan_id)
        self.told.emit(
            self.tr(
                "Kế hoạch cũ chưa bị thay thế. Làm tiếp: bấm chuột phải vào kế hoạch mới "
                "(dự thảo), chọn “Thay thế kế hoạch khác…”."
            )
        )

    def _not_taken(self, error: Exception) -> None:
        self._say_counts()
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self.operations.problem.emit(str(error))
