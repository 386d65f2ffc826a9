"""A month's work from beginning to end, through the command line as a user calls it."""

import contextlib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kehoach_desktop.__main__ import main

DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "documents"
LISTINGS = ("plans", "tasks", "indicators", "units", "documents")


class Office:
    """A data folder, spoken to in processes of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def call(self, *words: str | Path, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "kehoach_desktop", "--data", self.folder, *words],
            capture_output=True,
            encoding="utf-8",
            check=False,
            # A console of an old code page must not harm the output.
            env={**os.environ, "PYTHONIOENCODING": "cp1258"},
        )
        assert done.returncode == code, (words, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done.stdout

    def listing(self, *words: str) -> list[dict]:
        """List in this process: a process of its own for each would take most of the time."""
        printed = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        with contextlib.redirect_stdout(printed):
            assert main(["--data", str(self.folder), *words, "--json"]) == 0
        return json.loads(printed.buffer.getvalue())

    def everything(self) -> dict[str, list[dict]]:
        return {name: self.listing(name) for name in LISTINGS}


def data_of(bundle: Path) -> bytes:
    with zipfile.ZipFile(bundle) as archive:
        return archive.read("data.json")


def make_report(office: Office, folder: Path, period: str) -> Path:
    """Write the report; look at each file; return the bundle."""
    paths = [
        Path(line)
        for line in office.call("report", "--period", period, "--out", folder).splitlines()
    ]
    assert [path.suffix for path in paths] == [".pdf", ".docx", ".xlsx", ".zip"]
    assert paths[0].read_bytes().startswith(b"%PDF-")
    for path, part in ((paths[1], "word/document.xml"), (paths[2], "xl/workbook.xml")):
        with zipfile.ZipFile(path) as archive:
            assert part in archive.namelist()
    checked = json.loads(office.call("bundle", "check", paths[3], "--json"))
    assert checked["whole"] and checked["period"] == period
    return paths[3]


def test_the_sample_office_reports_and_is_received(tmp_path):
    office, city = Office(tmp_path / "xa"), Office(tmp_path / "thanh-pho")
    office.call("demo")
    task = office.listing("tasks")[8]
    indicator = office.listing("indicators")[0]
    office.call(
        "progress", "set", task["id"], "--period", "2026-06",
        "--state", "done", "--done-on", "2026-06-12", "--result", "Đã xong phần việc",
    )  # fmt: skip
    office.call("measure", indicator["id"], "--period", "2026-06", "--of", "11", "12")
    bundle = make_report(office, tmp_path / "ra", "2026-06")

    assert json.loads(city.call("bundle", "take", bundle, "--json"))["outcome"] == "taken"
    assert city.everything() == office.everything()
    back = tmp_path / "lap-lai.zip"
    city.call("bundle", "export", "--period", "2026-06", "--out", back)
    assert data_of(back) == data_of(bundle)
    assert json.loads(city.call("bundle", "take", bundle, "--json"))["outcome"] == "already"

    changed = tmp_path / "sua.zip"
    whole = bundle.read_bytes()
    changed.write_bytes(whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:])
    city.call("bundle", "check", changed, code=1)
    city.call("bundle", "take", changed, code=1)
    assert city.everything() == office.everything()

    city.call("undo")
    assert city.everything() == {name: [] for name in LISTINGS}
    city.call("redo")
    assert city.everything() == office.everything()
    titles = [step["title"] for step in office.listing("history")]
    assert titles[-1] == "tạo cơ quan mẫu" and len(titles) == 4


def test_a_real_plan_is_read_reported_and_received(tmp_path):
    source = DOCUMENTS / "kien-hai.docx"
    if not source.exists():
        pytest.skip("the real plans are not beside this checkout")
    office, city = Office(tmp_path / "xa"), Office(tmp_path / "thanh-pho")
    read = json.loads(office.call("read", source, "--json"))
    assert len(read["tasks"]) == 21
    assert len({task["group"] for task in read["tasks"]}) == len(read["groups"]) == 7
    assert not office.folder.exists()

    plan = json.loads(office.call("import", source, "--json"))["id"]
    office.call("plans", "accept", plan)
    tasks = office.listing("tasks", "--plan", plan)
    assert [task["title"] for task in tasks] == [task["title"] for task in read["tasks"]]
    for kept, found in zip(tasks, read["tasks"], strict=True):
        assert kept["lead"] == found["lead"] and kept["deadline"] == found["deadline"]
    office.call(
        "progress", "set", tasks[0]["id"], "--period", "2026-04",
        "--state", "đang thực hiện", "--result", "Đã triển khai", "--difficulty", "Thiếu người",
    )  # fmt: skip
    bundle = make_report(office, tmp_path / "ra", "2026-04")
    city.call("bundle", "take", bundle)
    assert city.everything() == office.everything()
