"""Sections II to IV: results of tasks, of indicators, and what stands out of both."""

import re
from itertools import groupby

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.indicators.judgement import JUDGEMENT_LABELS, Judgement
from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.reports.administrative_text import (
    counted,
    lower_first,
    short_date,
    two_digits,
)
from kehoach_desktop.domain.reports.report import Paragraph, Section
from kehoach_desktop.domain.reports.sentences import (
    indicator_counts,
    one_line,
    plan_name,
    task_counts,
)
from kehoach_desktop.domain.text.numbering import next_number
from kehoach_desktop.services.models.read_models import IndicatorLine, TaskLine
from kehoach_desktop.services.reports.facts import (
    PlanFacts,
    ReportFacts,
    counts_of,
    judgements_of,
)
from kehoach_desktop.services.reports.wording import clause, points, with_lead

_MOST_UNMEASURED = 10
_MOST_UNMET = 8


def task_results(facts: ReportFacts) -> Section:
    """II. All tasks counted, then each group with the results reported in the period."""
    paragraphs = [clause("1. Kết quả chung"), Paragraph(_total(facts))]
    if len(facts.plans) == 1:
        by_group = " theo nhóm nhiệm vụ" if _has_groups(facts.plans[0]) else " từng nhiệm vụ"
        paragraphs.append(clause(f"2. Kết quả{by_group}"))
        paragraphs += _groups(facts, facts.plans[0])
    else:
        for number, one in enumerate(facts.plans, start=2):
            paragraphs.append(clause(f"{number}. {plan_name(one.plan)}"))
            if one.tasks:
                text = f"Tổng số {counted(len(one.tasks), 'nhiệm vụ')}: "
                paragraphs.append(Paragraph(f"{text}{task_counts(counts_of(one.tasks))}."))
            paragraphs += _groups(facts, one)
    return Section("II", "Kết quả thực hiện nhiệm vụ", tuple(paragraphs))


def _total(facts: ReportFacts) -> str:
    tasks = facts.tasks
    if not tasks:
        return "Chưa có nhiệm vụ nào được theo dõi."
    day = short_date(facts.as_of)
    counts = task_counts(counts_of(tasks))
    return f"Tính đến ngày {day}, tổng số {counted(len(tasks), 'nhiệm vụ')}: {counts}."


def _groups(facts: ReportFacts, one: PlanFacts) -> list[Paragraph]:
    if one.tasks and not _has_groups(one):
        # Their count is told above already, and nothing divides them.
        results = [_result(line) for line in one.tasks if facts.is_of_period(line) and line.result]
        nothing = Paragraph("Chưa có kết quả được báo cáo trong kỳ.")
        return points(results, "kết quả") or [nothing]
    paragraphs: list[Paragraph] = []
    letter = "a)"
    for title, group in groupby(one.tasks, key=lambda line: _group_title(one, line)):
        tasks = list(group)
        counts = counts_of(tasks)
        done = f"hoàn thành {two_digits(counts.done)}" if counts.done else "chưa có việc hoàn thành"
        figures = [counted(counts.total, "nhiệm vụ"), done]
        if counts.overdue:
            figures.append(f"quá hạn {two_digits(counts.overdue)}")
        results = [_result(line) for line in tasks if facts.is_of_period(line) and line.result]
        none = "" if results else " Chưa có kết quả được báo cáo trong kỳ."
        paragraphs.append(Paragraph(f"{letter} {title}: {', '.join(figures)}.{none}"))
        paragraphs += points(results, "kết quả")
        letter = next_number(letter) or letter
    return paragraphs or [Paragraph("Chưa có số liệu.")]


def _group_title(one: PlanFacts, line: TaskLine) -> str:
    path = one.group_path(line.group_id)
    return path[-1].title if path else "Các nhiệm vụ khác"


def _has_groups(one: PlanFacts) -> bool:
    return any(one.group_path(line.group_id) for line in one.tasks)


def _result(line: TaskLine) -> str:
    title = " ".join(line.title.split()).rstrip(".;,: ")
    by = f" ({'; '.join(line.lead)})" if line.lead else ""
    return f"{title}: {one_line(line.result)}{by}"


def indicator_results(facts: ReportFacts) -> Section:
    """III. Indicators counted by judgement, with the figures of those measured."""
    indicators = facts.indicators
    title = "Kết quả thực hiện chỉ tiêu"
    if not indicators:
        return Section("III", title, (Paragraph("Chưa có chỉ tiêu nào được theo dõi."),))
    total = counted(len(indicators), "chỉ tiêu")
    measured = [line for line in indicators if line.value is not None]
    if not measured:
        text = f"Trong tổng số {total}, chưa có chỉ tiêu nào có số liệu."
        return Section("III", title, (Paragraph(text),))
    text = f"Trong tổng số {total}: {indicator_counts(judgements_of(indicators))}."
    paragraphs = [Paragraph(text), *points([_figures(facts, one) for one in measured], "chỉ tiêu")]
    lacking = [" ".join(line.name.split()) for line in indicators if line.value is None]
    if lacking:
        names = "; ".join(lacking[:_MOST_UNMEASURED])
        more = len(lacking) - _MOST_UNMEASURED
        rest = f" và {counted(more, 'chỉ tiêu')} khác" if more > 0 else ""
        paragraphs.append(Paragraph(f"Chưa có số liệu: {names}{rest}."))
    return Section("III", title, tuple(paragraphs))


def value_words(line: IndicatorLine) -> str:
    """Return the measured value with its unit and what it was counted from."""
    if line.value is None:
        return "chưa có số liệu"
    unit = line.measure_unit.strip()
    value = format_number(line.value, 2)
    if line.target is not None and line.target.rank:
        return f"thứ {value}"
    text = f"{value}%" if unit == "%" else f"{value} {unit}".rstrip()
    if line.numerator is not None and line.denominator is not None:
        text += f" ({format_number(line.numerator)}/{format_number(line.denominator)})"
    return text


def kept_together(target: str) -> str:
    """Return the target with its sign and figure on one line ("≥ 80%")."""
    return re.sub("([≥≤<>]) ", "\\1\u00a0", target)


def older_figures(facts: ReportFacts, line: TaskLine | IndicatorLine) -> str:
    """Return which period the figures are of when they are not of the report's own, else ""."""
    if not line.period or facts.is_of_period(line):
        return ""
    return f"số liệu {Period.parse(line.period).label}"


def _figures(facts: ReportFacts, line: IndicatorLine) -> str:
    parts = [f"{' '.join(line.name.split()).rstrip('.;,: ')}: thực hiện {value_words(line)}"]
    if line.target is not None and line.target.text:
        parts.append(f"mục tiêu năm {facts.period.year}: {kept_together(line.target.text)}")
    parts.append(JUDGEMENT_LABELS[line.judgement])
    if older := older_figures(facts, line):
        parts.append(older)
    return "; ".join(parts)


def assessment(facts: ReportFacts) -> Section:
    """IV. What was finished or met this period, and what is late, unmet or not reported."""
    done = [
        line
        for line in facts.tasks
        if line.state is ReportedState.DONE and facts.is_of_period(line)
    ]
    met = [
        line
        for line in facts.indicators
        if line.judgement is Judgement.MET and facts.is_of_period(line)
    ]
    paragraphs = [clause("1. Kết quả nổi bật")]
    good = [f"Hoàn thành: {with_lead(line)}" for line in done]
    good += [f"Đạt chỉ tiêu: {line.name.strip()}, {value_words(line)}" for line in met]
    paragraphs += points(good, "kết quả") or [
        Paragraph("Trong kỳ chưa ghi nhận nhiệm vụ hoàn thành hoặc chỉ tiêu đạt.")
    ]
    paragraphs.append(clause("2. Tồn tại, hạn chế và nguyên nhân"))
    paragraphs += _shortcomings(facts)
    return Section("IV", "Đánh giá chung", tuple(paragraphs))


def _shortcomings(facts: ReportFacts) -> list[Paragraph]:
    overdue = [line for line in facts.tasks if line.status.is_overdue]
    unmet = [line for line in facts.indicators if line.judgement is Judgement.NOT_MET]
    silent = sum(map(facts.lacks_report, facts.tasks))
    paragraphs: list[Paragraph] = []
    if overdue:
        text = f"Còn {counted(len(overdue), 'nhiệm vụ')} quá hạn:"
        paragraphs += [Paragraph(text), *points([_late(line) for line in overdue], "nhiệm vụ")]
    if unmet:
        text = f"Còn {counted(len(unmet), 'chỉ tiêu')} chưa đạt mục tiêu năm {facts.period.year}"
        if len(unmet) > _MOST_UNMET:
            paragraphs.append(Paragraph(f"{text} (số liệu nêu tại Mục III)."))
        else:
            lines = [f"{line.name.strip()}: {value_words(line)}" for line in unmet]
            paragraphs += [Paragraph(f"{text}:"), *points(lines, "chỉ tiêu")]
    if silent:
        text = f"Còn {counted(silent, 'nhiệm vụ')} chưa được cập nhật tiến độ trong kỳ."
        paragraphs.append(Paragraph(text))
    if any(line.difficulty and facts.is_of_period(line) for line in overdue):
        paragraphs.append(
            Paragraph("Nguyên nhân theo báo cáo của cơ quan, đơn vị chủ trì nêu tại Mục V.")
        )
    return paragraphs or [Paragraph("Không có nhiệm vụ quá hạn hoặc chỉ tiêu chưa đạt.")]


def _late(line: TaskLine) -> str:
    deadline = lower_first(one_line(line.deadline.text))
    written = f"thời hạn {deadline}, " if deadline else ""
    return f"{with_lead(line)}: {written}quá hạn {line.status.days} ngày"
