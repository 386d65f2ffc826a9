"""Compares what was read with what the maker of a plan knows it to say, fact by fact."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.text.vietnamese import fold
from made_plans.facts import Aim, Group, Indicator, Task, Truth

Fact = tuple[str, bool]


def facts(truth: Truth, draft: PlanDraft) -> Iterator[Fact]:
    """Yield every fact of the truth with whether it was read so; what is invented counts too."""
    yield "title", fold(draft.title) == fold(truth.title)
    yield "symbol", draft.symbol == truth.symbol
    yield "date", draft.date == truth.date
    yield "place", draft.place == truth.place
    yield "issuer", fold(draft.issuer) == fold(truth.issuer)
    yield "year", draft.year == truth.year
    if truth.bases is not None:
        found = [(base.symbol, base.date) for base in draft.bases]
        yield from ((f"base {base[0]}", base in found) for base in truth.bases)
        yield from _invented("base", len(found) - len(truth.bases))
    if truth.replaces is not None:
        found = [(one.symbol, one.date) for one in draft.replaces]
        yield "replaces", found == truth.replaces
    if truth.recipients is not None:
        yield "recipients", list(draft.recipients) == truth.recipients
    if truth.signer is not None:
        role, name = truth.signer
        found = [(one.role.split("\n")[-1], one.name) for one in draft.signers]
        yield "signer", found == [(role, name)]
    if truth.duties is not None:
        read = [(one.frequency.value, one.day, one.month, one.before) for one in draft.duties]
        wanted = [(one.frequency, one.day, one.month, one.before) for one in truth.duties]
        yield "duties", read == wanted
    yield from _groups("group", truth.groups, draft.groups)
    yield from _groups("indicator group", truth.indicator_groups, draft.indicator_groups)
    keys = {group.key: group_name(group.number, group.title) for group in draft.groups}
    names = {task.key: plain(task.title) for task in draft.tasks}
    for wanted, found in paired(truth.tasks, draft.tasks, "title", "title"):
        if wanted is None:
            yield f"task invented: {found.title[:40]!r}", False
        else:
            yield from _task(wanted, found, truth, keys, names)
    keys = {group.key: group_name(group.number, group.title) for group in draft.indicator_groups}
    for wanted, found in paired(truth.indicators, draft.indicators, "name", "name"):
        if wanted is None:
            yield f"indicator invented: {found.name[:40]!r}", False
        else:
            yield from _indicator(wanted, found, truth, keys)
    for wanted, found in paired(truth.dossiers, draft.dossiers, "title", "title"):
        if wanted is None:
            yield f"dossier invented: {found.title[:40]!r}", False
            continue
        yield (
            f"dossier {wanted.number}",
            found is not None
            and ((wanted.number, wanted.title) == (found.number, plain(found.title))),
        )
        for key, text in wanted.fields.items():
            read = plain(getattr(found, key)) if found else None
            yield f"dossier {wanted.number} {key}: {read!r}", read == plain(text)


def _invented(what: str, more: int) -> Iterator[Fact]:
    yield from ((f"{what} invented", False) for _ in range(more))


def _groups(what: str, wanted: Sequence[Group], found: Sequence[DraftGroup]) -> Iterator[Fact]:
    by_key = {group.key: group for group in found}
    read = []
    for group in found:
        above = by_key.get(group.parent or "")
        read.append(
            (
                group_name(group.number, group.title),
                group_name(above.number, above.title) if above else None,
            )
        )
    for group in wanted:
        above = wanted[group.parent] if group.parent is not None else None
        fact = (
            group_name(group.number, group.title),
            group_name(above.number, above.title) if above else None,
        )
        yield f"{what} {fact[0]}", fact in read
        if fact in read:
            read.remove(fact)
    yield from ((f"{what} invented: {one[0]}", False) for one in read)


def _task(
    wanted: Task,
    found: DraftTask | None,
    truth: Truth,
    groups: dict[str, str],
    names: dict[str, str],
) -> Iterator[Fact]:
    at = f"task {wanted.number} {wanted.title[:30]!r}"
    for name, right, read in task_facts(wanted, found, truth, groups, names):
        same = found is not None and right == read
        yield f"{at} {name}: {'missing' if found is None else repr(read)} for {right!r}", same


def task_facts(
    wanted: Task,
    found: DraftTask | None,
    truth: Truth,
    groups: dict[str, str],
    names: dict[str, str],
) -> list[tuple[str, object, object]]:
    """Return (fact, as it should be, as it was read) of a task; ``None`` read where it is missing.

    ``groups`` names the groups read by their keys, ``names`` the tasks by theirs.
    """
    group = truth.groups[wanted.group] if wanted.group is not None else None
    pairs: list[tuple[str, object, object]] = [
        ("title", plain(wanted.title), found and plain(found.title)),
        ("number", wanted.number, found and found.number),
        (
            "group",
            group_name(group.number, group.title) if group else None,
            found and groups.get(found.group or ""),
        ),
        ("parent", wanted.parent, found and names.get(found.parent or "")),
    ]
    if wanted.clause is not None:
        pairs.append(("clause", wanted.clause, found and found.clause))
    if wanted.lead is not None:
        pairs.append(("lead", wanted.lead, found and found.lead))
    if wanted.coordinating is not None:
        pairs.append(("coordinating", wanted.coordinating, found and found.coordinating))
    if wanted.head is not None:
        pairs.append(("head", wanted.head, found and plain(found.head)))
    if wanted.deliverable is not None:
        pairs.append(("deliverable", wanted.deliverable, found and plain(found.deliverable)))
    if wanted.note is not None:
        pairs.append(("note", wanted.note, found and plain(found.note)))
    if (when := wanted.when) is not None:
        meant = (when.start, when.due, when.ongoing, when.rhythms, when.waits)
        pairs.append(("deadline", meant, found and _read_deadline(found)))
        if wanted.exact_words:
            pairs.append(
                ("deadline words", _words(when.text), found and _words(found.deadline.text))
            )
    return pairs


def _read_deadline(task: DraftTask) -> object:
    read = task.deadline
    rhythms = tuple((one.frequency.value, one.day, one.month) for one in read.recurrence)
    return (read.start, read.due, read.ongoing, rhythms, read.after is not None)


def _indicator(
    wanted: Indicator, found: DraftIndicator | None, truth: Truth, groups: dict[str, str]
) -> Iterator[Fact]:
    at = f"indicator {wanted.number}"
    for name, right, read in indicator_facts(wanted, found, truth, groups):
        same = found is not None and right == read
        yield f"{at} {name}: {'missing' if found is None else repr(read)} for {right!r}", same


def indicator_facts(
    wanted: Indicator, found: DraftIndicator | None, truth: Truth, groups: dict[str, str]
) -> list[tuple[str, object, object]]:
    """Return (fact, as it should be, as it was read) of an indicator, as for a task."""
    group = truth.indicator_groups[wanted.group] if wanted.group is not None else None
    pairs: list[tuple[str, object, object]] = [
        ("name", plain(wanted.name), found and plain(found.name)),
        ("number", wanted.number, found and found.number),
        (
            "group",
            group_name(group.number, group.title) if group else None,
            found and groups.get(found.group or ""),
        ),
    ]
    if wanted.unit is not None:
        pairs.append(("unit", wanted.unit, found and found.measure_unit))
    if wanted.lead is not None:
        pairs.append(("lead", wanted.lead, found and found.lead))
    pairs.append(("targets", len(wanted.aims), found and len(found.targets)))
    for order, aim in enumerate(wanted.aims):
        read = found.targets[order] if found and order < len(found.targets) else None
        pairs.append((f"target {aim.text!r}", _aim(aim), read and _target(read)))
    return pairs


def _aim(aim: Aim) -> object:
    return (aim.year, aim.comparator, aim.value, aim.upper, aim.rank, aim.also)


def _target(read: Target) -> object:
    sign = read.comparator.value if read.comparator else None
    return (read.year, sign, read.value, read.upper, read.rank, read.also is not None)


def group_name(number: str, title: str) -> str:
    return f"{number} {plain(title)}".strip()


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _words(text: str) -> str:
    return re.sub(r"\b0(?=\d/)", "", plain(text))


def paired(wanted: Sequence, found: Sequence, left: str, right: str) -> Iterator[tuple]:
    """Pair items by their words in order; what has no partner stands alone."""
    mine = [fold(getattr(each, left)).split()[:8] for each in wanted]
    theirs = [fold(getattr(each, right)).split()[:8] for each in found]
    matcher = SequenceMatcher(
        None,
        [" ".join(words) for words in mine],
        [" ".join(words) for words in theirs],
        autojunk=False,
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or b - a == d - c:
            yield from zip(wanted[a:b], found[c:d], strict=True)
            continue
        yield from ((each, None) for each in wanted[a:b])
        yield from ((None, each) for each in found[c:d])
