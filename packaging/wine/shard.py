"""A part of the suite: test processes under Wine until each of its tests has an outcome."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import outcome_log
from environment import HERE, OUT, PYTHON
from tools import ROOT
from wine import Ended, Wine, on_windows, run_watched

# What pytest itself ends a single test after, with every stack shown; Wine is several times
# slower than Windows. The process is given up when even that has not happened.
TEST_SECONDS = 200
SILENT_SECONDS = 260
_TAIL = 6000
_ORDERLY = (0, 1, 5)  # exit codes of pytest: all passed, some failed, none was chosen
TEMPORARY = "C:\\thư mục tạm"


@dataclass(frozen=True)
class Outcome:
    """How one test ended: "passed", "failed" or "skipped", and the words that go with it."""

    test: str
    outcome: str
    text: str
    seconds: float


Starter = Callable[[str, Path, Path, Callable[[], bool], float], Ended]
"""Runs pytest once: its name, the file of tests, the log of outcomes, when to stop, seconds."""


def under_wine(wine: Wine) -> Starter:
    """Run tests with the Windows interpreter."""

    def start(
        name: str, chosen: Path, log: Path, stop: Callable[[], bool], seconds: float
    ) -> Ended:
        temporary = f"{TEMPORARY}\\{name}"
        place = wine.drive_c / temporary.removeprefix("C:\\").replace("\\", "/")
        place.parent.mkdir(exist_ok=True)
        ended = wine.run(
            [
                *(PYTHON / "python.exe", "-m", "pytest", "-p", "outcome_log"),
                *("-p", "slow_machine", "-p", "no:cacheprovider"),
                *(f"--rootdir={on_windows(ROOT)}", f"--basetemp={temporary}"),
                *("-m", "not benchmark and not wine", "-o", f"timeout={TEST_SECONDS}"),
                f"@{on_windows(chosen)}",
            ],
            {outcome_log.VARIABLE: on_windows(log)},
            stop,
            seconds,
        )
        shutil.rmtree(place, ignore_errors=True)
        return ended

    return start


def on_this_machine(
    _name: str, chosen: Path, log: Path, stop: Callable[[], bool], seconds: float
) -> Ended:
    """Run the tests that start Wine themselves."""
    words = [sys.executable, "-m", "pytest", "-p", "outcome_log", "-m", "wine", f"@{chosen}"]
    more = {outcome_log.VARIABLE: str(log), "PYTHONPATH": str(HERE)}
    return run_watched(words, {**os.environ, **more}, stop, seconds)


@dataclass
class _Process:
    """What one test process logged."""

    collected: list[str] | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    running: str | None = None
    ended: Ended = field(default_factory=lambda: Ended(None, ""))

    @property
    def has_failed(self) -> bool:
        return any(outcome.outcome == "failed" for outcome in self.outcomes)


def run_shard(
    starter: Starter, name: str, tests: Sequence[str], deadline: float
) -> dict[str, Outcome]:
    """Run tests, files or folders; a process that breaks off is followed by one for the rest."""
    found: dict[str, Outcome] = {}
    left = list(tests)
    number = unexplained = 0
    while left and time.monotonic() < deadline:
        number += 1
        part = _one_process(starter, f"{name}-{number}", left, deadline)
        found.update((outcome.test, outcome) for outcome in part.outcomes)
        how = "took too long" if part.ended.code is None else f"ended with {part.ended.code}"
        told = f"The test process {how}.\n{part.ended.output[-_TAIL:]}"
        if part.running is not None:
            found[part.running] = Outcome(part.running, "failed", told, 0.0)
        elif part.collected is None or (part.ended.code not in _ORDERLY and not part.has_failed):
            # It died at its start or at its end; that too gets a second try.
            unexplained += 1
            if unexplained == 1:
                continue
            found[name] = Outcome(name, "failed", told, 0.0)
            return found
        left = [test for test in part.collected or [] if test not in found]
        if part.ended.code in _ORDERLY and part.running is None:
            break
    words = "It was passed over." if time.monotonic() < deadline else "The time was up before it."
    return found | {test: Outcome(test, "failed", words, 0.0) for test in left}


def _one_process(starter: Starter, name: str, tests: Sequence[str], deadline: float) -> _Process:
    logs = OUT / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    log, chosen = logs / f"{name}.jsonl", logs / f"{name}.tests"
    log.write_bytes(b"")
    chosen.write_text("\n".join(tests) + "\n", encoding="utf-8")
    heard = [0, time.monotonic()]

    def stop() -> bool:
        size, now = log.stat().st_size, time.monotonic()
        if size != heard[0]:
            heard[:] = [size, now]
        return now - heard[1] > SILENT_SECONDS

    ended = starter(name, chosen, log, stop, deadline - time.monotonic())
    (logs / f"{name}.txt").write_text(ended.output, encoding="utf-8")
    part = _read(log)
    part.ended = ended
    return part


def _read(log: Path) -> _Process:
    part = _Process()
    for line in log.read_text(encoding="utf-8").splitlines():
        try:
            values = json.loads(line)
        except ValueError:
            continue  # broken off in the middle of the line
        if "collected" in values:
            part.collected = values["collected"]
        elif "started" in values:
            part.running = values["started"]
        else:
            part.outcomes.append(Outcome(**values))
            part.running = None
    return part
