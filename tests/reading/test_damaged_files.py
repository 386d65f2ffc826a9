"""Files damaged at random: read or refused, never a crash, a hang or a flood of memory."""

import io
import random
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from old_workbook import old_workbook
from pdf_maker import write_pdf

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.plan_reader import PlanFileReader

ROWS = [["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]] + [
    [str(n), f"Lắp loa ở thôn {n}", "Phòng Kinh tế", f"{n % 28 + 1}/6/2026"] for n in range(1, 40)
]

_ZIPPED = ("plan.docx", "plan.xlsx")


@pytest.fixture
def whole(tmp_path: Path, word: Callable[..., Path]) -> dict[str, bytes]:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    sheet.merge_cells("A5:B7")
    book.save(tmp_path / "plan.xlsx")
    return {
        "plan.docx": word("KẾ HOẠCH", "Công tác năm 2026", ROWS).read_bytes(),
        "plan.xlsx": (tmp_path / "plan.xlsx").read_bytes(),
        "plan.xls": old_workbook([list(row) for row in ROWS]),
        "plan.pdf": write_pdf(tmp_path / "made.pdf", ["KẾ HOẠCH", ROWS]).read_bytes(),
        "plan.txt": "\n".join(["KẾ HOẠCH", *("\t".join(row) for row in ROWS)]).encode(),
    }


@pytest.mark.parametrize("name", ["plan.docx", "plan.xlsx", "plan.xls", "plan.txt", "plan.pdf"])
def test_damage_never_crashes(name: str, whole: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(name)
    before = most_memory()
    for round_ in range(60):
        content = _damaged(whole[name], chance, inside=round_ % 2 == 0 and name in _ZIPPED)
        path = tmp_path / f"{round_}-{name}"
        path.write_bytes(content)
        started = time.monotonic()
        try:
            draft = PlanFileReader().read_file(path)
        except UnusableFile as refused:
            assert "chưa có gì thay đổi" in str(refused)
        else:
            assert len(draft.tasks) <= len(ROWS) * 2
        assert time.monotonic() - started < 10
    assert most_memory() - before < 300 * 2**20


def most_memory() -> int:
    """Return the most memory that this process has held so far, in bytes."""
    if sys.platform == "win32":
        return psutil.Process().memory_info().peak_wset
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _damaged(content: bytes, chance: random.Random, *, inside: bool) -> bytes:
    """Cut, flip or double bytes: of the file, or of one part inside an intact zip."""
    if not inside:
        return _hurt(content, chance)
    source = zipfile.ZipFile(io.BytesIO(content))
    victim = chance.choice([name for name in source.namelist() if name.endswith(".xml")])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, _hurt(data, chance) if name == victim else data)
    return buffer.getvalue()


def _hurt(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(max(len(data), 1))
        match chance.randrange(4):
            case 0:
                del data[at:]
            case 1:
                data[at : at + 1] = bytes((chance.randrange(256),))
            case 2:
                data[at:at] = data[at : at + chance.randrange(400)]
            case _:
                del data[at : at + chance.randrange(40)]
    return bytes(data)
