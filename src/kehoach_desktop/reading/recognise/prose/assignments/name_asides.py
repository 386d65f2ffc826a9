"""What stands in a bracket behind the name of a body: what it is besides, and no part of it."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, SHORT_VERBS, VERB, belongs_to_name

# "Phòng A (cơ quan thường trực Ban Chỉ đạo)", "Chi nhánh B (đề nghị phối hợp)".
_DESCRIBED = re.compile(
    r"\s*\((?:(?:là )?(?:cơ quan|đơn vị|bộ phận|đầu mối|ban thường trực|thường trực|đồng chí|đ/c"
    r"|ông|bà)\b[^()]*|(?:đề nghị|mời|kính mời|nhờ)(?: cùng)?(?: phối hợp| tham gia| hỗ trợ)?)\)",
    re.IGNORECASE,
)
_ROLE = re.compile(r"chu tri|phoi hop|la |chiu|co |duoc |lam dau moi|phu trach")
_CLOSES = re.compile(r"[^().;]*\)[^.;]*:")
# "(đề nghị phối hợp) cử 02 cán bộ": what the body does stands behind the bracket.
_THEN_DOES = LatePattern(rf"[^().;]*\),? (?:{VERB}|{'|'.join(SHORT_VERBS)})\b")
# "Tổ bảo vệ (do ông A, tổ trưởng, phụ trách) có trách nhiệm …": who of it answers for the work.
_PERSON_OF_BODY = re.compile(
    rf"{HEAD}[^,;:.()]{{0,90}}?"
    r"(?P<aside> \((?:do |gom )?(?:dong chi|d/c|ong|ba|thay|co)\b[^()]*\)),? "
    rf"(?:(?:co|chiu) trach nhiem|co nhiem vu|chu tri|phoi hop|lam dau moi|phai|can|{VERB})\b"
)
_DOES = LatePattern(rf"(?<= )(?:{VERB})\b")
_BRACKET_WITHIN = 120


def without_person(text: str) -> str:
    """Return a sentence without the bracket that tells who of the body acts that begins it."""
    if "(" not in text[:_BRACKET_WITHIN]:
        return text
    whole = Sentence.of(text)
    found = _PERSON_OF_BODY.match(whole.plain)
    if found is None or _names_verb(whole.plain[: found.start("aside")]):
        return text
    begin, end = found.span("aside")
    return whole.original(0, begin) + whole.original(end, len(whole.plain))


def _names_verb(plain: str) -> bool:
    """Whether behind a body's name stands what it does: "Phòng A lập sổ (do ông B giữ) …"."""
    return any(not belongs_to_name(plain, verb.start()) for verb in _DOES.finditer(plain))


def without_aside(words: str) -> str:
    """Return the name of a body without the bracket that describes it."""
    return _DESCRIBED.sub("", words)


def is_in_aside(plain: str, begin: int, at: int) -> bool:
    """Whether a verb stands in a bracket that tells who somebody is: "(Lực lượng bảo vệ)"."""
    opened = plain.rfind("(", begin, at)
    if opened < 0 or ")" in plain[opened:at]:
        return False
    if _THEN_DOES.match(plain, at):
        return True
    return not _ROLE.match(plain, at) and _CLOSES.match(plain, at) is not None
