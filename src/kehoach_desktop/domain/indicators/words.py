"""The words around the number of a target: comparators, ranks, changes, conditions."""

import re
from collections.abc import Callable

from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.indicators.target import Comparator
from kehoach_desktop.domain.text.folded_text import MASK, mask_all
from kehoach_desktop.domain.text.numbers_in_words import with_digits

# Everything here runs over folded text (lower case, no diacritics, "-" for every dash).
NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|\d+(?:[.,]\d+)?"

_LATEX = (
    (re.compile(r"\\(?:geqslant|geq|ge)\b"), "≥"),
    (re.compile(r"\\(?:leqslant|leq|le)\b"), "≤"),
    (re.compile(r"\\(?:%)"), "%"),
    (re.compile(r"&ge;|&geq;|>\s?=|=\s?>|[⩾≧]"), "≥"),
    (re.compile(r"&le;|&leq;|<\s?=|=\s?<|[⩽≦]"), "≤"),
    (re.compile(r"&gt;|＞"), ">"),
    (re.compile(r"&lt;|＜"), "<"),
    # "120ha": the space that was forgotten.
    (
        re.compile(
            r"(?<=\d)(?=(?:ha|km2?|m[23²³]?|kg|tấn|tạ|(?:tr|tỷ|triệu)đ?|hộ|người|thôn|lượt)\b)"
        ),
        " ",
    ),
    (re.compile(r"[$]|\\text|\\,|&nbsp;"), " "),
)
_YEAR = r"(?:19|2[01])\d\d"
_NOT_VALUES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}",
        # "2026 ≥ 70 | 2030: 100", "1,5 ngày (2026)": of which year a value is.
        rf"(?:^|(?<=\()|(?<=[;|,] )){_YEAR}(?= ?[:)≥≤<>=])",
        rf"\b(?:nam|giai doan|den|tu|nhiem ky|thang|quy|vao|trong|so voi"
        rf"|ky) {_YEAR}(?: ?- ?{_YEAR})?(?![\d%])",
        rf"(?<![\d.,]){_YEAR} ?- ?{_YEAR}(?![\d%])",
        # "mỗi quý 01 buổi" tells how many; "quý 2" which one.
        r"(?<!\bmoi )(?<!\bhang )\b(?:thang|quy|ngay) ?\d{1,2}(?: ?/ ?\d{1,4})?(?! ?%)",
        r"\b(?:trong|sau|moi) \d{1,2} (?:nam|thang|ngay|quy|tuan|gio|phut)\b",
        # "đến 30/6 đạt 50%": a day of the year.
        r"\b(?:den|truoc|toi|het|vao|ngay) (?:0?[1-9]|[12]\d|3[01]) ?/ ?(?:0?[1-9]|1[0-2])"
        r"(?=$|[,;:.)]| (?:dat|la|co|phai|hoan thanh|phan dau|tren|it nhat|toi thieu|khong|\d))",
        r"\b0?[69] thang (?:dau |cuoi )?nam\b",
        # "1/3 số thôn" is a share of an unknown whole; of "17/99 xã" the 17 is a count.
        r"\d+ ?/ ?\d+ (?:tong )?so\b",
        r"\b\d+ phan \d+\b",
        # Names with a number in them: 5G, phụ lục 2, mức độ 4, lớp 12
        r"\d+(?=[a-z])[a-z]\w*",
        r"\b(?:de an|phu luc|dieu|khoan|muc do|cap do|cap|lop|(?<=dien tu )muc|phien ban|buoc|dot"
        r"|giai doan) (?:so )?\d+(?:\.\d+)*(?! ?[%-])",
        r"\bcong nghiep \d\.\d",
        r"\biso \d+(?::\d+)?",
    )
)
_BEFORE = (
    (
        Comparator.AT_LEAST,
        r"≥|it nhat|toi thieu|khong (?:duoi|thap hon|it hon|kem|nho hon)"
        r"|tren hoac bang|(?:lon|cao|nhieu) hon hoac bang|bang hoac (?:tren|lon hon|cao hon)",
    ),
    (
        Comparator.AT_MOST,
        r"≤|khong(?: [a-z]+){1,4} qua|khong (?:qua|vuot qua|vuot|tren|cao hon|lon hon|nhieu hon)"
        r"|toi da|nhieu nhat|trong (?:vong|thoi (?:han|gian))|xuong con|xuong|chi con|con"
        r"|duoi hoac bang|(?:nho|thap) hon hoac bang",
    ),
    (Comparator.LESS_THAN, r"<|xuong duoi|con duoi|duoi|thap hon|it hon|nho hon|chua den|chua toi"),
    (Comparator.MORE_THAN, r">|tren|hon|vuot|vuot qua|vuot muc|lon hon|cao hon|nhieu hon"),
    (Comparator.EQUAL, r"="),
)
_FILL = r"(?:(?:muc|la|tu|khoang|so|dat|ty le|chi tieu|len|ca|co|dat muc|ca nuoc|vao|den)\b ?)*"
_COMPARATORS = tuple(
    (comparator, re.compile(rf"(?<![a-z])(?:{words}) ?{_FILL}$")) for comparator, words in _BEFORE
)
_AT_LEAST_AFTER = re.compile(r" ?(?:%|[a-z]+(?: [a-z]+){0,3})? ?tro len\b")
_AT_MOST_AFTER = re.compile(r" ?(?:%|[a-z]+(?: [a-z]+){0,3})? ?tro xuong\b")
_ACHIEVES = re.compile(
    r"\b(?:dat|co|len|tu|duy tri|phan dau|hoan thanh|thu hut|bao dam|dam bao) (?:duoc |khoang "
    r"|muc )?$"
)

_RANKED = re.compile(
    r"\b(?:top|nhom|thu hang|xep hang|xep thu|thu bac|hang thu|dung thu|hang|vi tri(?: thu)?|thu)"
    r"(?: ?(?:trong|la|dat|thu|dau|cua|tu|<|≤)\b| ?[:<≤])* ?$"
)
_RANKED_BODY = (
    r"(?:xa|phuong|dac khu|tinh|thanh pho|huyen|don vi|dia phuong|so|ban|nganh|thon|to dan pho"
    r"|cum|khoi|truong|co quan|chi bo|chi doan|phong)"
)
_RANKED_AFTER = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:dong nam a|asean|chau a|the gioi|toan cau|toan quoc|ca nuoc|cac nuoc"
    r"|(?<!du )toan tinh|toan thanh pho)\b"
    rf"| {_RANKED_BODY}(?:,? [a-z]+){{0,4}}? (?:dan dau|dung dau|cao nhat|tot nhat)\b"
    rf"| {_RANKED_BODY}(?:,? {_RANKED_BODY}){{0,2}} (?:top )?dau"
    r"(?: (?:tinh|bang|tien|toan [a-z]+))?(?=[,;.)]|$)"
)
_RANK_UNIT = re.compile(r"\b(?:thu bac|thu hang|xep hang|hang|vi tri|thu tu|bac xep hang)\b")

SHARE_OF_ORDER = re.compile(r"\b(?:nhom|top)(?: dau)? \d ?(?:/ ?\d{1,2}\b|\d?%)")
"""A share of all that are in an order ("nhóm 1/3 đơn vị dẫn đầu"): no place."""

UPPER_HALF = re.compile(r"\bnua tren\b(?: [a-z]+){0,6}? (?P<all>[1-9]\d{1,3})(?![\d.,%])")
"""The upper half of an order of so many."""

# "giám sát", "giám đốc", "tăng cường" and "tặng quà" fold as what grows or shrinks.
_GROWS = (
    r"tang(?! (?:cuong|qua|thuong|the|giay|bang khen|to)\b)"
    r"|giam(?! (?:sat|doc|dinh|ho|thi)\b)"
)

CHANGE = re.compile(
    rf"\b(?:cat )?(?P<way>{_GROWS}|rut(?: ngan)?)"
    r"(?P<words>(?: (?:khong duoi|(?!xuong|con|len|duoi)[a-z]+)){0,8}?)"
    rf" ?(?P<sign>[≥>≤<])? ?(?P<low>{NUMBER}) ?%?(?: ?(?:-|den) ?(?P<high>{NUMBER}))? ?(?:[%‰]"
    rf"|phan tram)(?! ?(?:len|xuong)\b)"
)
# An increase or a reduction by so many pieces, not percent.
_BY_PIECES = re.compile(rf"\b(?:{_GROWS})(?: (?!xuong|con|len|duoi)[a-z]+){{0,8}}? ?$")
_PLACES = re.compile(r" ?(?:(?:thu )?(?:bac|hang)\b|diem\b(?! (?!%|phan tram|va\b|so voi\b)[a-z]))")
_OPENING = re.compile(
    r" ?(?:(?:phan dau|dat|co|duy tri|bao dam|dam bao|khoang|tu|muc|rut ngan|cat giam) ?)*"
)
_ASIDE = re.compile(r"\btrong do\b")
# "12,5 tỷ đồng, bằng 110% dự toán": the share tells the same once more.
_SAME_AS_SHARE = re.compile(
    r"(?:[,(]|\b(?:va|uoc)) ?(?:bang|tuong (?:duong|ung)(?: voi)?)(?: khoang)? ?$"
)
# "60 doanh nghiệp, tăng 42,9% so với năm 2025": how much that is more than before.
_GROWN = re.compile(r"[,(;] ?(?:tang|giam)(?: (?:them|khoang|tren|gan|hon))* ?$")
# "1.200 hộ, chiếm 95% tổng số hộ" too; in "công nghiệp 60 tỷ, chiếm 50%" the share is meant.
_MAKES_UP = re.compile(r"[,(] ?chiem(?: (?:khoang|tren))? ?$")
_OF_ALL = re.compile(
    r"[\d.,]+ ?% (?:(?:tong )?(?:so|dien tich|dan so|san luong|gia tri|von)\b|tong\b)"
)
# "02 tuyến đường, mỗi tuyến dài tối thiểu 500 m"
_OF_EACH = re.compile(r"[,;(] ?(?:moi|tung) [a-z][a-z ]{0,40}$")
# "03 dự án với tổng vốn trên 50 tỷ đồng" counts the projects.
SIZED = re.compile(
    r"(?:,? (?:voi|co) |, )(?:tong |muc )?(?:von(?: dau tu)?|kinh phi|quy mo|dien tich|cong suat"
    r"|tri gia|so tien|gia tri|thoi luong|thoi gian|do dai|chieu (?:dai|rong|cao)|dung luong"
    r"|so luong nguoi)"
    r"(?: (?:dang ky|moi [a-z]+|toi thieu|tren|it nhat|khong duoi|khoang|tu|hon|dat|la))* ?$"
)
"""Words that lead to how large each of what is counted is."""
# "12 phiên bán hàng, thu hút 30.000 lượt xem": who comes to what is counted.
_DRAWN = re.compile(
    r"\d[^,;]*, (?:thu hut|phuc vu)(?: (?:duoc|tren|it nhat|toi thieu|khoang|hon))* ?$"
)
_AGE = re.compile(r" ?tuoi\b")
TIMES = re.compile(
    rf"\bgap (?P<times>{NUMBER}|doi|ba|ruoi) ?(?:lan)?\b|\btang (?P<more>{NUMBER}) lan\b"
)
_TIMES_WORDS = {"doi": "2", "ba": "3", "ruoi": "1,5"}
COMPARED = re.compile(
    r"\bso voi\b|\bso cung ky\b|/ ?nam\b|\b(?:moi|hang|binh quan) nam\b|\bbinh quan\b|\bcung ky\b"
)
_ABOUT = r"(?:(?:khoang|muc|tu|tren|it nhat|toi thieu|khong qua|khong duoi) )?"
_RESULT_OF = r"(?:(?:muc|so|ket qua|thuc hien|cua|cuoi|cung ky|con so) )*"
LEVEL_OF_BASE = re.compile(
    rf"\b(?:bang|dat|con) {_ABOUT}(?P<share>{NUMBER}) ?%(?: tro len)?,? so (?:voi )?{_RESULT_OF}"
    rf"(?:(?:nam )?(?P<against>{_YEAR})(?!\d)|nam (?:truoc|ngoai)\b|(?<=cung ky )|cung ky\b)"
    rf"|\bbang {_ABOUT}(?P<part>{NUMBER}) ?% {_RESULT_OF}nam (?P<of>{_YEAR})(?!\d)"
)
"""What a figure comes to of that of another year: "bằng 70% so với năm 2025"."""

BASE_YEAR = re.compile(
    rf"\bgap (?:[a-z]+|[\d,.]+)(?: lan)?(?: so voi)? (?:nam )?(?P<times>{_YEAR})(?!\d)|"
    rf"\b(?:so )?voi (?:[a-z]+ ){{0,4}}?(?:nam )?(?P<year>{_YEAR})(?!\d)"
    rf"|\bcung ky (?:nam )?(?P<same>{_YEAR})"
    rf"|\bbang {_ABOUT}(?:{NUMBER}) ?% {_RESULT_OF}nam (?P<of>{_YEAR})(?!\d)"
)
LAST_YEAR = re.compile(r"\b(?:nam truoc|cung ky|nam ngoai|nam lien truoc)\b")
AGAINST = re.compile(r"\bso (?:voi(?! tong so\b)|cung)\b|\bbinh quan (?:chung|ca nuoc|toan|cua)\b")

_CONDITION_START = (
    r"khong|tang|giam|dat|phan dau|duy tri|bao dam|dam bao|cao hon|thap hon|it nhat|toi thieu"
    r"|toi da"
    r"|trong do|rieng|vuot|bang|nam sau|tung buoc|tien toi|[≥≤<>]"
)
_CONDITION = re.compile(rf"^(?:{_CONDITION_START})|\d")
_JOINT = re.compile(r"; ?|, ?(?:va )?| va |\. |\n| ?%? (?:den|toi) (?=duoi |khong qua |toi da )")
_EXCEPTION = re.compile(
    r"\(? ?\b(?P<words>(?:tru|ngoai tru|khong ke|khong bao gom|khong tinh)\b[^()]*)\)?"
)
# "trữ", "trụ", "trù" and "trú" fold as "trừ" does; a text without any marks has "tru".
_FOLDS_AS_EXCEPT = re.compile(r"tr[ùụúữứựủũư]", re.IGNORECASE)
_EXCEPTS_LENGTH = len("tru")
_BRACKET = re.compile(r"\((?P<words>[^()]*)\)")
# "100% (15/15 thôn)", "12/15 thôn (80%)": the same figure in another form.
_SAME_AGAIN = re.compile(r" ?(?:(?:dat|tuong duong) )?(?:\d+ ?/ ?\d+[^\d]{0,40}|[\d.,]+ ?%) ?")
# "50% (8 xã)": how many the share comes to.
_COUNT_OF_SHARE = re.compile(r" ?(?:khoang |tuong duong )?\d[\d.]*(?: [a-z]+){1,3} ?")


def tidy(text: str) -> str:
    """Return the text with plain signs and with digits for numbers in words, for reading only."""
    for pattern, sign in _LATEX:
        text = pattern.sub(sign, text)
    return with_digits(text)[0]


FORMER = re.compile(
    rf"\btu (?:(?:muc|thu|hang|vi tri) ){{0,2}}(?:{NUMBER}) ?%?"
    r"(?: (?!(?:len|xuong|den|toi|nam|tro)\b|con \d)[a-z/]+){0,3}"
    rf"(?:,? ?\(?(?:(?:cuoi|dau|trong) )?nam (?:{_YEAR})\)?)?"
    rf"(?:(?: hien nay| hien tai|,? ?\([^()\d]*\)))?"
    rf"(?=,? (?:(?:giam|tang|ha|nang|dua|keo|rut|bot|ngan)(?: ngan)? )?(?:len|xuong|con)"
    rf"(?: con| muc| duoi| tren| khoang| thu| hang| vi tri){{0,2}} (?:{NUMBER}))"
)
"""The level before, of "giảm từ 5% năm 2025 xuống còn 3%": neither a target nor its year."""


def mask_other_numbers(text: str) -> str:
    """Mask the numbers of folded text that are no values: dates, years, documents, names."""
    text = mask_all(mask_documents(text), FORMER)
    for pattern in _NOT_VALUES:
        text = mask_all(text, pattern)
    return text


def comparator_before(text: str, place: int) -> Comparator | None:
    """Return the comparator whose words stand right before the place."""
    before = text[max(0, place - 60) : place]
    longest: tuple[int, Comparator] | None = None
    for comparator, pattern in _COMPARATORS:
        found = pattern.search(before)
        if found and (longest is None or found.start() < longest[0]):
            longest = (found.start(), comparator)
    return longest[1] if longest else None


def comparator_after(text: str, place: int) -> Comparator | None:
    """Return the comparator whose words follow: "50% trở lên", "5% trở xuống"."""
    if _AT_LEAST_AFTER.match(text, place):
        return Comparator.AT_LEAST
    return Comparator.AT_MOST if _AT_MOST_AFTER.match(text, place) else None


def is_upwards(text: str, place: int) -> bool:
    """Whether "trở lên" follows the place."""
    return _AT_LEAST_AFTER.match(text, place) is not None


def is_difference(text: str, begin: int, end: int) -> bool:
    """Whether the number there says by how many pieces something grows or shrinks.

    A growth by pieces may still be counted by itself ("tăng thêm 02 mô hình"), unless it is
    compared with another time or counts places or points of percent ("tăng 02 bậc").
    """
    found = _BY_PIECES.search(text[max(0, begin - 60) : begin])
    if found is None:
        return False
    return (
        "giam" in found[0]
        or COMPARED.search(text) is not None
        or _PLACES.match(text, end) is not None
    )


def opens(text: str, place: int) -> bool:
    """Whether nothing but words such as "phấn đấu đạt" stands before the place."""
    return _OPENING.fullmatch(text, 0, place) is not None


def is_aside(text: str, place: int) -> bool:
    """Whether the number at the place only details another one.

    "…, trong đó trên 50% nữ", "1.250 hộ (tăng 15%)", "5 tỷ đồng, bằng 110% dự toán".
    """
    if text.count("(", 0, place) > text.count(")", 0, place):
        return True
    before = max(0, place - 30)
    if _SAME_AS_SHARE.search(text, before, place):
        return True
    if _OF_EACH.search(text, max(0, place - 60), place):
        return True
    if _DRAWN.search(text, max(0, place - 60), place):
        return True
    if SIZED.search(text, max(0, place - 60), place):
        return True
    if _GROWN.search(text, before, place) and COMPARED.search(text, place):
        return True
    if _MAKES_UP.search(text, before, place) and _OF_ALL.match(text, place):
        return True
    return _ASIDE.search(text, 0, place) is not None


def is_age(text: str, place: int) -> bool:
    """Whether the number that ends at the place is an age in years."""
    return _AGE.match(text, place) is not None


def is_achieved(text: str, place: int) -> bool:
    """Whether words such as "đạt" or "có" lead to the number at the place."""
    return _ACHIEVES.search(text[max(0, place - 40) : place]) is not None


def is_rank(text: str, begin: int, end: int, measure_unit: str) -> bool:
    """Whether the number is a place in an order, by the words around it or its unit."""
    if _RANK_UNIT.search(measure_unit) or _RANKED.search(text[max(0, begin - 40) : begin]):
        return True
    return _RANKED_AFTER.match(text, end) is not None


def times_percent(found: re.Match[str]) -> str:
    """Return the number of a "gấp … lần"."""
    times = found["times"] or found["more"]
    return _TIMES_WORDS.get(times, times)


def excepts(written: str) -> bool:
    """Whether words whose folded form excepts something do so as they are written."""
    return _FOLDS_AS_EXCEPT.match(written) is None


def second_condition(
    text: str, place: int, written: Callable[[int, int], str]
) -> tuple[int, int] | None:
    """Return the span of a second condition or exception after the place of folded text.

    ``written`` returns the letters of a span as they are written: "lưu trữ" excepts nothing.
    """
    for found in _EXCEPTION.finditer(text, place):
        begin = found.start("words")
        if excepts(written(begin, begin + _EXCEPTS_LENGTH)):
            return found.span("words")
    for found in _JOINT.finditer(text, place):
        if text.count("(", place, found.start()) > text.count(")", place, found.start()):
            continue
        rest = text[found.end() :].replace(MASK, " ")
        if _CONDITION.search(rest if ";" in found[0] or "." in found[0] else rest.split(",")[0]):
            return found.end(), len(text)
    shares = text[:place].rstrip().endswith("%")
    for found in _BRACKET.finditer(text, place):
        if _SAME_AGAIN.fullmatch(found["words"]):
            continue
        if shares and _COUNT_OF_SHARE.fullmatch(found["words"]):
            continue
        if _CONDITION.search(found["words"]):
            return found.span("words")
    return None
