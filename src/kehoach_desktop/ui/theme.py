"""Colours, fonts and the one style sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

NAVIGATION = "#17324d"
NAVIGATION_HERE = "#24476b"
NAVIGATION_MARK = "#5aa9f5"
PRIMARY = "#1d63ad"
INK = "#1b2733"
MUTED = "#5d6b7a"
LINE = "#dde3ea"
FIELD_LINE = "#c3ccd6"
GROUND = "#ffffff"
BAND = "#f5f7f9"
CHOSEN = "#e1eefb"
GOOD = "#1c7a43"
GOOD_GROUND = "#eaf6ee"
BAD = "#b3261e"
BAD_GROUND = "#fdefee"
DOUBT = "#8f5600"
DOUBT_GROUND = "#fff6e5"
WAITING = "#5a4aa0"

# Segoe UI on Windows; on Linux the first that is installed. All hold every Vietnamese letter.
FAMILIES = ["Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans"]
TEXT_PIXELS = 13

_ICONS = (Path(__file__).parent.parent / "resources" / "icons").as_posix()

_SHEET = f"""
QWidget {{ color: {INK}; }}
#today_ground {{ background: {BAND}; }}
QMainWindow, Page, QDialog, QMessageBox {{ background: {GROUND}; }}
QLabel#qt_msgbox_informativelabel {{ min-width: 360px; }}
QToolTip {{ color: {INK}; background: #ffffff; border: 1px solid {FIELD_LINE}; padding: 4px; }}
QLabel[look="title"] {{ font-size: 17px; font-weight: 600; }}
QLabel[look="heading"] {{ font-size: 15px; font-weight: 600; }}
QLabel[look="strong"] {{ font-weight: 600; }}
QLabel[look="muted"] {{ color: {MUTED}; }}
QLabel[look="small"] {{ color: {MUTED}; font-size: 12px; }}
QLabel[look="good"] {{ color: {GOOD}; }}
QLabel[look="problem"] {{ color: {BAD}; font-size: 12px; }}
QFrame[look="head"] {{ background: {GROUND}; border: none; border-bottom: 1px solid {LINE}; }}
QFrame[look="band"] {{ background: {BAND}; border: none; border-bottom: 1px solid {LINE}; }}
QFrame[look="foot"] {{ background: {GROUND}; border: none; border-top: 1px solid {LINE}; }}
QFrame[look="alarm"] {{ background: {BAD_GROUND}; border: none; border-radius: 4px; }}
QFrame[look="gain"] {{ background: {GOOD_GROUND}; border: none; border-radius: 4px; }}
QFrame[look="note"] {{ background: {BAND}; border: none; border-radius: 4px; }}
QFrame[look="doubt"] {{ background: {DOUBT_GROUND}; border: none; border-radius: 4px; }}
QFrame[look="card"] {{ background: {GROUND}; border: 1px solid {LINE}; border-radius: 6px; }}
QPushButton {{ background: {GROUND}; border: 1px solid {FIELD_LINE}; border-radius: 4px;
  padding: 5px 12px; min-height: 18px; }}
QPushButton:hover {{ background: {BAND}; }}
QPushButton:pressed {{ background: {CHOSEN}; }}
QPushButton:focus {{ border-color: {PRIMARY}; }}
QPushButton:checked {{ background: {CHOSEN}; border-color: {PRIMARY}; color: {PRIMARY}; }}
QPushButton:disabled {{ color: #98a4b0; border-color: {LINE}; }}
QPushButton[look="primary"] {{ background: {PRIMARY}; border-color: {PRIMARY}; color: white;
  font-weight: 600; }}
QPushButton[look="primary"]:hover {{ background: #2871c0; }}
QPushButton[look="primary"]:pressed {{ background: #16508d; }}
QPushButton[look="primary"]:focus {{ border: 1px solid #0b2e54; }}
QPushButton[look="primary"]:disabled {{ background: #a9bdd3; border-color: #a9bdd3; }}
QPushButton[look="link"] {{ border: none; background: transparent; color: {PRIMARY};
  padding: 2px 0; text-align: left; }}
QPushButton[look="link"]:disabled {{ color: #98a4b0; }}
QPushButton[look="link"]:focus {{ text-decoration: underline; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {{ background: {GROUND};
  border: 1px solid {FIELD_LINE}; border-radius: 4px; padding: 4px 8px;
  selection-background-color: {PRIMARY}; selection-color: white; }}
QComboBox {{ min-height: 18px; padding: 4px 8px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus,
QDateEdit:focus {{ border-color: {PRIMARY}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {BAD}; }}
QLineEdit:read-only {{ background: {BAND}; }}
QCheckBox:disabled {{ color: #98a4b0; }}
QPlainTextEdit[fixed="true"] {{ background: {BAND}; color: {MUTED}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{_ICONS}/arrow-down.png"); width: 10px; height: 6px; }}
QAbstractItemView {{ background: {GROUND}; border: none; outline: none;
  selection-background-color: {CHOSEN}; selection-color: {INK}; gridline-color: {LINE}; }}
QComboBox QAbstractItemView {{ border: 1px solid {FIELD_LINE}; }}
QHeaderView {{ background: {BAND}; border: none; }}
QHeaderView::section {{ background: {BAND}; color: {MUTED}; font-weight: 600; border: none;
  border-bottom: 1px solid {LINE}; padding: 6px 8px; }}
QTableCornerButton::section {{ background: {BAND}; border: none; }}
QSplitter::handle {{ background: {LINE}; }}
QScrollArea {{ background: {GROUND}; border: none; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {LINE}; }}
QTabBar::tab {{ background: transparent; color: {MUTED}; padding: 7px 2px; margin-right: 16px;
  border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {INK}; font-weight: 600; border-bottom: 2px solid {PRIMARY}; }}
QTabBar::tab:focus {{ color: {PRIMARY}; }}
QProgressBar {{ border: none; border-radius: 3px; background: {LINE}; max-height: 6px; }}
QProgressBar::chunk {{ background: {PRIMARY}; border-radius: 3px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QListWidget::item {{ padding: 4px 7px; border: 1px solid transparent; color: {INK}; }}
QListWidget::item:selected {{ background: {CHOSEN}; }}
QListWidget[look="card"] {{ border: 1px solid {FIELD_LINE}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: #c8d0d9; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:hover {{ background: #a9b4c0; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {GROUND}; border: 1px solid {FIELD_LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 3px; }}
QMenu::item:selected {{ background: {CHOSEN}; }}
QMenu::item:disabled {{ color: #98a4b0; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 0; }}
"""


def apply(application: QApplication) -> None:
    """Dress the application; the looks of widgets are chosen by their ``look`` property."""
    application.setStyle("Fusion")
    font = QFont(FAMILIES)
    font.setPixelSize(TEXT_PIXELS)
    application.setFont(font)
    palette = application.palette()
    for role, colour in (
        (QPalette.ColorRole.Window, GROUND),
        (QPalette.ColorRole.Base, GROUND),
        (QPalette.ColorRole.AlternateBase, BAND),
        (QPalette.ColorRole.Text, INK),
        (QPalette.ColorRole.WindowText, INK),
        (QPalette.ColorRole.ButtonText, INK),
        (QPalette.ColorRole.Highlight, CHOSEN),
        (QPalette.ColorRole.HighlightedText, INK),
        (QPalette.ColorRole.PlaceholderText, "#7b8794"),
        (QPalette.ColorRole.Link, PRIMARY),
    ):
        palette.setColor(role, QColor(colour))
    application.setPalette(palette)
    application.setStyleSheet(_SHEET)
