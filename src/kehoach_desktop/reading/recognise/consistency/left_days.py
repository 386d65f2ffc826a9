"""Last days that a sentence of the body sets, and nothing that was read holds."""

import datetime
import re
from collections.abc import Iterator

from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import ANNEX_PLACE
from kehoach_desktop.reading.recognise.sentence import Sentence

_SIGNS = Signs("hậm nhất", "uộn nhất", "ạn cuối", "ạn chót", "trước", "Trước")
_LAST = re.compile(
    r"(?:(?:cham|muon) nhat (?:la |den |vao )?(?:het )?(?:truoc )?|han (?:cuoi|chot) (?:la )?"
    r"|truoc )(?:\d{1,2} ?(?:gio|h)(?: ?\d{2})?(?: phut)?,? )?(?:ngay )?"
    r"(?P<day>\d{1,2})(?:/| thang )(?P<month>\d{1,2})(?:/|,? nam )?(?P<year>20\d\d)?(?![\d/])"
)
_BASIS = re.compile(r"\W*(?:can cu|thuc hien (?:cong van|ke hoach|nghi quyet|quyet dinh)\b)")
# What was done by a day, or who was born before it, is no work.
_ASIDE = re.compile(r"\b(?:da|sinh|co hieu luc|duoc (?:cap|ban hanh|ky)|het hieu luc)\b")
_SENTENCE = re.compile(r"[.;](?= |$)")
_ONE_DAY = datetime.timedelta(days=1)
_END = (31, 12)
"""The last day of a plan's year, by which all of it is to be done."""
_MOST = 6


def left_days(draft: PlanDraft) -> Iterator[ReadingWarning]:
    """Yield a warning at each last day in a paragraph of which nothing was read or told."""
    held: _Held | None = None
    count = 0
    for block in draft.blocks:
        if not block.text or ANNEX_PLACE.match(block.where) or not _SIGNS.stand_in(block.text):
            continue
        held = held or _Held(draft)
        if block.where in held.places:
            continue
        words = Sentence.of(block.text)
        if _BASIS.match(words.plain):
            continue
        plain = mask_documents(words.plain)
        for found in _LAST.finditer(plain):
            begin = max(
                (end.end() for end in _SENTENCE.finditer(plain, 0, found.start())), default=0
            )
            if _ASIDE.search(plain, begin, found.start()) or held.day(found):
                continue
            count += 1
            yield ReadingWarning(
                block.where,
                f"Câu này nêu thời hạn “{words.original(*found.span())}” chưa gắn với nhiệm vụ hay "
                "báo cáo nào; hãy xem lại.",
            )
            break
        if count == _MOST:
            return


class _Held:
    """The days of what was read, its words, and the places that were read or told of."""

    def __init__(self, draft: PlanDraft) -> None:
        tasks = (*draft.tasks, *draft.actions, *draft.offered_tasks)
        self._year = draft.year or (draft.date.year if draft.date else None)
        self._days: set[datetime.date | None] = {draft.date}
        words: list[str] = []
        for task in tasks:
            limit = task.deadline
            self._days |= {limit.start, limit.due}
            self._days |= {step.due for step in read_milestones(limit.text, self._year)}
            words += [limit.text, task.title, task.note, task.deliverable]
        self._words = fold_fast(" ".join(words))
        self._duties = {(duty.day, duty.month) for duty in draft.duties}
        self.places = {task.where for task in tasks}
        self.places |= {one.where for one in (*draft.indicators, *draft.offered)}
        self.places |= {duty.where for duty in draft.duties}
        self.places |= {warning.where for warning in draft.warnings}

    def day(self, found: re.Match[str]) -> bool:
        """Whether a written day is that of anything read, or is no day of this plan's time."""
        day, month = int(found["day"]), int(found["month"])
        year = int(found["year"]) if found["year"] else self._year
        if (day, month) in self._duties or found[0] in self._words:
            return True
        try:
            date = datetime.date(year or 0, month, day)
        except ValueError:
            return True
        if self._year is not None and (date.year < self._year or (day, month) == _END):
            return True
        return date in self._days or date - _ONE_DAY in self._days


__all__ = ["left_days"]
