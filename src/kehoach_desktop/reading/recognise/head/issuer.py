"""Finds who issued a document: from its head, else from what its sentences say."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast, fold_in_place
from kehoach_desktop.reading.recognise.head.acting import COMMITTEE, LEVELS, NAME, acts
from kehoach_desktop.reading.recognise.head.title import Title, sentence_case
from kehoach_desktop.reading.recognise.lines import Line, holds_any

_BODY = re.compile(
    r"\b(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|huyen uy|thanh uy|tinh uy|so|"
    r"phong|ban|trung tam|van phong|cong an|chi cuc|truong|tram|hoi|doan|mat tran|uy ban|bo|"
    r"chinh phu|bch|btv|cuc|tong cuc|vien|cong ty)\b"
)
_HALF = re.compile(
    r"^(?:uy ban nhan (?:dan|\w{2,4})|ubnd|hoi dong nhan dan|hdnd|ban chap hanh|dang bo|dang uy)$"
)
_SUPERIOR = re.compile(
    r"^(?:uy ban nhan dan|ubnd|ban chap hanh(?= trung uong)|dang bo|dang uy|huyen uy|tinh uy"
    r"|thanh uy|bo|tong cuc|tinh doan|uy ban bau cu|hoc vien|(?:truong )?dai hoc|tong cong ty|"
    r"truong (?:cao dang|trung cap|chinh tri)|"
    r"huyen doan|thanh doan|quan doan|thi doan|doan (?:tncs|thanh nien)"
    r"|tinh|thanh pho|tp\.?|trung tam y te)\b.+"
)
_OWN = re.compile(
    r"^(?:dang doan|so|phong|ban|trung tam|van phong|chi cuc|cong an|truong|tram|hoi|doan|"
    r"uy ban mttq|uy ban mat tran|dang uy|to|bch|btv|bcd|bql|lien doi|thuong truc"
    r"|uy ban kiem tra|uy ban bau cu|tieu ban|chi bo|khoa|bo mon|hoi dong(?! nhan dan)"
    r"|(?:uy ban nhan dan|ubnd)(?: (?:xa|phuong|dac khu|thi tran)\b|$))\b"
)
_OF_PROVINCE = re.compile(
    r"^(?:cong an|mat tran|mttq|uy ban (?:mttq|mat tran)|hoi|lien doan|lien minh|so|cuc|chi cuc|"
    r"bo chi huy|bao hiem|kho bac|benh vien|truong|dai hoc)\b.*\b(?:tinh|thanh pho|tp)\b|^so\b"
)
"""A provincial body in a line of its own: the one named below it is the issuer."""
_LONGEST_PLACE = 4
_NO_ISSUER = (
    "so:",
    "tm.",
    "kt.",
    "chu tich",
    "pho chu",
)
_ANNEX = re.compile(
    r"(?:phu luc|bieu|mau so|danh muc|phan cong|bang (?:phan cong|tong hop|chi tiet|ke|theo doi)|"
    r"tong hop|chi tiet|cac (?:chi tieu|nhiem vu)|chi tieu|nhiem vu|lich (?:cong tac|lam viec))\b"
)
"""How the title of a sheet or an annex begins, where it is not taken for the plan's own."""
_SUBJECTS = ("ban hanh", "ve viec", "v/v", "phe duyet")
_OFFICE = "van phong"
_STANDING = re.compile(r"^ban (?:thuong truc|thuong vu)$")
_NAMED = re.compile(rf"({COMMITTEE}\s+{LEVELS}\s+{NAME})")
_LEVEL_ALONE = re.compile(rf"{COMMITTEE}\s+({LEVELS})")
_OF_PLACE = re.compile(
    r"\bcua (?P<body>uy ban nhan dan |ubnd |dang uy |hoi dong nhan dan |hdnd )?"
    r"(?P<place>(?:xa|phuong|dac khu|thi tran)\s(?!hoi\b).{2,40}?)"
    r"(?=,|\s*(?:nam \d|giai doan|den nam|quy [ivx\d]|thang \d)|$)"
)
_BASIS = re.compile(r"can cu\b|thuc hien\b|theo\b")
_HEAD_LINES, _WIDEST = 20, 160
_LEVEL_LAST = re.compile(rf"\b{LEVELS}$", re.IGNORECASE)
_SIGNING_BODY = re.compile(r"(?:chu tich )?(?:uy ban nhan dan|ubnd) \w.*")
_RIGHT = re.compile(r"[ỦU][ỶY] BAN NHÂN DÂN\b", re.IGNORECASE)
# "… thực hiện Nghị quyết … của HĐND xã A": whose resolution it is, not whose plan.
_CITES = re.compile(
    r"\b(?:nghi quyet|quyet dinh|chi thi|ket luan|thong bao|cong van|huong dan)\b|ke hoach so\b|"
    r"\S ke hoach\b"
)
_CITY = re.compile(r"(?:tp\.?|thành phố)\s+", re.IGNORECASE)
_CODE = re.compile(r"(?:so\b\W*)?\W*\d*\w?\s*[/-].*|so\W*")
_CAPITALS = {
    name.lower(): name
    for name in (
        "Ban Chỉ đạo",
        "Ban Chấp hành",
        "Ban Thường trực",
        "Ban Thường vụ",
        "Cựu chiến binh",
        "Quốc hội",
        "Đảng ủy",
        "Đoàn Thanh niên",
        "Hội Chữ thập đỏ",
        "Hội Người cao tuổi",
        "Hội Nông dân",
        "Liên hiệp Phụ nữ",
        "Huyện ủy",
        "Mặt trận Tổ quốc",
        "Thành ủy",
        "Tỉnh ủy",
        "Ủy ban nhân dân",
        "Việt Nam",
    )
}
"""Words of bodies' names that keep their capitals inside a name."""
_PROPER = re.compile(rf"\b(?:{'|'.join(_CAPITALS)})\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^\s”\"]{4,}[”\"]")
_ACTS = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:đã )?(?:ban hành|xây dựng|tổ chức|triển khai)\b")


def find_issuer(document: Document, lines: Sequence[Line], title: Title | None, place: str) -> str:
    """Return the issuing body, "" when the document does not say."""
    if title is not None:
        above = lines[: title.first]
    else:
        above = lines[: next((line.index for line in lines if _begins_text(line)), _HEAD_LINES)]
    head, above_it = _from_head(above)
    own = _spelled(_mended(head, place))
    if above_it and fold_fast(own) == _OFFICE:
        whose = _spelled(_mended(above_it, place))
        return f"Văn phòng {_as_in_sentences(whose, document) or _natural(whose, place)}"
    if not own or _HALF.match(fold_fast(own)):
        whole = _whole(own or "Ủy ban nhân dân", document, lines, title, place)
        if whole:
            return whole
    if own:
        return _as_in_sentences(own, document) or _usual(own) or _natural(own, place)
    return _from_title(title) if title is not None else ""


def _spelled(own: str) -> str:
    """Return a committee's name with the committee spelled right, however it was misread."""
    if not fold_fast(own).startswith("uy ban nhan dan") or _RIGHT.match(own):
        return own
    rest = own.split()[4:]
    return " ".join(["ỦY BAN NHÂN DÂN", *rest])


def _begins_text(line: Line) -> bool:
    return line.index >= _HEAD_LINES or len(line.text) > _WIDEST or bool(_BASIS.match(line.folded))


def _mended(own: str, place: str) -> str:
    """Return a name with its place as the date's line has it: whole, or added to its level."""
    if not own or not place:
        return own
    if _LEVEL_LAST.search(own):
        return f"{own} {place.upper()}"
    wanted = fold_fast(place)
    if fold_fast(own).endswith(wanted):
        return own
    words = own.split()
    for at in range(len(words) - 1, 0, -1):
        if fold_fast("".join(words[at:])) == wanted.replace(" ", ""):
            return " ".join([*words[:at], place.upper()])
    return own


def _whole(
    half: str, document: Document, lines: Sequence[Line], title: Title | None, place: str
) -> str:
    """Return a committee whose head has lost its second line, with its level and its place."""
    after = title.after if title is not None else 0
    first = title.first if title is not None else 0
    below = next(
        (
            line.text
            for line in (*lines[max(first - 2, 0) : first], *lines[after : after + 1])
            if _SIGNING_BODY.match(line.folded)
        ),
        "",
    )
    name = re.sub(r"^chủ tịch\s+", "", below, flags=re.IGNORECASE)
    if below.isupper() and not _LEVEL_LAST.search(name):
        return _as_in_sentences(name, document) or _natural(name, place)
    told = _from_sentences(document)
    if told:
        return told
    if not place:
        return _by_its_plan(half, document)
    if city := _CITY.match(place):
        return f"{_natural(half, '')} thành phố {place[city.end() :]}"
    named = title.text if title is not None else ""
    for text in (named, *(line.text for line in lines[first:])):
        for found in _LEVEL_ALONE.finditer(text):
            if _ACTS.match(text[found.end() :]) or text[found.end() :].strip().startswith(place):
                return f"{_natural(half, '')} {found[1].lower()} {place}"
    found_level = re.search(rf"\b({LEVELS})\s+{re.escape(place)}\b", named, re.IGNORECASE)
    return f"{_natural(half, '')} {found_level[1].lower()} {place}" if found_level else ""


def _by_its_plan(half: str, document: Document) -> str:
    """Return "UBND tỉnh A" where a sentence says "UBND tỉnh … trên địa bàn tỉnh A"."""
    for act in acts([paragraph.text for paragraph in document.paragraphs]):
        level = _LEVEL_ALONE.fullmatch(act.body)
        if level and (named := re.search(rf"\b{level[1].lower()} ({NAME})", act.plan)):
            return f"{_natural(half, '')} {level[1].lower()} {named[1]}"
    return ""


def _from_title(title: Title) -> str:
    """Return the committee of the commune whose plan the title says it is ("… của phường A")."""
    found = _OF_PLACE.search(fold_in_place(title.text))
    if found is None or _CITES.search(fold_in_place(title.text[: found.start()])):
        return ""
    body = title.text[found.start("body") : found.end("body")].strip() if found["body"] else "UBND"
    if body.lower() in ("đảng ủy", "đảng uỷ"):
        body = "Đảng ủy"
    level, _, name = title.text[found.start("place") : found.end("place")].partition(" ")
    if level.lower() in ("đặc", "thị"):
        second, _, name = name.partition(" ")
        level = f"{level} {second}"
    if not name or len(name.split()) > _LONGEST_PLACE or not name[0].isalpha():
        return ""
    return f"{body} {level.lower()} {name if not name.islower() else name.title()}"


def _from_head(above: Sequence[Line]) -> tuple[str, str]:
    """Return the body named in capitals nearest above the title, and the one named above it."""
    run: list[str] = []
    for line in reversed(above):
        text = line.text
        capital = text.isupper() and len(text) < 90
        words = fold_fast(text)
        if capital and (words.startswith(_SUBJECTS) or _ANNEX.match(words)):
            # What a decision decides, or an annex is about, stands below its head.
            run = []
            continue
        if capital and _CODE.fullmatch(words):
            if run:
                break
            continue
        if capital and not words.startswith(_NO_ISSUER) and (not _is_signer(words) or run):
            if words.startswith(("quyet dinh", "quyet nghi")):
                # "QUYẾT ĐỊNH:" of a decision stands between its plan and its head.
                if run:
                    break
                continue
            if _is_signer(words):
                break
            run.append(text)
        elif run:
            break
    run.reverse()
    if not run or not _BODY.search(fold_fast(" ".join(run))):
        return "", ""
    start = 0
    first = fold_fast(run[0])
    above_it = _SUPERIOR.match(first) or _OF_PROVINCE.match(first)
    if len(run) > 1 and (above_it or _HALF.match(first)):
        # "ỦY BAN NHÂN DÂN" / "THÀNH PHỐ A" / "ỦY BAN NHÂN DÂN PHƯỜNG B": a place makes it whole.
        below = 2 if _HALF.match(first) else 1
        start = next((at for at in range(below, len(run)) if _OWN.match(fold_fast(run[at]))), 0)
    own = run[start:]
    if len(own) > 1 and fold_fast(own[-1]) == _OFFICE:
        # "UBND TỈNH A" / "SỞ B" / "VĂN PHÒNG": whose office it is stands right above.
        return own[-1], " ".join(own[:-1])
    if len(own) > 1 and _STANDING.match(fold_fast(own[-1])):
        # "MẶT TRẬN TỔ QUỐC … XÃ A" / "BAN THƯỜNG TRỰC": the committee is the body's.
        own = [own[-1], *own[:-1]]
    return " ".join(own), " ".join(run[:start])


def _is_signer(words: str) -> bool:
    return bool(
        re.match(
            r"(?:tm|kt|tl|tuq|q)\.|(?:pho )?(?:chu tich|giam doc|hieu truong|truong ban"
            r"|truong phong|bi thu|thu tuong|chanh van phong)|(?:bo|thu) truong$",
            words,
        )
    )


def _as_in_sentences(capitals: str, document: Document) -> str:
    """Return the name as the document's own sentences write it, "" when none does."""
    wanted = capitals.lower()
    for paragraph in document.paragraphs:
        at = paragraph.text.lower().find(wanted)
        if at >= 0:
            written = paragraph.text[at : at + len(wanted)]
            if not written.isupper():
                return written
    return ""


def _usual(capitals: str) -> str:
    """Return the name of a commune's usual unit as it is written, "" of any other body."""
    words = fold_fast(capitals)
    return next((unit.name for unit in default_units() if fold_fast(unit.name) == words), "")


def _natural(capitals: str, place: str) -> str:
    """Return a body's name as written in a sentence, its place name in capital initials."""
    text = _PROPER.sub(lambda found: _CAPITALS[found[0].lower()], sentence_case(capitals))
    # A short form in quotes stays in capitals: BCĐ phong trào “TDĐKXDĐSVH”.
    text = _QUOTED.sub(lambda found: capitals[found.start() : found.end()], text)
    if place:
        at = text.lower().find(place.lower())
        if at >= 0:
            return text[:at] + place + text[at + len(place) :]
    found = re.search(rf"\b{LEVELS}\s+(?!hội\b)(.+)$", text, re.IGNORECASE)
    if found and len(found[1].split()) <= 4:
        return text[: found.start(1)] + found[1].title()
    return text


def _from_sentences(document: Document) -> str:
    """Return the body that says it issues the plan, or whose plan an annex says it is."""
    others = ""
    for act in acts([paragraph.text for paragraph in document.paragraphs]):
        if _NAMED.fullmatch(act.body):
            return act.body
        others = others or ("" if _LEVEL_ALONE.match(act.body) or act.body == "UBND" else act.body)
    for paragraph in document.paragraphs[:60]:
        if "ban nhân dân" not in paragraph.text and "UBND" not in paragraph.text:
            continue
        for found in _NAMED.finditer(paragraph.text):
            if _ACTS.match(paragraph.text[found.end() :]):
                return found[1]
    for paragraph in document.paragraphs:
        if not holds_any(paragraph.text, ("Trên đây là", "èm theo")):
            continue
        if re.search(r"Trên đây là|[Kk]èm theo (?:Kế hoạch|Quyết định)", paragraph.text):
            tail = re.search(rf"của\s+{_NAMED.pattern}", paragraph.text)
            if tail:
                return tail[1]
    return others
