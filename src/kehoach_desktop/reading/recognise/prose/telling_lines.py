"""Lines that ask for nothing: who sits on a board, what leads in the work, a remark on it."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.work_words import (
    VERB,
    begins_body,
    begins_work,
    belongs_to_name,
)

_ROLE = (
    r"(?:(?:cac )?(?:pho )?(?:truong|pho) (?:ban|tieu ban|doan|to|nhom)"
    r"|(?:pho )?chu (?:tich hoi dong|nhiem)|(?:to|nhom|doan|doi) (?:truong|pho)"
    r"|(?:cac )?(?:uy vien|thanh vien)|thu ky)"
    r"(?: (?:chinh|thuong truc|thu ky|kiem thu ky|to chuc|chi dao|chi huy|giam khao|van dong"
    r"|ban to chuc|hoi dong))*"
)
_ROLE_FIRST = re.compile(rf"(?P<role>{_ROLE}) ?[:–-] (?P<who>.+)")
_ROLE_LAST = re.compile(rf"(?P<who>.+?) ?[,:–-] ?(?P<role>{_ROLE})")
_ROLE_AGAIN = re.compile(rf"(?:[,:–-] ?{_ROLE})+$")
_INVITED = re.compile(r"(?:kinh )?moi [^.;:]{3,80} (?:tham gia )?(?:lam )?thanh vien")
_PERSON = re.compile(r"(?:ong|ba|dong chi|d/c|thay|co)\b")
_ACTS = LatePattern(rf"\b(?!phu trach)(?:{VERB}|lap|chot|gui|nop|mo|trinh)\b")
_LONGEST_MEMBER = 160
_DATED = re.compile(r"\d/\d|\b(?:truoc|trong) (?:ngay|thang|quy)\b")

# "…, nhà trường yêu cầu các bộ phận triển khai các nội dung sau." above the work itself.
_LEADS_IN = re.compile(
    r"\b(?:noi dung|nhiem vu|cong viec|viec|yeu cau|giai phap|bien phap)(?: cu the| trong tam"
    r"| chu yeu)* (?:sau|sau day|nhu sau|duoi day|cu the sau|cu the nhu sau)[.:;]*$"
)
_REMARK = re.compile(r"(?:luu y|ghi chu|chu thich|chu y) ?:")
# "Đánh giá chung: trong tháng 02, Trung tâm A tiếp nhận 40 hồ sơ": what was done.
_RESULTS = re.compile(
    r"(?:ve )?(?:danh gia chung|tinh hinh chung|nhan xet chung|ket qua (?:dat duoc|thuc hien)"
    r"|ket qua (?:thang|quy|nam|6 thang|9 thang)\b|uu diem|ton tai|han che|khuyet diem)"
    r"[^:.;]{0,40}:"
)
_STILL_ASKED = re.compile(
    r"\b(?:giao|yeu cau|de nghi|phai|can(?! (?:cuoc|bo|cu|doi))|chi dao|truoc|cham nhat"
    r"|hoan thanh trong)\b"
)


def names_member(plain: str) -> bool:
    """Whether a folded line only says who sits on a board: "Ông A, Phó Chủ tịch – Trưởng ban"."""
    words = plain.strip(" .;,")
    if len(words) > _LONGEST_MEMBER or _DATED.search(words):
        return False
    if _INVITED.fullmatch(words):
        return True
    found = _ROLE_FIRST.fullmatch(words) or _ROLE_LAST.fullmatch(words)
    if found is None:
        return False
    who = _ROLE_AGAIN.sub("", found["who"]).strip(" ,:–-")
    if not (_PERSON.match(who) or begins_body(who) or who in ("thanh vien", "thanh vien chinh")):
        return False
    return all(belongs_to_name(who, verb.start()) for verb in _ACTS.finditer(who))


def leads_in_work(plain: str) -> bool:
    """Whether a folded sentence only leads in what is asked for below it, whatever ends it."""
    return _LEADS_IN.search(plain.rstrip()) is not None


def tells_results(plain: str) -> bool:
    """Whether a folded line tells what was done, under a heading that says so."""
    found = _RESULTS.match(plain)
    return found is not None and _STILL_ASKED.search(plain, found.end()) is None


def remarks(plain: str) -> bool:
    """Whether a folded line remarks on the work: "Lưu ý: đề cương dùng cho cả hai khối"."""
    found = _REMARK.match(plain)
    if found is None or _DATED.search(plain):
        return False
    asked = plain[found.end() :].lstrip()
    return not (begins_work(asked) or begins_body(asked))
