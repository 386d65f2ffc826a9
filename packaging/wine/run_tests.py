"""Runs the whole suite with a Windows interpreter under Wine, the shipped program, its installer.

Two processes at a time take one part of the suite after another. What fails, hangs or is
missing runs once more, alone in a process of its own, before it counts.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import environment
import summary
from shard import Outcome, Starter, on_this_machine, run_shard, under_wine
from tools import ROOT, PackagingError

TESTS = ROOT / "tests"
WINDOW = "ui"
AS_SHIPPED = "as-shipped"
AS_SHIPPED_TESTS = "packaging/wine/test_as_shipped.py"
INSTALLER = "installer"
INSTALLER_TESTS = "tests/packaging/test_installer.py"
AT_ONCE = 2
MINUTES = 20
# The longest parts go first, so that both processes end at about the same time.
_LONGEST = (WINDOW, "end_to_end", "windows", AS_SHIPPED, "domain", "cli", "storage", "reading")


def parts(tests: Path = TESTS) -> dict[str, list[str]]:
    """Return the files of the suite by the folder of ``tests`` that they lie in."""
    found: dict[str, list[str]] = {}
    for path in sorted(tests.rglob("test_*.py")):
        folder = path.relative_to(tests).parts[0]
        name = "start" if folder == path.name else folder
        if name != "benchmarks":
            found.setdefault(name, []).append(path.relative_to(tests.parent).as_posix())
    return found


class Run:
    """One run of tests that share a machine and a deadline."""

    def __init__(self, starter: Starter, deadline: float) -> None:
        self._starter = starter
        self._deadline = deadline
        self._telling = threading.Lock()

    def everything(self, chosen: dict[str, list[str]], at_once: int = AT_ONCE) -> Results:
        """Run every part, then alone what did not pass."""
        order = sorted(chosen, key=_rank)
        with ThreadPoolExecutor(at_once) as pool:
            first = dict(
                zip(order, pool.map(self._part, order, map(chosen.get, order)), strict=True)
            )
            failed = [
                one.test
                for outcomes in first.values()
                for one in outcomes.values()
                if one.outcome == "failed" and ".py" in one.test
            ]
            second = dict(zip(failed, pool.map(self._alone, enumerate(failed)), strict=True))
        return Results(first, second)

    def _part(self, name: str, tests: Sequence[str]) -> dict[str, Outcome]:
        began = time.monotonic()
        found = run_shard(self._starter, name, tests, self._deadline)
        self._tell(f"{name}: {summary.counts(found.values())} ({time.monotonic() - began:.0f} s)")
        return found

    def _alone(self, numbered: tuple[int, str]) -> dict[str, Outcome]:
        number, test = numbered
        found = run_shard(self._starter, f"alone-{number}", [test], self._deadline)
        self._tell(f"alone {test}: {summary.counts(found.values())}")
        return found

    def _tell(self, line: str) -> None:
        with self._telling:
            print(line, flush=True)


@dataclass(frozen=True)
class Results:
    """What each part came to at first, and each of its failures when alone."""

    first: dict[str, dict[str, Outcome]]
    alone: dict[str, dict[str, Outcome]]

    def as_pass(self, name: str, parts: Iterable[str]) -> summary.Pass:
        """Return these parts as one pass of the summary."""
        outcomes = {test: one for part in parts for test, one in self.first[part].items()}
        recovered = []
        for test, again in self.alone.items():
            passed = again and all(one.outcome != "failed" for one in again.values())
            if test in outcomes and passed:
                recovered.append(outcomes.pop(test))
                outcomes |= again
        return summary.Pass(name, outcomes, tuple(recovered))


def passes(given: Sequence[str], deadline: float) -> list[summary.Pass]:
    """Run what was asked for, or everything; raises PackagingError."""
    wine = environment.machine()
    chosen = {"chosen": list(given)} if given else parts() | {AS_SHIPPED: [AS_SHIPPED_TESTS]}
    if AS_SHIPPED in chosen or AS_SHIPPED_TESTS in given:
        environment.ship()
    suite = Run(under_wine(wine), deadline).everything(chosen)
    told = [
        suite.as_pass("without a window", chosen.keys() - {WINDOW}),
        suite.as_pass("with the window", chosen.keys() & {WINDOW}),
    ]
    if not given:
        installers = Run(on_this_machine, deadline).everything({INSTALLER: [INSTALLER_TESTS]}, 1)
        told.append(installers.as_pass("installer", [INSTALLER]))
    return told


def _rank(name: str) -> int:
    return _LONGEST.index(name) if name in _LONGEST else len(_LONGEST)


def main() -> int:
    """Run what the words of the call say; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tests", nargs="*", help="files, folders or tests; all of them by default")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="give up after so long")
    given = parser.parse_args()
    began = time.monotonic()
    try:
        told = passes(given.tests, began + given.minutes * 60)
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        environment.stop()
    print("\n".join(summary.lines(told, time.monotonic() - began)))
    every = [one for each in told for one in each.outcomes.values()]
    return int(not every or any(one.outcome == "failed" for one in every))


if __name__ == "__main__":
    sys.exit(main())
