"""Marks facts that look misread, whatever read them: a time in a body's name, a number left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kehoach_desktop.domain.draft import DraftTask, PlanDraft, ReadingWarning
from kehoach_desktop.reading.folding import fold_fast

_TIME_IN_NAME = re.compile(
    r"\d{1,2}/\d|\b(?:thang|quy|nam|ngay|tuan) (?:\d|[ivx]+\b)|"
    r"\b(?:hoan thanh|xong|cham nhat|thuong xuyen|hang nam|hang quy|hang thang)\b"
)
_OPEN_END = re.compile(
    r"\b(?:và|với|của|cho|tại|theo|do|hoặc|gồm|để|đến|từ|các|những|trong)$", re.IGNORECASE
)
"""With its marks: "chợ", "đầu tư" and "điện tử" end a name well."""
_MOST_WORDS = 18
# What of an assignment is left in the words of the work: "…. tham mưu", "…, chủ trì".
_LEFTOVER = re.compile(
    r"[.;,] ?(?:va )?(?:chu tri|phoi hop|tham muu|lanh dao|thuc hien|trien khai|chi dao|"
    r"hoan thanh|xong|truoc|trong)(?: thuc hien| voi)?[ .;,]*$|\.,|,\.|\( ?\)"
)
_NO_WORK = re.compile(r"[\W\d_]*")
_FIRST_BODIES = (
    r"(?:ubnd|uy ban nhan dan|uy ban mttq|mat tran to quoc|cong an|hoi dong nhan dan|dang uy|so|"
    r"phong|hoi|doan|ban chi huy|lien doan)\b"
)
_TWO_ISSUERS = re.compile(
    rf"{_FIRST_BODIES}.*\b(?:tinh|thanh pho|xa|phuong|dac khu)\b.+\b{_FIRST_BODIES}.*"
    r"\b(?:xa|phuong|dac khu|tinh|thanh pho)\b"
)
_EARLY, _LATE = 1, 10
"""Years before and after the plan's own between which its deadlines lie."""
_MOST_JUMPS = 3
"""More holes in the numbers of a document are its own way of numbering."""


def mark_odd(draft: PlanDraft) -> PlanDraft:
    """Return the draft with what looks misread marked as doubtful, and told of."""
    tasks = tuple(_marked(task, draft.year) for task in draft.tasks)
    told = [*_about_issuer(draft), *_about_numbers(tasks)]
    if not told and all(new is old for new, old in zip(tasks, draft.tasks, strict=True)):
        return draft
    return replace(draft, tasks=tasks, warnings=(*draft.warnings, *told))


def _marked(task: DraftTask, year: int | None) -> DraftTask:
    doubts = set(task.doubts)
    for field, names in (("lead", task.lead), ("coordinating", task.coordinating)):
        if any(_is_odd_body(name) for name in names):
            doubts.add(field)
    if _is_odd_work(task.title):
        doubts.add("title")
    due = task.deadline.due
    if due and year and not year - _EARLY <= due.year <= year + _LATE:
        doubts.add("deadline")
    return task if doubts == task.doubts else replace(task, doubts=frozenset(doubts))


@lru_cache(maxsize=512)
def _is_odd_body(name: str) -> bool:
    """Whether a body's name holds a time, breaks off, or is too long for one."""
    words = fold_fast(name)
    return (
        _TIME_IN_NAME.search(words) is not None
        or _OPEN_END.search(name) is not None
        or words.count(" ") >= _MOST_WORDS
    )


def _is_odd_work(title: str) -> bool:
    """Whether the words of a task break off, or hold remains of who does it by when."""
    end = title[-40:]
    return (
        _OPEN_END.search(end.rstrip(" .;,")) is not None
        or _LEFTOVER.search(fold_fast(end)) is not None
        or _NO_WORK.fullmatch(title) is not None
    )


def _about_issuer(draft: PlanDraft) -> Iterator[ReadingWarning]:
    if draft.issuer and _TWO_ISSUERS.match(fold_fast(draft.issuer)):
        yield ReadingWarning(
            draft.source,
            f"Cơ quan ban hành “{draft.issuer}” có vẻ gồm hai cơ quan; hãy xem lại.",
        )


def _about_numbers(tasks: Sequence[DraftTask]) -> list[ReadingWarning]:
    """Return where the numbers of a table's rows jump: a row may have been left out."""
    told: list[ReadingWarning] = []
    before: DraftTask | None = None
    for task in tasks:
        if not task.number.isdigit() or task.clause:
            before = None
            continue
        if before is not None and int(task.number) > int(before.number) + 1:
            told.append(
                ReadingWarning(
                    task.where,
                    f"Số thứ tự nhảy từ {before.number} sang {task.number}; có thể sót dòng, "
                    "hãy xem lại.",
                )
            )
        before = task
    return told if len(told) <= _MOST_JUMPS else []
