"""The head of a plan whose text is damaged: bases by their symbols, the issuer by its place."""

import datetime
import re
from collections.abc import Iterator

from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.header import Head

_MENTION = re.compile(
    r"(?<![\w/.-])(?P<symbol>\d{1,5}[a-z]?\s?[/-]\s?[A-ZĐ][\wĐđ&]*(?:\s?[-/]\s?[A-ZĐ][\wĐđ&]*)*)"
    r"[\s,]*ng[aà]y\s*(?P<day>\d{1,2})\s*/\s*(?P<month>\d{1,2})\s*/\s*(?P<year>20\d\d)"
)
_SECTION = re.compile(r"^\s*I\s*[.)]")
_COMMITTEE = re.compile(
    r"\b(?:UBND|[UỦ][yỷ]\s+ban\s+nh\w+\s+d\w+)\s+(?P<level>[xX]\S{0,2}|\S*h\S*ng)\s"
)
_LONGEST_SYMBOL = 30


def damaged_bases(document: Document, head: Head) -> tuple[DraftDocument, ...]:
    """Return the documents named with symbol and date before section I, each once.

    Their titles and issuers are left unknown, for their words are not to be trusted.
    """
    found: dict[str, DraftDocument] = {}
    for text in _preamble(document, head):
        for mention in _MENTION.finditer(text):
            symbol = re.sub(r"\s+", "", mention["symbol"])
            date = _date(mention["year"], mention["month"], mention["day"])
            if date is not None and len(symbol) <= _LONGEST_SYMBOL:
                found.setdefault(fold_fast(symbol), DraftDocument(symbol, date))
    return tuple(found.values())


def damaged_issuer(document: Document, head: Head) -> str:
    """Return the committee of the place that the head names, where a sentence speaks of it."""
    if not head.place:
        return ""
    for text in _preamble(document, head):
        for found in _COMMITTEE.finditer(text):
            if text[found.end() :].startswith(head.place):
                level = "xã" if found["level"][0] in "xX" else "phường"
                return f"UBND {level} {head.place}"
    return ""


def _preamble(document: Document, head: Head) -> Iterator[str]:
    if head.title_line is None:
        return
    title = head.lines[head.title_line].where
    begun = False
    for paragraph in document.paragraphs:
        begun = begun or paragraph.where == title
        if _SECTION.match(paragraph.text):
            return
        if begun:
            yield " ".join(paragraph.text.split())


def _date(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
