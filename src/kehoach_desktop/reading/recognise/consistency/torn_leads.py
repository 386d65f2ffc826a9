"""Leads of sentences that are a heading's words, a remark or somebody unnamed, and no body."""

import re
from collections.abc import Mapping, Sequence

from kehoach_desktop.domain.drafts.draft import DraftTask, SourceBlock
from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.work_words import VERB, begins_body

_MANY = re.compile(
    r"(?:cac|nhan dan|dan quan|luc luong|cong dong|toan|moi|tung|hai|ba|nhung|can bo|dong chi|nguoi"
    r"|mat tran|thanh vien|chu|dai dien|ban|to|doi)\b"
)
# Words that fold like, or begin like, a body's name: "Sở hữu trí tuệ", "Tổ chức hội nghị".
_NO_BODY = re.compile(
    r"(?:so huu|so ket|so hoa|ban giao|ban hanh|hoi nhap|hoi thao|hoi nghi|phong chong|phong ngua"
    r"|doi moi|doi ngu(?! (?:giao|nhan|can|chuyen|vien|cong (?:chuc|tac)|bac si|y ))"
    r"|bo tri|bo sung|bo tieu chi|don gian|to chuc thuc hien)\b"
)
_BEHIND_BRACKET = re.compile(r"\) +[^\W\d_]|\([^()]*\b(?:chịu trách nhiệm|phụ trách)\b")
_DRAFTS = LatePattern(rf" (?:{VERB}|du thao|lo|lam)$")
_PERSONS = ("ong ", "ba ", "thay ", "dong chi ")
_UNNAMED = ("nguoi dung dau",)
_GAP = "…"
_CHANGES = ("đổi ", "Đổi ")
"""As written, for "đội" folds to the same letters."""
_NUMBERED = re.compile(
    r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)/-]+\s*(?:(?:Đề nghị|Giao|Đối với|Trách nhiệm của) )?"
)


def torn_lead(name: str) -> bool:
    """Whether a lead taken from a sentence is a fragment of it, or somebody without a name."""
    plain = fold_fast(name).strip()
    if name.startswith(_CHANGES):
        return True
    if _GAP in name or _BEHIND_BRACKET.search(name) or _NO_BODY.match(plain) or plain in _UNNAMED:
        return True
    if name[:1].islower() and not begins_body(plain) and not _MANY.match(plain):
        return True
    return plain.startswith(_PERSONS) and _DRAFTS.search(plain) is not None


def leads_of_later_headings(
    tasks: Sequence[DraftTask], blocks: Sequence[SourceBlock]
) -> Mapping[str, str]:
    """Return the lead of each task, by its key, whose name only a heading below the task has.

    What closes a list may name who does it all; a numbered heading names who does what is
    below it.
    """
    if not any(task.clause for task in tasks):
        return {}
    places = {block.where: at for at, block in reversed([*enumerate(blocks)])}
    found: dict[str, str] = {}
    first_named: dict[str, int | None] = {}
    for task in tasks:
        at = places.get(task.where)
        if at is None or blocks[at].cells:
            continue
        for name in task.lead:
            if name not in first_named:
                first_named[name] = _first_place(name, blocks)
            first = first_named[name]
            if first is not None and first > at and _is_heading_of(blocks[first].text, name):
                found[task.key] = name
    return found


def _first_place(name: str, blocks: Sequence[SourceBlock]) -> int | None:
    return next((at for at, block in enumerate(blocks) if name in block.text), None)


def _is_heading_of(text: str, name: str) -> bool:
    found = _NUMBERED.match(text)
    return found is not None and text[found.end() :].strip(" .:*_") == name
