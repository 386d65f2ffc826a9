"""What a period's report still lacks."""

from dataclasses import replace

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.reports.administrative_text import period_text
from kehoach_desktop.services.models.read_models import (
    IndicatorLine,
    Missing,
    MissingKind,
    TaskLine,
)
from kehoach_desktop.services.monthly.measurement_entering import is_share
from kehoach_desktop.services.reports.facts import ReportFacts

_OFFICE_FACTS = (
    ("name", "Tên cơ quan", "Chưa có tên cơ quan báo cáo."),
    ("place", "Địa danh", "Chưa có địa danh ghi trước ngày tháng."),
    ("superior", "Cơ quan cấp trên", "Chưa có cơ quan nhận báo cáo ở dòng “Kính gửi”."),
    ("signer_name", "Người ký", "Chưa có họ tên người ký báo cáo."),
    ("recipients", "Nơi nhận", "Chưa có danh sách nơi nhận; báo cáo ghi “Như trên” và “Lưu: VT”."),
)


def gaps(facts: ReportFacts) -> list[Missing]:
    """Return facts about the office first, then tasks, then indicators, in plan order."""
    found = _office_gaps(facts)
    found += [_task_gap(facts, line) for line in facts.tasks if facts.lacks_report(line)]
    found += [_indicator_gap(line) for line in facts.indicators if not facts.is_of_period(line)]
    found += [_doubtful_share(line) for line in facts.indicators if _passes_its_whole(line)]
    return found


def _office_gaps(facts: ReportFacts) -> list[Missing]:
    office = facts.office
    if office is None:
        text = "Chưa thiết lập cơ quan; hãy chọn xã, phường của mình."
        return [Missing(MissingKind.OFFICE, "own", "Cơ quan", text)]
    return [
        Missing(MissingKind.OFFICE, field, label, message)
        for field, label, message in _OFFICE_FACTS
        if not getattr(office, field)
    ]


def _task_gap(facts: ReportFacts, line: TaskLine) -> Missing:
    return Missing(
        MissingKind.TASK,
        line.id,
        f"{line.number}. {line.title}" if line.number else line.title,
        f"Chưa cập nhật tiến độ {facts.period_words}{_latest(line)}.",
        "; ".join(line.lead),
        line.plan_id,
    )


def _indicator_gap(line: IndicatorLine) -> Missing:
    return Missing(
        MissingKind.INDICATOR,
        line.id,
        f"{line.number}. {line.name}" if line.number else line.name,
        f"Chưa có số liệu trong kỳ{_latest(line)}.",
        "; ".join(line.lead),
        line.plan_id,
    )


def _passes_its_whole(line: IndicatorLine) -> bool:
    return is_share(line) and line.value is not None and line.value > 100


def _doubtful_share(line: IndicatorLine) -> Missing:
    gap = _indicator_gap(line)
    told = "Tỷ lệ vượt 100%; hãy kiểm tra lại tử số và mẫu số."
    return replace(gap, message=told, is_doubtful=True)


def _latest(line: TaskLine | IndicatorLine) -> str:
    if not line.period:
        return ""
    return f"; gần nhất là {period_text(Period.parse(line.period))}"
