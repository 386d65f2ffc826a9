"""The annexes of the report: every task and every indicator in a table."""

from decimal import Decimal

from kehoach_desktop.domain.indicators.judgement import JUDGEMENT_LABELS
from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.reports.administrative_text import day_month_year, number_text
from kehoach_desktop.domain.reports.report import (
    Annex,
    AnnexColumn,
    AnnexRow,
    CellAlign,
    ReportHead,
    RowKind,
)
from kehoach_desktop.domain.reports.sentences import plan_name, progress_words
from kehoach_desktop.services.models.read_models import IndicatorLine, TaskLine
from kehoach_desktop.services.reports.facts import PlanFacts, ReportFacts
from kehoach_desktop.services.reports.results import older_figures

_TASK_COLUMNS = (
    AnnexColumn("STT", 10.5, CellAlign.CENTER),
    AnnexColumn("Nhiệm vụ", 47),
    AnnexColumn("Cơ quan chủ trì", 27),
    AnnexColumn("Cơ quan phối hợp", 26),
    AnnexColumn("Kết quả, sản phẩm", 27),
    AnnexColumn("Thời hạn", 30, CellAlign.CENTER),
    AnnexColumn("Tiến độ", 25, CellAlign.CENTER),
    AnnexColumn("Kết quả đến nay", 35),
    AnnexColumn("Khó khăn, vướng mắc; đề xuất, kiến nghị", 31),
)
_MEASURABLE = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EQUAL)


def annexes(facts: ReportFacts, head: ReportHead) -> tuple[Annex, ...]:
    """Return the task annex and the indicator annex; one without rows is left out."""
    number = f"Báo cáo số {number_text(head.number)}/{head.symbol}"
    day = day_month_year(head.year, head.month, head.day)
    by = f" của {facts.issuer}" if facts.issuer else ""
    attached = f"(Kèm theo {number} {day}{by})"
    tasks, indicators = _task_rows(facts), _indicator_rows(facts)
    both = bool(tasks and indicators)
    found = []
    if tasks:
        label = "Phụ lục I" if both else "Phụ lục"
        title = f"Tiến độ thực hiện nhiệm vụ {facts.period_words}"
        found.append(Annex(label, title, attached, "Nhiệm vụ", _TASK_COLUMNS, tasks))
    if indicators:
        label = "Phụ lục II" if both else "Phụ lục"
        title = f"Kết quả thực hiện chỉ tiêu {facts.period_words}"
        columns = _indicator_columns(facts.period.year)
        found.append(Annex(label, title, attached, "Chỉ tiêu", columns, indicators))
    return tuple(found)


def _indicator_columns(year: int) -> tuple[AnnexColumn, ...]:
    return (
        AnnexColumn("STT", 10.5, CellAlign.CENTER),
        AnnexColumn("Chỉ tiêu", 66),
        AnnexColumn("Cơ quan chủ trì", 32),
        AnnexColumn("Đơn vị tính", 17, CellAlign.CENTER),
        AnnexColumn(f"Mục tiêu năm {year}", 27, CellAlign.CENTER),
        AnnexColumn("Kết quả thực hiện", 19, CellAlign.RIGHT),
        AnnexColumn("So với mục tiêu (%)", 19, CellAlign.RIGHT),
        AnnexColumn("Cùng kỳ năm trước", 19, CellAlign.RIGHT),
        AnnexColumn("Đánh giá", 22, CellAlign.CENTER),
        AnnexColumn("Ghi chú", 27),
    )


def _heading(number: str, title: str, level: int) -> AnnexRow:
    return AnnexRow((number, title), RowKind.GROUP, level)


def _plan_heading(facts: ReportFacts, one: PlanFacts) -> list[AnnexRow]:
    if len(facts.plans) == 1:
        return []
    symbol = one.plan.symbol
    name = plan_name(one.plan)
    numbered = f"{name} ({symbol})" if symbol[:1].isdigit() and symbol not in name else name
    return [_heading("", numbered, 0)]


def _task_rows(facts: ReportFacts) -> tuple[AnnexRow, ...]:
    rows: list[AnnexRow] = []
    first_level = int(len(facts.plans) > 1)
    for one in facts.plans:
        if not one.tasks:
            continue
        rows += _plan_heading(facts, one)
        shown: list[TaskGroup] = []
        for count, line in enumerate(one.tasks, start=1):
            path = one.group_path(line.group_id)
            if path != shown:
                rows += _new_headings(shown, path, first_level)
                shown = path
            rows.append(_task_row(facts, line, line.number or str(count)))
    return tuple(rows)


def _new_headings(shown: list[TaskGroup], path: list[TaskGroup], level: int) -> list[AnnexRow]:
    """Return the headings of the path that were not yet standing above."""
    same = 0
    while same < min(len(shown), len(path)) and shown[same].id == path[same].id:
        same += 1
    return [
        _heading(group.number, group.title, level + depth)
        for depth, group in enumerate(path)
        if depth >= same
    ]


def _task_row(facts: ReportFacts, line: TaskLine, number: str) -> AnnexRow:
    older = older_figures(facts, line)
    result = f"{line.result} ({older})" if line.result and older else line.result
    return AnnexRow(
        (
            number,
            line.title,
            "; ".join(line.lead),
            "; ".join(line.coordinating),
            line.deliverable,
            facts.deadline_text(line),
            progress_words(line.status),
            result,
            _both(line.difficulty, line.recommendation),
        )
    )


def _both(difficulty: str, recommendation: str) -> str:
    wanted = f"Kiến nghị: {recommendation}" if recommendation else ""
    return "\n".join(part for part in (difficulty, wanted) if part)


def _indicator_rows(facts: ReportFacts) -> tuple[AnnexRow, ...]:
    rows: list[AnnexRow] = []
    level = int(len(facts.plans) > 1)
    for one in facts.plans:
        if not one.indicators:
            continue
        rows += _plan_heading(facts, one)
        above = ("", "")
        for count, line in enumerate(one.indicators, start=1):
            group = (line.group_number, line.group_title)
            if group != above and any(group):
                rows.append(_heading(*group, level))
            above = group
            rows.append(_indicator_row(facts, line, line.number or str(count)))
    return tuple(rows)


def _indicator_row(facts: ReportFacts, line: IndicatorLine, number: str) -> AnnexRow:
    return AnnexRow(
        (
            number,
            line.name,
            "; ".join(line.lead),
            line.measure_unit,
            line.target.text if line.target else "",
            line.value,
            share_of_target(line.target, line.value),
            line.same_period_last_year,
            JUDGEMENT_LABELS[line.judgement],
            _note(facts, line),
        )
    )


def _note(facts: ReportFacts, line: IndicatorLine) -> str:
    parts = []
    if line.numerator is not None and line.denominator is not None:
        parts.append(f"{format_number(line.numerator)}/{format_number(line.denominator)}")
    parts += [older_figures(facts, line), line.note.strip()]
    return "; ".join(part for part in parts if part)


def share_of_target(target: Target | None, value: Decimal | None) -> Decimal | None:
    """Return the value in percent of the target, where more is better and that has a meaning."""
    if target is None or value is None or target.rank or target.comparator not in _MEASURABLE:
        return None
    if target.value is None or target.value <= 0:
        return None
    return (value * 100 / target.value).quantize(Decimal("0.1"))
