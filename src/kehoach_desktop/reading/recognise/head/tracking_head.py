"""Reads the head of a report or tracking list: its title, its day or period, what it follows."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.reading.capitals import is_capital
from kehoach_desktop.reading.folding import fold_fast, fold_in_place
from kehoach_desktop.reading.recognise.head.cited_documents import documents_in
from kehoach_desktop.reading.recognise.head.title import LETTER_HEAD, Title, on_one_line, read_title
from kehoach_desktop.reading.recognise.lines import Line
from kehoach_desktop.reading.recognise.tracking_words import NAMES_PROGRESS, REPORTS

_LONGEST = 300
_TOP, _FIRST, _NEAR = 20, 8, 4
_LONGEST_PERIOD = 80
_DAY = (
    r"(?P<day>\d{1,2})\s?(?:[/.-]|thang)\s?(?P<month>\d{1,2})"
    r"(?:\s?,?\s?(?:[/.-]|nam)\s?(?P<year>20\d\d))?(?![\d/])"
)
_AS_OF = re.compile(
    r"\b(?:den|toi|cap nhat|thoi diem(?: bao cao| thong ke)?|(?:ngay|ky) bao cao|so lieu)"
    rf"(?: het)?(?: ngay)?\s?:?\s?(?:\d{{1,2}} ?(?:h|gio)\d* )?(?:ngay )?{_DAY}"
)
_DATE = re.compile(rf"\b(?:ngay )?{_DAY}")
_SAYS_WHEN = re.compile(
    r"\W*(?:(?:so lieu|cap nhat|ket qua|tinh)(?: tinh| cap nhat)?(?: den| toi)?\b|thoi diem\b|"
    r"(?:den|tu|ngay|ky bao cao|tuan \d+|thang \d+|quy [ivx\d]+|thuc hien|theo|trien khai|"
    r"can cu|kem theo)\b)"
)
_RESULTS = re.compile(r"\b(?:ket qua|thuc hien|tien do|tinh hinh|luy ke|so lieu)\b")
_OF_YEAR = r"(?:\s?(?:/|-|,?\s?nam)\s?(?P<year>20\d\d))?"
_PERIODS = (
    re.compile(rf"\b0?(?P<nine>9) thang(?: dau)?{_OF_YEAR}"),
    re.compile(r"\b0?6 thang (?P<half>dau|cuoi)(?: nam)?(?:\s?/?\s?(?P<year>20\d\d))?"),
    re.compile(rf"\bquy (?P<quarter>iv|i{{1,3}}|[1-4])\b{_OF_YEAR}"),
    re.compile(rf"\bthang (?P<month>1[0-2]|0?[1-9])\b{_OF_YEAR}"),
)
_QUARTERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_SEVERAL = re.compile(r"\s?(?:,|-|–|va|den)\s?(?:thang |quy )?(?:\d{1,2}\b|i{1,3}\b|iv\b)")
_CITED = re.compile(
    r"\b(?:ke hoach|chuong trinh(?: \w+){0,2}|thong bao(?: ket luan)?|ket luan|quyet dinh|"
    r"nghi quyet|chi thi|cong van|van ban|phuong an|de an)\s?(?:so\s?:?\s?)?(?=\d)|"
    r"\b(?P<short>kh|tb|qd|ctr|nq|cv)\.?\s?(?:so\s?:?\s?)?(?=\d)"
)
_REPORT_CODE = re.compile(r"[/-]BC\b")
_ABOVE = re.compile(r"[-/](?:TW|TU|CP|TTg|QH\d*|HU|ĐU|UBTVQH\d*|B[A-ZĐ]{1,6})$")
_OWN_ISSUER = re.compile(r"(?:chu tich )?(?:ubnd|uy ban nhan dan)(?: (?:xa|phuong|dac khu)\b.*)?")


@dataclass(frozen=True, slots=True)
class TrackingHead:
    """What a list says of itself: its day, its period's key, the own document it follows.

    ``bases`` are documents of others that it follows.
    """

    as_of: datetime.date | None
    period: str
    followed: DraftDocument | None
    bases: tuple[DraftDocument, ...] = ()


def tracking_title(lines: Sequence[Line]) -> Title | None:
    """Return the title of a list that prints no kind of document ("BẢNG THEO DÕI …")."""
    for line in lines[:LETTER_HEAD]:
        text = line.text
        printed = is_capital(text) or (line.index < _FIRST and text[:1].isupper())
        if not printed or len(text) > _LONGEST or text.rstrip().endswith((":", ";")):
            continue
        if not (REPORTS.match(line.folded) or NAMES_PROGRESS.match(line.folded)):
            continue
        read = read_title(lines, line.index)
        below = (one for one in lines[read.first + 1 : read.after] if not is_capital(one.text))
        after = next((one.index for one in below if _SAYS_WHEN.match(one.folded)), read.after)
        words = [_without_when(one.text) for one in lines[read.first : after]]
        return Title(on_one_line(words), read.first, after)
    return None


def tracking_head(
    lines: Sequence[Line], title: Title | None, headings: Iterable[str], year: int | None
) -> TrackingHead:
    """Return what the lines around a list, its title and its headings say of it."""
    top = lines[:_TOP]
    near = lines[title.first : title.after + _NEAR] if title else top[:_FIRST]
    own: list[DraftDocument] = []
    others: list[DraftDocument] = []
    for line in top:
        # What the title names of others is what the work is about.
        is_title = title is not None and title.first <= line.index < title.after
        for document in _followed(line.text):
            if _is_own(document):
                own.append(document)
            elif not is_title:
                others.append(document)
    results = (heading for heading in headings if _RESULTS.search(fold_fast(heading)))
    return TrackingHead(
        as_of=_as_of((*(line.text for line in top), *results), year),
        period=_period(near, year),
        followed=own[0] if own else None,
        bases=tuple(others),
    )


def _without_when(text: str) -> str:
    """Return the words of a title without the bracket behind them that says when."""
    begins = text.find("(")
    if begins > 0 and _SAYS_WHEN.match(fold_fast(text[begins:])):
        return text[:begins].rstrip()
    return text


def _as_of(texts: Iterable[str], year: int | None) -> datetime.date | None:
    for text in texts:
        found = _AS_OF.search(fold_fast(text)) if len(text) < _LONGEST else None
        if found is None or not (told := found["year"] or year):
            continue
        try:
            return datetime.date(int(told), int(found["month"]), int(found["day"]))
        except ValueError:
            continue
    return None


def _period(near: Iterable[Line], year: int | None) -> str:
    """Return the key of the one period that the title, or a short line below it, names."""
    for line in near:
        if line.text.startswith("(") and len(line.text) > _LONGEST_PERIOD:
            continue
        words = _DATE.sub(" ", line.folded)
        for pattern in _PERIODS:
            found = pattern.search(words)
            if found is None or _SEVERAL.match(words[found.end() :]):
                continue
            if told := found["year"] or year:
                return f"{told}-{_key(found.groupdict())}"
    return ""


def _key(found: dict[str, str | None]) -> str:
    if found.get("nine"):
        return "9M"
    if half := found.get("half"):
        return "H1" if half == "dau" else "H2"
    if quarter := found.get("quarter"):
        return f"Q{_QUARTERS.get(quarter, quarter)}"
    return f"{int(found['month'] or 0):02d}"


def _followed(text: str) -> Iterator[DraftDocument]:
    """Yield the documents with a number that a line says the list is of; no report is one."""
    words = fold_in_place(text)
    for found in _CITED.finditer(words):
        rest = text[found.end() if found["short"] else found.start() :].split(";")[0]
        rest = rest.strip(" ().")
        named = documents_in(f"Văn bản {rest}" if found["short"] else rest)
        if named and named[0].symbol and not _REPORT_CODE.search(named[0].symbol):
            yield replace(named[0], issuer=named[0].issuer.strip(" )."))


def _is_own(document: DraftDocument) -> bool:
    """Whether a document is of the office's own level: of its committee, or of nobody named."""
    if _ABOVE.search(document.symbol):
        return False
    return not document.issuer or bool(_OWN_ISSUER.fullmatch(fold_fast(document.issuer)))
