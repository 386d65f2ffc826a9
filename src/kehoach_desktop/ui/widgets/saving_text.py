"""A text field that saves as one goes and never loses a keystroke."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_PAUSE = 1200
_MARGIN = 4


class SavingText(QPlainTextEdit):
    """Grows with its text up to ``lines`` lines.

    ``committed`` brings the text when the field is left, on Enter, and after a pause in
    typing (only if ``ready`` agrees then). The owner answers with ``load``, ``refuse`` or
    ``keep``.
    """

    committed = Signal(str)
    resized = Signal()
    entered = Signal()
    """The cursor has come into the field."""

    def __init__(
        self,
        lines: int = 1,
        ready: Callable[[str], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._ready = ready
        self._base = ""
        self._sent: str | None = None
        self._later: str | None = None
        self._kept = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Room inside the page for the hook on a capital "Ủ", which else would be cut.
        self.document().setDocumentMargin(_MARGIN)
        self.setStyleSheet("padding: 1px 5px;")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._has_paused)
        self.textChanged.connect(self._has_typed)
        self._fit()

    # --- the owner's side ------------------------------------------------------------

    @property
    def is_dirty(self) -> bool:
        """Whether something stands here that was neither saved nor sent to be saved."""
        text = self.toPlainText()
        return text not in (self._base, self._sent)

    def load(self, text: str) -> None:
        """Show what is stored, unless something newer is being typed."""
        shown = self.toPlainText()
        self._later = None
        if self._sent is not None and shown == self._sent and self.hasFocus():
            # Just saved from here: the tidied form is shown once the cursor has left.
            self._later = text
        elif not self.is_dirty:
            self._show(text)
        self._base = text if self._later is None else shown
        self._sent = None
        self._kept = self._kept and self.is_dirty
        self._mark(self._kept)

    def replace(self, text: str) -> None:
        """Show another row's text, whatever stood here."""
        self._pause.stop()
        self._sent = self._later = None
        self._kept = False
        self._base = text
        self._show(text)
        self._mark(False)

    def refuse(self) -> None:
        """Take back the edit that was sent; the stored text returns once the field is left."""
        self._sent = None
        self._kept = False
        if self.hasFocus():
            self._mark(True)
        else:
            self._show(self._base)
            self._mark(False)

    def keep(self) -> None:
        """Hold on to the edit that was sent and could not be stored; it is sent again later."""
        self._sent = None
        self._kept = self.is_dirty
        self._mark(self._kept)

    def commit(self) -> None:
        """Send what was typed to be saved, if anything."""
        self._pause.stop()
        if self.is_dirty:
            self._sent = self.toPlainText()
            self.committed.emit(self._sent)

    # --- inside ----------------------------------------------------------------------

    def _show(self, text: str) -> None:
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
        self._fit()

    def _mark(self, wrong: bool) -> None:
        if bool(self.property("wrong")) is not wrong:
            self.setProperty("wrong", wrong)
            self.style().polish(self)

    def _has_typed(self) -> None:
        self._later = None
        self._pause.start()
        self._fit()

    def _has_paused(self) -> None:
        if self.is_dirty and (self._ready is None or self._ready(self.toPlainText())):
            self.commit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor has come."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save on leaving; a menu or another window on top is not leaving."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self.commit()
        if self._later is not None:
            self._base = self._later
            self._later = None
            self._show(self._base)
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves; Shift+Enter breaks the line where there is room; Escape takes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if shifted and self._lines > 1:
                self.insertPlainText("\n")
            else:
                self.commit()
            return
        if event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self._pause.stop()
            self._kept = False
            self._show(self._base)
            self._mark(False)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when there is nothing of the field's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undoing = event.matches(QKeySequence.StandardKey.Undo)
            redoing = event.matches(QKeySequence.StandardKey.Redo)
            if (undoing and not document.isUndoAvailable()) or (
                redoing and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that this width makes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        needed = round(self.document().size().height())
        lines = max(1, min(needed, self._lines if self._lines > 1 else 3))
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if needed <= lines
            else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        height = ceil(lines * line) + 2 * _MARGIN + 5
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.resized.emit()

    def sizeHint(self) -> QSize:
        """Return the height fitted to the text."""
        return QSize(160, self.minimumHeight())
