"""Reads a document's head: number, symbol, issuer, place, date, title and year."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.issuer import find_issuer
from kehoach_desktop.reading.recognise.lines import Line, head_lines
from kehoach_desktop.reading.recognise.title import Title, find_title, plan_year

_NUMBER = re.compile(
    r"^S.{1,2}\s*[:.]?\s*(?P<number>\d{1,5}[a-zA-Z]?)?[\s.…_]*(?P<sep>[/\-–]|(?<=\s)[Jl|I](?=KH))\s*"
    r"(?P<code>[A-ZĐ][\wĐđ&]*(?:\s*[-–/]\s*[A-ZĐ][\wĐđ&.]*)*)",
)
_DATE = re.compile(
    r"(?:^|\s)(?P<place>[^,:\d]{2,40}?)\s*,?\s*\bng[aà]y\s*(?P<day>\d{1,2})?[\s.…_/]*"
    r"th[aá]ng\s*(?P<month>\d{1,2})?[\s.…_/]*n[aă]m\s*(?P<year>20\d\d)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head facts; ``title_line`` and ``body_line`` bound the title among ``lines``."""

    title: str
    number: str
    symbol: str
    issuer: str
    place: str
    date: datetime.date | None
    year: int | None
    lines: Sequence[Line]
    title_line: int | None
    body_line: int


def read_head(document: Document) -> Head:
    """Return what the head says; a blank number or day is unknown, never half a fact.

    "Số: /KH-UBND" has no number yet, so its symbol is unknown too.
    """
    lines = head_lines(document)
    title = find_title(lines)
    top = lines[: title.first if title else 25]
    number = symbol = place = ""
    date: datetime.date | None = None
    written_year: int | None = None
    for line in top:
        found = None if symbol else _NUMBER.match(line.text)
        if found and found["number"]:
            number = found["number"]
            code = re.sub(r"\s+", "", found["code"].replace("–", "-"))
            separator = found["sep"] if found["sep"] in "/-" else "/"
            symbol = f"{number}{separator}{code}"
        rest = _NUMBER.sub("", line.text)
        if not place and len(line.text) < 160 and (found := _DATE.search(rest)):
            place = found["place"].strip(" ,.")
            written_year = int(found["year"]) if found["year"] else None
            date = _day(found["day"], found["month"], found["year"])
    issuer = find_issuer(document, lines, title, place)
    year = plan_year(title.text if title else "")
    if year is None:
        year = date.year if date else written_year
    if year is None:
        year = _commonest_year(lines)
    return Head(
        title=title.text if title else "",
        number=number,
        symbol=symbol,
        issuer=issuer,
        place=place,
        date=date,
        year=year,
        lines=lines,
        title_line=title.first if title else None,
        body_line=title.after if title else 0,
    )


def _day(day: str | None, month: str | None, year: str | None) -> datetime.date | None:
    if not (day and month and year):
        return None
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _commonest_year(lines: Sequence[Line]) -> int | None:
    """Return the year most lines speak of as "năm 2026", if any."""
    counts: dict[int, int] = {}
    for line in lines:
        for year in re.findall(r"\bnam (20[2-9]\d)\b", fold_fast(line.text)):
            counts[int(year)] = counts.get(int(year), 0) + 1
    return max(counts, key=lambda year: counts[year]) if counts else None


__all__ = ["Head", "Title", "read_head"]
