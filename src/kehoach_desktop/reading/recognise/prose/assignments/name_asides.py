"""What stands in a bracket behind the name of a body: what it is besides, and no part of it."""

import re

from kehoach_desktop.reading.recognise.work_words import SHORT_VERBS, VERB

# "Phòng A (cơ quan thường trực Ban Chỉ đạo)", "Chi nhánh B (đề nghị phối hợp)".
_DESCRIBED = re.compile(
    r"\s*\((?:(?:là )?(?:cơ quan|đơn vị|bộ phận|đầu mối|ban thường trực|thường trực|đồng chí|đ/c"
    r"|ông|bà)\b[^()]*|(?:đề nghị|mời|kính mời|nhờ)(?: cùng)?(?: phối hợp| tham gia| hỗ trợ)?)\)",
    re.IGNORECASE,
)
_ROLE = re.compile(r"chu tri|phoi hop|la |chiu|co |duoc |lam dau moi|phu trach")
_CLOSES = re.compile(r"[^().;]*\)[^.;]*:")
# "(đề nghị phối hợp) cử 02 cán bộ": what the body does stands behind the bracket.
_THEN_DOES = re.compile(rf"[^().;]*\),? (?:{VERB}|{'|'.join(SHORT_VERBS)})\b")


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
