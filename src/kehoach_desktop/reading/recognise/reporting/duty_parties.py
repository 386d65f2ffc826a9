"""Reads who reports and to whom, out of a clause."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.reporting.report_verbs import (
    GIVES,
    PERSON,
    UNIT,
)

_END = (
    r"(?=\s+(?:0?6 thang|ca nam|nam|quy|thang)\s?(?:\(|truoc\b|cham nhat|vao ngay)"
    r"|,?\s+(?:(?:quy (?:[ivx]+|\d)|thang \d{1,2})\b"
    r"|(?:vao )?ngay (?:lam viec )?(?:cuoi|dau|thu)\b|dau gio\b"
    r"|so (?:ho so|lieu|luong|vu|ho)\b|som hon\b|truoc do\b|truoc (?:thoi|moc)\b)"
    r"|\s*(?:\(|;|:|\.(?:\s|/|$)|$|,?\s*\b(?:truoc|de|vao"
    r"|cham nhat|muon nhat|dinh ky|ket qua|"
    r"tinh hinh|cac bien phap|theo|(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam)|trong|khi|nham|"
    r"bang|xem xet|ngay \d{1,2}|cu the|nhu sau|nhung|cac (?:noi dung|van de)|den het|"
    r"bao c\w{1,4}|(?<!giup )viec|tien do|ve (?:ket qua|tinh hinh|viec|tien do)|thong qua|qua|"
    r"tai(?! chinh| nguyen)|ve noi dung|(?:mot|0?1|hai|0?2) (?:lan|ky))\b|"
    r",\s*(?:bao c|dong thoi|dam bao|gui|trinh|ngay|gop phan)|\bva (?:bao c|gui|trinh|de xuat|"
    r"kien nghi|tham muu|tong hop|chiu)|\bdong thoi"
    r"|,? (?:thoi )?han (?:cuoi|chot|chung|gui|nop|la|ngay|\d)|,? (?:luc|dung) \d"
    r"|,? (?:sang |chieu )?(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
    r"|,? (?:cuoi|dau|giua) (?:moi |cac )?(?:tuan|thang|quy|nam)\b"
    r"|,? dung (?:ngay|han|ky|tien do|thoi (?:gian|han))\b"
    # "báo cáo Sở A quý, 6 tháng, năm"
    r"|,? (?:tuan|thang|quy|6 thang)(?:,| va) (?:thang|quy|6 thang|sau thang|nam)\b"
    r"|,? (?:mot|hai|ba|sau|muoi|nua|\d{1,2}) (?:ngay|tuan|thang|lan|ky)\b))"
)
_TO = re.compile(
    r"\b(?P<verb>gui(?: (?:bao c\w{1,4}|ket qua|kem|van ban|so lieu|tien do|bang|tong hop))*"
    r"(?: (?:ve|cho|den|toi|len))?"
    r"|nop bao c\w{1,4}(?: (?:thang|tuan|quy|nam|ket qua|tong ket|so ket))* (?:ve|cho|len)"
    rf"|{GIVES}(?: (?!cho|ve|len|toi|den)[a-z\d]+){{0,8}}? (?:cho|ve|len|toi|den)|{GIVES}"
    r"|thong tin cho|noi nhan(?: bao c\w{1,4})?(?: la)?:?"
    r"|bao c\w{1,4}(?: nhanh| truc tiep| bang van ban)?(?: (?:ket qua|tinh hinh|tien do|so lieu)"
    r"(?: thuc hien| thuyc hien| trien khai)*)?"
    r"(?: (?:ve|cho|den|len|voi|toi|va kien nghi))?"
    r"|bao c\w{1,4} (?:ket qua|tinh hinh|tien do|so lieu)"
    r"(?: (?!cho|ve|len|toi|den|truoc|ngay|hang|moi|theo|gui)[a-z]+){1,6} (?:cho|len|toi)"
    r"|bao c\w{1,4}(?: (?:tuan|thang|quy|nam|6 thang|9 thang))+(?: (?:ve|cho|den|len|toi))?"
    r"|(?:(?<=\d )|(?<=tuan )|(?<=thang )|(?<=quy )|(?<=nam )|(?<=ngay ))cho|trinh|ve|tham muu|"
    r"kien nghi)"
    rf"\s+(?P<to>(?:{PERSON}{UNIT}|cong chuc |to truong |tong phu trach "
    rf"|truong (?:ban|thon|cong an) )[^;.(]*?){_END}"
)
_VIA = re.compile(r"\(\s*(?:gui )?(?:qua|thong qua)\s+(?P<to>[^)]+)\)")
_PURPOSE = re.compile(r"\bde (?:tong hop|theo doi|phuc vu|kip thoi|tham muu)[^;]{0,40}$")
_VERBS = (
    r"(?:(?<!duoc giao )chu tri|co trach nhiem|thuc hien|bao c\w{1,5}|dinh ky|tong hop|gui|nop"
    r"|(?<!ban )to chuc|theo doi|"
    r"chiu trach nhiem|la (?:co quan|dau moi|don vi|bo phan)|lam dau moi|lap|xay dung"
    r"|tham muu|hang|moi(?! truong)|"
    rf"(?<!to )(?<!chuong )(?<!quy )trinh (?={PERSON}{UNIT})|"
    r"truoc|phoi hop|can cu|nghiem tuc|chu dong|kip thoi|cap nhat|ra soat|giup(?! viec\b)|"
    r"trien khai|vao ngay|cham nhat|don doc|(?<!uy ban )kiem tra|(?<!bo phan )tiep nhan|phan cong|"
    r"cu (?:can bo|cong chuc|nguoi|mot|dau moi|\d{1,2})|van dong|thong bao|"
    rf"{GIVES}|thong tin cho|nhac (?:viec|cac|nho)|giam sat(?=,)|"
    r"tuyen truyen|huong dan|bo tri|quan triet|lanh dao|(?<!ban )chi dao|tap trung)\b"
)
_WHO = (
    rf"(?P<who>(?:cac |c4c |thu truong |thu ky |doi truong |thanh vien |nguoi dung dau "
    rf"|ubnd cac |giao vien\b|{PERSON}{UNIT}|nha truong\b|truong\b|tram\b|ke toan\b|can bo "
    r"|buu dien |nha van hoa |ngan hang |benh vien |kho bac |chi nhanh |hat kiem lam "
    r"|don bien phong |cong chuc |hop tac xa |co quan|don vi|thon\b|to dan pho|khu pho)[^;.:]*?)"
)
_PREFIX = (
    r"^\W{0,12}(?:(?:[ivx]+|[\d.]+|[a-z])(?:[.)]|-(?= ))?\s+|[-+*]\s*){0,6}"
    r"(?:che do (?:thong tin,? )?bao cao\W+)?"
    r"(?:giao(?! ban (?:tuan|thang|quy|dau|cuoi|hang|dinh))|de nghi|yeu cau|phan cong|rieng)?"
    r"\s*(?:cho )?"
)
_SUBJECT = re.compile(rf"{_PREFIX}{_WHO},?\s+{_VERBS}")
# A time that begins a sentence: "Thứ Sáu tuần cuối của tháng,", "Ba tháng một lần,".
_TIME = (
    r"(?:.?inh ky|hang|moi|tung|truoc|vao|cham nhat|muon nhat|khi|ket thuc|cu (?:den|moi|\d)|luc"
    r"|(?:sang|chieu|ngay) (?:\d{1,2}|thu|chu|lam)|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat"
    r"|(?:cuoi|dau|tuan|ngay) (?:cuoi|dau|moi|thang|quy|nam|tuan)"
    r"|(?:cu )?(?:mot|hai|ba|sau|muoi|nua|\d{1,2}) (?:ngay|tuan|thang|quy)"
    r"|(?:thang|quy|nam|tuan) (?:mot|0?1) lan)"
)
_AFTER_TIME = re.compile(
    rf"^\W{{0,12}}(?:(?:[\d.]+|[a-z])[.)]?\s+)?(?:{_TIME}|can cu|truoc khi)\b"
    rf"[^;]*?(?:,\s+|\s+(?=cac ))(?:giao |de nghi |yeu cau )?{_WHO},?\s+{_VERBS}"
)
_AFTER_COLON = re.compile(
    rf":\s*(?:{_TIME}\b[^;:]{{0,60}},\s+)?(?:giao |de nghi |yeu cau )?{_WHO},?\s+{_VERBS}"
)
_LATER = re.compile(
    rf",\s+(?:giao |de nghi |yeu cau )?{_WHO},?\s+"
    r"(?:(?:co trach nhiem|chu tri|dinh ky|hang \w+),? )*"
    rf"(?:tong hop|bao c\w+|gui|tham muu|lap|{GIVES}|thong tin cho)\b"
)
_WORKING = re.compile(
    r"bao c\w|\b(?:hang|dinh ky|truoc|thuc hien|chu tri|tham muu|phoi hop|xay dung|to chuc|gui)\b"
)
_NAMED = re.compile(rf"{_PREFIX}{_WHO}\s*:")
_HEADING = re.compile(
    rf"^\W*(?:(?:[ivx]+|[\d.]+|[a-z])[.)/]\s*|[-+*]\s*)?(?:giao|de nghi|yeu cau"
    r"|trach nhiem cua)?\s*"
    rf"(?P<who>(?:cac |thu truong |{UNIT})[^;:]{{0,100}})\W*$"
)
# In small letters it is what the receiver does, not "Phòng Kế hoạch - Tổng hợp".
_WORK_AFTER = re.compile(r"\s+(?:để\s+)?(?:tổng hợp|theo dõi|chỉ đạo|xem xét|biết)\b.*$")
_AND = re.compile(rf"\s+va\s+(?={UNIT}|cac )")
# "UBND tỉnh có ý kiến như sau: Sở A …": the body speaks, another one reports.
_SPEAKS = re.compile(r"\b(?:nhu sau|yeu cau|de nghi|y kien(?: chi dao)?)$")
# "Sở A đề nghị UBND các xã, phường triển khai một số nội dung sau:"
_ASKED = re.compile(rf"\b(?:de nghi|yeu cau) {_WHO}(?:,?\s+{_VERBS}[^;.]*)?:\s*$")
_ASKING = re.compile(r"^[^:]{3,100}? (?:de nghi|yeu cau|(?<!duoc )giao)(?: cho)?:? (?=\w)")
_OWN_HEAD = re.compile(r"\W*(?:uy ban nhan dan|ubnd|hoi dong nhan dan|dang uy|dang bo)\b")
_WHOM = LatePattern(rf"{_WHO},?\s+{_VERBS}")
_WORKS = re.compile(rf" {_VERBS}")
# "Sở tổng hợp báo cáo …": the office that issues it, by its kind alone.
_BY_KIND = re.compile(r"(?:^|[.;])\s*(?P<who>so) (?:tong hop|bao c\w|tham muu|theo doi)")
_CALLED = ("thầy ", "cô ", "ông ", "bà ", "đồng chí ", "đ/c ", "các ")
_FORM_OF_ADDRESS = re.compile(
    r"^((?:[Cc]ác )?)(?:[Tt]hầy|[Cc]ô|[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c) "
    r"(?=(?:Phó )?(?:Chủ tịch|Bí thư|Hiệu trưởng|Giám đốc|Trưởng|Chánh|Tổ trưởng|Ủy viên))"
)
_LONGEST_WHO = 160

# "Công an tỉnh tập trung làm sạch dữ liệu …; hằng quý báo cáo": how a body works ends its name.
_HOW = re.compile(
    r"(?<=[a-z]),? (?:khan truong|tap trung|tiep tuc|chu dong|quan tam|nghiem tuc|kip thoi|tich cuc"
    r"|thuong xuyen|day manh|tang cuong|day nhanh|phai)\b"
)
# "các quý tiếp theo gửi trước ngày 15 …", "từ quý III báo cáo …": by when, and not who.
_LATER_PERIODS = re.compile(
    r"(?:cac|nhung|tu) (?:tuan|thang|quy|nam|ky)(?: (?:[ivx]+|\d{1,2}))?\b"
    r"(?: (?:tiep theo|ke tiep|sau|con lai|tro di))?"
)


def reporter(words: str, original: str) -> str:
    """Return who reports by a clause, as written; "" when it does not say."""
    for pattern in (_AFTER_TIME, _SUBJECT, _NAMED, _AFTER_COLON, _LATER):
        found = pattern.search(words)
        if not found or _SPEAKS.search(found["who"]) or _LATER_PERIODS.match(found["who"]):
            continue
        if pattern is _LATER and (_WORKS.search(found["who"]) or found["who"].endswith(" va")):
            continue
        if asking := _ASKING.search(found["who"]):
            # "Trung tâm A đề nghị các xã báo cáo …": the centre only asks.
            found = _WHOM.match(words, found.start("who") + asking.end())
        how = _HOW.search(found["who"]) if found else None
        if found and (how.start() if how else len(found["who"])) < _LONGEST_WHO:
            last = found.start("who") + how.start() if how else found.end("who")
            name = original[found.start("who") : last].strip(" ,-")
            # "Phòng tổng hợp báo cáo …" is a room that sums up, "Phòng Tổng hợp" is called so.
            return _post(name.removesuffix(" tổng hợp").removesuffix(" được"))
    kind = _BY_KIND.search(words)
    name = original[kind.start("who") : kind.end("who")] if kind else ""
    return name if name[:1].isupper() else ""


def asked(words: str, original: str) -> str:
    """Return whom a line asks for what is listed below it, as written; else ""."""
    found = _ASKED.search(words)
    return original[found.start("who") : found.end("who")].strip(" ,-") if found else ""


def heading(words: str, original: str) -> str:
    """Return the unit that a line heads the duties of ("3. Phòng Kinh tế"), else ""."""
    if len(words) > 130 or _WORKING.search(words):
        return ""
    if _OWN_HEAD.match(words) and original.strip().isupper():
        # "ỦY BAN NHÂN DÂN" heads the page, not what somebody is to do.
        return ""
    found = _HEADING.match(words)
    if not found:
        return ""
    start = found.start("who")
    if asking := _ASKING.match(words, start):
        # "UBND xã đề nghị các trường học:"
        start = asking.end()
    return original[start : found.end("who")].strip(" ,.-")


def recipients(words: str, original: str) -> list[tuple[int, tuple[str, ...]]]:
    """Return (place, names) of each party the clause sends a report to, in order."""
    every = [
        named
        for named in _TO.finditer(words)
        if not _PURPOSE.search(words[max(0, named.start() - 60) : named.start()])
        and _is_name(words, original, named.start("to"))
    ]
    # "tham mưu UBND xã báo cáo UBND tỉnh": drafted for the one, sent to the other.
    sent = [named for named in every if named["verb"] != "tham muu"] or every
    found = [(named.start(), _split(words, original, *named.span("to"))) for named in sent]
    if not found:
        found = [
            (named.start(), _split(words, original, *named.span("to")))
            for named in _VIA.finditer(words)
        ]
    return found


def _post(name: str) -> str:
    """Return a name without how its bearer is called: "thầy Phó Hiệu trưởng", "đồng chí Bí thư"."""
    return _FORM_OF_ADDRESS.sub(r"\1", name)


def _is_name(words: str, original: str, at: int) -> bool:
    small = (
        "cac ",
        "lanh dao",
        "thanh vien",
        "cong chuc",
        "to truong",
        "co quan",
        "don vi",
        "cap ",
        "thuong truc",
    )
    if original.startswith(_CALLED, at):
        return True
    return original[at].isupper() or words.startswith(small, at) or words[at + 1].isdigit()


def _split(words: str, original: str, first: int, last: int) -> tuple[str, ...]:
    """Part "UBND xã, Sở A và UBND tỉnh"; "Văn phòng HĐND và UBND" stays whole."""
    bounds = [first]
    part = words[first:last]
    for joint in re.finditer(rf",\s+(?={UNIT}|cac )|{_AND.pattern}", part):
        before = part[: joint.start()]
        if before.endswith("hdnd") and part[joint.end() :].startswith("ubnd"):
            continue
        bounds += [first + joint.start(), first + joint.end()]
    bounds.append(last)
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    names = (_post(_WORK_AFTER.sub("", original[start:end]).strip(" ,")) for start, end in pairs)
    return tuple(name for name in names if name)
