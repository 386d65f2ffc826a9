"""The run of the suite under Wine: nothing is lost, nothing that fails passes for good."""

import json
from pathlib import Path

import pytest
import run_tests
import shard
import summary
from wine import Ended

ROOT = Path(__file__).resolve().parents[2]

A, B, C = "tests/test_a.py::a", "tests/test_a.py::b", "tests/test_a.py::c[ộ x]"
FAR = float("inf")


class Processes:
    """Stand in for test processes: each logs what the test wrote down for it."""

    def __init__(self, *given):
        self.given = list(given)
        self.asked = []

    def __call__(self, _name, chosen, log, _stop, _seconds):
        self.asked.append(chosen.read_text(encoding="utf-8").splitlines())
        lines, code = self.given.pop(0)
        log.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return Ended(code, "what the process said")


@pytest.fixture(autouse=True)
def own_logs(tmp_path, monkeypatch):
    monkeypatch.setattr(shard, "OUT", tmp_path)


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


def test_a_whole_part_is_one_process():
    processes = Processes(whole(A, B, C))
    found = shard.run_shard(processes, "part", ["tests/test_a.py"], FAR)
    assert told(found) == {A: "passed", B: "passed", C: "passed"}
    assert processes.asked == [["tests/test_a.py"]]


@pytest.mark.parametrize("code", [None, 1, 3221225477])
def test_after_a_crash_or_a_hang_the_rest_runs_on(code):
    broken = [collected(A, B, C), started(A), ended(A), started(B)], code
    processes = Processes(broken, whole(C))
    found = shard.run_shard(processes, "part", ["tests/test_a.py"], FAR)
    assert told(found) == {A: "passed", B: "failed", C: "passed"}
    assert "what the process said" in found[B].text
    assert processes.asked[1] == [C]


def test_what_was_passed_over_counts_as_failed():
    processes = Processes(([collected(A, B), started(A), ended(A)], 0))
    assert told(shard.run_shard(processes, "part", ["x"], FAR)) == {A: "passed", B: "failed"}


def test_a_process_that_never_collected_counts_as_failed():
    processes = Processes(([], None), ([], None))
    assert told(shard.run_shard(processes, "part", ["x"], FAR)) == {"part": "failed"}
    assert processes.asked == [["x"], ["x"]]


def test_a_process_that_dies_at_its_end_gets_a_second_try():
    dying = whole(A)[0], 3221225477
    assert told(shard.run_shard(Processes(dying, whole(A)), "part", ["x"], FAR)) == {A: "passed"}
    found = shard.run_shard(Processes(dying, dying), "part", ["x"], FAR)
    assert told(found) == {A: "passed", "part": "failed"}


def test_what_there_was_no_time_for_counts_as_failed():
    assert told(shard.run_shard(Processes(), "part", ["x"], 0.0)) == {"x": "failed"}


def test_a_file_that_cannot_be_loaded_counts_as_failed():
    broken = [ended("tests/test_a.py", "failed", "ImportError"), collected(B)], 2
    found = shard.run_shard(Processes(broken, whole(B)), "part", ["x"], FAR)
    assert told(found)["tests/test_a.py"] == "failed"
    assert told(found)[B] == "passed"


def test_what_fails_runs_once_more_alone(capsys):
    first = [collected(A, B), started(A), ended(A, "failed"), started(B), ended(B, "failed")], 1
    processes = Processes(first, whole(A), whole(B, outcome="failed"))
    found = run_tests.Run(processes, FAR).everything({"domain": ["tests"]}, 1)
    assert processes.asked[1:] == [[A], [B]]
    lines = summary.lines([found.as_pass("all", ["domain"])], 3.0)
    assert lines[-1] == "1 passed, 1 failed, 0 skipped"
    assert any(line.startswith(f"PASSED ALONE {A}") for line in lines)
    assert any(line.startswith(f"FAILED {B}") for line in lines)
    assert "alone" in capsys.readouterr().out


def test_every_test_file_belongs_to_a_part():
    found = {path for files in run_tests.parts().values() for path in files}
    every = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    assert {path.split("/")[1] for path in every - found} == {"benchmarks"}
