"""In place of an empty review: what that means, and the next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.ui.widgets.notice import Notice

translate = QCoreApplication.translate


def nothing_read(
    draft: PlanDraft,
    choose_other: Callable[[], object],
    see_warnings: Callable[[], object],
    *,
    shows_pages: bool,
) -> Notice:
    """Return the notice for a document in which no task and no indicator was read.

    ``shows_pages`` where the pages of a PDF stand beside it, and its tables behind them.
    Where the reading warned of something, a button leads there: it may say why.
    """
    heading = (
        translate("NothingRead", "Chưa đọc được nhiệm vụ hay chỉ tiêu nào")
        if draft.title or draft.symbol
        else translate("NothingRead", "Không thấy kế hoạch trong văn bản này")
    )
    text = translate(
        "NothingRead",
        "Chưa có gì được ghi. Nếu đây không phải kế hoạch cần nhập, hãy chọn văn bản khác.",
    )
    if draft.tables:
        tables = (
            translate(
                "NothingRead",
                "Nếu nhiệm vụ nằm trong một bảng, hãy bấm “Xem chữ đã đọc” ở bên trái, rồi bấm "
                "chuột phải vào từng cột của bảng và chọn cột đó là gì.",
            )
            if shows_pages
            else translate(
                "NothingRead",
                "Nếu nhiệm vụ nằm trong một bảng ở bên trái, hãy bấm chuột phải vào từng cột của "
                "bảng và chọn cột đó là gì.",
            )
        )
        text = f"{tables} {text}"
    if draft.warnings:
        why = translate("NothingRead", "Phần “Cảnh báo” cho biết vì sao khó đọc.")
        text = f"{why} {text}"
    # Beside the source there is half a window for it.
    notice = Notice(heading, text, width=420)
    other = translate("NothingRead", "Chọn văn bản khác…")
    notice.add_button(other, choose_other, primary=True)
    if draft.warnings:
        warnings = translate("NothingRead", "Xem cảnh báo ({n})").format(n=len(draft.warnings))
        notice.add_button(warnings, see_warnings)
    return notice
