"""A part of the suite: test processes under Wine until each of its tests has an outcome."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import outcome_log
from environment import OUT, PYTHON
from tools import ROOT
from wine import Ended, Wine, on_windows

# What pytest itself ends a single test after, with every stack shown; Wine is several times
# slower than Windows. The process is given up when even that has not happened.
TEST_SECONDS = 200
SILENT_SECONDS = 260
TEMPORARY = "C:\\thư mục tạm"


@dataclass(frozen=True)
class Outcome:
    """How one test ended: "passed", "failed" or "skipped", and the words that go with it."""

    test: str
    outcome: str
    text: str
    seconds: float


@dataclass
class _Process:
    """What one test process logged."""

    collected: list[str] | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    running: str | None = None
    ended: Ended = field(default_factory=lambda: Ended(None, ""))


def run_shard(
    wine: Wine, name: str, tests: Sequence[str], deadline: float
) -> dict[str, Outcome]:
    """Run tests, files or folders; a process that breaks off is followed by one for the rest."""
    found: dict[str, Outcome] = {}
    left = list(tests)
    number = 0
    while left:
        number += 1
        part = _one_process(wine, f"{name}-{number}", left, deadline)
        found.update((outcome.test, outcome) for outcome in part.outcomes)
        how = "took too long" if part.ended.code is None else f"ended with {part.ended.code}"
        tail = part.ended.output[-6000:]
        if part.running is not None:
            words = f"The process {how} in this test.\n{tail}"
            found[part.running] = Outcome(part.running, "failed", words, 0.0)
        elif part.collected is None or (part.ended.code not in (0, 1, 5)):
            words = f"The test process {how}.\n{tail}"
            key = f"{name}-{number}"
            found[key] = Outcome(key, "failed", words, 0.0)
            if not part.outcomes:
                break
        left = [test for test in part.collected or [] if test not in found]
        if part.ended.code in (0, 1, 5) and part.running is None:
            for test in left:
                found[test] = Outcome(test, "failed", "The test was passed over.", 0.0)
            left = []
    return found


def _one_process(wine: Wine, name: str, tests: Sequence[str], deadline: float) -> _Process:
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

    temporary = f"{TEMPORARY}\\{name}"
    place = wine.drive_c / temporary.removeprefix("C:\\").replace("\\", "/")
    place.parent.mkdir(exist_ok=True)
    ended = wine.run(
        [
            *(PYTHON / "python.exe", "-m", "pytest", "-p", "outcome_log"),
            *("-p", "slow_machine", "-p", "no:cacheprovider"),
            *(f"--rootdir={on_windows(ROOT)}", f"--basetemp={temporary}"),
            *("-m", "not benchmark", "-o", f"timeout={TEST_SECONDS}"),
            f"@{on_windows(chosen)}",
        ],
        {outcome_log.VARIABLE: on_windows(log)},
        stop,
        deadline - time.monotonic(),
    )
    (logs / f"{name}.txt").write_text(ended.output, encoding="utf-8")
    shutil.rmtree(place, ignore_errors=True)
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
