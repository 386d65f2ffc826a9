"""Reads reporting duties out of prose: who reports to whom, how often, by which day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, ReadingWarning
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast, fold_in_place
from kehoach_desktop.reading.recognise.lines import body_paragraphs
from kehoach_desktop.reading.recognise.reporting.duty_days import Moment
from kehoach_desktop.reading.recognise.reporting.duty_doubts import (
    SingleReport,
    doubts,
    single_reports,
    undated,
    untold_shift,
)
from kehoach_desktop.reading.recognise.reporting.duty_moments import moments
from kehoach_desktop.reading.recognise.reporting.duty_parties import (
    asked,
    recipients,
    reporter,
)
from kehoach_desktop.reading.recognise.reporting.headings_above import HeadingsAbove
from kehoach_desktop.reading.recognise.reporting.named_quarters import names_periods
from kehoach_desktop.reading.recognise.reporting.report_verbs import (
    PERSON,
    REPORTING,
    UNIT,
    tells_facts,
)
from kehoach_desktop.reading.recognise.reporting.shifted_days import (
    Shift,
    group_above,
    shift_of,
    shifted,
)

# Looked for in the text as it stands, damaged letters included, for folding is dearer.
_REPORTS = Signs("áo c", "ao c", "ảo c", "ào c", "ÁO C", "gửi", "Gửi")
_RHYTHMS = Signs(
    " ngày ",
    " ngay ",
    "ịnh kỳ",
    "inh ky",
    "ằng ",
    "àng ",
    "ang ",
    "ỗi ",
    "rước ",
    "áng",
    "năm",
    "/lần",
    " lần",
    "ớm hơn",
    "uần",
    "uý",
)
_ITEM = re.compile(r"[-+•*–]|[a-zđ]\)|\(?\d")
_ASKS = Signs("ề nghị", "e nghi", "êu cầu", "eu cau")
_SENTENCE_END = re.compile(r"\.(?=\s|$)")
_CLAUSE_END = re.compile(r";")
# ", Phòng A tổng hợp báo cáo UBND xã ngày 25": another reports behind the comma.
_NEXT_REPORTER = re.compile(
    rf"(?:\d|\b(?:thang|quy|tuan|nam))(?P<comma>,)\s+(?P<who>{PERSON}(?:{UNIT}|(?:truong )?thon "
    r"|to truong |cac (?:thon|don vi|nganh|ap|to|khu pho|truong)\b)[^,;:.]{0,60}?"
    r",? ?\b(?:tong hop|bao c\w{1,4}|gui|trinh)\b)"
)
# "… gửi kết quả cho Phòng A, Phòng A tổng hợp báo cáo UBND xã"
_SAME_REPORTS = re.compile(
    r"\b(?:cho|ve|len|toi|bao cao|gui) (?P<same>[a-z][a-z -]{3,60}?)(?P<comma>,)"
    r" (?P<who>(?P=same),? (?:[a-z]+ ){0,3}?(?:tong hop|bao c\w{1,4}|gui|trinh)\b)"
)
_OTHER_WORK = re.compile(
    r"\W*(?:[a-z\d]{1,2}[.)] )?(?:ban hanh|xay dung|hoan thanh|to chuc|ra soat|trien khai"
    r"|cap nhat|duy tri|kiem tra|chuan bi)\b"
)
"""What stands in a list of reports without being one: "- Ban hành kế hoạch: trước 20/11"."""
_ALL_SENT = re.compile(
    r"\W*(?:(?:[a-z]|\d{1,2})[.)] )?(?:cac )?bao cao (?:duoc )?(?:gui|lap)[^\d]*$"
)
_NEXT_REPORT = re.compile(
    r"\W*(?:rieng )?bao cao (?:quy|thang|nam|(?:0?6|sau|0?9) thang|tong ket)\b"
)
_LABEL = 20
_LEADS_IN = re.compile(r":\s*$")
_LISTS = re.compile(
    r"\b(?:bao c\w{1,4}|gui)\b(?:(?!\b(?:yeu cau|de nghi|giao|chi dao)\b)[^.;]){0,160}"
    r"(?:sau|sau day|cu the|gom|duoi day|ky|moc) ?:$"
)
_LONGEST_LIST_ITEM = 300
_LONGEST_HEADING = 130


@dataclass(slots=True)
class _Said:
    """What the text above said of who reports, to whom; it holds for the items of a list."""

    reporter: str = ""
    to: tuple[str, ...] = ()
    reporting: bool = False


@dataclass(slots=True)
class Duties:
    """The reporting duties, what is to be said of them, and the reports asked for only once."""

    duties: tuple[DraftDuty, ...] = ()
    warnings: list[ReadingWarning] = field(default_factory=list)
    single: list[SingleReport] = field(default_factory=list)


def read_duties(document: Document, *, of_year: bool = True) -> Duties:
    """Return the reporting duties of the body, each once; the annexes' forms have none.

    A plan is ``of_year``: its report by a day in December is the year's. A letter, a directive
    or a conclusion asks for it once, which is no duty.
    """
    found: dict[tuple[object, ...], DraftDuty] = {}
    read = Duties()
    short = HeadingsAbove()
    sent_to: set[tuple[str, ...]] = set()
    led, led_at = _Said(), 0
    receiver = ""
    for paragraph in body_paragraphs(document):
        text = paragraph.text
        if receiver and not _ITEM.match(text.lstrip()):
            receiver = ""
        if "áo cáo" in text[:_LABEL] and (to := _sent_to(text)):
            sent_to.add(to)
        if not _may_hold_duty(text, led):
            if text.endswith(":") and (who := _asked_by(text)):
                receiver = who
            elif len(text) < _LONGEST_HEADING:
                short.add(text)
            if led.reporting and not _is_item(text.lstrip()):
                led = _Said()
            continue
        headed, at = short.nearest()
        if at > led_at:
            led = _Said()
        source = clean(text)
        words = fold_in_place(source)
        duties, said = _in_paragraph(
            words,
            source,
            paragraph,
            led,
            receiver or headed,
            read,
            of_year=of_year,
            above=tuple(found.values()),
        )
        for duty in map(_from_another, duties):
            key = (duty.frequency, duty.day, duty.month, duty.weekday, duty.reporter, duty.to)
            found.setdefault(key, duty)
        if _LEADS_IN.search(words) and REPORTING.search(words):
            led, led_at = said, len(short)
            led.reporting = True
        elif not _is_item(source):
            led = _Said()
    kept = tuple(found.values())
    if len(sent_to) == 1:
        # "2. Báo cáo gửi về Sở Nội vụ qua hệ thống." says of all where they go.
        (to,) = sent_to
        kept = tuple(duty if duty.to else replace(duty, to=to) for duty in kept)
    read.duties = kept
    return read


def _sent_to(text: str) -> tuple[str, ...]:
    """Return whom a line sends all reports to that says nothing else: "Báo cáo gửi về Sở A"."""
    source = clean(text)
    words = fold_in_place(source)
    if not _ALL_SENT.match(words):
        return ()
    named = recipients(words, source)
    return named[0][1] if named else ()


def _asked_by(text: str) -> str:
    """Return whom a line above a list asks for what stands in it."""
    if not _ASKS.stand_in(text):
        return ""
    source = clean(text)
    return asked(fold_in_place(source), source)


def _from_another(duty: DraftDuty) -> DraftDuty:
    """Return the duty without who reports where only the receiver was found for it."""
    same = len(duty.to) == 1 and fold(duty.to[0]) == fold(duty.reporter)
    return replace(duty, reporter="") if same else duty


def _may_hold_duty(source: str, led: _Said) -> bool:
    if not (led.reporting or _REPORTS.stand_in(source) or tells_facts(source)):
        return False
    if _RHYTHMS.stand_in(source):
        return True
    # "Các đơn vị gửi báo cáo như sau:", not "Qua báo cáo của Sở A, UBND tỉnh yêu cầu:".
    return source.rstrip().endswith(":") and _LISTS.search(fold_fast(source)) is not None


def _is_item(source: str) -> bool:
    return _ITEM.match(source) is not None and len(source) < _LONGEST_LIST_ITEM


def _in_paragraph(
    words: str,
    source: str,
    paragraph: Paragraph,
    led: _Said,
    headed: str,
    read: Duties,
    *,
    of_year: bool,
    above: Sequence[DraftDuty] = (),
) -> tuple[list[DraftDuty], _Said]:
    """Return the duties of a paragraph and what it says for the items below it.

    ``above`` are the duties read before it, some days before which it may set its own.
    """
    duties: list[DraftDuty] = []
    said = _Said(led.reporter, led.to, led.reporting)
    rhythm: Frequency | None = None
    carried = _Said()
    for start, end in _spans(words, _SENTENCE_END, 0, len(words)):
        sentence = words[start:end]
        reports = bool(REPORTING.search(sentence)) or (
            led.reporting and not _OTHER_WORK.match(sentence)
        )
        if not reports:
            continue
        # "… gửi về Sở A. Báo cáo quý II gửi trước ngày 15/6": goes where the one before does.
        same = carried if _NEXT_REPORT.match(sentence) else led
        said = _Said(led.reporter or same.reporter, led.to or same.to, led.reporting)
        of_series = names_periods(sentence)
        pending: list[int] = []
        nameless: list[int] = []
        spoken: list[Moment] = []
        clauses = list(_clauses(words, source, start, end))
        for (first, last), following in zip_longest(clauses, clauses[1:]):
            clause, original = words[first:last], source[first:last]
            if first > start and _OTHER_WORK.match(clause) and not REPORTING.search(clause):
                # "gửi kế hoạch trước ngày 10/01; cập nhật phần mềm ngày 25 hằng tháng"
                continue
            if who := reporter(clause, original):
                said.reporter = who
                for at in nameless:
                    duties[at] = replace(duties[at], reporter=who)
                nameless.clear()
            named = recipients(clause, original)
            # "Các tổ báo cáo Văn phòng ngày 25 hằng tháng; Văn phòng báo cáo UBND xã ngày 28."
            when = moments(
                clause, reporting=True, of_year=of_year, last=rhythm, of_series=of_series
            )
            if not when and following and words[last] == ",":
                # "Các thôn báo cáo Phòng A ngày 20, Phòng A báo cáo UBND xã ngày 25 hằng tháng."
                later = moments(words[slice(*following)], reporting=True)
                when = moments(clause, reporting=True, last=later[0].frequency) if later else []
            if not when and (shift := shift_of(clause)):
                to = named[0][1] if named else said.to
                who = said.reporter or headed
                duties += _earlier(shift, [*above, *duties], who, to, paragraph.where)
                read.warnings += untold_shift(shift, duties, original, paragraph.where)
            elif not when:
                read.warnings += undated(clause, original, paragraph.where)
            rhythm = when[-1].frequency if when else rhythm
            spoken += when
            read.single += single_reports(
                clause, original, when, paragraph.where, of_series=of_series
            )
            for moment in when:
                before = [to for at, to in named if at < moment.start]
                after = [to for at, to in named if at >= moment.start]
                to = before[-1] if before else after[0] if after else said.to
                if not to:
                    pending.append(len(duties))
                if not (said.reporter or headed):
                    nameless.append(len(duties))
                duties.append(
                    DraftDuty(
                        moment.frequency,
                        moment.day,
                        moment.month,
                        moment.before,
                        said.reporter or headed,
                        to,
                        paragraph.where,
                        weekday=moment.weekday,
                    )
                )
            if named:
                said.to = named[0][1]
                for at in pending:
                    if duties[at].reporter in ("", said.reporter, headed):
                        duties[at] = replace(duties[at], to=said.to)
                pending.clear()
        carried = said
        read.warnings += doubts(
            sentence, source[start:end], spoken, paragraph.where, listed=led.reporting
        )
    return duties, said


def _clauses(words: str, source: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a sentence, each with a reporter of its own where it names one."""
    for begin, end in _spans(words, _CLAUSE_END, first, last):
        found_there = [
            found
            for pattern in (_NEXT_REPORTER, _SAME_REPORTS)
            for found in pattern.finditer(words, begin, end)
        ]
        for found in sorted(found_there, key=lambda one: one.start("comma")):
            if found.start("comma") <= begin:
                continue
            at = found.start("who")
            capital = source[at].isupper() or words.startswith("cac ", at)
            if capital and REPORTING.search(words, begin, found.start("comma")):
                yield begin, found.start("comma")
                begin = found.start("comma") + 1
        yield begin, end


def _earlier(
    shift: Shift, above: Sequence[DraftDuty], who: str, to: tuple[str, ...], where: str
) -> list[DraftDuty]:
    """Return the duties of those who report some days before the duties above."""
    return [
        replace(
            shifted(duty, shift) or replace(duty, day=None, month=None, before=False),
            reporter=who,
            to=to,
            where=where,
        )
        for duty in group_above(above)
    ]


def _spans(words: str, ends: re.Pattern[str], first: int, last: int) -> list[tuple[int, int]]:
    bounds = [first, *(found.end() for found in ends.finditer(words, first, last)), last]
    return [(a, b) for a, b in pairwise(bounds) if b - a > 8]
