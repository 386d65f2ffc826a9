"""Finds that a sentence means the body of the one before it: "Cũng đơn vị này …", "Tổ cũng …"."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import SHORT_VERBS, VERB

_KIND = (
    r"(?P<kind>van phong|phong|ban|to|doi|trung tam|tram|hoi|doan|nha truong|truong|chi bo"
    r"|cong an|hop tac xa|so|chi cuc|cau lac bo|vien|thon|quy|bo phan)"
)
_ANY_BODY = r"(?:(?:cac )?(?:don vi|co quan|bo phan|to chuc|luc luong|phong ban))"
_ALSO = r"(?:(?:cung|dong thoi|con|se|co trach nhiem|tiep tuc)(?=[ ,]),? )*"
_POINTS = r" (?P<points>nay|do|ay|(?:noi|vua neu|neu|ke) tren)"
_POINTING = ("này", "đó", "ấy", "nói trên", "nêu trên", "kể trên", "vừa nêu trên")
_SAME = re.compile(
    rf"(?:cung |chinh |van )*(?:{_ANY_BODY}|{_KIND}(?: [a-z]+){{0,2}}?){_POINTS},? {_ALSO}"
)
# "Phòng rà soát …", "Ban cũng kê khai …": the first word of a name stands for all of it.
_SHORT = re.compile(rf"{_KIND} {_ALSO}(?=(?:{VERB}|ke khai|{'|'.join(SHORT_VERBS)})\b)")
# "Đoàn kiểm tra của xã", "Tổ hỗ trợ …": bodies that are called by what they do.
_FUNCTION = re.compile(
    r"(?:kiem tra|giam sat|ho tro|tuyen truyen|quan ly|van dong|bao ve|tu van|dieu hanh|thanh tra"
    r"|tiep nhan|phong chong|kiem soat|dieu phoi|tham dinh|khao sat|phan ung|giup viec|cong tac)\b"
)
_NEXT_VERB = LatePattern(
    rf" (?P<verb>(?!(?:xay dung|dau tu|san xuat|ve sinh|bao ve|phong chong|thi cong|van hanh"
    rf"|bao quan|su dung|khai thac|cong tac)\b)(?:{VERB}|{'|'.join(SHORT_VERBS)}))\b"
)
# "kiểm tra việc thực hiện", "tuyên truyền và vận động": no verb of another sentence.
_SAME_VERB = re.compile(
    r"[,.;:()]| (?:va|viec|cong tac|hoat dong|tien do|tinh hinh|ket qua|de|khi|dang|da|cac|nhung)$"
)
# "Tổ hỗ trợ người dân cài đặt …": what others are helped to do.
_OTHERS = re.compile(r"(?:ho tro|van dong|tuyen truyen|tu van|giup) ")
_INSTITUTIONS = ("trung tam", "phong", "chi cuc", "vien", "quy")
_MOST_NAME_WORDS = 5


def may_mean_same(plain: str) -> bool:
    """Whether folded words may begin with words for a body named before them."""
    return _SAME.match(plain) is not None or _SHORT.match(plain) is not None


def same_body(sentence: Sentence, begin: int, before: Sequence[str]) -> tuple[int, bool] | None:
    """Return where the work begins behind words for the body ``before``, ``None`` without them.

    Returns beside the place whether the words may name another body: "Tổ kiểm tra …". A kind of
    body ("tổ này") means the one before only where that is of this kind.
    """
    plain = sentence.plain
    found = _SAME.match(plain, begin)
    if found is not None and sentence.original(*found.span("points")).lower() in _POINTING:
        kind = found["kind"]
        return (found.end(), False) if kind is None or _is_of_kind(kind, before) else None
    found = _SHORT.match(plain, begin)
    if found is None or not _is_of_kind(found["kind"], before):
        return None
    second = found.end("kind") + 1
    if not sentence.starts_small(second):
        return None
    function = _FUNCTION.match(plain, second)
    if function is None:
        return found.end(), False
    return None if _acts_itself(sentence, found["kind"], function) else (found.end(), True)


def _acts_itself(sentence: Sentence, kind: str, function: re.Match[str]) -> bool:
    """Whether a verb behind what may be a function in a name tells what this body does."""
    plain, end = sentence.plain, function.end()
    if kind not in _INSTITUTIONS and _OTHERS.match(plain, function.start()):
        return False
    for found in _NEXT_VERB.finditer(plain, end):
        between = plain[end : found.start()]
        if _SAME_VERB.search(between) or len(between.split()) > _MOST_NAME_WORDS:
            return False
        verb = found["verb"]
        written = sentence.original(*found.span("verb")).lower()
        if verb not in SHORT_VERBS or written in SHORT_VERBS[verb]:
            return bool(between)
    return False


def _is_of_kind(kind: str, before: Sequence[str]) -> bool:
    if len(before) != 1:
        return False
    name = fold_fast(before[0])
    return name.startswith(f"{kind} ") or (kind == "nha truong" and name.startswith("truong "))
