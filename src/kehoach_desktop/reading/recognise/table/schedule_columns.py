"""Columns that are a calendar: a year, quarter or month each, with marks in the rows' cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kehoach_desktop.domain.text.numbering import from_roman, to_roman
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import one_line
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_YEAR = re.compile(r"(?:nam )?(20\d\d)")
_ANY_YEAR = re.compile(r"\b20\d\d\b")
_QUARTER = re.compile(r"(?:quy|q) ?(iv|i{1,3}|[1-4])\b(?: ?/? ?(?:nam )?20\d\d)?")
_MONTH = re.compile(r"(?:thang|t) ?(\d{1,2})\b(?: ?/ ?20\d\d)?")
_HALF = re.compile(r"(?:0?6|sau) thang (dau|cuoi) nam(?: 20\d\d)?")
_BARE = re.compile(r"(iv|i{1,3}|\d{1,2})")
_MARK = re.compile(r"\(?[xX×✓✔√●•★*+v]\)?")
_LOOKED_AT = 400
_CLEAR = 0.8
_CALENDAR = (
    None,
    Meaning.DEADLINE,
    Meaning.TARGET,
    Meaning.PAST,
    Meaning.START,
    Meaning.END,
    Meaning.OTHER,
)


@dataclass(frozen=True, slots=True)
class Span:
    """One column of the calendar: a year, or a half, quarter or month of ``year`` if written."""

    grain: str
    number: int
    year: int | None = None

    @property
    def words(self) -> str:
        """The span as a deadline says it."""
        if self.grain == "year":
            return f"Năm {self.number}"
        if self.grain == "half":
            end = "đầu" if self.number == 1 else "cuối"
            return f"6 tháng {end} năm" + (f" {self.year}" if self.year else "")
        if self.grain == "quarter":
            return f"Quý {to_roman(self.number)}" + (f"/{self.year}" if self.year else "")
        return f"Tháng {self.number}" + (f"/{self.year}" if self.year else "")


def with_schedule(head: TableHead, rows: Sequence[Row]) -> TableHead:
    """Return the head with the columns of a calendar named, if the table of tasks has one."""
    if not head.has(Meaning.TASK):
        return head
    places = [
        position
        for position, column in enumerate(head.columns)
        if column.meaning in _CALENDAR and span_of(column.heading)
    ]
    if len(places) < 2:
        return head
    texts = [head.gather(row) for row in rows[:_LOOKED_AT]]
    told = [text[place] for text in texts for place in places if text[place]]
    marks = sum(1 for text in told if _MARK.fullmatch(text))
    under_time = all(_is_time(head.columns[place].heading) for place in places)
    if not told or (marks < _CLEAR * len(told) and not under_time):
        return head
    columns = list(head.columns)
    for place in places:
        columns[place] = replace(columns[place], meaning=Meaning.SCHEDULE, year=None)
    return replace(head, columns=tuple(columns))


def span_of(heading: str) -> Span | None:
    """Return the year, quarter or month a heading names; "Tháng – 3" is a month too."""
    *upper, leaf = fold_label(heading).split(" - ")
    above = " ".join(upper)
    years = _ANY_YEAR.findall(f"{above} {leaf}")
    year = int(years[-1]) if len(set(years)) == 1 else None
    if found := _YEAR.fullmatch(leaf):
        return Span("year", int(found[1]))
    if found := _QUARTER.fullmatch(leaf):
        return Span("quarter", _number(found[1]), year)
    if found := _HALF.fullmatch(leaf):
        return Span("half", 1 if found[1] == "dau" else 2, year)
    if found := _MONTH.fullmatch(leaf):
        return _month(int(found[1]), year)
    if found := _BARE.fullmatch(leaf):
        if re.search(r"\bquy\b", above) and 1 <= _number(found[1]) <= 4:
            return Span("quarter", _number(found[1]), year)
        if re.search(r"\bthang\b", above) and found[1].isdigit():
            return _month(int(found[1]), year)
    return None


def scheduled(spans: Sequence[tuple[Span, str]]) -> str:
    """Return the deadline's words that a row's cells say; ``spans`` are the filled ones."""
    said = [(span, one_line(text)) for span, text in spans if text]
    if not said:
        return ""
    if not all(_MARK.fullmatch(text) for _span, text in said):
        return "; ".join(
            span.words if _MARK.fullmatch(text) else _within(span, text) for span, text in said
        )
    marked = [span for span, _text in said]
    if len(marked) == 1:
        return marked[0].words
    if all(_follows(one, other) for one, other in pairwise(marked)):
        first, last = marked[0], marked[-1]
        if first.grain == "half":
            first, last = Span("quarter", 1, first.year), Span("quarter", 4, last.year)
        return f"Từ {_small(first.words)} đến {_small(last.words)}"
    return ", ".join(span.words for span in marked)


def _within(span: Span, text: str) -> str:
    """Return a cell's words with the span they stand under: "Quý II" of 2026 is "Quý II/2026"."""
    inner = span_of(text)
    if span.grain == "year" and inner and inner.grain != "year" and inner.year is None:
        return replace(inner, year=span.number).words
    return f"{span.words}: {text}"


def _follows(one: Span, other: Span) -> bool:
    if one.grain != other.grain:
        return False
    if one.grain == "year" or one.year == other.year:
        return other.number == one.number + 1
    return other.number == 1 and other.year == (one.year or 0) + 1


def _small(words: str) -> str:
    return words[0].lower() + words[1:]


def _month(number: int, year: int | None) -> Span | None:
    return Span("month", number, year) if 1 <= number <= 12 else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else from_roman(text.upper()) or 0


def _is_time(heading: str) -> bool:
    words = fold_label(heading)
    return bool(re.search(r"\b(?:thoi gian|tien do|lo trinh|ke hoach thuc hien)\b", words))
