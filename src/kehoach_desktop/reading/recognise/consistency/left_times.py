"""Times that still stand in a task's words and gave it no deadline."""

import re

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.sentence import Sentence

_DAY = (
    r"(?:ngay )?(?<![\d/])(?:[0-2]?\d|3[01])/(?:1[0-2]|0?\d)(?:/20\d\d)?(?![\d/])"
    r"|ngay \d{1,2} thang \d{1,2}"
)
_NUMBER = (
    r"(?:\d{1,2}(?!\d|/\d{1,2}/)|[ivx]+|gieng|hai|ba|tu|sau|bay|tam|chin|muoi(?: mot| hai)?|mot"
    r"|bon)"
)
_PART = rf"(?:thang {_NUMBER}|quy (?:[ivx]+|[1-4]|mot|hai|ba|bon))\b(?:/20\d\d)?"
_LIMIT = (
    r"(?:truoc|trong|den(?: het)?|het|xong|cham nhat(?: la)?|muon nhat|han chot|han cuoi"
    r"|khong (?:de )?(?:muon hon"
    r"|cham qua|qua|keo(?: dai)?(?: sang| den| qua)?|lui)|ke tu|tu|dung ngay|nhan dip|vao|dip"
    r"|dau|cuoi|giua|sang|≤|<=)"
)
_LIMITED = re.compile(
    rf"(?<![a-z]){_LIMIT} ?(?:ngay |thang |het |dip |dau |cuoi |giua |dung ){{0,2}}(?:{_DAY}"
    rf"|{_PART})"
)
# A limit that no day is told of, beside one that is: "trong quý II và trước mùa mưa".
_EVENT = re.compile(
    r"\btruoc (?:(?:le|dip|ngay|ky|khi) )*(?:tet\b|mua (?:mua|bao|lu|kho)|dai hoi\b|ky hop\b"
    r"|khai giang\b|bau cu\b|tuu truong\b|nghi (?:le|tet|he)\b)[^,;.()]{0,40}"
)
# "… trong năm 2026, lắp bảng trước 20/11": work of its own, with a time of its own.
_YEAR = re.compile(
    r"\b(?:trong|den het|het|truoc|cuoi|xong) nam 20\d\d(?=[,;] (?:va |sau do |dong thoi |rieng )?"
    r"[a-z]{2,} [a-z]{2,})"
)
# What comes again and a day of its own is told for: "… trước ngày 25 hằng tháng và …".
_TURN = re.compile(
    r"\b(?:truoc |cham nhat |vao )?ngay \d{1,2} (?:cua )?(?:hang|moi) (?:thang|quy)\b(?! \d)"
    r"|\b(?:dau|giua|cuoi) (?:moi|hang|tung) (?:hoc ky|thang|quy)\b"
    r"|\b(?:(?:sang|chieu|toi) )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
    r" (?:hang|moi) tuan"
    r"|\b(?:moi|hang) (?:tuan|thang|quy|nam),? (?:it nhat |toi thieu )?(?:mot|\d{1,2})"
    r" (?:lan|buoi|dot)"
    r"|\b(?:\d{1,2}|hai|ba|bon|nam|muoi) (?:ngay|tuan|thang) (?:mot|0?1) lan\b"
)
_JOINED = (" va ", " hoac ")
# What opens a clause: "Quý II/2026 khảo sát, quý III/2026 thi công".
_IN_FRONT = re.compile(rf"(?:^|[,;:(] )((?:{_PART})(?: nam 20\d\d)?) (?=[a-z])")
_DAY_ALONE = re.compile(rf"(?!24/7\b)(?:{_DAY})")
_WAITS = re.compile(
    r"[,;] (?:[a-z]+ ){0,4}?(?P<time>(?:ngay (?:sau )?khi|moi khi|truoc khi|sau khi|tai (?:phien"
    r"|ky) hop|truoc (?:ky|dai hoi|dip|tet)"
    r"|truoc (?:cac )?dip)\b[^,;]{3,80})$"
)
_NOT_BEYOND = re.compile(
    r"\bkhong (?:de )?(?:qua|keo dai qua|cham qua|muon qua) (?:nua nam|(?:mot|hai|ba"
    r"|\d+) (?:ngay|tuan|thang|gio))\b"
)
_RHYTHM_FIRST = re.compile(
    r"(?:dau gio |dinh ky )?(?:(?:moi|hang) (?:sang|ngay|tuan|thang|quy)|(?:thu \w+|sang|chieu"
    r"|toi)[^,;.]{0,12} hang tuan)\b"
    r"|dinh ky (?:vao )?ngay\b"
)
_FEW = r"(?:\d{1,2}|hai|ba|bon|nam|muoi)"
# Told only where no deadline was read: each is a time that no reading holds.
_OF_NO_READING = re.compile(
    r"\b(?:den|toi) (?:het|cuoi) nhiem ky\b|\bsom hon thoi han [^,;]{0,20}\d{1,2} ngay\b"
    r"|(?<=: )t(?:1[0-2]|[1-9])(?:, ?t\d{1,2}){0,3}(?: va |, ?)t(?:1[0-2]|[1-9])\b"
    r"|\btrong (?:tuan|thang|quy|nam) (?:nay|sau|toi)\b"
    rf"|\b(?:cach (?:ngay|tuan|thang)|{_FEW} (?:ngay|tuan|thang)) (?:mot|0?1) lan\b"
    r"|\b(?P<each>tuan|thang|quy|nam) nao xong (?P=each) (?:do|ay|nay)\b"
    r"|\b(?:tu|trong|den het|cuoi|het|dau|giua|ket thuc) (?:dau )?hoc ky (?:i{1,2}|[12])\b"
    r"|\b(?:sang|chieu|toi) thu \w+,? tuan (?:dau|cuoi)(?: cung| tien)?(?: cua)?(?: moi)? thang\b"
    r"|\btrong ngay (?:tiep )?nhan(?: \w+){1,3}|\bngay khi [^,;.()]{4,40}"
    r"|\btai ky hop thuong le(?: \w+){1,3}|\bkhi (?:buoc )?vao (?:vu|mua|nam hoc)\b[^,;.()]{2,30}"
)
# Looked for in the words as they stand, for folding every title of a long table is dear.
_MAY_TELL = Signs(
    *("/", "háng ", "năm 20", "uý ", "khi ", "họp", "đại hội", "ỗi ", "ằng ", "àng ", "dịp"),
    "ịnh kỳ",
    *("Thứ ", "Sáng ", "Chiều ", "để quá", "ngày "),
    *("nhiệm kỳ", "học kỳ", "thời hạn ", " lần", "tuần ", "năm nay", "năm sau", "năm tới", ": T"),
)


def left_time(title: str, deadline: Deadline) -> str:
    """Return the words of a time in a task's words that its deadline does not hold."""
    if not _MAY_TELL.stand_in(title):
        return ""
    words = Sentence.of(title)
    plain = mask_documents(words.plain)
    taken = fold_fast(deadline.text)
    for found in _LIMITED.finditer(plain):
        if not taken or not (found[0] in taken or _stands_in(_last(found[0]), taken)):
            return words.original(*found.span())
    event = _EVENT.search(plain)
    if event and event[0] not in taken and (not taken or plain.endswith(_JOINED, 0, event.start())):
        return words.original(*event.span())
    if taken:
        for kind in (_YEAR, _TURN):
            if (again := kind.search(plain)) and again[0] not in taken:
                return words.original(*again.span())
        alone = next((one for one in _IN_FRONT.finditer(plain) if one[1] not in taken), None)
        return words.original(*alone.span(1)) if alone else ""
    alone = _DAY_ALONE.search(plain) or _NOT_BEYOND.search(plain) or _RHYTHM_FIRST.match(plain)
    alone = alone or _OF_NO_READING.search(plain)
    if alone is None and (waits := _WAITS.search(plain)):
        return words.original(*waits.span("time"))
    return words.original(*alone.span()) if alone else ""


def _stands_in(word: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words) is not None


def _last(time: str) -> str:
    return time.rsplit(" ", 1)[-1]
