"""Which facts of a task read out of a sentence the officer should look at."""

from collections.abc import Sequence

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.deadline_doubts import deadline_doubt
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.closings import Item
from kehoach_desktop.reading.recognise.prose.paragraphs.works_apart import may_be_several


def doubts_of_task(
    item: Item, findings: Findings, told: set[tuple[int, tuple[str, ...]]], *, damaged: bool
) -> frozenset[str]:
    """Return the doubtful fields ("title", "lead", "deadline").

    In damaged text the words of every task are to be held against the source. A lead or a
    deadline is doubtful there only where it was found by what resembles it: not where the
    text, marks aside, spells it as it is shown; and once, where one line names the lead of
    several tasks. ``told`` remembers these.
    """
    said = item.said
    doubts: set[str] = set()
    if damaged:
        doubts.add("title")
    if said.lead and (said.unsure_lead or (damaged and not _spelled(said.lead, item.clause))):
        place = (id(item.clause if said.unsure_lead else item.clause.parent), said.lead)
        if place not in told:
            told.add(place)
            doubts.add("lead")
    if not damaged and may_be_several(said.work):
        doubts.add("title")
    limit = said.deadline
    resembles = damaged and limit.text and not _same(limit, findings.deadline(limit.text))
    if said.doubtful or resembles or deadline_doubt(limit, ""):
        doubts.add("deadline")
    return frozenset(doubts)


def _spelled(names: Sequence[str], clause: Clause) -> bool:
    """Whether the clause or one around it, with the lines beside it, spells every name."""
    around = [clause, *clause.above()]
    beside = [line for outer in around for line in (outer, *outer.children)]
    words = "\n".join(fold_fast(" ".join(line.text.split())) for line in beside)
    return all(fold_fast(name) in words for name in names)


def _same(shown: Deadline, plain: Deadline) -> bool:
    return (
        (shown.start, shown.due, shown.recurrence, shown.ongoing)
        == (plain.start, plain.due, plain.recurrence, plain.ongoing)
    ) and (shown.after is None) is (plain.after is None)
