"""Labelled words in prose: "Cơ quan chủ trì: …", "Thời gian: …", "Sản phẩm: …"."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Label(Enum):
    """What a label announces."""

    LEAD = auto()
    COORDINATING = auto()
    HEAD = auto()
    DEADLINE = auto()
    DELIVERABLE = auto()
    NOTE = auto()
    WORK = auto()


_BODY = (
    r"(?:(?:co quan|don vi|bo phan|phong ban|phong|ban|to chuc|ca nhan|nganh)"
    r"(?:[,/ ]+(?:co quan|don vi|phong|ca nhan))*,? )"
)
_LABELS = {
    Label.LEAD: (
        rf"{_BODY}?(?:chu tri|dau moi)(?:[,/ ]+(?:chu tri|tham muu|thuc hien|theo doi|va dau moi))*"
        rf"|{_BODY}(?:duoc giao )?(?:thuc hien|tham muu|phu trach|chuan bi|soan thao|trien khai"
        r"|chiu trach nhiem(?: chinh)?)(?: chinh)?|thuc hien|phan cong(?: thuc hien)?"
        r"|trach nhiem(?: thuc hien)?|giao thuc hien|tham muu|phu trach|don vi|co quan|bo phan"
        r"|(?:nguoi|can bo|cong chuc|luc luong)(?: duoc giao)? (?:thuc hien|tham muu|chu tri)"
        rf"|(?:nguoi |{_BODY})?(?:dam trach|dam nhiem|lam chinh|chiu trach nhiem(?: chinh)?)"
        r"|giao(?: cho)?|(?:nguoi|ai) (?:lo viec|lam(?: chinh| viec)?|phu trach)"
    ),
    Label.COORDINATING: (
        rf"{_BODY}?(?:phoi hop|tham gia)(?: thuc hien)?(?: voi)?"
        rf"|{_BODY}?(?:cung (?:thuc hien|lam|tham gia|phoi hop)|ho tro|giup(?: viec| suc)?)"
        r"|(?:nguoi|ai) (?:giup|ho tro|lam cung)"
    ),
    Label.HEAD: (
        r"(?:lanh dao|dong chi|nguoi|can bo|cong chuc|thanh vien|uy vien|cap uy vien)"
        r"(?: (?:xa|phuong|bcd|ban chi dao|ubnd|so|uy ban|duoc giao"
        r"|duoc phan cong))* (?:phu trach|chi dao|dung dau|chiu trach nhiem)"
        r"(?: chi dao| chinh)?"
    ),
    Label.DEADLINE: (
        r"(?:(?:moc )?thoi (?:gian|han|diem)|tien do|lo trinh|han(?: cuoi| chot)?|dinh ky|tan suat)"
        r"(?:[,/ ]+(?:hoan thanh"
        r"|thuc hien|trien khai"
        r"|ket thuc|xong|thoi han|bao cao|du kien))*|hoan thanh"
    ),
    Label.DELIVERABLE: (
        r"(?:du kien )?(?:ket qua|san pham|dau ra)(?:[,/ ]+(?:va )?(?:san pham|ket qua|dau ra"
        r"|can dat|dat duoc|du kien|hoan thanh|phai dat|yeu cau|thuc hien|cu the|dau ra))*"
    ),
    Label.NOTE: r"(?:kinh phi|nguon (?:kinh phi|luc|von)|ghi chu|dia diem|thanh phan|doi tuong"
    r"|so luong|hinh thuc|phuong thuc|quy mo|khau hieu|chu de|ten goi|pham vi)"
    r"(?: thuc hien| tham du| du kien| tham gia)*",
    Label.WORK: r"(?:noi dung|nhiem vu|cong viec|viec|bien phap|giai phap)(?: cong viec| thuc hien"
    r"| cu the| cua nhiem vu| khac phuc| giai quyet)*",
}
# At the beginning of a line more words may belong to a label: "Thời hạn khắc phục: …".
_OPENING = {
    Label.LEAD: r"(?:co quan|don vi|bo phan|nguoi|ca nhan|can bo|trach nhiem)"
    r"(?: [a-z]+| \d[\d.]*){1,5}",
    Label.COORDINATING: r"(?:co quan|don vi|bo phan|luc luong|nguoi)? ?(?:cung )?"
    r"(?:phoi hop|tham gia|ho tro)(?: [a-z]+| \d[\d.]*){0,4}",
    Label.DEADLINE: r"(?:moc )?(?:thoi (?:gian|han|diem)|tien do|han(?! che))"
    r"(?: [a-z]+| \d[\d.]*){1,5}",
}
_AT_FIRST = re.compile(
    "^(?:" + "|".join(f"(?P<{label.name}>{words})" for label, words in _OPENING.items()) + ") ?: *"
)
_ANY = re.compile(
    r"(?:^|(?P<mark>[.;,(\[+–-]) ?|(?<=[\w)]) )(?:"
    + "|".join(f"(?P<{label.name}>{words})" for label, words in _LABELS.items())
    + r") ?: *"
)
# "15/12/2026, Văn phòng … chủ trì": what follows a comma assigns the work.
_ASSIGNS = re.compile(r"[,;.] (?=[^,;.]{3,120}?\b(?:chu tri|phu trach|lam dau moi)\b)")
_COMMA_LABELS = frozenset({Label.LEAD, Label.COORDINATING, Label.HEAD, Label.DEADLINE})
_SENTENCE_END = re.compile(r"\.(?= [^\d]|$)|\./\.")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's value as a span of folded words, and the span of the whole with its label."""

    label: Label
    begin: int
    end: int
    whole: tuple[int, int]


def labelled(plain: str) -> list[Labelled]:
    """Return the labels of folded words in order, each with its value."""
    if ":" not in plain:
        return []
    marks = [found for found in _ANY.finditer(plain) if _is_label(found)]
    if (not marks or marks[0].start() > 0) and (opening := _AT_FIRST.match(plain)):
        marks.insert(0, opening)
    result: list[Labelled] = []
    for position, found in enumerate(marks):
        following = marks[position + 1].start() if position + 1 < len(marks) else len(plain)
        end = following
        if found.re is _ANY and found["mark"] == "(":
            closing = plain.find(")", found.end(), following)
            end = closing if closing >= 0 else following
        else:
            stop = _SENTENCE_END.search(plain, found.end(), following)
            end = stop.start() if stop else following
        end = _inside_brackets(plain, found.end(), end)
        label = _label(found)
        if label is Label.DEADLINE and (others := _ASSIGNS.search(plain, found.end(), end)):
            end = others.start()
        whole_end = min(end + 1, len(plain)) if end < following and plain[end] not in "," else end
        result.append(Labelled(label, found.end(), end, (found.start(), whole_end)))
    return result


def _inside_brackets(plain: str, begin: int, end: int) -> int:
    """Return where a value ends: before a bracket that was opened in front of it closes."""
    depth = 0
    for at in range(begin, end):
        depth += (plain[at] == "(") - (plain[at] == ")")
        if depth < 0:
            return at
    return end


def _is_label(found: re.Match[str]) -> bool:
    """Whether words with a colon are a label: at a start, or plainly of an assignment."""
    if found.start() == 0 or found["mark"] in (".", ";", "(", "["):
        return True
    if found["mark"] in ("-", "–", "+") and found.string[found.start() - 1] == " ":
        return True
    return _label(found) in _COMMA_LABELS and len(found[0].strip(" ,:-").split()) > 1


def _label(found: re.Match[str]) -> Label:
    words = found.groupdict()
    return next(label for label in Label if words.get(label.name) is not None)
