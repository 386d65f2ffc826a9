"""Measures that a sentence names and nothing that was read holds."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.body_sentences import BodyParagraph

_SIGNS = Signs(
    "%", "ít nhất", "tối thiểu", "không dưới", "không quá", "phần tư", "phần ba", "phần trăm"
)
_BOUND = (
    r"(?:khong (?:duoi|qua|thap hon|it hon|nho hon|kem|vuot qua|vuot|cao hon|lon hon|duoc duoi)"
    r"|it nhat|toi thieu|toi da|tren|duoi|chi con|con|dat|>=|<=|≥|≤|>|<)"
)
_SHARE = re.compile(
    rf"(?P<bound>{_BOUND} ?(?:[a-z]+ ){{0,2}}?)?(?<![\d.,])(?P<number>\d{{1,3}}(?:[.,]\d+)?) ?"
    r"(?:%|phan tram\b)"
    r"|(?:(?:it nhat|toi thieu|khong duoi|tren|hon|duoi) )?"
    r"(?:mot|hai|ba|bon) phan (?:ba|tu|nam|hai)\b"
)
_IN_LETTERS = re.compile(
    r"\b(?:it nhat|toi thieu|khong duoi|khong it hon|khong qua|toi da) "
    r"(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b(?! lan| ngay| gio| tuan| thang)"
)
_PAST = re.compile(
    r"\b(?:da|moi|chi|hien|dang|uoc) (?:dat|co|la)\b|\b(?:dat duoc|tinh den|qua kiem tra|nam truoc"
    r"|vua qua|thoi gian qua|so voi|tang truong|ket qua nam)\b"
)
_FORMER_YEAR = re.compile(r"\bnam (20\d\d)\b")
_MONEY = re.compile(
    r"\b(?:kinh phi|chi ngan sach|ngan sach (?:tinh|xa|nha nuoc) (?:ho tro|chi)|von)\b"
)
# A clause of a task that sets a measure beside the work: "…; tỷ lệ hồ sơ trực tuyến trên 80%".
_SETS = re.compile(r"\W*(?:phan dau|ty le|muc do|chi so|bao dam ty le)\b")
_PARTS = re.compile(r"[.;](?= |$)")
# What is excepted, a part, or the level on the way to the year's.
_DETAIL = re.compile(
    r"\W*(?:tru|trong do|gom|nang)\b"
    r"|(?!.*\b(?:het nam|cuoi nam|ca nam|31/12|quy iv)\b).*\b(?:quy i{1,3}|thang (?:[1-9]|1[01])"
    r"|(?:0?6|9|sau|chin) thang|\d{1,2}/\d{1,2})\b"
)
_EXTRA = re.compile(rf"{_BOUND}[^\d]{{0,20}}\d")
_ENDS = re.compile(r"[.;,:()]| (?:va|con)\b")
_TOLD = "chưa đưa vào danh sách"
_WHOLE = "100"
_MOST, _LONGEST, _MOST_NAMED = 8, 48, 4


@dataclass(slots=True)
class _Held:
    """The folded words of what was read at one place."""

    measures: str = ""
    work: str = ""


@dataclass(slots=True)
class _Read:
    """What was read, by place; ``details`` are the notes and products that hold shares."""

    at: dict[str, _Held] = field(default_factory=lambda: defaultdict(_Held))
    details: list[str] = field(default_factory=list)
    rows: list[tuple[frozenset[str], str]] = field(default_factory=list)
    """The words of the name and the targets of each indicator of a table, which is the list.

    One of several years is there too, for it may be named in several places.
    """
    year: int | None = None


def left_measures(draft: PlanDraft, body: Iterable[BodyParagraph]) -> Iterator[ReadingWarning]:
    """Yield a warning at each paragraph that names a measure which nothing read there holds."""
    paragraphs = [paragraph for paragraph in body if _SIGNS.stand_in(paragraph.block.text)]
    if not paragraphs:
        return
    read = _read(draft, {paragraph.block.where for paragraph in paragraphs})
    told = {one.where for one in draft.warnings if _TOLD in one.message}
    left: list[tuple[str, str]] = []
    for paragraph in paragraphs:
        if paragraph.block.where not in told and (named := list(_left(paragraph, read))):
            words = "”, “".join(dict.fromkeys(named[:_MOST_NAMED]))
            left.append((paragraph.block.where, words))
    for where, words in left[:_MOST]:
        yield ReadingWarning(where, f"Câu này nêu mức “{words}” chưa nhận làm chỉ tiêu.")
    if len(left) > _MOST:
        where, words = left[_MOST]
        yield ReadingWarning(
            where,
            f"Còn {len(left) - _MOST} đoạn nữa nêu mức chưa nhận làm chỉ tiêu, kể từ “{words}”.",
        )


def _read(draft: PlanDraft, places: Collection[str]) -> _Read:
    """Return what was read at these places, and what may hold their measures elsewhere."""
    read = _Read(year=draft.year)
    for indicator in (*draft.indicators, *draft.offered):
        words = " ".join(map(_of_target, indicator.targets))
        name = fold_fast(indicator.name)
        read.at[indicator.where].measures += f" {name} {fold_fast(f'{words} {indicator.note}')}"
        of_years = len({target.year for target in indicator.targets}) > 1
        if of_years or "bảng" in indicator.where or "dòng" in indicator.where:
            read.rows.append((frozenset(name.split()), fold_fast(words)))
    for task in (*draft.tasks, *draft.actions, *draft.offered_tasks):
        beside = f"{task.note} {task.deliverable}"
        if task.where in places:
            read.at[task.where].work += fold_fast(f" {task.title} {beside}")
        if "%" in beside:
            read.details.append(fold_fast(beside))
    return read


def _of_target(target: Target) -> str:
    """Return the words of a target without a second one that was only kept beside it."""
    also = target.also or ""
    plain = fold_fast(also)
    is_target = ("%" in also or " 20" in also or "(20" in also) and _EXTRA.search(plain)
    return target.text.replace(also, " ") if is_target and not _DETAIL.match(plain) else target.text


def _left(paragraph: BodyParagraph, read: _Read) -> Iterator[str]:
    plain = paragraph.words.plain
    held = read.at[paragraph.block.where]
    begin = 0
    for stop in [*(found.end() for found in _PARTS.finditer(plain)), len(plain)]:
        part, at, begin = plain[begin:stop], begin, stop
        if _PAST.search(part) or _MONEY.search(part) or _is_of_former_year(part, read.year):
            continue
        of_task = bool(held.work) or any(part.strip(" .;") in one for one in read.details)
        if of_task and not (paragraph.measures or _SETS.match(part)):
            continue
        for found in _SHARE.finditer(part):
            number = found["number"]
            is_held = found[0] in held.measures or (
                number and (_holds(held.measures, number) or _in_table(read, part, number))
            )
            if not is_held and (found["bound"] or number is None or number != _WHOLE):
                yield _quoted(paragraph, at + found.start(), at + found.end())
        if paragraph.measures and not (held.measures or held.work or "%" in part):
            for found in _IN_LETTERS.finditer(part):
                number = found[0].rsplit(" ", 1)[1]
                if not (number.isdigit() and _in_table(read, part, number)):
                    yield _quoted(paragraph, at + found.start(), at + found.end())


def _quoted(paragraph: BodyParagraph, begin: int, end: int) -> str:
    """Return a measure as written, with what it is said of where that follows it."""
    plain = paragraph.words.plain
    stop = _ENDS.search(plain, end)
    last = min(stop.start() if stop else len(plain), begin + _LONGEST)
    while last < len(plain) and last > end and plain[last] not in " .;,:()":
        last -= 1
    return paragraph.words.original(begin, max(last, end)).strip(" ,")


def _holds(known: str, number: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d|[.,]\d)", known) is not None


def _in_table(read: _Read, part: str, number: str) -> bool:
    """Whether a row of a table holds the number for what these words speak of."""
    words = set(part.split())
    return any(
        2 * len(name & words) >= len(name) and _holds(targets, number)
        for name, targets in read.rows
    )


def _is_of_former_year(part: str, year: int | None) -> bool:
    years = [int(found[1]) for found in _FORMER_YEAR.finditer(part)]
    return year is not None and bool(years) and max(years) < year
