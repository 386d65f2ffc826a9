"""Which of the items found in a plan's clauses stand, and which clauses may be work left out."""

from collections.abc import Sequence

from kehoach_desktop.reading.recognise.prose.asks_work import is_duty, is_short_work
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds
from kehoach_desktop.reading.recognise.prose.closings import Item
from kehoach_desktop.reading.recognise.prose.remarks import is_remark
from kehoach_desktop.reading.recognise.sentence import Sentence

GENERAL = (Holds.TASKS, Holds.MIXED, Holds.ASKED)
"""What a section holds whose every piece asks for work."""
_FEW = 2
_FEWEST_WORDS = 4


def chosen(items: Sequence[Item], *, beside_tasks: bool) -> list[Item]:
    """Return the items that stand, beside the tasks of a table or alone.

    Shares of units do so only where nothing else asks for work, or where what else does is
    given to nobody: "II. NỘI DUNG PHỐI HỢP" beside "III. PHÂN CÔNG TRÁCH NHIỆM".
    """
    general = [item for item in items if item.holds in GENERAL]
    led = sum(bool(item.said.lead) for item in general)
    if beside_tasks or led * 2 > len(general) or led > _FEW:
        return [item for item in items if item.holds is not Holds.SHARES]
    return list(items)


def dropped(items: Sequence[Item], kept: Sequence[Item]) -> list[Item]:
    """Return the items that do not stand: the shares of units, where others do."""
    standing = {id(item) for item in kept}
    return [item for item in items if id(item) not in standing]


def may_be_left(clause: Clause, *, of_year: bool) -> bool:
    """Whether a clause that was taken for no work may be some: no few words, remark or duty."""
    if not Rank.CAPS < clause.rank < Rank.PLAIN:
        return False
    if len(clause.text.split()) < _FEWEST_WORDS and not is_short_work(clause):
        return False
    return not (is_remark(Sentence.of(clause.text).plain) or is_duty(clause.text, of_year=of_year))
