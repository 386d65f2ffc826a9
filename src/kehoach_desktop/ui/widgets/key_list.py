"""The list of keys, shown by F1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


def show_keys(parent: QWidget) -> None:
    """Show which keys do what."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(translate("Keys", "Phím tắt"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(7)
    for row, (key, text) in enumerate(_keys()):
        name = QLabel(key)
        name.setProperty("look", "strong")
        grid.addWidget(name, row, 0)
        grid.addWidget(QLabel(text), row, 1)
    close = QPushButton(translate("Keys", "Đóng"))
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    foot = QHBoxLayout()
    foot.addStretch(1)
    foot.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(16)
    layout.addLayout(grid)
    layout.addLayout(foot)
    dialog.exec()


def _keys() -> list[tuple[str, str]]:
    return [
        ("Ctrl+1, Ctrl+2…", translate("Keys", "sang trang thứ nhất, thứ hai…")),
        (
            "Ctrl+Z, Ctrl+Y",
            translate("Keys", "hoàn tác, làm lại (kể cả sau khi mở lại chương trình)"),
        ),
        ("Ctrl+K", translate("Keys", "tìm nhanh trong mọi thứ đã lưu")),
        ("Ctrl+F", translate("Keys", "lọc, gõ không cần dấu; Esc để bỏ lọc")),
        ("↑ ↓ ← →", translate("Keys", "đi trong cây kế hoạch, mở và thu nhánh")),
        ("Enter, F2", translate("Keys", "sửa dòng đang chọn; Enter trong ô để lưu ngay")),
        ("Ins, Ctrl+N", translate("Keys", "thêm nhiệm vụ sau dòng đang chọn")),
        ("Ctrl+Shift+N", translate("Keys", "thêm nhóm nhiệm vụ")),
        ("Del", translate("Keys", "xóa các dòng đang chọn")),
        ("Alt+↑, Alt+↓", translate("Keys", "chuyển dòng lên, xuống (sang cả nhóm bên cạnh)")),
        ("Alt+→, Alt+←", translate("Keys", "đưa vào mục phía trên, đưa ra ngoài một bậc")),
        (
            "Ctrl+A, Shift+↑ ↓, Ctrl+C",
            translate("Keys", "chọn nhiều dòng; chép dòng, mục đang chọn"),
        ),
        (
            "F4",
            translate(
                "Keys",
                "sửa chính chỉ tiêu (trang Cập nhật tháng); chi tiết của nhiệm vụ (khi xem lại)",
            ),
        ),
        (
            "Ctrl+Enter",
            translate("Keys", "nhận kế hoạch đang xem lại; xuất báo cáo (trang Báo cáo)"),
        ),
        ("F8, Shift+F8", translate("Keys", "tới chỗ cần xem kế tiếp, trước đó (khi xem lại)")),
        ("F9", translate("Keys", "đánh dấu đã xem và tới chỗ kế tiếp")),
        (
            "Ctrl+J, Ctrl+T, Ctrl+G",
            translate("Keys", "nối với dòng trên, tách dòng, đổi thành nhóm (khi xem lại)"),
        ),
        (
            "← → ↑ ↓, PageUp, PageDown",
            translate("Keys", "ngày, tuần, tháng trước và sau; Home về hôm nay (trang Lịch)"),
        ),
        (
            "1, 2, 3, Space",
            translate("Keys", "xem tháng, quý, danh sách; mọi việc của ngày (trang Lịch)"),
        ),
        ("F1", translate("Keys", "bảng phím tắt này")),
    ]
