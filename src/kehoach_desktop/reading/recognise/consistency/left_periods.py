"""Months and quarters that a letter's sentence sets, and nothing that was read holds."""

import calendar
import datetime
import re
from collections.abc import Iterator

from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.lines import ANNEX_PLACE
from kehoach_desktop.reading.recognise.sentence import Sentence

_KINDS = Signs("tháng", "quý", "Quý")
_SIGNS = Signs(
    *("rong tháng", "rong quý", "rong Quý", "ết tháng", "ết quý", "rước tháng", "rước quý"),
    *("ngay tháng", "xong tháng", "thành tháng", "thành quý"),
)
_PERIOD = re.compile(
    r"\b(?:(?:ngay |xong |hoan thanh |cham nhat (?:la )?|muon nhat (?:la )?)*"
    r"(?:trong|het|den het|truoc)|xong|hoan thanh|cham nhat (?:la )?) "
    r"(?P<kind>thang|quy) (?P<number>\d{1,2}|[ivx]{1,4})"
    r"(?:(?:[/.]|,? nam )(?P<year>20\d\d))?(?![\d/])"
)
_ASKS = re.compile(
    r"\b(?:giao|yeu cau|de nghi|chi dao|phai|can|trinh|hoan thanh|xong|cham nhat|khan truong"
    r"|xay dung|ban hanh)\b"
)
# "Trong quý I/2026, xã đã cấp …", "tăng so với trong tháng 5".
_TELLS = re.compile(
    r"\b(?:da|so voi|dat duoc|ket qua la|den nay|duoc (?:cap|ban hanh|ky|to chuc)|co hieu luc)\b"
)
_SENTENCE = re.compile(r"[.;](?= |$)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS, _MONTHS_OF_QUARTER = 12, 3
_MOST = 6


def left_periods(draft: PlanDraft) -> Iterator[ReadingWarning]:
    """Yield a warning at each paragraph that asks for something in a month, and was not read.

    In a document whose work is numbered its sections hold what is asked for, and what else names
    a month tells of the plan; in a letter in running sentences nothing else shows what was lost.
    """
    tasks = (*draft.tasks, *draft.actions, *draft.offered_tasks)
    if any(task.clause for task in tasks) or draft.actions:
        return
    held = {task.where for task in tasks} | {duty.where for duty in draft.duties}
    held |= {one.where for one in (*draft.indicators, *draft.offered)}
    held |= {warning.where for warning in draft.warnings}
    count = 0
    for block in draft.blocks:
        if not block.text or block.where in held or ANNEX_PLACE.match(block.where):
            continue
        if not (_KINDS.stand_in(block.text) and _SIGNS.stand_in(block.text)):
            continue
        words = Sentence.of(block.text)
        if (span := _asked_period(mask_documents(words.plain), draft)) is None:
            continue
        count += 1
        yield ReadingWarning(
            block.where,
            f"Câu này nêu thời hạn “{words.original(*span)}” chưa gắn với nhiệm vụ hay báo cáo "
            "nào; hãy xem lại.",
        )
        if count == _MOST:
            return


def _asked_period(plain: str, draft: PlanDraft) -> tuple[int, int] | None:
    """Return where a sentence that asks for something names its month or quarter."""
    for found in _PERIOD.finditer(plain):
        begin = max((end.end() for end in _SENTENCE.finditer(plain, 0, found.start())), default=0)
        stop = _SENTENCE.search(plain, found.end())
        end = stop.start() if stop else len(plain)
        if _TELLS.search(plain, begin, end) or not _ASKS.search(plain, begin, end):
            continue
        if _is_past(found, draft):
            continue
        return found.span()
    return None


def _is_past(found: re.Match[str], draft: PlanDraft) -> bool:
    """Whether a period ends before the document, or is none at all."""
    number = _ROMAN.get(found["number"]) or (
        int(found["number"]) if found["number"].isdigit() else 0
    )
    month = number * (_MONTHS_OF_QUARTER if found["kind"] == "quy" else 1)
    if not 1 <= month <= _MONTHS:
        return True
    year = int(found["year"]) if found["year"] else draft.year
    if year is None:
        return False
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    if draft.date is not None:
        return last < draft.date
    return draft.year is not None and year < draft.year
