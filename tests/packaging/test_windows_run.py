"""The run of the suite under Wine: nothing is lost, nothing that fails passes for good."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
import outcome_log
import run_tests
import shard
import summary
from wine import Ended, on_windows

A, B, C = "tests/test_a.py::a", "tests/test_a.py::b", "tests/test_a.py::c[ộ x]"
FAR = float("inf")


class Machine:
    """Stands in for Wine: each process logs what the test wrote down for it."""

    def __init__(self, drive_c, *processes):
        self.drive_c = drive_c
        self.processes = list(processes)
        self.asked = []

    def run(self, words, more, _stop, _seconds):
        names = {on_windows(path): path for path in shard.OUT.rglob("*") if path.is_file()}
        self.asked.append(names[words[-1][1:]].read_text(encoding="utf-8").splitlines())
        lines, code = self.processes.pop(0)
        log = names[more[outcome_log.VARIABLE]]
        log.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return Ended(code, "what the process said")


@pytest.fixture
def machine(tmp_path, monkeypatch):
    monkeypatch.setattr(shard, "OUT", tmp_path)
    (tmp_path / "c").mkdir()
    return lambda *processes: Machine(tmp_path / "c", *processes)


def collected(*tests):
    return {"collected": list(tests)}


def started(test):
    return {"started": test}


def ended(test, outcome="passed", text=""):
    return {"test": test, "outcome": outcome, "text": text, "seconds": 1.0}


def whole(*tests, outcome="passed"):
    lines = [collected(*tests)]
    for test in tests:
        lines += [started(test), ended(test, outcome)]
    return lines, int(outcome == "failed")


def told(found):
    return {test: one.outcome for test, one in found.items()}


def test_a_whole_part_is_one_process(machine):
    wine = machine(whole(A, B, C))
    found = shard.run_shard(wine, "part", ["tests/test_a.py"], FAR)
    assert told(found) == {A: "passed", B: "passed", C: "passed"}
    assert wine.asked == [["tests/test_a.py"]]


@pytest.mark.parametrize("code", [None, 1, 3221225477])
def test_after_a_crash_or_a_hang_the_rest_runs_on(machine, code):
    broken = [collected(A, B, C), started(A), ended(A), started(B)], code
    wine = machine(broken, whole(C))
    found = shard.run_shard(wine, "part", ["tests/test_a.py"], FAR)
    assert told(found) == {A: "passed", B: "failed", C: "passed"}
    assert "what the process said" in found[B].text
    assert wine.asked[1] == [C]


def test_what_was_passed_over_counts_as_failed(machine):
    wine = machine(([collected(A, B), started(A), ended(A)], 0))
    assert told(shard.run_shard(wine, "part", ["x"], FAR)) == {A: "passed", B: "failed"}


def test_a_process_that_never_collected_counts_as_failed(machine):
    wine = machine(([], None), ([], None))
    assert told(shard.run_shard(wine, "part", ["x"], FAR)) == {"part": "failed"}
    assert wine.asked == [["x"], ["x"]]


def test_a_process_that_dies_at_its_end_gets_a_second_try(machine):
    dying = whole(A)[0], 3221225477
    assert told(shard.run_shard(machine(dying, whole(A)), "part", ["x"], FAR)) == {A: "passed"}
    found = shard.run_shard(machine(dying, dying), "part", ["x"], FAR)
    assert told(found) == {A: "passed", "part": "failed"}


def test_what_there_was_no_time_for_counts_as_failed(machine):
    assert told(shard.run_shard(machine(), "part", ["x"], 0.0)) == {"x": "failed"}


def test_a_file_that_cannot_be_loaded_counts_as_failed(machine):
    broken = [ended("tests/test_a.py", "failed", "ImportError"), collected(B)], 2
    found = shard.run_shard(machine(broken, whole(B)), "part", ["x"], FAR)
    assert told(found)["tests/test_a.py"] == "failed"
    assert told(found)[B] == "passed"


def test_what_fails_runs_once_more_alone(machine, capsys):
    first = [collected(A, B), started(A), ended(A, "failed"), started(B), ended(B, "failed")], 1
    wine = machine(first, whole(A), whole(B, outcome="failed"))
    run = run_tests.Run(wine, FAR)
    run_tests.AT_ONCE, at_once = 1, run_tests.AT_ONCE
    try:
        passes = run.everything({"domain": ["tests"]})
    finally:
        run_tests.AT_ONCE = at_once
    assert wine.asked[1:] == [[A], [B]]
    lines = summary.lines(passes, 3.0)
    assert lines[-1] == "1 passed, 1 failed, 0 skipped"
    assert any(line.startswith(f"PASSED ALONE {A}") for line in lines)
    assert any(line.startswith(f"FAILED {B}") for line in lines)
    assert "alone" in capsys.readouterr().out


def test_every_test_file_belongs_to_a_part():
    found = {path for files in run_tests.parts().values() for path in files}
    every = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    assert {path.split("/")[1] for path in every - found} == {"benchmarks"}
