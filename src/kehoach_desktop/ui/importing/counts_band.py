"""The line over a review: how much was read, and how much is still to be looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kehoach_desktop.services.reviewing.draft_doubts import Doubt
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel


class CountsBand(QFrame):
    """Counts on the left, the document's number and year on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "head")
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.RichText)
        self._about = ElidedLabel(right=True)
        self._about.setProperty("look", "muted")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.addWidget(self._counts)
        row.addSpacing(16)
        row.addWidget(self._about, 1)

    def show_counts(self, session: DraftSession, here: Doubt | None = None) -> None:
        """Show what would be taken of a draft; ``here`` is the doubt that is looked at."""
        draft, doubts = session.draft, session.doubts
        groups = sum(one.key not in session.left_out for one in draft.groups)
        parts = [self.tr("<b>{n}</b> nhiệm vụ").format(n=session.task_count)]
        if groups:
            parts[0] += self.tr(" · <b>{n}</b> nhóm").format(n=groups)
        parts.append(self.tr("<b>{n}</b> chỉ tiêu").format(n=session.indicator_count))
        if duties := sum(one.key not in session.left_out for one in draft.duties):
            parts.append(self.tr("<b>{n}</b> chế độ báo cáo").format(n=duties))
        if here in doubts:
            at = doubts.index(here) + 1
            text = self.tr("◆ chỗ cần xem <b>{at}</b>/{n} — F8 tới chỗ kế tiếp").format(
                at=at, n=len(doubts)
            )
            colour = theme.DOUBT
        elif doubts:
            text = self.tr("◆ <b>{n}</b> chỗ cần xem — F8 tới chỗ kế tiếp").format(n=len(doubts))
            colour = theme.DOUBT
        else:
            text, colour = self.tr("✓ không còn chỗ nào cần xem"), theme.GOOD
        parts.append(f"<span style='color:{colour}'>{text}</span>")
        self._counts.setText("&nbsp;&nbsp;&nbsp;&nbsp;".join(parts))
        about = [draft.symbol] if draft.symbol else []
        if draft.year:
            about.append(self.tr("năm {year}").format(year=draft.year))
        if draft.bases:
            about.append(self.tr("căn cứ {n} văn bản").format(n=len(draft.bases)))
        self._about.setText(" · ".join(about))
