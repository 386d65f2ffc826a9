"""A lead or a time that is named twice, so that one of them was not taken."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.milestones import read_milestones

_LIMIT = re.compile(
    r"(?:hoàn thành|xong|chậm nhất|trước|trong|thời hạn|thời gian)[^;.]{0,22}?"
    r"(?P<time>\b\d{1,2}/\d{1,2}/20\d\d\b|\btháng \d{1,2}/20\d\d\b|\bquý [IV]{1,3}/20\d\d\b)",
    re.IGNORECASE,
)
# Work in steps has a time for each.
_STEPS = re.compile(r"giai đoạn|đợt|lần \d|bước|thí điểm|còn lại|toàn (?:xã|phường)", re.IGNORECASE)
_LEADS = re.compile(
    r"\(\s*chủ trì\s*:|\bchủ trì\)|[.;] (?:giao|đơn vị chủ trì|cơ quan chủ trì)\b",
    re.IGNORECASE,
)
_CHIEF = "chủ trì"


def names_lead_inside(title: str, lead: Sequence[str]) -> bool:
    """Whether work of a table names who leads it, beside the column that names another."""
    if not lead or (_CHIEF not in title and ". Giao " not in title):
        return False
    return _LEADS.search(title) is not None


def names_leads_twice(text: str) -> bool:
    """Whether a sentence says twice who leads its work."""
    return text.lower().count(_CHIEF) > 1


def names_times_twice(text: str, deadline: Deadline) -> bool:
    """Whether a sentence limits its work by two times, and one reading was made of them."""
    if deadline.start is not None or not deadline.text:
        return False
    if text.count("20") < 2:
        return False
    times = {found["time"].lower() for found in _LIMIT.finditer(text)}
    if len(times) < 2:
        return False
    taken = deadline.text.lower()
    if any(time not in taken for time in times):
        return True
    return not (_STEPS.search(text) or read_milestones(deadline.text, _year(deadline)))


def _year(deadline: Deadline) -> int | None:
    return deadline.due.year if deadline.due else None
