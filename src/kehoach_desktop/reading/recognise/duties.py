"""Reads reporting duties out of prose: who reports to whom, how often, by which day."""

import re
from dataclasses import dataclass

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.draft import DraftDuty
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import body_paragraphs

_BY = r"(?P<by>truoc|cham nhat(?: la)?|vao|den|muon nhat)?\s*(?:het\s*)?"
_DAY = r"(?:ngay\s*)?(?P<day>\d{1,2})"
_MONTH = r"\s*(?:/|-|thang\s*)\s*(?P<month>\d{1,2})(?:\s*[/-]\s*20\d\d|\s*nam\s*20\d\d)?"
_RHYTHMS: tuple[tuple[Frequency, re.Pattern[str]], ...] = (
    (Frequency.MONTHLY, re.compile(rf"{_BY}{_DAY}\s*(?:cua\s*)?(?:hang|moi)\s*thang")),
    (
        Frequency.MONTHLY,
        re.compile(rf"bao cao thang[^;.]{{0,30}}?{_BY}ngay\s*(?P<day>\d{{1,2}})(?!\s*/)"),
    ),
    (
        Frequency.QUARTERLY,
        re.compile(
            rf"{_BY}{_DAY}\s*(?:cua\s*)?(?:thang\s*)?(?:cuoi\s*|thu ba\s*|dau\s*)?"
            r"(?:cua\s*)?(?:hang\s*|moi\s*)?quy\b"
        ),
    ),
    (
        Frequency.QUARTERLY,
        re.compile(rf"bao cao (?:hang )?quy[^;.]{{0,30}}?{_BY}ngay\s*(?P<day>\d{{1,2}})(?!\s*/)"),
    ),
    (
        Frequency.HALF_YEARLY,
        re.compile(rf"bao cao 0?6 thang[^;.]{{0,40}}?{_BY}ngay\s*(?P<day>\d{{1,2}}){_MONTH}"),
    ),
    (
        Frequency.YEARLY,
        re.compile(
            rf"bao cao (?:tong ket )?(?:hang )?nam\b[^;.]{{0,40}}?{_BY}"
            rf"ngay\s*(?P<day>\d{{1,2}}){_MONTH}"
        ),
    ),
    (Frequency.YEARLY, re.compile(rf"{_BY}ngay\s*(?P<day>\d{{1,2}}){_MONTH}\s*(?:hang|moi)\s*nam")),
)
_DAYED = re.compile(r"ngay\s*\d|\d\s*(?:cua\s*)?(?:hang|moi|thang)\s")
_REGULAR = re.compile(r"dinh ky(?P<words>[^;.]{0,60})")
_WORDS: tuple[tuple[Frequency, re.Pattern[str]], ...] = (
    (Frequency.MONTHLY, re.compile(r"\b(?:hang|moi) thang\b|^\s*thang\b")),
    (Frequency.QUARTERLY, re.compile(r"\b(?:(?:hang|moi) )?quy\b")),
    (Frequency.HALF_YEARLY, re.compile(r"\b0?6 thang\b")),
    (Frequency.YEARLY, re.compile(r"\b(?:hang|moi) nam\b|,\s*nam\b")),
)
_UNIT = (
    r"(?:ubnd|uy ban|so |phong |tinh uy|thanh uy|dang uy|ban |hdnd|lanh dao|van phong|"
    r"chu tich|bo |trung tam|cong an|tram |to |doan |mat tran|truong )"
)
_TO = re.compile(
    r"(?:\bgui(?: bao cao)?(?: ve| cho| den)?|"
    r"\bbao c\w{1,4}(?: ve| cho| den| va kien nghi)?|\bve)\s+"
    rf"(?P<to>{_UNIT}[^;.(]*?)(?=\s*(?:\(|;|\.|$|\btruoc\b|\bde\b|\bvao\b|\bcham nhat\b|"
    r"\bdinh ky\b|\bket qua\b|\btinh hinh\b|\bcac bien phap\b|\btheo\b|"
    r",\s*(?:bao cao|dong thoi|dam bao)|\bva bao c))"
)
_SUBJECT = re.compile(
    r"^(?:[\d.]+\s*|[a-z]\)\s*|[-+–]\s*)?(?:giao\s+)?"
    r"(?:.inh ky [^,]*?(?:thang|quy|nam|ky)(?:,\s*(?:hang \w+|giua nhiem ky))*,?\s+)?"
    rf"(?P<who>(?:cac |c4c |thu truong |thanh vien |{_UNIT}|co quan|don vi)[^;.:]*?)"
    r"\s+(?:chu tri\b|co trach nhiem|thuc hien\b|bao c|dinh ky|tong hop|gui|to chuc|theo doi|"
    r"chiu trach nhiem)"
)


# Looked for in the text as it stands, damaged letters included, for folding is dearer, and
# a pattern is only tried where its plain beginning occurs.
_REPORTS = ("áo c", "ao c", "ảo c", "ào c")
_RHYTHM_WORDS = tuple(
    (start, re.compile(pattern))
    for start, pattern in (
        ("ày ", r"ày\s+\d"),
        ("gay ", r"gay\s+\d"),
        ("kỳ ", r"kỳ\s+(?:h|m|th|qu|n|0?6)"),
        ("ky ", r"ky\s+(?:h|m|th|qu|n|0?6)"),
        ("ằng ", r"ằng\s+(?:th|qu|n)"),
        ("àng ", r"àng\s+(?:th|qu|n)"),
        ("ang ", r"\b[Hh]ang\s+(?:th|qu|n)"),
        ("ỗi ", r"ỗi\s+(?:th|qu|n)"),
        ("áo ", r"áo\s+(?:th|qu|n|tổng kết n|0?6)"),
    )
)


@dataclass(frozen=True, slots=True)
class _Hit:
    frequency: Frequency
    start: int
    day: int | None = None
    month: int | None = None
    before: bool = False


def read_duties(document: Document) -> tuple[DraftDuty, ...]:
    """Return the reporting duties of the body, each once; the annexes' forms have none."""
    found: dict[tuple[object, ...], DraftDuty] = {}
    for paragraph in body_paragraphs(document):
        text = paragraph.text
        if not _may_hold_duty(text):
            continue
        words = fold_fast(text)
        if "bao c" not in words:
            continue
        same_length = len(words) == len(text)
        original = text.replace("\n", " ") if same_length else words
        for start, end in _sentences(words):
            for duty in _in_sentence(words[start:end], original[start:end], paragraph.where):
                found.setdefault((duty.frequency, duty.day, duty.month, duty.to), duty)
    return tuple(found.values())


def _may_hold_duty(text: str) -> bool:
    for mark in _REPORTS:
        if mark in text:
            break
    else:
        return False
    return any(start in text and pattern.search(text) for start, pattern in _RHYTHM_WORDS)


def _sentences(words: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in re.finditer(r"\.(?=\s|$)", words)]
    starts = [0, *ends]
    return [(a, b) for a, b in zip(starts, [*ends, len(words)], strict=True) if b - a > 20]


def _in_sentence(words: str, original: str, where: str) -> list[DraftDuty]:
    offset = len(words) - len(words.lstrip())
    words, original = words.lstrip(), original[offset:]
    if "bao c" not in words:
        return []
    hits = _hits(words)
    if not hits:
        return []
    subject = _SUBJECT.match(words)
    reporter = original[subject.start("who") : subject.end("who")].strip(" ,") if subject else ""
    named = [
        (found.start(), original[found.start("to") : found.end("to")].strip(" ,"))
        for found in _TO.finditer(words)
    ]
    duties = []
    for hit in hits:
        before = [to for at, to in named if at < hit.start]
        after = [to for at, to in named if at >= hit.start]
        to = before[-1] if before else after[0] if after else ""
        duties.append(
            DraftDuty(
                hit.frequency,
                hit.day,
                hit.month,
                hit.before,
                reporter,
                tuple(part.strip() for part in re.split(r",\s*|\s+và\s+", to) if part.strip()),
                where,
            )
        )
    return duties


def _hits(words: str) -> list[_Hit]:
    hits: list[_Hit] = []
    taken: list[tuple[int, int]] = []
    for frequency, pattern in _RHYTHMS if _DAYED.search(words) else ():
        for found in pattern.finditer(words):
            span = found.span("day")
            if span in taken:
                continue
            day = int(found["day"])
            month = int(found["month"]) if "month" in pattern.groupindex else None
            if not 1 <= day <= 31 or (month is not None and not 1 <= month <= 12):
                continue
            taken.append(span)
            hits.append(_Hit(frequency, found.start(), day, month, found["by"] == "truoc"))
    dated = {hit.frequency for hit in hits}
    for regular in _REGULAR.finditer(words):
        for frequency, pattern in _WORDS:
            if frequency not in dated and pattern.search(regular["words"][:45]):
                dated.add(frequency)
                hits.append(_Hit(frequency, regular.start()))
    return sorted(hits, key=lambda hit: hit.start)
