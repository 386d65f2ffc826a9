"""The words of a reminder: short enough for a bubble beside the clock."""

import datetime
from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.reminding import Decision, Due, Facts, ReminderSettings, Why
from kehoach_desktop.domain.reports.administrative_text import short_date
from kehoach_desktop.domain.text.vietnamese import shortened

_TITLE = 60
_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def heading(decision: Decision, facts: Facts) -> str:
    """Return the one line that stands above what is said."""
    if decision.why is Why.CLOCK:
        return "Ngày giờ của máy có đúng không?"
    if decision.why is Why.NEWLY_LATE:
        return f"{len(decision.newly_late)} nhiệm vụ mới quá hạn"
    parts = []
    if facts.late:
        parts.append(f"{len(facts.late)} quá hạn")
    if facts.soon:
        parts.append(f"{len(facts.soon)} sắp đến hạn")
    if facts.duties:
        parts.append(f"{len(facts.duties)} báo cáo phải gửi")
    return f"Việc hôm nay: {', '.join(parts)}"


def sentences(decision: Decision, facts: Facts, days: int, today: datetime.date) -> Iterator[str]:
    """Yield what is said, most urgent first, each kind in one sentence."""
    if decision.why is Why.CLOCK:
        seen = decision.memory.seen
        assert seen is not None, "only a clock that was seen before can be doubted"
        yield f"Máy đang ghi ngày {short_date(today)}, lần mở trước là ngày {short_date(seen)}."
        yield "Nếu sai, hãy chỉnh lại giờ của máy: quá hạn và sắp đến hạn tính theo ngày này."
        return
    fresh = decision.newly_late
    if decision.why is Why.NEWLY_LATE:
        yield f"{_named(fresh)}."
        return
    if facts.late:
        some = f", {len(fresh)} mới" if fresh and len(fresh) < len(facts.late) else ""
        yield f"Quá hạn {len(facts.late)} nhiệm vụ{some}: {_named(fresh or facts.late)}."
    if facts.soon:
        first = facts.soon[0]
        yield (
            f"Đến hạn trong {days} ngày tới {len(facts.soon)} nhiệm vụ; gần nhất "
            f"{_day(first.day, today)}: {_named(facts.soon)}."
        )
    if facts.duties:
        first = facts.duties[0]
        yield f"{first.title}: chậm nhất {_day(first.day, today)}."


def why_not(decision: Decision, settings: ReminderSettings, now: datetime.datetime) -> str:
    """Return why nothing is said now."""
    match decision.why:
        case Why.OFF:
            return "Nhắc việc đang tắt."
        case Why.QUIET_HOURS:
            until = settings.quiet_until(now)
            assert until is not None
            return f"Đang trong giờ yên lặng, đến {until:%H:%M}."
        case Why.REST_DAY:
            return "Hôm nay là ngày nghỉ nên không nhắc."
        case Why.SAID:
            return "Hôm nay đã nhắc rồi; chỉ nhắc thêm khi có nhiệm vụ mới quá hạn."
    return "Không có việc quá hạn, sắp đến hạn hay báo cáo phải gửi."


def _named(found: Sequence[Due]) -> str:
    first = f"“{shortened(found[0].title, _TITLE)}”"
    return first if len(found) == 1 else f"{first} và {len(found) - 1} việc khác"


def _day(day: datetime.date, today: datetime.date) -> str:
    left = (day - today).days
    near = {0: "hôm nay", 1: "ngày mai"}
    return f"{near[left] if left in near else _DAYS[day.weekday()]} {short_date(day)}"
