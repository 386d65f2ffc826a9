"""Finds plans that list their work by fields and announce it by no title of a section."""

import re

from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import section_of
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_PLAN = re.compile(r"(?:ke hoach|chuong trinh|lich)(?: cong tac)?\b")
_FEWEST_FIELDS = 2
_FEWEST_LINES = 4


def lists_only_work(plan: Clause) -> bool:
    """Whether a plan's own numbers are fields, with nothing but work below each.

    "CHƯƠNG TRÌNH CÔNG TÁC" / "1. Công tác Kinh tế:" / "- Tổ chức …;" / "2. Công tác Văn hóa:".
    """
    if plan.rank is not Rank.CAPS or not _PLAN.match(Sentence.of(plan.text).plain):
        return False
    fields = [child for child in plan.children if child.rank is not Rank.PLAIN]
    if len(fields) < _FEWEST_FIELDS or any(section_of(one, None, None) for one in fields):
        return False
    if any(one.rank is not Rank.NUMBER or not one.children for one in fields):
        return False
    lines = [line for one in fields for line in one.children]
    if len(lines) < _FEWEST_LINES or any(line.rank is Rank.PLAIN for line in lines):
        return False
    work = sum(begins_work(Sentence.of(line.text).plain) for line in lines)
    return work * 3 >= len(lines) * 2
