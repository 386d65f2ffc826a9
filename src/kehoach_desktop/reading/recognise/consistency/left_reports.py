"""Reports that a sentence asks for by a rhythm or a day, and nothing that was read holds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.consistency.body_sentences import BodyParagraph

_SIGNS = Signs("áo c", "gửi", "Gửi", "thông tin", "cập nhật", "nộp", "báo số", "kết quả")
_TIMES = Signs("ằng ", "àng ", "ỗi ", "ừng ", "ngày", "Ngày", "lần", "uần", "uý", "kỳ", "áng")
_SENDS = re.compile(
    r"(?<!% )\bbao cao (?!(?:tong hop|vien|cua|so \d|tai|giai trinh|dinh ky (?:duoc|ve))\b)"
    r"|\bbao (?:so lieu|ket qua|tien do)\b"
    r"|\b(?:gui|nop|thong tin|cap nhat|thong bao|nhap) (?:(?:ve|cho|cac|bao cao|kem) )?"
    r"(?:ket qua|tien do|so lieu|tinh hinh|bao cao|danh sach)\b"
    r"|\b(?:gui|nop|trinh) bao cao\b|\bket qua\b[^.;]{0,40} gui (?:ve|cho)\b"
)
_UNIT = r"(?:tuan|thang|quy|nam)"
_COUNT = r"(?:mot|hai|ba|bon|sau|0?\d)"
_RHYTHM = re.compile(
    rf"\b(?:hang|moi|tung) {_UNIT}\b|\b(?:theo|dinh ky) (?:tuan|thang|nam)\b"
    r"|\b(?:theo|dinh ky) quy\b(?! (?:dinh|che|trinh|hoach|uoc|luat))"
    rf"|\b{_COUNT} {_UNIT} (?:mot|1|01) (?:lan|ky)\b|\b{_COUNT} (?:lan|ky) ?(?:mot |/ ?"
    rf"|moi ){_UNIT}\b"
    rf"|^\W*(?:[a-z\d]{{1,2}}[.)] )?{_UNIT} ?:"
    r"|\bngay \d{1,2} (?:cua )?(?:hang |moi )?thang\b(?! ?\d)(?: (?:cuoi|dau|giua|thu \w+)"
    r"(?: cung| tien)?(?: cua)?(?: moi| hang)? (?:quy|nam))?"
    r"|\b(?:thu (?:hai|ba|tu|nam|sau|bay)) (?:hang tuan|tuan cuoi)\b"
)
_DAY = re.compile(r"\bngay (\d{1,2})(?! ?[/\d-]| thang \d)")
_OTHERWISE = re.compile(r"\bhai tuan (?:mot|1|01) lan\b")
_FREQUENCIES = (
    (re.compile(r"\bquy\b|\b(?:ba|0?3) thang (?:mot|1|01) "), Frequency.QUARTERLY),
    (re.compile(r"\b(?:sau|0?6) thang\b"), Frequency.HALF_YEARLY),
    (re.compile(r"\bthang\b"), Frequency.MONTHLY),
    (re.compile(r"\btuan\b"), Frequency.WEEKLY),
    (re.compile(r"\bnam\b"), Frequency.YEARLY),
)
_CLAUSE = re.compile(r"[.;](?= |$)")
_LONGEST = 110
_MOST = 8


@dataclass(slots=True)
class _Held:
    """The times of what was read at one place, and how many they are."""

    frequencies: set[Frequency] = field(default_factory=set)
    count: int = 0
    is_dated: bool = False


def left_reports(draft: PlanDraft, body: Iterable[BodyParagraph]) -> Iterator[ReadingWarning]:
    """Yield a warning at each report whose time neither a duty nor a task read there holds."""
    paragraphs = [
        paragraph
        for paragraph in body
        if _SIGNS.stand_in(paragraph.block.text) and _TIMES.stand_in(paragraph.block.text)
    ]
    if not paragraphs:
        return
    held = _held(draft)
    told = {one.where for one in draft.warnings if "áo cáo" in one.message}
    left = [
        (paragraph.block.where, words)
        for paragraph in paragraphs
        if paragraph.block.where not in told
        and (words := _left(paragraph, held[paragraph.block.where]))
    ]
    for where, words in left[:_MOST]:
        yield ReadingWarning(
            where, f"Câu này nêu việc báo cáo, gửi kết quả chưa nhận đủ: “{words}”; hãy xem lại."
        )


def _held(draft: PlanDraft) -> dict[str, _Held]:
    held: dict[str, _Held] = defaultdict(_Held)
    for duty in draft.duties:
        held[duty.where].count += 1
        held[duty.where].frequencies.add(duty.frequency)
    for task in (*draft.tasks, *draft.actions, *draft.offered_tasks):
        at, limit = held[task.where], task.deadline
        at.frequencies.update(rhythm.frequency for rhythm in limit.recurrence)
        at.count += bool(limit.recurrence)
        at.is_dated = at.is_dated or limit.due is not None
    return held


def _left(paragraph: BodyParagraph, held: _Held) -> str:
    plain = paragraph.words.plain
    begin, asked = 0, 0
    last = ""
    for stop in [*(found.end() for found in _CLAUSE.finditer(plain)), len(plain)]:
        part, at, begin = plain[begin:stop], begin, stop
        if not _SENDS.search(part):
            continue
        rhythm = _RHYTHM.search(part)
        if rhythm is None and not _DAY.search(part):
            continue
        asked += 1
        words = paragraph.words.original(at, stop).strip(" ;")
        last = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
        if rhythm and _frequency(rhythm[0]) not in held.frequencies and not held.is_dated:
            return last
    return last if asked > held.count and not held.is_dated else ""


def _frequency(rhythm: str) -> Frequency | None:
    """Return how often a rhythm comes; none of the usual ones for "hai tuần một lần"."""
    if _OTHERWISE.search(rhythm):
        return None
    return next((frequency for words, frequency in _FREQUENCIES if words.search(rhythm)), None)
