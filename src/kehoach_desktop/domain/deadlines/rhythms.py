"""How often something recurs, and whether it goes on all the time, in a deadline's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.text.folded_text import mask, mask_all

_NOT_A_QUARTER = r"dinh|che|hoach|mo\b|trinh|uoc|pham|luat|doi|bau|hoi|vi|ba[no]|khach|nhan"
# "quý" and "năm" are words of rhythm only where no number follows: "quý II", "năm 2026" are dates.
_UNIT = (
    r"(?:(?:0?[69]|sau|chin|nua) ?thang(?! (?:dau|cuoi|sau|ke|tinh|tu)\b)|nua nam|(?:0?3"
    r"|ba) ?thang(?= (?:mot|1) lan)"
    rf"|tuan(?! le)|thang(?! (?:\d|dau|cuoi))|quy(?! (?:[ivx]+\b|\d|{_NOT_A_QUARTER}))"
    r"|nam(?! (?:\d|hoc|sau|toi|ke|tiep|nay)))\b"
)
_AND = r" ?(?:,|/|va|-|;|&|\+|hoac)(?: (?:hang|moi|dinh ky|bao cao|ca))? ?"
# "6 tháng, 1 năm": the number belongs to the list.
_NEXT = rf"{_AND}(?:(?:(?:0?1|mot) )(?=nam\b))?{_UNIT}"
_UNITS = rf"(?P<units>{_UNIT}(?:{_NEXT})*)"
_MANY = rf"(?P<units>{_UNIT}(?:{_NEXT})+)"
_LABEL = rf"(?:^|[;,] ?)(?:(?:bao cao|dinh ky|ky) )?(?P<units>{_UNIT}) ?:"
_FILL = r"(?:(?:bao cao|theo|vao|thuc hien|hang|moi|la|cac|tong hop|cuoi|trong|cua|ky) )*"
_DAY_NAME = r"(?:hai|ba|tu|nam(?! ?\d)|sau|bay|[2-7])"
_WEEKDAY_NAME = rf"(?:thu {_DAY_NAME}|chu nhat)"
_COUNT = r"(?P<count>\d{1,2}|mot|hai|ba|bon)"
# "một buổi trong tháng 5" names the month.
_PER = r"(?P<per>tuan|(?:thang|quy)(?! ?(?:\d|[ivx]+\b))|nam)"

# "ngày 15 tháng trước khi họp": before what, not of the month before.
_BEFORE_WHAT = r"(?:khi|luc|ngay [a-z]|thang(?! bao cao)|ky|hop|hoi nghi|dai hoi|le|dip|tet|mua|vu)"
_OF_QUARTER = (
    r"\b(?:cac )?thang (?P<at>dau(?: tien)?|giua|thu (?:1|2|nhat|hai))(?: cua)?"
    rf" (?:moi |cac |tung )?(?P<units>quy)(?! ?[\divx]+\b| (?:{_NOT_A_QUARTER}))"
    r"(?: (?:sau|tiep theo|ke tiep|toi|lien ke|lien sau))?\b"
)
"""The first or second month of each quarter; that of the next one comes as often."""

_RHYTHMS = tuple(
    re.compile(pattern)
    for pattern in (
        # trước 20 tháng cuối mỗi quý: "mỗi quý" alone would leave the day unread
        rf"\bthang (?:cuoi(?: cung)?|thu (?:3|ba))(?: cua)? (?:moi |hang |cac |tung )(?P<units>quy)"
        rf"(?! ?[\divx]+\b| (?:{_NOT_A_QUARTER}))",
        # hằng tháng, mỗi quý; "hàng năm 2027 - 2030" keeps its years for the dates
        r"\b(?:theo )?(?:dinh ky,? )?(?:hang|moi|tung) "
        r"(?P<units>(?:(?:0?[69]|sau|chin) thang|nua nam|tuan|thang|quy"
        rf"(?! (?:{_NOT_A_QUARTER}))|nam)\b(?:{_NEXT})*)"
        r"(?! (?:mot|\d+) lan| (?:hai|ba|bon) (?:lan|dot|ky)\b"
        r"|(?<=nam) 0?[2-9] (?:lan|dot|ky)\b)",
        rf"\b(?:theo )?dinh ky,? {_FILL}{_UNITS}(?: (?:mot|0?1) lan)?\b",
        rf"\b(?:bao cao|so ket|tong ket|danh gia|kiem diem"
        rf"|theo) (?:dinh ky )?(?:theo )?{_UNITS}(?= ?(?:$|[,.;:)(]|\w))",
        rf"(?:^|\(|\bky bao cao:? ?\(?|\bcac ky:? ?){_MANY}(?= ?(?:$|[).;,]))",
        # 02 lần/năm, mỗi năm một lần, 6 tháng/lần, 3 tháng một lần
        rf"\b{_COUNT} (?:lan|dot|ky|buoi|cuoc|phien) ?"
        rf"(?:/|moi|trong|mot|tren|hang) ?(?:mot |1 )?{_PER}\b",
        rf"\b(?:moi|hang|mot|0?1) {_PER} (?:it nhat |toi thieu )?{_COUNT}"
        r" (?:lan|dot|ky|buoi|cuoc|phien)\b",
        r"\b(?:0?1|mot) lan ?(?:/|trong|moi) ?(?P<span>\d{1,2}|ba|sau) (?P<each>thang|nam|quy)\b",
        r"\b(?P<span>\d{1,2}|mot|hai|ba|sau|nua)? ?(?P<each>tuan|thang|quy|nam) ?/? ?(?:mot"
        r"|\d{1,2})? ?lan\b",
        _OF_QUARTER,
        # tháng cuối quý, cuối mỗi tháng, các quý trong năm
        r"\b(?:thang )?cuoi (?:cua )?(?:moi |hang |cac |tung )?(?P<units>quy)"
        rf"(?! ?[\divx]+\b| (?:{_NOT_A_QUARTER}))",
        r"\bcuoi (?:moi|hang|cac|tung) (?P<units>thang|nam)\b",
        r"\bcac (?P<units>tuan|thang|quy) trong nam\b",
        # trước 31/3/2026; các năm sau trước 31/01
        r"\b(?:cac|nhung) (?P<units>nam) (?:tiep theo|sau|ke tiep|toi)(?=:? ?(?:xong |hoan thanh )?"
        r"(?:truoc|cham nhat|vao) (?:ngay )?\d{1,2}/\d{1,2}(?![\d/]))",
        # chiều thứ Sáu các tuần
        r"(?<=\w )(?<!trong )cac (?P<units>tuan)\b(?= ?(?:$|[,.;:()]))",
        # ngày làm việc cuối cùng của tháng, ngày làm việc thứ 5 của quý
        r"\bngay lam viec (?:(?:thu )?\d{1,2}|thu [a-z]+|cuoi(?: cung)?|dau(?: tien)?)(?: cua)?"
        r"(?: (?:moi|tung))? (?P<units>tuan|thang|quy)\b(?! ?(?:\d|[ivx]+\b))",
        # trước ngày 12 của tháng, thứ Hai đầu tháng
        r"(?<=\d) cua (?P<units>thang)\b"
        r"(?! (?:\d|cuoi|dau|sau|ke|tiep|truoc|gieng|chap|thu ))",
        # trước ngày 20 của tháng trước liền kề: of the month before each
        r"(?:(?<=\d) cua|(?<=ngay \d\d)|(?<=ngay \d)) (?P<units>thang) (?:lien )?truoc"
        rf"(?: (?:lien ke|do))?\b(?! (?:ngay )?\d| {_BEFORE_WHAT}\b)",
        r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),?"
        r"(?: tuan)? (?:dau(?: tien)?|cuoi(?: cung)?)"
        r"(?: cua)? (?P<units>thang)\b(?! \d)",
        r"\bthuong (?P<units>nien)\b",
        # cuối học kỳ 1 và cuối học kỳ 2: twice a year, on days the school sets
        r"\b(?P<terms>hoc ky (?:1|i)\b.{1,25}?\bhoc ky (?:2|ii)\b|(?:moi|hang|tung) hoc ky)\b",
        r"\b(?:theo|moi|tung) nam (?P<school>hoc)\b(?! ?\d)",
        # 6 tháng: trước 15/6; năm: trước 15/12
        rf"{_LABEL}(?=[^;]*[;,] ?(?:(?:bao cao|dinh ky|ky) )?{_UNIT} ?:)",
        # trước 15/6 (6 tháng), trước 15/12 (năm)
        rf"(?<=\d) \((?:doi voi |bao cao |ky |cho )*(?P<units>{_UNIT})\)",
        # sáng thứ Hai, bắt đầu từ tuần thứ hai của tháng 3: each week from then on
        rf"(?P<weekly>^|\bvao |\bsang |\bchieu )(?={_WEEKDAY_NAME},? (?:bat dau |ke )?tu tuan\b)",
        # các ngày thứ Bảy, mỗi Chủ nhật: all of them, so each week's
        r"(?P<weekly>\b(?:cac|nhung|moi|tung)(?: (?:buoi|ngay|sang|chieu|toi))*)"
        rf" (?={_WEEKDAY_NAME}\b(?!,? (?:ngay )?\d{{1,2}} ?(?:[/-]|thang)))",
    )
)
# "báo cáo 6 tháng (trước 15/6) và năm (trước 15/12)": only after another rhythm.
_ANOTHER = re.compile(
    rf"{_LABEL.replace('units', 'label')}"
    rf"|[;,] ?(?:va )?(?P<dated>{_UNIT})(?= (?:truoc|cham nhat|vao) (?:ngay )?\d)"
    rf"|\) ?(?:va|,|;|/)? ?(?:(?:0?1|mot) )?{_UNITS}(?= ?[(,;]|$)"
)
# "sơ kết 6 tháng trước 20/6, tổng kết năm trước 10/12/2026": a written year makes both happen once.
_REVIEWED = re.compile(rf"\b(?:so ket|tong ket) {_UNIT}(?= )")
# "trước khi tổng kết năm", "trước kỳ sơ kết 6 tháng": an event, and no rhythm.
_BEFORE_REVIEW = re.compile(
    r"\btruoc (?:(?:khi|luc|ky|hoi nghi|cuoc|phien|buoi|dot|hop) )+(?:so ket|tong ket|giao ban"
    r"|danh gia|xep loai|kiem diem)\b[^,;.()]*"
)
_IN_ONE_YEAR = re.compile(r"(?:\d ?[/.-] ?|\b(?:thang \d{1,2}|quy [ivx]+) nam )20\d\d\b")
_EVERY = re.compile(r"\b(?:hang|moi|tung|dinh ky|thuong nien|lan)\b")
_COUNTS = {
    ("nam", 1): Frequency.YEARLY,
    ("nam", 2): Frequency.HALF_YEARLY,
    ("nam", 4): Frequency.QUARTERLY,
    ("nam", 12): Frequency.MONTHLY,
    ("quy", 1): Frequency.QUARTERLY,
    ("thang", 1): Frequency.MONTHLY,
    ("tuan", 1): Frequency.WEEKLY,
}
_SPANS = {
    ("nam", 1): Frequency.YEARLY,
    ("thang", 12): Frequency.YEARLY,
    ("thang", 6): Frequency.HALF_YEARLY,
    ("quy", 2): Frequency.HALF_YEARLY,
    ("thang", 3): Frequency.QUARTERLY,
    ("quy", 1): Frequency.QUARTERLY,
    ("thang", 1): Frequency.MONTHLY,
    ("tuan", 1): Frequency.WEEKLY,
}
_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6}
_IN_LIST = re.compile(
    r"(?P<half>(?:0?6|sau|nua) ?thang|nua nam)|(?P<nine>(?:0?9|chin) ?thang)"
    r"|(?P<third>(?:0?3|ba) ?thang)|tuan|thang|quy|nam|nien"
)
_SIMPLE = {
    "tuan": Frequency.WEEKLY,
    "thang": Frequency.MONTHLY,
    "quy": Frequency.QUARTERLY,
    "nam": Frequency.YEARLY,
    "nien": Frequency.YEARLY,
}
_ONGOING = re.compile(
    r"(?<!khong )(?<!chi )(?<!giao duc )"
    r"(?:\b(?:thuong xuyen|lien tuc|lau dai)\b(?:,? theo nam hoc\b)?"
    r"(?:[ ,(]+24 ?/ ?(?:7|24)\b(?! ?/))?|\b24 ?/ ?24\b(?! ?/)"
    r"|\b(?:cac|nhung|tat ca cac|moi) ngay lam viec\b(?! (?:dau|cuoi|thu))"
    r"|\bsuot (?:ca )?(?:qua trinh|thoi gian)\b|\bsuot(?= (?:giai doan|nhiem ky)\b)"
    r"|\b(?:hang|moi|tung) (?:ngay\b(?! ?\d(?!\d? (?:lan|buoi|luot|ca)\b))|dem\b)"
    r"|\b(?:cac|nhung) nam (?:tiep theo|sau|ke tiep|toi)\b"
    r"(?!:? ?(?:xong |hoan thanh )?(?:truoc|cham nhat|vao) (?:ngay )?\d{1,2}/\d{1,2}(?![\d/])))"
)
# Left in the text: they make a start of the date before them.
_ONWARDS = re.compile(r"\b(?:tro di|ve sau)\b")
# "cả năm: trước 05/12" labels a report's period.
_WHOLE_YEAR = re.compile(
    r"\b(?:ca|quanh|suot|toan)(?= nam\b)(?! nam hoc)(?! nam ?:? ?\(?(?:truoc|cham nhat) )"
)
# "từ tuần thứ ba của tháng" counts weeks.
_WEEKDAY = re.compile(
    rf"(?<!\btu tuan )(?<!\bden tuan )(?<!\bhet tuan )\b(?:thu (?P<number>{_DAY_NAME})|chu nhat)\b"
)
# "thứ Hai, Tư, Sáu": the further days without their first word.
_NEXT_WEEKDAY = re.compile(
    rf"(?:,? va |, ?|;| ?- ?| ?/ ?| den )(?P<number>{_DAY_NAME})"
    r"(?= ?(?:$|[,.;:)/~-]|(?:va|den|hang|moi|trong|cua|tai|o|trong tuan)\b))"
)
# "chiều thứ Ba, tối thứ Năm" are two evenings, not a stretch.
_UP_TO = re.compile(r"-|(?<!, )(?<!va )\b(?:den|toi)\b")
_BEFORE_WEEKDAY = re.compile(r"\btruoc (?:ngay )?$")
_WEEKDAYS = {"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6}


@dataclass(frozen=True, slots=True)
class Rhythms:
    """The rhythms found, in written order, and the text with their words masked.

    ``places`` tell where in the text each stands. ``whole_year`` is "cả năm": ongoing, and
    due with the year it names or the plan's. ``month_of_quarter`` is 1 or 2 where a quarter's
    first or second month is named.
    """

    frequencies: tuple[Frequency, ...]
    places: tuple[int, ...]
    weekdays: tuple[int, ...]
    ongoing: bool
    whole_year: bool
    text: str
    month_of_quarter: int | None = None


def find_rhythms(text: str, *, once: bool = False) -> Rhythms:
    """Find the rhythms in folded text; with ``once`` a review's period is none."""
    found: dict[Frequency, int] = {}
    text = mask_all(text, _BEFORE_REVIEW)
    ongoing = _ONWARDS.search(text) is not None
    if _ONGOING.search(text):
        ongoing = True
        text = mask_all(text, _ONGOING)
    if (once or _IN_ONE_YEAR.search(text)) and not _EVERY.search(text):
        text = mask_all(text, _REVIEWED)
    whole_year = _WHOLE_YEAR.search(text)
    of_quarter = re.search(_OF_QUARTER, text)
    if whole_year:
        text = mask(text, *whole_year.span())
        if not re.match(r" nam ?\d", text[whole_year.end() :][:8]):
            text = mask(text, whole_year.end(), whole_year.end() + 4)
    for pattern in (*_RHYTHMS, _ANOTHER):
        if pattern is _ANOTHER and not found:
            break
        begin = 0
        while match := pattern.search(text, begin):
            # "Thứ Hai, từ tuần …" matches the empty place before it.
            begin = max(match.end(), match.start() + 1)
            frequencies = _frequencies(match)
            for place, frequency in enumerate(frequencies):
                found.setdefault(frequency, match.start() + place)
            if frequencies:
                text = mask(text, *match.span())
    weekdays = _weekdays(text) if Frequency.WEEKLY in found else ()
    ordered = tuple(sorted(found, key=lambda frequency: found[frequency]))
    places = tuple(found[frequency] for frequency in ordered)
    return Rhythms(
        ordered,
        places,
        weekdays,
        ongoing or whole_year is not None,
        bool(whole_year),
        text,
        _month_of(of_quarter["at"]) if of_quarter else None,
    )


def _month_of(words: str) -> int:
    return 1 if words.startswith("dau") or words.endswith(("1", "nhat")) else 2


def _weekdays(text: str) -> tuple[int, ...]:
    """Return the days of the week that are named; of "từ thứ Hai đến thứ Sáu" only the last."""
    found = list(_written_weekdays(text))
    stretch = any(
        _UP_TO.search(text[day.end() : following.end()]) for day, following in pairwise(found)
    )
    return tuple(_weekday(day, text) for day in (found[-1:] if stretch else found))


def _written_weekdays(text: str) -> Iterator[re.Match[str]]:
    for first in _WEEKDAY.finditer(text):
        yield first
        last = first
        while following := _NEXT_WEEKDAY.match(text, last.end()):
            yield following
            last = following


def _weekday(day: re.Match[str], text: str) -> int:
    """Return the last day of the week that is on time: of "trước thứ Sáu" it is Thursday."""
    number = day["number"]
    weekday = 7 if number is None else _WEEKDAYS.get(number) or int(number) - 1
    if _BEFORE_WEEKDAY.search(text[max(0, day.start() - 12) : day.start()]):
        return (weekday - 2) % 7 + 1
    return weekday


def _frequencies(match: re.Match[str]) -> list[Frequency]:
    groups = match.groupdict()
    if groups.get("school"):
        return [Frequency.YEARLY]
    if groups.get("terms"):
        return [Frequency.HALF_YEARLY]
    if groups.get("weekly") is not None:
        return [Frequency.WEEKLY]
    if count := groups.get("count"):
        times = _WORDS.get(count) or int(count)
        # "03 lần/năm" has no name of its own: it falls within each year.
        return [_COUNTS.get((match["per"], times)) or _SIMPLE[match["per"]]]
    if each := groups.get("each"):
        span = groups.get("span") or "1"
        if span == "nua":
            return [Frequency.HALF_YEARLY] if each == "nam" else []
        single = _SPANS.get((each, _WORDS.get(span) or int(span)))
        return [single] if single else []
    named: list[Frequency] = []
    for item in _IN_LIST.finditer(_units_of(groups)):
        if item["nine"]:
            # No rhythm of its own stands for nine months, which belong to those of a year.
            continue
        if item["half"]:
            named.append(Frequency.HALF_YEARLY)
        elif item["third"]:
            named.append(Frequency.QUARTERLY)
        else:
            named.append(_SIMPLE[item[0]])
    return named


def _units_of(groups: dict[str, str | None]) -> str:
    return groups.get("units") or groups.get("label") or groups.get("dated") or ""
