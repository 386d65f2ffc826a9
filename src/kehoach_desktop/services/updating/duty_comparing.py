"""Reporting duties of a plan held beside those of a newer version of it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.versions.row_matching import MatchDoubt, folded
from kehoach_desktop.services.rows.met import Met


def match_duties(
    old: Sequence[ReportingDuty], new: Sequence[ReportingDuty]
) -> list[Met[ReportingDuty]]:
    """Pair duties one to one, never two of another rhythm; the gone ones stand last.

    Two that share nothing but the rhythm are paired in doubt.
    """
    found: dict[str, tuple[ReportingDuty, MatchDoubt]] = {}
    free = {duty.id: duty for duty in old}
    for traits, doubt in (
        (_wholly, MatchDoubt.NONE),
        (lambda one: (one.frequency, _reporter(one), _to(one)), MatchDoubt.NONE),
        (lambda one: (one.frequency, _reporter(one)), MatchDoubt.NONE),
        (lambda one: (one.frequency, _to(one)), MatchDoubt.NONE),
        (lambda one: one.frequency, MatchDoubt.WORDING),
    ):
        left = [duty for duty in new if duty.id not in found]
        for ours, theirs in _alike(list(free.values()), left, traits, all=traits is _wholly):
            found[theirs.id] = (ours, doubt)
            del free[ours.id]
    met: list[Met[ReportingDuty]] = []
    for at, duty in enumerate(new):
        held, doubt = found.get(duty.id, (None, MatchDoubt.NONE))
        met.append(Met(held, duty, f"duty{at}", doubt))
    return met + [Met(duty, None) for duty in free.values()]


def with_duty_fields(
    old: ReportingDuty, new: ReportingDuty | None, fields: frozenset[str]
) -> ReportingDuty:
    """Return the held duty with these fields of the newer one."""
    if new is None:
        return old
    if "day" in fields:
        old = replace(old, day=new.day, month=new.month, before=new.before, weekday=new.weekday)
    if "reporter" in fields:
        old = replace(old, reporter=new.reporter)
    return replace(old, to=new.to) if "to" in fields else old


def _wholly(duty: ReportingDuty) -> Hashable:
    days = (duty.day, duty.month, duty.before, duty.weekday)
    return (duty.frequency, _reporter(duty), _to(duty), days)


def _reporter(duty: ReportingDuty) -> str:
    return folded(duty.reporter)


def _to(duty: ReportingDuty) -> tuple[str, ...]:
    return tuple(map(folded, duty.to))


def _alike(
    old: Sequence[ReportingDuty],
    new: Sequence[ReportingDuty],
    traits: Callable[[ReportingDuty], Hashable],
    *,
    all: bool,
) -> list[tuple[ReportingDuty, ReportingDuty]]:
    """Return the pairs alike in these traits, where each is the only one; or ``all`` in order."""
    here: dict[Hashable, list[ReportingDuty]] = defaultdict(list)
    there: dict[Hashable, list[ReportingDuty]] = defaultdict(list)
    for duty in old:
        here[traits(duty)].append(duty)
    for duty in new:
        there[traits(duty)].append(duty)
    pairs = []
    for trait, duties in here.items():
        others = there.get(trait, [])
        if all or len(duties) == len(others) == 1:
            pairs += list(zip(duties, others, strict=False))
    return pairs
