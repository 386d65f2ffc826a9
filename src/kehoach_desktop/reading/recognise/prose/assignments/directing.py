"""Tells the body that directs others as its own work from one that only hands work on."""

import re

from kehoach_desktop.reading.recognise.prose.assignments.parts import Parts
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, names_many

# "Sở Y tế, Sở Giáo dục chỉ đạo các cơ sở …": bodies with offices of their own below them.
_DIRECTS = re.compile(rf",? (?:truc tiep )?chi dao,? (?={HEAD})")
_OVER_OFFICES = re.compile(
    r"(?:cac )?(?:so|phong|cong an|trung tam|bo chi huy|ban chi huy|tram|chi cuc|benh vien|truong"
    r"|ubnd cac|uy ban nhan dan cac)\b"
)
# "Thủ trưởng các đơn vị trực tiếp chỉ đạo, đôn đốc …": both verbs are what they do.
_AND_DOES = re.compile(
    rf",? truc tiep chi dao(?=(?:,| va) (?:{VERB}|chiu trach nhiem(?! truoc))\b)"
)


def directs_at(parts: Parts, begin: int, end: int) -> int | None:
    """Return where a name ends before "chỉ đạo …" that is the work of who is named."""
    plain = parts.plain
    if "chi dao" not in plain[begin : end + len(" truc tiep chi dao")]:
        return None
    if (does := _AND_DOES.search(plain, begin)) and does.start() <= end:
        return does.start()
    found = _DIRECTS.search(plain, begin, end)
    if found is None or _OVER_OFFICES.match(plain, begin) is None:
        return None
    return found.start() if names_many(plain[found.end() :]) else None
