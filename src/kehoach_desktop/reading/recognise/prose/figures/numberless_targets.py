"""Targets without a number: "không để xảy ra sự cố", "duy trì xã đạt chuẩn"."""

import re
from decimal import Decimal

from kehoach_desktop.domain.indicators.less_is_better import is_less_better
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.reading.recognise.sentence import Sentence

# "Toàn xã không còn …", "Trên địa bàn phường không có …": where none of it may be.
_PLACE = (
    r"(?:(?:tren|trong|o|tai) )?(?:(?:dia ban|toan|ca|cac|moi|tung) ){0,2}"
    r"(?:xa|phuong|dac khu|tinh|thanh pho|dia ban|thon|xom|ban|buon|ap|to dan pho|khu dan cu"
    r"|dia phuong|don vi|co quan)(?:,? (?!khong\b)[a-z]+){0,4},?"
)
_NONE_OF = re.compile(
    rf"^(?:{_PLACE} )?(?:phan dau |bao dam |dam bao |tuyet doi )*khong (?:de (?:xay ra|phat sinh"
    r"|co|con)|xay ra"
    r"|phat sinh|co|con|de)(?: (?:cac|bat ky|mot))? (?P<what>[a-z][^;.()]{5,160}?)"
    r"(?: xay ra)?(?=\s*(?:[;.(]|$))"
)
_RIDS = ("xoa ", "phan dau xoa", "co ban xoa", "hoan thanh xoa")
# "Xóa hết số ấp chưa có cáp quang", "Xóa trắng thôn chưa có sóng"
_RID = re.compile(
    r"(?:phan dau |co ban |hoan thanh (?:viec )?)*xoa (?:bo )?(?:het|toan bo|trang|hoan toan|sach)"
    r"(?: (?:cac|toan bo|tat ca))? (?P<what>[a-z](?:[^;.()\d]|\d(?=[a-z])){5,160}?)"
)
# What can be counted, so that "none" is a figure; "không để lãng phí thời gian" names none.
_COUNTABLE = re.compile(
    r"(?:su co|vu|vu viec|truong hop|ca|diem nong|ho so|don|to chuc, ca nhan"
    r"|tai bien|sai sot|bien co|o dich|dich benh|tu vong|that lac|mat mat|ho|nguoi|tre em|hoc sinh"
    r"|can bo|cong chuc|dang vien|hoi vien|thon|xom|to dan pho|diem|vung|khu vuc|nha tam|nha dot"
    r"|co so|cong trinh|don thu|vi pham|ap|ban|buon|khu dan cu|cong dan|nguoi dan|doanh nghiep"
    r"|nhiem vu|van ban|xa|phuong|truong)\b"
)
_REACHED = re.compile(
    r"^(?:den (?:het )?nam 20\d\d,? )?(?:phan dau )?(?P<what>[a-z][^;.:]{4,160}?:? "
    r"(?P<goal>(?:co ban |deu |hang nam |duoc )*(?:dat|duoc cong nhan|giu vung|duy tri):? "
    r"(?:(?:muc )?(?:hoan thanh|xep loai|loai) |(?:muc |la )?(?:don vi |co quan |xa |phuong )?"
    r"(?:trong sach|vung manh|van hoa)\b|(?:tieu )?chuan\b|nong thon moi\b"
    r"|danh hieu\b|tieu chi\b)[^;:]*))$"
)
# "vụ ngộ độc trên 30 người mắc" tells how large a case is, not how many there may be.
_SIZED = re.compile(
    r"^(?:phan dau |bao dam |dam bao |tuyet doi )*khong (?:de )?(?:xay ra|phat sinh|co|con)"
    r"(?: (?:cac|bat ky|mot))? (?:vu viec|vu|truong hop|su co|ca|o dich)\b[^;.()]{3,120}?"
    r" (?:tren|tu|hon) \d"
    # "không còn trường hợp nào sai lệch chưa xử lý quá 30 ngày": none is late.
    r"|^(?:phan dau |bao dam |dam bao |tuyet doi )*khong (?:de |con |co )+(?:xay ra |phat sinh )?"
    r"(?:[a-z]+ ){1,3}nao\b|^(?:phan dau )?khong (?:con|co|de)(?: (?:con|co|xay ra|phat sinh))?"
    r" (?:truong hop|ho so|don|vu viec|vu|viec|nhiem vu|van ban|phan anh)\b"
    r"[^;.()%]{3,120}? (?:qua|tren|tu) \d+ (?:ngay|thang|gio|nam|phut)\b"
)
# What none is counted in; other words ("sự cố") are as often the thing itself.
_COUNTED_IN = re.compile(
    r"(?:số (?:lượng )?)?"
    r"(?P<unit>vụ việc|vụ|trường hợp|ca|điểm|hồ sơ|đơn|tổ chức|thôn|xóm|ấp|hộ)(?= )",
    re.IGNORECASE,
)


_EVERY = re.compile(
    r"(?:phan dau |bao dam |dam bao )?"
    r"(?P<every>tat ca(?: cac)?|toan bo(?: cac)?|moi(?= [a-z ]+ deu\b))"
    r" (?P<who>[a-z][^;.:\d]{1,80}?)(?: deu)?"
    r" (?P<does>(?:co|duoc|dat|phai|biet|su dung|thuc hien)\b[^;.\d]{4,160})"
)
_MULTIPLIED = re.compile(
    r"(?:phan dau )?(?P<what>[a-z][^;.\d]{3,120}?):?"
    r" (?P<times>(?:tang )?gap (?:doi|ba|ruoi|\d[\d,]*)\b[^;.]{0,60})"
)
_NONE_BEHIND = re.compile(
    r"(?P<what>[a-z][^;.:\d]{3,100}): ?(?P<none>khong(?: de)? (?:phat sinh|xay ra|co|con)"
    r"(?: (?:moi|them|vu nao|truong hop nao))*)"
)
_ANY = re.compile(r" nào\b")


def bare(text: str) -> Sentence:
    """Return words, without the signs around them, as they are looked at here."""
    return Sentence.of(text.strip(" ,;.:-–+"))


def none_of(sentence: Sentence, year: int | None) -> tuple[str, Target] | None:
    """Return the name and the target of words that allow none of something countable."""
    if sentence.plain.startswith(_RIDS) and (left := _RID.fullmatch(sentence.plain)):
        name = sentence.original(*left.span("what")).strip(" ,")
        words = sentence.original(0, left.start("what")).strip()
        target = Target(year, words, comparator=Comparator.AT_MOST, value=Decimal(0))
        return name[:1].upper() + name[1:], target
    found = _NONE_OF.match(sentence.plain)
    if found is None:
        return None
    name = sentence.original(*found.span("what")).strip(" ,")
    name = _ANY.sub("", name, count=1)
    if not (_COUNTABLE.match(found["what"]) or is_less_better(name)):
        return None
    words = sentence.original(0, found.start("what")).strip()
    target = Target(year, words, comparator=Comparator.AT_MOST, value=Decimal(0))
    return name[:1].upper() + name[1:], target


def reached(sentence: Sentence, year: int | None) -> tuple[str, Target] | None:
    """Return the name and the target of words that name a standard: "Duy trì xã đạt chuẩn …"."""
    found = _REACHED.match(sentence.plain)
    if found is None:
        return None
    name = sentence.original(found.start("what"), len(sentence.plain))
    goal = sentence.original(found.start("goal"), len(sentence.plain))
    return name[:1].upper() + name[1:], Target(year, goal)


def none_so_large(plain: str) -> bool:
    """Whether folded words allow no case of some size: "không để xảy ra vụ … trên 30 người"."""
    return _SIZED.match(plain) is not None


def counted_in(name: str) -> str:
    """Return the unit that the name of what may not happen begins with: "vụ", "trường hợp"."""
    found = _COUNTED_IN.match(name)
    return found["unit"].lower() if found else ""


def every_one(sentence: Sentence, year: int | None) -> tuple[str, Target] | None:
    """Return the name and the target of words that leave out none: "Mọi thôn đều có tổ …"."""
    found = _EVERY.fullmatch(sentence.plain)
    if found is None:
        return None
    who = sentence.original(*found.span("who")).strip()
    does = sentence.original(*found.span("does")).strip()
    words = sentence.original(*found.span("every")).strip()
    target = Target(year, words, comparator=Comparator.AT_LEAST, value=Decimal(100))
    return f"{who[:1].upper()}{who[1:]} {does}", target


def multiplied(sentence: Sentence, year: int | None) -> tuple[str, Target] | None:
    """Return the name and the target of "Đàn gia cầm tăng gấp rưỡi so với năm 2025"."""
    found = _MULTIPLIED.fullmatch(sentence.plain)
    if found is None:
        return None
    target = read_target(sentence.original(found.start("times"), len(sentence.plain)), year)
    name = sentence.original(*found.span("what")).strip(" ,:")
    return None if target.value is None else (name[:1].upper() + name[1:], target)


def none_behind_label(sentence: Sentence, year: int | None) -> tuple[str, Target] | None:
    """Return the name and the target of "Nợ đọng: không phát sinh mới"."""
    found = _NONE_BEHIND.fullmatch(sentence.plain)
    if found is None:
        return None
    name = sentence.original(*found.span("what")).strip()
    words = sentence.original(*found.span("none")).strip()
    return name, Target(year, words, comparator=Comparator.AT_MOST, value=Decimal(0))
