"""Loose wordings of a deadline, told in the plain words that its reading knows.

"Không để kéo sang tháng 10" is "trước tháng 10", "≤ 15/8" "chậm nhất 15/8", "T12" "tháng 12".
Of a deadline that was changed only the one in force stays: "lùi từ 30/4 sang 31/7" is "đến 31/7".
"""

import re
from collections.abc import Callable

from kehoach_desktop.domain.deadlines.exceptions import without_excepted_times
from kehoach_desktop.domain.text.folded_text import FoldedText

_DAY = r"\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?(?![\d/])"
_SPAN = r"(?:thang|quy|nam) ?(?:\d{1,4}|[ivx]+)\b(?: ?/ ?20\d\d| nam 20\d\d)?|q[1-4]\b(?:/20\d\d)?"
_TIME = rf"(?:(?:het|cuoi) )?(?:(?:ngay )?{_DAY}|{_SPAN})"
_QUOTED = rf"[\"“”']? ?(?:{_TIME}) ?[\"“”']?"
# What a limit may stand before: a day, or a stretch with its number.
_LIMITED = rf"(?=(?:ngay |het |cuoi )*(?:{_DAY}|ngay \d|{_SPAN}|t\d))"
_SET = r"(?:nay |da |duoc |xin |lai |phai )*"
_CHANGED = (
    r"(?:sua|doi|dieu chinh|chuyen|lui|gia han|day|rut|hoan(?! thanh| thien)|don|thay doi)"
    r"(?: (?:lai|som|doi|ngan|thoi han|thoi gian|han))*"
)
_TO = r"(?:thanh|sang|den|toi|xuong|len|ve)"
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_HELD = (
    r"khai truong|ra mat|khai mac|be mac|phat dong|khanh thanh|nghiem thu|ban giao|nop|gui|trinh"
    r"|len song|dien ra|phat hanh|cong bo|so ket|tong ket|chot|hoan tat|ra quan|ve dich|van hanh"
)
_BEGIN = r"(?:khoi cong|khoi dong|bat dau|ra quan|phat dong|trien khai)"
_OF_WEEK = re.compile(
    r"\b(?:tuan|cn)\b|\b(?:chieu|buoi) t[2-7]\b|(?:^|[,;] |\b(?:vao|cac|moi|hang) )sang t[2-7]\b"
)
_QUARTERS = {"nhat": "1", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4"}

_Told = str | Callable[[re.Match[str]], str]
_FEASTS = {
    r"quoc khanh": "02/9",
    r"giai phong(?: hoan toan)? mien nam(?:,? thong nhat dat nuoc)?": "30/4",
    r"sinh nhat (?:bac(?: ho)?|chu tich ho chi minh)": "19/5",
    r"quoc te lao dong": "01/5",
    r"nha giao viet nam": "20/11",
    r"thuong binh[ ,-]+liet si": "27/7",
}
# "trước Quốc khánh": the feast's day is known where none is written beside it.
_FEAST_DAYS = tuple(
    (
        re.compile(
            rf"(?:(?<=truoc )|(?<=dip )|(?<=nhan )|(?<=mung )|(?<=niem )|(?<=vao )|(?<=den )"
            rf"|(?<=ngay ))"
            rf"(?:\d{{1,3}} nam )?(?:(?:ngay|le|dip) )*{name}\b(?![^,;.]{{0,25}}\d)"
        ),
        f"ngay {day}",
    )
    for name, day in _FEASTS.items()
)

_OLD_ONES: tuple[tuple[str, _Told], ...] = (
    # "30/11 (hạn cũ: 31/8)", "trước 02/9 thay cho 31/12": the old one goes.
    (
        # "Thời hạn trước ngày 15/5" is the limit, "công nhận trước 18/11" ends with other letters.
        r"[,;]? ?\(?(?<![a-z])(?:thay(?: the)? (?:cho|vi)|(?:thoi )?han (?:cu|truoc day|ban dau|goc"
        r"|truoc(?= ?:| la\b))|(?<=\()(?:thoi )?han truoc"
        r"|truoc (?:day|kia)|cu(?= ?:| la\b))"
        r"(?: (?:la|han|thoi han|moc|ghi|den|het|hoan thanh))*:? ?"
        rf"{_QUOTED}\)?",
        "",
    ),
    # "thay 30/6 bằng 31/8"
    (
        rf"\bthay (?:the )?(?:thoi han |han |moc )?{_QUOTED} (?:bang|thanh) (?={_TIME}|[\"“])",
        "den ",
    ),
    # "lùi thời hạn từ 30/4 sang 31/7/2026", "gia hạn từ quý II đến quý III"
    (
        rf"\b{_CHANGED}(?: [a-z]+){{0,8}} tu {_QUOTED} (?:{_SET}{_CHANGED} )?(?:thanh|sang) ",
        "den ",
    ),
    (
        r"\b(?:lui|gia han|rut ngan|rut|day som|doi han)(?: thoi (?:han|gian)| han)? tu"
        rf" {_QUOTED} {_TO} ",
        "den ",
    ),
    # "Quý II/2026" nay sửa thành "Quý IV/2026"; từ "năm 2026" chuyển thành việc làm thường xuyên
    (
        rf"(?:\b(?:thoi han |han )?(?:ghi |la )?(?:tu )?)?{_QUOTED}[,(]? ?(?:thi )?{_SET}"
        rf"{_CHANGED} {_TO} (?=[\"“”]? ?(?:{_TIME})|(?:viec )?(?:lam )?thuong xuyen)",
        "den ",
    ),
    # "đẩy lên 30/9"
    (
        rf"\b(?:day|rut|lui|don|hoan(?! thanh)|gia han|dieu chinh)(?: som| han)* {_TO} {_LIMITED}",
        "den ",
    ),
)
_LIMITS: tuple[tuple[str, _Told], ...] = (
    # "không để kéo sang tháng 10", "trước khi bước sang quý III"
    (
        r"\b(?:khong|chua|dung) (?:duoc |de |cho |phai )*(?:keo|lui|day dua|chuyen|buoc|truot|lan"
        r"|don|ton|ton dong|cham)?(?: dai)? ?(?:sang|qua den|lan sang)"
        r" (?=(?:dau )?(?:thang|quy|nam) ?(?:\d|[ivx]+\b|sau\b|toi\b))",
        "truoc ",
    ),
    (
        r"\btruoc (?:khi|luc) (?:buoc |chuyen |di |sang )?(?:sang|vao|toi|het nam sang|buoc vao)"
        r" (?=(?:thang|quy|nam) ?(?:\d|[ivx]+\b|sau\b|toi\b))",
        "truoc ",
    ),
    (r"(?:≤|<=|=<) ?(?=\d|ngay|thang|quy|t\d)", "cham nhat "),
    # "không muộn hơn 30/9", "không để quá ngày 20/5", "hạn chót: 08/5"
    (
        r"\b(?:khong|chua|dung) (?:de |duoc )*(?:muon|tre|cham|lau|qua|vuot|sau|keo dai)"
        rf"(?: (?:hon|qua))? {_LIMITED}",
        "cham nhat ",
    ),
    (
        r"\b(?:thoi )?han (?:chot|cuoi(?: cung)?|muon nhat|cham nhat|nop|gui)(?: la| vao)?:? ?"
        rf"{_LIMITED}",
        "cham nhat ",
    ),
    (r"\bkhong (?:de )?(?:qua|vuot) nua nam\b(?! dau| cuoi)", "trong nua dau nam"),
    (r"\bdung (?:ngay |vao |dip |hen )+(?=\d{1,2}/\d)", "ngay "),
    # The western New Year is the first of January of the year it names.
    (r"\btet (?:duong lich|tay)(?: nam)? (?=20\d\d)", "ngay 01/01/"),
    (r"\btet (?:duong lich|tay)\b(?! ?\(?\d)", "ngay 01/01 nam sau"),
    (
        r"\b(?:le |ngay )*(?:khai giang|tuu truong|khai truong nam hoc)(?: nam hoc(?: moi)?)? ?\(?"
        r"(?:ngay )?(?=\d{1,2}/\d)",
        "ngay ",
    ),
)
_DAYS: tuple[tuple[str, _Told], ...] = (
    # "Thứ Bảy 12/9", "khai trương 01/4", "từ 09 đến 13/3/2026"
    (rf"\b(?:(?:sang|chieu|toi) )?(?:ngay )?{_WEEKDAY},? \(?(?:ngay )?(?={_DAY})", "ngay "),
    (
        rf"\b(?:{_HELD}) (?=(?:0\d|[123]\d)/\d{{1,2}}(?:/20\d\d)?(?![\d/])(?= ?[,.;:)]| ?$| va ))",
        lambda found: f"{found[0]}ngay ",
    ),
    (
        r"\btu (?:ngay )?(\d{1,2}) (?:den|toi)(?: het)?(?: ngay)? (?=\d{1,2}/\d{1,2})",
        r"tu ngay \1 den ngay ",
    ),
    # "quý bốn"; "quý một lần" counts
    (
        r"(?<!moi )(?<!hang )(?<!mot )(?<!cac )(?<!tung )\bquy (nhat|mot|hai|ba|bon|tu)"
        r"(?= ?(?:$|[,.;:)(/-])| (?:nam|cua|den|toi|phai|se)\b)",
        lambda found: f"quy {_QUARTERS[found[1]]}",
    ),
    # "đầu tháng 3 khởi công, cuối tháng 10 bàn giao"
    (
        r"\b(?:tu )?(?:dau )?((?:thang|quy) (?:\d{1,2}|[ivx]+)(?:/20\d\d| nam 20\d\d)?)"
        rf" {_BEGIN}(?= ?[,;])",
        r"bat dau \1",
    ),
)
_RHYTHMS: tuple[tuple[str, _Told], ...] = (
    # Each second week has no rhythm of its own: it goes on.
    (
        r"\b(?:dinh ky )?(?:(?:hai|0?2) tuan ?(?:/ ?|mot |1 |01 )"
        r"(?:lan|buoi|so|ky|phien|cuoc|tin|bai)"
        r"|cach tuan (?:mot|1|01) (?:lan|buoi|so|ky|phien|cuoc|tin|bai))\b",
        "thuong xuyen",
    ),
    # "khai trương 01/4, sau đó duy trì": a day, and no end.
    (
        r"[,;]? ?(?:sau do|roi|va|tiep do) (?:tiep tuc )?duy tri"
        r"(?: (?:deu dan|deu|lien tuc|hoat dong|van hanh|on dinh|nen nep))*(?= ?(?:$|[.;,)]))",
        " va thuong xuyen",
    ),
)


def _months_of_year(found: re.Match[str]) -> str:
    behind = found.string[found.end() :].lstrip()
    return (
        f"{found[1]} thang" if behind.startswith(("dau", "cuoi")) else f"{found[1]} thang dau nam"
    )


def _year_end(found: re.Match[str]) -> str:
    groups = found.groupdict()
    year = groups["year"] or groups.get("whole")
    return f"ngay 31/12/{year.strip()} " if year else "ngay 31/12 "


_FIRST_TURN = (
    r"(?:lan|ky|dot|buoi|phien|cuoc|so) (?:thu nhat|dau(?: tien)?|1)"
    r"(?: (?:la|vao|trong|tu|to chuc|thuc hien|dien ra))*:?"
)
_SIGNED: tuple[tuple[str, str, _Told], ...] = (
    # "trước ngày 10/T5"
    ("/", r"(?<![\w/])(\d{1,2}) ?/ ?t\.?(?=(?:1[0-2]|0?[1-9])(?!\d))", r"\1/"),
    # "trước ngày 20 hằng tháng, riêng tháng 12 trước ngày 10"
    ("rieng ", r"(?<=thang), ?rieng (?:ky )?thang \d[^;()]*", ""),
    # "6T đầu năm", "9T/2026"
    (
        "t",
        r"(?<![\w/.])(0?[369]) ?t(?= (?:dau|cuoi) nam\b| ?/ ?20\d\d| nam 20\d\d)",
        _months_of_year,
    ),
    # "quý II, xong trước ngày 10 tháng cuối quý"
    (
        "quy",
        r"\b(quy (?:[ivx]+|\d)(?:/20\d\d| nam 20\d\d)?)[,(]? ?((?:(?:xong|hoan thanh|cham nhat"
        r"|truoc|vao) )*)(ngay \d{1,2}) (?:cua )?(thang (?:dau|giua|cuoi)) (?:cua )?quy\b"
        r"(?! ?(?:[ivx]|\d))",
        r"\2\3 \4 \1",
    ),
    # "từ đầu tháng 3 đến 20/5": a beginning needs no day.
    ("tu ", r"\btu dau (?=(?:thang|quy) (?:\d|[ivx]+\b))", "tu "),
    (
        "tu dau nam",
        r"\btu dau nam(?P<year> 20\d\d)?(?= (?:cho )?(?:den|toi)\b| ?- ?)",
        lambda found: f"tu ngay 01/01{'/' if found['year'] else ''}{(found['year'] or '').strip()}",
    ),
    # "hết quý II đạt 85%, cuối năm đạt 100%": by the last day of the year.
    (
        " nam",
        r"\b(?:(?:cuoi|het) nam(?P<year> 20\d\d)?,?|ca nam(?P<whole> 20\d\d)?) (?=(?:(?:phai|se"
        r"|co ban|phan dau|toi thieu"
        r"|it nhat|tang len|nang len) )*(?:dat|hoan thanh|hoan tat|xong|phu|len|bang)\b"
        r"|(?:toi thieu |it nhat )?\d[\d.,]* ?%)",
        _year_end,
    ),
    ("% ", r"(?<=% )(?:vao |den )?(?:cuoi|het) nam(?P<year> 20\d\d)?(?= ?(?:$|[,.;)]))", _year_end),
    # "vào ngày 15 và ngày cuối tháng": of each month.
    (
        "cuoi",
        r"\b(ngay cuoi(?: cung)?(?: cua)?) thang(?= ?(?:$|[,.;:)(]))",
        r"\1 hang thang",
    ),
    # "xếp hạng năm 2025" is no rhythm.
    (" hang ", r"\b(xep|thu|phan|bang) hang(?= (?:nam|thang|quy|tuan)\b)", r"\1 loai"),
    # "mỗi quý một lần, lần đầu trong tháng 4/2026": from then on.
    (
        " ",
        rf"(?<=[,;(:] ){_FIRST_TURN} (?=(?:ngay |thang |quy )?\d|quy [ivx])"
        r"(?![^;]*\b(?:lan|ky|dot|buoi) (?:2|ii|hai|thu hai)\b)",
        "tu ",
    ),
    (
        "do ",
        rf"^{_FIRST_TURN} (?=(?:ngay |thang |quy )?[\divx][^;]{{2,40}}[,;] ?(?:sau do|tiep do)\b)",
        "tu ",
    ),
)
"""Wordings with a sign that is quickly looked for."""
_REWRITES = tuple(
    (re.compile(pattern), told) for pattern, told in (*_OLD_ONES, *_LIMITS, *_DAYS, *_RHYTHMS)
)
_SIGNED_REWRITES = tuple((sign, re.compile(pattern), told) for sign, pattern, told in _SIGNED)
_ARROW = re.compile(r" ?(?:[→⇒➔➜➝⟶]|[-=]>) ?")
_SHORT_MONTH = re.compile(r"(?<![\w/.&])t\. ?(?=\d)|(?<![\w/.&])t(?=(?:1[0-2]|0?[1-9])(?!\w))")

_DAY_NAMED = re.compile(r"\d ?[/.-] ?\d|\bngay \d|\bmung \d")
_MORNINGS = re.compile(
    r"\b(?:dau gio |dau |vao )?(?:moi|hang|tung) (?:buoi )?(?:sang|chieu|toi)\b"
    rf"(?!,? (?:ngay )?(?:{_WEEKDAY}|\d))"
)
# "đổi mới sáng tạo" has the same letters without their marks.
_IN_MORNINGS = re.compile(r"(?:mỗi|hằng|hàng|từng) (?:buổi )?(?:sáng|chiều|tối)\b")
_EACH_DAY = re.compile(r"\bhang ngay\b")
_SHORT_WEEKDAY = re.compile(r"(?<![\w/.&])t\.?([2-7])(?![\w/])")
_SHORT_SUNDAY = re.compile(r"\bcn\b")


def _day_or_at_once(told: FoldedText, found: re.Match[str]) -> str:
    """Return "hang ngay" as it is, but not "qua ngân hàng ngay từ học kỳ II"."""
    written = told.original(*found.span()).casefold()
    return found[0] if written.isascii() or "ngày" in written else "hang luon"


def plain_wording(folded: FoldedText) -> FoldedText:
    """Return a deadline's folded words with loose wordings in the place of plain ones."""
    told = folded.rewritten(_ARROW, " - ")
    if _OF_WEEK.search(told.text):
        # "T2, T4 hằng tuần" are days of the week.
        told = told.rewritten(_SHORT_WEEKDAY, r"thu \1").rewritten(_SHORT_SUNDAY, "chu nhat")
    else:
        told = told.rewritten(_SHORT_MONTH, "thang ")
    if _EACH_DAY.search(told.text):
        told = told.rewritten(_EACH_DAY, lambda found: _day_or_at_once(told, found))
    if _IN_MORNINGS.search(folded.source.casefold()):
        told = told.rewritten(_MORNINGS, "hang ngay")
    if _DAY_NAMED.search(told.text) is None:
        # "trước ngày 27/7 (Ngày Thương binh, Liệt sĩ)" has its day.
        for pattern, day in _FEAST_DAYS:
            told = told.rewritten(pattern, day)
    told = without_excepted_times(told)
    for sign, pattern, words in _SIGNED_REWRITES:
        if sign in told.text:
            told = told.rewritten(pattern, words)
    for pattern, words in _REWRITES:
        told = told.rewritten(pattern, words)
    return told
