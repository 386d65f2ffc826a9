"""The dark column on the left: whose office this is, and the pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.pages import PageEntry

WIDTH = 184
_ICON_LEFT = 18

_SHEET = f"""
#navigation {{ background: {theme.NAVIGATION}; border: none; }}
#navigation QLabel {{ color: #ffffff; background: transparent; }}
#navigation QLabel[look="muted"] {{ color: #a9bdd3; font-size: 12px; }}
#navigation QPushButton {{ color: #d7e2ee; background: transparent; border: none;
  border-left: 3px solid transparent; border-radius: 0; padding: 8px 8px 8px 44px;
  min-height: 20px; text-align: left; }}
#navigation QPushButton:hover {{ background: #1e3d5c; }}
#navigation QPushButton:focus {{ background: #1e3d5c; color: #ffffff; }}
#navigation QPushButton:checked {{ background: {theme.NAVIGATION_HERE}; color: #ffffff;
  border-left: 3px solid {theme.NAVIGATION_MARK}; font-weight: 600; }}
#navigation QPushButton#find {{ color: #a9bdd3; font-size: 12px; padding: 6px 8px 6px 16px; }}
#navigation QPushButton:disabled {{ color: #6f88a3; }}
"""


class Navigation(QFrame):
    """Lists the pages; emits ``chosen`` with a page's name."""

    chosen = Signal(str)
    search_asked = Signal()

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(WIDTH)
        self.setStyleSheet(_SHEET)
        self._office = QLabel(self.tr("Kế hoạch"))
        self._office.setProperty("look", "heading")
        self._office.setWordWrap(True)
        self._under = QLabel()
        self._under.setProperty("look", "muted")
        self._under.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 12, 10)
        head.setSpacing(2)
        head.addWidget(self._office)
        head.addWidget(self._under)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.setSpacing(0)
        layout.addLayout(head)
        self._entries = entries
        self._buttons: dict[str, QPushButton] = {}
        stretched = False
        for place, entry in enumerate(entries, 1):
            if entry.low and not stretched:
                layout.addStretch(1)
                stretched = True
            button = self._button(entry, place)
            self._buttons[entry.name] = button
            layout.addWidget(button)
        if not stretched:
            layout.addStretch(1)
        self._find = QPushButton(self.tr("Tìm nhanh: Ctrl+K"))
        self._find.setObjectName("find")
        self._find.setToolTip(self.tr("Tìm trong mọi kế hoạch, chỉ tiêu, văn bản, tiến độ"))
        self._find.clicked.connect(lambda: self.search_asked.emit())
        layout.addWidget(self._find)

    def _button(self, entry: PageEntry, place: int) -> QPushButton:
        button = QPushButton(entry.title())
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setToolTip(f"{entry.title()} (Ctrl+{place})")
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        return button

    def draw_icons(self) -> None:
        """Draw the icons, after the first paint: painting loads much of Qt the first time."""
        from PySide6.QtCore import Qt

        from kehoach_desktop.ui.icons import picture

        for entry in self._entries:
            button = self._buttons[entry.name]
            label = QLabel(button)
            label.setPixmap(picture(entry.icon, "#c4d3e3"))
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.adjustSize()
            label.move(_ICON_LEFT, (button.height() - label.height()) // 2)
            label.show()

    def mark(self, name: str) -> None:
        """Show which page is in front."""
        self._buttons[name].setChecked(True)

    def show_office(self, name: str, under: str) -> None:
        """Show the office's short name and one line under it."""
        self._office.setText(name)
        self._under.setText(under)

    def allow(self, allowed: bool) -> None:
        """Open or bar the way to the pages."""
        for button in (*self._buttons.values(), self._find):
            button.setEnabled(allowed)
