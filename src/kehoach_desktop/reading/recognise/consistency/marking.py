"""Marks the facts of a plan that do not agree with what they should be, in one pass."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kehoach_desktop.domain.draft import (
    DraftIndicator,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    Signer,
)
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.number_jumps import number_jumps
from kehoach_desktop.reading.recognise.consistency.unlikely_times import is_unlikely_time
from kehoach_desktop.reading.recognise.consistency.unlikely_units import is_unlikely_unit
from kehoach_desktop.reading.recognise.consistency.unlikely_words import (
    holds_remains,
    is_only_a_time,
    is_torn,
)

# Where most titles of a plan begin small, beginning small is its way of writing.
_HABIT = 0.3
_LONGEST_ISSUER = 90
_FIRST_BODIES = (
    r"(?:ubnd|uy ban nhan dan|uy ban mttq|mat tran to quoc|cong an|hoi dong nhan dan|dang uy|so|"
    r"phong|hoi|doan|ban chi huy|lien doan)\b"
)
_TWO_ISSUERS = re.compile(
    rf"{_FIRST_BODIES}.*\b(?:tinh|thanh pho|xa|phuong|dac khu)\b.+\b{_FIRST_BODIES}.*"
    r"\b(?:xa|phuong|dac khu|tinh|thanh pho)\b"
)
_WITHOUT_UNIT = re.compile(r"(?:chỉ số|hệ số|điểm|xếp hạng|số)\b", re.IGNORECASE)


def mark_inconsistent(draft: PlanDraft) -> PlanDraft:
    """Return the draft with its unlikely facts marked and told; as it is if all agree."""
    units = _UnlikelyUnits()
    told: list[ReadingWarning] = []
    tasks = _marked_tasks(draft.tasks, draft.date, units, told)
    actions = _marked_tasks(draft.actions, draft.date, units, told)
    indicators = _marked_indicators(draft.indicators, units, told)
    told.extend(number_jumps(draft.tasks))
    told.extend(_about_head(draft))
    if not told:
        return draft
    return replace(
        draft,
        tasks=tasks,
        actions=actions,
        indicators=indicators,
        warnings=(*draft.warnings, *told),
    )


class _UnlikelyUnits:
    """Judges each name once, however many rows it stands in."""

    def __init__(self) -> None:
        self._judged: dict[str, bool] = {}

    def among(self, names: Sequence[str]) -> str:
        """Return the first unlikely name, "" if there is none."""
        for name in names:
            unlikely = self._judged.get(name)
            if unlikely is None:
                unlikely = self._judged[name] = is_unlikely_unit(name)
            if unlikely:
                return name
        return ""


def _marked_tasks(
    tasks: tuple[DraftTask, ...],
    issued: datetime.date | None,
    units: _UnlikelyUnits,
    told: list[ReadingWarning],
) -> tuple[DraftTask, ...]:
    torn = [is_torn(task.title) for task in tasks]
    if len(tasks) > 1 and sum(torn) > max(1, len(tasks) * _HABIT):
        torn = [False] * len(tasks)
    marked: list[DraftTask] = []
    for task, is_piece in zip(tasks, torn, strict=True):
        why: dict[str, str] = {}
        if is_piece:
            why["title"] = "Nội dung nhiệm vụ có vẻ bị cắt ở đầu hoặc ở cuối; so với bản gốc."
        elif holds_remains(task.title):
            why["title"] = "Nội dung nhiệm vụ có vẻ còn lẫn chữ của phần phân công; so với bản gốc."
        if name := units.among(task.lead):
            why["lead"] = _not_a_unit(name)
        if name := units.among(task.coordinating):
            why["coordinating"] = _not_a_unit(name)
        if is_unlikely_time(task.deadline, issued):
            why["deadline"] = _unlikely_day(task, issued)
        fresh = why.keys() - task.doubts
        if fresh:
            told.extend(ReadingWarning(task.where, why[field]) for field in why if field in fresh)
            task = replace(task, doubts=task.doubts | fresh)
        marked.append(task)
    return tuple(marked)


def _not_a_unit(name: str) -> str:
    return f"“{name[:80]}” không giống tên một đơn vị; xem câu gốc để sửa đơn vị và nội dung."


def _unlikely_day(task: DraftTask, issued: datetime.date | None) -> str:
    due = task.deadline.due
    day = f" ({due:%d/%m/%Y})" if due else ""
    signed = f" {issued:%d/%m/%Y}" if issued else ""
    return f"Thời hạn{day} không hợp với ngày ban hành{signed} của văn bản; xem lại ngày, năm."


def _marked_indicators(
    indicators: tuple[DraftIndicator, ...], units: _UnlikelyUnits, told: list[ReadingWarning]
) -> tuple[DraftIndicator, ...]:
    marked: list[DraftIndicator] = []
    for indicator in indicators:
        why: dict[str, str] = {}
        if is_only_a_time(indicator.name):
            why["name"] = "Tên chỉ tiêu chỉ là thời gian; xem câu gốc xem đây là mục tiêu của gì."
        if name := units.among(indicator.lead):
            why["lead"] = _not_a_unit(name)
        if _lacks_unit(indicator):
            why["measure_unit"] = (
                f"Chỉ tiêu “{indicator.name[:60]}” chưa đọc được đơn vị tính; xem phía trên bảng."
            )
        fresh = why.keys() - indicator.doubts
        if fresh:
            told.extend(
                ReadingWarning(indicator.where, why[field]) for field in why if field in fresh
            )
            indicator = replace(indicator, doubts=indicator.doubts | fresh)
        marked.append(indicator)
    return tuple(marked)


def _lacks_unit(indicator: DraftIndicator) -> bool:
    """Whether figures of a table were read and nothing says what they count.

    A sentence counts in its own words ("thành lập 5 tổ"), and a rank or an index has no unit.
    """
    if indicator.measure_unit or "bảng" not in indicator.where:
        return False
    return not _WITHOUT_UNIT.match(indicator.name) and any(
        target.value and not target.rank for target in indicator.targets
    )


def _about_head(draft: PlanDraft) -> Iterator[ReadingWarning]:
    if len(draft.issuer) > _LONGEST_ISSUER or " phụ lục " in f" {draft.issuer.lower()} ":
        yield ReadingWarning(
            draft.source, "Tên cơ quan ban hành có vẻ bị dính với dòng khác; so với bản gốc."
        )
    elif _TWO_ISSUERS.match(fold_fast(draft.issuer)):
        yield ReadingWarning(
            draft.source,
            f"Cơ quan ban hành “{draft.issuer}” có vẻ gồm hai cơ quan; hãy xem lại.",
        )
    if double := _double_signers(draft.signers):
        yield ReadingWarning(
            draft.source, f"Đọc được hai người ký cùng chức vụ ({double}); xem lại phần ký."
        )
    if draft.tasks and not draft.title:
        yield ReadingWarning(
            draft.source, "Không đọc được tên (trích yếu) của văn bản; hãy tự điền."
        )


def _double_signers(signers: Sequence[Signer]) -> str:
    posts = Counter(signer.role.rsplit("\n", 1)[-1].strip() for signer in signers)
    return next((post for post, count in posts.items() if count > 1 and post), "")
