"""Runs the whole test suite with a Windows interpreter under Wine, and the program as shipped.

Two processes at a time take one part of the suite after another. What fails, hangs or is
missing runs once more, alone in a process of its own, before it counts.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import environment
import summary
from shard import Outcome, run_shard
from tools import ROOT, PackagingError
from wine import Wine

TESTS = ROOT / "tests"
WINDOW = "ui"
AS_SHIPPED = "as-shipped"
AS_SHIPPED_TESTS = "packaging/wine/test_as_shipped.py"
AT_ONCE = 2
MINUTES = 18
# The longest parts go first, so that both processes end at about the same time.
_LONGEST = ("domain", WINDOW, "end_to_end", "storage", "reading", AS_SHIPPED, "writing")


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
    """One run of the suite on one machine, with a common deadline."""

    def __init__(self, wine: Wine, deadline: float) -> None:
        self._wine = wine
        self._deadline = deadline
        self._telling = threading.Lock()

    def everything(self, chosen: dict[str, list[str]]) -> list[summary.Pass]:
        """Run every part, then alone what did not pass; return the passes."""
        order = sorted(chosen, key=_rank)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            found = dict(
                zip(order, pool.map(self._part, order, map(chosen.get, order)), strict=True)
            )
            failed = [
                one.test
                for outcomes in found.values()
                for one in outcomes.values()
                if one.outcome == "failed" and ".py" in one.test
            ]
            second = dict(zip(failed, pool.map(self._alone, enumerate(failed)), strict=True))
        window = {WINDOW: found.pop(WINDOW)} if WINDOW in found else {}
        return [
            _pass("without a window", found, second),
            _pass("with the window", window, second),
        ]

    def _part(self, name: str, tests: Sequence[str]) -> dict[str, Outcome]:
        began = time.monotonic()
        found = run_shard(self._wine, name.replace("/", "-"), tests, self._deadline)
        self._tell(f"{name}: {summary.counts(found.values())} ({time.monotonic() - began:.0f} s)")
        return found

    def _alone(self, numbered: tuple[int, str]) -> dict[str, Outcome]:
        number, test = numbered
        found = run_shard(self._wine, f"alone-{number}", [test], self._deadline)
        self._tell(f"alone {test}: {summary.counts(found.values())}")
        return found

    def _tell(self, line: str) -> None:
        with self._telling:
            print(line, flush=True)


def _rank(name: str) -> int:
    return _LONGEST.index(name) if name in _LONGEST else len(_LONGEST)


def _pass(
    name: str,
    found: dict[str, dict[str, Outcome]],
    second: dict[str, dict[str, Outcome]],
) -> summary.Pass:
    outcomes = {test: one for part in found.values() for test, one in part.items()}
    recovered = []
    for test, again in second.items():
        if test in outcomes and again and all(one.outcome != "failed" for one in again.values()):
            recovered.append(outcomes.pop(test))
            outcomes |= again
    return summary.Pass(name, outcomes, tuple(recovered))


def main() -> int:
    """Run what the words of the call say; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tests", nargs="*", help="files, folders or tests; all of them by default")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="give up after so long")
    given = parser.parse_args()
    began = time.monotonic()
    try:
        wine = environment.machine()
        chosen = {"chosen": given.tests} if given.tests else parts()
        if not given.tests:
            chosen[AS_SHIPPED] = [AS_SHIPPED_TESTS]
        if AS_SHIPPED in chosen or AS_SHIPPED_TESTS in given.tests:
            environment.ship()
        passes = Run(wine, began + given.minutes * 60).everything(chosen)
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        environment.stop()
    print("\n".join(summary.lines(passes, time.monotonic() - began)))
    every = [one for each in passes for one in each.outcomes.values()]
    return int(not every or any(one.outcome == "failed" for one in every))


if __name__ == "__main__":
    sys.exit(main())
