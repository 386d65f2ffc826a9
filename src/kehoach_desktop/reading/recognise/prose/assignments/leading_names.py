"""Takes the name of who leads, of whatever kind it is: "Vụ Tổ chức chủ trì, …"."""

import re

from kehoach_desktop.reading.recognise.prose.assignments.parts import Parts
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_body, begins_work

_LEADS = re.compile(
    r"(?P<unit>[^\W\d](?:(?!\b(?:do|giao(?! duc| vien| thong| dich)|nay|duoc|boi|se|phai)\b)"
    r"[^;:.()]){3,80}?),? (?:chu tri(?! hop| cuoc| hoi)|lam dau moi)(?=, | va |[.;:]|$)"
)


# "Thanh tra, pháp chế (thuộc Văn phòng Sở) kiểm tra …"
_OF_A_BODY = re.compile(
    rf"(?P<unit>[^\W\d][^;:.()]{{3,60}} \((?:thuoc|truc thuoc) {HEAD}[^()]{{0,50}}\)),? "
    r"(?P<does>[a-z])"
)


def take_leading_name(parts: Parts, begin: int) -> int | None:
    """Take the name that begins at a place as the lead; return where what it does begins.

    It begins with no word that is known of a body's name, so "chủ trì" has to stand behind it,
    and it with a capital, as each of its parts behind a comma.
    """
    plain = parts.plain
    of_a_body = None if parts.mended else _OF_A_BODY.match(plain, begin)
    if of_a_body and begins_work(plain[of_a_body.start("does") :]):
        if parts.sentence.starts_small(begin) or begins_work(of_a_body["unit"]):
            return None
        parts.roles["lead"] = (parts.sentence.original(*of_a_body.span("unit")),)
        return of_a_body.start("does")
    found = None if parts.mended else _LEADS.match(plain, begin)
    if found is None or parts.sentence.starts_small(begin) or begins_work(found["unit"]):
        return None
    commas = [one.end() for one in re.finditer(", ", plain[: found.end("unit")])]
    commas = [at for at in commas if at > begin]
    if parts.bodies.is_verb(begin) or any(map(parts.sentence.starts_small, commas)):
        return None
    if any(begins_body(plain[at:]) for at in commas):
        return found.end() if parts.add("lead", *found.span("unit")) else None
    # "Cục Khoa học, Công nghệ và Thông tin" is one name.
    parts.roles["lead"] = (parts.sentence.original(*found.span("unit")),)
    return found.end()
