"""Takes those who help with the work: "có sự góp ý của B", "; các thôn cùng góp sức"."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.prose.assignments.bodies import LONGEST_BODY
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, belongs_to_name

_WITH_THEIR_HELP = re.compile(
    r"[,;.]? ?(?:va )?(?:co|voi|duoc) su (?:vao cuoc|tham gia|phoi hop|ho tro|giup suc|giup do"
    r"|gop suc"
    r"|dong hanh|chung tay|cong tac|gop y|tiep suc|phuc vu|tham van)"
    rf"(?: (?:tich cuc|chat che|nhiet tinh|cua|tu|boi))* (?={HEAD})"
)
_THEY = re.compile(rf"(?:[;.,] ?|^)(?=(?:con |rieng )?(?P<unit>{HEAD}))")
_ONLY_HELP = (
    r"tham gia(?: cung| phoi hop| ho tro)?|gop suc|chung tay|vao cuoc|phu giup|giup suc|giup viec"
    r"|lam cung|cung lam|tiep suc|dong hanh|gop y"
)
_HELP_WITH = (
    r"cung cap (?:so lieu|thong tin|tai lieu|danh sach|du lieu|ho so)"
    r"|ho tro (?:ky thuat|kinh phi|nhan luc|phuong tien|hau can|dia diem|may moc|luc luong)"
    r"|(?:lo|cham lo|phuc vu|chuan bi|dam bao|bao dam) (?:phan |cong tac )?(?:hau can|nuoc uong"
    r"|am thanh"
    r"|dia diem|trang thiet bi|xe|hoi truong|an ninh(?: trat tu)?|trat tu|y te|dien"
    r"|an toan giao thong)"
    r"|cho muon [a-z ]{2,30}|cu nguoi (?:tham gia|phuc vu|giup)|van dong [a-z ]{2,40} tham gia"
)
_HELPS = re.compile(
    rf",? (?:se )?(?:cung )?(?:(?P<only>{_ONLY_HELP})|(?P<told>{_HELP_WITH}))(?=[.;,)]|$| (?:xong"
    rf"|truoc"
    r"|trong|tu|den)\b)"
)
_ALREADY = LatePattern(rf"\b(?:{VERB}|chu tri|phoi hop|lam|mo|lo|giao|lap|gui|moi)\b")
_LONGEST = 140
# Looked for first, for most sentences name nobody who helps.
_HELP_SIGNS = Signs(
    *("tham gia", "gop suc", "chung tay", "vao cuoc", "phu giup", "giup ", "lam cung", "cung lam"),
    *("tiep suc", "dong hanh", "gop y", "cung cap", "ho tro ", "lo ", "phuc vu", "chuan bi"),
    *("bao dam", "dam bao", "cho muon", "cu nguoi", "van dong"),
)


def take_helpers(parts: Parts) -> tuple[str, ...]:
    """Return those who help; a clause that says nothing else is cut, what they give stays."""
    plain = parts.plain
    helpers: tuple[str, ...] = ()
    if " su " in plain and (found := _WITH_THEIR_HELP.search(plain)):
        end = parts.bodies.end_of_others(found.end(), len(plain))
        closes = plain.find(")", found.end(), end)
        end = closes if closes >= 0 else end
        if not parts.is_cut(found.end()) and end - found.end() <= LONGEST_BODY:
            helpers = parts.bodies.names(found.end(), end)
            opens = plain[: found.start()].rstrip().rfind("(")
            if helpers and closes >= 0 and not plain[opens + 1 : found.start()].strip(EDGES):
                # "Thuê dịch vụ (có sự phối hợp của Phòng B), nghiệm thu trước 31/10."
                parts.cut.append((max(opens, 0), end + 1))
            elif helpers and not plain[end:].strip(EDGES + ")"):
                parts.cut.append((found.start(), end))
    for they in _THEY.finditer(plain) if _HELP_SIGNS.stand_in(plain) else ():
        begin = they.start("unit")
        helps = _HELPS.search(plain, begin, begin + _LONGEST)
        if helps is None or parts.is_cut(begin) or not parts.bodies.begins(begin):
            continue
        if plain[they.start()] == "," and helps["told"] and parts.sentence.starts_small(begin):
            continue
        if they.start() == 0 or _does_more(parts, begin, helps.start()):
            continue
        if named := parts.bodies.names(begin, helps.start()):
            if helps["only"]:
                parts.cut.append((they.start(), helps.end()))
            return (*helpers, *named)
    return helpers


def _does_more(parts: Parts, begin: int, end: int) -> bool:
    """Whether more than a name stands before the word that says it helps: a verb, a share."""
    plain = parts.plain
    if any(sign in plain[begin:end] for sign in ".;:(%"):
        return True
    return any(
        not belongs_to_name(plain, found.start())
        and parts.sentence.starts_small(found.start())
        and (found[0] != "moi" or parts.sentence.original(*found.span()) == "mời")
        for found in _ALREADY.finditer(plain, begin, end)
    )
