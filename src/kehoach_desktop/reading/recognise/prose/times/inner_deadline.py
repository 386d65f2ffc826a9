"""Finds the deadline that a sentence of work names, and what is left without it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.undated import is_undated
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.bracketed_time import bracketed_times
from kehoach_desktop.reading.recognise.prose.times.closing_steps import find_steps
from kehoach_desktop.reading.recognise.prose.times.closing_time import find_closing, find_limit
from kehoach_desktop.reading.recognise.prose.times.event_in_front import event_in_front
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import (
    AFTER,
    CEASELESS,
    COUNTED,
    DASHED,
    DATED,
    DAY_INSIDE,
    DAYS_IN_FRONT,
    EVENT_IN_FRONT,
    FULL_DAY,
    INEXACT,
    LEADING,
    LEADING_INSIDE,
    SUDDEN,
    TITLE,
    TURN_IN_FRONT,
    UNREAD,
    UNTOLD,
    WHOLE,
)
from kehoach_desktop.reading.recognise.prose.times.inner_reading import (
    SHORTEST_WORK,
    read,
    read_span,
    unbracketed,
    words_of,
)
from kehoach_desktop.reading.recognise.prose.times.inner_rhythm import (
    closing_rhythm,
    dated_before,
    earlier_report,
    earlier_rhythm,
    further_rhythm,
    is_surely_rhythm,
    ongoing_adverb,
    with_rhythm_before,
)
from kehoach_desktop.reading.recognise.prose.times.loose_time import loose_time
from kehoach_desktop.reading.recognise.prose.times.sure_times import sure_times
from kehoach_desktop.reading.recognise.prose.times.told_steps import told_steps
from kehoach_desktop.reading.recognise.prose.times.trailing_time import trailing_time
from kehoach_desktop.reading.recognise.prose.times.unsure_time import is_plainly_time, unsure_time
from kehoach_desktop.reading.recognise.prose.times.words_before import without_words_before
from kehoach_desktop.reading.recognise.sentence import Sentence

# Plain signs, quickly looked for, without which there is no deadline of a kind.
_DATE_SIGNS = Signs(
    "/",
    "quy ",
    "thang ",
    "ngay ",
    "nam 2",
    " i/",
    "ca nam",
    "giai doan 2",
    " nam",
    "thanh trong ",
    "xong trong ",
)
_RHYTHM_SIGNS = Signs(
    "/lan",
    "/tuan",
    "/thang",
    "/quy",
    "/nam",
    "trong suot",
    "cua thang",
    "thuong xuyen",
    "hang ",
    "dinh ky",
    "moi ",
    "tung ",
    "theo tuan",
    "theo thang",
    "theo quy",
    "lien tuc",
    " lan",
    " dot/",
    " dot ",
    " thu ",
    "chu nhat",
)
_WAITING_SIGNS = Signs(
    "sau ",
    "khi co",
    "khi nhan",
    "khi duoc",
    "khi phat",
    "khi can",
    "theo ",
    "ke tu ",
    "cung ",
    "moi khi",
)
_AHEAD = Signs("truoc ", "sau moi ", "sau tung ", "ke tu moi ")
_LIMIT_SIGNS = Signs("truoc", " nhat", " trong ", " tu ", "hoan thanh", "den het")
_LOOK_AHEAD = 45
_MOST_CUTS = 12
"""So many clauses of one sentence have times that can't be read; a text without end has more."""
# "…, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo": the calendar's, no other time.
_IF_REST_DAY = re.compile(
    r"[,;(]? ?\(?\b(?:neu|truong hop) (?:[a-z]+ ){0,3}trung (?:vao |voi )?(?:cac )?"
    r"(?:ngay )?(?:nghi|le|tet|thu (?:bay|7)|chu nhat)\b"
)
_WEEKDAY = re.compile(r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b")
_FIRST_TURN_ONLY = re.compile(
    r"\b(?:buoi|dot|lan|ky|phien|lop|giai doan) (?:thu nhat|dau(?: tien)?|(?:so )?0?1|i),? ?$"
)
_WITH_YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A deadline in a sentence: its reading and the spans of ``plain`` that say it.

    It is ``doubtful`` where the words may belong to the work itself ("đánh giá hằng năm").
    ``within`` is where its words are those of the work, in steps of which each has its time.
    """

    deadline: Deadline
    spans: tuple[tuple[int, int], ...]
    doubtful: bool = False
    within: tuple[int, int] | None = None


def find_deadline(
    sentence: Sentence, findings: Findings, *, mended: bool = False, cuts: int = _MOST_CUTS
) -> Found | None:
    """Return the deadline that the sentence names, ``None`` if it names none.

    ``cuts`` is how many last clauses, each with a time that can't be read, may be left out.
    """
    if "trung " in sentence.plain and (
        condition := _IF_REST_DAY.search(sentence.plain, SHORTEST_WORK)
    ):
        sentence = sentence.until(condition.start())
    plain = sentence.plain
    loose = loose_time(sentence, findings, mended=mended)
    if loose is not None:
        there = without_words_before(plain, (loose.begin, loose.end))
        deadline = read_span(sentence, findings, *there, mended=mended)
        if loose.within:
            return Found(deadline, (), loose.doubtful, within=there)
        return Found(deadline, (there,), loose.doubtful)
    dated = plain.rstrip(" .;:)/")[-1:].isdigit() or _DATE_SIGNS.stand_in(plain)
    rhythmic = _RHYTHM_SIGNS.stand_in(plain)
    waiting = _WAITING_SIGNS.stand_in(plain) or plain.startswith(("khi ", "ngay khi "))
    ceaseless = CEASELESS.search(plain) if "24" in plain or "ngay" in plain or rhythmic else None
    if not (dated or rhythmic or waiting or "truoc " in plain or "thoi gian" in plain or ceaseless):
        return None
    steps = find_steps(sentence, findings, mended=mended) if dated else None
    if dated and not (steps and steps.apart):
        steps = told_steps(sentence, findings, mended=mended) or steps
    if steps:
        whole = steps.begin, steps.end
        deadline = read_span(sentence, findings, *whole, mended=mended)
        return Found(deadline, (whole,)) if steps.apart else Found(deadline, (), within=whole)
    spans = bracketed_times(sentence, findings, mended=mended) or sure_times(
        sentence, findings, mended=mended
    )
    closing, doubtful = find_closing(sentence, findings, mended=mended)
    if closing and all(begin >= closing[0] for begin, _end_ in spans):
        spans = [closing]
        if not any(letter.isdigit() for letter in plain[closing[0] : closing[1]]):
            # "Ban hành kế hoạch trước 31/01; thực hiện cả năm."
            first = trailing_time(sentence, findings, DATED, mended=mended) if dated else None
            spans = [first, closing] if first and first[1] <= closing[0] else spans
    else:
        doubtful = False
    if WHOLE.match(plain) and read_span(sentence, findings, 0, len(plain), mended=mended).is_read:
        spans = [(0, len(plain))]
    turn = TURN_IN_FRONT.match(plain) if rhythmic else None
    if turn and all(end <= turn.end() for _begin, end in spans):
        often = read_span(sentence, findings, *turn.span(), mended=mended)
        spans = [turn.span()] if often.recurrence else spans
    if (
        not spans
        and (days := DAYS_IN_FRONT.match(plain))
        and read_span(sentence, findings, *days.span(), mended=mended).due
    ):
        spans = [days.span()]
    counted = COUNTED.search(plain, SHORTEST_WORK) if _AHEAD.stand_in(plain) else None
    if counted and all(begin >= counted.start() for begin, _end_ in spans):
        known = read_span(sentence, findings, *counted.span(), mended=mended).is_read
        spans = [counted.span()] if known or ";" not in plain[: counted.start()] else spans
    if not spans:
        span = None
        if _LIMIT_SIGNS.stand_in(plain):
            span = find_limit(sentence, findings, mended=mended)
        if dated and span is None:
            span = trailing_time(sentence, findings, DATED, mended=mended) or trailing_time(
                sentence, findings, DASHED, mended=mended
            )
        if span is None and waiting:
            span = event_in_front(sentence, findings, mended=mended)
        if span is None and waiting:
            span = trailing_time(sentence, findings, AFTER, mended=mended)
            if span and (day := DAY_INSIDE.search(plain, SHORTEST_WORK, span[0])):
                # "… trong quý I/2026, cập nhật khi có thay đổi": the day is the limit.
                span, doubtful = day.span(), True
        if (
            span is None
            and rhythmic
            and (span := closing_rhythm(sentence, findings, mended=mended))
        ):
            # Behind a semicolon it may be that of the last part alone.
            told = is_plainly_time(plain, *span) and ";" not in plain[: span[0]]
            doubtful = not (told or is_surely_rhythm(plain, span[0]))
        if span is None or doubtful:
            leading = _leading(sentence, findings, mended=mended)
            span, doubtful = (leading, False) if leading else (span, doubtful)
        if span is None and rhythmic:
            span = ongoing_adverb(sentence, findings, mended=mended)
        if span is None and ceaseless:
            return _going_on(sentence, ceaseless)
        if span is None and (limit := UNREAD.search(plain) or counted):
            span = limit.span()
            stop = plain.rfind(";", 0, span[0])
            before = sentence.until(stop) if cuts and stop > SHORTEST_WORK else None
            if before and (can := find_deadline(before, findings, mended=mended, cuts=cuts - 1)):
                # "… mỗi quý một lần; … gửi trước kỳ họp 05 ngày": what can be read comes first.
                return replace(can, doubtful=True)
        if span is None and (span := unsure_time(sentence, findings, mended=mended)):
            doubtful = not is_plainly_time(plain, *span)
        spans = [span] if span else []
    if not spans:
        return None
    spans = [without_words_before(plain, span) for span in spans]
    if rhythmic and (earlier := earlier_rhythm(sentence, findings, spans, mended=mended)):
        spans, doubtful = [earlier, *spans], True
    elif (
        rhythmic
        and len(spans) == 1
        and (report := earlier_report(sentence, findings, spans[0], mended=mended))
        and report[1] <= spans[0][0]
    ):
        spans, doubtful = [report, *spans], True
    if rhythmic and len(spans) == 1:
        spans = [with_rhythm_before(sentence, findings, spans[0], mended=mended)]
        spans = _with_date_before(sentence, findings, spans[0], mended=mended)
    if (
        rhythmic
        and not doubtful
        and (further := further_rhythm(sentence, findings, spans, mended=mended))
    ):
        spans = [*spans, further]
    if waiting and len(spans) == 1:
        spans = _with_event_in_front(sentence, findings, spans[0], mended=mended)
    if behind := _behind_bracket(sentence, findings, spans, mended=mended):
        spans, doubtful = [*spans, behind], True
    if not doubtful and waiting and FULL_DAY.search(plain):
        outside = plain
        for begin, end in spans:
            outside = outside[:begin] + " " * (end - begin) + outside[end:]
        # "… trong 02 ngày 18 - 19/7/2026; … (theo thông báo của tỉnh)": which time is it?
        doubtful = FULL_DAY.search(outside) is not None and _only_waits(sentence, findings, spans)
    words = "; ".join(words_of(sentence, *span) for span in spans)
    plain_words = "; ".join(unbracketed(plain[begin:end]) for begin, end in spans)
    if rhythmic and (sudden := SUDDEN.search(plain)) and "dot xuat" not in plain_words:
        words = f"{words}; {words_of(sentence, *sudden.span())}"
        plain_words = f"{plain_words}; {sudden[0]}"
    deadline = read(words, plain_words, findings, mended=mended)
    untold = deadline.is_unread or is_undated(deadline)
    if untold and cuts and (stop := plain.rfind(";", 0, spans[0][0])) > SHORTEST_WORK:
        # "… ngày 10 hằng tháng; quyết toán trước ngày 20": what can be read comes first.
        can = find_deadline(sentence.until(stop), findings, mended=mended, cuts=cuts - 1)
        if can and can.deadline.is_read and not is_undated(can.deadline):
            return replace(can, doubtful=True)
    if (deadline.due or deadline.start) and (
        UNTOLD.search(plain_words) or INEXACT.search(plain_words)
    ):
        # "khởi công trong tháng 8, hoàn thành trước Tết": the day found is not the last one.
        doubtful = True
    if _FIRST_TURN_ONLY.search(plain, max(0, spans[0][0] - _LOOK_AHEAD), spans[0][0]):
        # "… ít nhất 02 buổi, xong buổi thứ nhất trước 30/6": of the others nothing is told.
        doubtful = True
    if _WEEKDAY.search(plain_words) and deadline.recurrence and not deadline.due:
        # "báo cáo tuần trước thứ Sáu, báo cáo tháng trước ngày 20": the week's is not taken.
        doubtful = doubtful or not any(each.weekday for each in deadline.recurrence)
    return Found(deadline, tuple(spans), doubtful)


def _with_event_in_front(
    sentence: Sentence, findings: Findings, span: tuple[int, int], *, mended: bool
) -> list[tuple[int, int]]:
    """Return the span of a limit, after that of the event that it follows."""
    event = EVENT_IN_FRONT.search(sentence.plain, SHORTEST_WORK, span[0] + _LOOK_AHEAD)
    if event is None or not event.end() <= span[0] <= event.end() + 2:
        return [span]
    there = read_span(sentence, findings, *event.span(), mended=mended)
    return [event.span(), span] if there.after else [span]


def _behind_bracket(
    sentence: Sentence, findings: Findings, spans: list[tuple[int, int]], *, mended: bool
) -> tuple[int, int] | None:
    """Return the limit of the last sentence where another's stands in a bracket before it."""
    plain = sentence.plain
    if len(spans) != 1 or not plain.startswith("). ", spans[0][1] - 1):
        return None
    limit = find_limit(sentence, findings, mended=mended) or trailing_time(
        sentence, findings, DATED, mended=mended
    )
    return limit if limit and limit[0] > spans[0][1] else None


def _with_date_before(
    sentence: Sentence, findings: Findings, span: tuple[int, int], *, mended: bool
) -> list[tuple[int, int]]:
    """Return the span of what only goes on, after that of the limit of the clause before it."""
    alone = read_span(sentence, findings, *span, mended=mended)
    if not (alone.ongoing or alone.recurrence) or alone.due or alone.start or alone.after:
        return [span]
    before = dated_before(sentence, span[0])
    if before is None:
        return [span]
    clause, end = before
    limit = find_limit(clause, findings, mended=mended) or trailing_time(
        clause, findings, DATED, mended=mended
    )
    if limit is None or not read_span(clause, findings, *limit, mended=mended).due:
        return [span]
    if alone.recurrence and not _WITH_YEAR.search(clause.plain, *limit):
        # "trước ngày 15/7, hằng năm" is one time.
        return [span]
    return [limit, (end, span[1])]


def _only_waits(sentence: Sentence, findings: Findings, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether what was found only waits for an event, without a day or a rhythm."""
    found = [read_span(sentence, findings, *span, mended=False) for span in spans]
    return not any(one.due or one.start or one.recurrence for one in found)


def _going_on(sentence: Sentence, found: re.Match[str]) -> Found:
    """Return what goes on all the time; the words stay in the work, which they tell of."""
    words = sentence.original(*found.span("hours" if found["hours"] else 0)).strip(" ,;.")
    return Found(Deadline(words, ongoing=True), ())


def _leading(sentence: Sentence, findings: Findings, *, mended: bool) -> tuple[int, int] | None:
    found = LEADING.match(sentence.plain)
    if found is None and (title := TITLE.match(sentence.plain)):
        found = LEADING_INSIDE.match(sentence.plain, title.end())
    if found is None:
        return None
    deadline = read_span(sentence, findings, *found.span(), mended=mended)
    dated = deadline.start or deadline.due or deadline.recurrence or deadline.ongoing
    return found.span() if dated or (deadline.after and len(found[0]) > 20) else None
