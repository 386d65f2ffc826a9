"""What a run came to, in words and numbers as pytest has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shard import Outcome


@dataclass(frozen=True)
class Pass:
    """One pass over a part of the tests: its name, outcomes, and what only passed when alone."""

    name: str
    outcomes: Mapping[str, Outcome]
    recovered: tuple[Outcome, ...] = ()


def counts(outcomes: Iterable[Outcome]) -> str:
    """Return "N passed, N failed, N skipped"."""
    found = Counter(outcome.outcome for outcome in outcomes)
    return ", ".join(f"{found[kind]} {kind}" for kind in ("passed", "failed", "skipped"))


def lines(passes: Iterable[Pass], seconds: float) -> list[str]:
    """Return the closing lines: every failure whole, skips by reason, counts of each pass."""
    passes = list(passes)
    every = [outcome for one in passes for outcome in one.outcomes.values()]
    told = []
    failed = [outcome for outcome in every if outcome.outcome == "failed"]
    for outcome in failed:
        told += [f"{f' {outcome.test} ':_^100}", outcome.text, ""]
    reasons = Counter(one.text for one in every if one.outcome == "skipped")
    told += [f"SKIPPED [{number}] {reason}" for reason, number in sorted(reasons.items())]
    for one in passes:
        told += [f"PASSED ALONE {first.test}: {_last_line(first)}" for first in one.recovered]
    told += [f"FAILED {outcome.test}: {_last_line(outcome)}" for outcome in failed]
    told += [f"{one.name}: {counts(one.outcomes.values())}" for one in passes]
    told.append(f"Windows (Wine), all passes, {seconds:.0f} s:")
    told.append(counts(every))
    return told


def _last_line(outcome: Outcome) -> str:
    marked = [line for line in outcome.text.splitlines() if line.startswith("E  ")]
    words = (marked or outcome.text.splitlines() or [""])[0]
    return words.removeprefix("E").strip()[:200]
