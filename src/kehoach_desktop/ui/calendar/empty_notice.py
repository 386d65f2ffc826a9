"""What stands in place of a calendar that can show nothing, with the next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehoach_desktop.services.models.calendar_models import Emptiness
from kehoach_desktop.ui.widgets.notice import Notice

translate = QCoreApplication.translate


def empty_notice(empty: Emptiness, go: Callable[[str], object], parent: QWidget) -> Notice:
    """Return the notice; ``go`` is told the name of the page that the next step is done on."""
    if empty is Emptiness.NO_PLAN:
        notice = Notice(
            translate("CalendarPage", "Lịch chưa có việc nào"),
            translate(
                "CalendarPage",
                "Lịch lấy hạn từ các kế hoạch đang thực hiện. Hãy nhập kế hoạch đã ban hành; "
                "nhiệm vụ có ngày sẽ tự vào lịch.",
            ),
            parent,
        )
        label = translate("CalendarPage", "Nhập văn bản…")
        notice.add_button(label, lambda: go("importing"), primary=True)
        return notice
    if empty is Emptiness.ONLY_DRAFTS:
        notice = Notice(
            translate("CalendarPage", "Kế hoạch còn là dự thảo"),
            translate(
                "CalendarPage",
                "Chỉ kế hoạch đang thực hiện mới có việc trên lịch. Hãy mở kế hoạch và đưa "
                "vào thực hiện.",
            ),
            parent,
        )
    else:
        notice = Notice(
            translate("CalendarPage", "Chưa nhiệm vụ nào có ngày"),
            translate(
                "CalendarPage",
                "Các kế hoạch đang thực hiện chưa ghi thời hạn theo ngày. Hãy ghi thời hạn "
                "cho nhiệm vụ, ví dụ “30/6/2026” hoặc “trước ngày 15 hằng tháng”.",
            ),
            parent,
        )
    label = translate("CalendarPage", "Mở trang Kế hoạch")
    notice.add_button(label, lambda: go("plans"), primary=True)
    return notice
