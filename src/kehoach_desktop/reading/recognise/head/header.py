"""Reads a document's head: number, symbol, issuer, place, date, title and year."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.reading.capitals import is_capital
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.acting import NAME
from kehoach_desktop.reading.recognise.head.cited_documents import documents_in
from kehoach_desktop.reading.recognise.head.day_at_foot import day_at_foot
from kehoach_desktop.reading.recognise.head.head_title import find_title
from kehoach_desktop.reading.recognise.head.issuer import find_issuer
from kehoach_desktop.reading.recognise.head.misread_digits import digits_put_right
from kehoach_desktop.reading.recognise.head.names_in_title import with_names
from kehoach_desktop.reading.recognise.head.place_in_title import committee_of, places_in
from kehoach_desktop.reading.recognise.head.spoken_year import spoken_year
from kehoach_desktop.reading.recognise.head.title import Title, plan_year
from kehoach_desktop.reading.recognise.lines import Line, head_lines

_NUMBER = re.compile(
    r"^(?:(?:Kế hoạch|Nghị quyết|Quyết định|Chương trình)\s+s.{1,2}\s*:|S.{1,2})"
    r"\s*[:.]?\s*(?P<number>\d{1,5}[a-zA-Z]?)?[\s.…_]*(?P<year>/(?:19|20)\d\d)?"
    r"(?P<sep>[/\-–]|(?<=\s)[Jl|I](?=KH)|(?<=\d)\s(?=[A-Z][A-ZĐTr]{1,3}\s?[/-]))\s*"
    r"(?P<code>[A-ZĐ][\wĐđ&]*(?:\s*[-–/]\s*[A-ZĐ][\wĐđ&.]*)*)",
)
_DATE = re.compile(
    r"(?:^|\s)(?P<place>(?:Quận|Phường)\s\d{1,2}|[^,:\d]{2,40}?)\s*,?\s*\bng\wy\s*(?P<day>\d{1,2})?[\s.…_/]*"
    r"th\wng\s*(?P<month>\d{1,2})?[\s.…_/]*n\wm\s*(?P<year>20\d\d)?",
    re.IGNORECASE,
)


_UNFINISHED = re.compile(
    r"(?:[,\s]\s*ng[aà]y(?:\s*\d{1,2})?|\bth[aá]ng(?:\s*\d{1,2})?(?:\s+n[aă]m)?)$", re.IGNORECASE
)
# "Số: 12/KH-UBND, ngày 15 tháng 7 năm 2026": dated beside the number, with no place.
_ONLY_DAY = re.compile(
    r"^[\s,;.–-]*ng\wy\s*(?P<day>\d{1,2})[\s._/]*th\wng\s*(?P<month>\d{1,2})[\s._/]*"
    r"n\wm\s*(?P<year>20\d\d)\W*$",
    re.IGNORECASE,
)
# "Tân Lập, ngày 12/02/2026": a line of its own, for the bases name days like that too.
_SLASHED = re.compile(
    r"^(?:(?P<place>[^,:;\d]{2,40}?)\s*,\s*)?(?:ng[àa]y\s*)?"
    r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>20\d\d)\W*$",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(
    rf"\b(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) (?P<name>{NAME})$"
)
_NUMBER_WORD = re.compile(r"S[ốo]\s*:?", re.IGNORECASE)
_DAY_ONLY = re.compile(r"ng[aà]y\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\W*so\s?:?\s?\d")
_REST_OF_DAY = re.compile(
    r"(?:\d{1,2}\s*)?(?:th[aá]ng\s*)?(?:\d{1,2}\s*)?(?:n[aă]m\s*)?(?:20\d\d)?", re.IGNORECASE
)
_BESIDE, _LONGEST_DAY = 8, 160
_KIND_WORDS = 4
"""A kind of document has no more words: "CHƯƠNG TRÌNH HÀNH ĐỘNG" is no name."""
_HEAD_LINES = 30
_ATTACHED = re.compile(
    r"\bkem theo (?:ke hoach|quyet dinh|chuong trinh)\b.{0,200}?\b(?:/|nam )?(20[2-9]\d)\b"
)
"""How many lines lie at most between a document's number and its date."""


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
    misread: tuple[str, ...] = ()
    """Digits of the number and the day that stand as letters in the file."""
    dated_at_foot: bool = False
    """Whether the day stands only above who signs."""
    issued_by_title: bool = False
    """Whether the issuer is only told by the place that the title names."""


def read_head(document: Document) -> Head:
    """Return what the head says; a blank number or day is unknown, never half a fact.

    "Số: /KH-UBND" has no number yet, so its symbol is unknown too.
    """
    lines = head_lines(document)
    title = find_title(lines)
    top, misread = _with_digits(_above(lines, title))
    numbered = _numbered(top)
    number, symbol = numbered[1:] if numbered else ("", "")
    place, date, written_year = _place_and_day(top, numbered[0] if numbered else None)
    below = lines[title.after : title.after + 3] if title else lines[:_HEAD_LINES]
    if not symbol and (carrier := _carrier(below)):
        number, symbol = carrier.symbol.split("/")[0].split("-")[0], carrier.symbol
        date = date or carrier.date
    foot = day_at_foot(document) if date is None and written_year is None else None
    if foot:
        place, date = place or foot[0], foot[1]
    issuer = find_issuer(document, lines, title, place)
    of_title = ""
    if not issuer and title is not None and _is_sheet(lines):
        of_title = committee_of(title.text, [line.text for line in lines[: title.first]])
    year = plan_year(title.text if title else "")
    if year is None:
        year = date.year if date else written_year
    if year is None:
        year = spoken_year(lines) or _attached_year(lines)
    return Head(
        title=_named(title, lines, document, (place, _place_of(issuer))) if title else "",
        number=number,
        symbol=symbol,
        issuer=issuer or of_title,
        place=place,
        date=date,
        year=year,
        lines=lines,
        title_line=title.first if title else None,
        body_line=title.after if title else 0,
        misread=misread,
        dated_at_foot=foot is not None,
        issued_by_title=bool(of_title),
    )


def _place_of(issuer: str) -> str:
    """Return the place that an issuer's name ends with: "Ủy ban nhân dân xã Tân Lập"."""
    found = _OF_PLACE.search(issuer)
    return found["name"] if found else ""


def _named(title: Title, lines: Sequence[Line], document: Document, places: Sequence[str]) -> str:
    """Return the title's text, with names that capitals have hidden."""
    printed = [line.text for line in lines[title.first : title.after]]
    if not any(is_capital(text) and len(text.split()) > _KIND_WORDS for text in printed):
        return title.text
    places = (*places, *places_in(title.text))
    return with_names(title.text, [block.text for block in document.paragraphs], places)


def _with_digits(top: Sequence[Line]) -> tuple[Sequence[Line], tuple[str, ...]]:
    """Return the lines with the digits of number and day put right, and what stood there."""
    wrong: list[str] = []
    lines: list[Line] = []
    for line in top:
        text, here = digits_put_right(line.text) if len(line.text) < _LONGEST_DAY else ("", ())
        wrong.extend(here)
        lines.append(replace(line, text=text) if here else line)
    return lines, tuple(wrong)


def _above(lines: Sequence[Line], title: Title | None) -> Sequence[Line]:
    """Return the lines that hold number, place and date: above the title, or around a letter's."""
    if title is None:
        return _letter_top(lines[:25])
    if fold_fast(title.text).startswith(("v/v", "ve ")):
        addressed = (line.index for line in lines if line.folded.startswith("kinh gui"))
        return lines[: next(addressed, title.after + _BESIDE)]
    return lines[: title.first]


def _letter_top(lines: Sequence[Line]) -> Sequence[Line]:
    """Return what stands above "Kính gửi" where a letter without "V/v" is numbered there."""
    for line in lines:
        if line.folded.startswith("kinh gui"):
            above = lines[: line.index]
            return above if any(map(_NUMBER.match, (one.text for one in above))) else lines
    return lines


_SEPARATORS = {"/": "/", "-": "-", "–": "-", " ": "-"}


def _numbered(top: Sequence[Line]) -> tuple[int, str, str] | None:
    """Return (line, number, symbol) nearest above the title; a covering letter's is not it."""
    for line in reversed(top):
        if line.folded.startswith("kinh gui"):
            return None
        found = _NUMBER.match(_with_wrapped_number(line, top))
        if found and found["number"]:
            code = re.sub(r"\s+", "", found["code"].replace("–", "-"))
            separator = _SEPARATORS.get(found["sep"], "/")
            year = found["year"] or ""
            return line.index, found["number"], f"{found['number']}{year}{separator}{code}"
    return None


def _place_and_day(
    top: Sequence[Line], numbered: int | None
) -> tuple[str, datetime.date | None, int | None]:
    """Return (place, day, year) as dated beside the number, else where first dated."""
    covered = any(line.folded.startswith("kinh gui") for line in top)
    around: int | None = None
    beside = range(numbered - _BESIDE, numbered + _BESIDE) if numbered is not None else range(0)
    for line in sorted(top, key=lambda one: one.index not in beside):
        rest = _NUMBER.sub("", _with_wrapped_day(line, top))
        if len(line.text) < _LONGEST_DAY and (found := _DATE.search(rest)):
            year = int(found["year"]) if found["year"] else None
            if line.text.startswith("("):
                # "(Kèm theo Kế hoạch số … ngày … năm 2026 …)" is another document's day.
                around = around or year
                continue
            day = _day(found["day"], found["month"], found["year"])
            return found["place"].strip(" ,."), None if covered and numbered is None else day, year
    for line in top:
        found = _SLASHED.match(_NUMBER.sub("", line.text).strip(" ,;"))
        if found and (found["place"] or line.index == numbered):
            place = (found["place"] or "").strip(" ,.")
            return place, _day(found["day"], found["month"], found["year"]), int(found["year"])
    for line in top:
        near = numbered is not None and line.index in beside and not line.text.startswith("(")
        found = _ONLY_DAY.match(_NUMBER.sub("", line.text)) if near else None
        if found:
            return "", _day(found["day"], found["month"], found["year"]), int(found["year"])
    return "", None, around


def _with_wrapped_number(line: Line, top: Sequence[Line]) -> str:
    """Return "Số: 12/KH-UBND" where a narrow column put the number below its word."""
    if _NUMBER_WORD.fullmatch(line.text) and line.index + 1 < len(top):
        return f"{line.text} {top[line.index + 1].text}"
    return line.text


def _with_wrapped_day(line: Line, top: Sequence[Line]) -> str:
    """Return a line of a date with what its narrow column put onto the next lines."""
    text = line.text
    if _DAY_ONLY.match(text) and line.index and top[line.index - 1].text.endswith(","):
        text = f"{top[line.index - 1].text} {text}"
    for following in top[line.index + 1 : line.index + 3]:
        if not (_UNFINISHED.search(text) and _REST_OF_DAY.fullmatch(following.text)):
            break
        text = f"{text} {following.text}"
    return text


def _is_sheet(lines: Sequence[Line]) -> bool:
    """Whether the head stands on a sheet, whose title is all that may say whose it is."""
    return bool(lines) and lines[0].where.startswith("trang tính")


def _carrier(below: Sequence[Line]) -> DraftDocument | None:
    """Return the decision, or plan of a list, that the lines below a title say it goes with."""
    for line in below:
        if line.text.startswith("(") and _IN_BRACKETS.match(line.folded):
            named = documents_in(f"Văn bản {line.text.strip(' ().')}")
            return named[0] if named and named[0].symbol else None
        found = re.match(r"\W*(?:ban hanh )?kem theo (?:quyet dinh|ke hoach) ", line.folded[:200])
        if found and (named := documents_in(line.text.split("theo", 1)[-1])):
            return named[0] if named[0].symbol else None
    return None


def _day(day: str | None, month: str | None, year: str | None) -> datetime.date | None:
    if not (day and month and year):
        return None
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _attached_year(lines: Sequence[Line]) -> int | None:
    """Return the year of the plan that an annex alone says it belongs to."""
    for line in lines[:_HEAD_LINES]:
        if found := _ATTACHED.search(line.folded):
            return int(found[1])
    return None


__all__ = ["Head", "Title", "read_head"]
