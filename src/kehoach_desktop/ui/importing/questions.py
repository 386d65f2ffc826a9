"""What the officer is asked before a review gives way to something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from kehoach_desktop.ui.widgets.question import ask

if TYPE_CHECKING:
    from kehoach_desktop.services.updating.updating import HeldPlan

translate = QCoreApplication.translate


def may_replace(page: QWidget) -> bool:
    """Ask before another document comes in the place of the one under review."""
    return ask(
        page,
        translate("ImportQuestions", "Đọc văn bản khác?"),
        translate(
            "ImportQuestions",
            "Bản đọc đang xem chưa được nhận. Nếu đã sửa chỗ nào, bản đó được giữ lại để xem "
            "tiếp sau, ở trang này.",
        ),
        translate("ImportQuestions", "Đọc văn bản khác"),
        translate("ImportQuestions", "Giữ bản đang xem"),
    )


def may_go_on(page: QWidget, when: str) -> bool | None:
    """Ask whether to go on with what is kept of this very file; ``None`` for neither."""
    box = QMessageBox(page)
    box.setIcon(QMessageBox.Icon.Question)
    title = translate("ImportQuestions", "Tệp này đã được rà soát dở từ {when}.").format(when=when)
    box.setWindowTitle(translate("ImportQuestions", "Tệp đang rà soát dở"))
    box.setText(title)
    box.setInformativeText(
        translate(
            "ImportQuestions",
            "Làm tiếp thì các chỗ đã sửa được lấy lại. Đọc lại từ đầu thì các chỗ đã sửa vẫn được "
            "giữ, ở trang Nhập văn bản, cho đến khi bỏ hẳn.",
        )
    )
    go_on = box.addButton(
        translate("ImportQuestions", "Làm tiếp"), QMessageBox.ButtonRole.AcceptRole
    )
    anew = box.addButton(
        translate("ImportQuestions", "Đọc lại từ đầu"), QMessageBox.ButtonRole.DestructiveRole
    )
    leave = box.addButton(translate("ImportQuestions", "Thôi"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    box.setEscapeButton(leave)
    box.exec()
    chosen = box.clickedButton()
    return None if chosen not in (go_on, anew) else chosen is go_on


def may_drop(page: QWidget) -> bool:
    """Ask before the corrections of a review are lost."""
    return ask(
        page,
        translate("ImportQuestions", "Bỏ bản đọc này?"),
        translate(
            "ImportQuestions",
            "Các chỗ đã sửa sẽ mất. Tệp gốc và dữ liệu đã lưu không thay đổi.",
        ),
        translate("ImportQuestions", "Bỏ"),
        translate("ImportQuestions", "Giữ lại"),
        risky=True,
    )


def may_repeat(page: QWidget, held: HeldPlan) -> bool:
    """Ask before a plan that is held already is taken a second time."""
    words = (
        translate(
            "ImportQuestions",
            "Đã có {name} trong dữ liệu. Nhận nữa thì có hai kế hoạch giống nhau, việc bị đếm "
            "hai lần; muốn lấy chỗ thay đổi, hãy bấm “Cập nhật kế hoạch đang có”.",
        )
        if held.is_living
        else translate(
            "ImportQuestions",
            "Đã có {name} trong dữ liệu, nay chỉ còn để xem. Nhận nữa thì việc của kế hoạch cũ "
            "lại được tính là đang thực hiện.",
        )
    )
    return ask(
        page,
        translate("ImportQuestions", "Nhận thêm một bản nữa?"),
        words.format(name=held.name),
        translate("ImportQuestions", "Nhận thêm bản này"),
        translate("ImportQuestions", "Xem lại"),
        risky=True,
    )
