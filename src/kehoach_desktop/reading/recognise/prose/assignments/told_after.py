"""Takes who does the work from words that tell it plainly behind it: "Chủ trì vẫn là Phòng A"."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB

_BODY = rf"(?=(?:dong chi |d/c )?{HEAD})"
# "Chủ trì vẫn là Phòng A.", "Đầu mối nay chuyển sang Trung tâm B."
_LEAD_IS = re.compile(
    r"(?:^|[.;,(] ?| - )(?:(?:don vi|co quan|bo phan|nguoi) )?(?:chu tri|dau moi|lam chinh"
    r"|ganh chinh"
    r"|chiu trach nhiem chinh|phu trach chinh)(?: (?:viec|nhiem vu|phan) nay)?"
    r"(?: (?:van|tiep tuc|nay|gio|se|hien nay|truoc mat|chuyen|doi|giao|giu nguyen))*"
    rf" (?:la|thuoc ve|giao cho|giao|cho|sang|thanh|ve) {_BODY}"
)
# "đổi đơn vị chủ trì từ Phòng A sang Trung tâm B", "chuyển đầu mối về Văn phòng".
_LEAD_BECOMES = re.compile(
    r"(?:^|[.;,] ?| - | )(?:thay doi|dieu chinh|chuyen doi|doi|chuyen|thay) (?:(?:lai )?(?:don vi"
    r"|co quan"
    r"|bo phan|dau moi|phan)(?: duoc giao)?(?: chu tri| dau moi| thuc hien| phu trach| tham muu)?"
    rf"|chu tri|nguoi phu trach)\b[^.;:]{{0,90}}? (?:sang|thanh|bang|ve|cho) {_BODY}"
)
# "chuyển nhiệm vụ này cho Trung tâm B chủ trì": somebody else does it from now on.
_HANDED_TO = re.compile(
    r"(?:^|[.;,] ?| - | )(?:nay )?(?:chuyen|ban giao|giao lai)(?: (?:nhiem vu|viec|phan viec"
    r"|cong viec))?"
    rf"(?: nay)? (?:cho|sang|ve|sang cho) {_BODY}"
)
# "Việc này giao Trung tâm A lo", "phần này do Đoàn B đảm nhiệm", "Việc ấy Trạm B trực tiếp làm".
_THIS_IS_FOR = re.compile(
    r"(?:^|[.;,] ?| - )(?:toan bo )?(?:viec|phan viec|noi dung|nhiem vu|cong viec|phan|khau)"
    r" (?:nay|do|ay|tren),? ?(?:(?:se|duoc|thi|xin|tam|thong nhat|tiep tuc) )*"
    r"(?:giao(?: cho)?|do|thuoc(?: ve)?|(?:thuoc |la )?trach nhiem (?:cua|thuoc ve)|chuyen (?:cho"
    r"|ve|sang)"
    rf"|de(?: cho)?)? ?{_BODY}"
)
# "…, trách nhiệm thuộc Phòng A", "Việc B thuộc trách nhiệm của Phòng A", "… giao cho Hội C".
_ITS_DUTY_OF = re.compile(
    r"(?:[.;,] ?| - | )(?:(?:(?:thuoc|la) )?trach nhiem (?:(?:chinh )?(?:thuoc(?: ve)?|cua|la cua))"
    rf"|(?<! ban )giao cho) {_BODY}"
)
# "các nội dung bầu cử thuộc trách nhiệm của xã": what is told of, not who does the work.
_TOLD_OF = re.compile(
    r"\bcac (?:noi dung|nhiem vu|cong viec|phan viec|viec|van de|van ban|linh vuc|thu tuc|khoan"
    r"|cong trinh|tuyen|ho so)\b[^.;:,]*$"
)
_DOES = re.compile(
    r",? ?(?:se |cung |tiep tuc )?(?:(?:truc tiep|chu dong|tu) )?(?:lo lieu|lo|lam|dam nhiem"
    r"|dam trach"
    r"|dam nhan|ganh vac|ganh|phu trach|chu tri|thuc hien|chiu trach nhiem(?: chinh)?|cam trich"
    r"|xu ly|to chuc|theo doi|lam dau moi|lam chinh|nhan lam|tiep nhan)\b"
)
_DOES_IT = (
    r"(?:lo lieu|truc tiep lam|truc tiep lo|truc tiep thuc hien|dam nhiem|dam trach|dam nhan"
    r"|ganh vac"
    r"|chiu trach nhiem chinh|lam chinh|nhan lam|dung ra lam|dung ra lo|lam truong doan"
    r"|lam to truong"
    r"|lam nong cot|cam trich|lam chu dau tu)"
)
# "…, Phòng A đảm nhiệm.", "… do Hội B đảm trách, chọn hộ xong trước 8/3".
_VERB = LatePattern(rf"\b(?:{VERB}|lam|mo|lap|gui)\b")
_BEGINS = LatePattern(rf"(?P<open>[.;,:] ?| - |^| )(?P<by>do )?(?={HEAD})")
_BODY_DOES = LatePattern(
    rf"(?P<unit>{HEAD}[^.;:()]{{0,110}}?),? "
    rf"(?:se |cung |tiep tuc )?(?P<does>{_DOES_IT}|lo)(?=[.;,)]|$| (?P<share>noi dung|phan"
    rf"|chuyen mon|chinh"
    r"|khau|viec|chu yeu))"
)

# Looked for first: few sentences tell it so.
_DUTY_SIGNS = Signs("trach nhiem", "giao cho")
_DOES_IT_SIGNS = Signs(
    *(" lo ", " lo.", " lo;", " lo,", " lo)", "lo lieu", "truc tiep l", "truc tiep thuc hien"),
    *("dam nhiem", "dam trach", "dam nhan", "ganh vac", "trach nhiem chinh", "lam chinh"),
    *("nhan lam", "dung ra l", "lam truong doan", "lam to truong", "lam nong cot", "cam trich"),
    "lam chu dau tu",
)


def take_told_plainly(parts: Parts) -> bool:
    """Take the lead from words that say who it is, or who it is now; return whether they do."""
    plain = parts.plain
    if not any(sign in plain for sign in ("chu tri", "dau moi", "chinh", "chuyen", "giao lai")):
        return False
    for pattern in (_LEAD_BECOMES, _LEAD_IS, _HANDED_TO):
        found = pattern.search(plain)
        if found is None or parts.is_cut(found.end()):
            continue
        end = parts.bodies.end(found.end())
        if end is None:
            continue
        does = _DOES.match(plain, end)
        rest = plain[does.end() if does else end :].lstrip()
        if rest[:1] not in ("", ".", ";", ",", ")") or (pattern is _HANDED_TO and does is None):
            continue
        if parts.add("lead", found.end(), end):
            _cut(parts, found.start(), does.end() if does else end)
            return True
    return False


def take_told_after(parts: Parts) -> bool:
    """Take the lead of "việc này giao A lo", "… do A đảm trách", "…, A đảm nhiệm."."""
    plain = parts.plain
    for found in _THIS_IS_FOR.finditer(plain):
        end = parts.bodies.end(found.end())
        if end is None or parts.is_cut(found.end()):
            continue
        does = _DOES.match(plain, end)
        closes = plain[end:].lstrip()[:1] in ("", ".", ";", ",")
        if (does or closes) and parts.add("lead", found.end(), end):
            _cut(parts, found.start(), does.end() if does else end)
            return True
    for found in _ITS_DUTY_OF.finditer(plain) if _DUTY_SIGNS.stand_in(plain) else ():
        end = parts.bodies.end(found.end())
        if not found.start() or end is None or parts.is_cut(found.end()):
            continue
        if found[0].startswith(" thuoc") and _TOLD_OF.search(plain, 0, found.start()):
            continue
        last = min((begin for begin, _ in parts.cut if begin > found.end()), default=end)
        end = min(end, last)
        if parts.left_after(end).strip(EDGES) or not parts.add("lead", found.end(), end):
            continue
        _cut(parts, found.start(), end)
        return True
    does_it = _DOES_IT_SIGNS.stand_in(plain) or plain.endswith(" lo")
    for begins in _BEGINS.finditer(plain) if does_it else ():
        if begins["open"] != " " or begins["by"]:
            does = _BODY_DOES.match(plain, begins.end())
            if does and _take_body_that_does(parts, begins, does):
                return True
    return False


def _take_body_that_does(parts: Parts, begins: re.Match[str], found: re.Match[str]) -> bool:
    """Take "…, Phòng A đảm nhiệm"; of a share ("lo nội dung") the words stay."""
    begin = found.start()
    if parts.is_cut(begin) or (found["does"] == "lo" and not (begins["by"] or found["share"])):
        return False
    end = parts.bodies.end(begin)
    if end is None or end > found.start("does"):
        # "Phòng A làm trưởng đoàn": a name goes on before "làm" elsewhere.
        end = None if _VERB.search(found["unit"]) else found.end("unit")
    if end is None or parts.plain[end : found.start("does")].strip(" ,"):
        return False
    if not parts.add("lead", begin, end):
        return False
    if not found["share"]:
        _cut(parts, begins.start(), found.end("does"))
    return True


def _cut(parts: Parts, begin: int, end: int) -> None:
    """Cut what says who; words that go on behind it keep their stop."""
    plain = parts.plain
    if plain[begin : begin + 1] in ".;," and plain[end:].strip(EDGES):
        begin += 1
    parts.cut.append((begin, end))
