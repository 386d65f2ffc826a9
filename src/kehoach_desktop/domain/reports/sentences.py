"""Sentences of the report counted from data: every figure in them sums to its total."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.documents.kinds import LETTER, is_letter, kind_by_symbol
from kehoach_desktop.domain.indicators.judgement import JUDGEMENT_LABELS, Judgement
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import CalendarState, StatusCounts, TaskStatus
from kehoach_desktop.domain.reports.administrative_text import (
    counted,
    lower_first,
    share,
    short_date,
    two_digits,
)
from kehoach_desktop.domain.reports.report import Summary, SummaryLine
from kehoach_desktop.domain.text.vietnamese import fold

_TIMED = (CalendarState.ON_TIME, CalendarState.LATE)
_ABOUT = re.compile(r"^(?:về việc|v/v)[:\s]\s*", re.IGNORECASE)
_ISSUED = re.compile(r"^ban hành\s+", re.IGNORECASE)
_NAMED = ("kế hoạch", "chương trình", "đề án", "quyết định", "nghị quyết")
_VERBS = (
    "thực hiện",
    "triển khai",
    "tổ chức",
    "tăng cường",
    "về ",
    "nhằm",
    "hành động",
    "hoạt động",
    "ban hành",
    "công tác",
)


def task_counts(counts: StatusCounts) -> str:
    """Return what stands after "tổng số": every state that occurs, its parts in brackets."""
    parts = [
        _part(
            f"hoàn thành {counted(counts.done, 'nhiệm vụ')}, đạt {share(counts.done, counts.total)}"
            if counts.done
            else "chưa có nhiệm vụ hoàn thành",
            ("đúng hạn", counts.done_on_time),
            ("chậm", counts.done_late),
            ("không xác định được so với thời hạn", counts.done_undated),
        )
    ]
    if counts.in_progress:
        parts.append(
            _part(
                f"đang thực hiện {counted(counts.in_progress, 'nhiệm vụ')}",
                ("trong hạn", counts.in_progress_in_time),
                ("quá hạn", counts.in_progress_overdue),
            )
        )
    if counts.not_started:
        parts.append(
            _part(
                f"chưa thực hiện {counted(counts.not_started, 'nhiệm vụ')}",
                ("chưa đến hạn", counts.not_started_in_time),
                ("quá hạn", counts.not_started_overdue),
            )
        )
    for words, number in (
        ("thường xuyên hoặc không có thời hạn cụ thể", counts.no_deadline),
        ("chờ văn bản của cấp trên", counts.waiting),
        ("tạm dừng", counts.paused),
        ("không còn thực hiện", counts.dropped),
    ):
        if number:
            parts.append(f"{words} {counted(number, 'nhiệm vụ')}")
    return "; ".join(parts)


def task_summary(counts: StatusCounts) -> Summary:
    """Return the same counts as a table."""
    lines = [
        SummaryLine("Tổng số nhiệm vụ", counts.total),
        SummaryLine("Hoàn thành", counts.done),
        SummaryLine("Đúng hạn", counts.done_on_time, 1),
        SummaryLine("Chậm", counts.done_late, 1),
        SummaryLine("Không xác định được so với thời hạn", counts.done_undated, 1),
        SummaryLine("Đang thực hiện", counts.in_progress),
        SummaryLine("Trong hạn", counts.in_progress_in_time, 1),
        SummaryLine("Quá hạn", counts.in_progress_overdue, 1),
        SummaryLine("Chưa thực hiện", counts.not_started),
        SummaryLine("Chưa đến hạn", counts.not_started_in_time, 1),
        SummaryLine("Quá hạn", counts.not_started_overdue, 1),
        SummaryLine("Thường xuyên hoặc không có thời hạn cụ thể", counts.no_deadline),
        SummaryLine("Chờ văn bản của cấp trên", counts.waiting),
        SummaryLine("Tạm dừng", counts.paused),
        SummaryLine("Không còn thực hiện", counts.dropped),
    ]
    return Summary("Nhiệm vụ", tuple(lines))


def indicator_counts(judgements: Mapping[Judgement, int]) -> str:
    """Return what stands after "tổng số … chỉ tiêu": every judgement that occurs."""
    return "; ".join(
        f"{words} {counted(judgements[judgement], 'chỉ tiêu')}"
        for judgement, words in JUDGEMENT_LABELS.items()
        if judgements.get(judgement)
    )


def indicator_summary(judgements: Mapping[Judgement, int]) -> Summary:
    """Return the same counts as a table."""
    lines = [SummaryLine("Tổng số chỉ tiêu", sum(judgements.values()))]
    lines += [
        SummaryLine(words[:1].upper() + words[1:], judgements.get(judgement, 0))
        for judgement, words in JUDGEMENT_LABELS.items()
    ]
    return Summary("Chỉ tiêu", tuple(lines))


def progress_words(status: TaskStatus) -> str:
    """Return a task's status for the annex: "Đang thực hiện, quá hạn 4 ngày"."""
    match status.reported:
        case ReportedState.DONE:
            words = "Hoàn thành" if status.calendar not in _TIMED else f"Hoàn thành {status.label}"
        case ReportedState.PAUSED:
            words = "Tạm dừng"
        case ReportedState.DROPPED:
            words = "Không còn thực hiện"
        case ReportedState.NOT_STARTED:
            words = _with_calendar("Chưa thực hiện", status)
        case ReportedState.IN_PROGRESS:
            words = _with_calendar("Đang thực hiện", status)
    return words


def _with_calendar(words: str, status: TaskStatus) -> str:
    return words if status.calendar is CalendarState.NO_DEADLINE else f"{words}, {status.label}"


def _part(words: str, *parts: tuple[str, int]) -> str:
    """Return the words with those parts that occur; a single part says the same without a count."""
    present = [(label, number) for label, number in parts if number]
    if not present:
        return words
    if len(present) == 1:
        label, number = present[0]
        return f"{words} ({'đều ' if number > 1 else ''}{label})"
    inside = ", ".join(f"{label} {two_digits(number)}" for label, number in present)
    return f"{words} ({inside})"


def plan_name(plan: Plan) -> str:
    """Return the plan as a sentence names it: "Kế hoạch thực hiện Nghị quyết …"."""
    if is_letter(plan.symbol, plan.title):
        return f"{LETTER} về việc {lower_first(_theme(plan.title))}"
    title = _ISSUED.sub("", _theme(plan.title))
    if not title:
        return f"Kế hoạch số {plan.symbol}" if _has_number(plan) else "Kế hoạch"
    if title.casefold().startswith(_NAMED):
        return title[:1].upper() + title[1:]
    return f"Kế hoạch {lower_first(title) if title.casefold().startswith(_VERBS) else title}"


def papers_word(plans: Iterable[Plan]) -> str:
    """Return what several papers are together: "kế hoạch", or "văn bản" with another among them."""
    all_plans = all(plan_name(plan).startswith("Kế hoạch") for plan in plans)
    return "kế hoạch" if all_plans else "văn bản"


def plan_reference(plan: Plan, issuer: str) -> str:
    """Return the plan with number, date and issuer; what is unknown is left out."""
    letter = is_letter(plan.symbol, plan.title)
    kind = LETTER if letter else kind_by_symbol(plan.symbol) or "Kế hoạch"
    words = [kind]
    if _has_number(plan):
        words.append(f"số {plan.symbol}")
    if plan.date:
        words.append(f"ngày {short_date(plan.date)}")
    if issuer and len(words) > 1:
        words.append(f"của {issuer}")
    if len(words) == 1:
        return plan_name(plan)
    theme = _theme(plan.title)
    if letter:
        words.append(f"về việc {lower_first(theme)}")
        return " ".join(words)
    if theme.casefold().startswith(kind.casefold() + " "):
        theme = theme[len(kind) + 1 :]
    if theme:
        known = theme.casefold().startswith(_VERBS)
        words.append(lower_first(theme) if known else f"về {_in_sentence(theme)}")
    return " ".join(words)


def _theme(title: str) -> str:
    """Return the title without "V/v" before it or a full stop behind it."""
    return _ABOUT.sub("", title.strip().rstrip(".;"))


def _in_sentence(theme: str) -> str:
    """Return the theme with a small first letter unless its first words are a name."""
    beginning = theme.split()[1:4]
    return theme if any(word[:1].isupper() for word in beginning) else lower_first(theme)


def _has_number(plan: Plan) -> bool:
    return plan.symbol[:1].isdigit()


@dataclass(frozen=True, slots=True)
class Reported:
    """The same words reported by one or more units."""

    text: str
    units: tuple[str, ...]

    @property
    def line(self) -> str:
        """The words with those who reported them: "… (Phòng Kinh tế; Công an xã)"."""
        return f"{self.text} ({'; '.join(self.units)})" if self.units else self.text


def merged(entries: Iterable[tuple[str, Sequence[str]]]) -> list[Reported]:
    """Return each different text once, in order of appearance, with all units reporting it."""
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for text, units in entries:
        plain = one_line(text)
        if not plain:
            continue
        _, known = found.setdefault(fold(plain), (plain, {}))
        for unit in units:
            known.setdefault(fold(unit), unit)
    return [Reported(text, tuple(units.values())) for text, units in found.values()]


def one_line(text: str) -> str:
    """Return reported words on one line, without the stop at their end."""
    lines = [line.strip().lstrip("-+• ").rstrip(";. ") for line in text.splitlines()]
    return "; ".join(line for line in lines if line)
