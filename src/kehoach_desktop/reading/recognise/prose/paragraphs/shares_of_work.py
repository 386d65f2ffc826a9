"""What a body's sentence says when it only takes a share of the work told before it."""

import re

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, begins_work, names_body

_STANDING = re.compile(
    r"(?:la (?:co quan |don vi )?(?:thuong truc|dau moi)|chiu trach nhiem|gop phan)\b"
)
_JOINING = (
    rf"phoi hop|tham gia|thuc hien(?! (?:{VERB})\b)|chiu trach nhiem|gop suc|chung tay|ho tro"
    "|dong hanh|vao cuoc"
    "|cung cap (?:so lieu|thong tin|tai lieu|danh sach)"
)
_ONLY_JOINS = re.compile(
    rf"(?:cung )?(?:{_JOINING}|theo doi(?:,? don doc)?$|lo (?:noi dung|hau can)"
    r"|(?:bao|dam) dam (?:hau can|an ninh|trat tu|y te)|chuan bi (?:hau can|dia diem)"
    r"|van dong [a-z ]{2,40}"
    r" tham gia|lam (?:truong doan|dau moi(?! [a-z]+ [a-z]+ )|to truong|nong cot)"
    r"|cho muon|ke thua)\b|cung "
    r"|(?:hoan (?:tat|thanh)|xong|ket thuc)(?: [a-z]+)?$|tham muu(?: thuc hien)?$"
    r"|lam chu dau tu\b|(?:truc tiep )?bao cao\b"
    r"|tong hop,? (?:va )?(?:trinh|bao cao|gui|tham muu|ket qua|chung)\b"
)
# A share of the work that is work of its own where it has a day of its own.
_LENDS = re.compile(r"(?:bao|dam) dam|lo |chuan bi|cung cap|ho tro|van dong|cho muon")
_FOLLOWS_ALL = re.compile(
    r"(?:(?:theo doi|don doc|kiem tra|giam sat)[, ]+(?:va )?)+"
    r"(?:viec |ket qua |qua trinh )*(?:trien khai|thuc hien)\b[^.;]*\bnay\b"
)
_STOPS_AT_ONCE = LatePattern(
    rf"^(?:{HEAD})[^,;.]{{0,60}}? (?:{_JOINING}|lo|bao dam|dam bao|van dong|cung|chu tri|theo doi"
    rf"|bao cao|tong hop)\b"
)
# Groups that no list of bodies names: "Nhóm bạn đọc", "Câu lạc bộ".
_GROUP = re.compile(r"(?:nhom|cau lac bo|clb|hoc sinh|doan vien|hoi vien|thanh nien|phu huynh) ")
_HELPS = re.compile(
    r"(?:cung )?(?:tham muu(?: thuc hien)?|(?:ho tro|cung cap|bao dam|dam bao)(?: ve)?"
    r"(?: (?:ky thuat|kinh phi|chuyen mon|nhan luc|y te|thong tin|so lieu|nghiep vu"
    r"|phuong tien))?)(?:[.;] |[ .;]*$)"
)
_DOES_IT = LatePattern(rf"thuc hien\b(?! (?:{VERB})\b)")
_ANY = re.compile(r"\bnao\b")
_FEWEST_WORDS = 4


def is_share(plain: str, limit: Deadline, *, sure: bool) -> bool:
    """Whether folded words only help with work told before; with a sure day of their own less so.

    "Công an xã bảo đảm an ninh" belongs to the festival, "…, xong trước 8/3" is work itself.
    """
    if sure and limit.due and _LENDS.match(plain):
        return False
    return any(one.match(plain) for one in (_ONLY_JOINS, _STANDING, _FOLLOWS_ALL))


def stands_beside(plain: str) -> bool:
    """Whether a sentence may be work of another body, which its name or group begins."""
    if not names_body(plain) and not _GROUP.match(plain):
        return False
    return len(plain.split()) > _FEWEST_WORDS and not _STOPS_AT_ONCE.search(plain)


def does_own_work(said: Said) -> bool:
    """Whether a sentence gives a body work of its own, more than to help or to report."""
    helps = said.plain.startswith(("phoi hop", "chiu trach nhiem")) or _DOES_IT.match(said.plain)
    if helps or only_reports(said.plain) or only_helps(said.plain) or names_any(said):
        return False
    return bool(said.lead) and begins_work(said.plain)


def only_helps(plain: str) -> bool:
    """Whether folded words only say that a body helps with the work told before."""
    return _HELPS.match(plain) is not None


def names_any(said: Said) -> bool:
    """Whether a sentence is about whichever body does so: "Phòng nào chậm phải giải trình"."""
    return any(_ANY.search(fold_fast(name)) for name in said.lead)
