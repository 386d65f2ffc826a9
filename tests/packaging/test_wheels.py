import re

import pytest
import wheels
from tools import ROOT, PackagingError


def for_windows(tmp_path, text):
    lock = tmp_path / "some.lock"
    lock.write_text(text, encoding="utf-8")
    return wheels.for_windows(lock, tmp_path).read_text(encoding="utf-8").splitlines()


def test_conditions_are_held_against_windows_and_every_hash_is_kept(tmp_path):
    lines = for_windows(
        tmp_path,
        "# a remark\n"
        "colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:aa \\\n"
        "    --hash=sha256:bb\n    # via pytest\n"
        "uvloop==1.0 ; sys_platform != 'win32' \\\n    --hash=sha256:cc\n"
        "lxml==6.1 \\\n    --hash=sha256:dd\n",
    )
    assert lines == [
        "colorama==0.4.6 \\",
        "--hash=sha256:aa \\",
        "--hash=sha256:bb",
        "lxml==6.1 \\",
        "--hash=sha256:dd",
    ]


def test_a_lock_without_anything_for_windows_is_refused(tmp_path):
    with pytest.raises(PackagingError):
        for_windows(tmp_path, "uvloop==1.0 ; sys_platform != 'win32' \\\n    --hash=sha256:cc\n")


def test_the_programs_own_lock_comes_through_whole(tmp_path):
    lock = ROOT / "requirements.lock"
    names = re.findall(r"^([\w-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    kept = wheels.for_windows(lock, tmp_path).read_text(encoding="utf-8")
    assert re.findall(r"^([\w-]+)==", kept, re.MULTILINE) == names
    assert kept.count("--hash=") == lock.read_text(encoding="utf-8").count("--hash=")
