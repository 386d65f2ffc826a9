"""Vietnamese words of the listings."""

import datetime

from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, RowSort

PLAN_STATES = {
    PlanState.DRAFT: "dự thảo",
    PlanState.IN_FORCE: "đang thực hiện",
    PlanState.SUPERSEDED: "đã được thay thế",
    PlanState.CLOSED: "đã kết thúc",
}

NOTHING_YET = (
    "Chưa có kế hoạch nào. Đưa văn bản đã ban hành vào: kehoach import TỆP (Word, PDF, Excel, ảnh "
    "chụp, văn bản); đọc thử mà chưa lưu: kehoach read TỆP. Muốn xem trước với số liệu hư cấu, hãy "
    "dùng kehoach demo trong một thư mục dữ liệu trống."
)
"""What is said where a data folder holds no plan: what to do next."""

RELATIONS = {
    Relation.BASED_ON: "căn cứ",
    Relation.SUPERSEDES: "thay thế",
    Relation.AMENDS: "sửa đổi",
    Relation.ANSWERS: "trả lời",
    Relation.EXTENDS: "cho phép gia hạn",
    Relation.AWAITED: "đã chờ",
}

CHANGE_KINDS = {
    ChangeKind.KEPT: "giữ nguyên",
    ChangeKind.CHANGED: "thay đổi",
    ChangeKind.NEW: "mới",
    ChangeKind.GONE: "không còn trong bản mới",
}

ROW_SORTS = {
    RowSort.PLAN: "kế hoạch",
    RowSort.GROUP: "nhóm nhiệm vụ",
    RowSort.TASK: "nhiệm vụ",
    RowSort.INDICATOR_GROUP: "nhóm chỉ tiêu",
    RowSort.INDICATOR: "chỉ tiêu",
    RowSort.DUTY: "chế độ báo cáo",
    RowSort.RECIPIENT: "nơi nhận",
}


def day_text(day: datetime.date | None) -> str:
    """Return the day as 30/6/2026, or nothing."""
    return "" if day is None else f"{day.day}/{day.month}/{day.year}"
