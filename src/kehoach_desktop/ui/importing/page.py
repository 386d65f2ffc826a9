"""The page where a document is read in, looked through, and taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QVBoxLayout

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.bundle_model import BundleLook
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_view import ReviewView
from kehoach_desktop.ui.importing.start_view import StartView
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.updating.offer import UpdateOffer
from kehoach_desktop.ui.widgets.file_drop import FileDrop, file_in
from kehoach_desktop.ui.widgets.file_question import ask_file
from kehoach_desktop.ui.widgets.page_head import PageHead
from kehoach_desktop.ui.widgets.question import ask

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.ports import Monitor


class ImportPage(Page):
    """First a place to choose, drop or paste; then the review of what was read.

    A draft not yet taken stays here while the officer looks at other pages.
    """

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.start = StartView()
        self.review: ReviewView | None = None
        self._source = QLabel()
        self._source.setProperty("look", "muted")
        head = PageHead(self.tr("Nhập văn bản"))
        head.add(self._source)
        self.at_once = QCheckBox(self.tr("Đưa vào thực hiện ngay"))
        self.at_once.setToolTip(
            self.tr("Bỏ chọn để giữ kế hoạch ở dạng dự thảo, chưa tính vào báo cáo.")
        )
        self.at_once.setChecked(True)
        head.add_right(self.at_once)
        self.drop_button = head.add_button(self.tr("Bỏ"))
        self.update_button = head.add_button("")
        self.take_button = head.add_button(self.tr("Nhận"), primary=True)
        self.drop_button.clicked.connect(self._drop)
        self.take_button.clicked.connect(self.take)
        self._offer = UpdateOffer(
            self.update_button,
            operations,
            lambda: self.review.session.draft if self.review is not None else None,
            self,
        )
        self._offer.changed.connect(self._say_counts)
        self._offer.done.connect(self._has_updated)
        self._offer.stored.connect(self._has_stored)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.start.choose.connect(self._choose)
        self.start.paste.connect(self.paste)
        drop = FileDrop(self)
        drop.dropped.connect(self.read_file)
        drop.hovering.connect(self.start.hover)
        doubts = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        doubts.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        doubts.activated.connect(lambda: self.review and self.review.next_doubt())
        self._show_start()

    # --- the page's life -------------------------------------------------------------------

    def enter(self) -> None:
        """Come to the front as it was left."""
        self.shown.emit()

    def flush(self) -> bool:
        """Keep what is being typed in the draft."""
        if self.review is not None:
            self.review.finish_typing()
        return True

    def show_target(self, target: object) -> None:
        """Read a file that was dropped elsewhere on the window."""
        if isinstance(target, Path):
            self.read_file(target)

    # --- reading ---------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = self.tr(
            "Kế hoạch và gói báo cáo (*.docx *.xlsx *.txt *.tsv *.csv *.khgoi *.zip);;"
            "Văn bản kế hoạch (*.docx *.xlsx *.txt *.tsv *.csv);;"
            "Gói báo cáo (*.khgoi *.zip);;Mọi tệp (*)"
        )
        path = ask_file(self, self.tr("Chọn văn bản kế hoạch hoặc gói báo cáo"), kinds, "import")
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a file off this thread, then show the review, or the bundle it is."""
        self.operations.long(
            lambda services, monitor: _read(services, path, monitor),
            self._has_read,
            title=self.tr("Đang đọc {name}").format(name=path.name),
            failed=self._not_read,
            owner=self,
            key="import-read",
        )

    def paste(self) -> None:
        """Read what stands on the clipboard: a copied file, a table, or text."""
        data = QGuiApplication.clipboard().mimeData()
        path = file_in(data)
        if path is not None:
            self.read_file(path)
            return
        text = data.text()
        if not text.strip():
            self.start.complain(
                self.tr(
                    "Bảng tạm chưa có chữ nào. Hãy chép bảng hoặc đoạn văn trong Word, Excel "
                    "rồi bấm lại."
                )
            )
        else:
            self.operations.long(
                lambda services, _monitor: _remarked(services, services.imports.read_text(text)),
                self._has_read,
                title=self.tr("Đang đọc văn bản dán vào"),
                failed=self._not_read,
                owner=self,
                key="import-read",
            )

    def _has_read(self, found: PlanDraft | BundleLook) -> None:
        if isinstance(found, BundleLook):
            self._show_bundle(found)
        elif not (found.tasks or found.actions or found.indicators or found.blocks):
            self._not_read(KehoachError(self.tr("Không tìm thấy chữ nào trong văn bản này.")))
        elif self._may_replace():
            self._show_draft(found)

    def _show_bundle(self, look: BundleLook) -> None:
        from kehoach_desktop.ui.bundles.dialog import BundleDialog

        self.start.complain("")
        dialog = BundleDialog(look, self.operations, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(lambda plan_id: self.go_to.emit("plans", plan_id))
        dialog.open()

    def _may_replace(self) -> bool:
        return self.review is None or ask(
            self,
            self.tr("Đọc văn bản khác?"),
            self.tr("Bản đọc đang xem chưa được nhận; các chỗ đã sửa trong đó sẽ mất."),
            self.tr("Đọc văn bản khác"),
            self.tr("Giữ bản đang xem"),
        )

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.start.complain("")
            return
        foreseen = isinstance(error, KehoachError)
        text = str(error) if foreseen else self.tr("Chưa đọc được văn bản này.")
        if self.review is None:
            self.start.complain(text)
        else:
            self.operations.problem.emit(text)

    # --- the review ------------------------------------------------------------------------

    def _show_draft(self, draft: PlanDraft) -> None:
        self._let_go()
        review = ReviewView(DraftSession(draft))
        review.session.setParent(review)
        review.corrected.connect(self._say_counts)
        review.corrected.connect(self._offer.look)
        self.review = review
        self._stack.addWidget(review)
        self._stack.setCurrentWidget(review)
        self._source.setText(draft.source)
        self._show_actions(True)
        self._say_counts()
        self._offer.look()
        self.status.emit(self.tr("Chưa ghi vào sổ. Bấm “Nhận” để đưa vào, có thể hoàn tác."))

    def _show_start(self) -> None:
        self._let_go()
        self._stack.setCurrentWidget(self.start)
        self.start.complain("")
        self._source.setText("")
        self._show_actions(False)
        self.status.emit("")

    def _let_go(self) -> None:
        review, self.review = self.review, None
        if review is not None:
            self._stack.removeWidget(review)
            review.deleteLater()

    def _show_actions(self, shown: bool) -> None:
        self._offer.clear()
        for widget in (self.at_once, self.drop_button, self.take_button):
            widget.setVisible(shown)

    def _say_counts(self) -> None:
        if self.review is None:
            return
        session = self.review.session
        counts = []
        if session.task_count:
            counts.append(self.tr("{n} nhiệm vụ").format(n=session.task_count))
        if session.draft.indicators:
            counts.append(self.tr("{n} chỉ tiêu").format(n=len(session.draft.indicators)))
        self.take_button.setEnabled(bool(counts))
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
        if (
            self.review is None
            or not self.review.session.can_undo
            or ask(
                self,
                self.tr("Bỏ bản đọc này?"),
                self.tr("Các chỗ đã sửa sẽ mất. Tệp gốc và dữ liệu đã lưu không thay đổi."),
                self.tr("Bỏ"),
                self.tr("Xem tiếp"),
            )
        ):
            self._show_start()

    # --- taking ----------------------------------------------------------------------------

    def take(self) -> None:
        """Store the draft as a plan and, if wanted, put it in force; then go to it."""
        if self.review is None:
            return
        self.review.finish_typing()
        draft, at_once = self.review.session.draft, self.at_once.isChecked()
        self.take_button.setEnabled(False)
        self.operations.long(
            lambda services, monitor: services.imports.store(draft, monitor, in_force=at_once),
            self._has_taken,
            title=self.tr("Đang nhận kế hoạch"),
            failed=self._not_taken,
            owner=self,
            writes=True,
        )

    def _has_taken(self, taken: tuple[str, Changes]) -> None:
        plan_id, _changes = taken
        self._show_start()
        self.go_to.emit("plans", plan_id)

    def _has_updated(self, plan_id: str) -> None:
        self._show_start()
        self.go_to.emit("plans", plan_id)

    def _has_stored(self, plan_id: str) -> None:
        self._has_updated(plan_id)
        self.status.emit(
            self.tr("Kế hoạch mới được giữ ở dạng dự thảo; kế hoạch cũ chưa bị thay thế.")
        )

    def _not_taken(self, error: Exception) -> None:
        self._say_counts()
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self.operations.problem.emit(str(error))


def _read(services: Services, path: Path, monitor: Monitor) -> PlanDraft | BundleLook:
    """Return what the file is by its content, whatever its name."""
    if services.bundles.recognises(path):
        return services.bundles.look(path)
    return _remarked(services, services.imports.read(path, monitor))


def _remarked(services: Services, draft: PlanDraft) -> PlanDraft:
    """Return the draft with what is to be said of it beside this computer's data."""
    return replace(draft, warnings=(*services.imports.remarks(draft), *draft.warnings))
