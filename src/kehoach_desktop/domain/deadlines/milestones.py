"""The dated steps that a deadline's words name: "Quý I: ban hành; Quý III: nghiệm thu"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kehoach_desktop.domain.deadlines.dated_pieces import LEADS, dated_pieces
from kehoach_desktop.domain.deadlines.dates import Link, Written, date_range, joined_moments
from kehoach_desktop.domain.deadlines.modes import Mode
from kehoach_desktop.domain.deadlines.moments import Grain
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.scanning import moments
from kehoach_desktop.domain.deadlines.wordings import plain_wording
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.text.folded_text import FoldedText
from kehoach_desktop.domain.text.vietnamese import clean, fold

# "Lớp 1: tháng 4/2026 Lớp 2: tháng 9/2026": the lines of a cell, put on one.
_LABEL = r"(?<=\d)\s+(?=[^\W\d_][^:;,\d]{1,24}(?:\d{1,2}\s?)?:\s)"
_PIECE = re.compile(rf"[;\n\r]+|(?<=\w)\.\s+(?=\w)|{_LABEL}")
_BULLET = re.compile(r"(?:^|\s)[-–+•*]\s+(?=[^\W\d_])")
_PARTED = re.compile(rf"[;,.]\s|\n|\s[-–+•*]\s|{_LABEL}")
_LISTED = re.compile(r"[\dIVX][,;]?\s+(?:và|va|VÀ)\s+|\d[,;]\s*\d")
_TURN = "Lần {}"
_BESIDE = re.compile(r" (?:và|rồi|VÀ) |\(")
_OPENED = re.compile(r"\s*\((?:hoàn thành|xong|dự kiến|thực hiện)?$", re.IGNORECASE)
_DONE = "Thực hiện"
# What closes work whose own time stands before it without a word: "Tháng 4, báo cáo trước 10/12".
_REPORTS = re.compile(
    r"(?:gui |nop |trinh )?(?:bao cao|thong bao|cong bo|quyet toan|danh sach|tong hop|ket qua"
    r"|so ket|tong ket|danh gia|nghiem thu"
    r"|gui ve)\b"
)
_ONLY_LEADS = re.compile(r"(?:trong|vao|hoan thanh|xong|du kien|den|het|cac|[ .,;:()])*")
_EDGES = " \t,;:.-–—()+•*"
_LONGEST = 1000
_QUARTERS = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step: what is done, the words of its time as written, and their reading."""

    what: str
    when: str
    start: date | None = None
    due: date | None = None

    @property
    def is_turn(self) -> bool:
        """Whether it is one time of a list, with no word of what is done at it."""
        return self.what.startswith(_TURN.format(""))


@lru_cache(maxsize=1024)
def read_milestones(text: str, plan_year: int | None = None) -> tuple[Milestone, ...]:
    """Return the steps in order as written; none unless two or more differ in work and date.

    A year not written is ``plan_year``. What recurs ("trước 15/6 (6 tháng)") is no step.
    Of days, months and quarters that are only listed ("trước ngày 15/6 và 15/12/2026", "Quý II,
    quý IV/2026") each is a turn.
    """
    if len(text) > _LONGEST or not (
        _PARTED.search(text) or _LISTED.search(text) or _BESIDE.search(text)
    ):
        return ()
    whole = read_deadline(clean(text), plan_year)
    if whole.recurrence:
        return ()
    if turns := _turns(clean(text), plan_year):
        return turns
    # A dash inside a line is a bullet only where the text begins with one.
    parts = _BULLET.split(text) if _BULLET.match(text) else [text]
    pieces = [piece for part in parts for piece in _pieces(_PIECE, part)]
    found: list[Milestone] = []
    for piece in pieces:
        inner = _inner_steps(piece, plan_year)
        step = None if inner else _step(piece, plan_year)
        found += inner or ([step] if step else [])
    if len(found) < 2 or len({step.what.casefold() for step in found}) < 2:
        found = _inner_steps(text, plan_year)
        if max((step.due for step in found if step.due), default=None) != whole.due:
            return ()
    return tuple(found)


def _inner_steps(piece: str, plan_year: int | None) -> list[Milestone]:
    """Return the steps of one clause that names several, each with its time; else none."""
    parts = [words for part in dated_pieces(piece) if (words := part.strip(_EDGES))]
    found = [step for part in parts if (step := _step(part, plan_year))]
    if parts and len(found) == len(parts) - 1 and _REPORTS.match(fold(found[0].what)):
        first = read_deadline(parts[0], plan_year, once=True)
        if first.due and not first.recurrence and _is_bare(parts[0]):
            found.insert(0, Milestone(_DONE, parts[0], first.start, first.due))
    if len(found) < 2 or len(found) != len(parts) or not all(step.due for step in found):
        return []
    return found if len({step.what.casefold() for step in found}) > 1 else []


def _is_bare(words: str) -> bool:
    plain = FoldedText.of(words).text
    for moment in moments(plain):
        plain = plain[: moment.begin] + " " * (moment.end - moment.begin) + plain[moment.end :]
    return _ONLY_LEADS.fullmatch(plain) is not None


def _turns(text: str, plan_year: int | None) -> tuple[Milestone, ...]:
    """Return the moments of a list that holds nothing else, each as a turn."""
    folded = FoldedText.of(text)
    plain = mask_documents(folded.text)
    listed = joined_moments(plain, list(moments(plain)))
    if len(listed) == 1 and len(listed[0].moment.months) > 1:
        return _months(listed[0], text, plan_year)
    if len(listed) < 2 or any(
        item.moment.grain not in (Grain.DAY, Grain.MONTH, Grain.QUARTER)
        or item.moment.spread
        or len(item.moment.months) > 1
        or item.mode not in (Mode.PLAIN, Mode.UNTIL, Mode.BEFORE)
        or (item.link is Link.LIST) is last
        for item, last in zip(listed, [False] * (len(listed) - 1) + [True], strict=True)
    ):
        return ()
    days = [date_range([item], plan_year, text=plain).due for item in listed]
    if any(day is None for day in days) or read_deadline(text, plan_year).start is not None:
        return ()
    spans = [(item.moment.begin, item.moment.end) for item in listed]
    if lead := LEADS.search(plain[: spans[0][0]]):
        spans[0] = (lead.start(), spans[0][1])
    return tuple(
        Milestone(_TURN.format(number), folded.original(*span), None, day)
        for number, (span, day) in enumerate(zip(spans, days, strict=True), 1)
    )


def _months(listed: Written, text: str, plan_year: int | None) -> tuple[Milestone, ...]:
    """Return the months or quarters of a list, each as a turn that lasts to its end."""
    moment = listed.moment
    year = moment.year if moment.year is not None else plan_year
    outside = fold(f"{text[: moment.begin]}{text[moment.end :]}")
    if year is None or listed.mode not in (Mode.PLAIN, Mode.UNTIL):
        return ()
    if moment.grain not in (Grain.MONTH, Grain.QUARTER) or not _ONLY_LEADS.fullmatch(outside):
        return ()
    if read_deadline(text, plan_year).start is not None:
        return ()
    is_month = moment.grain is Grain.MONTH
    return tuple(
        Milestone(
            _TURN.format(number),
            f"tháng {month}/{year}" if is_month else f"quý {_QUARTERS[month // 3 - 1]}/{year}",
            date(year, month if is_month else month - 2, 1),
            date(year, month, monthrange(year, month)[1]),
        )
        for number, month in enumerate(moment.months, 1)
    )


def _pieces(pattern: re.Pattern[str], text: str) -> list[str]:
    return [piece for part in pattern.split(text) if (piece := clean(part).strip(_EDGES))]


def _step(piece: str, plan_year: int | None) -> Milestone | None:
    """Return the step of one piece that names both a time and what is done by it."""
    reading = read_deadline(piece, plan_year, once=True)
    if reading.start is None and reading.due is None:
        return None
    folded = plain_wording(FoldedText.of(piece))
    plain = mask_documents(folded.text)
    spans = [(each.begin, each.end) for each in moments(plain) if each.valid]
    if not spans:
        return None
    begin, end = spans[0][0], spans[-1][1]
    if lead := LEADS.search(plain[:begin]):
        begin = lead.start()
    before, after = folded.original(0, begin), folded.original(end, len(plain))
    what = _OPENED.sub("", clean(f"{before} {after}").strip(_EDGES))
    if sum(letter.isalpha() for letter in what) < 2 and "%" not in what:
        return None
    return Milestone(what, folded.original(begin, end), reading.start, reading.due)
