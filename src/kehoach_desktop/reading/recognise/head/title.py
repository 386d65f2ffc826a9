"""Finds the title of the plan: the type of document and its subject on one line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.capitals import is_capital
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.letter_subject import subject_in_column
from kehoach_desktop.reading.recognise.lines import Line

PLAN_TYPES = (
    "ke hoach",
    "chuong trinh",
    "phuong an",
    "de an",
    "danh muc nhiem vu",
    "bieu tong hop nhiem vu",
    "bang tong hop nhiem vu",
    "bang phan cong nhiem vu",
    "bieu phan cong nhiem vu",
)
_CARRIERS = ("quyet dinh", "nghi quyet", "cong van", "thong bao", "chi thi", "to trinh", "ket luan")
_OTHERS = ("bao cao", "thong tu", "huong dan", "quy che", "cong dien")
STOP = re.compile(
    r"(?:can cu|thuc hien (?:ke hoach|nghi quyet|quyet dinh|chi thi|chuong trinh|cong van) so|"
    r"xet |theo de nghi|kinh gui|[ivx]{1,4}\.\s|phan [ivx]+\b|\d{1,2}\.\s|dieu 1\b|\(|"
    r"uy ban nhan dan|ubnd |truong ban|chu tich|stt\b|tt\b|bo truong bo\b|giam doc so\b|"
    r"(?:tm|kt|tl|tuq)\.|(?:nguoi|ngay|don vi|bo phan) (?:lap|cap nhat|bao cao|tong hop|soan)\s?:)"
)
_ISSUER_ALONE = re.compile(
    r"(?:thu tuong )?chinh phu|hoi dong nhan dan(?: .{1,40})?|ban (?:thuong vu|chap hanh) .{1,40}|"
    r"(?:uy ban thuong vu )?quoc hoi|ban chi dao.{0,60}|"
    r"dang uy .{1,40}|hieu truong .{1,60}|so .{1,60}"
)
_BASIS_FOLLOWS = re.compile(r"(?:trien khai )?thuc hien\b|trien khai\b|can cu\b|theo\b|nham\b|de ")
_GOES_ON = re.compile(r"\b(?:cua|do|va|voi|thuc hien|trien khai|giai doan|nam)$")

# "…, Trưởng Ban" / "Chỉ đạo tại phiên họp …": a body's name goes on in the next line.
_NAME_CUT = re.compile(r"\b(?:truong ban|uy ban|hoi dong|ban thuong)$")
_SMALL_STARTS = (
    "của",
    "về",
    "thực hiện",
    "triển khai",
    "tổ chức",
    "trên",
    "và",
    "giai đoạn",
    "năm",
    "công tác",
    "phát triển",
    "ứng dụng",
    "hành động",
    "nâng cao",
    "tăng cường",
    "đẩy mạnh",
)
_OWNED = re.compile(r"(?:ke hoach|chuong trinh)(?: hanh dong)?(?: cua .{2,80})?")
_LONGEST_SUBJECT = 400
# Who decides stands below the subject of a decision, in capitals too.
_DECIDES = re.compile(r"(?<=[\w”\"]) (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN)$")
# "… chuyển đổi số quý" / "II/2026", "… đầu năm" / "2026": the number is on the next line.
_UNFINISHED = re.compile(r"\b(?:quy|thang|nam|ngay|so|ky|dot|lan|thu|nghi quyet|de an)$")
_NUMBER_BELOW = re.compile(r"(?:[IVX]{1,4}|\d{1,4})(?:\s*/\s*\d{4}|[-/][\w-]+|\b)(?![.)]\s)")
_ABOUT = re.compile(r"[“”\"'(\s]{0,3}(?:v/v|ve viec)\b")
_QUOTES = '“”"'
LETTER_HEAD = 25
_NUMBERED = re.compile(r"so\s?:? ?\d")
"""The number of a letter, below which "Về …" says what it is about."""
_LONGEST_TYPED = 600
# "PHƯỜNG AN …" folds to the same letters as "PHƯƠNG ÁN".
WARD = re.compile(r"PHƯỜNG\b", re.IGNORECASE)
_COMMITTEE = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|dang bo|ban chi dao)"
)
_YEAR = re.compile(r"(?<!den )(?<!het )(?<!tu )\bnam (20[1-9]\d)\b(?!\s*[-–]\s*20)")

_PERIOD = re.compile(
    r"\b(?:giai doan|nhiem ky) (?:tu )?(?:nam )?20\d\d ?(?:-|den(?: nam)?) ?(20[1-9]\d)\b"
)
_PERIOD_BEGINS = re.compile(r"\b(?:giai doan|nhiem ky) (?:tu )?(?:nam )?(20\d\d)\b")

# "Lễ hội Xuân 2026", "quý II/2026".
_SEASON = re.compile(r"\b(?:xuan|quy [ivx\d]+|thang \d{1,2})\s?/?\s?(20[1-9]\d)\b")


@dataclass(frozen=True, slots=True)
class Title:
    """The title; it takes lines ``first`` up to, not including, ``after``."""

    text: str
    first: int
    after: int


def typed_title(lines: Sequence[Line]) -> Title | None:
    """Return the title whose kind is printed; of a decision with a plan attached, the plan's."""
    starts = [
        line
        for line in lines
        if _starts(line, (*PLAN_TYPES, *_CARRIERS, *_OTHERS))
        and not (_is_value(line, lines) or _is_bare_ward(line, lines))
        # "KẾT LUẬN" heads a party's conclusion; further down, the last part of a report.
        if line.index < LETTER_HEAD or not line.folded.startswith("ket luan")
    ]
    if not starts:
        return None
    chosen = starts[0]
    if _starts(chosen, _CARRIERS):
        chosen = next((line for line in starts if _starts(line, PLAN_TYPES)), chosen)
    return read_title(lines, chosen.index)


def letter_title(lines: Sequence[Line]) -> Title | None:
    """Return what an official letter is about ("V/v …"); it prints no kind of document."""
    for line in lines[:LETTER_HEAD]:
        numbered = line.index and _NUMBERED.match(lines[line.index - 1].folded[:40])
        if _ABOUT.match(line.folded[:40]) or (numbered and line.text.startswith("Về ")):
            after = line.index + 1
            while after < len(lines) and (
                lines[after].text[:1].islower()
                or (
                    _UNFINISHED.search(lines[after - 1].folded)
                    and _NUMBER_BELOW.match(lines[after].text)
                )
            ):
                after += 1
            rest = subject_in_column(lines, line.index)
            words = [one.text for one in lines[line.index : after]]
            if len(rest) >= len(words):
                words, after = [one.text for one in rest], rest[-1].index + 1
            return Title(_unquoted(" ".join(" ".join(words).split())), line.index, after)
    return None


def _unquoted(text: str) -> str:
    """Return a subject without the marks around it; those of a name within it stay."""
    text = text.strip("'. ")
    around = text[:1] in _QUOTES and text[-1:] in _QUOTES
    if around or sum(map(text.count, _QUOTES)) % 2:
        text = text.strip(_QUOTES)
    return text.strip("'. ")


def starts_plan(line: Line) -> bool:
    """Whether the line prints a kind of plan as a title does."""
    return _starts(line, PLAN_TYPES)


def plan_year(title: str) -> int | None:
    """Return the year a title is for: the last "năm 2026" that is not an end or a date."""
    words = fold_fast(title)
    years = _YEAR.findall(words) or _SEASON.findall(words)
    return int(years[-1]) if years else None


def last_year(title: str) -> int | None:
    """Return the last year of the period a title is for, ``None`` if it names a year of its own."""
    periods = _PERIOD.findall(fold_fast(title))
    return int(periods[-1]) if periods and plan_year(title) is None else None


def first_year(title: str) -> int | None:
    """Return the first year of the period a title is for, ``None`` if it names none."""
    found = _PERIOD_BEGINS.search(fold_fast(title))
    return int(found[1]) if found and last_year(title) is not None else None


def _is_value(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line only says what a page's label above it asks: "Loại văn bản:" / "Kế hoạch"."""
    above = lines[line.index - 1].text.rstrip() if line.index else ""
    return above.endswith(":") and not is_capital(line.text)


def _is_bare_ward(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line without marks names a ward below its committee: "PHUONG AN LAC"."""
    if not (line.index and line.text.isascii() and line.folded.startswith("phuong an ")):
        return False
    return _COMMITTEE.fullmatch(lines[line.index - 1].folded.strip(" *_-")) is not None


def _starts(line: Line, types: Sequence[str]) -> bool:
    """Whether the line prints one of the types as a title does: in capitals, or alone."""
    text = line.text
    if not (text[:2].isupper() or len(text) < 30):
        return False
    longest = _LONGEST_TYPED if text[:5].isupper() and not is_capital(text) else 200
    if len(text) > longest:
        return False
    words = fold_fast(text)
    for name in types:
        if words == name:
            return True
        if words.startswith(name) and (is_capital(text) or text[: len(name)].isupper()):
            return not words.startswith("ke hoach so ") and not WARD.match(text)
    return False


def read_title(lines: Sequence[Line], first: int) -> Title:
    """Return the title that begins with a line."""
    pieces = [lines[first].text]
    index = first + 1
    while index < len(lines) and len(pieces) < 12:
        line, before = lines[index], pieces[-1]
        if len(pieces) == 1 and _is_subject_below(before, line):
            pieces.append(line.text)
            index += 1
            continue
        if _ends_title(line, before, alone=len(pieces) == 1 and _is_type_only(pieces[0])):
            break
        pieces.append(line.text)
        index += 1
    if pieces[0].isupper() and fold_fast(pieces[0]).startswith(_CARRIERS):
        pieces[-1] = _DECIDES.sub("", pieces[-1])
    return Title(on_one_line(pieces), first, index)


def _is_subject_below(before: str, line: Line) -> bool:
    """Whether a programme's subject stands in a line of its own below its kind and its owner."""
    return (
        is_capital(before)
        and _OWNED.fullmatch(fold_fast(before)) is not None
        and not is_capital(line.text)
        and _BASIS_FOLLOWS.match(line.folded) is not None
        and "ban hanh" not in line.folded
        and len(line.text) < _LONGEST_SUBJECT
        and line.text.rstrip()[-1:] not in ".;:,"
    )


def _is_type_only(text: str) -> bool:
    return len(text.split()) <= 4


def _ends_title(line: Line, before: str, *, alone: bool) -> bool:
    text, words = line.text, line.folded
    if text.startswith("(") or words.startswith("kem theo"):
        return True
    if alone and len(text) < 700:
        # The first line below the type is the subject, whatever it starts with, unless it is
        # already a basis that ends as one.
        return bool(STOP.match(words)) and (
            text.rstrip().endswith((";", ".", ":")) or words.startswith(("can cu", "i.", "1."))
        )
    if len(text) > 300:
        return True
    if not (is_capital(text) and _GOES_ON.search(fold_fast(before))) and (
        STOP.match(words) or (is_capital(text) and _ISSUER_ALONE.fullmatch(words))
    ):
        return True
    if text[0].islower():
        return False
    if not alone and is_capital(before) and not is_capital(text) and _BASIS_FOLLOWS.match(words):
        return True
    if is_capital(text) and is_capital(before):
        return False
    if _NAME_CUT.search(fold_fast(before[-20:])):
        return False
    if line.gap or before.rstrip().endswith((".", ";", ":")):
        return True
    if text.rstrip().endswith((".", ";", ":")):
        return True
    # A subject set in several centred lines: each is short, the one before was full or caps.
    return not (len(text) < 120 and (is_capital(before) or len(before) > 45))


def on_one_line(pieces: Sequence[str]) -> str:
    """Return the pieces of a title as one sentence."""
    words: list[str] = []
    for position, raw in enumerate(pieces):
        piece = sentence_case(raw.strip(" .*"))
        if not piece:
            continue
        goes_on_in_capitals = is_capital(raw) and is_capital(pieces[position - 1])
        if position and (goes_on_in_capitals or piece.lower().startswith(_SMALL_STARTS)):
            piece = piece[0].lower() + piece[1:]
        words.append(piece)
    return " ".join(" ".join(words).split())


_KEEP = re.compile(
    r"^(?:[IVXLC]+|UBND|HĐND|MTTQ|KHCN|KH&CN|CNTT|ĐMST|CĐS|CDS|TTHC|CCHC|OCOP|\d.*|.*[\d/&].*|"
    r"NQ|QĐ|KH|TW|TU|CP|QH\d*|ISO|HTX|BCĐ|AI|GD&ĐT|PCTT|TKCN|ATTP)[.,;:)]*$"
)


def sentence_case(text: str) -> str:
    """Return words printed in capitals as a sentence; symbols and abbreviations stay."""
    if not is_capital(text):
        return text
    words = [
        word if _KEEP.match(word) or not word.isupper() else word.lower() for word in text.split()
    ]
    whole = " ".join(words)
    for at, letter in enumerate(whole):
        if letter.isalpha():
            return whole[:at] + letter.upper() + whole[at + 1 :]
    return whole
