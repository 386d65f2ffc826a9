"""A month's work with the program as it is shipped: kehoach.exe, in processes of its own.

Runs on Windows or under Wine, where ``run_tests.py`` has put the program.
"""

import json
import os
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import pytest

INSTALLED = Path("C:\\Chương trình\\Kế hoạch")
PERIOD = "2026-06"
# A plan as an office saves it from Notepad: with the mark, and lines that end as Windows has them.
PLAN = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 09/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Đưa máy móc số về thôn năm 2026

STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành
1\tLắp loa thông minh ở ba thôn\tPhòng Văn hóa - Xã hội\tTháng 6/2026
2\tSố hóa sổ theo dõi đất vườn\tPhòng Kinh tế\tTrước ngày 15/11/2026
"""


class Office:
    """A data folder, spoken to by kehoach.exe."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def call(self, *words: str | Path, code: int = 0) -> str:
        done = subprocess.run(
            [INSTALLED / "kehoach.exe", "--data", self.folder, "--today", "2026-07-02", *words],
            capture_output=True,
            check=False,
            # Another Python's settings must not reach the program's own.
            env={**os.environ, "PYTHONPATH": "C:\\nowhere", "PYTHONHOME": "C:\\nowhere"},
        )
        out, err = (
            text.decode("utf-8").replace("\r\n", "\n") for text in (done.stdout, done.stderr)
        )
        assert done.returncode == code, (words, out, err)
        assert "Traceback" not in err
        return out

    def list(self, *words: str) -> list[dict]:
        return json.loads(self.call(*words, "--json"))


@pytest.fixture
def commune(tmp_path: Path) -> Office:
    """The sample office, in a folder whose name is in Vietnamese."""
    office = Office(tmp_path / "Dữ liệu xã Tân Lập")
    office.call("demo")
    return office


def test_a_month_of_the_sample_office(commune: Office, tmp_path: Path) -> None:
    tasks = commune.list("tasks")
    # Deadlines need the calendar of holidays, which lies in a library that is trimmed.
    assert commune.list("due", "--from", "2026-04-01", "--to", "2026-09-30")
    indicator = next(one for one in commune.list("indicators") if one["unit"].startswith("%"))
    result = "Đã lắp xong ở 03 thôn; còn vướng “mặt bằng”"
    commune.call(
        "progress", "set", tasks[0]["id"], "--period", PERIOD,
        "--state", "in_progress", "--result", result,
    )  # fmt: skip
    commune.call("measure", indicator["id"], "--period", PERIOD, "--of", "93", "100")
    out = tmp_path / "Báo cáo tháng 6"
    files = [
        Path(line) for line in commune.call("report", "--period", PERIOD, "--out", out).splitlines()
    ]
    assert [path.suffix for path in files[:3]] == [".pdf", ".docx", ".xlsx"]
    assert files[0].read_bytes().startswith(b"%PDF-")
    with zipfile.ZipFile(files[1]) as archive:
        assert result in archive.read("word/document.xml").decode("utf-8")
    bundle = files[3]

    checked = json.loads(commune.call("bundle", "check", bundle, "--json"))
    assert checked["whole"] and checked["period"] == PERIOD
    city = Office(tmp_path / "Thành phố")
    assert json.loads(city.call("bundle", "take", bundle, "--json"))["outcome"] == "taken"
    assert city.list("tasks") == commune.list("tasks")
    city.call("undo")
    assert city.list("tasks") == []

    changed = tmp_path / bundle.name
    whole = bundle.read_bytes()
    changed.write_bytes(whole[:3000] + bytes([whole[3000] ^ 1]) + whole[3001:])
    city.call("bundle", "check", changed, code=1)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_plan_is_imported_and_taken_back(commune: Office, tmp_path: Path, form: str) -> None:
    before = commune.list("plans")
    path = tmp_path / unicodedata.normalize(form, "Kế hoạch đưa máy móc số về thôn.txt")
    path.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode("utf-8"))
    plan = json.loads(commune.call("import", path, "--json"))["id"]
    commune.call("plans", "accept", plan)
    tasks = commune.list("tasks", "--plan", plan)
    assert [task["title"] for task in tasks] == [
        "Lắp loa thông minh ở ba thôn",
        "Số hóa sổ theo dõi đất vườn",
    ]
    assert [task["deadline"]["due"] for task in tasks] == ["2026-06-30", "2026-11-14"]
    commune.call("undo")
    commune.call("undo")
    assert commune.list("plans") == before


def test_it_brings_nothing_along_that_was_not_shipped() -> None:
    assert not (INSTALLED / "python" / "Lib").exists()
    assert list(INSTALLED.rglob("pytest")) == []
    before = set(INSTALLED.rglob("*"))
    Office(INSTALLED / "x").call("khong-co", code=2)
    assert set(INSTALLED.rglob("*")) == before
