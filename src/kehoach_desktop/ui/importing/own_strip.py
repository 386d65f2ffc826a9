"""Above a review of a higher level's plan: how much of it is for others, and leaving that out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kehoach_desktop.domain.units.names import own_key
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from kehoach_desktop.ui.importing.draft_session import DraftSession


class OwnStrip(QFrame):
    """Offers to keep only the office's own work; hidden in the office's own plan.

    It stays where all is left out, to bring it back.
    """

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("ownStrip")
        self.setStyleSheet(f"#ownStrip {{ background: {theme.BAND}; }}")
        self._words = ElidedLabel()
        self.button = QPushButton()
        self.button.clicked.connect(self._turn)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        session.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        session = self._session
        office, issuer = session.office, session.draft.issuer
        is_own = not office or own_key(issuer) == own_key(office)
        rows = session.own_rows() if not is_own else None
        self.setVisible(rows is not None and bool(rows.others) and bool(rows.own))
        if rows is None or self.isHidden():
            return
        others = len(rows.tasks) + len(rows.indicators)
        if session.has_left(rows.others):
            words = self.tr("Đã bỏ {n} dòng của đơn vị khác; giữ {kept} dòng. Chưa ghi gì.")
            self.button.setText(self.tr("Lấy lại"))
        else:
            words = self.tr(
                "Văn bản của nơi khác: {n} dòng giao cho đơn vị khác, {kept} dòng của mình hoặc "
                "không nêu ai."
            )
            self.button.setText(self.tr("Chỉ giữ việc của đơn vị tôi"))
        self._words.setText(words.format(n=others, kept=rows.kept))
        self.button.setToolTip(
            self.tr(
                "Giữ dòng có đơn vị mình, “UBND các xã”, “địa phương”… chủ trì hoặc phối hợp, và "
                "dòng không nêu ai; bỏ các dòng còn lại. Hoàn tác bằng Ctrl+Z."
            )
        )

    def _turn(self) -> None:
        keys = self._session.own_rows().others
        if self._session.has_left(keys):
            self._session.bring_back(keys)
        else:
            self._session.leave_out(keys)
