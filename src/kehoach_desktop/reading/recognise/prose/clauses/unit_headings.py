"""Reads a heading that only names who does what stands below it: "Đối với các tổ và Văn phòng"."""

import re
from collections.abc import Iterator

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.organisations import organisation_at
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.unit_cells import UnitCells
from kehoach_desktop.reading.recognise.work_words import VERB, begins_body, belongs_to_name

_OPENS = re.compile(
    r"(?:(?:phan cong )?(?:trach nhiem|nhiem vu) (?:va nhiem vu )?cua|doi voi)(?: rieng)? "
)
# "Phòng A (đồng chí B phụ trách)", "Các thôn (trưởng thôn chịu trách nhiệm)": who of it, or for it.
_ASIDE = re.compile(r" ?\((?P<words>[^()]*)\)")
_PERSONAL = re.compile(
    r"(?:do |gom |giao )?(?:dong chi|d/c|ong|ba|thay|co)\b|.*\b(?:phu trach|chiu trach nhiem"
    r"|lam dau moi|la dau moi|lam to truong|chi dao chung|thuong truc)$|neu co$|bo phan\b"
)
# Whom or what the work is for, and nobody who does it.
_FOR_WHOM = re.compile(
    r"(?:(?:cac|nhung|moi|tung|mot so) )?(?:truong hop|ho\b|nguoi\b|cong dan|doi tuong|ho so"
    r"|dia ban|linh vuc|co so\b|thu tuc|du an|cong trinh|hoc sinh|vung|khu vuc|tre em|nhom\b"
    r"|noi dung|nhiem vu|chi tieu|van ban|don vi (?:chua|khong|co|nao|cham|vi pham)\b"
    r"|(?:thon|xa|phuong|ap|ban|truong|don vi|co quan) (?:chua|khong|co|nao|cham|vi pham)\b)"
)
_TEAM = re.compile(r"(?:doi ngu|luc luong|tap the|toan the|ban than|moi) ")
# "Tổ chức Đoàn Thanh niên": the noun, which folds, and is written, as the verb is.
_ORGANISATION = re.compile(
    r"to chuc (?:doan (?:thanh nien|tncs)|cong doan|dang\b|doi thieu nien|hoi (?:lien hiep|nong dan"
    r"|phu nu|cuu chien binh|nguoi cao tuoi|chu thap do|lhpn|lhtn))"
)
# "các phòng, ban", "cán bộ, công chức", "Văn phòng HĐND và UBND": the comma or "và" parts nothing.
_KIND = (
    r"(?:phong|ban|nganh|co quan|don vi|can bo|cong chuc|vien chuc|to chuc|xa|phuong|thon|ap|xom"
    r"|buon|bo|so|doan the|cap uy|dang vien|chi bo|to|doi|dia phuong|truong thon|bi thu|ong|hoi)"
)
_KINDS = re.compile(
    rf"(?:^|\b(?:cac|nhung|moi|thu truong|lanh dao|ubnd|uy ban nhan dan) ){_KIND}(?:, {_KIND})*$"
)
_COUNCIL = re.compile(r"\b(?:hdnd|hoi dong nhan dan|dang uy)$")
_ONE_KIND = re.compile(rf"{_KIND}\b")
# "Đối với công chức vi phạm lần đầu": those of them whom the work is about.
_SOME_OF_THEM = re.compile(r"\b(?:vi pham|chua|khong|qua han|ton dong|co ty le|nao)\b")
_BETWEEN = re.compile(r"[,;] (?:va )?| va | & ")
_NEXT_PUBLIC = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd)\b")
_LONGEST, _LONGEST_OPENED = 160, 240


def headed_units(text: str, units: UnitCells, *, alone: bool = False) -> tuple[str, ...]:
    """Return the units of a heading above work, in order; nothing of one that says more.

    A line that stands ``alone``, without a number, is known to be a heading. Of others only what
    the words before a name or a bracket behind it make sure is told: they may be sentences that
    name who does the work.
    """
    if not _may_head(text, alone=alone):
        return ()
    whole = Sentence.of(text.strip().rstrip(" .:;"))
    if len(whole.plain) != len(whole.source):
        return ()
    opens = _OPENS.match(whole.plain)
    bare = _without_asides(whole.since(opens.end() if opens else 0)).rstrip(" ,")
    plain = fold_fast(bare)
    if not (opens or alone) and bare == whole.source and not _ORGANISATION.match(plain):
        return ()
    if opens and (_FOR_WHOM.match(plain) or _SOME_OF_THEM.search(plain)):
        return ()
    return tuple(_apart(bare, plain, units)) if _only_names(bare, plain) else ()


def names_only_units(line: str) -> bool:
    """Whether a line without a sign at its end names units and says nothing of them."""
    bare = _without_asides(Sentence.of(line)).rstrip(" ,")
    plain = fold_fast(bare)
    return _only_names(bare, plain) and not _FOR_WHOM.match(plain)


def _only_names(bare: str, plain: str) -> bool:
    if len(plain) != len(bare) or len(plain) > _LONGEST:
        return False
    return _names(plain) and not _says_more(bare, plain)


def _may_head(text: str, *, alone: bool) -> bool:
    """Whether a line may be such a heading, by signs that are quickly looked for."""
    if len(text) > _LONGEST_OPENED:
        return False
    return alone or "(" in text or text[:1] in "ĐđTtNnPp"


def _without_asides(words: Sentence) -> str:
    """Return words without the brackets that say who of a unit is meant."""
    kept: list[str] = []
    at = 0
    for found in _ASIDE.finditer(words.plain):
        if _PERSONAL.match(found["words"]):
            kept.append(words.source[at : found.start()])
            at = found.end()
    return "".join((*kept, words.source[at:]))


def _names(plain: str) -> bool:
    return begins_body(plain) or bool(_TEAM.match(plain) or _ORGANISATION.match(plain))


_MORE = LatePattern(
    rf"\b(?:{VERB}|chu tri|yeu cau|de nghi|phai|can|se|co trach nhiem|chiu trach nhiem"
    r"|truoc ngay|trong thang|trong quy)\b"
)
_AS_WRITTEN = {"can": "cần", "se": "sẽ", "phai": "phải"}
_OF_POST = ("phu trach", "tham gia", "quan ly", "lanh dao", "giam sat", "tu van", "ho tro")


def _says_more(bare: str, plain: str) -> bool:
    """Whether behind a name stands what it does, and not only what it is in charge of."""
    if ":" in plain or ". " in plain or "(" in plain:
        return True
    for found in _MORE.finditer(plain):
        at = found.start()
        if not bare[at].islower() or found[0] in _OF_POST or at == 0:
            continue
        if bare[at : found.end()] != _AS_WRITTEN.get(found[0], bare[at : found.end()]):
            continue
        if found[0] == "to chuc" and (at == 0 or organisation_at(plain, at)):
            continue
        if not belongs_to_name(plain, at):
            return True
    return False


def _apart(bare: str, plain: str, units: UnitCells) -> Iterator[str]:
    """Yield the names: parted at a comma or "và" before another body, where the left is whole."""
    begin = 0
    for sign in _BETWEEN.finditer(plain):
        left, right = plain[begin : sign.start()], plain[sign.end() :]
        if not begins_body(right) or (_COUNCIL.search(left) and _NEXT_PUBLIC.match(right)):
            continue
        if bare[sign.end()].islower() and _ONE_KIND.match(right) and _KINDS.search(left):
            continue
        if units.knows(bare[begin:].split(",")[0].strip()) and sign[0] == " va ":
            continue
        yield bare[begin : sign.start()].strip()
        begin = sign.end()
    yield bare[begin:].strip()
