"""Sections I, V and VI: what was assigned, what hinders, what comes next."""

import datetime

from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.reports.administrative_text import (
    counted,
    listed,
    short_date,
    two_digits,
)
from kehoach_desktop.domain.reports.report import Paragraph, Section
from kehoach_desktop.domain.reports.sentences import Reported, merged, papers_word
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.reports.facts import ReportFacts, leading_units
from kehoach_desktop.services.reports.wording import clause, points, subject_words, with_lead


def direction(facts: ReportFacts) -> Section:
    """I. What was assigned to whom, and how much of it was reported in the period."""
    tasks, indicators = facts.tasks, facts.indicators
    units = leading_units(tasks)
    groups = sum(bool(one.groups) and len(one.groups) for one in facts.plans)
    amount = [counted(len(tasks), "nhiệm vụ") if tasks else "chưa có nhiệm vụ"]
    if groups:
        amount[0] += f" thuộc {counted(groups, 'nhóm')}"
    if indicators:
        amount.append(counted(len(indicators), "chỉ tiêu"))
    several = len(facts.plans) > 1
    what = subject_words(facts)
    if several:
        what = counted(len(facts.plans), papers_word(one.plan for one in facts.plans))
    text = f"{facts.speaker} tổ chức thực hiện {what} với {listed(amount)}"
    if units:
        text += f"; có {counted(len(units), 'cơ quan, đơn vị')} được giao chủ trì"
    paragraphs = [Paragraph(f"{text}.")]
    first, last = short_date(facts.period.start), short_date(facts.as_of)
    days = f"Trong kỳ (từ ngày {first} đến ngày {last})"
    if facts.as_of < facts.period.start:
        days = "Trong kỳ"
    paragraphs.append(Paragraph(f"{days}, {_reported(facts)}."))
    return Section("I", "Công tác chỉ đạo, điều hành", tuple(paragraphs))


def _reported(facts: ReportFacts) -> str:
    tasks, indicators = facts.tasks, facts.indicators
    told = sum(map(facts.is_of_period, tasks))
    measured = sum(map(facts.is_of_period, indicators))
    if not told and not measured:
        return (
            "chưa có nhiệm vụ nào được cập nhật tiến độ"
            + (" và chưa có số liệu chỉ tiêu" if indicators else "")
            + "; tình hình nêu trong báo cáo theo số liệu gần nhất đã có"
        )
    parts = [f"đã cập nhật tiến độ {two_digits(told)}/{two_digits(len(tasks))} nhiệm vụ"]
    if indicators:
        ratio = f"{two_digits(measured)}/{two_digits(len(indicators))}"
        parts.append(f"có số liệu của {ratio} chỉ tiêu")
    return "; ".join(parts)


def difficulties(facts: ReportFacts) -> Section:
    """V. What the units reported this period, each different text once."""
    reported = [line for line in facts.tasks if facts.is_of_period(line)]
    hard = merged((line.difficulty, line.lead) for line in reported)
    wanted = merged((line.recommendation, line.lead) for line in reported)
    paragraphs = [
        clause("1. Khó khăn, vướng mắc"),
        *_texts(hard, "Trong kỳ, chưa có khó khăn, vướng mắc được báo cáo."),
        clause("2. Đề xuất, kiến nghị"),
        *_texts(wanted, "Trong kỳ, chưa có đề xuất, kiến nghị được báo cáo."),
    ]
    return Section("V", "Khó khăn, vướng mắc, đề xuất, kiến nghị", tuple(paragraphs))


def _texts(found: list[Reported], none: str) -> list[Paragraph]:
    return points([one.line for one in found], "nội dung") or [Paragraph(none)]


def next_period(facts: ReportFacts) -> Section:
    """VI. What falls due by the end of the next period, and what is overdue already."""
    following = facts.period.following()
    first = min(following.start, facts.as_of + datetime.timedelta(days=1))
    open_tasks = [line for line in facts.tasks if line.state.is_open]
    overdue = [line for line in open_tasks if line.status.is_overdue]
    due = sorted(_falling_due(open_tasks, first, following.end), key=lambda one: one[0])
    span = f"từ ngày {short_date(first)} đến ngày {short_date(following.end)}"
    paragraphs = [clause(f"1. Nhiệm vụ đến hạn trong kỳ tới ({span})")]
    paragraphs += points(
        [f"{with_lead(line)}: hạn {short_date(day)}" for day, line in due], "nhiệm vụ"
    ) or [Paragraph("Không có nhiệm vụ đến hạn trong kỳ tới.")]
    if overdue:
        paragraphs.append(clause("2. Nhiệm vụ quá hạn cần tập trung hoàn thành"))
        paragraphs += points(
            [f"{with_lead(line)}: quá hạn {line.status.days} ngày" for line in overdue], "nhiệm vụ"
        )
    named = {line.id for _, line in due} | {line.id for line in overdue}
    if rest := sum(line.id not in named for line in open_tasks):
        text = f"Tiếp tục thực hiện {counted(rest, 'nhiệm vụ')} còn lại theo kế hoạch."
        paragraphs.append(Paragraph(text))
    return Section("VI", "Nhiệm vụ trọng tâm kỳ tới", tuple(paragraphs))


def _falling_due(
    tasks: list[TaskLine], first: datetime.date, last: datetime.date
) -> list[tuple[datetime.date, TaskLine]]:
    found = []
    for line in tasks:
        days = deadline_occurrences(line.deadline, first, last) if line.deadline.recurrence else []
        due = line.deadline.due
        if due is not None and first <= due <= last:
            days = [*days, due]
        if days:
            found.append((min(days), line))
    return found
