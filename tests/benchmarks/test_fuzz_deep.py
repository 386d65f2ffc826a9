"""The long run of the damaged files: thousands of each kind, for `make bench`."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from damage import DAMAGES, Damage, damaged, damaged_inside, is_refused, whole_files
from hypothesis import HealthCheck, Phase, given, settings

from kehoach_desktop.reading.pdf.apart import ReadingProcess
from kehoach_desktop.reading.plan_reader import PlanFileReader

EXAMPLES = 1_000
LONGEST = 10.5


def test_thousands_of_damaged_files_are_read_or_refused_soon(
    scale, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Recognising what damage has made a picture takes its time, and is no hang.
    monkeypatch.setenv("PATH", "")
    (tmp_path / "whole").mkdir()
    files = whole_files(tmp_path / "whole")
    process = ReadingProcess()
    reader = PlanFileReader(process.read)
    counts: Counter[str] = Counter()
    slowest = ("", 0.0)

    def run(name: str, inside: bool) -> None:
        @settings(
            max_examples=scale(EXAMPLES, 1),
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(DAMAGES)
        def each(damages: Sequence[Damage]) -> None:
            nonlocal slowest
            path = tmp_path / name
            hurt = damaged_inside if inside else damaged
            path.write_bytes(hurt(files[name], damages))
            started = time.monotonic()
            counts["refused" if is_refused(reader.read_file, path) else "read"] += 1
            slowest = max(slowest, (name, time.monotonic() - started), key=lambda one: one[1])

        each()

    try:
        for name in files:
            run(name, inside=False)
            if name.endswith(("docx", "xlsx")):
                run(name, inside=True)
    finally:
        process.close()

    print(f"\ndamaged files: {dict(counts)}, slowest {slowest[0]} {slowest[1]:.1f} s")
    assert slowest[1] < scale.most(LONGEST)
