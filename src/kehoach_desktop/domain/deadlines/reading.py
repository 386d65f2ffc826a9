"""Reads the words of a deadline into its five readings.

The words are folded (no case, no diacritics) and read in passes, each masking what it
took so that the next cannot read it again: names of legal documents, rhythms, events that
are waited for, and last the dates. Where offices' usage leaves a choice:

- A range of months or quarters, or a list of such as follow one another, sets ``start`` and
  ``due``; of "tháng 5 và tháng 10" the last is due. A list or range of years sets only ``due``,
  unless "từ" or a rhythm says that its beginning counts. Of separate dates the last is due.
- "Khởi động quý IV" must happen within that quarter: start and due. "Từ quý IV" only starts.
- A month's first week is its first seven days; "nửa đầu tháng 5" ends on the 15th.
- "Hằng ngày" is ongoing. "Đầu tháng", "giữa quý", a day without a month or rhythm
  ("trước ngày 25") are not exact and stay unread.
- A time of day ("trước 17h00 ngày 25/5") leaves that day on time.
"""

import re
from dataclasses import replace
from datetime import date

from kehoach_desktop.domain.deadlines.counted_words import figured_counts
from kehoach_desktop.domain.deadlines.dates import (
    Dates,
    Written,
    date_range,
    joined_moments,
)
from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline
from kehoach_desktop.domain.deadlines.events import (
    Count,
    find_events,
    find_reference,
    follows_after,
)
from kehoach_desktop.domain.deadlines.modes import Mode, counts_from
from kehoach_desktop.domain.deadlines.moments import Grain
from kehoach_desktop.domain.deadlines.month_words import leaves_month_unread, numbered_months
from kehoach_desktop.domain.deadlines.recurrence import recurrences
from kehoach_desktop.domain.deadlines.relative import dated_words
from kehoach_desktop.domain.deadlines.rhythms import find_rhythms
from kehoach_desktop.domain.deadlines.scanning import moments
from kehoach_desktop.domain.deadlines.school import school_due, school_start
from kehoach_desktop.domain.deadlines.undated import find_undated, find_untold_end
from kehoach_desktop.domain.deadlines.wordings import plain_wording
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.text.folded_text import FoldedText

# A day of the moon's calendar: "mồng 1 và ngày rằm".
_FULL_MOON = "rằm"
# "trước khi kết thúc quý I" is until its end.
_UNTIL_END = re.compile(r"\btruoc khi (?:ket thuc|het)(?= (?:quy|thang|nam)\b)")
# "cả năm, cao điểm tháng 9" goes on all year.
_PEAK = re.compile(r"\b(?:ca|quanh|suot|toan) nam\b.*\b(?:cao diem|tap trung|trong tam|nhat la)\b")
_GOES_UNTIL = re.compile(r"\btruoc |\b(?:den|toi) het ")
# "khởi công tháng 8, hoàn thành trước Tết": the day of the end is not told.
_ENDS_UNTOLD = re.compile(
    r"\b(?:hoan thanh|xong|ket thuc)(?: xong)? truoc (?:dip |ngay )?(?:tet|mua|vu|le|ky hop"
    r"|hoi nghi|dai hoi|khai giang|nam hoc|khi)\b"
)


def read_deadline(
    text: str,
    plan_year: int | None = None,
    *,
    named_day_counts: bool = False,
    once: bool = False,
    said_on: date | None = None,
) -> Deadline:
    """Return what the words say; a deadline with no reading at all is unread.

    A year not written is ``plan_year``; without one such a date is not read. With
    ``named_day_counts`` the day named after "trước ngày" is still on time. ``once`` tells
    that the words are part of what does not recur ("sơ kết 6 tháng trước 20/6"). ``said_on`` is
    the day of the document, from which "tháng này" and "quý sau" are told.
    """
    counted = figured_counts(dated_words(FoldedText.of(text), said_on))
    folded = plain_wording(numbered_months(counted))
    if leaves_month_unread(folded.text) or _FULL_MOON in folded.source.casefold():
        return Deadline(folded.source)
    school_begins, without_school = school_start(mask_documents(folded.text))
    term_ends, without_school = school_due(without_school)
    rhythms = find_rhythms(without_school, once=once)
    events = find_events(folded, _UNTIL_END.sub(_until, rhythms.text))
    items = joined_moments(events.text, list(moments(events.text)))
    recurring, items = recurrences(rhythms, items, named_day_counts)
    dates = date_range(
        items,
        plan_year,
        text=events.text,
        count=events.count,
        named_day_counts=named_day_counts,
        recurring=bool(recurring),
    )
    if any(item.mode is Mode.LAUNCH for item in items) and _ends_untold(folded.text, items):
        dates = Dates(dates.start, None)
    peak = rhythms.whole_year and _PEAK.search(folded.text) is not None
    if rhythms.whole_year and (dates.due is None or peak) and plan_year is not None:
        dates = Dates(dates.start, date(plan_year, 12, 31))
    if term_ends is not None:
        dates = Dates(dates.start, max(dates.due or term_ends, term_ends))
    if school_begins is not None:
        dates = Dates(min(dates.start or school_begins, school_begins), dates.due)
    deadline = Deadline(
        folded.source, dates.start, dates.due, recurring, rhythms.ongoing, events.awaited
    )
    if deadline.after is None and events.count is not None and dates.due is None:
        after = _counted_event(folded, events.text, events.count, bool(items))
        if after is not None:
            return Deadline(folded.source, None, None, recurring, rhythms.ongoing, after)
    if (
        deadline.after is None
        and dates.start
        and dates.due is None
        and _GOES_UNTIL.search(folded.text)
    ):
        return replace(deadline, after=find_untold_end(folded))
    if deadline.is_unread and not any(not item.valid for item in moments(events.text)):
        after = find_reference(folded, events.text)
        if after is None and not items:
            after = find_undated(folded, named_day_counts=named_day_counts)
        return Deadline(folded.source, after=after)
    return deadline


def _ends_untold(text: str, items: list[Written]) -> bool:
    """Whether the end is told by an event alone, and no day, month or quarter behind it."""
    found = _ENDS_UNTOLD.search(text)
    return found is not None and not any(
        item.moment.begin >= found.end() and item.moment.grain < Grain.YEAR for item in items
    )


def _until(found: re.Match[str]) -> str:
    return "den het".ljust(len(found[0]))


def _counted_event(folded: FoldedText, text: str, count: Count, has_dates: bool) -> Awaited | None:
    """Return the event a count runs from when no usual word names it.

    "Cuối đợt (sau 05 ngày làm việc)" waits for what stands before the count; working days
    from a written date wait for the calendar to count them.
    """
    awaited = Awaited(folded.source, count.days, count.working, count.months)
    if has_dates:
        counted = count.working and any(
            counts_from(text[count.end : moment.begin])
            for moment in moments(text)
            if moment.begin >= count.end
        )
        return awaited if counted else None
    words_before = sum(letter.isalpha() for letter in text[: count.begin])
    return awaited if follows_after(text, count) and words_before > len("sau") else None
