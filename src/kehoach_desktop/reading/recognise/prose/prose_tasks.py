"""Makes tasks and groups of the clauses of a plan's body that ask for work."""

from collections import Counter
from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import OFFERED, DraftGroup, DraftTask
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.damage.mending import known_unit
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.sayings import Sayings
from kehoach_desktop.reading.recognise.prose.chosen_items import chosen as chosen_of
from kehoach_desktop.reading.recognise.prose.chosen_items import dropped
from kehoach_desktop.reading.recognise.prose.clauses.agendas import drop_agendas
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.closings import Item, lift_closings
from kehoach_desktop.reading.recognise.prose.letter_endings import lift_endings
from kehoach_desktop.reading.recognise.prose.organising_work import (
    organising_work,
    tell_of_offered,
)
from kehoach_desktop.reading.recognise.prose.prose_body import Body
from kehoach_desktop.reading.recognise.prose.prose_doubts import doubts_of_task
from kehoach_desktop.reading.recognise.prose.prose_walk import Walk
from kehoach_desktop.reading.recognise.prose.prose_warnings import tell_of_tasks, tell_of_topics
from kehoach_desktop.reading.recognise.prose.repeats import Repeats
from kehoach_desktop.reading.recognise.pulse import Pulse

_FEWEST_GIVEN = 3
"""So many of a list's pieces of work, and two thirds of them, make the others given too."""
_ORGANISED = (
    "Văn bản không có mục nhiệm vụ riêng: các nhiệm vụ được lấy từ phần tổ chức thực hiện; hãy "
    "xem lại danh sách."
)


def take_prose_tasks(body: Body, findings: Findings) -> list[Clause]:
    """Add the tasks of the plan's sentences; what a table already holds is not taken again.

    Returns the clauses of sections of work that were taken for none.
    """
    sayings = Sayings(findings, body.mend)
    walk = Walk(findings, body.mend, sayings, damaged=body.damaged)
    tell_of_topics(drop_agendas(body.root), findings)
    lift_endings(body.root, body.mend)
    lift_closings(body.root, body.mend)
    findings.pulse.begin(_count(body.root))
    walk.section(body.root, None)
    walk.letter(body.root)
    beside = bool(findings.tasks)
    chosen = chosen_of(walk.items, beside_tasks=beside)
    organised = False
    if not chosen and not (body.damaged or findings.tasks or findings.actions):
        walk = Walk(findings, body.mend, sayings, damaged=False, organised=True)
        walk.section(body.root, None)
        chosen = [item for item in chosen_of(walk.items, beside_tasks=beside) if item.said.lead]
        organised = bool(chosen)
        if organised:
            findings.warn(chosen[0].clause.where, _ORGANISED)
    items = [item for item in chosen if item.clause.where not in findings.captions]
    known = (*findings.tasks, *findings.actions)
    if known:
        repeats = Repeats([task.title for task in known] if items else ())
        items = _given(_apart_from(repeats, items, findings.pulse))
    if items:
        _add(items, walk.headings, findings, damaged=body.damaged)
    left = [] if known else walk.left
    if not organised:
        _offer(organising_work(body, findings, sayings, also=dropped(walk.items, chosen)), findings)
    return left


def _given(items: Sequence[Item]) -> list[Item]:
    """Return the items that are given to somebody or by a day, or stand in a list of such."""
    given: Counter[int] = Counter()
    beside: Counter[int] = Counter()
    for item in items:
        for around in {id(item.clause.parent), id(_section(item.clause))}:
            given[around] += item.said.is_given
            beside[around] += 1

    def stands_among_given(item: Item) -> bool:
        listed, section = id(item.clause.parent), id(_section(item.clause))
        return (given[listed] >= _FEWEST_GIVEN and given[listed] * 3 >= beside[listed] * 2) or (
            given[section] >= _FEWEST_GIVEN and given[section] * 4 >= beside[section] * 3
        )

    return [item for item in items if item.said.is_given or stands_among_given(item)]


def _offer(items: Sequence[Item], findings: Findings) -> None:
    """Offer dated work that neither a table nor the plan's own work holds already."""
    if not items:
        return
    repeats = Repeats([task.title for task in (*findings.tasks, *findings.actions)])
    fresh = [item for item in items if item.said.work not in repeats]
    offered = [
        _task(f"{OFFERED}{at}", item, None, None, frozenset(), damaged=False)
        for at, item in enumerate(fresh, 1)
    ]
    findings.offered_tasks += offered
    tell_of_offered(fresh, [task.key for task in offered], findings)


def _count(clause: Clause) -> int:
    """Return how many clauses stand inside one."""
    return sum(1 + _count(child) for child in clause.children)


def _apart_from(repeats: Repeats, items: Sequence[Item], pulse: Pulse) -> list[Item]:
    """Return the items that the annex does not hold; each is compared with all its rows."""
    pulse.begin(len(items))
    kept: list[Item] = []
    for item in items:
        pulse.beat()
        if item.said.work not in repeats:
            kept.append(item)
    return kept


def _add(
    items: Sequence[Item], headings: dict[int, str], findings: Findings, *, damaged: bool
) -> None:
    """Add the items to the findings as tasks, their headings as groups."""
    groups = _add_groups(items, headings, findings)
    keys: dict[int, str] = {}
    first = len(findings.tasks)
    told: set[tuple[int, tuple[str, ...]]] = set()
    for item in items:
        key = f"t{len(findings.tasks) + 1}"
        keys[id(item)] = key
        parent = keys.get(id(item.parent)) if item.parent else None
        group = next(
            (groups[id(above)] for above in item.clause.above() if id(above) in groups), None
        )
        findings.tasks.append(
            _task(
                key,
                item,
                group,
                parent,
                doubts_of_task(item, findings, told, damaged=damaged),
                damaged=damaged,
            )
        )
    tell_of_tasks(findings, findings.tasks[first:], damaged=damaged)


def _add_groups(
    items: Sequence[Item], headings: dict[int, str], findings: Findings
) -> dict[int, str]:
    """Add the headings that hold tasks as groups; return the key of each by its clause.

    The title of the plan's only section of work is no group.
    """
    needed: dict[int, Clause] = {}
    sections = {id(_section(item.clause)) for item in items}
    for item in items:
        section = _section(item.clause)
        for clause in reversed(list(item.clause.above())):
            alone = clause is section and len(sections) == 1
            if id(clause) in headings and not alone:
                needed.setdefault(id(clause), clause)
    made: dict[int, str] = {}
    for which, clause in needed.items():
        parent = next((made[id(above)] for above in clause.above() if id(above) in made), None)
        made[which] = f"g{len(findings.groups) + 1}"
        findings.groups.append(
            DraftGroup(made[which], clause.number, headings[which], parent, clause.where)
        )
    return made


def _task(
    key: str,
    item: Item,
    group: str | None,
    parent: str | None,
    doubts: frozenset[str],
    *,
    damaged: bool,
) -> DraftTask:
    clause, said = item.clause, item.said
    return DraftTask(
        key=key,
        title=said.work,
        number=clause.number,
        clause=clause.path,
        group=group,
        parent=parent,
        lead=_units(said.lead) if damaged else said.lead,
        coordinating=_units(said.coordinating) if damaged else said.coordinating,
        head=said.head,
        deliverable=said.deliverable,
        note="; ".join(part.rstrip(" ;.") for part in (said.note, *item.notes) if part),
        deadline=said.deadline,
        where=clause.where,
        doubts=doubts,
    )


def _units(names: Sequence[str]) -> tuple[str, ...]:
    """Return units of damaged text, a usual one by its right name; the lead is marked anyway."""
    return tuple(known_unit(fold_fast(name)) or name for name in names)


def _section(clause: Clause) -> Clause:
    """Return the outermost clause around one."""
    return next(reversed([clause, *clause.above()]))
