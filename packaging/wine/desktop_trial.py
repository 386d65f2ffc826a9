"""Tries the installer and the window as a user of Windows would, and keeps pictures of it.

usage: python packaging/wine/desktop_trial.py SETUP PICTURES

Silent installation, start by the Start menu's shortcut, first start, a plan opened by a second
start, taken and reported, the window closed, the program removed, the data still there.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_machine import Desktop, Screen, TrialFailed, screen

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MACHINE = ROOT / "out" / "wine" / "trixie"
NAME = "Kế hoạch"
PLAN = "Kế hoạch số 12.docx"
PROGRAM = "C:\\users\\root\\AppData\\Local\\Programs\\KeHoach"


@dataclass
class Trial:
    """One walk through the program at one size of screen."""

    desktop: Desktop
    screen: Screen
    pictures: Path
    label: str

    @staticmethod
    def wait(condition: Callable[[], bool], otherwise: str, seconds: float = 60.0) -> None:
        """Return once the condition holds; raises TrialFailed after so many seconds."""
        last = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > last:
                raise TrialFailed(otherwise)
            time.sleep(0.3)

    def photograph(self, name: str) -> None:
        """Keep a picture once the window stands still."""
        self.screen.settle()
        self.screen.photograph(self.pictures / f"{self.label}-{name}.png")

    def install(self, setup: str) -> None:
        """Install without a question and hold what stands there against what should."""
        self.desktop.run(f"Z:\\handed\\{setup}", "/S")
        folder = self.desktop.home / "AppData/Local/Programs/KeHoach"
        for path in (folder / "program/kehoach-desktop.exe", folder / "go-cai-dat.exe"):
            if not path.is_file():
                raise TrialFailed(f"the installer left no {path.name}")

    def set_up_office(self) -> None:
        """Start from the Start menu and answer the first question."""
        menu = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
        shortcut = self.desktop.home / menu / f"{NAME}.lnk"
        if not shortcut.is_file():
            raise TrialFailed("there is no shortcut in the Start menu")
        inside = "/" + str(shortcut.relative_to(self.desktop.root))
        self.desktop.start("start", "/unix", inside)
        self.screen.wait_for(NAME)
        data = self.desktop.home / "AppData/Local/kehoach/kehoach.db"
        self.wait(data.is_file, "the data were not opened")
        self.photograph("1-first-start")
        self.screen.type("tan lap tay ninh")
        self.screen.settle()
        self.screen.key("Tab", "Down", "Return")
        self.screen.wait_for("UBND xã Tân Lập")

    def take_plan(self) -> None:
        """Open the plan with a second start, which hands it to the window, and take it."""
        second = self.desktop.start(
            f"{PROGRAM}\\program\\kehoach-desktop.exe", f"Z:\\handed\\{PLAN}"
        )
        if second.wait(timeout=60) != 0:
            raise TrialFailed("the second start did not hand its file over")
        self.photograph("2-review")
        self.screen.key("ctrl+Return")
        self.screen.settle()
        # A task's details need the calendar of holidays.
        self.screen.key("Right", "Down")
        self.photograph("3-plan")

    def write_report(self) -> None:
        """Turn to the report and write it into a folder chosen in Windows' own dialog."""
        folder = self.desktop.drive_c / "Bao cao thang"
        folder.mkdir()
        self.screen.key("ctrl+5")
        self.photograph("4-report")
        self.screen.key("ctrl+Return")
        self.screen.wait_for("Folder")
        self.screen.settle()
        self.screen.type(f"C:\\{folder.name}")
        self.screen.key("Return")
        endings = {".pdf", ".docx", ".xlsx", ".zip"}
        self.wait(
            lambda: {path.suffix for path in folder.iterdir()} >= endings,
            "the report's files did not come",
        )
        self.photograph("5-written")

    def close(self) -> None:
        """Close the window and read what it stored on the command line."""
        self.screen.key("Escape", "alt+F4")
        self.screen.wait_gone(NAME)
        plans = json.loads(self.desktop.run(f"{PROGRAM}\\program\\kehoach.exe", "plans", "--json"))
        if [plan["symbol"] for plan in plans] != ["12/KH-UBND"]:
            raise TrialFailed(f"stored is {plans}")

    def remove(self) -> None:
        """Uninstall; the data stay."""
        self.desktop.run(f"{PROGRAM}\\go-cai-dat.exe", "/S")
        folder = self.desktop.home / "AppData/Local/Programs/KeHoach"
        # The uninstaller goes on as a copy of itself: its own file could not be removed else.
        self.wait(lambda: not folder.exists(), "the uninstaller left files behind")
        if not (self.desktop.home / "AppData/Local/kehoach/kehoach.db").is_file():
            raise TrialFailed("the data went with the program")


def try_out(setup: Path, pictures: Path, size: str, scale: str, label: str) -> None:
    """Walk through everything at one size of screen; raises TrialFailed."""
    handed = ROOT / "out" / "wine" / "handed"
    shutil.rmtree(handed, ignore_errors=True)
    handed.mkdir(parents=True)
    shutil.copy(setup, handed)
    _write_plan(handed / PLAN)
    shutil.rmtree(MACHINE / "var" / "wine", ignore_errors=True)
    with screen(size) as shown:
        desktop = Desktop(MACHINE, handed, shown.display, scale)
        trial = Trial(desktop, shown, pictures, label)
        try:
            desktop.run("wineboot", "-u")
            desktop.run(
                *("reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f")
            )
            trial.install(setup.name)
            trial.set_up_office()
            trial.take_plan()
            trial.write_report()
            trial.close()
            trial.remove()
        except TrialFailed:
            shown.photograph(pictures / f"{label}-failed.png")
            raise
        finally:
            desktop.end()


def _write_plan(path: Path) -> None:
    """Write a small plan of the sample office, as it would come by e-mail."""
    from docx import Document

    document = Document()
    for line in (
        "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
        "Số: 12/KH-UBND",
        "Tân Lập, ngày 20 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Đưa dịch vụ số về thôn, ấp năm 2026",
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    ):
        document.add_paragraph(line)
    rows = (
        ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"),
        ("1", "Lắp điểm truy cập Internet ở nhà văn hóa các ấp", "Phòng Kinh tế", "Các ấp",
         "Trước 30/6/2026"),
        ("2", "Mở lớp hướng dẫn nộp hồ sơ trực tuyến", "Trung tâm Phục vụ hành chính công",
         "Đoàn Thanh niên xã", "Quý III/2026"),
        ("3", "Duy trì tổ công nghệ số cộng đồng", "Phòng Văn hóa – Xã hội", "Các ấp",
         "Thường xuyên"),
    )  # fmt: skip
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(path))


def main() -> int:
    """Try at the three usual screens; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("setup", type=Path)
    parser.add_argument("pictures", type=Path)
    given = parser.parse_args()
    subprocess.run(["sh", HERE / "prepare_desktop.sh", MACHINE], check=True)
    given.pictures.mkdir(parents=True, exist_ok=True)
    for size, scale, label in (
        ("1366x768", "", "1366-100"),
        ("1366x768", "1.25", "1366-125"),
        ("1920x1080", "1.5", "1920-150"),
    ):
        began = time.monotonic()
        try:
            try_out(given.setup, given.pictures, size, scale, label)
        except TrialFailed as failed:
            print(f"{label}: {failed}", file=sys.stderr)
            return 1
        print(f"{label}: all steps done in {time.monotonic() - began:.0f} s", flush=True)
    print(f"pictures: {given.pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
