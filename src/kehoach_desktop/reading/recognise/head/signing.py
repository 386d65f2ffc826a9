"""Reads who receives a document and who signed it: the post as printed, the name as read."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import Signer
from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.interleaved_end import untangled
from kehoach_desktop.reading.recognise.head.recipients import take_recipients

# "Nơỉ nhận", "Nqi nhan:": recognition misreads its letters.
_HEADED = re.compile(r"^n(?:oi (?:nh[a-z]{1,3}|gui)\b\s*:?|[aq0o][il1]'? nh[a-z]{1,3}\s?:)")
_AUTHORITY = r"(?:tm|t/m|t\.m|k\.t|t\.l|kt|k/t|tl|t/l|tuq|q)(?:\.|/|\s)"
_ROLE = re.compile(
    rf"^(?:{_AUTHORITY}|(?:pho |quyen |p\. ?)?(?:chu tich|giam doc|truong ban|truong phong|bi thu|"
    r"chanh van phong|thu truong|hieu truong|chi huy truong|truong cong an|tram truong|truong)\b)"
)
_FOR_OTHERS = re.compile(rf"^{_AUTHORITY}")
_SEAL = re.compile(
    r"^\W*(?:\(?da ky|\(?ky\b|\[|nguoi ky|ky boi|email|thoi gian ky|co quan\s*:|chu ky so)"
)
_DEGREE = r"(?:PGS|GS|ThS|TS|BSCK|BS|CK|DS|KS|KTS|CN|LS|NGƯT|NGND|TTƯT)(?: ?I{1,3}|[12])?"
_TITLE = (
    rf"(?:(?i:{_DEGREE})(?:(?:[.,/-]|\s)+(?:(?i:{_DEGREE})(?:[.,/-]|\s)+)*)"
    r"|(?:Đ/c|Ông|Bà)[. ]+|(?:Đại|Thượng|Trung|Thiếu)\s(?:tá|úy|tướng)\s)*"
)
# "H'Yéo", "Y'Bion", "K’ Brêu": names of several peoples hold an apostrophe, however it is typed.
_WORD = rf"[{CAPITAL}](?:[\wÀ-ỹ]|['’‘ʼ`´-](?=\w|\s[{CAPITAL}]))*"
_NAME = re.compile(rf"^{_TITLE}{_WORD}(?:\s+{_WORD}){{1,5}}$")
_ANNEX = re.compile(r"(?:phu luc|bieu|mau so|danh muc|cong hoa xa hoi)\b")
_LONGEST_BLOCK = 30
_LONGEST_END = 8
"""How many lines of a document a signature at its end takes, the blank ones among them."""
_LONGEST_HEADING = 60
_LONGEST_ON_ONE_LINE = 600


def signing(document: Document) -> tuple[tuple[str, ...], tuple[Signer, ...]]:
    """Return (recipients, signers); a post printed on several lines keeps its lines."""
    recipients: list[str] = []
    signers: list[Signer] = []
    lines = [
        line.strip(" *_")
        for block in document.blocks
        if isinstance(block, Paragraph)
        for line in block.text.split("\n")
    ]
    read_to = 0
    for index, line in enumerate(lines):
        if _is_heading(line):
            lines[index:] = untangled(lines[index:])
            used, beside = take_recipients(lines[index:], recipients)
            after = index + used
            below = [*beside, *lines[after : after + _LONGEST_BLOCK]]
            signer = _signer(below) or _signer_above(lines[max(read_to, index - 12) : index])
            if signer is not None:
                signers.append(signer)
            read_to = after
        elif index >= read_to and line.isupper() and _signs(line, lines, index):
            block = lines[index : index + _LONGEST_BLOCK]
            signer = _signer(block)
            if signer is not None and signer.name:
                signers.append(signer)
                read_to = index + block.index(signer.name) + 1
    return tuple(dict.fromkeys(recipients)), _each_once(signers)


def _signs(line: str, lines: Sequence[str], index: int) -> bool:
    """Return whether a line in capitals is a post that signs, also one that ends the document."""
    words = fold_fast(line)
    if _FOR_OTHERS.match(words):
        return True
    ends = index and index + _LONGEST_END >= len(lines)
    return bool(ends) and len(line) < _LONGEST_HEADING and bool(_ROLE.match(words))


def _is_heading(line: str) -> bool:
    if line[:1] not in ("N", "n"):
        return False
    most = _LONGEST_ON_ONE_LINE if ";" in line else _LONGEST_HEADING
    return len(line) < most and bool(_HEADED.match(fold_fast(line)))


def _each_once(signers: Sequence[Signer]) -> tuple[Signer, ...]:
    """Drop a post without a name where the same document names who holds it."""
    named = {signer.role for signer in signers if signer.name}
    kept = [signer for signer in signers if signer.name or signer.role not in named]
    return tuple(dict.fromkeys(kept))


def _signer_above(lines: Sequence[str]) -> Signer | None:
    """Return who signed above the list of recipients, as some offices print it."""
    for at, line in enumerate(lines):
        if line.isupper() and len(line) < 90 and _ROLE.match(fold_fast(line)):
            signer = _signer(lines[at:])
            return signer if signer is not None and signer.name else None
    return None


def _signer(lines: Sequence[str]) -> Signer | None:
    roles: list[str] = []
    for line in lines:
        words = fold_fast(line)
        if not words:
            continue
        if _ANNEX.match(words):
            break
        if _SEAL.match(words):
            name = line.split(":", 1)[-1].strip()
            if ":" in line and _NAME.match(name) and not name.isupper() and "ky" in words[:8]:
                return Signer("\n".join(roles), name)
            continue
        if line.isupper() and len(line) < 90:
            if roles or _ROLE.search(words):
                roles.append(line)
            elif len(words.split()) > 8:
                return None
            continue
        if roles and words.startswith("kiem "):
            # "CHÁNH VĂN PHÒNG" / "kiêm THƯ KÝ": one post on two lines.
            roles.append(line)
            continue
        if len(line) < 60 and _ROLE.match(words) and not (roles and _NAME.match(line)):
            roles.append(line)
            continue
        if _NAME.match(line) and len(line) < 50:
            return Signer("\n".join(roles), line)
        break
    return Signer("\n".join(roles), "") if roles else None
