"""Clauses whose own words name figures, though others stand below or they are among works."""

import re

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.prose.assigning_lines import is_label
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import lists_targets

# "Chỉ tiêu cụ thể giai đoạn 2026 - 2030 (7 chỉ tiêu)" only tells how many stand below.
_COUNTS_TARGETS = re.compile(r"\((?:gom |co )?\d+ (?:chi tieu|muc tieu|tieu chi|nhiem vu)\)[.:]?$")
_LONG = 40


def aims_at_several(clause: Clause) -> bool:
    """Whether a line strives for several figures: "Phấn đấu 12 thôn đạt …; xóa 9 nhà tạm"."""
    if clause.rank is not Rank.PLAIN or not holds_any(clause.text, ("hấn đấu", "HẤN ĐẤU")):
        return False
    return lists_targets(clause.sentence.plain)


def has_figure(clause: Clause) -> bool:
    """Whether the words of a clause with others inside may hold a figure of its own."""
    counts_them = _COUNTS_TARGETS.search(fold_in_place(clause.text[-_LONG:]))
    long = len(clause.text) > _LONG or all(is_label(child.text) for child in clause.children)
    return clause.rank > Rank.CAPS and long and not counts_them
