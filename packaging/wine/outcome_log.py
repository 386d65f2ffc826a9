"""A pytest plugin: every test's outcome at once as a line of JSON, however the process ends."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

VARIABLE = "TEST_OUTCOME_LOG"


def pytest_configure(config: pytest.Config) -> None:
    """Log to the file that the environment names."""
    config.pluginmanager.register(_OutcomeLog(Path(os.environ[VARIABLE])), "outcome-log")


class _OutcomeLog:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._outcome: dict[str, object] = {}
        self._began = 0.0

    def _write(self, **values: object) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(values) + "\n")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.outcome != "passed":
            self._write(test=report.nodeid, outcome=report.outcome, text=_text(report), seconds=0)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._write(collected=[item.nodeid for item in session.items])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._began = time.monotonic()
        self._outcome = {"outcome": "passed", "text": ""}
        self._write(started=nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.outcome != "passed" and self._outcome["outcome"] != "failed":
            self._outcome = {"outcome": report.outcome, "text": _text(report)}

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        seconds = round(time.monotonic() - self._began, 2)
        self._write(test=nodeid, seconds=seconds, **self._outcome)


def _text(report: pytest.CollectReport | pytest.TestReport) -> str:
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    shown = "\n".join(f"--- {title}\n{text}" for title, text in report.sections)
    return f"{report.longreprtext}\n{shown}".strip()
