"""Finds plans that list their work by fields, whose own titles announce none."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds, section_of
from kehoach_desktop.reading.recognise.work_words import begins_work

_PLAN = re.compile(r"(?:ke hoach|chuong trinh|lich)(?: cong tac)?\b")
_FIELD_RANKS = (Rank.CAPITAL, Rank.ROMAN)
_FEWEST_FIELDS = 2
_FEWEST_LINES = 4


def lists_only_work(plan: Clause) -> bool:
    """Whether a plan's own numbers are fields, with nothing but work below each.

    "CHƯƠNG TRÌNH CÔNG TÁC" / "1. Công tác Kinh tế:" / "- Tổ chức …;" / "2. Công tác Văn hóa:".
    """
    if plan.rank is not Rank.CAPS or not _PLAN.match(plan.sentence.plain):
        return False
    fields = [child for child in plan.children if child.rank is not Rank.PLAIN]
    if len(fields) < _FEWEST_FIELDS or any(section_of(one, None, None) for one in fields):
        return False
    if any(one.rank is not Rank.NUMBER or not one.children for one in fields):
        return False
    lines = [line for one in fields for line in one.children]
    if len(lines) < _FEWEST_LINES or any(line.rank is Rank.PLAIN for line in lines):
        return False
    work = sum(begins_work(line.sentence.plain) for line in lines)
    return work * 3 >= len(lines) * 2


def fields_of_work(clauses: Sequence[Clause]) -> frozenset[int]:
    """Return the identities of the fields that a line in capitals above them announces as work.

    "NHIỆM VỤ" / "I. KINH TẾ" / "- Mở …" / "II. VĂN HÓA" / "- Tổ chức …", up to the next such line.
    """
    found: list[int] = []
    for at, line in enumerate(clauses):
        if line.rank is not Rank.CAPS or line.children:
            continue
        if section_of(line, None, None) is not Holds.TASKS:
            continue
        fields: list[Clause] = []
        for one in clauses[at + 1 :]:
            if one.rank not in _FIELD_RANKS:
                break
            fields.append(one)
        told = any(section_of(one, None, None) for one in fields)
        if len(fields) >= _FEWEST_FIELDS and not told:
            found += map(id, fields)
    return frozenset(found)
