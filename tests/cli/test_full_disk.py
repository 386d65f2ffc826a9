"""A disk without room: exit 3, one line, no half a file, and the data whole afterwards."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and mounts of POSIX systems")

LIMITED = """
import resource, sys
from kehoach_desktop.__main__ import main
size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


def limited(size: int, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Call the program where no file may grow beyond a size in bytes."""
    return subprocess.run(
        [sys.executable, "-c", LIMITED, str(size), *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def assert_refused(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 3, done
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr and "lỗi chưa lường trước" not in done.stderr


def test_no_file_may_grow(demo, tmp_path):
    data, out = tmp_path / "data", tmp_path / "out"
    before = demo("tasks", "--json").out, demo("history", "--json").out
    task = json.loads(before[0])[0]["id"]
    out.mkdir()
    (out / "bao-cao-2026-06.pdf").write_bytes(b"old")
    for words in (
        ("undo",),
        ("progress", "set", task, "--period", "2026-06", "--result", "x" * 90_000),
        ("report", "--period", "2026-06", "--out", out),
        ("bundle", "export", "--period", "2026-06", "--out", out / "goi.zip"),
        ("backup",),
    ):
        assert_refused(limited(12_000, "--data", data, *words))
    assert (out / "bao-cao-2026-06.pdf").read_bytes() == b"old"
    assert [path.name for path in out.iterdir()] == ["bao-cao-2026-06.pdf"]
    assert list((data / "sao-luu").iterdir()) == []
    assert (demo("tasks", "--json").out, demo("history", "--json").out) == before
    assert demo("undo").code == 0


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 3 MiB, where the system lets the tests have one."""
    place = tmp_path / "usb"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only the superuser may mount a disk")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts no disk for the tests")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("left", [0, 100_000])
def test_a_stick_that_is_full(kehoach, refused, small_disk, tmp_path, left):
    data, filler = small_disk / "data", small_disk / "filler"
    assert kehoach("demo", data=data).code == 0
    before = kehoach("tasks", "--json", data=data).out
    filler.write_bytes(bytes(shutil.disk_usage(small_disk).free - left))
    for words in (
        ("undo",),
        ("report", "--period", "2026-06", "--out", small_disk / "out"),
        ("bundle", "export", "--period", "2026-06", "--out", small_disk / "goi.zip"),
        ("backup",),
    ):
        outcome = kehoach(*words, data=data)
        refused(outcome, 3)
        assert "đầy" in outcome.err
    # Another drive still takes a copy.
    copied = kehoach("backup", "--to", tmp_path / "copies", data=data)
    assert copied.code == 0
    assert Path(copied.out.strip()).is_file()
    filler.unlink()
    assert kehoach("tasks", "--json", data=data).out == before
    assert kehoach("undo", data=data).code == 0


def test_a_stick_that_is_write_protected(kehoach, refused, small_disk, tmp_path):
    data = small_disk / "data"
    assert kehoach("demo", data=data).code == 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for words in (("plans",), ("undo",)):
        outcome = kehoach(*words, data=data)
        refused(outcome, 3)
        assert "khóa chống ghi" in outcome.err
    outcome = kehoach("plans", data=small_disk / "new")
    refused(outcome, 3)
    assert "khóa chống ghi" in outcome.err
    copied = kehoach("backup", "--to", tmp_path / "copies", data=data)
    assert copied.code == 0
    assert Path(copied.out.strip()).is_file()
