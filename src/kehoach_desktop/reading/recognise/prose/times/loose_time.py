"""Finds times told in loose words inside a sentence: "không để kéo sang tháng 10", "hạn chót 08/5".

Their words can be nothing but a time wherever they stand, so that no sign need be before them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.inner_patterns import WEEKDAYS
from kehoach_desktop.reading.recognise.prose.times.inner_reading import SHORTEST_WORK, read_span
from kehoach_desktop.reading.recognise.sentence import Sentence

_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_YEAR = r"(?: ?/ ?20\d\d|,? nam 20\d\d)?"
_DAY = r"(?:ngay )?\d{1,2} ?/ ?\d{1,2}(?: ?/ ?20\d\d)?(?![\d/])"
_SPAN = rf"(?:(?:thang|quy) (?:\d{{1,2}}|[ivx]+)\b{_YEAR}|nam (?:20\d\d|sau)\b|t\d{{1,2}}\b{_YEAR})"
_TIME = (
    rf"[\"“”]?(?:(?:het|cuoi|dau) )?(?:{_DAY}|ngay \d{{1,2}} thang \d{{1,2}}{_YEAR}|{_SPAN})[\"“”]?"
)
_NOT = r"(?:khong|chua|dung) (?:de |duoc |cho |phai ){0,3}"
_LIMIT = (
    rf"(?:{_NOT}(?:(?:keo|lui|day dua|chuyen|buoc|truot|lan|don|ton|cham) ?(?:dai )?)?sang"
    rf"|{_NOT}(?:muon|tre|cham|lau|qua|vuot|sau|keo dai)(?: (?:hon|qua))?"
    r"|truoc (?:khi|luc) (?:buoc |chuyen )?(?:sang|vao|buoc vao)"
    r"|(?:thoi )?han (?:chot|cuoi(?: cung)?|nop|gui)(?: la)?:?"
    r"|≤|<=|dung (?:vao )?(?:dip|ngay)|vao dung(?: dip| ngay)?)"
)
_BEGUN = rf"(?:bat dau )?tu {_TIME}(?:,| va)? (?:phai |can |se )*(?:xong |hoan thanh )?"
_MUST = (
    r"(?:(?:phai|can|se|bao dam) ){0,3}(?:lam |lam cho )?(?:xong|hoan thanh|hoan tat|dut diem),? "
)
_WHEN = r"thoi (?:diem|gian|han)(?: nop| gui| trinh| hoan thanh| ket thuc| thuc hien)?:? "
_OLD = (
    r"(?:,? ?\(?(?:thay (?:cho|vi)|(?:thoi )?han (?:cu|truoc day)|truoc day|cu)(?: la)?:?"
    rf" {_TIME}\)?)"
)
_CHANGED = (
    r"(?:lui|gia han|doi|chuyen|sua|dieu chinh|rut|day|keo dai)"
    r"(?: (?:thoi han|thoi gian|han|lai|som|ngan))*"
)
_CHANGE = (
    rf"(?:{_CHANGED}(?: [a-z]+){{0,8}} tu {_TIME} (?:sang|thanh|xuong|len|ve) {_TIME}"
    rf"|(?:(?:co )?(?:thoi )?han (?:ghi |la |cu (?:la )?)?)?{_TIME}[,(]? ?\(?"
    rf"(?:nay |da |duoc |xin )*{_CHANGED} (?:sang|thanh|den) {_TIME}\)?"
    rf"|(?:{_CHANGED} (?:den|sang|toi|len) |(?:xong |hoan thanh )?(?:truoc|den|trong)"
    rf"(?: (?:le |ngay )?[a-z]+ [a-z]+)? ){_TIME}{_OLD})"
)
_ENDS = r"(?: (?:phai )?[a-z]+(?: [a-z]+){0,3})?(?=[.;)]*$)"
_WORK = r"(?:khoi cong|khoi dong|bat dau|ra quan|phat dong)"
_STRETCH = (
    rf"(?:(?:dau )?(?:thang|quy) (?:\d{{1,2}}|[ivx]+){_YEAR} {_WORK}, (?:cuoi |het )?{_SPAN}{_ENDS}"
    rf"|{_WORK} (?:vao )?{_TIME},? (?:va )?(?:ve dich|ket thuc|hoan thanh|ban giao|xong)"
    rf"(?: vao| truoc)? {_TIME}(?=[.;)]*$)"
    rf"|trong khoang (?:tu )?{_TIME} den {_TIME}(?:, [a-z ]{{3,40}} {_TIME})?(?=[,.;)]|$))"
)
_OPENING = (
    r"(?:khai truong|ra mat|khai mac|phat dong|van hanh|len song)(?: (?:vao|dung|trong|dip))*"
    rf" {_TIME}(?:,? (?:sau do|roi) (?:tiep tuc )?duy tri[a-z ]{{0,30}})?(?=[,.;)]|$)"
)
_FOR_WHOM = rf"{_TIME} (?:doi voi|cho) [^;,.()]{{3,50}}"
_APART = rf"{_FOR_WHOM}(?:[;,] (?:va )?{_FOR_WHOM}){{1,4}}"
_TERM = r"(?:den )?het nhiem ky 20\d\d ?- ?20\d\d|giai doan 20\d\d ?- ?20\d\d(?=; rieng )"
_OFTEN = (
    r"(?:dau gio )?(?:moi|hang) (?:buoi )?(?:sang|chieu|toi)\b(?! (?:thu|chu nhat))"
    r"|(?:hai|0?2) tuan ?(?:/ ?|mot |0?1 )(?:lan|buoi|so|ky|phien|tin|bai)"
    r"|cach tuan (?:mot|0?1) (?:buoi|so|ky|tin|bai)"
)
_BEHIND_SIGN = r"(?:(?<=[,;:(] )|(?<=\())"
_CEASELESS = (
    rf"{_BEHIND_SIGN}(?:lam |thuc hien |duy tri )?thuong xuyen, (?:so ket|tong ket|bao cao) "
    rf"[a-z ]{{0,12}}{_TIME}(?: va (?:so ket|tong ket|bao cao) [a-z ]{{0,12}}{_TIME})?(?=[.;)]*$)"
)
_SHORT = (
    rf"{_BEHIND_SIGN}(?:q\.? ?(?:iv|i{{1,3}}|[1-4])|t\d{{1,2}}(?: ?[-–→] ?t\d{{1,2}})?)"
    rf"{_YEAR}(?=[.;)]*$)"
)
_FEAST = (
    rf"{_BEHIND_SIGN}(?:hoan thanh |xong ){{0,2}}(?:truoc|vao|nhan|dip|chao mung|ky niem)"
    r"(?: (?:dip|le|ky niem|ngay|\d{1,3} nam))* (?:quoc khanh|giai phong [a-z ,]+"
    r"|sinh nhat bac(?: ho)?"
    r"|quoc te lao dong|nha giao viet nam)(?=[.;)]*$)"
)
_ARROWED = rf"{_TIME} ?[→⇒] ?{_TIME}(?=[,.;)]|$)"
_AWAITED = (
    rf"{_BEHIND_SIGN}(?:theo (?:tien do|lich|ke hoach|lo trinh|huong dan)|(?:ngay )?(?:sau )?khi)"
    r" [^,;.]{4,60}, (?:nhung |song |va )?"
)
_DAYS = (
    rf"(?:vao )?(?:(?:sang|chieu|toi) )?{_WEEKDAY},? {_DAY}"
    rf"(?:(?: va|,) (?:(?:sang|chieu|toi) )?{_WEEKDAY},? {_DAY}){{0,5}}(?=[.;,)]|$)"
)
_EACH = (
    r"(?:dinh ky )?(?:vao )?ngay lam viec (?:cuoi(?: cung)?|dau(?: tien)?|thu \w+)(?: cua)?"
    r" (?:moi |hang )?(?:thang|quy|tuan)\b(?! ?[\divx])"
    rf"|{_NOT}(?:qua|muon hon|tre hon) ngay \d{{1,2}} (?:cua )?(?:hang |moi )?thang\b(?! \d)"
)
_TWO_RHYTHMS = (
    r"(?:vao )?(?:hang|moi) (?:tuan|thang|quy),(?: va)? (?:moi|hang) (?:quy|nam|thang)"
    r"(?: (?:co )?(?:it nhat |toi thieu )?(?:mot|hai|\d{1,2}) (?:buoi|lan|cuoc|ky|dot|phien))?"
    r"(?! (?:bao cao|tong hop))"
)
_SINCE = rf"(?<!hieu luc )(?<!thi hanh )(?<!ngay )(?<!thang )(?<!lam viec )ke tu {_DAY}(?=[.;,)]|$)"
_NEW_YEAR = (
    r"(?:xong |hoan thanh ){0,2}truoc tet (?:duong lich|tay)(?: (?:nam )?20\d\d)?(?=[.;,)]|$)"
)
# The words of each kind, with signs of which one stands in them: to look for all kinds in every
# sentence takes long, and few have any. Of two at one place the first here counts.
_LOOSE = tuple(
    (Signs(*signs), re.compile(words))
    for words, signs in (
        (
            _CHANGE,
            (
                *("lui ", "gia han ", "doi ", "chuyen ", "sua ", "dieu chinh ", "rut ", "day "),
                *("keo dai ", "thay ", "truoc day", "cu ", "cu:"),
            ),
        ),
        (
            rf"(?:{_AWAITED})?(?<![a-z])(?:{_BEGUN}|{_MUST}|{_WHEN})?{_LIMIT} ?{_TIME}",
            (
                *("khong ", "chua ", "dung", "truoc khi ", "truoc luc ", "han chot", "han cuoi"),
                *("han nop", "han gui", "≤", "<="),
            ),
        ),
        (_STRETCH, ("khoi cong", "khoi dong", "bat dau", "ra quan", "phat dong", "khoang ")),
        (
            rf"{_BEHIND_SIGN}{_OPENING}",
            ("khai truong", "ra mat", "khai mac", "phat dong", "van hanh", "len song"),
        ),
        (rf"{_BEHIND_SIGN}{_APART}", (" doi voi ", " cho ")),
        (rf"{_BEHIND_SIGN}(?:{_TERM})", ("nhiem ky", "giai doan")),
        (rf"\b(?:{_OFTEN})", ("moi ", "hang ", "tuan")),
        (rf"\b(?:{_DAYS})", ("thu ", "chu nhat")),
        (rf"\b(?:{_EACH})", ("lam viec", "qua ngay", "hon ngay")),
        (rf"\b(?:{_NEW_YEAR})", ("truoc tet",)),
        (rf"\b{_TWO_RHYTHMS}", ("moi ", "hang ")),
        (_CEASELESS, ("thuong xuyen, ",)),
        (_SHORT, (" q", "(q", " t", "(t")),
        (
            _FEAST,
            (
                *("quoc khanh", "giai phong ", "sinh nhat bac", "quoc te lao dong"),
                "nha giao viet nam",
            ),
        ),
        (_ARROWED, ("→", "⇒")),
        (rf"\b{_SINCE}", ("ke tu ",)),
    )
)
_IN_FRONT = re.compile(
    rf"^(?:{WEEKDAYS},? (?:hang|moi) tuan|(?:dau gio )?(?:moi|hang) (?:sang|chieu)),? (?=[a-z])"
)
"""What a sentence of work opens with: "Thứ Hai hằng tuần gửi danh sách …"."""
_WITHIN = re.compile(
    rf"\bmoi (?:thang|tuan|quy) [^,;.]{{3,50}}?,? (?:ke tu|bat dau(?: tu| vao)?|tu) {_TIME}"
    rf"(?=[.;)]*$)|^huong ung (?:ngay|tuan le) [^:;.]{{4,90}} {_DAY}(?=:)"
)
"""Words of the work that tell its time: "mỗi tháng kết nạp thêm 40 hộ kể từ tháng 8"."""
_UNSURE = re.compile(
    r"\b(?:phai )?(?:hoan tat |xong |hoan thanh )?truoc khi [^;,.()]{4,60} "
    rf"\([^()]{{0,40}}{_DAY}\)"
)
"""A day that is the event's own: "trước khi nền tảng cũ ngừng (dự kiến ngày 30/9/2026)"."""
# Plain signs, quickly looked for, of which one stands in each of these times.
_SIGNS = Signs(
    *("khong", "chua ", "dung ", "truoc", "han ", "≤", "<=", "→", "⇒", "lui ", "doi ", "chuyen "),
    *("sua ", "chinh ", "rut ", "day ", "thay ", "khoi ", "bat dau", "ra quan", "phat dong"),
    *("khoang ", "truong ", "ra mat", "khai mac", "van hanh", "len song", "doi voi", "nhiem ky"),
    *("giai doan", "moi ", "hang ", "tuan ", "thuong xuyen", " q", " t1", " t2", " t3", " t4"),
    *(
        " t5",
        " t6",
        " t7",
        " t8",
        " t9",
        "vao ",
        "dip ",
        "keo dai",
        " cho ",
        "thu ",
        "chu nhat",
        "ke tu ",
        "lam viec",
        "huong ung",
    ),
)
# No time is told without a figure, a roman month or quarter, or one of these words.
_TIMED = re.compile(r"\d|(?:thang|quy) [ivx]|\bq\.? ?i")
_UNTIMED = Signs(
    *("nam sau", "moi ", "hang ", "tuan", "lam viec", "truoc tet", "quoc khanh", "giai phong "),
    *("sinh nhat bac", "quoc te lao dong", "nha giao viet nam"),
)
_HELD_ON = re.compile(
    r"\b(?:ra mat|khai truong|khanh thanh|khai mac|phat dong|le|hoi thi|ngay hoi) [^,;.:()]{4,60} "
    r"(?<!truoc )(?<!nhat )(?<!den )(?<!tu )(?<!sau )"
    r"(?P<time>(?:vao )?(?:sang |chieu )?ngay \d{1,2}/\d{1,2}/20\d\d)(?=[.;)]*$)"
)
"""The day of what is held once: "ra mắt trang thông tin ngày 20/10/2026"."""
_OTHER_TIME = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{4})?(?![\w/-])|\b(?:thang|quy) (?:\d|[ivx]+\b)"
)
# Words that are others without their marks: "đổi mới sáng tạo", "áp dụng ngày 01/7".
_MARKED = (
    (re.compile(r"\bdung\b"), re.compile(r"\bđ[úừ]ng\b")),
    (
        re.compile(r"\b(?:moi|hang) (?:buoi )?(?:sang|chieu|toi)\b"),
        re.compile(r"\b(?:mỗi|hằng|hàng) (?:buổi )?(?:sáng|chiều|tối)\b"),
    ),
)


@dataclass(frozen=True, slots=True)
class LooseTime:
    """The span of a time in loose words; ``within`` the work where they are its own words too.

    It is ``doubtful`` where another time stands beside it or the day is that of an event.
    """

    begin: int
    end: int
    doubtful: bool = False
    within: bool = False


def loose_time(sentence: Sentence, findings: Findings, *, mended: bool) -> LooseTime | None:
    """Return the span of a time in loose words, ``None`` if the sentence has none."""
    plain = sentence.plain
    if not (_TIMED.search(plain) or _UNTIMED.stand_in(plain)) or not _SIGNS.stand_in(plain):
        return None
    for found in _found(plain):
        span = found.span("time" if found.re is _HELD_ON else 0)
        there = read_span(sentence, findings, *span, mended=mended)
        dated = there.due or there.start or there.ongoing or there.recurrence
        if not dated or (there.due and findings.is_past(there.due)):
            continue
        if not _keeps_marks(sentence, *span):
            continue
        outside = f"{plain[: span[0]]} {plain[span[1] :]}"
        unsure = found.re is _UNSURE or _OTHER_TIME.search(outside) is not None
        if unsure and not (there.due or there.start or there.recurrence):
            # "kiểm tra hai tuần một lần; báo cáo trước 30/11/2026": the day says more.
            continue
        begin = len(plain[: span[0]].rstrip(" ,"))
        unsure = unsure or plain.startswith("huong ung")
        return LooseTime(begin, span[1], unsure, within=found.re is _WITHIN)
    return None


def _found(plain: str) -> Iterator[re.Match[str]]:
    if front := _IN_FRONT.match(plain):
        yield front
    yield from _WITHIN.finditer(plain)
    yield from _loose(plain)
    yield from _UNSURE.finditer(plain)
    yield from _HELD_ON.finditer(plain)


def _loose(plain: str) -> Iterator[re.Match[str]]:
    """Yield the times of every kind from left to right, none inside another."""
    at = SHORTEST_WORK
    kinds = [words for signs, words in _LOOSE if signs.stand_in(plain)]
    following = [words.search(plain, at) for words in kinds]
    while found := min(filter(None, following), key=re.Match.start, default=None):
        yield found
        at = found.end()
        following = [
            words.search(plain, at) if one and one.start() < at else one
            for words, one in zip(kinds, following, strict=True)
        ]


def _keeps_marks(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether words that lose their sense without marks are written with the right ones."""
    written = sentence.original(begin, end).casefold()
    return all(
        marked.search(written)
        for bare, marked in _MARKED
        if bare.search(sentence.plain, begin, end)
    )
