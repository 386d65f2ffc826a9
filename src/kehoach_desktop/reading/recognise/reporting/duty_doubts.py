"""Says what of a report's times a duty cannot hold: one day of one year, a weekday, every day."""

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, ReadingWarning
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.reporting.duty_days import Moment, single_days
from kehoach_desktop.reading.recognise.reporting.named_quarters import (
    named_quarters,
    without_quarters,
)
from kehoach_desktop.reading.recognise.reporting.report_verbs import SAID
from kehoach_desktop.reading.recognise.reporting.rhythm_patterns import EXCEPTION
from kehoach_desktop.reading.recognise.reporting.shifted_days import Shift, shift_of
from kehoach_desktop.reading.recognise.reporting.weekdays import names_weekday

# Patterns run over folded text.
_REGULAR = re.compile(r"\b(?:dinh ky|hang|moi|tung|thuong xuyen)\b")
_WEEKDAY = re.compile(
    r"(?:\b(?:truoc|vao|chieu|sang|cham nhat(?: la)?|den|ngay) ){0,4}"
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
)
_DAILY = re.compile(
    r"(?<!du )(?<!canh )\bbao c\w{1,4}(?: (?!de|cong|cac|viec)[a-z\d]+){0,10}"
    r" (?:hang|moi) ngay\b(?! cong tac| lam)"
    r"|(?:^|[,;] )(?:dinh ky )?(?:hang|moi) ngay\b[^.;]{0,80}\bbao c"
)
# Rhythms that no duty has: "2 tuần/lần", "mỗi tháng 02 lần", "nửa tháng một lần"; but three
# months are a quarter.
_OTHER_RHYTHM = re.compile(
    r"\b(?P<rhythm>(?:\d{1,2}|mot|hai|ba|bon|nam|bay|muoi(?: lam)?) (?:tuan|ngay(?: lam viec)?)"
    r" ?(?:/ ?|(?:mot|moi|0?1) )(?:0?1 |mot )?(?:lan|ky)"
    r"|(?:0?[245789]|hai|bon|nam|nua) thang ?(?:/ ?|(?:mot|moi|0?1) )(?:0?1 |mot )?(?:lan|ky)"
    r"|(?:0?[2-9]|hai|ba|bon) (?:lan|ky) ?(?:/|mot |moi |trong )? ?(?:thang|quy|tuan)\b(?! cuoi)"
    r"|(?:0?[3-9]|ba|bon) lan ?(?:/|mot |moi |trong )? ?nam"
    r"|(?:moi|hang) (?:thang|quy|tuan) (?:0?[2-9]|hai|ba|bon) (?:lan|ky)"
    r"|cach (?:tuan|thang|ngay)|(?:moi|cu|dinh ky) (?:hai|0?2|nua) (?:tuan|thang)(?! dau))\b"
)
_DAYS = ("hang ngay", "moi ngay")
_COUNTS = (" lan", "/lan", " ky", "/ky", "cach ", "moi ", "cu ")
"""What the two patterns above can't do without; looked for first, at a tenth of their cost."""
_REPORT_NEAR = 130
_OF_A_MONTH = (Frequency.MONTHLY, Frequency.QUARTERLY)
_HALVES, _MONTHS_OF_HALF = 2, 6
_WEEKDAY_OF_MONTH = re.compile(
    r"\b(?:(?:sang|chieu) )?(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
    r" (?:cua )?(?:tuan )?(?:cuoi(?: cung)?|dau(?: tien)?|thu (?:nhat|hai|ba)|hang|moi)"
    r"[^,.;]{0,25}?\b(?:thang|quy)\b"
    r"|\btuan (?:dau|cuoi|thu (?:nhat|hai|ba))(?: cung| tien)?[^,.;]{0,20}?\b(?:thang|quy)\b"
    r"|\bdau (?:moi |hang )?(?:thang|quy)\b"
    r"|\bngay (?:lam viec )?(?:dau(?: tien)?|thu (?:\d|nhat|hai|ba|nam))(?: cua)?(?: (?:moi|hang))?"
    r" (?:thang|quy)\b(?! ?[\divx])"
)
# "báo cáo Phòng A trước khi khai giảng và cuối học kỳ I": no day, and yet it is due.
_UNDATED = re.compile(
    r"\b(?:bao c\w{1,4}|gui (?:ket qua|so lieu)) (?!nay|nhu|theo quy)[^;.]{3,90}?,? (?P<when>"
    r"truoc (?:khi|ky hop|(?:phien|cuoc|buoi) hop|dai hoi|hoi nghi) [^,;.]{3,50}"
    r"|(?:vao )?(?:cuoi|het|ket thuc) (?:hoc ky|nam hoc)\b[^,;.]{0,50}"
    r"|khi ket thuc [^,;.]{3,50}|sau (?:moi|tung) [^,;.]{3,50}"
    r"|(?:vao )?(?:sang |chieu )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat) tuan"
    r" (?:sau|toi|ke tiep)|tai (?:cuoc|buoi|phien) hop giao ban\b[^,;.]{0,30}"
    r"|(?:vao )?(?:giua|cuoi|dau) thang(?: va (?:giua|cuoi|dau) thang)?(?! ?\d))"
)
_NINE_MONTHS = re.compile(r"\b(?:bao c\w{1,4}|dinh ky|so ket)\b[^.;]{0,60}?\b0?9 thang\b")
# "- Báo cáo quý I: trước ngày 10/3": one of those that the quarter's duty holds.
_OF_SERIES = re.compile(r"\W*(?:[a-z\d]{1,2}[.)] )?bao c\w{1,4} (?:quy|thang|0?9 thang)\b")
_SERIES = 3
"""So many rhythms named together are a regime of reports, whatever year stands beside them."""
_LONGEST_QUOTE = 160


@dataclass(frozen=True, slots=True)
class SingleReport:
    """A report by one day: in which words, and whether these call it regular."""

    day: int
    month: int
    year: int | None
    words: str
    where: str
    regular: bool = False


def single_reports(
    words: str,
    original: str,
    spoken: Sequence[Moment],
    where: str,
    *,
    of_series: bool = False,
) -> Iterator[SingleReport]:
    """Yield the reports that a folded clause asks for by a day which no rhythm has taken."""
    if _OF_SERIES.match(words):
        return
    taken = {(moment.day, moment.month) for moment in spoken}
    # "quý I trước 05/3, quý III trước 05/9" are of the quarter's report by the 5th.
    of_quarters = {one.day for one in spoken if one.frequency is Frequency.QUARTERLY}
    quoted = ""
    regular = _REGULAR.search(words) is not None
    for one in single_days(without_quarters(words, among_others=of_series)):
        if (one.day, one.month) not in taken and one.day not in of_quarters:
            quoted = quoted or _quoted(original)
            yield SingleReport(one.day, one.month, one.year, quoted, where, regular)


def doubts(
    words: str, original: str, spoken: Sequence[Moment], where: str, *, listed: bool
) -> Iterator[ReadingWarning]:
    """Yield what is to be checked of the duties that were read in a folded sentence.

    One ``listed`` below words on reports is of their regime, whatever year its day has.
    """
    if (weekly := _of_week(words, original, spoken)) is not None:
        yield ReadingWarning(
            where,
            f"Báo cáo hằng tuần có nêu thứ (“{weekly}”) nhưng chưa rõ hạn là thứ mấy, lịch nhắc "
            "vào thứ Sáu; hãy kiểm tra.",
        )
    daily = _DAILY.search(words) if holds_any(words, _DAYS) else None
    if daily:
        yield ReadingWarning(
            where,
            f"Báo cáo hằng ngày (“{_quoted(original[daily.start() : daily.end()])}”): chế độ báo "
            "cáo không có kỳ ngày nên không ghi vào; hãy theo dõi riêng.",
        )
    if other := _other_rhythm(words):
        yield ReadingWarning(
            where,
            f"Báo cáo theo kỳ “{original[other.start('rhythm') : other.end('rhythm')].strip()}”: "
            "chế độ báo cáo không có kỳ này nên không ghi vào; hãy theo dõi riêng: "
            f"“{_quoted(original)}”.",
        )
    yield from _of_quarters(words, spoken, where)
    if (shift := shift_of(words)) and any(one.day is None for one in spoken):
        yield from untold_shift(shift, (), original, where)
    if spoken and (other := EXCEPTION.search(words)):
        told = original[other.start() : other.end()].strip(" ,")
        yield ReadingWarning(
            where,
            f"Một kỳ báo cáo có hạn khác (“{told}”): chế độ báo cáo giữ một ngày cho mọi kỳ; hãy "
            "theo dõi riêng kỳ ấy.",
        )
    named = {moment.frequency for moment in spoken}
    halves = _uneven_halves(spoken)
    if halves:
        yield ReadingWarning(
            where,
            f"Hai kỳ báo cáo {' và '.join(halves)} không cách nhau sáu tháng; đang ghi là báo cáo "
            "sáu tháng, lịch nhắc lặp sau mỗi sáu tháng từ từng ngày; hãy kiểm tra.",
        )
    if (weekday := _weekday_of_month(words, original, spoken)) is not None:
        yield ReadingWarning(
            where,
            f"Báo cáo theo thứ hay ngày làm việc trong tháng, quý (“{weekday}”): chế độ báo cáo "
            "chưa giữ được, lịch nhắc vào cuối kỳ; hãy theo dõi theo ngày văn bản ghi.",
        )
    if named and Frequency.QUARTERLY not in named and _NINE_MONTHS.search(words):
        yield ReadingWarning(
            where, "Báo cáo 9 tháng: chế độ báo cáo không có kỳ này nên không ghi vào."
        )
    if spoken and len(named) < _SERIES and not (listed or _REGULAR.search(words)):
        for moment in spoken:
            if moment.frequency is Frequency.HALF_YEARLY and halves:
                continue
            if moment.year is not None and moment.month is not None:
                yield ReadingWarning(
                    where,
                    f"Văn bản ghi ngày {moment.day:02}/{moment.month:02}/{moment.year}, không ghi "
                    "định kỳ; đang hiểu là báo cáo lặp lại hằng năm; hãy kiểm tra.",
                )


def undated(words: str, original: str, where: str) -> Iterator[ReadingWarning]:
    """Yield that the report of a folded clause is due by an event, with no day to it."""
    if event := _UNDATED.search(words):
        told = original[event.start("when") : event.end("when")].strip()
        yield ReadingWarning(
            where,
            f"Báo cáo “{_quoted(original)}” hẹn theo “{told}”, không ghi ngày: chế độ báo cáo chưa "
            "giữ được; hãy theo dõi riêng.",
        )


def untold_shift(
    shift: Shift, duties: Sequence[DraftDuty], original: str, where: str
) -> Iterator[ReadingWarning]:
    """Yield that a report is due some days before another where day or reporter are not told."""
    here = [duty for duty in duties if duty.where == where]
    if here and all(duty.day is not None for duty in here):
        if not here[-1].reporter:
            yield ReadingWarning(
                where,
                f"Chưa rõ ai báo cáo sớm hơn {shift.days} ngày: “{_quoted(original)}”; hãy ghi nơi "
                "gửi.",
            )
        return
    yield ReadingWarning(
        where,
        f"Báo cáo “{_quoted(original)}” tính trước một thời hạn khác {shift.days} ngày"
        f"{' làm việc' if shift.working else ''}: chưa tính được ngày; hãy ghi ngày cho chế độ "
        "báo cáo này.",
    )


def unheld(
    single: Iterable[SingleReport], held: Collection[datetime.date], year: int | None
) -> Iterator[ReadingWarning]:
    """Yield the reports asked for once that no task's deadline holds.

    ``year`` is the plan's, for a day written without one.
    """
    told: set[tuple[str, int, int]] = set()
    for one in single:
        of = one.year or year
        try:
            day = datetime.date(of or 1, one.month, one.day)
        except ValueError:
            continue
        near = (day, day - datetime.timedelta(days=1)) if day > datetime.date.min else (day,)
        if any(each in held for each in near) or (one.where, one.day, one.month) in told:
            continue
        told.add((one.where, one.day, one.month))
        written = f"{one.day:02}/{one.month:02}" + (f"/{of}" if of else "")
        if one.regular:
            yield ReadingWarning(
                one.where,
                f"Chưa rõ báo cáo hạn {written} thuộc kỳ nào nên chưa ghi vào chế độ báo cáo: "
                f"“{one.words}”.",
            )
            continue
        yield ReadingWarning(
            one.where,
            f"Có báo cáo một lần, hạn {written}, không nằm trong nhiệm vụ nào và không phải chế "
            f"độ báo cáo định kỳ: “{one.words}”.",
        )


def _of_quarters(words: str, spoken: Sequence[Moment], where: str) -> Iterator[ReadingWarning]:
    """Yield what one day for all quarters can't hold: other days, or quarters left out."""
    quarters = named_quarters(words)
    if quarters is None:
        return
    if not quarters.are_even:
        days = ", ".join(
            f"quý {('I', 'II', 'III', 'IV')[quarter - 1]} {day:02}/{month:02}"
            for quarter, day, month in quarters.days
        )
        yield ReadingWarning(
            where,
            f"Các quý có hạn báo cáo khác nhau ({days}): chế độ báo cáo giữ một ngày cho mọi quý, "
            f"đang ghi ngày sớm nhất là {quarters.moment.day:02}; hãy kiểm tra.",
        )
    longer = (Frequency.HALF_YEARLY, Frequency.YEARLY)
    if not quarters.are_all and not any(one.frequency in longer for one in spoken):
        yield ReadingWarning(
            where,
            "Văn bản chỉ nêu báo cáo của một số quý; đang ghi là báo cáo hằng quý, lịch nhắc cả "
            "bốn quý; hãy kiểm tra.",
        )


def _other_rhythm(words: str) -> re.Match[str] | None:
    """Return the words of a rhythm that no duty has, where a report stands near it."""
    if not holds_any(words, _COUNTS):
        return None
    for found in _OTHER_RHYTHM.finditer(words):
        around = words[max(0, found.start() - _REPORT_NEAR) : found.end() + _REPORT_NEAR]
        if SAID.search(around):
            return found
    return None


def _uneven_halves(spoken: Sequence[Moment]) -> list[str]:
    """Return the days of two half-yearly reports that do not lie six months apart."""
    days = [
        (moment.day, moment.month)
        for moment in spoken
        if moment.frequency is Frequency.HALF_YEARLY and moment.day and moment.month
    ]
    if len(days) != _HALVES or (days[0][1] - days[1][1]) % 12 == _MONTHS_OF_HALF:
        return []
    return [f"{day:02}/{month:02}" for day, month in days]


def _weekday_of_month(words: str, original: str, spoken: Sequence[Moment]) -> str | None:
    """Return "thứ Sáu tuần cuối của tháng" where a month's or quarter's report has no other day."""
    if not any(moment.frequency in _OF_A_MONTH and moment.day is None for moment in spoken):
        return None
    found = _WEEKDAY_OF_MONTH.search(words)
    return original[found.start() : found.end()].strip() if found else None


def _of_week(words: str, original: str, spoken: Sequence[Moment]) -> str | None:
    """Return the weekday's words of a weekly report that the calendar would set elsewhere."""
    weekly = [moment for moment in spoken if moment.frequency is Frequency.WEEKLY]
    if not weekly or any(moment.weekday for moment in weekly):
        return None
    found = _WEEKDAY.search(words)
    if found is None or not names_weekday(words):
        return None
    return original[found.start() : found.end()].strip()


def _quoted(original: str) -> str:
    return shortened(original[: 2 * _LONGEST_QUOTE].strip(" ;,.-"), _LONGEST_QUOTE)
