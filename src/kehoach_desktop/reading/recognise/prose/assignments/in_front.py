"""Takes an assignment off the beginning of a sentence: "Giao Phòng A chủ trì, …"."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.prose.assignments.bodies import LONGEST_BODY
from kehoach_desktop.reading.recognise.prose.assignments.directing import directs_at
from kehoach_desktop.reading.recognise.prose.assignments.does_work import (
    does_work,
    names_field,
)
from kehoach_desktop.reading.recognise.prose.assignments.handed_on import handed_to
from kehoach_desktop.reading.recognise.prose.assignments.leading_in import (
    after_lead_in,
    after_link,
)
from kehoach_desktop.reading.recognise.prose.assignments.leading_names import take_leading_name
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts, Span
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    THEY_JOIN,
    VERB,
    begins_body,
    begins_work,
)

# "Đối với các hộ chưa có chuồng, Trạm Thú y …": whom the work is for, and not who does it.
_WHOM = "(?:cac |nhung |moi )?(?:ho|nguoi|truong hop|hoc sinh|co so|cong dan|doi tuong)\\b"
# "Đối với các trường học, Hiệu trưởng tổ chức …": who heads them does it.
_WHO_HEADS = (
    r"(?:hieu truong|ban giam hieu|giam doc|thu truong|nguoi dung dau|chu nhiem"
    r"|truong (?:thon|ban|phong|tram|khu|to))\b"
)
_NOT_TO = (
    rf"(?! {_WHOM}[^,;:.]{{3,90}}, (?:{HEAD}|(?:yeu cau|de nghi|phai) )"
    rf"|(?! (?:dong chi|ong|ba)\b)[^,;:.]{{3,90}}, {_WHO_HEADS})"
)
_GIVES = re.compile(
    r"^(?:(?:(?:chu tich )?(?:ubnd|uy ban nhan dan) (?:xa|phuong|tinh|thanh pho) )?(?:giao(?! vien)"
    r"|phan cong(?! (?:nhiem vu )?(?:cac |tung )?(?:can bo|cong chuc|nguoi|dau moi|thanh vien))"
    r"|yeu cau|(?:cac |nhom |nhung )*(?:nhiem vu|viec|cong viec|phan viec) giao)(?: nhiem vu"
    r"| trach nhiem)?(?: cho)?|de nghi|yeu cau|trach nhiem cua"
    rf"|nhiem vu cua|doi voi{_NOT_TO}|uy quyen(?: cho)?) +"
    rf"(?=(?:dong chi )?{HEAD})"
)
_IS_OFFICE = re.compile(
    r",? ?la (?:co quan|don vi|bo phan)?(?: thuong truc| dau moi| chu tri)*,? ?(?:va )?"
)
_LEADS = re.compile(
    r"[,;:]? ?(?:(?:chiu|co) trach nhiem |co nhiem vu |duoc (?:(?!giao\b)[a-z]+ ){0,7}?giao "
    r"(?:nhiem vu )?|giao )?"
    r"(?:chu tri|lam dau moi|(?<!tong )phu trach|(?<!xay )dung ra|bat tay(?: vao)?(?: viec)?"
    r"|dam (?:nhiem|trach|nhan)(?: viec)?|xung phong(?: lam| nhan)?|truc tiep lo|lo viec"
    r"|cung (?:nhau )?(?:chiu trach nhiem|dam nhiem|dam trach|lo)(?! ve| truoc| neu)"
    r"|nhan (?:viec|phan viec|trach nhiem))\b"
)
# "…, cùng Hội B và các đoàn thể mở …", "…, có sự vào cuộc của Phòng B, tổ chức …".
_TOGETHER = re.compile(
    r",? ?(?:va |dong thoi )?(?:cung(?: voi| cac ben)?|(?:co|voi|duoc) (?:su )?(?:vao cuoc"
    r"|tham gia|phoi hop"
    r"|ho tro|giup suc|giup do|gop suc|dong hanh|chung tay|cong tac|gop y|tiep suc)"
    rf"(?: (?:tich cuc|chat che|nhiet tinh|cua|tu|boi))*) (?={HEAD})"
)
_PASSIVE = re.compile(
    r",? duoc (?:(?!giao\b)[a-z]+ ){0,7}?giao(?: nhiem vu)?$|,? (?:cung )?can(?: phai)?$"
)
# "Trạm Khí tượng đảo được đề nghị phát …": who is asked does it.
_INVITED = re.compile(r",? duoc (?:moi|de nghi|yeu cau|phan cong) ")
_ALSO = re.compile(r",? (?:con|cung|dong thoi)(?: (?:phai|can))?$")
_ALSO_NEXT = re.compile(r",? (?:con|cung|dong thoi)(?: (?:phai|can))? ")
_ADVERBS = ("còn", "cũng", "đồng thời")
_SPEAKS = re.compile(
    r",? ?(?:da |vua )?(?:(?:yeu cau|(?:kinh )?de nghi|chi thi|giao(?! vien)|ket luan|co y kien"
    r"|thong nhat|phan cong|thong bao|quyet dinh|nhac nho|luu y)\b"
    r"|chi dao(?=:| nhu sau| thuc hien|,? trien khai| (?:mot so|cac) (?:noi dung|nhiem vu)"
    r"| (?:cac|thu truong|chu tich|giam doc) ))"
)
# "Đối với các thôn, yêu cầu ký …"
_IS_ASKED = re.compile(r",? (?:yeu cau|de nghi)(?: phai)?$")
# "Giao Đảng ủy lãnh đạo, chỉ đạo Phòng A xây dựng …": one is given it, another does it.
_LEADS_OTHERS = re.compile(rf"[ ,:]*lanh dao(?:,? (?:va )?chi dao)?,? {HEAD}")
_JOINS = re.compile(
    r"(?:[,;]? ?(?:va |dong thoi )?(?:tham muu )?)?[,;:]? ?phoi hop(?: chat che)?"
    r"(?:,? ?(?:voi|cung|va cung))* ?(?=\S)"
)
_WITH_WHOM = re.compile(r"\b(?:voi|cung)\b")
_SMALL_BODIES = re.compile(
    r"(?:cac|nhung|moi|luc luong|chinh quyen|nhan dan|dia phuong|nha (?:thau|nuoc|dau tu|mang)"
    r"|chu dau tu|gia dinh|phu huynh|cha me|bo doi|dan quan|quan doi|bao|dai|nguoi|ho) "
)
_DUTIFUL = re.compile(
    r",? ?(?:co trach nhiem|chiu trach nhiem(?: chung[;,]| chinh,)?"
    r"|co nhiem vu|phai|duoc (?:(?!giao\b)[a-z]+ ){0,7}?giao(?: nhiem vu)?)\b:? ?"
    rf"|,? ?(?:cung )?can (?:phai )?(?=(?:(?:tap trung|khan truong|chu dong|som|tiep tuc),? )*"
    rf"(?:{VERB})\b)"
)
_SELF_JOINS = re.compile(
    r"^(?:cung (?=cac |hoi |doan |cong an |phong |tram |truong |ban |trung tam "
    r"|mat tran )(?P<along>)|"
    r"(?:la (?:co quan|don vi|bo phan)(?: thuong truc| dau moi)*,? )?"
    r"(?P<leads>chu tri(?:,| va|,? dong thoi)? ?)?(?:tham muu,? )?phoi hop(?: chat che)?"
    r"(?P<with>(?:,? ?(?:voi|cung))*) ?(?=\S))"
)
# "Nhiệm vụ tại khoản 2 giao Phòng A …": which work is given, and to whom.
_WHICH = re.compile(
    r"^(?:cac |nhung )?(?:nhiem vu|noi dung|cong viec)(?: [^.,;:]{0,50}?)?"
    r" (?:muc|khoan|diem|phan|nhom|tren|nay)\b[^.;:]{0,25}?,? (?=(?:duoc )?giao |do )"
)
# "Là cơ quan thường trực, tham mưu …", "Chịu trách nhiệm rà soát …" below a body's name.
_DUTY_FIRST = re.compile(
    r"(?:(?:chiu|co) trach nhiem(?: chinh)?(?: trong viec)?|co nhiem vu"
    r"|la (?:co quan|don vi|bo phan)(?: thuong truc| dau moi| chu tri)+(?: [^,;.:]{3,60})?[,;]"
    r"(?: co nhiem vu| co trach nhiem)?):? "
    rf"(?=(?:tham muu|chu tri|phoi hop|{VERB})\b)"
)
_TO_WHOM = re.compile(r"(?:duoc )?giao (?:cho )?|do ")
# In a party's plan "Lãnh đạo UBND xã rà soát …" tells the body above to lead others.
# "Thu thập dữ liệu. Phòng A chủ trì …": a few words name the work before its sentence.
_TITLE = re.compile(r"[^.;:]{4,90}[.:] (?=\S)")
# "Chấm dứt việc thu hộ. Người đứng đầu chịu trách nhiệm trước UBND xã nếu …" gives no work.
_ANSWERS = LatePattern(
    rf"{HEAD}[^.;:]{{0,60}}? (?:phai )?chiu (?:hoan toan )?trach nhiem "
    r"(?:ca nhan |toan dien |chinh |lien doi )?(?:ve |truoc |neu |khi |doi voi |toan dien)"
)
# "Kho bạc A hướng dẫn, Phòng B thực hiện chi lương …": the one named last does it.
_HELPS_ANOTHER = re.compile(
    rf"(?P<unit>{HEAD}(?!.{{0,80}}chi dao)[^,;.:()]{{2,70}}?) (?:huong dan|ho tro|giam sat|don doc"
    rf"|kiem tra), (?={HEAD}[^,;.:()]{{2,70}} (?:thuc hien|chu tri|trien khai)\b)"
)
_HELP_SIGNS = Signs("huong dan, ", "ho tro, ", "giam sat, ", "don doc, ", "kiem tra, ")
_LEVELS = (
    r"(?:thon|ban|ap|buon|lang|xom|khom|to dan pho|khu pho|xa|phuong|tram|truong"
    r"|can bo|cong chuc|vien chuc|nguoi lao dong|dang vien|doan vien|hoi vien)"
)
_LEVEL, _LEVEL_BEFORE = re.compile(rf"{_LEVELS}\b"), re.compile(rf"\b{_LEVELS}, $")
_LONGEST_LEVEL = 16
_BESIDE = re.compile(rf",? (?:cung|voi|cung voi|phoi hop cung) (?={HEAD})")
_TOGETHER_DO = re.compile(r" (?:cung|cung nhau)$")
_ONLY_DOES = re.compile(
    r"[, ]*(?:tham muu|thuc hien|to chuc thuc hien|trien khai(?: thuc hien)?)(?=[.;]?$)"
)
_MAY_BE_VERB = ("lanh dao",)
_LEADS_WORK = re.compile(rf"^chu tri,? (?=(?:{VERB})\b)")
_INVITED_WITHIN = 18
_IN_CHARGE = re.compile(
    rf",? phu trach(?! viec) (?:[a-z-]+ ){{1,3}}?[a-z]+(?= (?:{VERB}|du hop|chu tri|ky|lap|mo)\b)"
)
_FIELD_WITHIN = 60
_POST_HEAD = re.compile(
    r"(?:dong chi )?(?:pho |uy vien|can bo|cong chuc|vien chuc|chuyen vien|lanh dao|chi uy vien)"
)
_POST = re.compile(r",? phu trach [^:;.,]{4,60}(?=:)")
# "Giám đốc Sở yêu cầu:", "UBND xã đề nghị:" names who asks, and nobody who does the work.
_WHO_ASKS = re.compile(r" (?:yeu cau|de nghi|chi dao|giao|nhac nho|luu y)[ :.]*$")
_ONLY_ASKS = re.compile(r"(?:,? ?(?:yeu cau|de nghi|chi dao|giao|nhac nho|luu y))?[ :.]*$")
_EACH_SOME = re.compile(r"(?:moi|tung) [a-z ]{2,20}? \d")


def take_in_front(parts: Parts) -> bool:
    """Take the lead and those who take part off the beginning; return whether a lead is found."""
    plain = parts.plain
    cut_until = max((end for begin, end in parts.cut if begin == 0), default=0)
    start = len(plain) - len(plain[cut_until:].lstrip(" ,:"))
    helps = _HELPS_ANOTHER.match(plain, start) if _HELP_SIGNS.stand_in(plain) else None
    if helps and _take_from(parts, helps.end()):
        parts.add("coordinating", *helps.span("unit"))
        parts.cut.append((start, helps.end()))
        return True
    if _take_from(parts, start):
        return True
    link, at = after_link(plain, start), start
    if link > start:
        at = link
        if _take_from(parts, at):
            parts.cut.append((start, at))
            return True
    led_in = after_lead_in(plain, at)
    if led_in > at and not _lists_places(parts, led_in) and _take_from(parts, led_in):
        if at > start:
            parts.cut.append((start, at))
        return True
    named = _TITLE.match(plain, start)
    if named is None or _ANSWERS.match(plain, named.end()):
        return False
    at = next((end for begin, end in parts.cut if begin <= named.end() < end), named.end())
    at += len(plain[at:]) - len(plain[at:].lstrip(" ,"))
    return _take_from(parts, at)


def _lists_places(parts: Parts, at: int) -> bool:
    """Whether a comma before a place only goes on a list: "tại thôn, bản, tổ dân phố"."""
    level = _LEVEL_BEFORE.search(parts.plain, max(0, at - _LONGEST_LEVEL), at)
    goes_on = _LEVEL.match(parts.plain, at) is not None and parts.sentence.starts_small(at)
    return level is not None and goes_on


def _take_from(parts: Parts, start: int) -> bool:
    """Take the assignment that begins at a place."""
    plain = parts.plain
    which = _WHICH.match(plain[start:])
    gives = _TO_WHOM.match(plain, start + which.end()) if which else None
    if gives is None:
        gives = _GIVES.match(plain[start:])
        body_at = start + (gives.end() if gives else 0)
    else:
        body_at = gives.end()
    if _EACH_SOME.match(plain, body_at):
        # "Đề xuất sáng kiến: mỗi đơn vị 01 sáng kiến"
        return False
    if not parts.bodies.begins(body_at):
        if not gives and _take_leading(parts, body_at):
            return True
        if not plain[:start].strip(EDGES) or parts.is_cut(0):
            _joins_only(parts, start)
        return False
    end = parts.bodies.end(body_at)
    if end is None:
        return False
    if gives is None and (whom := handed_to(parts, body_at, end)) is not None:
        body_at, end = whom
    if _ONLY_ASKS.match(plain, end) and _WHO_ASKS.search(plain, body_at):
        return False
    if gives is None and plain.rstrip().endswith(":") and _SPEAKS.match(plain, end):
        # "Chủ tịch UBND tỉnh chỉ thị:", "Sở A đề nghị các cấp thực hiện như sau:" only speak.
        return False
    directs = directs_at(parts, body_at, end)
    at = end = end if directs is None else directs
    if gives and (asked := _IS_ASKED.search(plain, body_at, end)):
        end = asked.start()
    passive = _PASSIVE.search(plain, body_at, end)
    if passive and parts.sentence.starts_small(_last_word(plain, end)):
        # "Sở A được UBND tỉnh giao chủ trì …": who gives is no part of the name.
        end = passive.start()
    if (also := _ALSO.search(plain, body_at, end)) and _is_adverb(parts, also):
        # "Tổ cũng kê khai …", "Phòng A còn dự thảo …": the word is of what is done.
        end = also.start()
    elif (also := _ALSO_NEXT.match(plain, at)) and _is_adverb(parts, also):
        at = also.end() if begins_work(plain[also.end() :]) else at
    invited = _INVITED.search(plain, body_at, end + _INVITED_WITHIN)
    if invited and invited.start() <= end and parts.bodies.post_end(body_at) != end:
        end, at = invited.start(), invited.end()
    charge = _IN_CHARGE.search(plain, body_at, end + _FIELD_WITHIN)
    charge = charge if charge and charge.start() <= end < charge.end() else None
    if charge and _POST_HEAD.match(plain, body_at):
        # "Phó Hiệu trưởng phụ trách chuyên môn dự giờ …": the field is of the post.
        end = at = charge.end()
    if office := _IS_OFFICE.match(plain, at):
        at = office.end()
    leads = _LEADS.match(plain, at)
    if leads and (post := _POST.match(plain, at)):
        # "Phó Chủ tịch UBND xã phụ trách văn hóa: …" is one post.
        leads, at = None, post.end()
        end = at
    if leads and not (leads[0].endswith("phu trach") and names_field(plain[leads.end() :])):
        # "Bà A phụ trách trang thông tin": the verb is the work.
        at = leads.end()
    joins = _JOINS.match(plain, at)
    others: Span | None = None
    if leads and (they := THEY_JOIN.match(plain, at)):
        others, at, joins = they.span("unit"), they.end(), None
    if joins is None and (leads or plain[at:].lstrip(", ").startswith(("co su ", "voi su "))):
        joins = _TOGETHER.match(plain, at)
    if joins and _joins_bodies(parts, joins):
        others = (joins.end(), parts.bodies.end_of_others(joins.end(), len(plain)))
        at = others[1]
    dutiful = _DUTIFUL.match(plain, at)
    if dutiful and not parts.sentence.starts_small(_first_word(plain, at)):
        # "thôn Nà Cạn vận động …": the word is of a name.
        dutiful = None
    if dutiful and not plain[dutiful.end() :].lstrip().startswith(("ve ", "truoc ")):
        at = dutiful.end()
    if (
        (leads or others or gives)
        and (only := _ONLY_DOES.match(plain, at))
        and plain[:start].strip(EDGES)
    ):
        at = only.end()
    told = (
        leads
        or gives
        or invited
        or directs is not None
        or (charge and _POST_HEAD.match(plain, body_at))
        or others
        or dutiful
        or plain[at : at + 1] == ":"
        or not plain[at:].strip(EDGES)
    )
    if not told and plain.startswith(_MAY_BE_VERB, body_at):
        return False
    known = at == end and (parts.bodies.unsure or parts.bodies.is_name_to(body_at, end))
    if not told and not does_work(parts, plain[at:].lstrip(" ,:;"), known=known):
        return False
    beside = _BESIDE.search(plain, body_at, end) if others is None else None
    if beside:
        # "Hội A cùng Đoàn B dọn kênh": the first leads.
        others, end = (beside.end(), end), beside.start()
    if both := _TOGETHER_DO.search(plain, body_at, end):
        # "Phòng A và Hội B cùng mở …"
        end = both.start()
    cut = min((begin for begin, _ in parts.cut if begin > body_at), default=end)
    if not parts.add("lead", body_at, min(end, cut)):
        return False
    if others:
        parts.add("coordinating", *others)
    parts.unsure_lead = parts.bodies.unsure or bool(gives and _LEADS_OTHERS.match(plain, at))
    parts.cut.append((start, at))
    parts.cut_in_front = True
    return True


def _first_word(plain: str, at: int) -> int:
    return at + len(plain[at:]) - len(plain[at:].lstrip(" ,"))


def _last_word(plain: str, end: int) -> int:
    return plain.rfind(" ", 0, len(plain[:end].rstrip(EDGES))) + 1


def _is_adverb(parts: Parts, found: re.Match[str]) -> bool:
    return parts.sentence.original(*found.span()).lower().strip(" ,").startswith(_ADVERBS)


def _take_leading(parts: Parts, begin: int) -> bool:
    """Take "Vụ A chủ trì, phối hợp với Cục B", whose name begins with no word that is known."""
    at = take_leading_name(parts, begin)
    if at is None:
        return False
    joins = _JOINS.match(parts.plain, at)
    if joins and _joins_bodies(parts, joins):
        at = parts.bodies.end_of_others(joins.end(), len(parts.plain))
        parts.add("coordinating", joins.end(), at)
    parts.cut.append((begin, at))
    parts.cut_in_front = True
    return True


def _joins_bodies(parts: Parts, joins: re.Match[str]) -> bool:
    """Whether those who take part follow; "phối hợp mở 03 lớp" tells of work only."""
    at = joins.end()
    if parts.bodies.is_verb(at):
        return False
    if parts.mended or _WITH_WHOM.search(joins[0]) or not parts.sentence.starts_small(at):
        return True
    rest = parts.plain[at:]
    return begins_body(rest) or _SMALL_BODIES.match(rest) is not None


def _joins_only(parts: Parts, start: int) -> None:
    """Take those named by "Phối hợp với B xây dựng …"; the words stay in the work."""
    plain = parts.plain
    if dutiful := _DUTY_FIRST.match(plain[start:]):
        parts.cut.append((start, start + dutiful.end()))
        parts.cut_in_front = True
        start += dutiful.end()
    found = _SELF_JOINS.match(plain[start:])
    if not found:
        if leads := _LEADS_WORK.match(plain[start:]):
            parts.cut.append((start, start + leads.end()))
            parts.cut_in_front = True
        return
    begin = start + found.end()
    named = not parts.bodies.is_verb(begin) and begins_body(plain[begin:])
    if not named and not (parts.mended and found["with"]):
        return
    end = parts.bodies.end_of_others(begin, len(plain))
    if found["along"] is not None and not plain[end:].strip(EDGES):
        # "Cùng các trường …": no verb that is known tells where the names end.
        return
    if end - begin > LONGEST_BODY or not parts.add("coordinating", begin, end):
        return
    if found["leads"] and plain[end:].strip(EDGES):
        parts.cut.append((start, end))
        parts.cut_in_front = True
